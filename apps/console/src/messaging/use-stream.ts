import { placeAll, putBefore } from '@microcourt/client/stream';
import { history } from '@microcourt/domain/messaging/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { useCallback, useEffect, useRef, useState } from 'react';
import { court } from '../shared/court.ts';
import { applied } from './news.ts';

const PAGE = 60;
export type Stream = {
  readonly items: readonly NewsItem[]; readonly ready: boolean; readonly error: unknown; readonly gone: boolean; readonly more: boolean;
  /** Fetches the page before what is loaded; how many lines came. */
  older(): Promise<number>;
  /** Loads what lies around a number, for a jump to it. */
  reach(seq: number): Promise<void>;
  again(): void;
};

/** A stream of a case: the newest page, what comes, and what was before. */
export function useStream(caseId: string, stream: string): Stream {
  const [items, setItems] = useState<readonly NewsItem[]>([]);
  const [status, setStatus] = useState<{ ready: boolean; error?: unknown; gone?: boolean }>({ ready: false });
  const first = useRef<number>();
  const begin = useRef<() => void>(() => undefined);
  useEffect(() => {
    first.current = items[0]?.seq;
  }, [items]);
  useEffect(() => {
    let unfollow = () => undefined as void, left = false;
    const open = async () => {
      const page = await court.ask(history, { caseId, stream, limit: PAGE });
      if (left) return;
      setItems(page.items);
      setStatus({ ready: true });
      unfollow();
      unfollow = court.follow({ caseId, stream }, page.lastSeq, {
        news: (fresh) => setItems((known) => fresh.reduce(applied, placeAll(known, fresh))),
        skipped: () => begin.current(),
        gone: () => setStatus({ ready: true, gone: true }),
      });
    };
    begin.current = () => void open().catch((error: unknown) => !left && setStatus({ ready: false, error }));
    begin.current();
    return () => {
      left = true;
      unfollow();
    };
  }, [caseId, stream]);
  const older = useCallback(async () => {
    if (first.current === undefined || first.current <= 1) return 0;
    const page = await court.ask(history, { caseId, stream, before: first.current, limit: PAGE });
    setItems((known) => putBefore(known, page.items));
    return page.items.length;
  }, [caseId, stream]);
  const reach = useCallback(async (seq: number) => {
    if (first.current === undefined || first.current <= seq) return;
    const before: NewsItem[] = [];
    for (let from = seq - 1; from < first.current - 1;) {
      const page = await court.ask(history, { caseId, stream, after: from, limit: 200 });
      if (page.items.length === 0) break;
      before.push(...page.items);
      from = page.items.at(-1)!.seq;
    }
    setItems((known) => putBefore(known, before));
  }, [caseId, stream]);
  return { items, ready: status.ready, error: status.error, gone: status.gone === true, more: (items[0]?.seq ?? 1) > 1, older, reach, again: () => begin.current() };
}
