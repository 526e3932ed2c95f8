import { describe, expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import { day } from '../shared/calendar.ts';
import { texts as cases } from '../cases/texts.ts';
import { CLOCK_LABELS, clocksOf, type ClockGround } from './rules-clocks.ts';

const { calendar } = baseGround(day('2026-11-25'));
const ground: ClockGround = { kind: 'judgment', caseKind: 'civil', procedure: 'ordinary', side: 'defendant', abroad: false, appealable: null, evidenceDays: null };
const days = (on: string, more: Partial<ClockGround> = {}) => clocksOf(day(on), { ...ground, ...more }, calendar).map((c) => [c.label.replace('cases.limit.', ''), c.on, c.provisional]);

describe('what hangs on a service', () => {
  test('AC-25: a judgment served on 2026-09-16 may be appealed until 2026-10-08; one of December 2026 ends provisionally', () => {
    expect(days('2026-09-16')).toEqual([['appeal', '2026-10-08', false]]);
    expect(days('2026-12-17')).toEqual([['appeal', '2027-01-04', true]]);
    expect(clocksOf(day('2026-09-16'), ground, calendar)[0]).toMatchObject({ article: expect.stringContaining('第一百七十一条') as string, why: { ask: 'calculators.deadline', of: 'lastDay', shown: '2026-10-08', input: { rule: 'T-APP', from: '2026-09-16' } } });
  });
  test('thirty days for whoever has no domicile in the country', () => { expect(days('2026-03-02', { abroad: true })).toEqual([['appeal', '2026-04-01', false]]); });
  test('a ruling only where it may be appealed, ten days; a judgment of small claims never', () => {
    expect([days('2026-03-02', { kind: 'ruling' }), days('2026-03-02', { kind: 'ruling', appealable: true }), days('2026-03-02', { procedure: 'small-claims' }), days('2026-03-02', { appealable: false })]).toEqual([[], [['appeal', '2026-03-12', false]], [], []]);
  });
  test('the complaint on whoever is to answer it, the evidence that the court set, the fee', () => {
    expect(days('2026-03-02', { kind: 'response-notice' })).toEqual([['answer', '2026-03-17', false], ['jurisdiction', '2026-03-17', false]]);
    expect(days('2026-03-02', { kind: 'response-notice', side: 'plaintiff' })).toEqual([]);
    expect([days('2026-03-02', { kind: 'evidence-notice', evidenceDays: 19 }), days('2026-03-02', { kind: 'evidence-notice' })]).toEqual([[['evidence', '2026-03-23', false]], []]);
    expect(days('2026-03-02', { kind: 'fee-notice', side: 'plaintiff' })).toEqual([['fee', '2026-03-09', false]]);
    expect(days('2026-03-02', { kind: 'summons' })).toEqual([]);
  });
  test('administrative cases by their own law', () => { expect(clocksOf(day('2026-03-02'), { ...ground, caseKind: 'administrative' }, calendar)[0]!.article).toContain('行政诉讼法'); });
  test('every label has its sentence', () => { for (const label of CLOCK_LABELS) expect(cases).toHaveProperty([label]); });
});
