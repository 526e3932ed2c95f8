import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { day } from '@microcourt/domain/shared/calendar';
import { openPool } from './database.ts';
import { openCourt, type TestCourt } from './harness.ts';
import { lease } from './job-store.ts';
import { defineModule, job, type Actor, type Ctx } from './module.ts';

const runs: { text: string; attempt: number }[] = [];
let broken: (attempt: number) => boolean = () => false;
const remind = job('talk.remind', z.object({ text: z.string() }), async (ctx, { text }) => {
  runs.push({ text, attempt: ctx.attempt });
  if (broken(ctx.attempt)) throw new Error('13900000000 does not answer');
  await ctx.within(async () => {});
});
const about = job('talk.remind-about', z.object({ caseId: z.uuid(), text: z.string() }), async ({ attempt }, { text }) => { runs.push({ text, attempt }); });
const bare = job('talk.forget', z.object({ caseId: z.uuid() }), async ({ attempt }) => { runs.push({ text: 'bare', attempt }); });
const talk = defineModule({ name: 'talk', tables: {}, permissions: {}, routes: [], tells: [], reacts: [], jobs: [remind, about, bare], pushes: [] });

let court: TestCourt;
const actor: Actor = { personId: null, sessionId: null, posts: [], roles: [], steppedUpAt: null, address: '' };
const deed = <T>(run: (ctx: Ctx) => Promise<T>): Promise<T> => court.kernel.within({ actor, requestId: randomUUID(), ask: 'talk.say' }, run);
beforeAll(async () => { court = await openCourt({ modules: [talk] }); });
afterAll(() => court.close());
beforeEach(async () => { runs.length = 0; broken = () => false; court.clock.offsetMs = 0; await court.truncate(); });
const HOUR = 3_600_000;

test('a job runs after its deed is committed, and never for a deed that failed', async () => {
  await expect(deed(async (ctx) => { await ctx.book(remind, { text: 'no' }); throw new Error('undone'); })).rejects.toThrow('undone');
  await deed((ctx) => ctx.book(remind, { text: 'yes' }));
  expect(await court.runJobs()).toBe(1);
  expect(runs).toEqual([{ text: 'yes', attempt: 1 }]);
  expect(await court.runJobs()).toBe(0);
});

test('the worker wakes at the commit', async () => {
  court.kernel.jobs.start();
  try {
    const began = performance.now();
    await deed((ctx) => ctx.book(remind, { text: 'now' }));
    await expect.poll(() => runs.length, { interval: 5 }).toBe(1);
    expect(performance.now() - began).toBeLessThan(900);
  } finally { await court.kernel.jobs.stop(); }
});

test('a job waits for its moment, and for eight o’clock of its court day', async () => {
  const { now, today } = await deed(async (ctx) => {
    await ctx.book(remind, { text: 'at' }, { at: new Date(ctx.now.getTime() + 2 * HOUR) });
    await ctx.book(remind, { text: 'on' }, { on: day('2099-03-01') });
    return ctx;
  });
  expect(today).toMatch(/^20/);
  expect(await court.runJobs()).toBe(0);
  court.clock.offsetMs = 2 * HOUR + 1_000;
  expect(await court.runJobs()).toBe(1);
  court.clock.offsetMs = Date.parse('2099-03-01T00:00:01Z') - now.getTime();
  expect(await court.runJobs()).toBe(1);
  expect(runs.map(({ text }) => text)).toEqual(['at', 'on']);
});

test('a booking with the same key replaces the one that has not begun, also when two book at once', async () => {
  await deed((ctx) => ctx.book(remind, { text: 'old' }, { key: 'k' }));
  await Promise.all([deed((ctx) => ctx.book(remind, { text: 'new' }, { key: 'k' })), deed((ctx) => ctx.book(remind, { text: 'new' }, { key: 'k' }))]);
  await deed((ctx) => ctx.book(remind, { text: 'other' }, { key: 'l' }));
  await court.runJobs();
  expect(runs.map(({ text }) => text).toSorted()).toEqual(['new', 'other']);
});

