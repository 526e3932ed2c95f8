import { Refused } from '@microcourt/client/errors';
import { check, save, view, type FilingView } from '@microcourt/domain/filing/contract';
import type { Draft } from '@microcourt/domain/filing/draft';
import { useCallback, useEffect, useRef, useState } from 'react';
import { court } from '../shared/court.ts';

export type Drafting = {
  readonly filing: FilingView | undefined; readonly draft: Draft | undefined; readonly error: unknown;
  readonly state: 'saved' | 'saving' | 'unsaved'; readonly stale: boolean;
  change(part: Partial<Draft>): void;
  /** Saves what is typed; the counter of the draft as the court has it now. */
  flush(): Promise<number>;
};
const PAUSE = 700;

/** A complaint that is being typed: saved by itself a moment after every change. */
export function useDraft(filingId: string): Drafting {
  const [filing, setFiling] = useState<FilingView>();
  const [draft, setDraft] = useState<Draft>();
  const [error, setError] = useState<unknown>();
  const [state, setState] = useState<Drafting['state']>('saved');
  const [stale, setStale] = useState(false);
  const now = useRef<{ draft?: Draft; revision: number; dirty: boolean; saving?: Promise<number> | undefined }>({ revision: 0, dirty: false });
  const load = useCallback(() => court.ask(view, { filingId }).then((loaded) => {
    now.current = { draft: loaded.draft, revision: loaded.revision, dirty: false };
    setFiling(loaded);
    setDraft(loaded.draft);
  }, setError), [filingId]);
  useEffect(() => void load(), [load]);
  const write = useCallback(async (): Promise<number> => {
    const mine = now.current;
    if (!mine.dirty || !mine.draft) return mine.revision;
    mine.dirty = false;
    setState('saving');
    try {
      const { revision } = await court.ask(save, { filingId, revision: mine.revision, draft: mine.draft });
      mine.revision = revision;
      court.cache.refresh(check);
      setError(undefined);
      setState(now.current.dirty ? 'unsaved' : 'saved');
      return revision;
    } catch (cause) {
      mine.dirty = true;
      setState('unsaved');
      setError(cause);
      if (!(cause instanceof Refused && cause.code === 'shared.stale')) throw cause;
      setStale(true);
      await load();
      throw cause;
    }
  }, [filingId, load]);
  const flush = useCallback(async () => {
    await now.current.saving?.catch(() => undefined);
    now.current.saving = write();
    return now.current.saving;
  }, [write]);
  const change = useCallback((part: Partial<Draft>) => {
    if (!now.current.draft) return;
    now.current.draft = { ...now.current.draft, ...part };
    now.current.dirty = true;
    setDraft(now.current.draft);
    setState('unsaved');
  }, []);
  useEffect(() => {
    if (state !== 'unsaved' || draft === undefined) return;
    const timer = setTimeout(() => void flush().catch(() => undefined), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, state, flush]);
  return { filing, draft, error, state, stale, change, flush };
}
