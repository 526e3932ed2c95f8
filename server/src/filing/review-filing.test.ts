import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as words from '@microcourt/domain/filing/contract';
import { addDays } from '@microcourt/domain/shared/calendar';
import { texts } from '@microcourt/domain/filing/texts';
import * as worklist from '@microcourt/domain/worklist/contract';
import { complaint, handedIn, HERE, KEPT, openDesk, THERE, underReview, type Desk } from './desk.suite.ts';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());
beforeEach(async () => { await desk.court.truncate(...KEPT); desk.at(0); });
const refusal = (code: string) => ({ refusal: expect.objectContaining({ code }) });
const ask: Desk['court']['ask'] = (...given) => desk.court.ask(...given);
const today = () => desk.within(async (ctx) => ctx.today);
const defects = [{ path: ['defendants', 0, 'domicile'], code: 'filing.defect.defendant', note: '请写明被告住所' }, { path: ['identityFiles'], code: 'filing.defect.identity', note: '身份证照片看不清' }];

describe('the review', () => {
  test('is taken by who opens it; a second registrar sees who has it and takes over on record, which the filer does not read', async () => {
    const { filer, registrar, second } = desk.people;
    const { filingId } = await handedIn(desk, filer);
    expect((await ask(words.review, { filingId }, registrar)).filing.state).toBe('under-review');
    expect(await ask(words.queue, { courtCode: HERE }, second)).toMatchObject([{ takenBy: 'r1' }]);
    expect(await ask(words.review, { filingId }, second)).toMatchObject({ takenBy: { name: 'r1' } });
    expect((await ask(words.queue, { courtCode: HERE }, second))[0]!.takenBy).toBe('r1');
    const again = await ask(words.review, { filingId, takeOver: true }, second);
    expect(again.takenBy!.name).toBe('r2');
    expect(again.filing.history.at(-1)).toMatchObject({ what: 'filing.history.taken-over', note: 'r1 → r2' });
    expect((await ask(words.view, { filingId }, filer)).history.map((h) => h.what)).not.toContain('filing.history.taken-over');
  });
  test('opened by two at once is taken by one; meanwhile its filer can read it and take it back, but not change it', async () => {
    const { filer, registrar, second } = desk.people;
    const { filingId, revision } = await handedIn(desk, filer);
    await Promise.all([ask(words.review, { filingId }, registrar), ask(words.review, { filingId }, second)]);
    const { history } = await ask(words.view, { filingId }, registrar);
    expect(history.filter((h) => h.what === 'filing.history.under-review')).toHaveLength(1);
    await expect(ask(words.save, { filingId, revision, draft: complaint() }, filer)).rejects.toMatchObject(refusal('filing.already-handed-in'));
    expect((await ask(words.withdraw, { filingId, reason: '' }, filer)).state).toBe('withdrawn');
  });
  test('offers only defects that have a sentence', async () => {
    const { filingId } = await handedIn(desk, desk.people.filer);
    const { defectChoices } = await ask(words.review, { filingId }, desk.people.registrar);
    expect(defectChoices.length).toBeGreaterThan(5);
    for (const { code } of defectChoices) expect(texts[code]?.zh, code).toBeTruthy();
  });
  test('shows hints, whose turn it is, and the same suit filed before, here or at another court', async () => {
    const { filer, stranger, registrar } = desk.people;
    await handedIn(desk, filer, complaint({ court: THERE }));
    await handedIn(desk, stranger, complaint({ plaintiffs: [{ key: 'p', kind: 'person', name: '丙某' }] }));
    const { filingId } = await handedIn(desk, filer);
    const view = await ask(words.review, { filingId }, registrar);
    expect(view.duplicates).toMatchObject([{ courtName: '乙县人民法院', likeness: 'same', title: '甲某诉被某 民间借贷纠纷' }]);
    expect(view.judges.map((j) => j.name).sort()).toEqual(['j1', 'j2']);
    expect(view.issuesNumbers).toBe(true);
    expect(view.turn.judge).not.toBeNull();
    expect(view.filer).toMatchObject({ name: '甲某', mobile: '13800000901' });
  });
  test('settles the cause where the filer was not sure, and the word goes off the list of things to do', async () => {
    const { filer, registrar } = desk.people;
    const { filingId } = await underReview(desk, filer, complaint({ cause: { notSure: true, inOwnWords: '借钱不还' } }));
    expect((await ask(worklist.tasks, { courtCode: HERE }, registrar)).items.map((t) => t.kind).sort()).toEqual(['cause-to-settle', 'filing-review']);
    await expect(ask(words.settleCause, { filingId, causeCode: 'AD-1-1' }, registrar)).rejects.toMatchObject(refusal('filing.unknown-cause'));
    const view = await ask(words.settleCause, { filingId, causeCode: 'CC-4-10-108-3' }, registrar);
    expect(view.draft.cause).toMatchObject({ code: 'CC-4-10-108-3', notSure: true });
    expect(view.fee?.fee).toBe(230_000);
    expect((await ask(worklist.tasks, { courtCode: HERE }, registrar)).items.map((t) => t.kind)).toEqual(['filing-review']);
  });
  test('gives an enforcement objection suit its fifteen days from the same receipt, once the cause shows that it is one', async () => {
    const { filer, registrar } = desk.people;
    const { filingId } = await underReview(desk, filer, complaint({ cause: { notSure: true, inOwnWords: '法院查封了我的房子' } }));
    const received = await today();
    expect((await ask(words.view, { filingId }, filer)).decideBy).toBe(addDays(received, 7));
    const view = await ask(words.settleCause, { filingId, causeCode: 'CC-12-59-512', feeClass: 'property' }, registrar);
    expect(view.decideBy).toBe(addDays(received, 15));
    expect((await ask(worklist.tasks, { courtCode: HERE }, registrar)).items).toMatchObject([{ kind: 'filing-review', due: addDays(received, 15) }]);
  });
});

