import { open } from '@microcourt/domain/case-spaces/contract';
import { show } from '@microcourt/domain/evidence/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { useEffect, useRef } from 'react';
import { court } from '../shared/court.ts';
import { notice } from '../shared/notices.tsx';
import { sayError } from '../shared/sentences.ts';
import { useAsk } from '../shared/use-ask.ts';

/** Which page of which file is spoken of, and where on it, in thousandths. */
export type Spoken = { readonly fileId: string; readonly page: number; readonly x?: number; readonly y?: number };

/** The last page that someone else spoke of among some news; undefined for none. */
export function spokenIn(items: readonly NewsItem[], me: string): Spoken | undefined {
  const last = items.findLast(({ name, actor }) => name === 'evidence.shown' && actor !== me);
  return last && (last.body as Spoken);
}

/** Tells, while it is on, which page of the case is spoken of. */
export function useSpoken(caseId: string, on: boolean, told: (spoken: Spoken) => void): void {
  const space = useAsk(open, on ? { caseId } : null).value;
  const since = space?.streams.find(({ stream }) => stream === 'main')?.lastSeq, me = space?.me;
  const newest = useRef(told);
  useEffect(() => {
    newest.current = told;
  });
  useEffect(() => {
    if (!on || since === undefined || me === undefined) return;
    const hear = (items: readonly NewsItem[]) => {
      const spoken = spokenIn(items, me);
      if (spoken) newest.current(spoken);
    };
    return court.follow({ caseId, stream: 'main' }, since, { news: hear, skipped: () => undefined, gone: () => undefined });
  }, [caseId, on, since, me]);
}

const PAUSE = 400;
/** Tells all who follow which page this person reads; while pages fly by, only where they come to rest. */
export function useLead(caseId: string): (spoken: Spoken) => void {
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(waiting.current), []);
  return (spoken) => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void court.ask(show, { caseId, ...spoken }).catch((error: unknown) => notice(sayError(error), 'failed')), PAUSE);
  };
}
