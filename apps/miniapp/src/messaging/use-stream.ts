import { placeAll, putBefore } from '@microcourt/client/stream';
import { history } from '@microcourt/domain/messaging/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef } from 'react';
import { court } from '../court';

const PAGE = 40;
const LONG_PAGE = 200;
const RETRY_AFTER = 2_500;

type State = { readonly items: readonly NewsItem[] | undefined; readonly gone: boolean; readonly error: unknown };
type Change =
  | { does: 'anew' } | { does: 'opened'; items: readonly NewsItem[] } | { does: 'news'; items: readonly NewsItem[] }
  | { does: 'older'; items: readonly NewsItem[] } | { does: 'gone' } | { does: 'failed'; error: unknown };

function change(state: State, step: Change): State {
  switch (step.does) {
    case 'anew': return { items: undefined, gone: false, error: undefined };
    case 'opened': return { ...state, items: step.items, error: undefined };
    case 'news': return { ...state, items: placeAll(state.items ?? [], step.items) };
    case 'older': return { ...state, items: putBefore(state.items ?? [], step.items) };
    case 'gone': return { ...state, gone: true };
    case 'failed': return { ...state, error: step.error };
  }
}

/** A stream of a case: its newest page, older ones on demand, news as they come, over lost lines and long absences. */
export function useStream(caseId: string, stream: string) {
  const [state, tell] = useReducer(change, { items: undefined, gone: false, error: undefined });
  const first = useRef(0);
  useLayoutEffect(() => { first.current = state.items?.[0]?.seq ?? 0; });
  const loading = useRef(false);

  useEffect(() => {
    let left = false;
    let unfollow = () => {};
    let retry: ReturnType<typeof setTimeout> | undefined;
    const newest = async () => (await court.ask(history, { caseId, stream, limit: PAGE })).items;
    const open = async () => {
      try {
        const items = await newest();
        if (left) return;
        tell({ does: 'opened', items });
        unfollow = court.follow({ caseId, stream }, items[items.length - 1]?.seq ?? 0, {
          news: (more) => tell({ does: 'news', items: more }),
          skipped: () => void newest().then((anew) => !left && tell({ does: 'opened', items: anew }), () => undefined),
          gone: () => tell({ does: 'gone' }),
        });
      } catch (error) {
        if (left) return;
        tell({ does: 'failed', error });
        retry = setTimeout(() => void open(), RETRY_AFTER);
      }
    };
    tell({ does: 'anew' });
    void open();
    return () => {
      left = true;
      clearTimeout(retry);
      unfollow();
    };
  }, [caseId, stream]);

  const page = useCallback(async (limit: number): Promise<boolean> => {
    if (first.current <= 1 || loading.current) return false;
    loading.current = true;
    try {
      const { items } = await court.ask(history, { caseId, stream, before: first.current, limit });
      tell({ does: 'older', items });
      first.current = items[0]?.seq ?? 1;
      return items.length > 0;
    } catch {
      // The list asks again when its top comes into view.
      return false;
    } finally {
      loading.current = false;
    }
  }, [caseId, stream]);

  const loadOlder = useCallback(() => void page(PAGE), [page]);
  /** Loads back until a number is there. */
  const loadBackTo = useCallback(async (seq: number) => {
    while (first.current > seq && await page(LONG_PAGE));
  }, [page]);
  return { ...state, hasOlder: (state.items?.[0]?.seq ?? 1) > 1, loadOlder, loadBackTo };
}
