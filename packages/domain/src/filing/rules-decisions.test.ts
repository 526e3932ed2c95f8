import * as fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import { addDays, day, type Day } from '../shared/calendar.ts';
import type { Decision } from '../shared/decision.ts';
import { texts as shared } from '../shared/texts.ts';
import { newFiling, type Defect, type Filing } from './rules.ts';
import { reminderDays, reviewClock, suitOf } from './rules-clock.ts';
import { deemWithdrawn, payBy } from './rules-fee.ts';
import { acceptAdvice, handIn, insist, withdraw } from './rules-filer.ts';
import { divert, endMediation, settle } from './rules-mediation.ts';
import { draftRefusal, refusalAppealBy, sendBackRefusal, signRefusal } from './rules-refusal.ts';
import { advise, askCorrection, open, register, returnUncorrected, type Registration } from './rules-review.ts';
import { texts } from './texts.ts';

const { calendar } = baseGround(day('2026-11-24'));
const on = (d: string) => ({ today: day(d), calendar });
const yes = (d: Decision<Filing>): Filing => { if (!d.ok) throw new Error(d.refusal.code); return d.value; };
const no = (d: Decision<unknown>) => (d.ok ? 'agreed' : d.refusal.code);
const MONDAY = '2026-03-02';
const submitted = (kind: Filing['kind'] = 'civil', suit: Filing['suit'] = 'ordinary') => yes(handIn(newFiling(kind, suit), [], on(MONDAY)));
const underReview = (kind: Filing['kind'] = 'civil') => yes(open(submitted(kind)));
const A: Defect = { code: 'filing.defect.defendant', path: ['defendants', 0, 'domicile'], note: '' }, B: Defect = { code: 'filing.defect.claims', path: ['claims'], note: '' };
const asked = (f: Filing, defects = [A], d = MONDAY) => askCorrection(f, { defects, correctBy: addDays(day(d), 10) }, { ...on(d), stoodBefore: () => false });
const fine: Registration = { identityProved: true, causeCode: 'CC-4-10-108-3', defendantIdentified: true, aid: 'none', aidReason: '', plaintiffsArePersons: true };

describe('handing in', () => {
  test.each([['ordinary', '2026-03-09'], ['enforcement-objection', '2026-03-17'], ['third-party-revocation', '2026-04-01']] as const)('%s: the court decides by %s', (suit, by) => {
    expect(submitted('civil', suit)).toMatchObject({ state: 'submitted', version: 1, receivedOn: MONDAY, decideBy: by });
  });
  test('names what is missing with its place', () => {
    expect(handIn(newFiling('civil'), [{ path: ['court'], code: 'filing.court-missing' }], on(MONDAY))).toMatchObject({ refusal: { code: 'filing.incomplete', kind: 'invalid', facts: { missing: [{ path: ['court'] }] } } });
  });
  test('twice is refused', () => { expect(no(handIn(submitted(), [], on(MONDAY)))).toBe('filing.already-handed-in'); });
  test('the seven days restart the day after a complete correction, the receipt stays', () => {
    const back = yes(handIn(yes(asked(underReview())), [], on('2026-03-07')));
    expect(back).toMatchObject({ state: 'submitted', version: 2, receivedOn: MONDAY, decideBy: '2026-03-14', correctBy: null });
  });
});

