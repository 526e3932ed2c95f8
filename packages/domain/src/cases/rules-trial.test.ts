import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import { LIMITS } from '../law/limits.ts';
import { addDays, day, type Day } from '../shared/calendar.ts';
import type { Decision } from '../shared/decision.ts';
import { APPEAL_COURSE, appealWindows, effectiveFrom, mayAppeal, mayTakeEffect, OUTCOMES, type Reached } from './rules-appeal.ts';
import { mayJudgeInAbsence, openHearing, type Hearing } from './rules-hearing.ts';
import { changeProcedure, mayMerge, maySplit, NOT_FOR_SUMMARY, PROCEDURES, type Tried } from './rules-procedure.ts';
import { texts } from './texts.ts';

const { calendar } = baseGround(day('2026-11-24'));
const on = (d: string) => ({ today: day(d), calendar });
const no = (d: Decision<unknown>) => (d.ok ? 'agreed' : d.refusal.code.replace('cases.', ''));

describe('a change of procedure', () => {
  const tried = (state: Tried['state'], hearingOpened = false): Tried => ({ state, hearingOpened, trialBy: day('2026-06-02') });
  const agreed = { agreed: true, closed: [] };
  test.each<[Tried, 'to-small-claims' | 'to-summary' | 'to-ordinary', Parameters<typeof changeProcedure>[2], string, string]>([
    [tried('ordinary'), 'to-summary', agreed, '2026-04-01', 'agreed'], [tried('ordinary', true), 'to-summary', agreed, '2026-04-01', 'no-lighter-after-hearing'],
    [tried('ordinary'), 'to-summary', { agreed: false, closed: [] }, '2026-04-01', 'lighter-by-agreement'], [tried('ordinary'), 'to-summary', { agreed: true, closed: ['remanded'] }, '2026-04-01', 'not-for-summary'],
    [tried('ordinary'), 'to-small-claims', agreed, '2026-04-01', 'not-from-ordinary'], [tried('summary', true), 'to-ordinary', { agreed: false, closed: ['whereabouts-unknown'] }, '2026-06-02', 'agreed'],
    [tried('summary', true), 'to-ordinary', agreed, '2026-06-03', 'change-before-time'], [tried('small-claims', true), 'to-summary', { agreed: false, closed: [] }, '2026-04-01', 'agreed'],
    [tried('small-claims'), 'to-ordinary', { agreed: false, closed: [] }, '2026-04-01', 'agreed'], [tried('summary'), 'to-small-claims', agreed, '2026-04-01', 'agreed'], [tried('summary'), 'to-summary', agreed, '2026-04-01', 'same-procedure'],
  ])('%j %s %j on %s: %s', (t, step, about, d, code) => { expect(no(changeProcedure(t, step, about, on(d)))).toBe(code); });
  test('to the ordinary one tells the parties, counts on from the filing and asks the rest of the fee (解释 199, 258)', () => {
    const changed = changeProcedure(tried('summary'), 'to-ordinary', agreed, on('2026-04-01'));
    expect(changed.ok && changed.value.follows.map((f) => f.what)).toEqual(['cases.tell.procedure', 'cases.tell.time-from-filing', 'cases.tell.fee-top-up']);
  });
  test('never to a lighter one after the hearing, whatever else holds (解释 260)', () => {
    fc.assert(fc.property(fc.constantFrom(...PROCEDURES), fc.constantFrom('to-small-claims', 'to-summary', 'to-ordinary'), fc.boolean(), fc.subarray([...NOT_FOR_SUMMARY]), (state, step, a, closed) => {
      const next = changeProcedure(tried(state, true), step as 'to-summary', { agreed: a, closed }, on('2026-04-01'));
      if (next.ok) expect(PROCEDURES.indexOf(next.value.facts.state)).toBeGreaterThan(PROCEDURES.indexOf(state));
    }));
  });
});

test('cases are merged on the same facts, or of one kind by consent, at one court; who must stand together is not split', () => {
  const c = { sameCourt: true, sameFacts: false, sameKind: true, agreed: false };
  expect([mayMerge(c), mayMerge({ ...c, agreed: true }), mayMerge({ ...c, sameFacts: true }), mayMerge({ ...c, sameFacts: true, sameCourt: false }), maySplit({ mustStandTogether: true }), maySplit({ mustStandTogether: false })].map(no))
    .toEqual(['merge-unrelated', 'agreed', 'agreed', 'merge-one-court', 'split-inseparable', 'agreed']);
});

