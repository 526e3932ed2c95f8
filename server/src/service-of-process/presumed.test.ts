import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import * as cases from '@microcourt/domain/cases/contract';
import * as words from '@microcourt/domain/service-of-process/contract';
import { actorOf } from '@microcourt/platform/sessions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MailFailure } from '../providers/mail/port.ts';
import { openServing, type Room, type Serving } from '../serving.suite.ts';
import { smsCallbacks } from './index.ts';

let s: Serving, serial = 0;
beforeAll(async () => {
  s = await openServing();
  // A vendor that tells later what became of each message.
  const { send } = s.ports.sms!;
  s.ports.sms = { reports: true, send: async (sms) => { await send(sms); serial += 1; return { id: `sid-${serial}` }; } };
});
afterAll(() => s.close());

const callback = async (reports: unknown, secret = 'a-secret') => {
  const [raw] = smsCallbacks({ kernel: s.court.kernel, secret: 'a-secret' }), body = Readable.from([Buffer.from(typeof reports === 'string' ? reports : JSON.stringify(reports))]);
  const { status, body: said } = await raw!.handle({ actor: actorOf(null, '127.0.0.0/24'), identity: null, requestId: randomUUID(), params: { secret }, query: {}, headers: {}, body, method: 'POST' });
  return [status, JSON.parse(String(said)) as { result: number }] as const;
};
const china = (n: number) => new Date(Date.now() + 8 * 3_600_000 + n * 1_000).toISOString().slice(0, 19).replace('T', ' ');
const report = (sid: string, mobile: string, more = {}) => ({ user_receive_time: china(0), nationcode: '86', mobile, report_status: 'SUCCESS', errmsg: 'DELIVRD', description: '用户短信送达成功', sid, ...more });
const refusal = (work: Promise<unknown>) => work.then(() => 'done', (e: { refusal?: { code: string } }) => e.refusal?.code.replace('service-of-process.', '') ?? String(e));
const told = async (room: Room) => (await s.within((ctx) => ctx.past.since({ caseId: room.caseId, stream: 'main' }, 0, 200))).filter((n) => n.name === 'service-of-process.effective').map((n) => n.body as { effect: { on: string } | null; moved: boolean });

describe('AC-21: at a number that the party did not give, agreed to electronic service', () => {
  async function sent(): Promise<{ room: Room; d: words.DeliveryView; sid: string }> {
    const room = await s.room(), documentId = await s.issued(room.caseId, 'response-notice');
    await s.confirm(room, 'defendant', { platform: false, email: 'li@example.org' });
    expect(await s.serve(room, [documentId], [room.defendant], { way: 'messenger' })).toMatchObject({ begun: 1 });
    await s.court.runJobs();
    return { room, d: await s.one(room, documentId, room.defendant), sid: `sid-${serial}` };
  }
  const about = ({ room, d }: { room: Room; d: words.DeliveryView }) => ({ caseId: room.caseId, deliveryId: d.deliveryId });

  test('arrival is none, reading presumes it, the judge’s decision lets it fall: limits go and everyone is told', async () => {
    const one = await sent(), { room, d, sid } = one;
    expect([d.state, d.effect, d.attempts.map((a) => [a.way, a.to, a.state])]).toEqual(['sending', null, [['messenger', '139****0022', 'sent']]]);
    expect(await callback([report(sid, '13900000022')])).toEqual([200, { result: 0, errmsg: 'OK' }]);
    // Told again, by another second of the vendor's clock: the same arrival.
    s.court.clock.offsetMs = 5_000;
    expect(await callback([report(sid, '13900000022', { user_receive_time: china(3) }), report('sid-of-nobody', '13900000022')])).toEqual([200, { result: 0, errmsg: 'OK' }]);
    const arrived = await s.one(room, d.documentId, room.defendant);
    expect([arrived.state, arrived.effect, arrived.attempts[0]!.events.map((e) => e.what)]).toEqual(['waiting', null, ['sent', 'arrived']]);
    s.court.clock.offsetMs = 0;
    const read = await s.court.ask(words.open, about(one), s.li);
    expect([read.state, read.effect!.reason, read.effect!.presumed, read.may.includes('rebut'), read.clocks.length]).toEqual(['presumed', 'read', true, true, 2]);
    expect(read.effect!.zh).toContain('推定');
    const said = await s.court.ask(words.rebut, { ...about(one), ground: 'not-my-address', reason: '这个号码早就不用了。' }, s.li);
    expect([said.effect === null, said.may.includes('rebut')]).toEqual([false, false]);
    expect((await s.one(room, d.documentId, room.defendant, s.wang)).rebuttal).toBeNull();
    expect(await refusal(s.court.ask(words.decideRebuttal, { ...about(one), accepted: true, reason: '属实' }, s.clerk))).not.toBe('done');
    const fell = await s.court.ask(words.decideRebuttal, { ...about(one), accepted: true, reason: '属实' }, s.judge);
    expect([fell.state, fell.effect, fell.clocks, fell.rebuttal?.decision]).toEqual(['rebutted', null, [], 'accepted']);
    expect((await s.court.ask(cases.view, { caseId: room.caseId }, s.li)).deadlines.map((x) => x.label)).not.toContain('提交答辩状');
    expect((await told(room)).map((n) => [n.effect === null, n.moved])).toEqual([[false, false], [true, true]]);
    await s.court.runJobs();
    expect((await s.one(room, d.documentId, room.defendant)).certificateId).toBeNull();
  });
  test('refused, it stands; acknowledged after it fell, it counts from then', async () => {
    const one = await sent();
    await callback([report(one.sid, '13900000022')]);
    const read = await s.court.ask(words.open, about(one), s.li);
    const rebut = () => s.court.ask(words.rebut, { ...about(one), ground: 'not-read-by-me', reason: '不是我看的' }, s.li), decide = (accepted: boolean) => s.court.ask(words.decideRebuttal, { ...about(one), accepted, reason: '查明' }, s.judge);
    await rebut();
    expect((await decide(false)).effect).toEqual(read.effect);
    await rebut();
    expect((await decide(true)).effect).toBeNull();
    expect(await s.court.ask(words.acknowledge, about(one), s.li)).toMatchObject({ state: 'effective', effect: { reason: 'acknowledged', presumed: false } });
  });
});

