import type { Known } from '@microcourt/client/cache';
import type { Ask, InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { useMemo, useSyncExternalStore } from 'react';
import { court } from './court.ts';

const NOTHING: Known<never> = { loading: false };
const still = { snapshot: () => NOTHING, subscribe: () => () => undefined };

/** What is known of an answer, kept fresh while the screen shows it; null asks nothing. */
export function useAsk<A extends Ask>(ask: A, input: InputOf<A> | null): Known<OutputOf<A>> & { again(): void } {
  const key = input === null ? null : JSON.stringify(input);
  const watched = useMemo(
    () => (key === null ? still : court.cache.watch(ask, JSON.parse(key) as InputOf<A>)),
    [ask, key],
  );
  const known = useSyncExternalStore(watched.subscribe, watched.snapshot) as Known<OutputOf<A>>;
  return { ...known, again: () => court.cache.refresh(ask) };
}
