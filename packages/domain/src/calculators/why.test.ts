import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseDeadlines } from '../cases/rules-deadlines.ts';
import { decideByAs, decideByOf } from '../filing/rules-clock.ts';
import { payBy } from '../filing/rules-fee.ts';
import { refusalAppealBy } from '../filing/rules-refusal.ts';
import { correctByFrom } from '../filing/rules-service.ts';
import type { FilingKind, SuitKind } from '../filing/rules.ts';
import { whyAppealBy, whyAppealed, whyCorrectBy, whyCorrected, whyDecideBy, whyPayBy, type Served } from '../filing/whys.ts';
import { baseGround } from '../law/ground.suite.ts';
import { countedEnd, daysOf, limitEnd } from '../law/limit-end.ts';
import { LIMIT_CODES, LIMITS } from '../law/limits.ts';
import { addDays, day, type Day } from '../shared/calendar.ts';
import { calculatorNamed } from './catalogue.ts';
import { deadlineOf } from './time/deadline-of.ts';
import { explain, type Calculator } from './calculator.ts';
import { besideRecorded, Why, whyAmount, whyLimit, whysOf } from './why.ts';

const ground = baseGround(day('2026-11-24')), { calendar } = ground;
/** The answer of the calculator that a question names. */
function answered(why: Why): Record<string, unknown> {
  const c = calculatorNamed(why.ask) as unknown as Calculator, input = c.input.parse(why.input), decision = explain(c, input as never, ground);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.answer as Record<string, unknown>;
}
const figure = (why: Why | null | undefined): unknown => (why ? answered(Why.parse(JSON.parse(JSON.stringify(why))))[why.of] : undefined);
const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 4200 }).map((n) => addDays(day('2016-01-01'), n));

describe('the question behind a day gives the day that the deed recorded', () => {
  test('of every limit in days, months and years, at home and abroad', () => {
    const codes = LIMIT_CODES.filter((code) => LIMITS[code].ends !== 'before' && LIMITS[code].rule.every(({ value }) => !('hours' in value) && !('workingDays' in value)));
    fc.assert(fc.property(anyDay.filter((d) => d >= '2022-04-10'), fc.constantFrom(...codes), fc.boolean(), (from, code, abroad) => {
      const { last, article } = limitEnd(code, from, calendar, abroad), worked = deadlineOf(code, from, ground, { abroad });
      expect(worked.ok && worked.value.answer.lastDay).toBe(last);
      expect(figure(whyLimit(code, from, last, { abroad }))).toBe(last);
      expect(worked.ok && worked.value.lines.some((l) => l.article.startsWith(article))).toBe(true);
    }), { numRuns: 300 });
  });
  test('of a complaint: to decide, to correct, to pay, to appeal', () => {
    const kinds = fc.constantFrom<FilingKind>('civil', 'administrative'), suits = fc.constantFrom<SuitKind>('ordinary', 'third-party-revocation', 'enforcement-objection');
    fc.assert(fc.property(anyDay, kinds, suits, suits, fc.integer({ min: 1, max: 60 }), (on, kind, suit, other, days) => {
      fc.pre(on >= '2018-02-08');
      const decideBy = decideByOf({ kind, suit }, on), settled = decideByAs(other, { kind, suit }, decideBy);
      expect(figure(whyDecideBy({ kind, suit }, decideBy))).toBe(decideBy);
      expect([figure(whyDecideBy({ kind, suit: other }, settled)), settled]).toEqual([settled, decideByOf({ kind, suit: other }, on)]);
      expect(figure(whyCorrectBy(on, days))).toBe(correctByFrom(on, days));
      expect(figure(whyPayBy(on, payBy(on, { calendar })))).toBe(payBy(on, { calendar }));
      expect(figure(whyAppealBy(kind, on, refusalAppealBy(kind, on, calendar)))).toBe(refusalAppealBy(kind, on, calendar));
    }), { numRuns: 200 });
  });
  test('of a trial', () => {
    const courses = fc.constantFrom(['civil', 'ordinary'], ['civil', 'summary'], ['civil', 'small-claims'], ['administrative', 'ordinary'], ['administrative', 'summary']);
    fc.assert(fc.property(anyDay, courses, (registeredOn, [kind, procedure]) => {
      const [one] = caseDeadlines({ kind: kind!, procedure: procedure!, registeredOn, closed: false });
      expect([figure(one?.why), one?.why?.shown]).toEqual([one?.on, one?.on]);
    }), { numRuns: 100 });
  });
});

test('a case older than the rules that are kept has no time for trial', () => {
  expect(caseDeadlines({ kind: 'civil', procedure: 'ordinary', registeredOn: '2012-12-31', closed: false })).toEqual([]);
  expect(() => limitEnd('T-APP', day('2012-12-31'), calendar)).toThrow('T-APP');
  expect(() => countedEnd('T-PRES-48', day('2026-03-02'))).toThrow('T-PRES-48');
  expect(() => daysOf('T-TRIAL', day('2026-03-02'))).toThrow('T-TRIAL');
});

test('a day that no notice set has no question; of several notices the last that arrived counts', () => {
  const notice = (more: Partial<Served>): Served => ({ what: 'correction', version: 1, servedOn: day('2026-11-02'), days: 10, ...more });
  expect(whyCorrected(day('2026-11-12'), [])).toBeNull();
  expect(whyCorrected(null, [notice({})])).toBeNull();
  expect(whyCorrected(day('2026-11-13'), [notice({})])).toBeNull();
  expect(whyCorrected(day('2026-11-24'), [notice({ version: 2, servedOn: day('2026-11-20'), days: 4 }), notice({}), notice({ version: 3, servedOn: null })])?.input).toEqual({ length: 4, from: '2026-11-20' });
  expect(whyAppealed('civil', day('2026-11-12'), [notice({})])).toBeNull();
  expect(whyAppealed('civil', null, [notice({ what: 'ruling' })])).toBeNull();
  expect(whyDecideBy({ kind: 'civil', suit: 'ordinary' }, null)).toBeNull();
});

describe('what is said beside the answer of today', () => {
  const why = whyPayBy(day('2026-12-25'), day('2027-01-01'));
  test('nothing where it is the recorded one', () => { expect(besideRecorded(whyPayBy(day('2026-11-24'), day('2026-12-01')), answered(whyPayBy(day('2026-11-24'), day('2026-12-01'))))).toEqual([]); });
  test('both where a notice of holidays moved it', () => {
    const [one] = besideRecorded(why, answered(why));
    expect([one?.code, one?.text.includes('2027年1月1日'), one?.text.includes('2027年1月4日'), one?.en.includes('2027-01-04')]).toEqual(['calculators.recorded-otherwise', true, true, true]);
  });
  test('both amounts in yuan', () => {
    const fee = whyAmount('fee', { class: 'property', amount: 10_000_000 }, 'fee', 5_000);
    expect(besideRecorded(fee, answered(fee))[0]?.text).toContain('记录的是 50.00 元，按现在的规则和表格算得 2,300.00 元');
  });
  test('that the court set it, by which article', () => {
    const set = whyCorrectBy(day('2026-11-24'), 10);
    expect(besideRecorded(set, answered(set)).map((r) => [r.code, r.text.includes('2026年12月4日（星期五）为止：登记立案规定（2015）第七条第一款')])).toEqual([['calculators.set-by-court', true]]);
  });
  test('a question that is not there is left out', () => { expect(Object.keys(whysOf({ a: why, b: null }))).toEqual(['a']); });
});