describe('correction', () => {
  const asked = async () => {
    const { filingId } = await underReview(desk);
    return ask(words.askCorrection, { filingId, defects, correctBy: addDays(await today(), 10) }, desk.people.registrar);
  };
  const corrected = async (filingId: string, draft = complaint({ facts: '补充后的事实' })) => {
    const { filer } = desk.people;
    const { revision } = await ask(words.view, { filingId }, filer);
    const saved = await ask(words.save, { filingId, revision, draft }, filer);
    return ask(words.submit, { filingId, revision: saved.revision }, filer);
  };
  test('lists every defect at once with a last day, and stops the court’s clock (AC-02)', async () => {
    const view = await asked();
    expect(view).toMatchObject({ state: 'correction', decideBy: null, correctBy: addDays(await today(), 10) });
    expect(view.defects.map((d) => d.code)).toEqual(['filing.defect.defendant', 'filing.defect.identity']);
    expect((await ask(worklist.tasks, { courtCode: HERE }, desk.people.registrar)).items).toEqual([]);
  });
  test('restarts the seven days on the day after the corrected complaint (AC-03), and is no way to change the court', async () => {
    const { filingId } = await asked();
    desk.at(6);
    const { revision } = await ask(words.view, { filingId }, desk.people.filer);
    await expect(ask(words.save, { filingId, revision, draft: complaint({ court: THERE }) }, desk.people.filer)).rejects.toMatchObject(refusal('filing.court-fixed'));
    const view = await corrected(filingId);
    expect(view).toMatchObject({ state: 'submitted', decideBy: addDays(await today(), 7), correctBy: null });
    expect(await ask(words.queue, { courtCode: HERE }, desk.people.registrar)).toMatchObject([{ round: 2 }]);
  });
  test('cannot be asked twice for what stood there before, nor for what was listed (AC-02)', async () => {
    const { filingId } = await asked();
    await corrected(filingId);
    const { registrar } = desk.people;
    await ask(words.review, { filingId }, registrar);
    const correctBy = addDays(await today(), 10);
    const again = (path: (string | number)[], code: string) => ask(words.askCorrection, { filingId, defects: [{ path, code, note: '' }], correctBy }, registrar);
    await expect(again(['claims'], 'filing.defect.claims')).rejects.toMatchObject(refusal('filing.defect-not-listed-first'));
    await expect(again(['defendants', 0, 'domicile'], 'filing.defect.defendant')).rejects.toMatchObject(refusal('filing.defect-listed-before'));
    expect((await again(['facts'], 'filing.defect.facts')).state).toBe('correction');
  });
  test('that does not come in time returns the complaint on record; its filer may insist and the days begin anew', async () => {
    const { filingId } = await asked();
    const { filer, registrar } = desk.people;
    desk.at(15);
    await desk.court.runJobs();
    expect((await ask(words.view, { filingId }, filer)).state).toBe('returned');
    expect((await ask(worklist.tasks, { courtCode: HERE }, registrar)).items).toMatchObject([{ kind: 'filing-correction-late' }]);
    const view = await ask(words.insist, { filingId }, filer);
    expect(view).toMatchObject({ state: 'under-review', insists: true, decideBy: addDays(await today(), 7) });
    expect((await ask(worklist.tasks, { courtCode: HERE }, registrar)).items).toMatchObject([{ kind: 'filing-review' }]);
  });
  test('on a last day that is past or too far is refused', async () => {
    const { filingId } = await underReview(desk);
    const by = async (days: number) => ask(words.askCorrection, { filingId, defects, correctBy: addDays(await today(), days) }, desk.people.registrar);
    await expect(by(0)).rejects.toMatchObject(refusal('filing.correction-days'));
    await expect(by(61)).rejects.toMatchObject(refusal('filing.correction-days'));
  });
});

