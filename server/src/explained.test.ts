import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as cases from '@microcourt/domain/cases/contract';
import * as filing from '@microcourt/domain/filing/contract';
import { FILING_STATES } from '@microcourt/domain/filing/rules';
import * as worklist from '@microcourt/domain/worklist/contract';
import { SYSTEM } from '@microcourt/platform/context';
import { openCourt, type Asking, type TestCourt } from '@microcourt/platform/harness';
import { newId } from '@microcourt/platform/ids';
import type { Ctx } from '@microcourt/platform/module';
import { openObjectStore } from '@microcourt/platform/objects';
import { sql } from 'kysely';
import { expectAnswered, figures, type Shown } from './explained.suite.ts';
import { createPerson, staffByUser } from './identity/index.ts';
import { modules } from './modules.ts';
import { seedDemo } from './seed/index.ts';
import { sealsIn } from './story.suite.ts';
import { DEMO_COURT, PARTIES } from './seed/people.ts';

const folder = mkdtempSync(join(tmpdir(), 'microcourt-explained-'));
let court: TestCourt, shown: Shown[];
const within = <T>(deed: (ctx: Ctx) => Promise<T>): Promise<T> => court.kernel.within({ actor: SYSTEM, requestId: newId(), ask: 'courts.list' }, deed);
const staff = async (userId: string, post: string): Promise<Asking> => ({ as: (await within((ctx) => staffByUser(ctx, DEMO_COURT.code))).get(userId)!, posts: [{ court: DEMO_COURT.code, post }] });
const party = async (at: number): Promise<Asking> => ({ as: await within((ctx) => createPerson(ctx, { mobile: PARTIES[at]!.mobile, name: '' })) });

async function everythingShown(): Promise<Shown[]> {
  const lin = await staff('lin', 'registrar'), li = await staff('li', 'clerk'), zhao = await staff('zhao', 'judge'), all: Shown[] = [], see = (where: string, seen: unknown) => all.push(...figures(where, seen));
  const lines = await court.ask(filing.queue, { courtCode: DEMO_COURT.code, states: FILING_STATES.filter((s) => s !== 'draft') }, lin);
  see('queue', lines);
  for (const { filingId } of lines) see('filing', await court.ask(filing.view, { filingId }, lin));
  for (const at of PARTIES.keys()) {
    const who = await party(at), mine = await court.ask(filing.mine, {}, who);
    see('mine', mine);
    for (const { filingId } of mine) {
      see('own filing', await court.ask(filing.view, { filingId }, who));
      see('check', await court.ask(filing.check, { filingId }, who));
    }
    for (const { caseId } of await court.ask(cases.mine, {}, who)) see('case', await court.ask(cases.view, { caseId }, who));
  }
  for (const who of [lin, li, zhao]) see('task', await court.ask(worklist.tasks, { courtCode: DEMO_COURT.code }, who));
  const { rows } = await sql<{ caseId: string }>`select case_id from filing.filing`.execute(court.db);
  for (const { caseId } of rows) for (const stream of ['filing', 'side:plaintiff', 'main']) see(`news in ${stream}`, await within((ctx) => ctx.past.before({ caseId, stream }, null, 200)));
  return all;
}

beforeAll(async () => {
  court = await openCourt({ modules });
  await seedDemo({ databaseUrl: court.url, keyRing: court.keyRing, modules, ports: await sealsIn(folder), store: await openObjectStore({ kind: 'disk', folder }) }, () => {});
  shown = await everythingShown();
}, 180_000);
afterAll(async () => { await court.close(); rmSync(folder, { recursive: true, force: true }); });

test('every day and amount that the story shows anywhere has its question', () => {
  expect([...new Set(shown.flatMap(({ where, at, why }) => (why === undefined ? [`${where}: ${at}`] : [])))].sort()).toEqual([]);
  const kinds = [...new Set(shown.map(({ where, name }) => `${where}: ${name}`))].sort();
  expect(kinds).toEqual(expect.arrayContaining([
    'case: on', 'check: fee', 'filing: appealBy', 'filing: correctBy', 'filing: decideBy', 'filing: fee', 'filing: fen', 'filing: payBy', 'mine: correctBy', 'mine: decideBy', 'mine: fen', 'mine: payBy',
    'news in filing: appealBy', 'news in filing: correctBy', 'news in filing: decideBy', 'news in filing: payBy', 'news in side:plaintiff: amountFen', 'news in side:plaintiff: payBy', 'queue: decideBy', 'task: due',
  ]));
  const noted = new Set(shown.flatMap(({ at, name }) => (at.startsWith('history.') ? [`${at.split('.').at(-1)}: ${name}`] : [])));
  expect([...noted].sort()).toEqual(['correction-asked: correctBy', 'fee-asked: fen', 'fee-asked: payBy', 'not-accepted: appealBy']);
});

test('and its calculator answers it with exactly the figure shown', () => expectAnswered(court, shown), 60_000);
