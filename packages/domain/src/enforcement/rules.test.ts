import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import { LIMITS, type LimitCode } from '../law/limits.ts';
import { day, type Day } from '../shared/calendar.ts';
import { citationsOf } from '../shared/citation.ts';
import type { Decision } from '../shared/decision.ts';
import { walk, type Moved } from '../shared/machine.ts';
import { ENFORCEMENT_NODES, CORE_NODES, nodeOf } from './nodes.ts';
import { ASIDE, CLOSED, enforcementMachine, ENFORCEMENT_STEPS, newEnforcement, type Enforcement } from './rules.ts';
import { auctionFaults, biddingEnds, mayBid, mayPublish, type Auction } from './rules-auction.ts';
import { clueBy, hold, holdOn, longestHold } from './rules-control.ts';
import { defer, notify, payOut, refuseAsLate, register, resume, settle, step, takeUpAgain } from './rules-course.ts';
import { earliestEnd, endForNow, restore, searchDays, type Exhausted } from './rules-end-for-now.ts';
import { mayObject, nextPricing, priceHolds, pricingBy, type Pricing } from './rules-price.ts';
import { texts } from './texts.ts';

const { calendar } = baseGround(day('2026-11-24'));
const on = (d: string) => ({ today: day(d), calendar });
const yes = (d: Decision<Moved<Enforcement>>): Enforcement => { if (!d.ok) throw new Error(d.refusal.code); return d.value.facts; };
const no = (d: Decision<unknown>) => (d.ok ? 'agreed' : d.refusal.code);
const registered = (late = false) => yes(register(newEnforcement(day('2026-03-02'), late), on('2026-03-06')));
const notified = () => yes(notify(registered(), { money: true, reportOrdered: true }, on('2026-03-09')));
const searching = () => yes(step(notified(), 'search', 'officer'));
const empty = () => yes(step(searching(), 'find-nothing', 'officer'));

describe('the beginning', () => {
  test('a late application is accepted, and only its debtor may object (解释 481)', () => {
    const late = register(newEnforcement(day('2026-03-02'), true), on('2026-03-06'));
    expect(late).toMatchObject({ ok: true, value: { follows: [{ what: 'enforcement.tell.registered' }, { by: '2026-03-12' }, { what: 'enforcement.tell.close-by', by: '2026-09-06' }, { what: 'enforcement.tell.late', whom: ['respondent'] }] } });
    expect(no(refuseAsLate(registered(true), false))).toBe('enforcement.lateness-not-raised');
    expect(yes(refuseAsLate(registered(true), true)).state).toBe('not-enforced');
    expect(no(refuseAsLate(registered(), true))).toBe('enforcement.not-late');
  });
  test('the order to report goes out with the notice (财产调查 3)', () => {
    expect(no(notify(registered(), { money: true, reportOrdered: false }, on('2026-03-09')))).toBe('enforcement.report-order-missing');
    expect(yes(notify(registered(), { money: false, reportOrdered: false }, on('2026-03-09')))).toMatchObject({ state: 'notified', reportOrderedOn: null });
  });
});

