import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCourt, type TestCourt } from './harness.ts';
import { createKernel, type Kernel } from './kernel.ts';
import { createLog } from './log.ts';
import type { Actor, Ports } from './module.ts';

let court: TestCourt, other: Kernel;
beforeAll(async () => {
  court = await openCourt();
  other = await createKernel({ database: { connectionString: court.url, max: 4 }, keyRing: court.keyRing, modules: [], ports: {} as Ports, profile: 'demo', log: createLog({ level: 'silent' }) });
});
afterAll(async () => { await other.stop(); await court.close(); });

const actor = (): Actor => ({ personId: randomUUID(), sessionId: null, posts: [], roles: [], steppedUpAt: null, address: '' });
const draft = (caseId: string, who: Actor, requestId: string, news = 'talk.said') =>
  ({ place: { caseId, stream: 'main' }, news, body: { requestId }, actor: who, requestId, ask: 'talk.say' });

test('two servers number the same streams together, and a message sent through both is written once', async () => {
  const cases = Array.from({ length: 5 }, () => randomUUID()), who = actor();
  const asked = Array.from({ length: 150 }, (_, i) => ({ caseId: cases[i % 5]!, requestId: randomUUID() }));
  const seqs = await Promise.all(asked.map(async ({ caseId, requestId }) => {
    const [a, b] = await Promise.all([court.kernel.append(draft(caseId, who, requestId)), other.append(draft(caseId, who, requestId))]);
    expect(a).toEqual(b);
    return a.seq;
  }));
  for (const [i, caseId] of cases.entries()) {
    const mine = seqs.filter((_, n) => n % 5 === i).toSorted((a, b) => a - b);
    expect(mine).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
    expect((await other.newsSince({ caseId, stream: 'main' }, 0, 100)).map(({ seq }) => seq)).toEqual(mine);
  }
});

test('a command sent through both at once is done by one, and both give its answer', async () => {
  const who = { actor: actor(), requestId: randomUUID(), ask: 'talk.say' };
  let done = 0;
  const deed = async (): Promise<{ n: number }> => { done++; await new Promise((end) => { setTimeout(end, 50); }); return { n: done }; };
  expect(await Promise.all([court.kernel.once(who, 'd', deed), other.once(who, 'd', deed)])).toEqual([{ n: 1 }, { n: 1 }]);
  expect(done).toBe(1);
});

test('words that both servers see for the first time at once have one number', async () => {
  const caseId = randomUUID(), who = actor();
  await Promise.all(Array.from({ length: 20 }, (_, i) => [court.kernel, other].map((kernel) => kernel.append(draft(caseId, who, randomUUID(), `talk.new-${i}`)))).flat());
  const names = (await court.kernel.newsSince({ caseId, stream: 'main' }, 0, 100)).map(({ name }) => name);
  expect(names.toSorted()).toEqual(Array.from({ length: 20 }, (_, i) => [`talk.new-${i}`, `talk.new-${i}`]).flat().toSorted());
});
