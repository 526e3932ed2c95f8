import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
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

/** Two more servers by hand, and a batch that meets first one and then another of their twins. False if the batch was quicker than the second of them. */
async function meetTwins(): Promise<boolean> {
  const [caseId, elsewhere, r1, r2] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()], who = actor();
  for (const each of [caseId, elsewhere]) await other.append(draft(each, who, randomUUID()));
  // Each takes the next number of the stream, writes its message, and commits a while later.
  const write = async (request: string, seq: number): Promise<pg.Client | null> => {
    const client = new pg.Client({ connectionString: court.url });
    await client.connect();
    await client.query('begin');
    await client.query('update platform.stream set last_seq = last_seq + 1 where case_id = $1', [caseId]);
    return client.query(`insert into platform.news (at, seq, stream, name, appended, case_id, request, actor, body)
      select now(), $1, stream, name, true, case_id, $2, actor, '\\x00' from platform.news where case_id = $3 and seq = 1`, [seq, request, caseId])
      .then(() => client, async (error: { code?: string }) => { await client.end(); if (error.code !== '23505') throw error; return null; });
  };
  const commit = async (client: pg.Client | null): Promise<void> => { await client?.query('commit'); await client?.end(); };
  const first = await write(r1, 2);
  // The message of another case goes alone; the two gather behind it and then wait for the stream together.
  const answers = Promise.all([other.append(draft(elsewhere, who, randomUUID())), other.append(draft(caseId, who, r1)), other.append(draft(caseId, who, r2))]);
  await sleep(120);
  const second = write(r2, 3);
  await sleep(60);
  await commit(first);
  const holding = await second;
  await sleep(100);
  await commit(holding);
  expect((await answers).map(({ seq }) => seq)).toEqual([2, 2, 3]);
  return holding !== null;
}

test('a batch that meets first one and then another twin, both just written by another server, gives their numbers', async () => {
  let met = 0;
  for (let tries = 0; tries < 30 && met === 0; tries++) if (await meetTwins()) met++;
  expect(met).toBe(1);
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
