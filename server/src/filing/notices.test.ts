import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as cases from '@microcourt/domain/cases/contract';
import * as words from '@microcourt/domain/filing/contract';
import * as identity from '@microcourt/domain/identity/contract';
import { addDays } from '@microcourt/domain/shared/calendar';
import * as worklist from '@microcourt/domain/worklist/contract';
import type { Asking } from '@microcourt/platform/harness';
import { createPerson } from '../identity/index.ts';
import { complaint, HERE, KEPT, openDesk, PDF, underReview, type Desk } from './desk.suite.ts';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());
beforeEach(async () => { await desk.court.truncate(...KEPT); desk.at(0); });
const refusal = (code: string) => ({ refusal: expect.objectContaining({ code }) });
const ask: Desk['court']['ask'] = (...given) => desk.court.ask(...given);
const today = () => desk.within(async (ctx) => ctx.today);
const registered = (filingId: string) => ask(words.register, { filingId, judge: desk.people.judge.as, assistant: null, clerk: desk.people.clerk.as, procedure: 'ordinary' }, desk.people.registrar);
const declined = (more = {}) => complaint({ service: { electronic: 'declined' }, ...more });
const side = (caseId: string) => desk.court.kernel.newsSince({ caseId, stream: 'side:plaintiff' }, 0, 20);
const corrected = async (filingId: string) => ask(words.askCorrection, { filingId, correctBy: addDays(await today(), 7), defects: [{ path: ['evidence'], code: 'filing.defect.evidence', note: '' }] }, desk.people.registrar);
const toServe = async (who: Asking) => (await ask(worklist.tasks, { courtCode: HERE }, who)).items.filter((t) => t.kind === 'notice-to-serve').map((t) => t.subjectId);
const served = async (filingId: string, what: 'correction' | 'fee' | 'ruling' | 'advice', on: string, who = desk.people.registrar) => ask(words.noteServed, { filingId, what, on, how: '邮寄，本人签收' }, who);

describe('the fee', () => {
  test('is asked for on a card in the room of the plaintiff’s side: amount, working, article, last day and where to pay; paid and overdue stand there too', async () => {
    const { filingId, caseId } = await underReview(desk);
    const { feeDue } = await registered(filingId), { filer, clerk } = desk.people;
    expect(feeDue).toMatchObject({ fen: 230_000, paidOn: null });
    expect(feeDue!.payBy! >= addDays(await today(), 7)).toBe(true);
    const [card] = await side(caseId);
    expect(card).toMatchObject({ name: 'filing.fee-asked', body: { filingId, amountFen: 230_000, payBy: feeDue!.payBy, payAt: '甲县人民法院' } });
    expect((card!.body as { steps: unknown[] }).steps.length).toBeGreaterThan(0);
    expect((await ask(words.mine, {}, filer))[0]!.feeDue).toMatchObject({ fen: 230_000, payBy: feeDue!.payBy });
    expect((await ask(cases.view, { caseId }, filer)).deadlines).toContainEqual(expect.objectContaining({ label: '交纳案件受理费', on: feeDue!.payBy }));
    expect((await ask(cases.view, { caseId }, clerk)).deadlines.map((d) => d.label)).not.toContain('交纳案件受理费');
    desk.at(12);
    await desk.court.runJobs();
    await ask(words.noteFee, { filingId, receipt: 'NO-1', on: await today() }, clerk);
    expect((await side(caseId)).map((n) => n.name)).toEqual(['filing.fee-asked', 'filing.fee-overdue', 'filing.fee-noted']);
    expect((await ask(cases.view, { caseId }, filer)).deadlines.map((d) => d.label)).not.toContain('交纳案件受理费');
  });
  test('may be noted by the clerk of the case before it is overdue, and not where nothing is due', async () => {
    const one = await underReview(desk);
    await registered(one.filingId);
    expect((await ask(words.noteFee, { filingId: one.filingId, receipt: 'NO-1', on: await today() }, desk.people.clerk)).feeDue).toMatchObject({ receipt: 'NO-1' });
    const two = await underReview(desk, desk.people.filer, complaint({ aid: { kind: 'waive', grounds: 'low-income' } }));
    await ask(words.register, { filingId: two.filingId, judge: desk.people.judge.as, assistant: null, clerk: null, procedure: 'ordinary', aid: 'waive' }, desk.people.registrar);
    await expect(ask(words.noteFee, { filingId: two.filingId, receipt: 'NO-2', on: await today() }, desk.people.registrar)).rejects.toMatchObject(refusal('filing.nothing-due'));
    expect(await side(two.caseId)).toEqual([]);
  });
});

