// The thread in which papers are set and looked at: the font is large, and both take time that the court's own thread does not have.
import { parentPort } from 'node:worker_threads';
import { lookAtPaper, type Brought } from './paper-brought.ts';
import { drawSeal, setPaper, type Set, type ToSet } from './set.ts';

/** What the thread is asked: to set a paper, to draw a seal, to look at a paper that was brought. */
export type Wanted = { n: number } & ({ set: ToSet } | { seal: string; code: string | null } | { look: Uint8Array });
/** What comes of it. */
export type Made = Set | string | Brought;
/** What the thread answers. */
export type Done = { n: number; done: Made } | { n: number; failed: string };

async function made(wanted: Wanted): Promise<Made> {
  if ('set' in wanted) return setPaper(wanted.set);
  return 'seal' in wanted ? drawSeal(wanted.seal, wanted.code) : lookAtPaper(wanted.look);
}
parentPort?.on('message', (wanted: Wanted) => {
  const answer = (done: Done): void => parentPort?.postMessage(done, []);
  made(wanted).then((done) => answer({ n: wanted.n, done }), (error: unknown) => answer({ n: wanted.n, failed: error instanceof Error ? error.name : 'unknown' }));
});
