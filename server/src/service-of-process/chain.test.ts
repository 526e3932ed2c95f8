import { randomUUID } from 'node:crypto';
import * as cases from '@microcourt/domain/cases/contract';
import * as words from '@microcourt/domain/service-of-process/contract';
import * as worklist from '@microcourt/domain/worklist/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openServing, type Room, type Serving } from '../serving.suite.ts';
import { COURT, OTHER } from '../story.suite.ts';

let s: Serving;
beforeAll(async () => { s = await openServing(); });
afterAll(() => s.close());
afterEach(() => { s.court.clock.offsetMs = 0; });

const POSTAL = { electronic: false, platform: false, postal: '样本路2号样本小区3幢101室' };
const minutes = (n: number) => new Date(Date.now() + s.court.clock.offsetMs + n * 60_000).toISOString();
const refusal = (work: Promise<unknown>) => work.then(() => 'done', (e: { refusal?: { code: string } }) => e.refusal?.code.replace('service-of-process.', '') ?? String(e));
const tasks = async (kind: string, post: 'judge' | 'clerk' = 'clerk') => (await s.court.ask(worklist.tasks, { courtCode: COURT }, s[post])).items.filter((t) => t.kind === kind);
const note = (room: Room, d: words.DeliveryView, more: Partial<Parameters<typeof s.court.ask<typeof words.noteEvent>>[1]>, attempt = 0) =>
  s.court.ask(words.noteEvent, { caseId: room.caseId, deliveryId: d.deliveryId, attemptId: d.attempts[attempt]!.attemptId, what: 'posted', at: minutes(0), tracking: '', by: '', note: '', ...more }, s.clerk);
const again = (room: Room, d: words.DeliveryView, way: words.DeliveryView['attempts'][number]['way'], more = {}) => s.court.ask(words.retry, { caseId: room.caseId, deliveryId: d.deliveryId, way, reason: '', ...more }, s.clerk);

async function begun(more: Parameters<Serving['room']>[0] = {}, values = {}): Promise<{ room: Room; d: words.DeliveryView; documentId: string }> {
  const room = await s.room(more), documentId = await s.issued(room.caseId, 'response-notice', values);
  await s.confirm(room, 'defendant', POSTAL);
  await s.serve(room, [documentId], [room.defendant]);
  return { room, documentId, d: await s.one(room, documentId, room.defendant) };
}

