import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command, news } from '@microcourt/domain/shared/contract';
import { openCourt, type TestCourt } from './harness.ts';
import { defineModule, Refused, route, when, type Actor, type Ctx, type Told } from './module.ts';

const Said = news('talk.said', z.object({ text: z.string() }));
const Noted = news('talk.noted', z.object({ of: z.int() }));
const say = command('talk.say', { input: z.object({ caseId: z.uuid(), text: z.string() }), output: z.object({ length: z.int() }) });
const mark = command('talk.mark', { input: z.object({}), output: z.object({}) });
const peek = command('talk.peek', { input: z.object({ caseId: z.uuid() }), output: z.object({ seen: z.string() }) });

const reacted: Told[] = [];
let deedsRun = 0;
async function sayIt(ctx: Ctx, { caseId, text }: { caseId: string; text: string }): Promise<{ length: number }> {
  deedsRun++;
  await ctx.tell(Said, { text }, { caseId, stream: 'main' });
  if (text === 'refuse') throw new Refused({ code: 'talk.no', kind: 'conflict' });
  return { length: text.length };
}
const talk = defineModule({
  name: 'talk', tables: {}, permissions: { 'talk.say': ['signed-in'], 'talk.mark': ['signed-in'], 'talk.peek': ['member'] },
  routes: [route(say, sayIt), route(mark, async () => ({})), route(peek, async () => ({ seen: '没有外传' }), { caseOf: async (_ctx, { caseId }) => caseId })],
  standing: async () => ['member'],
  tells: [Said, Noted], jobs: [], pushes: [{ news: Said, topics: () => ['court:330100'] }],
  reacts: [when(Said, async (ctx, told) => {
    reacted.push(told);
    if (told.body.text === 'echo') await ctx.tell(Noted, { of: told.seq }, { caseId: told.caseId, stream: 'court' });
    if (told.body.text === 'object') throw new Refused({ code: 'talk.objected', kind: 'conflict' });
  })],
});

let court: TestCourt;
beforeAll(async () => { court = await openCourt({ modules: [talk] }); });
afterAll(() => court.close());

const actor = (personId: string | null = randomUUID()): Actor => ({ personId, sessionId: personId, posts: [], roles: [], steppedUpAt: null, address: '' });
const draft = (caseId: string, who: Actor, text: string, stream = 'main', requestId: string = randomUUID()) =>
  ({ place: { caseId, stream }, news: 'talk.said', body: { text }, actor: who, requestId, ask: 'talk.say' });
const rows = async <R>(sql: string, values: unknown[] = []): Promise<R[]> =>
  (await court.db.executeQuery<R>(CompiledQuery.raw(sql, values))).rows;
const audits = async (caseId: string): Promise<number> => (await rows('select from platform.audit where case_id = $1', [caseId])).length;

test('a deed that tells leaves news, audit and a reaction, and rings once it is committed', async () => {
  const caseId = randomUUID(), person = randomUUID();
  const heard: unknown[] = [];
  const off = court.kernel.onCommitted((c) => heard.push(c));
  expect(await court.ask(say, { caseId, text: 'echo' }, { as: person })).toEqual({ length: 4 });
  off();
  expect(await court.kernel.newsSince({ caseId, stream: 'main' }, 0, 10)).toMatchObject([{ seq: 1, name: 'talk.said', actor: person, body: { text: 'echo' } }]);
  expect(await court.kernel.newsSince({ caseId, stream: 'court' }, 0, 10)).toMatchObject([{ seq: 1, name: 'talk.noted', body: { of: 1 } }]);
  expect(heard).toMatchObject([{ items: [{ seq: 1, stream: 'main', body: { text: 'echo' } }, { seq: 1, stream: 'court' }], topics: ['court:330100'] }]);
  expect(await audits(caseId)).toBe(2);
});

test('an ask that is refused, by itself or by a reaction, leaves nothing', async () => {
  const caseId = randomUUID();
  for (const text of ['refuse', 'object']) await expect(court.ask(say, { caseId, text }, { as: randomUUID() })).rejects.toBeInstanceOf(Refused);
  expect(await court.kernel.lastSeq([{ caseId, stream: 'main' }])).toEqual([0]);
  expect(await audits(caseId)).toBe(0);
});

test('a command that tells nothing has its audit row', async () => {
  const person = randomUUID();
  await court.ask(mark, {}, { as: person });
  expect(await audits(person)).toBe(1);
});

test('a command about a case that tells nothing stands in the audit of the case, and its first answer falls with the key of the case', async () => {
  const caseId = randomUUID(), as = randomUUID(), requestId = randomUUID();
  expect(await court.ask(peek, { caseId }, { as, requestId })).toEqual({ seen: '没有外传' });
  expect(await audits(caseId)).toBe(1);
  expect(await court.ask(peek, { caseId }, { as, requestId })).toEqual({ seen: '没有外传' });
  await court.kernel.vault.destroy(caseId);
  await expect(court.ask(peek, { caseId }, { as, requestId })).rejects.toThrow();
});

