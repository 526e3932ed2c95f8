import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as words from '@microcourt/domain/evidence/contract';
import * as files from '@microcourt/domain/files/contract';
import * as messaging from '@microcourt/domain/messaging/contract';
import type { AskAnswer } from '@microcourt/platform/failures';
import { bring, fields, hand, openEvidence, seenBy, type EvidenceStory } from './evidence.suite.ts';

let story: EvidenceStory;
beforeAll(async () => { story = await openEvidence(); });
afterAll(() => story.close());
const refusal = (answer: AskAnswer): string | null => ('failure' in answer && answer.failure.error === 'refused' ? answer.failure.refusal.code : null);
const wang = () => ({ as: story.people.wang }), li = () => ({ as: story.li });

describe('a catalogue', () => {
  test('is written unseen, numbered when handed in, and then seen by all with its files', async () => {
    const caseId = await story.fresh(), one = await bring(story, caseId, story.people.wang, 'plaintiff'), two = await bring(story, caseId, story.people.wang, 'plaintiff', { name: '转账记录' });
    expect([one.number, one.state, one.may, two.place]).toEqual([null, 'draft', ['change', 'submit', 'withdraw', 'redact'], 2]);
    for (const other of [li(), story.judge, story.clerk, { as: story.zhao }]) expect((await seenBy(story, caseId, other)).items).toEqual([]);
    expect((await seenBy(story, caseId, { as: story.people.agent })).items).toHaveLength(2);
    await story.court.ask(words.order, { caseId, itemIds: [two.itemId, one.itemId] }, wang());
    const { items } = await story.court.ask(words.submit, { caseId, itemIds: [one.itemId, two.itemId] }, wang());
    expect(items.map((i) => [i.number, i.name, i.state])).toEqual([['原告-1', '转账记录', 'submitted'], ['原告-2', '借条', 'submitted']]);
    const seen = await seenBy(story, caseId, li());
    expect(seen.items.map((i) => [i.number, i.standing, i.submitter])).toEqual([['原告-1', 'not-said', '王样本'], ['原告-2', 'not-said', '王样本']]);
    expect((await story.court.ask(files.ticket, { fileIds: seen.items.flatMap((i) => i.fileIds) }, li()))).toHaveLength(2);
    const told = await story.court.ask(messaging.history, { caseId, stream: 'main', limit: 50 }, li());
    expect(told.items.at(-1)).toMatchObject({ name: 'evidence.submitted', body: { side: 'plaintiff', name: '王样本', late: false, items: [{ number: '原告-1' }, { number: '原告-2' }] } });
  });
  test('gives each number once, also to two who hand in at once and after something was taken back', async () => {
    const caseId = await story.fresh(), made = await Promise.all([1, 2, 3, 4].map((n) => bring(story, caseId, n % 2 ? story.people.wang : story.people.agent, 'plaintiff', { name: `证据${n}` })));
    await Promise.all(made.map(({ itemId }, i) => story.court.ask(words.submit, { caseId, itemIds: [itemId] }, { as: i % 2 ? story.people.agent : story.people.wang })));
    const numbers = (await seenBy(story, caseId, li())).items.map((i) => i.number).sort((a, b) => String(a).localeCompare(String(b)));
    expect(numbers).toEqual(['原告-1', '原告-2', '原告-3', '原告-4']);
    await story.court.ask(words.withdraw, { caseId, itemId: made[3]!.itemId, reason: '重复' }, wang());
    expect((await hand(story, caseId, story.people.wang, 'plaintiff')).number).toBe('原告-5');
  });
  test('the same item is handed in once by two at once', async () => {
    const caseId = await story.fresh(), { itemId } = await bring(story, caseId, story.people.wang, 'plaintiff');
    const answers = await Promise.all([story.people.wang, story.people.agent].map((as) => story.court.answer('evidence.submit', { caseId, itemIds: [itemId] }, { as })));
    expect(answers.map((a) => a.status).sort((a, b) => a - b)).toEqual([200, 409]);
    expect(answers.map(refusal).filter((code) => code !== null)).toEqual(['evidence.submitted-already']);
  });
  test('is refused where something is missing, stale, or not its own', async () => {
    const caseId = await story.fresh(), draft = await bring(story, caseId, story.people.wang, 'plaintiff', { purpose: '' });
    const ask = async (name: string, input: object, who: { as: string }) => refusal(await story.court.answer(name, { caseId, ...input }, who));
    expect(await ask('evidence.submit', { itemIds: [draft.itemId] }, wang())).toBe('evidence.incomplete');
    expect(await ask('evidence.change', { itemId: draft.itemId, revision: 7, fields: fields(draft.fileIds) }, wang())).toBe('shared.stale');
    const foreign = await story.keep(story.li, '被告的文件', 'text', { caseId, stream: 'side:defendant' });
    expect(await ask('evidence.add', { fields: fields([foreign]) }, wang())).toBe('evidence.file-not-here');
    expect(await ask('evidence.add', { fields: fields([randomUUID()]) }, wang())).toBe('evidence.file-not-here');
    for (const itemId of [draft.itemId, randomUUID()]) {
      expect(await ask('evidence.withdraw', { itemId, reason: '' }, li())).toBe('shared.not-found');
      expect(await ask('evidence.submit', { itemIds: [itemId] }, li())).toBe('shared.not-found');
      expect(await ask('evidence.order', { itemIds: [itemId] }, li())).toBe('shared.not-found');
    }
    await story.court.ask(words.change, { caseId, itemId: draft.itemId, revision: draft.revision, fields: fields(draft.fileIds) }, wang());
    await story.court.ask(words.submit, { caseId, itemIds: [draft.itemId] }, wang());
    expect(await ask('evidence.change', { itemId: draft.itemId, revision: 3, fields: fields(draft.fileIds) }, wang())).toBe('evidence.submitted-already');
    expect(await ask('evidence.withdraw', { itemId: draft.itemId, reason: '' }, li())).toBe('shared.forbidden');
    expect(await ask('evidence.list', {}, { as: story.people.stranger })).toBe('shared.not-found');
  });
  test('a draft thrown away is gone; what was handed in stays as taken back', async () => {
    const caseId = await story.fresh(), draft = await bring(story, caseId, story.people.wang, 'plaintiff'), handed = await hand(story, caseId, story.people.wang, 'plaintiff');
    await story.court.ask(words.withdraw, { caseId, itemId: draft.itemId, reason: '' }, wang());
    const after = await story.court.ask(words.withdraw, { caseId, itemId: handed.itemId, reason: '与本案无关' }, wang());
    expect(after.items.map((i) => [i.number, i.state, i.may])).toEqual([['原告-1', 'withdrawn', []]]);
    expect((await seenBy(story, caseId, li())).items).toMatchObject([{ state: 'withdrawn' }]);
  });
});
