import type { Ctx } from '@microcourt/platform/module';
import { openCourt as serveCourt, settingsOf } from '../courts/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cases from '@microcourt/domain/cases/contract';
import * as words from '@microcourt/domain/filing/contract';
import { FILING_STATES } from '@microcourt/domain/filing/rules';
import { texts } from '@microcourt/domain/filing/texts';
import * as messaging from '@microcourt/domain/messaging/contract';
import * as worklist from '@microcourt/domain/worklist/contract';
import { openCourt, type Asking, type TestCourt } from '@microcourt/platform/harness';
import { newId } from '@microcourt/platform/ids';
import { SYSTEM } from '@microcourt/platform/context';
import { openObjectStore } from '@microcourt/platform/objects';
import { numberForm } from '@microcourt/domain/identity/rules-numbers';
import { day } from '@microcourt/domain/shared/calendar';
import { sql } from 'kysely';
import { createPerson, staffByUser } from '../identity/index.ts';
import { modules } from '../modules.ts';
import { sealsIn } from '../story.suite.ts';
import { seedDemo, seededPeople } from './index.ts';
import { DEMO_COURT, PARTIES } from './people.ts';

const folder = mkdtempSync(join(tmpdir(), 'microcourt-story-'));
let court: TestCourt;
const told = async () => seedDemo({ databaseUrl: court.url, keyRing: court.keyRing, modules, ports: await sealsIn(folder), store: await openObjectStore({ kind: 'disk', folder }) }, () => {});
const who = async (userId: string, post: string): Promise<Asking> => {
  const staff = await court.kernel.within({ actor: SYSTEM, requestId: newId(), ask: 'courts.list' }, (ctx) => staffByUser(ctx, DEMO_COURT.code));
  return { as: staff.get(userId)!, posts: [{ court: DEMO_COURT.code, post }] };
};
const party = async (at: number): Promise<Asking> => ({ as: await court.kernel.within({ actor: SYSTEM, requestId: newId(), ask: 'courts.list' }, (ctx) => createPerson(ctx, { mobile: PARTIES[at]!.mobile, name: '' })) });
beforeAll(async () => { court = await openCourt({ modules }); await Promise.all([told(), told()]); }, 180_000);
afterAll(async () => { await court.close(); rmSync(folder, { recursive: true, force: true }); });