describe('one list of defects, once', () => {
  test('stops the court’s time', () => { expect(yes(asked(underReview()))).toMatchObject({ state: 'correction', decideBy: null, correctBy: '2026-03-12', defects: [A] }); });
  test('is not empty, and its time is bounded', () => {
    expect(no(asked(underReview(), []))).toBe('filing.no-defects');
    for (const n of [0, -1, 61]) expect(no(askCorrection(underReview(), { defects: [A], correctBy: addDays(day(MONDAY), n) }, { ...on(MONDAY), stoodBefore: () => false }))).toBe('filing.correction-days');
  });
  const back = () => yes(open(yes(handIn(yes(asked(underReview())), [], on('2026-03-07')))));
  test('a listed defect that is still there is no ground for a second return', () => { expect(no(asked(back(), [A], '2026-03-08'))).toBe('filing.defect-listed-before'); });
  test('a defect that stood there and was not listed is no ground either', () => {
    expect(no(askCorrection(back(), { defects: [B], correctBy: day('2026-03-20') }, { ...on('2026-03-08'), stoodBefore: () => true }))).toBe('filing.defect-not-listed-first');
  });
  test('what the correction itself brought may be sent back', () => { expect(yes(asked(back(), [B], '2026-03-08')).defects).toEqual([A, B]); });
  test('a listed defect that is not cured may be ruled on', () => {
    expect(yes(draftRefusal(back(), { by: 'clerk', basis: ['filing.ground.uncorrected'] }, on('2026-03-09'))).state).toBe('refusal-drafted');
  });
  test('the day to correct passes: returned on record, and not a day before', () => {
    const f = yes(asked(underReview()));
    expect(no(returnUncorrected(f, on('2026-03-12'), 'clock'))).toBe('filing.still-time-to-correct');
    expect(yes(returnUncorrected(f, on('2026-03-13'), 'clock'))).toMatchObject({ state: 'returned', correctBy: null });
  });
  test('a last day to correct that is a rest day moves', () => {
    const f = yes(askCorrection(underReview(), { defects: [A], correctBy: day('2026-03-14') }, { ...on(MONDAY), stoodBefore: () => false }));
    expect(no(returnUncorrected(f, on('2026-03-16'), 'clock'))).toBe('filing.still-time-to-correct');
    expect(yes(returnUncorrected(f, on('2026-03-17'), 'clock')).state).toBe('returned');
  });
  test('a late correction is received like any complaint', () => {
    const f = yes(returnUncorrected(yes(asked(underReview())), on('2026-03-13'), 'clock'));
    expect(yes(handIn(f, [], on('2026-04-01')))).toMatchObject({ state: 'submitted', receivedOn: MONDAY, decideBy: '2026-04-08' });
  });
  test('administrative: uncured after correction is returned on record; civil is ruled on', () => {
    const admin = yes(open(yes(handIn(yes(asked(underReview('administrative'))), [], on('2026-03-07')))));
    expect(yes(returnUncorrected(admin, on('2026-03-09'), 'registrar')).state).toBe('returned');
    expect(no(returnUncorrected(back(), on('2026-03-09'), 'registrar'))).toBe('filing.rule-instead-of-return');
    expect(no(returnUncorrected(underReview('administrative'), on('2026-03-03'), 'registrar'))).toBe('filing.no-correction-asked');
  });
});

describe('the court’s time', () => {
  test.each([['2026-03-06', 'calm', false], ['2026-03-07', 'soon', false], ['2026-03-08', 'soon', false], ['2026-03-09', 'last-day', false], ['2026-03-10', 'overdue', true]] as const)('on %s it is %s', (d, level, registerFirst) => {
    expect(reviewClock(underReview(), on(d))).toMatchObject({ level, registerFirst });
  });
  test('an end on a rest day binds the court only after the day it moves to', () => {
    const f = { ...underReview(), decideBy: day('2026-10-03') };
    expect(reviewClock(f, on('2026-10-08'))).toMatchObject({ level: 'overdue', registerFirst: false });
    expect(reviewClock(f, on('2026-10-09')).registerFirst).toBe(true);
  });
  test.each([['CC-12-58-511', 'third-party-revocation'], ['CC-12-59-512-1', 'enforcement-objection'], ['CC-12-59-514', 'ordinary'], ['CC-4', 'ordinary'], [null, 'ordinary']])('a suit of %s is %s', (cause, suit) => { expect(suitOf(cause)).toBe(suit); });
  test('does not run while the filer corrects', () => { expect(reviewClock(yes(asked(underReview())), on('2026-09-01'))).toEqual({ level: 'calm', daysLeft: null, registerFirst: false }); });
  test('reminds two days before, on the last day and after it', () => { expect(reminderDays(day('2026-03-09')).map((r) => r.on)).toEqual(['2026-03-07', '2026-03-09', '2026-03-10']); });
  test('when it has passed only registration is left', () => {
    const f = underReview(), late = on('2026-03-10');
    expect([no(asked(f, [A], '2026-03-10')), no(advise(f, late)), no(draftRefusal(f, { by: 'c', basis: ['filing.ground.not-civil'] }, late)), no(divert(f, { agreed: true, mediable: true }, late))]).toEqual(Array(4).fill('filing.register-first'));
    expect(no(asked(f, [{ code: 'filing.defect.identity', path: ['identityFiles'], note: '' }], '2026-03-10'))).toBe('agreed');
    expect(yes(register(f, fine)).state).toBe('registered');
  });
});

