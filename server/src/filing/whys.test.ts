import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { calculatorNamed } from '@microcourt/domain/calculators/catalogue';
import { askOf } from '@microcourt/domain/calculators/contract';
import { besideRecorded } from '@microcourt/domain/calculators/why';
import * as words from '@microcourt/domain/filing/contract';
import { addDays, day } from '@microcourt/domain/shared/calendar';
import * as worklist from '@microcourt/domain/worklist/contract';
import { sql } from 'kysely';
import { expectAnswered, figures } from '../explained.suite.ts';
import { complaint, HERE, KEPT, openDesk, underReview, type Desk } from './desk.suite.ts';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
beforeEach(async () => { await desk.court.truncate(...KEPT); desk.at(0); });
afterAll(() => desk.close());

const today = () => desk.within(async (ctx) => ctx.today);
const view = (filingId: string, who = desk.people.filer) => desk.court.ask(words.view, { filingId }, who);
const register = (filingId: string, more: object = {}) => desk.court.ask(words.register, { filingId, judge: desk.people.judge.as, assistant: null, clerk: null, procedure: 'summary', ...more }, desk.people.registrar);
const told = (caseId: string, stream: string) => desk.within((ctx) => ctx.past.before({ caseId, stream }, null, 50));
const answered = (...seen: unknown[]) => expectAnswered(desk.court, figures('shown', seen));
const papers = { service: { electronic: 'declined' as const } };
const taskOf = async (kind: string, who = desk.people.registrar) => (await desk.court.ask(worklist.tasks, { courtCode: HERE }, who)).items.find((t) => t.kind === kind)!;

test('a fee that was reduced is explained from the whole fee, by the share that the court let off', async () => {
  const { filingId, caseId } = await underReview(desk, desk.people.filer, complaint({ aid: { kind: 'reduce', grounds: 'low-income' } }));
  const { feeDue } = await register(filingId, { aid: 'reduce', aidPercent: 45 });
  expect(feeDue?.why?.['fen']).toMatchObject({ ask: 'calculators.fee-aid', input: { fee: 115_000, percent: '45' }, of: 'payable', shown: 63_250 });
  await answered(await view(filingId), await told(caseId, 'side:plaintiff'), await desk.court.ask(words.mine, {}, desk.people.filer));
  await sql`update filing.filing set aid_percent = null`.execute(desk.court.db);
  expect((await view(filingId)).feeDue?.why?.['fen']).toBeUndefined(); // registered before the share was kept
});

test('of a fee that was waived or deferred', async () => {
  for (const kind of ['waive', 'defer'] as const) {
    const { filingId } = await underReview(desk, desk.people.filer, complaint({ aid: { kind, grounds: 'low-income' } }));
    const { feeDue } = await register(filingId, { aid: kind });
    expect([feeDue?.fen, feeDue?.why?.['fen']?.of]).toEqual(kind === 'waive' ? [0, 'payable'] : [115_000, 'fee']);
    await answered(await view(filingId));
  }
});

test('days that run from service on paper are explained from that day', async () => {
  const { filingId, caseId } = await underReview(desk, desk.people.filer, complaint(papers)), on = await today();
  await desk.court.ask(words.askCorrection, { filingId, defects: [{ code: 'filing.defect.facts', path: ['facts'], note: '' }], correctBy: addDays(on, 10) }, desk.people.registrar);
  expect((await view(filingId)).why).not.toHaveProperty('correctBy');
  desk.at(3);
  await desk.court.ask(words.noteServed, { filingId, what: 'correction', on: addDays(on, 2), how: '邮寄' }, desk.people.registrar);
  const seen = await view(filingId), [line] = await desk.court.ask(words.queue, { courtCode: HERE, states: ['correction'] }, desk.people.registrar);
  expect(seen.why?.['correctBy']).toMatchObject({ input: { length: 10, from: addDays(on, 2) }, shown: addDays(on, 12) });
  expect(line!.why).toEqual({ correctBy: seen.why!['correctBy'] });
  await answered(seen, await told(caseId, 'filing'));
  const two = await underReview(desk, desk.people.filer, complaint(papers));
  expect((await register(two.filingId)).feeDue?.why).not.toHaveProperty('payBy');
  const paid = await desk.court.ask(words.noteServed, { filingId: two.filingId, what: 'fee', on: addDays(on, 3), how: '邮寄' }, desk.people.registrar);
  expect(paid.feeDue!.why!['payBy']).toMatchObject({ input: { rule: 'T-FEE', from: addDays(on, 3) } });
  await answered(paid, await told(two.caseId, 'side:plaintiff'));
});

test('where another day was recorded, both are told; a task of old has no question', async () => {
  const { filingId } = await underReview(desk), seen = await view(filingId), moved = addDays(day(seen.decideBy!), 3);
  expect((await taskOf('filing-review')).why).toEqual({ due: seen.why!['decideBy'] });
  await sql`update worklist.task set why = jsonb_set(why, '{shown}', ${JSON.stringify(moved)}::jsonb), due = ${moved}`.execute(desk.court.db);
  const { due } = (await taskOf('filing-review')).why!, { answer } = await desk.court.ask(askOf(calculatorNamed(due!.ask)!), due!.input as never, { as: null });
  expect([answer['lastDay'], besideRecorded(due!, answer).map((r) => r.code)]).toEqual([seen.decideBy, ['calculators.recorded-otherwise']]);
  await sql`update worklist.task set why = null`.execute(desk.court.db);
  expect((await taskOf('filing-review')).why).toEqual({});
});
