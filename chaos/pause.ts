import { broken } from './checker.ts';
import type { HurtCourt } from './court.ts';
import { readAll, readyAgain, writeSteadily } from './steady.ts';

const sleep = (milliseconds: number): Promise<void> => new Promise((done) => { setTimeout(done, milliseconds); });
const signal = (pids: readonly number[], name: NodeJS.Signals): void => { for (const pid of pids) try { process.kill(pid, name); } catch { /* it has ended */ } };

/** What a pause showed: how asks and readiness were answered in it, how soon all was well after it, and which promises were broken. */
export type Paused = { answers: { status: number; error: string; ms: number }[]; ready: number; readyMs: number; backMs: number; sent: number; slowestMs: number; faults: string[] };

/** Holds the whole database still for some seconds while somebody writes, then lets it go on. */
export async function pause(court: HurtCourt, seconds: number, perSecond = 20): Promise<Paused> {
  const steady = writeSteadily(court, perSecond);
  await sleep(500);
  const stopped = court.databasePids();
  signal(stopped, 'SIGSTOP');
  try {
    const from = performance.now();
    const [mine, command, readiness] = await Promise.all([court.post('cases.mine', {}), court.post('identity.set-name', { name: '甲' }), court.get('/readyz')]);
    await sleep(Math.max(0, seconds * 1_000 - (performance.now() - from)));
    signal(stopped, 'SIGCONT');
    const backMs = await readyAgain(court);
    await steady.stop();
    return {
      answers: [mine, command].map(({ status, body, ms }) => ({ status, error: String((body as { error?: string }).error), ms })), ready: readiness.status, readyMs: readiness.ms,
      backMs, sent: steady.sent.length, slowestMs: steady.slowestMs, faults: broken({ sent: steady.sent, reads: [await readAll(court)] }),
    };
  } finally { signal(stopped, 'SIGCONT'); }
}
