import { review, view, type FilingView, type ReviewView } from '@microcourt/domain/filing/contract';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useAsk } from '../shared/use-ask.ts';
import { askProved } from '../shared/use-deed.ts';

export type Reviewing = {
  readonly review: ReviewView | undefined;
  readonly error: unknown;
  /** Set where someone else did something since it was opened here. */
  readonly elsewhere: FilingView | undefined;
  load(): Promise<void>;
};

/** A filing opened for review, which takes it; watches whether it changes under the reviewer's hands. */
export function useReview(filingId: string): Reviewing {
  const [state, setState] = useState<{ review?: ReviewView; error?: unknown }>({});
  const load = useCallback(() => askProved(review, { filingId }).then(
    (opened) => setState({ review: opened }),
    (error: unknown) => setState((before) => ({ ...before, error })),
  ), [filingId]);
  useEffect(() => {
    void load();
  }, [load]);
  const watched = useAsk(view, state.review === undefined ? null : { filingId }).value;
  const mine = state.review?.filing;
  const elsewhere = watched && mine && watched.updatedAt > mine.updatedAt && watched.history.length > mine.history.length ? watched : undefined;
  // A proof that is decided elsewhere, at the counter or by a colleague, holds here at once.
  const proof = watched?.identityProof;
  const shown = useMemo(() => (state.review && proof ? { ...state.review, filing: { ...state.review.filing, identityProof: proof } } : state.review), [state.review, proof]);
  return { review: shown, error: state.error, elsewhere, load };
}
