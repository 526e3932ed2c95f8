import { whyLimit } from '@microcourt/domain/calculators/why';
import type { DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { describe, expect, test } from 'vitest';
import { acknowledging, groundsOf, inOrder, isNew, meaningOf, needsCourt, readToTheEnd, truthOf } from './standing';
import { words } from './texts';

const effect = (reason: string) => ({ at: '2026-09-16T02:05:00Z', on: '2026-09-16', attemptId: 'a', presumed: false, rebuttable: false, reason, zh: '', en: '', article: '' });
const one: DeliveryView = {
  deliveryId: 'd', documentId: 'x', kind: 'judgment', title: '民事判决书', version: 1, participantId: 'li', name: '李四', role: 'defendant', mine: true, state: 'effective', effect: effect('arrived'), clocks: [], next: null,
  fileId: 'f', pages: 12, readTo: null, openedAt: null, acknowledgedAt: null, code: 'c', certificateId: null, attempts: [], rebuttal: null, may: ['open'], at: '2026-09-16T02:05:00Z',
};
const told = (state: DeliveryView['state'], more: Partial<DeliveryView> = {}): DeliveryView => ({ ...one, state, effect: null, ...more });

describe('what the one who is served is told', () => {
  test.each([
    ['arrival at a confirmed address is service', one, 'truthArrival'], ['mail that was signed for is', { ...one, effect: effect('mail-signed') }, 'truthDone'], ['so is a found address at which receipt was acknowledged', { ...one, effect: effect('accepted') }, 'truthDone'], ['another moment of arrival that was proved', { ...one, effect: effect('arrival-proved') }, 'truthArrival'], ['a found address waits for a word', told('waiting'), 'truthWaiting'],
    ['a mediation statement waits for a signature', told('waiting', { kind: 'mediation-statement' }), 'truthStatement'], ['signed for, it is done', { ...one, kind: 'mediation-statement' as const, effect: effect('statement-signed') }, 'truthDone'],
    ['presumed', { ...one, state: 'presumed' as const }, 'truthPresumed'], ['failed', told('failed'), 'truthFailed'], ['under a notice', told('notice-runs'), 'truthNotice'], ['fallen away', told('rebutted'), 'truthRebutted'], ['corrected', told('replaced'), 'truthReplaced'], ['on its way', told('sending'), 'truthSending'],
  ] as const)('%s', (_, delivery, word) => {
    expect(truthOf(delivery)).toBe(word);
  });
  test('where arrival suffices no word asks to sign in order to receive, and it says that tapping changes nothing', () => {
    for (const word of [truthOf(one), acknowledging(one).word, 'haveReadNote', 'truthSending'] as const) expect(words[word][0]).not.toMatch(/签收|确认收到/);
    expect(words.truthArrival[0]).toContain('都不影响送达');
  });
});

describe('acknowledging', () => {
  test.each([
    ['notes the reading where service is complete', one, 'haveRead', undefined], ['completes it at a found address, and asks first', told('waiting'), 'received', 'receivedAsk'],
    ['signs for a statement, and asks first', told('waiting', { kind: 'mediation-statement' }), 'signFor', 'signForAsk'],
  ] as const)('%s', (_, delivery, word, asks) => {
    expect(acknowledging(delivery)).toEqual({ word, asks });
  });
  test.each([[null, null, false], [12, 11, false], [12, 12, true], [1, null, false], [1, 1, true], [0, 0, false]])('of %s pages read to %s: %s', (pages, readTo, done) => {
    expect(readToTheEnd({ pages, readTo })).toBe(done);
  });
});

test('a presumption by reading has its three grounds, mail that came back the one of no fault', () => {
  expect(groundsOf({ effect: effect('read') })).toEqual(['system-error', 'not-my-address', 'not-read-by-me']);
  expect(groundsOf({ effect: effect('mail-returned') })).toEqual(['no-fault']);
});
test.each([['T-APP', 'T-APP'], ['T-EVI-SIMP', 'T-EVI'], ['T-TRIAL', 'clockMeaning']] as const)('a last day by %s means %s', (rule, word) => {
  expect(meaningOf({ why: { on: whyLimit(rule, '2026-09-16', '2026-10-08') } })).toBe(word);
});
test('a last day without a question behind it has a meaning all the same', () => expect(meaningOf({})).toBe('clockMeaning'));

test('what is new stands first, then what came last; the services of others are never new', () => {
  const later = { ...one, deliveryId: 'later', at: '2026-09-18T00:00:00Z', openedAt: '2026-09-18T01:00:00Z' }, other = { ...one, deliveryId: 'other', mine: false, at: '2026-09-20T00:00:00Z' };
  expect(inOrder([later, other, one]).map(({ deliveryId }) => deliveryId)).toEqual(['d', 'other', 'later']);
  expect([one, later, other, told('replaced')].map(isNew)).toEqual([true, false, false, false]);
});
test('the court is called where a way failed or a judge has to decide', () => {
  const rebuttal = { ground: 'not-my-address' as const, reason: '', at: '', decision: null, decisionReason: '' };
  expect(needsCourt(told('failed'))).toBe(true);
  expect(needsCourt({ ...one, next: { way: 'mail', reason: '' }, may: ['retry'] })).toBe(true);
  expect(needsCourt({ ...one, state: 'presumed', rebuttal, may: ['decide-rebuttal'] })).toBe(true);
  expect(needsCourt({ ...one, state: 'presumed', rebuttal: { ...rebuttal, decision: 'refused' }, may: ['decide-rebuttal'] })).toBe(false);
  expect(needsCourt(one)).toBe(false);
});
