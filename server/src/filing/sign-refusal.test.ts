import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as cases from '@microcourt/domain/cases/contract';
import * as words from '@microcourt/domain/filing/contract';
import * as identity from '@microcourt/domain/identity/contract';
import { addDays } from '@microcourt/domain/shared/calendar';
import * as worklist from '@microcourt/domain/worklist/contract';
import type { Asking } from '@microcourt/platform/harness';
import { filesIn, objectOf } from '../files/index.ts';
import { complaint, HERE, KEPT, openDesk, PDF, underReview, type Desk } from './desk.suite.ts';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());
beforeEach(async () => { await desk.court.truncate(...KEPT); desk.at(0); });
const refusal = (code: string) => ({ refusal: expect.objectContaining({ code }) });
const ask: Desk['court']['ask'] = (...given) => desk.court.ask(...given);
const basis = ['filing.ground.no-direct-interest'];
const draft = (filingId: string, who = desk.people.registrar) => ask(words.draftRefusal, { filingId, reasons: '原告与本案没有直接利害关系。', basis }, who);

/** The judge signed in with a session of his own, and freshly proved. */
async function freshly(who: Asking, userId: string): Promise<Asking> {
  const { me } = await ask(identity.signInStaff, { userId, password: 'a long enough password', device: { name: 'desk', kind: 'console' } }, { as: null });
  const [device] = await ask(identity.devices, {}, { ...who, as: me.personId });
  const signed = { ...who, sessionId: device!.sessionId };
  await ask(identity.stepUp, { password: 'a long enough password' }, signed);
  return signed;
}
const ruling = async (filing: { caseId: string }, who: Asking) => desk.upload(who, { caseId: filing.caseId, stream: 'filing' }, '裁定书.pdf', PDF);

