import { randomUUID } from 'node:crypto';
import * as documents from '@microcourt/domain/documents/contract';
import * as words from '@microcourt/domain/service-of-process/contract';
import * as worklist from '@microcourt/domain/worklist/contract';
import * as cases from '@microcourt/domain/cases/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServing, type Room, type Serving } from '../serving.suite.ts';
import { COURT, newCase } from '../story.suite.ts';
import { takeAddress } from './index.ts';

let s: Serving;
beforeAll(async () => { s = await openServing(); });
afterAll(() => s.close());
const news = async (caseId: string, name: string) => (await s.within((ctx) => ctx.past.since({ caseId, stream: 'main' }, 0, 1_000))).filter((n) => n.name === name).length;
const refusal = (work: Promise<unknown>) => work.then(() => 'done', (e: { refusal?: { code: string } }) => e.refusal?.code.replace('service-of-process.', '') ?? String(e));

async function joined(): Promise<Room> {
  const room = await s.room();
  await s.confirm(room, 'plaintiff', {});
  await s.confirm(room, 'defendant', {});
  return room;
}

describe('many on many', () => {
  test('what cannot be served so comes back with its reason, the others go', async () => {
    const room = await joined(), documentId = await s.issued(room.caseId, 'rights-notice'), mine = await s.issued(room.caseId, 'response-notice', {}, [room.defendant]);
    const [draft] = await s.court.ask(documents.draft, { caseId: room.caseId, kind: 'rights-notice', values: {} }, s.clerk), ghost = randomUUID(), other = await s.room(), foreign = await s.issued(other.caseId, 'rights-notice');
    const { begun, refused } = await s.serve(room, [documentId, mine, draft!.documentId, ghost, foreign], [room.plaintiff, room.defendant]);
    expect([begun, refused.map((r) => r.code.replace('service-of-process.', ''))]).toEqual([3, ['for-another', 'not-issued', 'not-issued', 'no-such-document', 'no-such-document', 'no-such-document', 'no-such-document']]);
    expect(await s.serve(room, [documentId], [room.plaintiff, other.defendant])).toMatchObject({ begun: 0, refused: [{ code: 'service-of-process.begun-already' }, { code: 'service-of-process.not-a-party' }] });
  });
  test('served twice at once there is one service, with one effect and one certificate', async () => {
    const room = await joined(), documentId = await s.issued(room.caseId, 'rights-notice');
    const both = await Promise.all([s.serve(room, [documentId], [room.defendant]), s.serve(room, [documentId], [room.defendant])]);
    expect(both.map((b) => b.begun).sort((a, b) => a - b)).toEqual([0, 1]);
    await s.court.runJobs();
    expect([(await s.court.ask(words.deliveries, { caseId: room.caseId }, s.clerk)).length, await news(room.caseId, 'service-of-process.effective')]).toEqual([1, 1]);
    const made = (await s.court.ask(documents.list, { caseId: room.caseId }, s.clerk)).filter((d) => d.kind === 'service-certificate');
    expect(made).toHaveLength(1);
  });
  test('a large order goes on in jobs, each pair once however often a job runs', async () => {
    const parties = [...newCase(s.people).parties, ...Array.from({ length: 43 }, (_, i) => ({ role: 'defendant' as const, kind: 'person' as const, name: `被告${i}`, personId: null, idNumber: null, phone: null, address: null }))];
    const room = await s.room({ parties }), documentId = await s.issued(room.caseId, 'rights-notice'), { participants } = await s.court.ask(cases.view, { caseId: room.caseId }, s.clerk);
    const everyone = participants.filter((p) => p.role === 'defendant').map((p) => p.participantId);
    expect(await s.serve(room, [documentId], [...everyone, everyone[0]!, randomUUID()])).toMatchObject({ begun: 44, refused: [{ code: 'service-of-process.not-a-party' }] });
    await s.court.runJobs();
    expect((await s.court.ask(words.deliveries, { caseId: room.caseId }, s.clerk)).length).toBe(44);
    expect(await s.serve(room, [documentId], everyone)).toMatchObject({ begun: 0 });
  });
});

