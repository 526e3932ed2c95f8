import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as cases from '@microcourt/domain/cases/contract';
import * as documents from '@microcourt/domain/documents/contract';
import * as words from '@microcourt/domain/evidence/contract';
import * as files from '@microcourt/domain/files/contract';
import * as messaging from '@microcourt/domain/messaging/contract';
import type { AskAnswer } from '@microcourt/platform/failures';
import { closeCase } from '../cases/index.ts';
import { openingRoom } from '../files/index.ts';
import { createPerson } from '../identity/index.ts';
import { COURT, provedAgain } from '../story.suite.ts';
import { bring, fields, hand, openEvidence, seenBy, type Asker, type EvidenceStory } from './evidence.suite.ts';

let story: EvidenceStory;
beforeAll(async () => { story = await openEvidence(); });
afterAll(() => story.close());
const refusal = (answer: AskAnswer): string | null => ('failure' in answer && answer.failure.error === 'refused' ? answer.failure.refusal.code : null);
const wang = () => ({ as: story.people.wang }), li = () => ({ as: story.li }), zhao = () => ({ as: story.zhao });
const later = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
const SECRET = '客户名单与配方';

/** Everything that someone can be told of the evidence of a case. */
async function everything(caseId: string, who: Asker, streams: readonly string[]): Promise<string> {
  const said = await Promise.all(streams.map((stream) => story.court.answer('messaging.history', { caseId, stream, limit: 200 }, who)));
  const asks = [story.court.answer('evidence.list', { caseId }, who), story.court.answer('cases.view', { caseId }, who), story.court.answer('documents.list', { caseId }, who), story.court.answer('messaging.media', { caseId }, who), story.court.answer('messaging.search', { caseId, q: '客户' }, who), story.court.answer('case-spaces.open', { caseId }, who)];
  return JSON.stringify([said, await Promise.all(asks)]);
}