const all: Exhausted = {
  consumptionLimitedOn: day('2026-03-20'), dishonesty: 'conditions-not-met', searchesExhausted: true, nothingToSell: true, debtorMissing: false, debtorSought: false,
  obstructed: false, obstructionPunished: false, applicantHeardOn: day('2026-06-01'), approved: 'panel-and-president',
};
const lacks = (d: Decision<unknown>) => (d.ok ? [] : ((d.refusal.facts ?? { missing: [] })['missing'] as { code: string }[]).map((m) => m.code.replace('enforcement.missing.', '')));
describe('ended for now', () => {
  test('two months and no order limiting spending: refused with both named', () => {
    expect(endForNow(empty(), { ...all, consumptionLimitedOn: null }, on('2026-05-06'))).toMatchObject({ refusal: { code: 'enforcement.cannot-end-for-now', facts: { missing: [
      { code: 'enforcement.missing.consumption-order', article: '终结本次执行规定（2016）第一条第二项' }, { code: 'enforcement.missing.three-months', article: '终结本次执行规定（2016）第一条第四项' }] } } });
  });
  test.each<[string, Partial<Exhausted>, string[]]>([
    ['nothing missing', {}, []], ['nobody looked at the list', { dishonesty: 'open' }, ['dishonesty']], ['searches', { searchesExhausted: false, nothingToSell: false }, ['searches', 'nothing-to-sell']],
    ['missing debtor not sought', { debtorMissing: true }, ['debtor-sought']], ['missing debtor sought', { debtorMissing: true, debtorSought: true }, []],
    ['obstruction unpunished', { obstructed: true }, ['obstruction-punished']], ['applicant not heard', { applicantHeardOn: null }, ['applicant-heard']], ['not approved', { approved: 'no' }, ['approval']],
  ])('%s', (_, x, missing) => { expect(lacks(endForNow(empty(), { ...all, ...x }, on('2026-06-07')))).toEqual(missing); });
  // derived: registered 2026-03-06, three months end on 06-06, more than three months from 06-07.
  test('exactly three months are not more than three', () => {
    expect(lacks(endForNow(empty(), all, on('2026-06-06')))).toEqual(['three-months']);
    expect(earliestEnd(day('2026-03-06'))).toBe('2026-06-07');
    expect(earliestEnd(day('2026-11-30'))).toBe('2027-03-01');
  });
  test('without notice and order to report both are named', () => { expect(lacks(endForNow({ ...empty(), notifiedOn: null, reportOrderedOn: null }, all, on('2026-07-01')))).toEqual(['notice', 'report-order']); });
  test('not from another stage', () => { expect(no(endForNow(searching(), all, on('2026-07-01')))).toBe('enforcement.control-first'); });
  test('searched every six months for five years, taken up again on property', () => {
    const ended = yes(endForNow(empty(), all, on('2026-06-08')));
    expect(searchDays(day('2026-06-08'))).toHaveLength(10);
    expect([searchDays(day('2026-06-08'))[0], searchDays(day('2026-06-08'))[9]]).toEqual(['2026-12-08', '2031-06-08']);
    expect(no(restore(ended, { propertyFound: false, askedAgain: true, inTime: true }))).toBe('enforcement.no-property-found');
    expect(yes(restore(ended, { propertyFound: true, askedAgain: true, inTime: false }))).toMatchObject({ state: 'searching', endedForNowOn: null });
  });
});

describe('put aside and taken up', () => {
  test('a deferral lasts a year at most, on a security that the applicant agrees to', () => {
    const s = { given: true, applicantAgrees: true, until: day('2027-04-01') };
    expect(no(defer(notified(), { ...s, applicantAgrees: false }, on('2026-04-01')))).toBe('enforcement.deferral-needs-security');
    expect(no(defer(notified(), { ...s, until: day('2027-04-02') }, on('2026-04-01')))).toBe('enforcement.deferral-too-long');
    const deferred = yes(defer(searching(), s, on('2026-04-01')));
    expect(no(resume(deferred, { securityHarmed: false }, on('2027-04-01')))).toBe('enforcement.still-deferred');
    expect(yes(resume(deferred, { securityHarmed: true }, on('2026-05-01')))).toMatchObject({ state: 'searching', before: null, deferredUntil: null });
  });
  test('a broken settlement leads back to where it stood', () => {
    const settled = yes(settle(yes(step(searching(), 'control', 'officer')), { shown: 'by-all', agentsAuthorised: true }));
    expect(settled).toMatchObject({ state: 'settlement', before: 'controlled' });
    expect(['not-due', 'being-kept', 'kept'].map((k) => no(takeUpAgain(settled, k as 'kept')))).toEqual(['enforcement.settlement-not-due', 'enforcement.settlement-being-kept', 'enforcement.settlement-kept']);
    expect(yes(takeUpAgain(settled, 'broken'))).toMatchObject({ state: 'controlled', before: null });
  });
  test('a plan is paid out after its fifteen days (解释 509)', () => {
    const money = yes(step(searching(), 'control', 'officer')), plan = yes(step(yes(step(money, 'collect', 'officer')), 'plan', 'officer'));
    const p = { creditors: 2, planServedOn: day('2026-09-01'), objections: 0, contestedSetAside: false };
    expect(no(payOut(plan, p, on('2026-09-16')))).toBe('enforcement.plan-may-be-objected');
    expect(yes(payOut(plan, p, on('2026-09-17'))).state).toBe('payout');
    expect(no(payOut(plan, { ...p, objections: 1 }, on('2026-10-17')))).toBe('enforcement.contested-not-set-aside');
    expect(no(payOut(plan, { ...p, planServedOn: null }, on('2026-10-17')))).toBe('enforcement.plan-missing');
  });
});