describe('a ruling of non-acceptance', () => {
  test('is drafted by the clerk, signed by a judge with the document, and may be appealed within ten days', async () => {
    const filing = await underReview(desk), { filingId } = filing;
    const { filer, judge, registrar } = desk.people;
    expect((await draft(filingId)).state).toBe('refusal-drafted');
    expect((await ask(worklist.tasks, { courtCode: HERE }, judge)).items).toMatchObject([{ kind: 'ruling-to-sign', subjectId: filingId }]);
    const signer = await freshly(judge, 'j1');
    const fileId = await ruling(filing, signer);
    const view = await ask(words.signRefusal, { filingId, fileId }, signer);
    expect(view).toMatchObject({ state: 'not-accepted', decideBy: null, refusal: { rulingFileId: fileId, signedBy: 'j1', reasons: '原告与本案没有直接利害关系。' } });
    const today = await desk.within(async (ctx) => ctx.today);
    expect(view.refusal!.appealBy! >= addDays(today, 10)).toBe(true);
    expect((await ask(words.view, { filingId }, filer)).refusal).toMatchObject({ rulingFileId: fileId });
    expect((await ask(words.view, { filingId }, filer)).rulingFileId).toBe(fileId);
    expect((await ask(worklist.tasks, { courtCode: HERE }, registrar)).items).toEqual([]);
    await expect(ask(words.register, { filingId, judge: null, assistant: null, clerk: null, procedure: 'ordinary' }, registrar)).rejects.toMatchObject(refusal('filing.closed-not-accepted'));
  });
  test('is the court’s own until it is signed: its filer reads that the complaint is under review, in view, list and stream', async () => {
    const { filingId, caseId } = await underReview(desk);
    await draft(filingId);
    const { filer } = desk.people;
    const seen = await ask(words.view, { filingId }, filer);
    expect(seen).toMatchObject({ state: 'under-review', refusal: null });
    expect(seen.history.map((h) => h.what)).not.toContain('filing.history.refusal-drafted');
    expect((await ask(words.mine, {}, filer))[0]!.state).toBe('under-review');
    expect((await desk.court.kernel.newsSince({ caseId, stream: 'filing' }, 0, 50)).map((n) => n.name)).not.toContain('filing.refusal-drafted');
    const who = { personId: filer.as!, sessionId: 's', posts: [], steppedUpAt: null };
    expect(await desk.court.door.readsFrom({ caseId, stream: 'registry' }, who)).toBeNull();
    expect(await desk.court.door.readsFrom({ caseId, stream: 'filing' }, who)).not.toBeNull();
  });
  test('needs a fresh proof of the signer, a document of this filing, and a signer who did not draft it', async () => {
    const filing = await underReview(desk), other = await underReview(desk), { filingId } = filing;
    const { judge } = desk.people;
    await draft(filingId);
    const stale = await ask(words.view, { filingId }, judge);
    expect(stale.state).toBe('refusal-drafted');
    await expect(ask(words.signRefusal, { filingId, fileId: filing.caseId }, judge)).rejects.toMatchObject(refusal('filing.step-up'));
    const signer = await freshly(judge, 'j1');
    await expect(ask(words.signRefusal, { filingId, fileId: filing.caseId }, signer)).rejects.toMatchObject(refusal('filing.ruling-missing'));
    await draft(other.filingId);
    const foreign = await ruling(other, signer);
    await expect(ask(words.signRefusal, { filingId, fileId: foreign }, signer)).rejects.toMatchObject(refusal('filing.ruling-missing'));
    const both = { as: signer.as, sessionId: signer.sessionId!, posts: [...(judge.posts ?? []), { court: HERE, post: 'registrar' }] };
    await ask(words.returnRefusal, { filingId, note: '理由不够具体' }, signer);
    await draft(filingId, both);
    await expect(ask(words.signRefusal, { filingId, fileId: await ruling(filing, both) }, both)).rejects.toMatchObject(refusal('filing.drafter-may-not-sign'));
  });
  test('six minutes after the proof is refused again', async () => {
    const filing = await underReview(desk);
    await draft(filing.filingId);
    const signer = await freshly(desk.people.judge, 'j1');
    const fileId = await ruling(filing, signer);
    desk.court.clock.offsetMs += 6 * 60_000;
    await expect(ask(words.signRefusal, { filingId: filing.filingId, fileId }, signer)).rejects.toMatchObject(refusal('filing.step-up'));
  });
  test('goes back to the registry with the judge’s words and comes again', async () => {
    const { filingId } = await underReview(desk);
    await draft(filingId);
    const { judge, registrar } = desk.people;
    expect((await ask(words.returnRefusal, { filingId, note: '请先告知补正' }, judge)).state).toBe('under-review');
    const items = (await ask(worklist.tasks, { courtCode: HERE }, registrar)).items;
    expect(items).toMatchObject([{ kind: 'filing-review' }]);
    expect((await ask(words.view, { filingId }, registrar)).history.at(-1)).toMatchObject({ what: 'filing.history.refusal-sent-back', note: '请先告知补正' });
    expect((await desk.court.answer('filing.view', { filingId }, judge)).status).toBe(404);
  });
  test('is not for a judge of another court, nor for the registrar to sign, nor without a ground of the law', async () => {
    const { filingId } = await underReview(desk);
    const { foreignJudge, registrar } = desk.people;
    await expect(ask(words.draftRefusal, { filingId, reasons: '不想受理', basis: ['随便'] }, registrar)).rejects.toMatchObject(refusal('filing.ground-missing'));
    await expect(ask(words.draftRefusal, { filingId, reasons: '本院无管辖权', basis: ['filing.ground.wrong-court'] }, registrar)).rejects.toMatchObject(refusal('filing.advise-first'));
    await draft(filingId);
    expect((await desk.court.answer('filing.sign-refusal', { filingId, fileId: filingId }, foreignJudge)).status).toBe(404);
    expect((await desk.court.answer('filing.sign-refusal', { filingId, fileId: filingId }, registrar)).status).toBe(403);
  });
});