describe('the story of the demonstration, which two processes began to tell at once', () => {
  test('has a filing in every state that can be reached without mediation', async () => {
    const lines = await court.ask(words.queue, { courtCode: DEMO_COURT.code, states: ['submitted', 'under-review', 'correction', 'returned', 'advised', 'refusal-drafted', 'not-accepted', 'registered', 'deemed-withdrawn', 'withdrawn'] }, await who('lin', 'registrar'));
    expect([...new Set(lines.map((l) => l.state))].sort()).toEqual(['advised', 'correction', 'deemed-withdrawn', 'not-accepted', 'refusal-drafted', 'registered', 'returned', 'submitted', 'under-review', 'withdrawn']);
    expect((await court.ask(words.mine, {}, await party(0))).map((l) => l.state)).toContain('draft');
    expect(lines.filter((l) => l.level === 'overdue').map((l) => l.state)).toEqual(['submitted']);
  });
  test('has work for the registrar, the judge and the clerk', async () => {
    const kinds = async (user: string, post: string) => (await court.ask(worklist.tasks, { courtCode: DEMO_COURT.code }, await who(user, post))).items.map((t) => t.kind);
    expect(new Set(await kinds('lin', 'registrar'))).toEqual(new Set(['filing-review', 'filing-correction-late', 'cause-to-settle', 'proof-of-identity', 'notice-to-serve']));
    expect(await kinds('zhao', 'judge')).toContain('ruling-to-sign');
    expect(new Set(await kinds('li', 'clerk'))).toEqual(new Set(['question', 'proof-of-identity', 'notice-to-serve', 'evidence-original', 'service-failed']));
  });
  test('has a case whose fee is due in some days, told to its plaintiff, and one whose plaintiff is reached on paper', async () => {
    const due = (await court.ask(words.mine, {}, await party(0))).find((l) => l.title.includes('演示建材'))!.feeDue;
    const today = day((await court.kernel.within({ actor: SYSTEM, requestId: newId(), ask: 'courts.list' }, async (ctx) => ctx.today)));
    expect(due).toMatchObject({ paidOn: null });
    expect(due!.payBy! > today).toBe(true);
    const li = await who('li', 'clerk'), { items } = await court.ask(worklist.tasks, { courtCode: DEMO_COURT.code }, li), { caseId } = items.find((t) => t.kind === 'notice-to-serve')!;
    expect((await court.ask(cases.view, { caseId: caseId! }, li)).participants).toContainEqual(expect.objectContaining({ name: '冯五五', joined: false, onPaper: true }));
  });
  test('has live spaces in which both parties and the lawyer are, with what was filed first and talk after it', async () => {
    const lines = await court.ask(cases.mine, {}, await party(1));
    expect(lines.length).toBeGreaterThanOrEqual(2);
    const loan = lines.find((l) => l.title.includes('民间借贷'))!;
    const { items } = await court.ask(messaging.history, { caseId: loan.caseId, stream: 'main', limit: 100 }, await party(1));
    const names = items.map((i) => i.name);
    expect(names.slice(0, 2)).toEqual(['case-spaces.opened', 'filing.registered']);
    const kinds = items.filter((i) => i.name === 'messaging.sent').map((i) => (i.body as { said: { kind: string } }).said.kind);
    expect(new Set(kinds)).toEqual(new Set(['text', 'image', 'location', 'question']));
    expect((await court.ask(cases.mine, {}, await party(2))).map((l) => l.caseId)).toContain(loan.caseId);
  });
  test('every line of its histories has a sentence', async () => {
    const lin = await who('lin', 'registrar');
    for (const { filingId } of await court.ask(words.queue, { courtCode: DEMO_COURT.code, states: [...FILING_STATES] }, lin)) {
      for (const { what } of (await court.ask(words.view, { filingId }, lin)).history) expect(texts[what]?.zh, what).toBeTruthy();
    }
  });
  test('told again changes nothing', async () => {
    const count = async () => (await sql<{ n: number }>`select count(*)::int n from platform.news`.execute(court.db)).rows[0]!.n;
    const before = await count();
    await told();
    expect(await count()).toBe(before);
  }, 60_000);
});

test.each(['2026-10-12T01:00:00Z', '2027-02-16T15:00:00Z', '2027-01-04T22:00:00Z'])('can be told on any day, also after a long holiday: %s', async (now) => {
  const other = await openCourt({ modules });
  try {
    await seedDemo({ databaseUrl: other.url, keyRing: other.keyRing, modules, ports: await sealsIn(folder), store: await openObjectStore({ kind: 'disk', folder }) }, () => {}, new Date(now));
    const { rows } = await sql<{ n: number }>`select count(distinct state)::int n from filing.filing`.execute(other.db);
    expect(rows[0]!.n).toBe(11);
  } finally {
    await other.close();
  }
}, 120_000);

test('its people are invented: numbers well-formed of a district that does not exist, and everyone says how to sign in', () => {
  for (const { number } of PARTIES) expect(numberForm('resident-id', number, day('2026-11-25'))).toMatchObject({ form: 'well-formed', division: '330999' });
  expect(seededPeople()).toHaveLength(13);
});

test('the story is not told again at the next start, however the manager has cases assigned', async () => {
  const within = <T>(deed: (ctx: Ctx) => Promise<T>) => court.kernel.within({ actor: SYSTEM, requestId: newId(), ask: 'courts.list' }, deed);
  await within((ctx) => serveCourt(ctx, { code: DEMO_COURT.code, assignment: 'hand' }));
  await told();
  expect(await within((ctx) => settingsOf(ctx, DEMO_COURT.code))).toMatchObject({ assignment: 'hand', demonstration: true });
  await within((ctx) => serveCourt(ctx, { code: DEMO_COURT.code, assignment: 'turn' }));
});
