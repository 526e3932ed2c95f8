import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as cases from '@microcourt/domain/cases/contract';
import * as words from '@microcourt/domain/filing/contract';
import type { Draft } from '@microcourt/domain/filing/draft';
import { addDays } from '@microcourt/domain/shared/calendar';
import { newId } from '@microcourt/platform/ids';
import { registerCase } from '../cases/index.ts';
import { openCourt as serve } from '../courts/index.ts';
import { complaint, drafted, handedIn, HERE, KEPT, openDesk, PDF, THERE, underReview, type Desk } from './desk.suite.ts';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());
beforeEach(async () => { await desk.court.truncate(...KEPT); desk.at(0); await assigning('turn'); });
const refusal = (code: string) => ({ refusal: expect.objectContaining({ code }) });
const ask: Desk['court']['ask'] = (...given) => desk.court.ask(...given);
const today = () => desk.within(async (ctx) => ctx.today);
const assigning = (assignment: 'hand' | 'turn') => desk.within((ctx) => serve(ctx, { code: HERE, assignment }));
const register = (filingId: string, more = {}, who = desk.people.registrar) => ask(words.register, { filingId, judge: null, assistant: null, clerk: null, procedure: 'ordinary' as const, ...more }, who);

/** A complaint that is one uploaded document: its claims stand in the document alone. */
async function own(): Promise<words.FilingView> {
  const { filer, registrar } = desk.people, { claims: _, facts: __, ...bare } = complaint();
  const { filingId, caseId, revision } = await drafted(desk, filer, bare);
  const file = await desk.upload(filer, { caseId, stream: 'filing' }, '起诉状.pdf', PDF);
  const saved = await ask(words.save, { filingId, revision, draft: { ...bare, ownComplaint: [file] } }, filer);
  await ask(words.submit, { filingId, revision: saved.revision }, filer);
  return (await ask(words.review, { filingId }, registrar)).filing;
}

describe('the fee of a complaint of one’s own', () => {
  test('is a question that the registry answers before it registers; what was handed in stays', async () => {
    const { filingId, draft } = await own(), { registrar } = desk.people;
    await expect(register(filingId)).rejects.toMatchObject({ refusal: { code: 'filing.fee-open', facts: { question: 'filing.fee-question.amount' } } });
    const settled = await ask(words.settleCause, { filingId, causeCode: 'CC-4-10-108-3', amountFen: 10_000_000 }, registrar);
    expect(settled.fee?.fee).toBe(230_000);
    expect(settled.draft.claims).toEqual(draft.claims);
    expect((await register(filingId)).feeDue).toMatchObject({ fen: 230_000 });
  });
  test('cannot be lowered by the filer’s own claims after the registry read it, and is read anew when the complaint comes again', async () => {
    const { filingId } = await own(), { registrar, filer } = desk.people;
    await ask(words.settleCause, { filingId, causeCode: 'CC-4-10-108-3', amountFen: 10_000_000 }, registrar);
    await ask(words.askCorrection, { filingId, correctBy: addDays(await today(), 7), defects: [{ path: ['claims'], code: 'filing.defect.claims', note: '' }] }, registrar);
    const { revision, draft } = await ask(words.view, { filingId }, filer);
    const saved = await ask(words.save, { filingId, revision, draft: { ...draft, fee: { propertyFen: 1 } } }, filer);
    await ask(words.submit, { filingId, revision: saved.revision }, filer);
    await ask(words.review, { filingId }, registrar);
    expect((await ask(words.view, { filingId }, registrar)).fee?.fee).not.toBe(230_000);
    expect((await ask(words.settleCause, { filingId, causeCode: 'CC-4-10-108-3', amountFen: 20_000_000, propertyFen: 0 }, registrar)).fee?.fee).toBe(430_000);
  });
});

test('a cause settled after the complaint came again counts from that receipt, not from the first', async () => {
  const { filer, registrar } = desk.people;
  const { filingId } = await underReview(desk, filer, complaint({ cause: { notSure: true } }));
  await ask(words.askCorrection, { filingId, correctBy: addDays(await today(), 10), defects: [{ path: ['facts'], code: 'filing.defect.facts', note: '' }] }, registrar);
  desk.at(6);
  const { revision } = await ask(words.view, { filingId }, filer), again = await today();
  await ask(words.submit, { filingId, revision }, filer);
  const settle = (causeCode: string) => ask(words.settleCause, { filingId, causeCode, feeClass: 'property' }, registrar);
  expect((await settle('CC-4-10-108-3')).decideBy).toBe(addDays(again, 7));
  expect((await settle('CC-12-59-512')).decideBy).toBe(addDays(again, 15));
  expect((await settle('CC-4-10-108-3')).decideBy).toBe(addDays(again, 7));
});

describe('who sits', () => {
  test('is named by the registrar where the court assigns by hand: nobody is proposed, and without a name nothing is registered', async () => {
    await assigning('hand');
    const { filingId } = await underReview(desk), { registrar, judge } = desk.people;
    expect(await ask(words.review, { filingId }, registrar)).toMatchObject({ assignment: 'hand', turn: { judge: null, clerk: null } });
    await expect(register(filingId)).rejects.toMatchObject(refusal('filing.assign-by-hand'));
    expect((await register(filingId, { judge: judge.as })).state).toBe('registered');
  });
  test('is whose turn it is where the court assigns by turn; whoever is named besides is on the court’s record', async () => {
    const { registrar, judge, otherJudge, filer } = desk.people, { filingId } = await underReview(desk);
    const { turn, assignment } = await ask(words.review, { filingId }, registrar);
    expect(assignment).toBe('turn');
    const other = turn.judge === judge.as ? otherJudge : judge, view = await register(filingId, { judge: other.as });
    expect(view.history.map((h) => h.what)).toContain('filing.history.out-of-turn');
    expect((await ask(words.view, { filingId }, filer)).history.map((h) => h.what)).not.toContain('filing.history.out-of-turn');
  });
});