describe('registration', () => {
  test.each<[string, Partial<Registration>, string]>([
    ['identity not proved', { identityProved: false }, 'filing.identity-unproved'], ['cause open', { causeCode: null }, 'filing.cause-open'], ['defendant unclear', { defendantIdentified: false }, 'filing.defendant-unclear'],
    ['aid granted that nobody asked for', { aid: 'waive' }, 'filing.no-aid-asked'],
  ])('%s', (_, r, code) => { expect(no(register(underReview(), { ...fine, ...r }))).toBe(code); });
  test('at once, without opening it first', () => { expect(yes(register(submitted(), fine))).toMatchObject({ state: 'registered', decideBy: null }); });
  test('the court’s own case system may have registered it already', () => { expect(yes(register(submitted(), { ...fine, identityProved: false, causeCode: null }, 'court-system')).state).toBe('registered'); });
  const withAid = (kind: 'defer' | 'reduce' | 'waive'): Filing => ({ ...underReview(), aid: { kind, state: 'pending' } });
  test('a request to defer is decided before', () => {
    expect(no(register(withAid('defer'), fine))).toBe('filing.deferral-open');
    expect(yes(register(withAid('defer'), { ...fine, aid: 'defer' })).aid).toEqual({ kind: 'defer', state: 'granted' });
  });
  test('a request to reduce may stay open', () => { expect(yes(register(withAid('reduce'), fine)).aid).toEqual({ kind: 'reduce', state: 'pending' }); });
  test('a refusal of aid gives its reasons', () => {
    expect(no(register(withAid('reduce'), { ...fine, aid: 'refused' }))).toBe('filing.aid-reason-missing');
    expect(yes(register(withAid('reduce'), { ...fine, aid: 'refused', aidReason: '材料不足' })).aid).toEqual({ kind: 'reduce', state: 'declined' });
  });
  test('only people are freed from the fee', () => { expect(no(register(withAid('waive'), { ...fine, aid: 'waive', plaintiffsArePersons: false }))).toBe('filing.waiver-for-persons-only'); });
  test('twice is refused', () => { expect(no(register(yes(register(underReview(), fine)), fine))).toBe('filing.already-registered'); });
});