test('a failing job comes again with growing pauses, is given up after twelve, and a manager can let it run', async () => {
  broken = () => true;
  await deed((ctx) => ctx.book(remind, { text: 'hard' }));
  const pauses: number[] = [];
  for (let attempt = 1; attempt <= 12; attempt++) {
    expect(await court.runJobs()).toBe(1);
    const { rows } = await court.db.executeQuery<{ wait: string }>(CompiledQuery.raw(`select extract(epoch from run_at - now()) * 1000 - $1 as wait from platform.job`, [court.clock.offsetMs]));
    pauses.push(Number(rows[0]!.wait) / 1_000);
    court.clock.offsetMs += Math.max(0, pauses.at(-1)!) * 1_000 + 500;
  }
  expect(await court.runJobs()).toBe(0);
  expect(pauses[5]!).toBeGreaterThan(pauses[1]! * 4);
  const [letter, ...more] = await court.kernel.jobs.deadLetters();
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ job: 'talk.remind', attempts: 12, failure: 'Error' });
  expect(JSON.stringify(letter)).not.toContain('13900000000');
  broken = () => false;
  expect(await court.kernel.jobs.retry(letter!.id)).toBe(true);
  expect(await court.kernel.jobs.retry(letter!.id)).toBe(false);
  expect(await court.runJobs()).toBe(1);
  expect(await court.kernel.jobs.deadLetters()).toEqual([]);
});

test('two workers never take the same job, and a killed worker’s job is taken again when its lease ends', async () => {
  for (let i = 0; i < 10; i++) await deed((ctx) => ctx.book(remind, { text: `j${i}` }));
  const pool = openPool({ connectionString: court.url });
  // One is in the middle of taking six: the other neither waits for it nor takes any of them.
  const [one, two] = await court.db.transaction().execute(async (tx) => {
    const { rows } = await tx.executeQuery<{ id: string }>(CompiledQuery.raw(`update platform.job set run_at = now() + interval '60 seconds', attempts = 1
      where id in (select id from platform.job order by run_at limit 6) returning id`));
    return [rows, await lease(pool, 6, 60, 0)] as const;
  });
  await pool.end();
  expect([one.length, two.length]).toEqual([6, 4]);
  expect(new Set([...one, ...two].map(({ id }) => id)).size).toBe(10);
  expect(await court.runJobs()).toBe(0);
  court.clock.offsetMs = 61_000;
  expect(await court.runJobs()).toBe(10);
  expect(runs.every(({ attempt }) => attempt === 2)).toBe(true);
});

test('what a job carries is sealed', async () => {
  await deed((ctx) => ctx.book(remind, { text: '王小明' }));
  const { rows } = await court.db.executeQuery<{ body: Buffer }>(CompiledQuery.raw('select body from platform.job'));
  expect(rows[0]!.body.includes('王小明')).toBe(false);
  expect(rows[0]!.body[0]).toBe(1);
});

test('what a job carries falls with the key of its case, and the job with it; bare ids stay the system\u2019s', async () => {
  const [gone, kept] = [randomUUID(), randomUUID()];
  await deed((ctx) => ctx.book(about, { caseId: gone, text: '王小明' }));
  await deed((ctx) => ctx.book(remind, { text: 'told' }, { subject: gone }));
  await deed((ctx) => ctx.book(about, { caseId: kept, text: '李小红' }));
  await deed((ctx) => ctx.book(bare, { caseId: gone }));
  const { rows } = await court.db.executeQuery<{ subject: string | null }>(CompiledQuery.raw('select subject from platform.job'));
  expect(rows.map(({ subject }) => `${subject}`).toSorted((a, b) => a.localeCompare(b))).toEqual([gone, gone, kept, 'null'].toSorted((a, b) => a.localeCompare(b)));
  await court.kernel.vault.destroy(gone);
  await court.runJobs();
  expect(runs.map(({ text }) => text).toSorted()).toEqual(['bare', '李小红'].toSorted());
  expect(await court.kernel.jobs.deadLetters()).toEqual([]);
  expect((await court.db.executeQuery(CompiledQuery.raw('select from platform.job'))).rows).toEqual([]);
});

test('first answers are kept for thirty days', async () => {
  const requestId = randomUUID(), person = { ...actor, personId: randomUUID() };
  const count = async () => (await court.db.executeQuery(CompiledQuery.raw('select from platform.answer'))).rows.length;
  await court.kernel.once({ actor: person, requestId, ask: 'talk.say' }, 'd', async () => 1);
  court.clock.offsetMs = 29 * 24 * HOUR;
  await court.kernel.once({ actor: person, requestId: randomUUID(), ask: 'talk.say' }, 'd', async () => 2);
  court.clock.offsetMs = 31 * 24 * HOUR;
  court.kernel.jobs.start();
  try { await expect.poll(count, { timeout: 4_000 }).toBe(1); } finally { await court.kernel.jobs.stop(); }
});