describe('the clock of the court', () => {
  test('warns two days before, on the last day, and then says 应先行立案, which cannot be hidden (AC-04)', async () => {
    const { filer, registrar } = desk.people;
    const { filingId } = await handedIn(desk, filer);
    const levels = [];
    for (const days of [4, 5, 7, 8]) {
      desk.at(days);
      await desk.court.runJobs();
      levels.push((await ask(words.queue, { courtCode: HERE }, registrar))[0]!.level);
    }
    expect(levels).toEqual(['calm', 'soon', 'last-day', 'overdue']);
    const view = await ask(words.view, { filingId }, filer);
    expect(view.history.map((h) => h.what)).toEqual(expect.arrayContaining(['filing.history.clock-soon', 'filing.history.clock-last-day', 'filing.history.clock-overdue']));
    expect((await ask(worklist.tasks, { courtCode: HERE }, registrar)).items).toMatchObject([{ level: 'overdue' }]);
    desk.at(40);
    await ask(words.review, { filingId }, registrar);
    await expect(ask(words.askCorrection, { filingId, defects: [defects[0]!], correctBy: addDays(await today(), 5) }, registrar)).rejects.toMatchObject(refusal('filing.register-first'));
    await expect(ask(words.advise, { filingId, courtCode: THERE, reason: '被告住所地在乙县' }, registrar)).rejects.toMatchObject(refusal('filing.register-first'));
  });
});

describe('advice to another court', () => {
  test('names it with the reason; its filer follows it, or insists and then only registration or a ruling is left', async () => {
    const { filer, registrar } = desk.people;
    const { filingId } = await underReview(desk);
    await expect(ask(words.advise, { filingId, courtCode: HERE, reason: '本院' }, registrar)).rejects.toMatchObject(refusal('filing.advise-which-court'));
    const view = await ask(words.advise, { filingId, courtCode: THERE, reason: '被告住所地在乙县' }, registrar);
    expect(view).toMatchObject({ state: 'advised', advisedCourt: { code: THERE, name: '乙县人民法院' }, decideBy: null });
    await ask(words.insist, { filingId }, filer);
    await expect(ask(words.advise, { filingId, courtCode: THERE, reason: '再次' }, registrar)).rejects.toMatchObject(refusal('filing.filer-insists'));
    const other = await underReview(desk);
    await ask(words.advise, { filingId: other.filingId, courtCode: THERE, reason: '被告住所地在乙县' }, registrar);
    expect((await ask(words.withdraw, { filingId: other.filingId, reason: '' }, filer)).state).toBe('withdrawn');
  });
});

test('nobody at the court decides on the own complaint; a colleague does', async () => {
  const { registrar, second } = desk.people;
  const { filingId } = await handedIn(desk, registrar);
  for (const [name, input] of [['filing.review', { filingId }], ['filing.settle-cause', { filingId, causeCode: 'CC-4-10-108-3' }]] as const) {
    expect(await desk.court.answer(name, input, registrar)).toMatchObject({ status: 403 });
  }
  expect((await desk.court.ask(words.review, { filingId }, second)).filing.state).toBe('under-review');
  expect(await desk.court.answer('filing.register', { filingId, judge: null, assistant: null, clerk: null, procedure: 'ordinary' }, registrar)).toMatchObject({ status: 403 });
});
