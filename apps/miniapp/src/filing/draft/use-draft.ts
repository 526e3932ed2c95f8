import { type FilingView as FilingViewShape, save, view } from '@microcourt/domain/filing/contract';
import type { Draft } from '@microcourt/domain/filing/draft';
import { Refused, Unreachable } from '@microcourt/client/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import type * as z from 'zod/mini';
import { court } from '../../court';
import { sayError } from '../../shared/refusals';

export type Filing = z.infer<typeof FilingViewShape>;
type Kept = { readonly revision: number; readonly draft: Draft };
export type SaveState = { readonly kind: 'saved'; readonly at: string } | { readonly kind: 'saving' | 'kept' } | { readonly kind: 'stale' } | { readonly kind: 'refused'; readonly sentence: string };

const SAVE_AFTER = 1_000;
const RETRY_AFTER = 5_000;

/** A draft that saves itself: on this device with every key, at the court a moment later; what another device saved meanwhile is shown, not overwritten. */
export function useDraft(filingId: string) {
  const [filing, setFiling] = useState<Filing>();
  const [draft, setDraft] = useState<Draft>();
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: '' });
  const [error, setError] = useState<unknown>();
  const now = useRef<{ revision: number; draft: Draft | undefined; dirty: boolean; running: Promise<void> | undefined }>({ revision: 0, draft: undefined, dirty: false, running: undefined });
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const later = useRef(() => {});
  const shelfKey = `draft.${filingId}`;

  /** Brings what is on this device to the court; resolves when nothing is left to bring, or it cannot be brought now. */
  const push = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    if (now.current.running) await now.current.running;
    if (!now.current.dirty || !now.current.draft) return;
    now.current.dirty = false;
    setState({ kind: 'saving' });
    const run = async () => {
      const sent = now.current.draft!;
      try {
        const { revision, savedAt } = await court.ask(save, { filingId, revision: now.current.revision, draft: sent });
        now.current.revision = revision;
        if (now.current.dirty) court.sessions.own.write(shelfKey, JSON.stringify({ revision, draft: now.current.draft }));
        else court.sessions.own.remove(shelfKey);
        setState({ kind: 'saved', at: savedAt });
      } catch (failure) {
        now.current.dirty = true;
        if (failure instanceof Refused && failure.code === 'shared.stale') return setState({ kind: 'stale' });
        if (!(failure instanceof Unreachable)) return setState({ kind: 'refused', sentence: sayError(failure) });
        setState({ kind: 'kept' });
        timer.current = setTimeout(() => later.current(), RETRY_AFTER);
      }
    };
    now.current.running = run();
    await now.current.running;
    now.current.running = undefined;
  }, [filingId, shelfKey]);

  useEffect(() => { later.current = () => void push(); }, [push]);

  const adopt = useCallback((fresh: Filing, mine?: Draft) => {
    now.current = { revision: fresh.revision, draft: mine ?? fresh.draft, dirty: mine !== undefined, running: undefined };
    setFiling(fresh);
    setDraft(now.current.draft);
    setError(undefined);
    setState({ kind: 'saved', at: fresh.updatedAt });
    if (mine) void push();
    else court.sessions.own.remove(shelfKey);
  }, [push, shelfKey]);

  const open = useCallback(() => {
    court.ask(view, { filingId }).then((fresh) => {
      const text = court.sessions.own.read(shelfKey);
      const kept = text === undefined ? undefined : (JSON.parse(text) as Kept);
      if (kept && kept.revision === fresh.revision) return adopt(fresh, kept.draft);
      adopt(fresh);
      if (!kept) return;
      // This device holds words that the court has not seen, and another device has saved since.
      now.current = { ...now.current, draft: kept.draft, dirty: true };
      setDraft(kept.draft);
      setState({ kind: 'stale' });
    }, setError);
  }, [filingId, shelfKey, adopt]);

  useEffect(() => {
    open();
    return () => {
      clearTimeout(timer.current);
      void push();
    };
  }, [open, push]);

  const change = useCallback((changed: Partial<Draft>) => {
    const next = { ...now.current.draft!, ...changed };
    now.current.draft = next;
    now.current.dirty = true;
    setDraft(next);
    court.sessions.own.write(shelfKey, JSON.stringify({ revision: now.current.revision, draft: next } satisfies Kept));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void push(), SAVE_AFTER);
  }, [push, shelfKey]);

  /** Ends a conflict: with what the other device saved, or with what stands on this one. */
  const settle = useCallback(async (which: 'theirs' | 'mine') => {
    const fresh = await court.ask(view, { filingId });
    adopt(fresh, which === 'mine' ? now.current.draft : undefined);
  }, [filingId, adopt]);
  return { filing, draft, state, error, change, push, settle, reopen: open, revision: () => now.current.revision };
}