describe('advice, insistence and the ruling of non-acceptance', () => {
  const at = on('2026-03-04');
  test('to another court, taken or insisted against', () => {
    const f = yes(advise(underReview(), at));
    expect(yes(acceptAdvice(f)).state).toBe('withdrawn');
    const back = yes(insist(f, at));
    expect(back).toMatchObject({ state: 'under-review', insisted: true, decideBy: '2026-03-11' });
    expect(no(advise(back, at))).toBe('filing.filer-insists');
  });
  test('wrong court is ruled on only after advice and insistence', () => {
    const basis = ['filing.ground.wrong-court'];
    expect(no(draftRefusal(underReview(), { by: 'c', basis }, at))).toBe('filing.advise-first');
    expect(yes(draftRefusal(yes(insist(yes(advise(underReview(), at)), at)), { by: 'c', basis }, at)).state).toBe('refusal-drafted');
  });
  test('an unclear defendant is ruled on only after correction was asked', () => { expect(no(draftRefusal(underReview(), { by: 'c', basis: ['民诉法解释（2022）第二百零九条'] }, at))).toBe('filing.correct-first'); });
  test('administrative: returned and insisted first', () => {
    const f = yes(open(yes(handIn(yes(asked(underReview('administrative'))), [], at)))), basis = ['filing.ground.uncorrected-administrative'];
    expect(no(draftRefusal(f, { by: 'c', basis }, at))).toBe('filing.return-first');
    expect(yes(draftRefusal(yes(insist(yes(returnUncorrected(f, at, 'registrar')), at)), { by: 'c', basis }, at)).state).toBe('refusal-drafted');
  });
  test('a ground of the other procedure is no ground', () => { expect(no(draftRefusal(underReview('administrative'), { by: 'c', basis: ['filing.ground.not-civil'] }, at))).toBe('filing.ground-missing'); });
  const drafted = () => yes(draftRefusal(underReview(), { by: 'clerk', basis: ['filing.ground.not-civil'] }, at));
  test('signed by another person than its drafter', () => {
    expect(no(signRefusal(drafted(), 'clerk', at))).toBe('filing.drafter-may-not-sign');
    expect(yes(signRefusal(drafted(), 'judge', at)).state).toBe('not-accepted');
    expect(no(signRefusal(drafted(), 'judge', at, 'registrar'))).toBe('shared.not-your-step');
  });
  test('sent back by the judge, and not signed when the time has passed', () => {
    expect(yes(sendBackRefusal(drafted()))).toMatchObject({ state: 'under-review', refusalDraftedBy: null });
    expect(no(signRefusal(drafted(), 'judge', on('2026-03-10')))).toBe('filing.register-first');
  });
  test('may be appealed for ten days', () => { expect(refusalAppealBy('civil', day('2026-09-21'), calendar)).toBe('2026-10-08'); });
});

describe('mediation before filing', () => {
  const at = on('2026-03-04');
  test('only with consent, and keeps the receipt and the rest of the court’s time', () => {
    expect(no(divert(underReview(), { agreed: false, mediable: true }, at))).toBe('filing.mediation-not-agreed');
    const f = yes(divert(underReview(), { agreed: true, mediable: true }, at));
    expect(f).toMatchObject({ state: 'pre-mediation', decideBy: null, mediateBy: '2026-04-03' });
    expect(yes(endMediation(f, 'filer', on('2026-03-20')))).toMatchObject({ state: 'under-review', receivedOn: MONDAY, decideBy: '2026-03-25' });
    expect(yes(settle(f)).state).toBe('mediated');
  });
  test('the clock ends it only after thirty days', () => {
    const f = yes(divert(underReview(), { agreed: true, mediable: true }, at));
    expect(no(endMediation(f, 'clock', on('2026-04-03')))).toBe('filing.mediation-still-runs');
    expect(yes(endMediation(f, 'clock', on('2026-04-04'))).state).toBe('under-review');
  });
  test('no new defects and no second mediation after it', () => {
    const f = yes(endMediation(yes(divert(underReview(), { agreed: true, mediable: true }, at)), 'filer', at));
    expect(no(asked(f, [A], '2026-03-04'))).toBe('filing.no-defects-after-mediation');
    expect(no(divert(f, { agreed: true, mediable: true }, at))).toBe('filing.mediation-tried');
  });
  test('administrative matters only where the law lets them', () => {
    expect(no(divert(underReview('administrative'), { agreed: true, mediable: false }, at))).toBe('filing.administrative-not-mediable');
    expect(no(divert(underReview('administrative'), { agreed: true, mediable: true }, at))).toBe('agreed');
  });
});

