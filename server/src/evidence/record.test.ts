import * as documents from '@microcourt/domain/documents/contract';
import * as words from '@microcourt/domain/evidence/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { provedAgain } from '../story.suite.ts';
import { hand, openEvidence, seenBy, type EvidenceStory } from './evidence.suite.ts';
import { recordOf } from './record.ts';
import { itemsOfCase } from './store.ts';
import { lastExchange } from './store-exchange.ts';
import { peopleOf } from './parties.ts';
import { sealed } from './sealed.ts';
import { opinionId } from './item-view.ts';

let story: EvidenceStory;
beforeAll(async () => { story = await openEvidence(); });
afterAll(() => story.close());
const later = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
const disputed = { authenticity: 'disputed', legality: 'accepted', relevance: 'accepted', differs: false } as const;

async function opened(caseId: string): Promise<string> {
  const { court, judge, people, li } = story, { exchange } = await court.ask(words.planExchange, { caseId, answerBy: later(1) }, judge), exchangeId = exchange!.exchangeId;
  for (const as of [people.wang, li]) await court.ask(words.consent, { caseId, exchangeId, online: true, mode: 'synchronous', textVersion: '1' }, { as });
  await court.ask(words.openExchange, { caseId, exchangeId, from: later(0), until: later(9) }, judge);
  return exchangeId;
}

test('characters that the font lacks keep nobody from handing in, and no exchange from being closed: they stand on paper by their number', async () => {
  const { court, people, li, judge, clerk } = story, caseId = await story.fresh(), { itemId } = await hand(story, caseId, people.wang, 'plaintiff', { name: '聊天😀截图', purpose: '𓀀' }), exchangeId = await opened(caseId);
  await provedAgain(story, li);
  await court.ask(words.opine, { caseId, opinions: [{ itemId, ...disputed, reason: '这不是我说的\u{1F621}' }] }, { as: li });
  await court.ask(words.closeExchange, { caseId, exchangeId }, judge);
  await court.runJobs();
  const { receiptId } = await seenBy(story, caseId, { as: people.wang }), { exchange, items } = await seenBy(story, caseId, judge);
  const view = (documentId: string) => court.ask(documents.view, { caseId, documentId }, clerk);
  expect(items[0]!.name).toBe('聊天😀截图');
  expect(await view(receiptId!)).toMatchObject({ state: 'issued', values: { items: [{ name: '聊天〔U+1F600〕截图' }] } });
  expect(await view(exchange!.recordId!)).toMatchObject({ state: 'signing', values: { disputed: [{ opinions: expect.stringContaining('这不是我说的〔U+1F621〕') as string }] } });
});

test('whoever speaks at length in round after round does not keep the record from being made', async () => {
  const { people, li, within, court, clerk } = story, caseId = await story.fresh(), { itemId } = await hand(story, caseId, people.wang, 'plaintiff');
  await opened(caseId);
  const recordId = await within(async (ctx) => {
    const exchange = (await lastExchange(ctx.tx, caseId))!, cast = await peopleOf(ctx, caseId), party = cast.parties.find((p) => p.side === 'defendant'), [row] = await itemsOfCase(ctx.tx, caseId);
    const said = await Promise.all(Array.from({ length: 30 }, async (_, i) => {
      const o = { itemId, party: party!.party, round: i + 1 }, rowId = opinionId(o);
      return { caseId, ...o, side: 'defendant' as const, ...disputed, objectsLate: false, name: await sealed(ctx, caseId, 'opinion.name', rowId, '李样本'), reason: await sealed(ctx, caseId, 'opinion.reason', rowId, '甲'.repeat(2_000)), byCourt: false, saidBy: li, at: ctx.now };
    }));
    return recordOf(ctx, { exchange, people: cast, opinions: said, all: [{ row: row!, standing: 'disputed', everyoneSpoke: true }] });
  });
  await court.runJobs();
  const { state, values } = await court.ask(documents.view, { caseId, documentId: recordId! }, clerk), parts = values['disputed'] as { opinions: string }[];
  expect([state, parts.length > 1, parts.map((p) => p.opinions).join('').split('甲').length - 1]).toEqual(['signing', true, 60_000]);
});