describe('when the effect moves', () => {
  test('the judge finds another moment of arrival proved: the days and the certificate are made anew; a corrected version ends it', async () => {
    const room = await joined(), documentId = await s.issued(room.caseId, 'response-notice');
    await s.serve(room, [documentId], [room.defendant]);
    const first = await s.one(room, documentId, room.defendant), about = { caseId: room.caseId, deliveryId: first.deliveryId };
    await s.court.runJobs();
    const certificate = (await s.one(room, documentId, room.defendant)).certificateId;
    s.court.clock.offsetMs = 4 * 86_400_000;
    const prove = (at: string, who = s.judge) => s.court.ask(words.proveArrival, { ...about, attemptId: first.attempts[0]!.attemptId, at, reason: '系统故障，实际三日后才能查收' }, who), later = new Date(Date.now() + 3 * 86_400_000).toISOString();
    expect([await refusal(prove(new Date(Date.now() + 9 * 86_400_000).toISOString())), await refusal(prove('2020-01-01T00:00:00Z')), await refusal(prove(later, s.clerk)) !== 'done']).toEqual(['in-the-future', 'before-it-was-sent', true]);
    const moved = await prove(later);
    expect([moved.effect!.at, moved.effect!.reason, moved.clocks[0]!.on > first.clocks[0]!.on]).toEqual([later, 'arrival-proved', true]);
    expect((await s.court.ask(cases.view, { caseId: room.caseId }, s.li)).deadlines.find((d) => d.label === '提交答辩状')!.on).toBe(moved.clocks[0]!.on);
    await s.court.runJobs();
    const anew = (await s.one(room, documentId, room.defendant)).certificateId;
    expect([anew === null, anew === certificate]).toEqual([false, false]);
    const corrected = await s.court.ask(documents.correct, { caseId: room.caseId, documentId, reason: '更正答辩期' }, s.clerk);
    await s.court.ask(documents.issue, { caseId: room.caseId, documentIds: [corrected.documentId] }, s.clerk);
    await s.court.runJobs();
    expect(await s.one(room, documentId, room.defendant)).toMatchObject({ state: 'replaced', effect: null, clocks: [], may: [] });
    expect(await s.serve(room, [documentId, corrected.documentId], [room.defendant])).toMatchObject({ begun: 1, refused: [{ code: 'service-of-process.superseded' }] });
    s.court.clock.offsetMs = 0;
  });
});

test('the effect moves while the certificate is made: in the end there is the certificate of what is true', async () => {
  const room = await joined(), documentId = await s.issued(room.caseId, 'response-notice');
  await s.serve(room, [documentId], [room.defendant]);
  const { deliveryId, attempts } = await s.one(room, documentId, room.defendant);
  s.court.clock.offsetMs = 2 * 86_400_000;
  const at = new Date(Date.now() + 86_400_000).toISOString();
  await Promise.all([s.court.runJobs(), s.court.ask(words.proveArrival, { caseId: room.caseId, deliveryId, attemptId: attempts[0]!.attemptId, at, reason: '查明' }, s.judge)]);
  await s.court.runJobs();
  const { certificateId } = await s.one(room, documentId, room.defendant), { values } = await s.court.ask(documents.view, { caseId: room.caseId, documentId: certificateId! }, s.clerk);
  expect(values).toMatchObject({ effectiveAt: at, article: '民诉法解释（2022）第一百三十五条第二款' });
  s.court.clock.offsetMs = 0;
});

