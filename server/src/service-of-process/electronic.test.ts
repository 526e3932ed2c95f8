import * as cases from '@microcourt/domain/cases/contract';
import * as documents from '@microcourt/domain/documents/contract';
import * as words from '@microcourt/domain/service-of-process/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServing, type Serving } from '../serving.suite.ts';

let s: Serving;
beforeAll(async () => { s = await openServing(); });
afterAll(() => s.close());

describe('in the app', () => {
  test('AC-20: served on arrival, never opened; the limits run, the card and the case say so, the certificate is made', async () => {
    const room = await s.room();
    await s.confirm(room, 'defendant', {});
    const documentId = await s.issued(room.caseId);
    expect(await s.serve(room, [documentId], [room.defendant])).toEqual({ begun: 1, refused: [] });
    const d = await s.one(room, documentId, room.defendant);
    expect(d).toMatchObject({ state: 'effective', effect: { presumed: false, reason: 'arrived', article: expect.stringContaining('第三十一条第一款') as string }, next: null, attempts: [{ way: 'platform', counts: true, state: 'effective' }] });
    expect(d.effect!.zh).toContain('到达即为送达');
    expect(d.clocks.map((c) => c.label)).toEqual(['cases.limit.answer', 'cases.limit.jurisdiction']);
    await s.court.runJobs();
    const certified = await s.one(room, documentId, room.defendant, s.li), certificate = await s.court.ask(documents.view, { caseId: room.caseId, documentId: certified.certificateId! }, s.li);
    expect(certificate).toMatchObject({ kind: 'service-certificate', state: 'issued' });
    const own = await s.court.ask(cases.view, { caseId: room.caseId }, s.li), other = await s.court.ask(cases.view, { caseId: room.caseId }, s.wang);
    expect([own, other].map((v) => v.deadlines.filter((x) => x.label === '提交答辩状').length)).toEqual([1, 0]);
    expect(await s.one(room, documentId, room.defendant, s.wang)).toMatchObject({ mine: false, state: 'effective', code: '', fileId: null, certificateId: null, may: [], attempts: [{ to: '', events: [] }] });
  });
  test('opening and acknowledging change nothing and are noted once; the document opens for whom it was served on', async () => {
    const room = await s.room();
    await s.confirm(room, 'defendant', {});
    const documentId = await s.issued(room.caseId);
    await s.serve(room, [documentId], [room.defendant]);
    const before = await s.one(room, documentId, room.defendant, s.li), about = { caseId: room.caseId, deliveryId: before.deliveryId };
    expect(before.may).toEqual(['open', 'acknowledge']);
    expect(before.attempts[0]!.events.map((e) => e.what)).toEqual(['sent', 'arrived']);
    const opened = await s.court.ask(words.open, about, s.li);
    expect([opened.effect, opened.fileId === null, opened.openedAt === null]).toEqual([before.effect, false, false]);
    await s.court.ask(words.open, about, s.li);
    expect(await s.court.ask(words.readTo, { ...about, page: 99 }, s.li)).toMatchObject({ readTo: before.pages });
    expect(await s.court.ask(words.readTo, { ...about, page: 1 }, s.li)).toMatchObject({ readTo: before.pages });
    const done = await s.court.ask(words.acknowledge, about, s.li);
    expect([done.effect, done.acknowledgedAt === null, done.may]).toEqual([before.effect, false, ['open']]);
    expect((await s.court.ask(documents.view, { caseId: room.caseId, documentId }, s.li)).state).toBe('issued');
    await expect(s.court.ask(words.open, about, s.wang)).rejects.toMatchObject({ refusal: { code: 'service-of-process.not-yours' } });
  });
  test('what went to a number that the court found is shown to whom it is meant once it is opened, and not before', async () => {
    const room = await s.room(), documentId = await s.issued(room.caseId), view = () => s.court.ask(documents.view, { caseId: room.caseId, documentId }, s.li);
    await s.serve(room, [documentId], [room.defendant], { way: 'messenger' });
    await s.court.runJobs();
    const d = await s.one(room, documentId, room.defendant, s.li);
    expect([d.state, d.effect]).toEqual(['waiting', null]);
    await expect(view()).rejects.toMatchObject({ refusal: { kind: 'missing' } });
    const opened = await s.court.ask(words.open, { caseId: room.caseId, deliveryId: d.deliveryId }, s.li);
    expect([opened.effect, (await view()).fileId]).toEqual([null, opened.fileId]);
  });
  test('AC-12: who has not agreed and not joined is reached on paper; nothing implies consent', async () => {
    const room = await s.room(), documentId = await s.issued(room.caseId), [plan] = await s.court.ask(words.plan, { caseId: room.caseId, documentIds: [documentId], participantIds: [room.defendant] }, s.clerk);
    expect(plan).toMatchObject({ way: 'direct', reason: null });
    await s.serve(room, [documentId], [room.defendant], { way: 'platform' });
    const d = await s.one(room, documentId, room.defendant);
    expect([d.state, d.effect, d.next?.reason]).toEqual(['waiting', null, 'service-of-process.next.await-answer']);
    const read = await s.court.ask(words.open, { caseId: room.caseId, deliveryId: d.deliveryId }, s.li);
    expect([read.effect, (await s.court.ask(words.addresses, { caseId: room.caseId }, s.li))[0]!.electronic]).toEqual([null, false]);
    expect(await s.court.ask(words.acknowledge, { caseId: room.caseId, deliveryId: d.deliveryId }, s.li)).toMatchObject({ state: 'effective', effect: { reason: 'accepted' } });
  });
});
