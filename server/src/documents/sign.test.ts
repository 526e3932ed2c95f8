import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as tasks from '@microcourt/domain/worklist/contract';
import { SealFailure } from '../providers/seal/port.ts';
import { provedAgain } from '../story.suite.ts';
import { openDesk, read, STROKES, words, type Desk } from './documents.suite.ts';
import { stampSignatures } from './stamp-signatures.ts';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());

const RECORD = { from: '2026-12-01T09:30:00+08:00', place: '第一法庭', mode: 'court', attended: '原告、被告到庭', lines: [{ speaker: '审', text: '现在开庭。' }, { speaker: '原', text: '请求判令被告归还借款。' }] };
type Turns = Partial<Record<'plaintiff' | 'defendant' | 'judge' | 'clerk', number>>;
/** A document that waits for its signatures. */
async function waiting(turns: Turns = { plaintiff: 1, defendant: 1, judge: 2, clerk: 2 }, kind: 'hearing-record' | 'mediation-agreement' = 'hearing-record') {
  const caseId = await desk.fresh(), { court, people } = desk, clerk = desk.as(kind === 'hearing-record' ? people.clerk : people.judge);
  const signers = await Promise.all(Object.entries(turns).map(async ([role, turn]) => ({ participantId: await desk.who(caseId, role), turn })));
  const values = kind === 'hearing-record' ? RECORD : { terms: '被告于2026年12月31日前归还借款。', bySignature: true };
  const [draft] = await court.ask(words.draft, { caseId, kind, values, signers }, clerk);
  await court.ask(words.issue, { caseId, documentIds: [draft!.documentId] }, clerk);
  await court.runJobs();
  const documentId = draft!.documentId, view = (who: string) => court.ask(words.view, { caseId, documentId }, desk.as(who));
  const sign = async (who: string, sha256?: string) => (await provedAgain(desk, who), court.ask(words.sign, { caseId, documentId, sha256: sha256 ?? (await view(people.clerk)).sha256!, strokes: STROKES }, desk.as(who)));
  return { caseId, documentId, view, sign, refuse: (who: string, reason: string) => court.ask(words.refuse, { caseId, documentId, reason }, desk.as(who)) };
}
const code = (code: string) => ({ refusal: { code } });