describe('AC-22: several ways at once', () => {
  test('message and e-mail at confirmed addresses: the earliest valid counts, whichever is told first; a bounce takes its arrival back', async () => {
    const room = await s.room({ parties: [...(await base()), { role: 'defendant', kind: 'person', name: '未入驻', personId: null, idNumber: null, phone: null, address: null }] }), documentId = await s.issued(room.caseId, 'rights-notice');
    const third = (await s.court.ask(cases.view, { caseId: room.caseId }, s.clerk)).participants.find((p) => p.name === '未入驻')!.participantId;
    await s.confirm({ ...room, defendant: third }, 'defendant', { platform: false, email: 'x@example.org', mobile: '13900000077' });
    await s.serve(room, [documentId], [third]);
    await s.court.runJobs();
    const first = await s.one(room, documentId, third), email = first.attempts.find((a) => a.way === 'email')!;
    expect([first.effect!.attemptId, first.effect!.reason, s.mails().length > 0]).toEqual([email.attemptId, 'arrived', true]);
    await callback([report(`sid-${serial}`, '13900000077', { user_receive_time: china(-3_600) })]);
    const both = await s.one(room, documentId, third), message = both.attempts.find((a) => a.way === 'messenger')!;
    expect(message.state).toBe('effective');
    const bounced = await s.court.ask(words.noteEvent, { caseId: room.caseId, deliveryId: first.deliveryId, attemptId: both.effect!.attemptId, what: 'failed', at: new Date(Date.now() + s.court.clock.offsetMs).toISOString(), tracking: '', by: '', note: '退信' }, s.clerk);
    expect(bounced.effect!.attemptId).toBe([email, message].find((a) => a.attemptId !== both.effect!.attemptId)!.attemptId);
  });
  const base = async () => (await import('../story.suite.ts')).newCase(s.people).parties;
});

test('a mail server that refuses for good lets the way fail and the next one be named', async () => {
  const room = await s.room(), documentId = await s.issued(room.caseId, 'rights-notice'), { mail } = s.ports;
  await s.confirm(room, 'plaintiff', { platform: false, email: 'wang@example.org', postal: '样本路1号' });
  s.ports.mail = { send: () => Promise.reject(new MailFailure('smtp-550', false)) };
  await s.serve(room, [documentId], [room.plaintiff]);
  await s.court.runJobs();
  s.ports.mail = mail!;
  const d = await s.one(room, documentId, room.plaintiff);
  expect([d.state, d.effect, d.next?.way, d.attempts[0]!.events.map((e) => [e.what, e.note])]).toEqual(['failed', null, 'mail', [['failed', 'smtp-550']]]);
});

describe('the vendor’s word on messages', () => {
  test('comes to a secret address, is read strictly, and is believed only of a message that was sent to that number', async () => {
    expect([(await callback([], 'guessed'))[0], (await callback('{'))[0], (await callback({ sid: 'x' }))[0], (await callback([]))[0]]).toEqual([404, 400, 400, 200]);
    expect(smsCallbacks({ kernel: s.court.kernel, secret: '' })).toEqual([]);
    const room = await s.room(), documentId = await s.issued(room.caseId, 'rights-notice');
    await s.confirm(room, 'plaintiff', { platform: false, mobile: '13900000055' });
    await s.serve(room, [documentId], [room.plaintiff], { way: 'messenger' });
    await s.court.runJobs();
    await callback([report(`sid-${serial}`, '13900000056'), report(`sid-${serial}`, '13900000055', { user_receive_time: 'soon' })]);
    expect((await s.one(room, documentId, room.plaintiff)).state).toBe('sending');
    await callback([report(`sid-${serial}`, '13900000055')]);
    expect((await s.one(room, documentId, room.plaintiff)).effect!.reason).toBe('arrived');
  });
});
