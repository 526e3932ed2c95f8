import type { Session } from '@microcourt/client/session';
import type { Known } from '@microcourt/client/cache';
import type { LineState } from '@microcourt/client/live';
import type { Ask, InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { court } from '../court';
import { sayError } from './refusals';

/** Who is signed in on this device, if anyone is. */
export const useSession = (): Session | undefined => useSyncExternalStore(court.sessions.current.subscribe, court.sessions.current.snapshot);
/** How the line to the court stands. */
export const useLine = (): LineState => useSyncExternalStore(court.line.state.subscribe, court.line.state.snapshot);

const nothing: Known<never> = { loading: false };
const idle = { snapshot: () => nothing, subscribe: () => () => {} };

/** The watched answer to an ask; the person is named because another person's answers are others. */
function answersFor<A extends Ask>(_person: string | undefined, ask: A, key: string | undefined) {
  return key === undefined ? idle : court.cache.watch(ask, JSON.parse(key) as InputOf<A>);
}

/** The newest answer to a query, kept fresh by bells and news; without an input nothing is asked. */
export function useAsk<A extends Ask>(ask: A, input: InputOf<A> | undefined): Known<OutputOf<A>> {
  const person = useSession()?.me.personId;
  const key = input === undefined ? undefined : JSON.stringify(input);
  const watched = useMemo(() => answersFor(person, ask, key), [person, ask, key]);
  return useSyncExternalStore(watched.subscribe, watched.snapshot as () => Known<OutputOf<A>>);
}

/** Something a person does that may take a moment or be refused: runs once at a time, keeps the sentence for a no; `sayNo` words it, as for what is only read. */
export function useDeed(sayNo: (error: unknown) => string = sayError) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const alive = useRef(true);
  const running = useRef(false);
  useEffect(() => {
    alive.current = true;
    return () => { alive.current = false; };
  }, []);
  const run = useCallback(async <T,>(deed: () => Promise<T>): Promise<T | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setProblem('');
    try {
      return await deed();
    } catch (error) {
      if (alive.current) setProblem(sayNo(error));
      return undefined;
    } finally {
      running.current = false;
      if (alive.current) setBusy(false);
    }
  }, [sayNo]);
  return { busy, problem, setProblem, run };
}
