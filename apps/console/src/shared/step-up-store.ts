import { Watched } from '@microcourt/client/watch';

type Waiting = { readonly done: (proved: boolean) => void };
/** Whoever waits for the owner to be proved again. */
export const stepUpWanted = new Watched<Waiting | undefined>(undefined);

/** Asks the person to prove again; true once that was done. */
export const askToStepUp = (): Promise<boolean> => new Promise((resolve) => {
  stepUpWanted.snapshot()?.done(false);
  stepUpWanted.set({ done: (proved) => {
    stepUpWanted.set(undefined);
    resolve(proved);
  } });
});