const house: Auction = {
  round: 1, thing: 'real-estate', valueFen: 100_000_001, valueUntil: day('2027-01-01'), startFen: 70_000_001, depositFen: 7_000_000, publishedOn: day('2026-05-01'), biddingOn: day('2026-05-31'),
  biddingHours: 24, toldOn: day('2026-04-28'), untoldShownOn: null, panelDecided: true, first: null,
};
const second: Auction = { ...house, round: 2, startFen: 56_000_001, depositFen: 2_800_001, publishedOn: day('2026-06-05'), biddingOn: day('2026-06-20'), toldOn: day('2026-06-02'), first: { startFen: 70_000_001, failedOn: day('2026-06-01') } };
const faults = (a: Auction) => auctionFaults(a).map((f) => f.code.replace('enforcement.auction.', ''));
describe('a reference price', () => {
  const p: Pricing = { failed: [], bothAskFor: null, noTalk: false, publicPrice: true, notForNetwork: false, appraisalDemanded: false };
  test.each<[Partial<Pricing>, string]>([
    [{}, 'agreement'], [{ noTalk: true }, 'public-price'], [{ failed: ['agreement'], publicPrice: false }, 'network'], [{ failed: ['agreement', 'public-price'], notForNetwork: true }, 'appraisal'],
    [{ bothAskFor: 'network' }, 'network'], [{ bothAskFor: 'network', notForNetwork: true }, 'agreement'], [{ appraisalDemanded: true }, 'appraisal'], [{ bothAskFor: 'appraisal' }, 'appraisal'],
  ])('%j is sought by %s', (facts, way) => { expect(nextPricing({ ...p, ...facts })).toMatchObject({ value: { way } }); });
  test('ends where nothing is left', () => { expect(no(nextPricing({ ...p, failed: ['agreement', 'public-price', 'network', 'appraisal'] }))).toBe('enforcement.no-way-to-price'); });
  test('holds for a year at most, and is objected to in five days', () => {
    expect([no(priceHolds(day('2026-03-02'), day('2027-03-02'))), no(priceHolds(day('2026-03-02'), day('2027-03-03')))]).toEqual(['agreed', 'enforcement.price-too-long']);
    expect([mayObject('network', day('2026-03-02'), on('2026-03-07')), mayObject('appraisal', day('2026-03-02'), on('2026-03-10')), mayObject('agreement', day('2026-03-02'), on('2026-03-02'))].map(no)).toEqual(['agreed', 'enforcement.price-objection-late', 'enforcement.price-not-objectionable']);
    expect(pricingBy('sell', day('2026-03-02'))).toBe('2026-03-12');
  });
});

describe('an auction', () => {
  test.each<[string, Auction, string[]]>([
    ['sound', house, []], ['a fen below 70 %', { ...house, startFen: 70_000_000 }, ['start-low']], ['published a day late', { ...house, biddingOn: day('2026-05-30') }, ['published-late']],
    ['a car is published for 15 days', { ...house, thing: 'movable', biddingOn: day('2026-05-16') }, []], ['a car for 14', { ...house, thing: 'movable', biddingOn: day('2026-05-15') }, ['published-late']],
    ['deposit at 5 %', { ...house, depositFen: 3_500_001 }, []], ['deposit below', { ...house, depositFen: 3_500_000 }, ['deposit']], ['deposit at 20 %', { ...house, depositFen: 14_000_000 }, []],
    ['deposit above', { ...house, depositFen: 14_000_001 }, ['deposit']], ['23 hours', { ...house, biddingHours: 23 }, ['bidding-short']], ['told two days before', { ...house, toldOn: day('2026-04-29') }, ['not-told']],
    ['shown for five days instead', { ...house, toldOn: null, untoldShownOn: day('2026-04-26') }, []], ['no panel', { ...house, panelDecided: false }, ['panel']], ['price lapsed', { ...house, valueUntil: day('2026-04-30') }, ['price-lapsed']],
    ['second, 20 % lower', second, []], ['second, a fen lower', { ...second, startFen: 56_000_000 }, ['cut-deep']], ['second, too late', { ...second, biddingOn: day('2026-07-02') }, ['second-late']],
    ['second, published for 14 days', { ...second, biddingOn: day('2026-06-19') }, ['published-late']], ['second without the first', { ...second, first: null }, ['first-unknown']],
    ['nothing as amounts', { ...house, startFen: 0 }, ['amounts']], ['half a fen', { ...house, depositFen: 7_000_000.5 }, ['amounts']],
  ])('%s', (_, a, codes) => { expect(faults(a)).toEqual(codes); });
  test('is refused with everything that is wrong, each with its article', () => {
    expect(mayPublish({ ...house, startFen: 1, biddingHours: 1 })).toMatchObject({ refusal: { code: 'enforcement.auction-refused', facts: { faults: [{ facts: { leastFen: 70_000_001 } }, { code: 'enforcement.auction.deposit' }, {}] } } });
    for (const f of auctionFaults({ ...house, startFen: 1, panelDecided: false, toldOn: null, biddingHours: 0, publishedOn: day('2027-02-01') })) {
      expect(citationsOf(f.article)).toHaveLength(1);
      expect(texts, f.code).toHaveProperty([f.code]);
    }
  });
  test('a bid in the last five minutes prolongs it, and so does one in the prolongation', () => {
    const at = (t: string) => new Date(`2026-06-01T${t}+08:00`);
    expect(biddingEnds(at('10:00:00'), [at('09:54:59')])).toEqual(at('10:00:00'));
    expect(biddingEnds(at('10:00:00'), [at('09:59:00'), at('10:03:30'), at('10:09:00')])).toEqual(at('10:08:30'));
  });
  test('is not for the court, nor for a buyer who defaulted', () => {
    const b = { excluded: false, defaulted: false, paidFen: 500, depositFen: 500, claimFen: null };
    expect([mayBid(b), mayBid({ ...b, excluded: true }), mayBid({ ...b, defaulted: true }), mayBid({ ...b, paidFen: 499 }), mayBid({ ...b, paidFen: 0, claimFen: 500 })].map(no))
      .toEqual(['agreed', 'enforcement.bidder-excluded', 'enforcement.bidder-defaulted', 'enforcement.deposit-unpaid', 'agreed']);
  });
  test('any start from 70 % of any value is high enough, anything below is not', () => {
    fc.assert(fc.property(fc.integer({ min: 100, max: 9_000_000_000_000 }), (valueFen) => {
      const least = Number((BigInt(valueFen) * BigInt(70) + BigInt(99)) / BigInt(100));
      expect(faults({ ...house, valueFen, startFen: least })).not.toContain('start-low');
      expect(faults({ ...house, valueFen, startFen: least - 1 })).toContain('start-low');
    }));
  });
});