describe('want of the fee', () => {
  const registered = (aid: Filing['aid'] = null): Filing => ({ ...yes(register(underReview(), fine)), aid });
  const fee = { noticeOn: day(MONDAY) as Day | null, settled: false };
  test('the last day to pay is the seventh after the notice, moved over rest days', () => { expect([payBy(day(MONDAY), { calendar }), payBy(day('2026-09-26'), { calendar })]).toEqual(['2026-03-09', '2026-10-08']); });
  test.each<[string, Decision<Filing>, string]>([
    ['paid', deemWithdrawn(registered(), { ...fee, settled: true }, on('2026-04-01')), 'filing.fee-settled'], ['never asked for', deemWithdrawn(registered(), { ...fee, noticeOn: null }, on('2026-04-01')), 'filing.fee-not-asked'],
    ['aid open', deemWithdrawn(registered({ kind: 'reduce', state: 'pending' }), fee, on('2026-04-01')), 'filing.aid-open'], ['deferred', deemWithdrawn(registered({ kind: 'defer', state: 'granted' }), fee, on('2026-04-01')), 'filing.aid-granted'],
    ['on the last day', deemWithdrawn(registered(), fee, on('2026-03-09')), 'filing.still-time-to-pay'], ['by the registrar', deemWithdrawn(registered(), fee, on('2026-03-10'), 'registrar'), 'shared.not-your-step'],
    ['before registration', deemWithdrawn(underReview(), fee, on('2026-03-10')), 'filing.not-registered'],
  ])('%s', (_, d, code) => { expect(no(d)).toBe(code); });
  test('by the judge’s ruling after it', () => { expect(yes(deemWithdrawn(registered({ kind: 'reduce', state: 'declined' }), fee, on('2026-03-10'))).state).toBe('deemed-withdrawn'); });
});

test('a complaint may be taken back at any time before its end, and not after registration', () => {
  for (const f of [newFiling('civil'), submitted(), underReview(), yes(asked(underReview())), yes(advise(underReview(), on(MONDAY)))]) expect(yes(withdraw(f))).toMatchObject({ state: 'withdrawn', decideBy: null });
  expect(no(withdraw(yes(register(underReview(), fine))))).toBe('filing.already-registered');
});

test('whatever is done in whatever order: refusals have sentences, the receipt never changes, time runs only in the court’s states', () => {
  const at = (n: number) => ({ today: addDays(day(MONDAY), n), calendar });
  const steps: ((f: Filing, n: number) => Decision<Filing>)[] = [
    (f, n) => handIn(f, [], at(n)), (f) => open(f), (f, n) => askCorrection(f, { defects: [A], correctBy: addDays(at(n).today, 5) }, { ...at(n), stoodBefore: () => false }), (f, n) => returnUncorrected(f, at(n), 'clock'), (f, n) => insist(f, at(n)),
    (f) => register(f, fine), (f, n) => advise(f, at(n)), (f) => acceptAdvice(f), (f, n) => divert(f, { agreed: true, mediable: true }, at(n)), (f, n) => endMediation(f, 'registrar', at(n)), (f) => settle(f),
    (f, n) => draftRefusal(f, { by: 'c', basis: ['filing.ground.not-civil'] }, at(n)), (f) => sendBackRefusal(f), (f, n) => signRefusal(f, 'j', at(n)), (f) => withdraw(f),
  ];
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(steps.length - 1), fc.nat(3)), { maxLength: 25 }), (moves) => {
    let f = newFiling('civil'), n = 0, received: Day | null = null;
    for (const [which, wait] of moves) {
      n += wait;
      const d = (steps[which] as (typeof steps)[number])(f, n);
      if (!d.ok) { if (!texts[d.refusal.code] && !shared[d.refusal.code]) return false; continue; }
      f = d.value;
      received ??= f.receivedOn;
      if (f.receivedOn !== received) return false;
      if ((f.decideBy !== null) !== ['submitted', 'under-review', 'refusal-drafted'].includes(f.state)) return false;
    }
    return true;
  }), { numRuns: 2_000 });
});

test('every code that the rules of this word refuse with or warn of has its sentence', () => {
  const folder = new URL('./', import.meta.url), missing: string[] = [];
  for (const name of readdirSync(folder)) {
    if (!/^(?:rules|problem|fee)/.test(name) || name.includes('.test.')) continue;
    for (const [, code] of readFileSync(new URL(name, folder), 'utf8').matchAll(/'(filing\.[a-z][a-z.-]+)'/g)) if (code && !texts[code]) missing.push(`${name}: ${code}`);
  }
  expect(missing).toEqual([]);
});