describe('by mail', () => {
  test('waits to be posted, is found by its number when the carrier tells, and counts from the receipt; told twice it changes nothing', async () => {
    const { room, d, documentId } = await begun(), tracking = `EX${Date.now()}CN`;
    expect([d.state, d.next, d.attempts[0]!.way, d.attempts[0]!.to]).toEqual(['sending', { way: 'mail', reason: 'service-of-process.next.post' }, 'mail', '样本路2号样****']);
    expect(await refusal(note(room, d, { what: 'signed' }))).toBe('not-sent-yet');
    const posted = await note(room, d, { tracking });
    expect([posted.state, posted.attempts[0]!.tracking, posted.next?.reason]).toEqual(['sending', tracking, 'service-of-process.next.await-receipt']);
    s.at(minutes(60 * 24 * 3));
    const when = new Date(Date.now() + s.court.clock.offsetMs + 8 * 3_600_000 - 60_000).toISOString().slice(0, 16).replace('T', ' '), text = `邮件号,结果,时间,签收人\r\n${tracking.toLowerCase()}，签收，${when}，李样本\nnot a line\nEX000000000CN,签收,${when},某人`;
    const first = await s.court.ask(words.importMail, { courtCode: COURT, text }, s.clerk);
    expect(first).toEqual({ taken: 1, unchanged: 0, refused: [{ line: 3, code: 'service-of-process.line-misread' }, { line: 4, code: 'service-of-process.tracking-unknown' }] });
    expect(await s.court.ask(words.importMail, { courtCode: COURT, text }, s.clerk)).toMatchObject({ taken: 0, unchanged: 1 });
    const after = await s.one(room, documentId, room.defendant);
    expect([after.state, after.effect!.reason, after.attempts[0]!.events.map((e) => [e.what, e.by])]).toEqual(['effective', 'mail-signed', [['sent', '钱书记'], ['signed', '李样本']]]);
    expect(await refusal(s.court.ask(words.importMail, { courtCode: OTHER, text }, s.clerk))).not.toBe('done');
  });
  test('that came back by the addressee’s fault counts from its return, until the judge finds no fault; the days of the case follow', async () => {
    const { room, d } = await begun();
    await note(room, d, { tracking: `EB${Date.now()}CN` });
    s.at(minutes(60 * 24 * 6));
    const back = await note(room, d, { what: 'returned', returned: 'refused', at: minutes(-60) });
    expect([back.state, back.effect!.reason, back.clocks.length]).toEqual(['effective', 'mail-returned', 2]);
    expect(await refusal(s.court.ask(words.rebut, { caseId: room.caseId, deliveryId: d.deliveryId, ground: 'not-read-by-me', reason: '不是我' }, s.li))).toBe('ground-not-fitting');
    const said = await s.court.ask(words.rebut, { caseId: room.caseId, deliveryId: d.deliveryId, ground: 'no-fault', reason: '当时在住院，没有人拒收。' }, s.li);
    expect([said.effect === null, said.rebuttal?.decision]).toEqual([false, null]);
    expect(await tasks('service-rebutted', 'judge')).toHaveLength(1);
    const fell = await s.court.ask(words.decideRebuttal, { caseId: room.caseId, deliveryId: d.deliveryId, accepted: true, reason: '有住院证明。' }, s.judge);
    expect([fell.state, fell.effect, fell.clocks, fell.next]).toEqual(['rebutted', null, [], { way: 'direct', reason: 'service-of-process.next.other-way' }]);
    expect((await s.court.ask(cases.view, { caseId: room.caseId }, s.li)).deadlines.map((x) => x.label)).not.toContain('提交答辩状');
    expect([await tasks('service-rebutted', 'judge'), (await tasks('service-failed')).some((t) => t.subjectId === d.deliveryId)]).toEqual([[], true]);
  });
  test('to whoever confirmed no address it goes to the one named in the case, which that person did not give: a wrong one is not the addressee’s fault', async () => {
    const room = await s.room(), documentId = await s.issued(room.caseId, 'rights-notice');
    await s.serve(room, [documentId], [room.defendant], { way: 'mail' });
    const d = await s.one(room, documentId, room.defendant);
    expect(d.attempts[0]!.to).toBe('****');
    await note(room, d, {});
    expect((await note(room, d, { what: 'returned', returned: 'wrong-address' })).state).toBe('failed');
  });
  test('for a reason of the carrier’s it does not count: the next way is open', async () => {
    const { room, d } = await begun();
    await note(room, d, {});
    const back = await note(room, d, { what: 'returned', returned: 'carrier' });
    expect([back.state, back.effect, back.next?.way]).toEqual(['failed', null, 'direct']);
    const hand = await again(room, back, 'direct');
    const left = await note(room, hand, { what: 'left', by: '社区工作人员王某' }, 1);
    expect([left.state, left.effect!.reason, left.attempts[1]!.events[0]!.by]).toEqual(['effective', 'receipt-refused', '社区工作人员王某']);
  });
});