test('of an item kept to court and agents nothing reaches the other party: by no ask, no news, no file, no count and no number (CPL 71)', async () => {
  const caseId = await story.fresh(), open = await hand(story, caseId, story.people.wang, 'plaintiff', { name: '合同' });
  const secret = await hand(story, caseId, story.people.agent, 'plaintiff', { name: SECRET, purpose: `证明${SECRET}`, visibility: 'court-and-agents' }), after = await hand(story, caseId, story.people.wang, 'plaintiff', { name: '发票' });
  expect([open, secret, after].map((i) => i.number)).toEqual(['原告-1', '原告-限-1', '原告-2']);
  const { exchange } = await story.court.ask(words.planExchange, { caseId, answerBy: later(1) }, story.judge), { exchangeId } = exchange!;
  for (const who of [wang(), li()]) await story.court.ask(words.consent, { caseId, exchangeId, online: true, mode: 'synchronous', textVersion: '1' }, who);
  await story.court.ask(words.openExchange, { caseId, exchangeId, from: later(0), until: later(9) }, story.judge);
  const accepted = { authenticity: 'accepted', legality: 'accepted', relevance: 'accepted', differs: false, reason: '' } as const;
  await provedAgain(story, story.zhao);
  await story.court.ask(words.opine, { caseId, opinions: [{ itemId: secret.itemId, ...accepted, differs: true, reason: `${SECRET}与原件不同` }, { itemId: open.itemId, ...accepted }, { itemId: after.itemId, ...accepted }] }, zhao());
  await story.court.ask(words.ask, { caseId, side: 'plaintiff', text: `${SECRET}从何而来？`, itemId: secret.itemId, answerBy: later(5) }, story.judge);
  const questionId = (await seenBy(story, caseId, wang())).questions[0]!.questionId;
  await story.court.ask(words.answer, { caseId, questionId, text: `${SECRET}是公司的` }, wang());
  await story.court.ask(words.setIssues, { caseId, issues: [{ issueId: null, text: '是否违约', undisputed: false, itemIds: [secret.itemId, open.itemId] }] }, story.judge);
  await story.court.ask(words.requireOriginal, { caseId, itemId: secret.itemId, cause: 'disputed', at: later(50), where: `保密室看${SECRET}` }, story.judge);
  await story.court.ask(words.show, { caseId, fileId: secret.fileIds[0]!, page: 1 }, story.judge);
  await story.court.ask(words.annotate, { caseId, fileId: secret.fileIds[0]!, annotationId: null, page: 1, x: 1, y: 1, w: 9, h: 9, text: SECRET, shared: true }, story.judge);
  await story.court.ask(words.closeExchange, { caseId, exchangeId }, story.judge);
  await story.court.runJobs();

  const seen = await everything(caseId, li(), ['main', 'side:defendant', 'court', 'side:plaintiff', 'agents', 'filing']);
  for (const trace of [SECRET, secret.itemId, questionId, ...secret.fileIds, '-限-', 'court-and-agents']) expect([trace, seen.includes(trace)]).toEqual([trace, false]);
  expect((await seenBy(story, caseId, li())).items.map((i) => [i.number, i.place])).toEqual([['原告-1', 1], ['原告-2', 2]]);
  const never = randomUUID(), gone = await story.court.answer('files.ticket', { fileIds: [never] }, li());
  expect(await story.court.answer('files.ticket', { fileIds: secret.fileIds }, li())).toEqual(gone);
  for (const [name, input] of [
    ['evidence.opine', { opinions: [{ itemId: secret.itemId, ...accepted }] }], ['evidence.withdraw', { itemId: secret.itemId, reason: '' }], ['evidence.answer', { questionId, text: '？' }],
    ['evidence.annotations', { fileId: secret.fileIds[0] }], ['evidence.annotate', { fileId: secret.fileIds[0], annotationId: null, page: 1, x: 1, y: 1, w: 9, h: 9, text: 'x', shared: true }], ['evidence.show', { fileId: secret.fileIds[0], page: 1 }],
  ] as const) expect([name, refusal(await story.court.answer(name, { caseId, ...input }, li()))]).toEqual([name, name === 'evidence.opine' ? 'evidence.exchange-closed' : 'shared.not-found']);

  for (const who of [zhao(), wang(), { as: story.people.agent }, story.judge, story.clerk]) {
    expect((await seenBy(story, caseId, who)).items.find((i) => i.itemId === secret.itemId)).toMatchObject({ name: SECRET, number: '原告-限-1', standing: 'disputed' });
    expect(await story.court.ask(files.ticket, { fileIds: secret.fileIds }, who)).toHaveLength(1);
  }
  expect(JSON.stringify((await story.court.ask(messaging.history, { caseId, stream: 'court', limit: 200 }, story.judge)).items)).toContain(SECRET);
  const record = (await seenBy(story, caseId, story.judge)).exchange!.recordId!;
  expect(JSON.stringify(await story.court.ask(documents.view, { caseId, documentId: record }, story.judge))).not.toContain(SECRET);
});

test('a third person who comes later sees the evidence and says what it holds, and does not read what was said before', async () => {
  const caseId = await story.fresh(), item = await hand(story, caseId, story.people.wang, 'plaintiff'), draft = await bring(story, caseId, story.people.wang, 'plaintiff', { name: '草稿' });
  const third = await story.within((ctx) => createPerson(ctx, { mobile: '13900000031', name: '吴第三', proved: { documentKind: 'resident-id', number: '11010119900307897X', courtCode: COURT } }));
  await story.court.ask(cases.addThirdParty, { caseId, kind: 'person', name: '吴第三', idNumber: '11010119900307897X', phone: '', address: '' }, story.judge);
  await story.court.runJobs();
  const { items, may } = await seenBy(story, caseId, { as: third });
  expect([items.map((i) => i.number), may, items[0]!.standing]).toEqual([['原告-1'], ['add'], 'not-said']);
  expect(await story.court.ask(files.ticket, { fileIds: item.fileIds }, { as: third })).toHaveLength(1);
  expect(refusal(await story.court.answer('files.ticket', { fileIds: draft.fileIds }, { as: third }))).toBe('shared.not-found');
  expect((await story.court.ask(messaging.history, { caseId, stream: 'main', limit: 50 }, { as: third })).items.some((i) => i.name === 'evidence.submitted')).toBe(false);
  const fileId = await story.keep(third, '第三人的证据', 'text', { caseId, stream: 'side:third-party' });
  const { itemId } = await story.court.ask(words.add, { caseId, fields: fields([fileId]) }, { as: third });
  expect((await story.court.ask(words.submit, { caseId, itemIds: [itemId] }, { as: third })).items.find((i) => i.itemId === itemId)!.number).toBe('第三人-1');
});

