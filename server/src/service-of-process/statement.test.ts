import * as words from '@microcourt/domain/service-of-process/contract';
import * as worklist from '@microcourt/domain/worklist/contract';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openServing, type Room, type Serving } from '../serving.suite.ts';
import { COURT } from '../story.suite.ts';

let s: Serving;
beforeAll(async () => { s = await openServing(); });
afterAll(() => s.close());
afterEach(() => { s.court.clock.offsetMs = 0; });

const VALUES = { claims: '返还借款 2 万元。', facts: '双方对借款无异议。', outcome: '被告于 2026 年 12 月 31 日前返还 1.8 万元。' };
const unsigned = async () => (await s.court.ask(worklist.tasks, { courtCode: COURT }, s.judge)).items.filter((t) => t.kind === 'statement-unsigned');
const effective = async (room: Room) => (await s.within((ctx) => ctx.past.since({ caseId: room.caseId, stream: 'main' }, 0, 200))).filter((n) => n.name === 'service-of-process.statement-effective').length;

async function served(more = {}): Promise<{ room: Room; documentId: string }> {
  const room = await s.room(), documentId = await s.issued(room.caseId, 'mediation-statement', { ...VALUES, ...more });
  await s.confirm(room, 'plaintiff', {});
  await s.confirm(room, 'defendant', {});
  expect(await s.serve(room, [documentId], [room.plaintiff, room.defendant])).toEqual({ begun: 2, refused: [] });
  return { room, documentId };
}

test('AC-23: one does not sign: no effect, no leaving behind, and after ten days the judge is asked; the last signature makes it binding', async () => {
  const { room, documentId } = await served(), of = (who: 'plaintiff' | 'defendant') => s.one(room, documentId, room[who]);
  expect([(await of('defendant')).state, (await of('defendant')).next?.reason]).toEqual(['waiting', 'service-of-process.next.await-signature']);
  const signed = await s.court.ask(words.acknowledge, { caseId: room.caseId, deliveryId: (await of('plaintiff')).deliveryId }, s.wang);
  expect([signed.effect!.reason, await effective(room)]).toEqual(['statement-signed', 0]);
  const left = s.court.ask(words.retry, { caseId: room.caseId, deliveryId: (await of('defendant')).deliveryId, way: 'left', reason: '拒收', refused: true, witnessed: true }, s.clerk);
  await expect(left).rejects.toMatchObject({ refusal: { code: 'service-of-process.statement-not-left' } });
  s.at(new Date(Date.now() + 11 * 86_400_000).toISOString());
  await s.court.runJobs();
  expect([(await of('defendant')).effect, (await unsigned()).map((t) => t.subjectId)]).toEqual([null, [documentId]]);
  await s.court.ask(words.acknowledge, { caseId: room.caseId, deliveryId: (await of('defendant')).deliveryId }, s.li);
  expect([await effective(room), await unsigned()]).toEqual([1, []]);
});

test('two who sign at once: it takes effect once', async () => {
  const { room, documentId } = await served(), ids = await Promise.all((['plaintiff', 'defendant'] as const).map(async (who) => (await s.one(room, documentId, room[who])).deliveryId));
  await Promise.all([s.court.ask(words.acknowledge, { caseId: room.caseId, deliveryId: ids[0]! }, s.wang), s.court.ask(words.acknowledge, { caseId: room.caseId, deliveryId: ids[1]! }, s.li)]);
  expect(await effective(room)).toBe(1);
});

test('a party that has no part in it need not sign: it takes effect without; nobody is named who is not in the case, and no party as someone who gives security from outside', async () => {
  const { room, documentId } = await served({ unbound: [{ name: '李样本', why: 'uninvolved' }] });
  await s.court.ask(words.acknowledge, { caseId: room.caseId, deliveryId: (await s.one(room, documentId, room.plaintiff)).deliveryId }, s.wang);
  expect([await effective(room), (await s.one(room, documentId, room.defendant)).effect]).toEqual([1, null]);
  for (const one of [{ name: '别人', why: 'uninvolved' }, { name: '赵法官', why: 'uninvolved' }, { name: '李样本', why: 'guarantor' }]) await expect(served({ unbound: [one] })).rejects.toMatchObject({ refusal: { code: 'documents.not-in-case' } });
});
