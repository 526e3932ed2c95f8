import { Refused } from '@microcourt/client/errors';
import type { Ask, InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { useCallback, useRef, useState } from 'react';
import { court } from './court.ts';
import { askToStepUp } from './step-up-store.ts';

const STEP_UP: readonly string[] = ['identity.step-up-needed', 'filing.step-up', 'courts.step-up', 'law.step-up'];
const wantsStepUp = (error: unknown): boolean => error instanceof Refused && STEP_UP.includes(error.code);

/** Asks the court; where it wants the owner proved again, asks for that and then once more. */
export async function askProved<A extends Ask>(ask: A, input: InputOf<A>): Promise<OutputOf<A>> {
  try {
    return await court.ask(ask, input);
  } catch (error) {
    if (!wantsStepUp(error) || !(await askToStepUp())) throw error;
    return court.ask(ask, input);
  }
}

export type Deed = {
  readonly busy: boolean;
  /** Why the last try failed. */
  readonly failure: unknown;
  /** Does one thing at the court; undefined when it was refused. */
  run<A extends Ask>(ask: A, input: InputOf<A>): Promise<OutputOf<A> | undefined>;
  clear(): void;
};

/** One button's worth of doing: busy while it runs, with the court's sentence where it says no. A second click while it runs does nothing. */
export function useDeed(): Deed {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const running = useRef(false);
  const run = useCallback(async <A extends Ask>(ask: A, input: InputOf<A>) => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setFailure(undefined);
    try {
      return await askProved(ask, input);
    } catch (error) {
      setFailure(error);
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  return { busy, failure, run, clear: useCallback(() => setFailure(undefined), []) };
}