test('what was said in the space becomes a draft whose file stays, also when the words are taken back', async () => {
  const caseId = await story.fresh(), fileId = await story.keep(story.people.wang, '', 'image', { caseId, stream: 'main' });
  const { seq } = await story.court.ask(messaging.send, { caseId, stream: 'main', said: { kind: 'image', fileId, name: '照片', width: 1, height: 1 } }, wang());
  const { seq: talk } = await story.court.ask(messaging.send, { caseId, stream: 'main', said: { kind: 'text', text: '你好' } }, wang());
  const item = await story.court.ask(words.fromTalk, { caseId, stream: 'main', seq, name: '聊天照片' }, li());
  expect(item).toMatchObject({ side: 'defendant', state: 'draft', kind: 'electronic-data', form: 'electronic', fileIds: [fileId], purpose: '' });
  await story.court.ask(messaging.recall, { caseId, stream: 'main', seq }, wang());
  expect(await story.court.ask(files.ticket, { fileIds: [fileId] }, li())).toHaveLength(1);
  const tried = [[wang(), 'main', seq], [wang(), 'main', talk], [wang(), 'side:defendant', 1], [wang(), 'main', 999], [wang(), 'court', 1]] as const;
  expect(await Promise.all(tried.map(async ([who, stream, n]) => refusal(await story.court.answer('evidence.from-talk', { caseId, stream, seq: n, name: '照片' }, who))))).toEqual(['evidence.nothing-to-take', 'evidence.nothing-to-take', 'shared.not-found', 'shared.not-found', 'shared.not-found']);
  expect(refusal(await story.court.answer('evidence.submit', { caseId, itemIds: [item.itemId] }, li()))).toBe('evidence.incomplete');
});

test('marks are the own ones and those shared; pages are shown by the court, and by the sides while an exchange is under way', async () => {
  const caseId = await story.fresh(), { fileIds: [fileId] } = await hand(story, caseId, story.people.wang, 'plaintiff'), box = { page: 1, x: 100, y: 100, w: 50, h: 20 };
  const mark = (who: Asker, text: string, shared: boolean, annotationId: string | null = null) => story.court.ask(words.annotate, { caseId, fileId: fileId!, annotationId, ...box, text, shared }, who);
  await mark(wang(), '只给自己', false);
  const [, shared] = await mark(wang(), '给大家', true);
  expect((await story.court.ask(words.annotations, { caseId, fileId: fileId! }, li())).map((m) => [m.text, m.by, m.mine])).toEqual([['给大家', '王样本', false]]);
  expect(refusal(await story.court.answer('evidence.annotate', { caseId, fileId, annotationId: shared!.annotationId, ...box, text: '改', shared: true }, li()))).toBe('evidence.not-your-mark');
  expect(refusal(await story.court.answer('evidence.annotate', { caseId, fileId, annotationId: (await story.court.ask(words.annotations, { caseId, fileId: fileId! }, wang()))[0]!.annotationId, ...box, text: '改', shared: true }, li()))).toBe('shared.not-found');
  expect(await mark(wang(), '', true, shared!.annotationId)).toHaveLength(1);
  expect(refusal(await story.court.answer('evidence.show', { caseId, fileId, page: 2 }, wang()))).toBe('evidence.not-shown');
  await story.court.ask(words.show, { caseId, fileId: fileId!, page: 2, x: 500, y: 10 }, story.judge);
  const { items, lastSeq } = await story.court.ask(messaging.history, { caseId, stream: 'main', limit: 50 }, li());
  expect([items.at(-1)!.name, items.at(-1)!.seq]).toEqual(['evidence.shown', lastSeq]);
});