describe('someone who declined electronic service', () => {
  test('has time to correct from the day on which the list was served on paper, and the clerk finds it on the list', async () => {
    const { filingId } = await underReview(desk, desk.people.filer, declined());
    expect(await corrected(filingId)).toMatchObject({ state: 'correction', correctBy: null, notices: [{ what: 'correction', servedOn: null }] });
    desk.at(20);
    await desk.court.runJobs();
    expect((await ask(words.view, { filingId }, desk.people.filer)).state).toBe('correction');
    expect(await toServe(desk.people.clerk)).toEqual([filingId]);
    const now = await today();
    await expect(served(filingId, 'correction', addDays(now, 1))).rejects.toMatchObject(refusal('filing.served-on-day'));
    await expect(served(filingId, 'correction', addDays(now, -40))).rejects.toMatchObject(refusal('filing.served-on-day'));
    await expect(served(filingId, 'ruling', now)).rejects.toMatchObject(refusal('filing.nothing-to-serve'));
    for (const who of [desk.people.filer, desk.people.stranger]) expect((await desk.court.answer('filing.note-served', { filingId, what: 'correction', on: now, how: '邮寄' }, who)).status).toBeGreaterThan(400);
    expect(await served(filingId, 'correction', now)).toMatchObject({ correctBy: addDays(now, 7), notices: [{ what: 'correction', servedOn: now, how: '邮寄，本人签收' }] });
    expect(await toServe(desk.people.clerk)).toEqual([]);
    await expect(served(filingId, 'correction', now)).rejects.toMatchObject(refusal('filing.nothing-to-serve'));
    desk.at(45);
    await desk.court.runJobs();
    expect((await ask(words.view, { filingId }, desk.people.filer)).state).toBe('returned');
  });
  test('need not be served any more once the complaint came back', async () => {
    const { filingId } = await underReview(desk, desk.people.filer, declined());
    const { revision } = await corrected(filingId);
    await ask(words.submit, { filingId, revision }, desk.people.filer);
    expect(await toServe(desk.people.registrar)).toEqual([]);
  });
  test('pays within seven days from service, and nobody rules before', async () => {
    const { filingId, caseId } = await underReview(desk, desk.people.filer, declined());
    expect((await registered(filingId)).feeDue).toMatchObject({ fen: 230_000, payBy: null });
    expect(await side(caseId)).toMatchObject([{ body: { payBy: null } }]);
    desk.at(30);
    await desk.court.runJobs();
    const kinds = async () => (await ask(worklist.tasks, { courtCode: HERE }, desk.people.judge)).items.map((t) => t.kind);
    expect(await kinds()).toEqual([]);
    const { feeDue } = await served(filingId, 'fee', await today(), desk.people.clerk);
    expect(feeDue!.payBy! >= addDays(await today(), 7)).toBe(true);
    expect((await side(caseId)).at(-1)).toMatchObject({ name: 'filing.fee-asked', body: { payBy: feeDue!.payBy } });
    desk.at(45);
    await desk.court.runJobs();
    expect(await kinds()).toEqual(['fee-overdue']);
  });
  test('may appeal within ten days from service of the ruling', async () => {
    const { filingId, caseId } = await underReview(desk, desk.people.filer, declined());
    await ask(words.draftRefusal, { filingId, reasons: '没有直接利害关系。', basis: ['filing.ground.no-direct-interest'] }, desk.people.registrar);
    const { me } = await ask(identity.signInStaff, { userId: 'j1', password: 'a long enough password', device: { name: 'desk', kind: 'console' } }, { as: null });
    const [device] = await ask(identity.devices, {}, { ...desk.people.judge, as: me.personId }), judge = { ...desk.people.judge, sessionId: device!.sessionId };
    await ask(identity.stepUp, { password: 'a long enough password' }, judge);
    const fileId = await desk.upload(judge, { caseId, stream: 'filing' }, '裁定书.pdf', PDF);
    expect(await ask(words.signRefusal, { filingId, fileId }, judge)).toMatchObject({ state: 'not-accepted', rulingFileId: fileId, refusal: { appealBy: null } });
    desk.at(3);
    const { refusal: ruling } = await served(filingId, 'ruling', await today());
    expect(ruling!.appealBy! >= addDays(await today(), 10)).toBe(true);
  });
  test('and nobody who has no phone: consent alone reaches no one', async () => {
    const personId = await desk.within((ctx) => createPerson(ctx, { mobile: null, name: '甲某', proved: { documentKind: 'resident-id', number: '330999199001030016', courtCode: HERE } }));
    const begun = await ask(words.beginAtCounter, { courtCode: HERE, personId, kind: 'civil', oral: false }, desk.people.clerk);
    const { revision } = await ask(words.save, { filingId: begun.filingId, revision: begun.revision, draft: complaint({ plaintiffs: [{ key: 'p', kind: 'person', name: '甲某', idNumber: '330999199001030016' }] }) }, desk.people.clerk);
    await ask(words.submit, { filingId: begun.filingId, revision }, desk.people.clerk);
    await ask(words.review, { filingId: begun.filingId }, desk.people.registrar);
    expect((await corrected(begun.filingId)).correctBy).toBeNull();
  });
});
