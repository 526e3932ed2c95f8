import * as cases from '@microcourt/domain/cases/contract';
import * as words from '@microcourt/domain/service-of-process/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newCase } from '../story.suite.ts';
import { openServing, type Serving } from '../serving.suite.ts';

let s: Serving;
beforeAll(async () => { s = await openServing(); });
afterAll(() => s.close());
const mine = (who = s.li, more: Parameters<typeof s.court.ask<typeof words.mine>>[1] = {}) => s.court.ask(words.mine, more, who);
const stranger = () => ({ as: s.people.stranger, posts: [] });
const ids = (items: Awaited<ReturnType<typeof mine>>) => items.map((one) => one.delivery.documentId);

/** A case in which the clerk serves one notice on each side; gives the notice to respond and the other. */
async function served(): Promise<{ caseId: string; documentId: string; other: string; deliveryId: string }> {
  const room = await s.room(), [documentId, other] = [await s.issued(room.caseId, 'response-notice'), await s.issued(room.caseId, 'acceptance-notice')];
  await s.addressed(room.caseId);
  await s.serve(room, [documentId], [room.defendant]);
  await s.serve(room, [other], [room.plaintiff]);
  return { caseId: room.caseId, documentId, other, deliveryId: (await s.one(room, documentId, room.defendant)).deliveryId };
}

test('one’s own services of all cases in one answer, the newest first, a page at a time, and no one else’s', async () => {
  const first = await served(), second = await served(), third = await served(), all = await mine();
  expect(ids(all)).toEqual([third, second, first].map((one) => one.documentId));
  expect(all.every((one) => one.delivery.mine && one.title !== '' && one.number !== null && one.delivery.next === null)).toBe(true);
  expect(ids(await mine(s.wang))).toEqual([third, second, first].map((one) => one.other));
  const page = await mine(s.li, { limit: 2 });
  expect([ids(page), ids(await mine(s.li, { limit: 2, after: page[1]!.delivery.deliveryId }))]).toEqual([[third.documentId, second.documentId], [first.documentId]]);
  expect([await mine(stranger()), await mine(s.clerk), await mine(s.judge)]).toEqual([[], [], []]);
  await s.court.ask(words.open, { caseId: second.caseId, deliveryId: second.deliveryId }, s.li);
  expect(ids(await mine(s.li, { unopened: true }))).toEqual([third.documentId, first.documentId]);
  expect((await s.court.answer('service-of-process.mine', {}, { as: null })).status).toBe(401);
});

test('an agent has those of the party it acts for, one entered for a side those of the whole side, and neither those of the other side', async () => {
  const agentOf = async (represents: boolean) => {
    const usual = newCase(s.people).parties, defendantId = crypto.randomUUID();
    const parties = [...usual.filter((p) => p.role !== 'defendant'), { ...usual.find((p) => p.role === 'defendant')!, participantId: defendantId }, { role: 'defendant-agent' as const, kind: 'person' as const, name: '代理某', personId: s.people.stranger, idNumber: null, phone: null, address: null, ...(represents ? { represents: defendantId } : {}), authority: 'general' as const }];
    const room = await s.room({ parties }), [documentId, other] = [await s.issued(room.caseId, 'response-notice'), await s.issued(room.caseId, 'acceptance-notice')];
    await s.addressed(room.caseId);
    await s.serve(room, [documentId], [room.defendant], { way: 'direct' });
    await s.serve(room, [other], [room.plaintiff]);
    return { documentId, caseId: room.caseId };
  };
  const one = await agentOf(true), two = await agentOf(false);
  expect(ids(await mine(stranger()))).toEqual([two.documentId, one.documentId]);
  expect((await s.court.ask(cases.view, { caseId: one.caseId }, { as: s.people.stranger })).caseId).toBe(one.caseId);
});