describe('numbers of a court’s case system', () => {
  const importing = (rows: Parameters<typeof ask<typeof words.registerNumbers>>[1]['rows'], who = desk.people.registrar) => ask(words.registerNumbers, { courtCode: HERE, rows }, who);
  const numbered = (year: string, n: number) => `(${year})${HERE}民初${n}号`;
  test('come back in a file: every row is a registration of its own, and one that fails says why and leaves nothing behind', async () => {
    const year = (await today()).slice(0, 4), { filer, judge, foreign } = desk.people;
    const good = await handedIn(desk, filer), open = await handedIn(desk, filer, complaint({ cause: { notSure: true } })), second = await handedIn(desk, filer), third = await handedIn(desk, filer);
    const { registered, report } = await importing([
      { serial: good.serial!, number: numbered(year, 41), judge: 'j1', procedure: 'summary' }, { serial: open.serial!, number: numbered(year, 42) },
      { serial: second.serial!, number: numbered(year, 41), judge: 'j1' }, { serial: '20260101-无-0001', number: numbered(year, 43) },
      { serial: third.serial!, number: numbered(year, 44), judge: 'nobody' }, { serial: third.serial!, number: numbered(year, 45), judge: 'j2', clerk: 'c1' },
    ]);
    expect(registered).toBe(2);
    expect(report.map((line) => [line.row, line.number, line.code])).toEqual([
      [1, numbered(year, 41), null], [2, null, 'filing.cause-open'], [3, null, 'cases.number-taken'], [4, null, 'filing.serial-unknown'], [5, null, 'filing.staff-unknown'], [6, numbered(year, 45), null],
    ]);
    expect((await ask(words.view, { filingId: good.filingId }, filer)).state).toBe('registered');
    expect((await ask(words.view, { filingId: second.filingId }, filer))).toMatchObject({ state: 'submitted', number: null });
    expect(new Set((await ask(cases.mine, {}, filer)).map((l) => l.number))).toEqual(new Set([numbered(year, 41), numbered(year, 45)]));
    expect((await ask(cases.view, { caseId: good.caseId }, { ...judge, as: judge.as })).participants.find((p) => p.role === 'judge')!.personId).toBe(judge.as);
    expect(await importing([{ serial: good.serial!, number: numbered(year, 41) }])).toMatchObject({ registered: 0, report: [{ code: 'filing.already-registered' }] });
    expect((await desk.court.answer('filing.register-numbers', { courtCode: HERE, rows: [{ serial: second.serial!, number: numbered(year, 50) }] }, foreign)).status).toBe(404);
    expect((await desk.court.answer('filing.register-numbers', { courtCode: HERE, rows: [{ serial: second.serial!, number: numbered(year, 50) }] }, filer)).status).toBe(404);
  });
  test('are not taken for a filing of another court', async () => {
    const { filer, foreign } = desk.people, { serial } = await handedIn(desk, filer);
    const { report } = await ask(words.registerNumbers, { courtCode: THERE, rows: [{ serial: serial!, number: `(2026)${THERE}民初1号` }] }, foreign);
    expect(report).toMatchObject([{ code: 'filing.serial-unknown', filingId: null }]);
  });
});

describe('a second look', () => {
  test('falls on cases that no filing stands behind, as imported ones, with the same people on both sides', async () => {
    const { judge, registrar } = desk.people, person = (role: 'plaintiff' | 'defendant', name: string) => ({ role, kind: 'person' as const, name, personId: null });
    const older = (parties: ReturnType<typeof person>[], cause: string) => desk.within(async (ctx) => registerCase(ctx, { caseId: newId(), courtCode: HERE, kind: 'civil', procedure: 'summary', cause, number: null, registeredOn: ctx.today, parties, seats: { judge: judge.as!, assistant: null, clerk: null } }));
    await older([person('plaintiff', '甲某'), person('defendant', '被某')], '民间借贷纠纷');
    await older([person('plaintiff', '被 某'), person('defendant', '甲某')], '买卖合同纠纷');
    await older([person('plaintiff', '甲某'), person('defendant', '他人')], '民间借贷纠纷');
    const { filingId } = await underReview(desk);
    const { duplicates } = await ask(words.review, { filingId }, registrar);
    expect(duplicates.map((d) => [d.source, d.likeness, d.courtName])).toEqual([['case', 'same', '甲县人民法院'], ['case', 'similar', '甲县人民法院']]);
    expect((await register(filingId)).state).toBe('registered');
    const next = await underReview(desk);
    expect((await ask(words.review, { filingId: next.filingId }, registrar)).duplicates.filter((d) => d.likeness === 'same')).toHaveLength(2);
  });
  test('falls on a court that the law passes over: a warning in the check and the review, never a bar', async () => {
    const { filer, registrar } = desk.people;
    const act: Draft['act'] = { what: 'act', name: '征收决定', immovable: true, knownOn: addDays(await today(), -9) };
    const draft: Draft = { ...complaint(), kind: 'administrative', cause: { code: 'AD-1-1' }, act, place: { immovable: { division: '330106' } }, defendants: [{ key: 'd', kind: 'organ', name: '甲县某局' }] };
    const { filingId } = await handedIn(desk, filer, draft);
    const warned = expect.objectContaining({ path: ['court'], code: 'filing.exclusive-jurisdiction', facts: expect.objectContaining({ article: '行政诉讼法（2017）第二十条' }) });
    expect((await ask(words.check, { filingId }, filer)).warnings).toContainEqual(warned);
    expect((await ask(words.review, { filingId }, registrar)).warnings).toContainEqual(warned);
  });
});