test('parts that are covered are gone from what the others get; the court keeps the whole file', async () => {
  story.ports.pages = openingRoom();
  const caseId = await story.fresh(), boxes = [{ page: 1, x: 0, y: 0, w: 900, h: 200 }], whole = await story.keep(story.people.wang, '', 'image', { caseId, stream: 'side:plaintiff' });
  const draft = await story.court.ask(words.add, { caseId, fields: fields([whole]) }, wang());
  expect(await story.court.ask(words.redact, { caseId, itemId: draft.itemId, fileId: whole, boxes, reason: '他人身份证号' }, wang())).toMatchObject({ redacting: true, may: ['withdraw'] });
  expect([refusal(await story.court.answer('evidence.submit', { caseId, itemIds: [draft.itemId] }, wang())), refusal(await story.court.answer('evidence.change', { caseId, itemId: draft.itemId, revision: draft.revision, fields: fields(draft.fileIds) }, wang()))]).toEqual(['evidence.redaction-making', 'evidence.redaction-making']);
  await story.court.runJobs();
  const handed = (await story.court.ask(words.submit, { caseId, itemIds: [draft.itemId] }, wang())).items[0]!, [copy] = handed.fileIds;
  expect([copy === whole, handed.redacting, handed.fileIds.length]).toEqual([false, false, 1]);
  expect((await story.court.ask(files.ticket, { fileIds: [copy!] }, li()))[0]!.file).toMatchObject({ type: 'application/pdf' });
  expect(refusal(await story.court.answer('files.ticket', { fileIds: [whole] }, li()))).toBe('shared.not-found');
  expect((await seenBy(story, caseId, story.judge)).items[0]!.fileIds).toEqual([copy, whole]);
  expect(await story.court.ask(files.ticket, { fileIds: [copy!, whole] }, story.judge)).toHaveLength(2);
  // The court covers more in what was handed in: the first copy is taken away from the others too.
  expect(refusal(await story.court.answer('evidence.redact', { caseId, itemId: draft.itemId, fileId: copy, boxes, reason: '住址' }, wang()))).toBe('shared.not-your-step');
  await story.court.ask(words.redact, { caseId, itemId: draft.itemId, fileId: copy!, boxes, reason: '住址' }, story.judge);
  await story.court.runJobs();
  const [again] = (await seenBy(story, caseId, li())).items[0]!.fileIds;
  expect([again === copy, refusal(await story.court.answer('files.ticket', { fileIds: [copy!] }, li()))]).toEqual([false, 'shared.not-found']);
  for (const who of [li(), wang(), story.judge]) expect(await story.court.ask(files.ticket, { fileIds: [again!] }, who)).toHaveLength(1);
  expect(refusal(await story.court.answer('evidence.redact', { caseId, itemId: draft.itemId, fileId: randomUUID(), boxes, reason: 'x' }, story.judge))).toBe('shared.not-found');
});

test('what could not be covered is not handed in by mistake', async () => {
  const caseId = await story.fresh(), draft = await bring(story, caseId, story.people.wang, 'plaintiff');
  await story.court.ask(words.redact, { caseId, itemId: draft.itemId, fileId: draft.fileIds[0]!, boxes: [{ page: 99, x: 0, y: 0, w: 9, h: 9 }], reason: '住址' }, wang());
  await story.court.runJobs();
  expect(refusal(await story.court.answer('evidence.submit', { caseId, itemIds: [draft.itemId] }, wang()))).toBe('evidence.redaction-failed');
  const fileId = await story.keep(story.people.wang, '自己遮盖过的', 'text', { caseId, stream: 'side:plaintiff' });
  await story.court.ask(words.change, { caseId, itemId: draft.itemId, revision: draft.revision, fields: fields([fileId]) }, wang());
  expect((await story.court.ask(words.submit, { caseId, itemIds: [draft.itemId] }, wang())).items[0]).toMatchObject({ state: 'submitted', fileIds: [fileId] });
});

test('in a closed case the evidence is read and nothing of it is changed', async () => {
  const caseId = await story.fresh(), item = await hand(story, caseId, story.people.wang, 'plaintiff'), draft = await bring(story, caseId, story.people.wang, 'plaintiff');
  await story.within((ctx) => closeCase(ctx, caseId));
  const seen = await seenBy(story, caseId, wang());
  expect([seen.may, seen.items.map((i) => i.may)]).toEqual([[], [[], []]]);
  for (const [name, input, who] of [
    ['evidence.submit', { itemIds: [draft.itemId] }, wang()], ['evidence.add', { fields: fields(item.fileIds) }, wang()], ['evidence.withdraw', { itemId: item.itemId, reason: '' }, wang()], ['evidence.plan-exchange', { answerBy: later(1) }, story.judge],
    ['evidence.annotate', { fileId: item.fileIds[0], annotationId: null, page: 1, x: 1, y: 1, w: 1, h: 1, text: 'x', shared: true }, li()], ['evidence.show', { fileId: item.fileIds[0], page: 1 }, story.judge],
  ] as const) expect([name, refusal(await story.court.answer(name, { caseId, ...input }, who))]).toEqual([name, 'case-spaces.closed']);
});
