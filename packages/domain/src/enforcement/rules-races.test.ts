import { describe, expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import { day } from '../shared/calendar.ts';
import { citationsOf } from '../shared/citation.ts';
import type { Decision } from '../shared/decision.ts';
import { walk, type Moved } from '../shared/machine.ts';
import { take } from '../shared/states.ts';
import { enforcementMachine, newEnforcement, SUSPENSION_GROUNDS, TERMINATION_GROUNDS, type Enforcement, type EnforcementStep } from './rules.ts';
import { auctionFaults, depositToPay, mayBid, type Auction } from './rules-auction.ts';
import { notify, payOut, refuseAsLate, register, resume, settle, step, suspend, takeUpAgain, terminate } from './rules-course.ts';
import { disposalStates, mayOffset } from './rules-disposal.ts';
import { missingForEnd, restore, type Exhausted } from './rules-end-for-now.ts';
import { mayObject, reportBy } from './rules-price.ts';

const { calendar } = baseGround(day('2026-11-24'));
const on = (d: string) => ({ today: day(d), calendar });
const yes = (d: Decision<Moved<Enforcement>>): Enforcement => { if (!d.ok) throw new Error(d.refusal.code); return d.value.facts; };
const no = (d: Decision<unknown>) => (d.ok ? 'agreed' : d.refusal.code.replace('enforcement.', ''));
const registered = (late = false) => yes(register(newEnforcement(day('2026-03-02'), late), on('2026-03-06')));
const go = (e: Enforcement, ...steps: Parameters<typeof step>[1][]) => steps.reduce((x, s) => yes(step(x, s, 'officer')), e);
const money = { money: true, reportOrdered: true };
const all: Exhausted = {
  consumptionLimitedOn: day('2026-03-20'), dishonesty: 'listed', searchesExhausted: true, nothingToSell: true, debtorMissing: false, debtorSought: false,
  obstructed: false, obstructionPunished: false, applicantHeardOn: day('2026-06-01'), approved: 'applicant-signed',
};

describe('the order of things', () => {
  test('a case is not registered before it was applied for', () => { expect(no(register(newEnforcement(day('2026-03-02'), false), on('2026-03-01')))).toBe('shared.before-its-time'); expect(no(notify(registered(), money, on('2026-03-05')))).toBe('shared.before-its-time'); });
  test('measures may come first; the notice follows once, wherever the case stands (CPL 251)', () => {
    const searched = go(registered(), 'search', 'control'), told = yes(notify(searched, money, on('2026-03-09')));
    expect([told.state, told.notifiedOn, no(notify(told, money, on('2026-03-10')))]).toEqual(['controlled', '2026-03-09', 'notified-already']);
    expect(missingForEnd(go(registered(), 'search', 'find-nothing'), all, on('2026-07-01')).map((m) => m.code)).toEqual(['enforcement.missing.notice', 'enforcement.missing.report-order']);
    expect(missingForEnd(yes(notify(go(registered(), 'search', 'find-nothing'), money, on('2026-03-09'))), all, on('2026-07-01'))).toEqual([]);
  });
  test('what the table does not know is refused, not walked', () => {
    for (const s of ['fly', '', 'constructor', '__proto__', 'toString']) expect(walk(enforcementMachine, registered(), s as EnforcementStep, 'officer')).toMatchObject({ refusal: { code: 'shared.no-such-step', kind: 'invalid' } });
    expect(take(enforcementMachine.table, 'gone' as 'applied', 'open', 'registrar')).toMatchObject({ refusal: { code: 'shared.no-such-step' } });
  });
});

describe('put aside, ended and taken up', () => {
  test('each ground of suspension and of termination has its item', () => {
    for (const g of SUSPENSION_GROUNDS) expect(citationsOf(told(suspend(registered(), g)))).toHaveLength(1);
    for (const g of TERMINATION_GROUNDS) expect(citationsOf(told(terminate(registered(), g)))).toHaveLength(1);
    expect([SUSPENSION_GROUNDS.length, TERMINATION_GROUNDS.length, told(terminate(registered(), 'other'))]).toEqual([5, 6, '民事诉讼法（2023）第二百六十八条第六项']);
  });
  const told = (d: Decision<Moved<Enforcement>>) => (d.ok ? d.value.follows[0]?.article ?? '' : d.refusal.code);
  test('a suspended case leads back to where it stood, may be paid, settled or refused, and is suspended once', () => {
    const s = yes(suspend(go(registered(), 'search', 'control', 'dispose'), 'outsider-objects'));
    expect([yes(resume(s, { securityHarmed: false }, on('2026-05-01'))).state, yes(step(s, 'complete', 'officer')).state, no(suspend(s, 'other')), no(step(s, 'search', 'officer'))]).toEqual(['disposal', 'completed', 'suspended', 'suspended']);
    const settled = yes(settle(s, { shown: 'on-record-signed', agentsAuthorised: true }));
    expect([settled.before, yes(takeUpAgain(settled, 'forced')).state]).toEqual(['disposal', 'disposal']);
    expect(yes(refuseAsLate(yes(suspend(registered(true), 'other')), true)).state).toBe('not-enforced');
  });
  test('a settlement is everyone’s, and an agent’s with special authority (执行和解 2, 4)', () => {
    expect([no(settle(registered(), { shown: 'by-one', agentsAuthorised: true })), no(settle(registered(), { shown: 'by-all', agentsAuthorised: false })), no(settle(registered(), { shown: 'by-one-acknowledged', agentsAuthorised: true }))])
      .toEqual(['settlement-not-by-all', 'settlement-authority', 'agreed']);
  });
  test.each(TERMINATION_GROUNDS)('terminated as %s: asked for again only where it was withdrawn (解释 518)', (ground) => {
    const ask = { propertyFound: true, askedAgain: true, inTime: true }, ended = yes(terminate(registered(), ground));
    expect(no(restore(ended, ask))).toBe(ground === 'withdrawn' ? 'agreed' : 'terminated-for-good');
    expect(no(restore(yes(terminate(registered(), 'withdrawn')), { ...ask, inTime: false }))).toBe('ask-again-in-time');
  });
  test('what is complete is not taken up again', () => { expect(no(restore(go(registered(), 'complete'), { propertyFound: true, askedAgain: true, inTime: true }))).toBe('completed'); });
});

test('a plan may be objected to for fifteen days by each, moved over a holiday, even when one objected at once', () => {
  const plan = go(registered(), 'search', 'control', 'collect', 'plan'), p = { creditors: 2, planServedOn: day('2026-09-16'), objections: 0, contestedSetAside: false };
  // derived: fifteen days from 2026-09-16 end on 10-01, a holiday until 10-07.
  expect([no(payOut(plan, p, on('2026-10-08'))), no(payOut(plan, p, on('2026-10-09'))), no(payOut(plan, { ...p, objections: 1, contestedSetAside: true }, on('2026-09-20')))]).toEqual(['plan-may-be-objected', 'agreed', 'plan-may-be-objected']);
});

describe('price and sale', () => {
  test('five days to object end on a working day; an appraiser gets more time twice at most', () => {
    // derived: 2026-03-02 and five days is Saturday 03-07, so Monday 03-09.
    expect([no(mayObject('appraisal', day('2026-03-02'), on('2026-03-09'))), no(mayObject('appraisal', day('2026-03-02'), on('2026-03-10')))]).toEqual(['agreed', 'price-objection-late']);
    expect([reportBy('network', day('2026-03-02')), reportBy('network', day('2026-03-02'), 1), reportBy('appraisal', day('2026-03-02')), reportBy('appraisal', day('2026-03-02'), 2)]).toEqual(['2026-03-05', '2026-03-08', '2026-04-01', '2026-05-01']);
  });
  test('a second auction is published after the first has failed, and there is no third', () => {
    const second: Auction = {
      round: 2, thing: 'movable', valueFen: 1_000_000, valueUntil: day('2027-01-01'), startFen: 560_000, depositFen: 56_000, publishedOn: day('2026-05-31'), biddingOn: day('2026-06-15'), biddingHours: 24,
      toldOn: day('2026-05-20'), untoldShownOn: null, panelDecided: true, first: { startFen: 700_000, failedOn: day('2026-06-01') },
    };
    expect([auctionFaults(second).map((f) => f.code), auctionFaults({ ...second, publishedOn: day('2026-06-01') })]).toEqual([['enforcement.auction.second-early'], []]);
    expect(no(take(disposalStates, 'unsold-again', 'announce', 'officer'))).toBe('unsold-twice');
  });
  test('a creditor deposits what his claim does not cover (网拍 17)', () => {
    expect([depositToPay(500, null), depositToPay(500, 500), depositToPay(500, 400), depositToPay(500, 900)]).toEqual([500, 0, 100, 0]);
    expect(mayBid({ excluded: false, defaulted: false, paidFen: 99, depositFen: 500, claimFen: 400 })).toMatchObject({ refusal: { code: 'enforcement.deposit-unpaid', facts: { owedFen: 100 } } });
  });
  test('a sale may be set aside and a buyer may default; either leads to another sale', () => {
    expect((['set-aside', 'default'] as const).map((s) => take(disposalStates, 'sold', s, 'officer'))).toEqual([{ ok: true, value: 'priced' }, { ok: true, value: 'priced' }]);
  });
  test.each<[Parameters<typeof mayOffset>, string]>([
    [['seized', { applicantAgrees: true, debtorAgrees: false, harmsOthers: false }], 'offset-by-both'], [['unsold', { applicantAgrees: true, debtorAgrees: false, harmsOthers: false }], 'agreed'],
    [['unsold-again', { applicantAgrees: false, debtorAgrees: true, harmsOthers: false }], 'offset-by-consent'], [['priced', { applicantAgrees: true, debtorAgrees: true, harmsOthers: true }], 'offset-harms-others'],
  ])('in place of payment: %j', (args, code) => { expect(no(mayOffset(...args))).toBe(code); });
});