describe('by public notice', () => {
  test('AC-24: never in summary procedure, where the conversion is named; nor before the other ways, nor without its reason', async () => {
    const { room, d } = await begun({ procedure: 'summary', courtCode: COURT }), notice = (more = {}) => refusal(again(room, d, 'public-notice', { reason: '下落不明，经公安机关核实', whereaboutsUnknown: true, ...more }));
    // The story's court is an internet court, for which the law makes an exception.
    expect([await notice({ whereaboutsUnknown: false }), await notice({ reason: '' })]).toEqual(['other-ways-first', 'reason-not-on-file']);
    const small = await begun({ procedure: 'small-claims' });
    expect(await refusal(again(small.room, small.d, 'public-notice', { reason: '下落不明', whereaboutsUnknown: true }))).toBe('no-notice-in-summary');
    await note(small.room, small.d, {});
    const back = await note(small.room, small.d, { what: 'returned', returned: 'unknown' }), hand = await again(small.room, back, 'direct'), tried = await note(small.room, hand, { what: 'failed' }, 1);
    expect(tried.next).toEqual({ way: null, reason: 'service-of-process.next.convert-first' });
  });
  test('its text says what the law wants; with its end it counts as served, and the limits begin', async () => {
    const { room, d } = await begun(), set = await again(room, d, 'public-notice', { reason: '经多次邮寄、走访均无法联系', whereaboutsUnknown: true });
    const drafted = set.attempts[1]!.events.find((e) => e.what === 'drafted')!;
    expect(drafted.note).toMatch(/李样本.*经多次邮寄、走访均无法联系.*第九十五条.*应诉通知书.*三十|30日/s);
    const runs = await note(room, set, { what: 'published', at: minutes(0), note: '人民法院公告网' }, 1);
    expect([runs.state, runs.next, runs.attempts[1]!.noticeUntil === null]).toEqual(['notice-runs', null, false]);
    s.at(`${runs.attempts[1]!.noticeUntil}T15:00:00Z`);
    await s.court.runJobs();
    expect((await s.one(room, d.documentId, room.defendant)).effect).toBeNull();
    s.at(`${runs.attempts[1]!.noticeUntil}T16:01:00Z`);
    await s.court.runJobs();
    const ended = await s.one(room, d.documentId, room.defendant);
    expect([ended.state, ended.effect!.reason, ended.effect!.on]).toEqual(['effective', 'notice-ended', runs.attempts[1]!.noticeUntil]);
    expect(ended.clocks.map((c) => c.label)).toContain('cases.limit.answer');
  });
});

test('the board shows what failed first, page by page, with counts; another court sees nothing', async () => {
  const board = await s.court.ask(words.board, { courtCode: COURT, show: 'all' }, s.clerk), failed = board.items.findIndex((i) => i.delivery.state === 'failed' || i.delivery.state === 'rebutted');
  expect(board.counts['all']).toBe(board.items.length);
  expect(failed).toBe(0);
  const rest = await s.court.ask(words.board, { courtCode: COURT, show: 'all', after: board.items[0]!.delivery.deliveryId }, s.clerk);
  expect(rest.items.map((i) => i.delivery.deliveryId)).toEqual(board.items.slice(1).map((i) => i.delivery.deliveryId));
  const foreign = { as: s.people.stranger, posts: [{ court: OTHER, post: 'clerk' }] };
  expect(await s.court.ask(words.board, { courtCode: OTHER, show: 'all' }, foreign)).toMatchObject({ items: [], counts: { all: 0 } });
  expect(await refusal(s.court.ask(words.board, { courtCode: COURT, show: 'all' }, foreign))).not.toBe('done');
});

test('others’ ids answer like ones that never were', async () => {
  const { room, d } = await begun(), other = await s.room();
  const codes = await Promise.all([d.deliveryId, randomUUID()].map((deliveryId) => refusal(s.court.ask(words.noteEvent, { caseId: other.caseId, deliveryId, attemptId: d.attempts[0]!.attemptId, what: 'posted', at: minutes(0), tracking: '', by: '', note: '' }, s.clerk))));
  expect(codes).toEqual(['no-such-delivery', 'no-such-delivery']);
  expect(await refusal(s.court.ask(words.delivery, { caseId: room.caseId, deliveryId: d.deliveryId }, { as: s.people.stranger, posts: [] }))).not.toBe('done');
});