describe('where one is served', () => {
  test('the own alone, for the court all; each confirmation is written down; consent taken back holds from then on', async () => {
    const room = await joined(), documentId = await s.issued(room.caseId, 'rights-notice'), more = await s.issued(room.caseId, 'rights-notice');
    await s.serve(room, [documentId], [room.defendant]);
    await s.court.runJobs();
    const [own, ...others] = await s.court.ask(words.addresses, { caseId: room.caseId }, s.li);
    expect([others, own!.participantId, own!.electronic, own!.documentId === null, (await s.court.ask(words.addresses, { caseId: room.caseId }, s.clerk)).length]).toEqual([[], room.defendant, true, false, 2]);
    expect((await s.court.ask(documents.view, { caseId: room.caseId, documentId: own!.documentId! }, s.li)).kind).toBe('address-confirmation');
    expect(await refusal(s.court.ask(words.withdrawConsent, { caseId: room.caseId, participantId: room.plaintiff, reason: '' }, s.li))).toBe('not-a-party');
    await s.court.ask(words.withdrawConsent, { caseId: room.caseId, participantId: room.defendant, reason: '改为纸质' }, s.li);
    await s.serve(room, [more], [room.defendant]);
    expect([(await s.one(room, documentId, room.defendant)).state, (await s.one(room, more, room.defendant)).attempts[0]!.way]).toEqual(['effective', 'direct']);
    expect(await refusal(s.court.ask(words.withdrawConsent, { caseId: room.caseId, participantId: room.defendant, reason: '' }, s.li))).toBe('no-consent-to-withdraw');
  });
  test('as the complaint has it: what was declined is no consent, an address given in it is', async () => {
    const room = await s.room(), take = (service: Parameters<typeof takeAddress>[3]) => s.within((ctx) => takeAddress(ctx, room.caseId, s.people.wang, service)), mine = async () => (await s.court.ask(words.addresses, { caseId: room.caseId }, s.wang))[0]!;
    await take(undefined);
    expect((await mine()).confirmed).toBe(false);
    await take({ electronic: 'declined', channels: { app: true }, recipient: '王样本', address: { text: '样本路1号' }, confirmed: true });
    expect(await mine()).toMatchObject({ electronic: false, platform: false, basis: null, postal: '样本路1号', confirmed: true });
    await take({ channels: { email: 'wang@example.org' } });
    expect(await mine()).toMatchObject({ electronic: true, email: 'wang@example.org', basis: 'given-in-pleadings' });
  });
  test('paper is given on request of a judgment, ruling or statement alone, and moves nothing', async () => {
    const room = await joined(), plain = await s.issued(room.caseId, 'rights-notice'), statement = await s.issued(room.caseId, 'mediation-statement', { claims: '甲', facts: '乙', outcome: '丙' });
    await s.serve(room, [plain, statement], [room.defendant]);
    const ask = async (documentId: string) => s.court.ask(words.askPaper, { caseId: room.caseId, deliveryId: (await s.one(room, documentId, room.defendant)).deliveryId }, s.li);
    expect(await refusal(ask(plain))).toBe('only-paper-on-request');
    expect((await ask(statement)).effect).toBeNull();
    expect(await refusal(ask(statement))).toBe('paper-asked');
    expect((await s.court.ask(worklist.tasks, { courtCode: COURT }, s.clerk)).items.some((t) => t.kind === 'notice-to-serve')).toBe(true);
  });
});

test('anyone may check a code, typed as it comes; it tells no names; a reminder carries it and no link, and is recorded as no service', async () => {
  const room = await s.room(), documentId = await s.issued(room.caseId, 'rights-notice');
  await s.confirm(room, 'defendant', { mobile: '13900000044' });
  await s.serve(room, [documentId], [room.defendant]);
  await s.court.runJobs();
  const { code, attempts } = await s.one(room, documentId, room.defendant, s.li), sent = s.sms().at(-1)!;
  expect([sent.template, sent.values, attempts.map((a) => a.way)]).toEqual(['service', { court: '样本区人民法院', code }, ['platform']]);
  const check = (typed: string) => s.court.ask(words.checkCode, { code: typed }, { as: null });
  expect(await check(code)).toMatchObject({ found: true, courtName: '样本区人民法院', kind: 'rights-notice', way: 'platform' });
  expect((await check(` ${code.toLowerCase().replace('-', ' ')} `)).found).toBe(true);
  expect(await check('AAAAA-AAAAA')).toEqual({ found: false, courtName: null, kind: null, sentAt: null, way: null });
});