describe('a record that several sign', () => {
  test('is signed by someone of the sides only freshly checked again, and the court’s own people as they signed in (在线诉讼规则（2021）第七条第三款)', async () => {
    const { people, court } = desk, { caseId, documentId, sign, view } = await waiting({ plaintiff: 1, clerk: 2 });
    await provedAgain(desk, people.wang);
    court.clock.offsetMs = 301_000;
    const bare = async (who: string) => court.answer('documents.sign', { caseId, documentId, sha256: (await view(people.clerk)).sha256!, strokes: STROKES }, desk.as(who));
    expect(await bare(people.wang)).toMatchObject({ failure: { refusal: { code: 'identity.prove-again' } } });
    await sign(people.wang);
    await court.runJobs();
    expect(await bare(people.clerk)).toMatchObject({ status: 200 });
    await court.runJobs();
    court.clock.offsetMs = 0;
  });

  test('is signed in turns, each by a signature of its own in the file, and closed by the court', async () => {
    const { people } = desk, { caseId, documentId, view, sign } = await waiting(), first = await view(people.wang);
    expect(first).toMatchObject({ state: 'signing', code: expect.stringMatching(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/), values: {}, known: [], may: ['sign', 'refuse'] });
    expect(first.signers.map((s) => [s.role, s.state])).toEqual([['plaintiff', 'next'], ['defendant', 'next'], ['judge', 'waiting'], ['clerk', 'waiting']]);
    await expect(sign(people.judge)).rejects.toMatchObject(code('documents.not-your-turn'));
    const shown = (await view(people.wang)).sha256!;
    expect((await sign(people.wang)).signers[0]).toMatchObject({ state: 'signed' });
    await desk.court.runJobs();
    // Who has read the same paper before another signature was added to it, has read what is signed.
    await sign(desk.li, shown);
    await desk.court.runJobs();
    await sign(people.judge);
    await sign(people.clerk);
    await desk.court.runJobs();
    const done = await view(people.clerk), file = await desk.file(done.fileId!), { signatures } = await desk.ports.seal!.verify(file);
    expect(done).toMatchObject({ state: 'issued', may: ['correct'] });
    expect(done.signatures.map((s) => [s.by, s.name])).toEqual([['person', '王样本'], ['person', '李样本'], ['person', '赵法官'], ['person', '钱书记'], ['court', '样本区人民法院']]);
    expect(signatures.map((s) => [s.by, s.holds, s.problems.length])).toEqual([['person', true, 0], ['person', true, 0], ['person', true, 0], ['person', true, 0], ['court', true, 0]]);
    expect(signatures.every((s) => s.personRef === null || !s.personRef.includes(people.wang))).toBe(true);
    const news = await desk.court.ask((await import('@microcourt/domain/messaging/contract')).history, { caseId, stream: 'main', limit: 50 }, desk.as(people.wang));
    expect(news.items.filter((i) => i.name.startsWith('documents.')).map((i) => [i.name, (i.body as { left?: number }).left])).toEqual([
      ['documents.to-sign', undefined], ['documents.signed', 3], ['documents.signed', 2], ['documents.signed', 1], ['documents.signed', 0], ['documents.issued', undefined],
    ]);
    expect(await desk.court.ask(words.check, { code: done.code! }, { as: null })).toMatchObject({ found: true, signatures: [{ by: 'person' }, { by: 'person' }, { by: 'person' }, { by: 'person' }, { by: 'court' }] });
    expect(read('pdftotext', file) ?? '现在开庭').toContain('现在开庭');
    expect(documentId).toBe(done.documentId);
  });
  test('two who sign at the same moment are both in the file', async () => {
    const { people } = desk, { sign, view } = await waiting({ plaintiff: 1, defendant: 1 });
    await Promise.all([sign(people.wang), sign(desk.li)]);
    await desk.court.runJobs();
    expect(await view(people.clerk)).toMatchObject({ state: 'issued', signatures: [{ by: 'person' }, { by: 'person' }, { by: 'court' }] });
  });
  test('nobody signs twice, nor another paper, nor unasked', async () => {
    const { people } = desk, { sign, view, caseId, documentId } = await waiting({ plaintiff: 1, clerk: 2 });
    await expect(sign(people.wang, '0'.repeat(64))).rejects.toMatchObject(code('documents.changed'));
    // The others of the case see no paper that is not theirs to sign or was not shown to them.
    await expect(sign(desk.li)).rejects.toMatchObject(code('shared.not-found'));
    await expect(sign(people.judge)).rejects.toMatchObject(code('documents.not-asked-to-sign'));
    expect(await desk.court.answer('documents.sign', { caseId, documentId, sha256: '0', strokes: STROKES }, { as: people.stranger })).toMatchObject({ status: 404 });
    // Lines beside the field would be a signature that nobody sees.
    for (const strokes of [[[[1_001, 1, 0]]], [[[1, -1, 0]]], [[[1, 401, 0]]], [[[1, 1, -1]]]]) expect(await desk.court.answer('documents.sign', { caseId, documentId, sha256: '0', strokes }, { as: people.wang })).toMatchObject({ status: 400 });
    const [one, other] = await Promise.allSettled([sign(people.wang), sign(people.wang)]);
    expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
    await desk.court.runJobs();
    await expect(sign(people.wang)).rejects.toMatchObject(code('documents.signed-already'));
    expect((await view(people.clerk)).signatures).toHaveLength(1);
  });
  test('a refusal goes on record and the others go on', async () => {
    const { people } = desk, { refuse, sign, view } = await waiting({ plaintiff: 1, defendant: 1 });
    await refuse(desk.li, '记录与我的陈述不一致');
    await expect(refuse(desk.li, '再次')).rejects.toMatchObject(code('documents.refused-already'));
    await sign(people.wang);
    await desk.court.runJobs();
    const done = await view(people.judge);
    expect(done).toMatchObject({ state: 'issued', signatures: [{ by: 'person', name: '王样本' }, { by: 'court' }] });
    expect(done.signers.find((s) => s.role === 'defendant')).toMatchObject({ state: 'refused', reason: '记录与我的陈述不一致' });
  });
  test('where the seal gives up, everyone signs anew, and nothing signed before is left', async () => {
    const { people } = desk, { caseId, documentId, sign, view } = await waiting({ plaintiff: 1, defendant: 1 }), job = { within: desk.within, now: new Date(), attempt: 1 };
    await sign(people.wang);
    await desk.court.runJobs();
    await sign(desk.li);
    const broken = { ...desk.ports.seal!, signAsPerson: () => Promise.reject(new SealFailure('vendor-away', true)) };
    await expect(stampSignatures.run({ ...job, ports: { ...desk.ports, seal: broken } }, { caseId, documentId })).rejects.toThrow('vendor-away');
    await stampSignatures.run({ ...job, attempt: 8, ports: { ...desk.ports, seal: broken } }, { caseId, documentId });
    expect(await view(people.clerk)).toMatchObject({ state: 'failed', failure: { code: 'documents.not-sealed', facts: { status: 'vendor-away' } } });
    await desk.court.ask(words.issue, { caseId, documentIds: [documentId] }, desk.as(people.clerk));
    await desk.court.runJobs();
    expect(await view(people.clerk)).toMatchObject({ state: 'signing', signatures: [], signers: [{ state: 'next' }, { state: 'next' }] });
    await sign(people.wang);
    await sign(desk.li);
    await desk.court.runJobs();
    expect(await view(people.clerk)).toMatchObject({ state: 'issued', signatures: [{ by: 'person' }, { by: 'person' }, { by: 'court' }] });
  });
  test('an agreement that someone does not sign does not come about', async () => {
    const { people } = desk, { refuse, sign, view } = await waiting({ plaintiff: 1, defendant: 1, judge: 2 }, 'mediation-agreement');
    await sign(people.wang);
    await desk.court.runJobs();
    await refuse(desk.li, '不同意');
    await desk.court.runJobs();
    expect(await view(people.judge)).toMatchObject({ state: 'discarded' });
    await expect(view(people.wang)).rejects.toMatchObject(code('shared.not-found'));
    await expect(sign(people.judge)).rejects.toMatchObject(code('documents.discarded'));
  });
  test('a correction may be asked for before signing; the clerk has it on the list until it is answered', async () => {
    const { people, court } = desk, { caseId, documentId, view } = await waiting({ plaintiff: 1 });
    await court.ask(words.objectTo, { caseId, documentId, text: '第二页漏记了我的话' }, desk.as(people.wang));
    const [asked] = (await view(people.clerk)).objections, listed = async () => (await court.ask(tasks.tasks, { courtCode: '浙0192' }, desk.as(people.clerk))).items.filter((t) => t.kind === 'record-objection' && t.caseId === caseId);
    expect(asked).toMatchObject({ name: '王样本', text: '第二页漏记了我的话', answer: null });
    expect(await listed()).toHaveLength(1);
    await court.ask(words.answerObjection, { caseId, documentId, objectionId: asked!.objectionId, text: '经核对录音，记录无误' }, desk.as(people.clerk));
    expect(await listed()).toHaveLength(0);
    expect((await view(people.wang)).objections).toMatchObject([{ answer: '经核对录音，记录无误' }]);
  });
});