test('the same request again gets the first answer, and two at once happen once', async () => {
  const caseId = randomUUID(), as = randomUUID(), requestId = randomUUID(), before = deedsRun;
  const answers = await Promise.all(Array.from({ length: 8 }, () => court.ask(say, { caseId, text: 'once' }, { as, requestId })));
  expect(new Set(answers.map((one) => one.length))).toEqual(new Set([4]));
  expect(await court.ask(say, { caseId, text: 'once' }, { as, requestId })).toEqual({ length: 4 });
  expect(deedsRun - before).toBe(1);
  expect(await court.kernel.lastSeq([{ caseId, stream: 'main' }])).toEqual([1]);
});

test('a request id that comes with other input or another ask is refused; another person may have the same', async () => {
  const caseId = randomUUID(), as = randomUUID(), requestId = randomUUID();
  await court.ask(say, { caseId, text: 'one' }, { as, requestId });
  await expect(court.ask(say, { caseId, text: 'two' }, { as, requestId })).rejects.toMatchObject({ refusal: { code: 'shared.request-reused', kind: 'conflict' } });
  await expect(court.ask(mark, {}, { as, requestId })).rejects.toMatchObject({ refusal: { code: 'shared.request-reused' } });
  expect(await court.ask(say, { caseId, text: 'three' }, { as: randomUUID(), requestId })).toEqual({ length: 5 });
});

test('five hundred messages at once over twenty streams are numbered 1 to n without a gap', async () => {
  const cases = Array.from({ length: 10 }, () => randomUUID());
  const who = actor();
  const places = cases.flatMap((caseId) => ['main', 'side:plaintiff'].map((stream) => ({ caseId, stream })));
  const told = await Promise.all(Array.from({ length: 500 }, (_, i) => {
    const { caseId, stream } = places[i % 20]!;
    return court.kernel.append(draft(caseId, who, `m${i}`, stream));
  }));
  for (const [p, place] of places.entries()) {
    const seqs = told.filter((_, i) => i % 20 === p).map(({ seq }) => seq).toSorted((a, b) => a - b);
    expect(seqs).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    const items = await court.kernel.newsSince(place, 0, 100);
    expect(items.map(({ seq }) => seq)).toEqual(seqs);
    for (const item of items) expect(told[Number((item.body as { text: string }).text.slice(1))]).toMatchObject({ seq: item.seq, at: item.at });
  }
  expect(await audits(cases[0]!)).toBe(50);
});

test('messages and deeds that tell, mixed over the same streams in any order, leave no gap and no deadlock', async () => {
  const cases = Array.from({ length: 4 }, () => randomUUID());
  const who = actor();
  const tellBoth = (first: string, second: string) => court.kernel.within({ actor: who, requestId: randomUUID(), ask: 'talk.say' }, async (ctx) => {
    await ctx.tell(Said, { text: 'a' }, { caseId: first, stream: 'main' });
    await ctx.tell(Said, { text: 'b' }, { caseId: second, stream: 'main' });
  });
  const work: Promise<unknown>[] = [];
  for (let i = 0; i < 120; i++) {
    work.push(court.kernel.append(draft(cases[i % 4]!, who, 'x')));
    if (i % 3 === 0) work.push(tellBoth(cases[i % 4]!, cases[(i + 1) % 4]!), tellBoth(cases[(i + 1) % 4]!, cases[i % 4]!));
  }
  await Promise.all(work);
  const last = await court.kernel.lastSeq(cases.map((caseId) => ({ caseId, stream: 'main' })));
  expect(last.reduce((sum, n) => sum + n, 0)).toBe(120 + 160);
  for (const [i, caseId] of cases.entries()) {
    const items = await court.kernel.newsSince({ caseId, stream: 'main' }, 0, 1_000);
    expect(items.map(({ seq }) => seq)).toEqual(Array.from({ length: last[i]! }, (_, n) => n + 1));
  }
});

test('a message sent again, at once or later, gets its first number; another person may not use its request', async () => {
  const caseId = randomUUID(), who = actor(), requestId = randomUUID();
  const twins = await Promise.all([1, 2, 3].map(() => court.kernel.append(draft(caseId, who, 'hello', 'main', requestId))));
  const later = await court.kernel.append(draft(caseId, who, 'hello', 'main', requestId));
  expect(new Set([...twins, later].map(({ seq }) => seq))).toEqual(new Set([1]));
  expect(later.at).toBe(twins[0]!.at);
  await expect(court.kernel.append(draft(caseId, actor(), 'mine', 'main', requestId))).rejects.toBeInstanceOf(Refused);
  await expect(court.kernel.append(draft(caseId, who, 'hello', 'court', requestId))).rejects.toBeInstanceOf(Refused);
  expect(await court.kernel.lastSeq([{ caseId, stream: 'main' }, { caseId, stream: 'court' }])).toEqual([1, 0]);
});

