import { Unavailable } from './failures.ts';

/** After how long a slow ask makes us look whether the database answers at all, and how long that may take. */
const LOOK_AFTER_MS = 1_000, ANSWERS_WITHIN_MS = 900;

/** The same look at the database for all who want one while it is under way: a thousand slow asks must not become a thousand more. */
export function shared(look: () => Promise<boolean>): () => Promise<boolean> {
  let underway: Promise<boolean> | null = null;
  return () => (underway ??= look().finally(() => { underway = null; }));
}

/**
 * The outcome of some work, or "try again": after all the patience while the database answers (an import hashes many passwords),
 * in less than two seconds while it does not. The work goes on; repeating it under its request id is safe.
 */
export function waitedFor<T>(work: Promise<T>, patience: number, answers: () => Promise<boolean>): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = performance.now() + patience;
    let timer: NodeJS.Timeout | undefined;
    const giveUp = (): void => reject(new Unavailable(2));
    const wait = (): void => { timer = setTimeout(look, Math.min(LOOK_AFTER_MS, end - performance.now())); };
    const look = (): void => {
      if (performance.now() >= end - 1) return giveUp();
      // A busy process reads its answers late: what has come in by then is read before it is called missing.
      const mine = timer = setTimeout(() => setImmediate(() => { if (timer === mine) giveUp(); }), ANSWERS_WITHIN_MS);
      answers().then((does) => {
        if (timer !== mine) return;
        clearTimeout(mine);
        if (does) wait(); else giveUp();
      }, giveUp);
    };
    const ended = (): void => { clearTimeout(timer); timer = undefined; };
    wait();
    work.then((value) => { ended(); resolve(value); }, (error: unknown) => { ended(); reject(error as Error); });
  });
}
