import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain, type Calculator } from '../calculators/calculator.ts';
import { calculatorNamed } from '../calculators/catalogue.ts';
import { baseGround } from '../law/ground.suite.ts';
import { addDays, day, daysBetween } from '../shared/calendar.ts';
import type { Decision } from '../shared/decision.ts';
import { beginAnew, endWithExchange, extend, isOver, isSecondInstance, limitOf, mayAskExtension, NO_PERIOD, resume, servedPeriod, setPeriod, suspend, type Period, type Tried, type Wanted } from './rules-period.ts';

const no = (d: Decision<unknown>) => (d.ok ? 'agreed' : d.refusal.code.replace('evidence.', ''));
const today = day('2026-11-24'), { calendar } = baseGround(today), civil = (procedure: string, secondInstance = false): Tried => ({ kind: 'civil', procedure, secondInstance });
const wanted = (until: string, more: Partial<Wanted> = {}): Wanted => ({ until: day(until), agreed: false, servedOn: today, reason: '', ...more });
const set = (tried: Tried, w: Wanted, p: Period = NO_PERIOD) => setPeriod(p, w, { tried, today, calendar });
const value = <T>(d: Decision<T>): T => { if (!d.ok) throw new Error(d.refusal.code); return d.value; };

describe('the period', () => {
  test.each([
    ['ordinary, set by the court, a day short', civil('ordinary'), wanted('2026-12-08'), 'period-too-short'], ['ordinary, fifteen days', civil('ordinary'), wanted('2026-12-09'), 'agreed'], ['ordinary, agreed by the sides', civil('ordinary'), wanted('2026-11-24', { agreed: true }), 'agreed'],
    ['summary, fifteen days', civil('summary'), wanted('2026-12-09'), 'agreed'], ['summary, a day more', civil('summary'), wanted('2026-12-10'), 'period-too-long'], ['summary, a day more though agreed', civil('summary'), wanted('2026-12-10', { agreed: true }), 'period-too-long'],
    ['small claims, seven days', civil('small-claims'), wanted('2026-12-01'), 'agreed'], ['small claims, eight without a reason', civil('small-claims'), wanted('2026-12-02'), 'period-small-claims'], ['small claims, eight with one', civil('small-claims'), wanted('2026-12-02', { reason: '证据在外地' }), 'agreed'],
    ['second instance, nine days', civil('ordinary', true), wanted('2026-12-03'), 'period-too-short'], ['second instance, ten', civil('ordinary', true), wanted('2026-12-04'), 'agreed'], ['administrative, as the court sets it', { ...civil('ordinary'), kind: 'administrative' }, wanted('2026-11-26'), 'agreed'],
    ['in the past', civil('summary'), wanted('2026-11-23'), 'period-past'], ['served tomorrow', civil('summary'), wanted('2026-12-01', { servedOn: day('2026-11-25') }), 'served-later'], ['served before the rules', civil('summary'), wanted('2026-12-01', { servedOn: day('2001-11-25') }), 'served-too-early'],
  ] as const)('%s (证据规定 51; 解释 99, 266, 275)', (_, tried, w, expected) => { expect(no(set(tried, w))).toBe(expected); });

  test('moves to a working day and opens its calculation', () => {
    const { period, article } = value(set(civil('ordinary'), wanted('2026-12-12')));
    expect([period.until, period.least, article]).toEqual(['2026-12-14', '2026-12-09', '民诉法解释（2022）第九十九条第二款；证据规定（2019）第五十一条第二款']);
    const exact = value(set(civil('ordinary'), wanted('2026-12-09'))).period.why!, other = period.why!;
    expect([exact.input, other.input]).toEqual([{ rule: 'T-EVI', from: '2026-11-24' }, { length: 18, from: '2026-11-24' }]);
    for (const why of [exact, other]) {
      const found = calculatorNamed(why.ask) as unknown as Calculator;
      const { answer } = value(explain(found, found.input.parse(why.input) as never, baseGround(today))) as { answer: Record<string, unknown> };
      expect(answer[why.of]).toBe(why.shown);
    }
  });
  test('is not cut short but by agreement; once over it is set again with a reason, free of the bounds (解释 99)', () => {
    const running = value(set(civil('ordinary'), wanted('2026-12-14'))).period;
    expect([no(set(civil('ordinary'), wanted('2026-12-10'), running)), no(set(civil('ordinary'), wanted('2026-12-01', { agreed: true }), running)), no(set(civil('ordinary'), wanted('2026-12-20'), running))]).toEqual(['period-not-shortened', 'agreed', 'agreed']);
    const over: Period = { ...running, until: day('2026-11-20') };
    expect([no(set(civil('ordinary'), wanted('2026-11-26'), over)), no(set(civil('ordinary'), wanted('2026-11-26', { reason: '反驳证据' }), over))]).toEqual(['reason-again', 'agreed']);
  });
  test('is extended for all when asked for in time (证据规定 54)', () => {
    const running = value(set(civil('summary'), wanted('2026-12-04'))).period;
    expect([mayAskExtension(running, day('2026-12-10'), day('2026-12-04')), mayAskExtension(running, day('2026-12-10'), day('2026-12-05')), mayAskExtension(running, day('2026-12-04'), today), mayAskExtension(NO_PERIOD, day('2026-12-04'), today)].map(no)).toEqual(['agreed', 'extension-too-late', 'extension-not-later', 'no-period']);
    expect(value(extend(running, day('2026-12-12'), { tried: civil('summary'), calendar }))).toMatchObject({ period: { until: '2026-12-14' }, cause: 'extended', article: '证据规定（2019）第五十四条第二款；民诉法解释（2022）第一百条第二款' });
    expect(no(extend(running, day('2026-12-03'), { tried: civil('summary'), calendar }))).toBe('extension-not-later');
  });
  test('stands still for an objection to jurisdiction and runs on with what was left (证据规定 55)', () => {
    const running = value(set(civil('ordinary'), wanted('2026-12-14'))).period, still = value(suspend(running, day('2026-12-01')));
    expect([isOver(still, day('2027-01-10')), no(suspend(still, day('2026-12-02'))), no(setPeriod(still, wanted('2026-12-30'), { tried: civil('ordinary'), today, calendar })), no(suspend(running, day('2026-12-20'))), no(resume(running, today, calendar))]).toEqual([false, 'period-suspended', 'period-suspended', 'period-over', 'not-suspended']);
    expect(value(resume(still, day('2027-01-11'), calendar))).toMatchObject({ period: { until: '2027-01-25', suspendedOn: null }, cause: 'resumed', article: '证据规定（2019）第五十五条第一项' });
    fc.assert(fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 200 }), (into, long) => {
      const on = addDays(today, into), back = addDays(on, long), after = value(resume(value(suspend(running, on)), back, calendar)).period.until!;
      expect(daysBetween(back, after)).toBeGreaterThanOrEqual(daysBetween(on, running.until!));
    }));
  });
  test('begins anew for all when a party joins or claims change (证据规定 55)', () => {
    const ground = { tried: civil('ordinary'), today, calendar };
    expect(value(beginAnew('new-party', wanted('2026-12-15'), ground))).toMatchObject({ cause: 'begun-anew', article: '证据规定（2019）第五十五条第二项', period: { until: '2026-12-15' } });
    expect(no(beginAnew('new-claim', wanted('2026-12-01'), ground))).toBe('period-too-short');
  });
  test('ends on the day of the exchange, which is not held before the least time is over (证据规定 56)', () => {
    const running = value(set(civil('ordinary'), wanted('2026-12-14'))).period;
    expect([no(endWithExchange(running, day('2026-12-08'), today)), no(endWithExchange({ ...running, least: null }, day('2026-12-08'), today))]).toEqual(['exchange-too-early', 'agreed']);
    expect(value(endWithExchange(running, day('2026-12-10'), today)).period).toMatchObject({ until: '2026-12-10', why: { of: 'rawEnd', shown: '2026-12-10' } });
    expect(value(endWithExchange(NO_PERIOD, today, today)).period.until).toBe(today);
  });
  test('runs from the service of the notice until the last side has had its time, unless the court decided otherwise', () => {
    const article = '民诉法解释（2022）第九十九条第一款', served = (on: string, last: string) => ({ servedOn: day(on), on: day(last), article, why: { ask: 'calculators.period', input: { length: 15, from: on }, of: 'lastDay', shown: last, set: article } });
    const first = servedPeriod(NO_PERIOD, served('2026-11-24', '2026-12-09'), civil('ordinary'))!.period;
    expect([first.until, first.least]).toEqual(['2026-12-09', '2026-12-09']);
    const second = servedPeriod(first, served('2026-11-30', '2026-12-15'), civil('ordinary'))!;
    expect([second.period.until, second.cause, servedPeriod(second.period, served('2026-11-20', '2026-12-07'), civil('ordinary'))]).toEqual(['2026-12-15', 'set', null]);
    const own = value(set(civil('ordinary'), wanted('2026-12-14'))).period;
    expect([servedPeriod(own, served('2026-11-30', '2026-12-30'), civil('ordinary')), servedPeriod({ ...first, suspendedOn: today }, served('2026-11-30', '2026-12-15'), civil('ordinary')), servedPeriod(NO_PERIOD, served('2026-11-24', '2026-12-01'), civil('summary'))!.period.least]).toEqual([null, null, null]);
  });
  test('knows the limits of each procedure', () => {
    expect([civil('ordinary'), civil('summary'), civil('small-claims'), civil('summary', true), { ...civil('ordinary'), kind: 'administrative' }].map(limitOf)).toEqual(['T-EVI', 'T-EVI-SIMP', 'T-EVI-SMALL', 'T-EVI-2ND', null]);
    expect([isSecondInstance('民终'), isSecondInstance('民初'), isSecondInstance(null)]).toEqual([true, false, false]);
  });
});
