import { randomUUID } from 'node:crypto';
import { history, send } from '@microcourt/domain/messaging/contract';
import type { Read, Sent } from './checker.ts';
import type { HurtCourt } from './court.ts';

const sleep = (milliseconds: number): Promise<void> => new Promise((done) => { setTimeout(done, milliseconds); });

/** What was sent, what was answered with something else than a number, and the slowest answer of all. */
export type Steady = { sent: Sent[]; refused: Map<number, number>; slowestMs: number; stop(): Promise<void> };

/** One person who writes steadily; everything unanswered is sent again under its own id when it is asked to stop. */
export function writeSteadily(court: HurtCourt, perSecond: number): Steady {
  const sent: Sent[] = [], refused = new Map<number, number>(), under = new Set<Promise<void>>();
  const until = { going: true };
  const steady: Steady = { sent, refused, slowestMs: 0, stop: async () => undefined };
  const say = async (one: Sent): Promise<void> => {
    const { status, body, ms } = await court.post(send.name, { caseId: court.caseId, stream: 'main', said: { kind: 'text', text: one.text } }, one.request);
    steady.slowestMs = Math.max(steady.slowestMs, ms);
    if (status === 200) one.answered = (body as { seq: number }).seq; else refused.set(status, (refused.get(status) ?? 0) + 1);
  };
  const loop = (async () => {
    while (until.going) {
      const one: Sent = { request: randomUUID(), caseId: court.caseId, text: `第 ${sent.length} 句`, answered: null };
      sent.push(one);
      const work: Promise<void> = say(one).catch(() => { refused.set(0, (refused.get(0) ?? 0) + 1); }).finally(() => { under.delete(work); });
      under.add(work);
      await sleep(1_000 / perSecond);
    }
  })();
  steady.stop = async () => {
    until.going = false;
    await loop;
    await Promise.all(under);
    for (const one of sent) for (let tries = 0; one.answered === null && tries < 20; tries++) await say(one).catch(() => sleep(200));
  };
  return steady;
}

/** The main room of the case, read from its first message to its last. */
export async function readAll(court: HurtCourt): Promise<Read> {
  const items: { seq: number; text: string }[] = [];
  for (let after = 0;;) {
    const page = await court.ask(history, { caseId: court.caseId, stream: 'main', after, limit: 200 });
    items.push(...page.items.map(({ seq, body }) => ({ seq, text: (body as { said?: { text?: string } }).said?.text ?? `no words at ${seq}` })));
    if (page.items.length === 0) break;
    after = page.items.at(-1)!.seq;
  }
  return { caseId: court.caseId, reader: 'the plaintiff', items };
}

/** Waits until the court says it is ready, and gives how long that took. */
export async function readyAgain(court: HurtCourt, within = 60_000): Promise<number> {
  const from = performance.now();
  while (performance.now() - from < within) {
    if (await court.get('/readyz').then(({ status }) => status === 200, () => false)) return performance.now() - from;
    await sleep(50);
  }
  throw new Error('the court is not ready again');
}