test('a hearing is opened on its day, its parties told three days before in ordinary procedure', () => {
  const h: Hearing = { state: 'summoned', heldOn: day('2026-05-11'), toldOn: day('2026-05-08'), procedure: 'ordinary', waived: false };
  expect([openHearing(h, on('2026-05-11')), openHearing(h, on('2026-05-10')), openHearing({ ...h, toldOn: day('2026-05-09') }, on('2026-05-11')), openHearing({ ...h, toldOn: null, procedure: 'summary' }, on('2026-05-11')), openHearing({ ...h, toldOn: null, waived: true }, on('2026-05-11')), openHearing({ ...h, state: 'over' }, on('2026-05-11'))].map(no))
    .toEqual(['agreed', 'hearing-too-early', 'hearing-notice-short', 'agreed', 'agreed', 'hearing-over']);
});

test('nobody is judged in absence who was not summoned, or has a good reason', () => {
  expect([mayJudgeInAbsence({ summons: 'formal', receiptProved: true, excused: false }), mayJudgeInAbsence({ summons: 'simple', receiptProved: false, excused: false }), mayJudgeInAbsence({ summons: 'none', receiptProved: false, excused: false }), mayJudgeInAbsence({ summons: 'simple', receiptProved: true, excused: true })].map(no))
    .toEqual(['agreed', 'absence-not-summoned', 'absence-not-summoned', 'absence-excused']);
});

describe('the time to appeal', () => {
  const reached: Reached[] = [{ party: 'a', servedOn: day('2026-03-02'), abroad: false }, { party: 'b', servedOn: day('2026-03-09'), abroad: false }];
  test('is each party’s own (解释 244), and longer abroad (CPL 286)', () => {
    expect(appealWindows('judgment', reached, calendar).map((w) => w.last)).toEqual(['2026-03-17', '2026-03-24']);
    expect(appealWindows('appealable-ruling', reached, calendar).map((w) => w.last)).toEqual(['2026-03-12', '2026-03-19']);
    expect(appealWindows('judgment', [{ ...reached[0]!, abroad: true }], calendar)[0]?.last).toBe('2026-04-01');
    expect([LIMITS['T-APP'].rule[0]!.value, LIMITS['T-APP'].abroad![0]!.value, LIMITS['T-APP-R'].rule[0]!.value]).toEqual([{ days: 15 }, { days: 30 }, { days: 10 }]);
  });
  test('lets nothing take effect before the last of them is over, nor while someone was not reached', () => {
    const w = appealWindows('judgment', reached, calendar), open = appealWindows('judgment', [...reached, { party: 'c', servedOn: null, abroad: false }], calendar);
    expect([effectiveFrom(w), effectiveFrom(open), effectiveFrom([])]).toEqual(['2026-03-25', null, null]);
    expect([mayTakeEffect('judgment', w, day('2026-03-24')), mayTakeEffect('judgment', w, day('2026-03-25')), mayTakeEffect('judgment', open, day('2027-01-01')), mayTakeEffect('small-claims-judgment', [], day('2026-03-02')), mayTakeEffect('mediation', [], day('2026-03-02'))].map(no))
      .toEqual(['may-still-be-appealed', 'agreed', 'not-served-on-all', 'agreed', 'agreed']);
    expect(OUTCOMES.filter((o) => appealWindows(o, reached, calendar).length > 0)).toEqual(['judgment', 'appealable-ruling']);
  });
  test('is kept by a written appeal alone', () => {
    const w = appealWindows('judgment', reached, calendar), by = (party: string, written: boolean, d: string) => no(mayAppeal(w, party, { written, on: day(d) }));
    expect([by('a', true, '2026-03-17'), by('a', true, '2026-03-18'), by('b', true, '2026-03-18'), by('a', false, '2026-03-10'), by('stranger', true, '2026-03-10')]).toEqual(['agreed', 'appeal-too-late', 'agreed', 'appeal-in-writing', 'no-appeal']);
  });
  test('whoever may appeal today holds the effect back', () => {
    const days = fc.integer({ min: 0, max: 90 }).map((n) => addDays(day('2026-03-02'), n));
    fc.assert(fc.property(fc.array(fc.record({ party: fc.constantFrom('a', 'b', 'c'), servedOn: fc.option(days), abroad: fc.boolean() }), { minLength: 1, maxLength: 3 }), days, (r, today: Day) => {
      const w = appealWindows('judgment', r, calendar), open = w.some(({ last }) => last === null || today <= last);
      expect(mayTakeEffect('judgment', w, today).ok).toBe(!open);
    }));
  });
});

test('all that is told of a trial has a sentence', () => { for (const what of [...APPEAL_COURSE.map((c) => c.what), 'cases.tell.procedure', 'cases.tell.time-from-filing', 'cases.tell.fee-top-up']) expect(texts).toHaveProperty([what]); });