test('one bad message does not fail its neighbours', async () => {
  const caseId = randomUUID(), who = actor();
  const bad = { ...draft(caseId, who, 'bad'), actor: { ...who, personId: 'no-uuid' } };
  const results = await Promise.allSettled([...Array.from({ length: 5 }, () => court.kernel.append(draft(caseId, who, 'good'))), court.kernel.append(bad),
    ...Array.from({ length: 5 }, () => court.kernel.append(draft(caseId, who, 'good')))]);
  expect(results.map(({ status }) => status)).toEqual([...Array(5).fill('fulfilled'), 'rejected', ...Array(5).fill('fulfilled')]);
  expect(await court.kernel.lastSeq([{ caseId, stream: 'main' }])).toEqual([10]);
});

test('a stream that somebody holds locked holds up nobody else, and gets its messages when it is free', async () => {
  const [held, free] = [randomUUID(), randomUUID()], who = actor();
  await court.kernel.append(draft(held, who, 'first'));
  let release = (): void => {};
  const locked = new Promise<void>((done) => {
    void court.db.transaction().execute(async (tx) => {
      await tx.executeQuery(CompiledQuery.raw('select from platform.stream where case_id = $1 for update', [held]));
      done();
      await new Promise<void>((end) => { release = end; });
    });
  });
  await locked;
  const waiting = Promise.all(Array.from({ length: 5 }, (_, i) => court.kernel.append(draft(held, who, `held ${i}`))));
  let settled = false;
  void waiting.then(() => { settled = true; }, () => { settled = true; });
  try {
    await court.kernel.append(draft(free, who, 'with them'));
    for (let i = 0; i < 20; i++) await court.kernel.append(draft(free, who, 'after'));
    expect(settled).toBe(false);
  } finally { release(); }
  expect((await waiting).map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6]);
  expect(await court.kernel.lastSeq([{ caseId: held, stream: 'main' }, { caseId: free, stream: 'main' }])).toEqual([6, 21]);
});

test('pages of a stream come in its order, whichever end they are asked from', async () => {
  const caseId = randomUUID(), who = actor(), place = { caseId, stream: 'main' };
  for (let i = 1; i <= 7; i++) await court.kernel.append(draft(caseId, who, `m${i}`));
  const seqs = async (page: Promise<{ seq: number }[]>) => (await page).map(({ seq }) => seq);
  expect(await seqs(court.kernel.newsSince(place, 2, 3))).toEqual([3, 4, 5]);
  expect(await seqs(court.kernel.newsBefore(place, null, 3))).toEqual([5, 6, 7]);
  expect(await seqs(court.kernel.newsBefore(place, 5, 3))).toEqual([2, 3, 4]);
  expect(await court.kernel.newsSince({ caseId, stream: 'never-was' }, 0, 3)).toEqual([]);
});

test('a denied access is noted once however often it is tried', async () => {
  const caseId = randomUUID(), who = actor();
  for (let i = 0; i < 50; i++) court.kernel.noteDenied({ actor: who, requestId: randomUUID(), ask: 'talk.say', caseId });
  await expect.poll(() => rows('select from platform.audit where case_id = $1 and denied', [caseId]), { timeout: 5_000 }).toHaveLength(1);
});

test('the clock of a test moves the time of deeds and of news', async () => {
  court.clock.offsetMs = 40 * 86_400_000;
  const caseId = randomUUID();
  const now = await court.kernel.within({ actor: actor(), requestId: randomUUID(), ask: 'talk.say' }, async (ctx) => {
    await ctx.tell(Said, { text: 'later' }, { caseId, stream: 'main' });
    return ctx.now;
  });
  court.clock.offsetMs = 0;
  const [item] = await court.kernel.newsSince({ caseId, stream: 'main' }, 0, 1);
  expect(now.getTime()).toBeGreaterThan(Date.now() + 39 * 86_400_000);
  expect(item!.at).toBe(now.toISOString());
});

test('the server can neither alter nor remove what stands in the log and in the audit', async () => {
  await court.kernel.append(draft(randomUUID(), actor(), 'said is said'));
  for (const sql of ['update platform.news set actor = null', 'delete from platform.news', 'delete from platform.audit', 'update platform.audit set denied = true', 'truncate platform.news']) {
    await expect(rows(sql)).rejects.toMatchObject({ code: '42501' });
  }
});