test.each([['deposit', '2027-03-02'], ['movable', '2028-03-02'], ['real-estate', '2029-03-02'], ['other-right', '2029-03-02']] as const)('%s is held until %s at most (解释 485)', (held, last) => {
  expect(longestHold(held, day('2026-03-02'))).toBe(last);
  expect(no(hold(held, day('2026-03-02'), day(last)))).toBe('agreed');
  expect(no(hold(held, day('2026-03-02'), day('2029-03-03')))).toBe('enforcement.hold-too-long');
  expect(no(holdOn(held, day(last), day('2029-12-01'), day('2029-06-01')))).toBe('enforcement.hold-lapsed');
});
test('a clue is looked into in seven days, in three when urgent', () => { expect([clueBy(day('2026-03-02'), false), clueBy(day('2026-03-02'), true)]).toEqual(['2026-03-09', '2026-03-05']); });

describe('the nodes', () => {
  test('are the forty of the courts’ dictionary', () => {
    expect(ENFORCEMENT_NODES).toHaveLength(40);
    expect([CORE_NODES, nodeOf('203001035')?.name.zh, nodeOf('203001041')]).toEqual([37, '启动终本程序节点', undefined]);
  });
  test('cite what sets their time, and tell somebody', () => { for (const n of ENFORCEMENT_NODES) { expect(n.tell.length).toBeGreaterThan(0); if (n.limit) expect(citationsOf(n.article).length, n.name.zh).toBeGreaterThan(0); } });
  test.each<[string, LimitCode]>([['203001003', 'T-ENF-N'], ['203001009', 'T-CLUE'], ['203001017', 'T-VAL'], ['203001018', 'T-VAL-SEND'], ['203001019', 'T-VAL-O'], ['203001020', 'T-ENF-O'], ['203001021', 'T-VAL-SELL'], ['203001023', 'T-AUC-2'], ['203001031', 'T-ENF']])('%s has the time of %s', (code, limit) => {
    const { days, months } = nodeOf(code)!.limit!;
    expect(LIMITS[limit].rule[0]!.value).toEqual(days === undefined ? { months } : { days });
  });
});

test('whoever walks at random is never lost, and what is aside knows whence it came', () => {
  const actors = ['applicant', 'registrar', 'officer', 'clock', 'court-system'] as const;
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...ENFORCEMENT_STEPS), fc.constantFrom(...actors)), { maxLength: 60 }), (steps) => {
    let e: Enforcement = newEnforcement(day('2026-03-02') as Day, false);
    for (const [what, by] of steps) {
      const next = walk(enforcementMachine, e, what, by);
      if (next.ok) e = next.value;
      expect(ASIDE.includes(e.state)).toBe(e.before !== null);
      if (e.before !== null) expect([...ASIDE, ...CLOSED]).not.toContain(e.before);
    }
  }));
});