describe('deemed withdrawn for want of the fee', () => {
  test('only by the judge of the case, after seven days, with the ruling', async () => {
    const filing = await underReview(desk), { filingId } = filing;
    const { judge, otherJudge, registrar } = desk.people;
    await ask(words.register, { filingId, judge: judge.as, assistant: null, clerk: null, procedure: 'ordinary' }, registrar);
    const signer = await freshly(judge, 'j1');
    const fileId = await ruling(filing, signer);
    await expect(ask(words.deemWithdrawn, { filingId, fileId }, signer)).rejects.toMatchObject(refusal('filing.still-time-to-pay'));
    desk.at(13);
    expect((await desk.court.answer('filing.deem-withdrawn', { filingId, fileId }, otherJudge)).status).toBe(404);
    expect((await desk.court.answer('filing.deem-withdrawn', { filingId, fileId }, registrar)).status).toBe(403);
    await expect(ask(words.deemWithdrawn, { filingId, fileId }, signer)).rejects.toMatchObject(refusal('filing.step-up'));
    const again = await freshly(judge, 'j1');
    expect((await ask(words.deemWithdrawn, { filingId, fileId }, again)).state).toBe('deemed-withdrawn');
    expect(await ask(words.view, { filingId }, desk.people.filer)).toMatchObject({ state: 'deemed-withdrawn', rulingFileId: fileId });
    expect((await desk.within((ctx) => filesIn(ctx, { caseId: filing.caseId, stream: 'main' }, [fileId]))).map((f) => f.fileId)).toEqual([fileId]);
    expect(await ask(cases.mine, {}, desk.people.filer)).toMatchObject([{ stage: 'closed' }]);
    expect((await desk.court.kernel.newsSince({ caseId: filing.caseId, stream: 'main' }, 0, 20)).map((n) => n.name)).toEqual(expect.arrayContaining(['filing.deemed-withdrawn', 'cases.stage-changed']));
  });
});

describe('files of a filing', () => {
  test('stand in its own stream; those of another filing of the same person are refused', async () => {
    const { filer } = desk.people;
    const one = await ask(words.begin, { kind: 'civil' }, filer), two = await ask(words.begin, { kind: 'civil' }, filer);
    const fileId = await ruling(one, filer);
    const evidence = [{ key: 'e1', name: '借条', source: '原告', purpose: '证明借款', fileIds: [fileId] }];
    await ask(words.save, { filingId: one.filingId, revision: one.revision, draft: complaint({ evidence }) }, filer);
    await expect(ask(words.save, { filingId: two.filingId, revision: two.revision, draft: complaint({ evidence }) }, filer)).rejects.toMatchObject(refusal('filing.foreign-file'));
    await expect(desk.upload(desk.people.stranger, { caseId: one.caseId, stream: 'filing' }, 'x.pdf', PDF)).rejects.toMatchObject({ refusal: { code: 'shared.not-found' } });
  });
  test('go with a draft that is thrown away, bytes and all', async () => {
    const { filer } = desk.people;
    const { filingId, caseId } = await ask(words.begin, { kind: 'civil' }, filer);
    const fileId = await ruling({ caseId }, filer);
    const { object } = (await desk.within((ctx) => objectOf(ctx, fileId)))!;
    expect(await desk.ports.objects!.has(object)).not.toBeNull();
    await ask(words.discard, { filingId }, filer);
    await desk.court.runJobs();
    expect(await desk.ports.objects!.has(object)).toBeNull();
    expect(await desk.within((ctx) => objectOf(ctx, fileId))).toBeUndefined();
  });
  test('of evidence are laid on the table of the space; papers of identity are not', async () => {
    const { filer, registrar, judge } = desk.people;
    const begun = await ask(words.begin, { kind: 'civil' }, filer);
    const evidenceFile = await ruling(begun, filer), paper = await ruling(begun, filer);
    const { revision } = await ask(words.save, { filingId: begun.filingId, revision: begun.revision, draft: complaint({ evidence: [{ key: 'e1', name: '借条', fileIds: [evidenceFile] }], identityFiles: [paper] }) }, filer);
    await ask(words.submit, { filingId: begun.filingId, revision }, filer);
    await ask(words.register, { filingId: begun.filingId, judge: judge.as, assistant: null, clerk: null, procedure: 'ordinary' }, registrar);
    const open = await desk.within((ctx) => filesIn(ctx, { caseId: begun.caseId, stream: 'main' }, [evidenceFile, paper]));
    expect(open.map((f) => f.fileId)).toEqual([evidenceFile]);
  });
});
