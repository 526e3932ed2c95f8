import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../shared/calendar.ts';
import type { Decision } from '../../shared/decision.ts';
import { exact, plus, roundFen, times } from '../../shared/exact.ts';
import { shown, type Worked } from '../../shared/worked.ts';
import { baseGround } from '../../law/ground.suite.ts';
import type { Calculator } from '../calculator.ts';
import { compensationShelf } from './shelf.ts';
import { segmentsOf } from './dependants.ts';
import { doubleWage } from './double-wage.ts';
import { lawyerFee } from './lawyer-fee.ts';
import { percentOfGrade, yearsAt } from './personal-injury-rules.ts';
import { personalInjury } from './personal-injury.ts';
import { halfMonthsFor, severance } from './severance.ts';
import { smallClaims } from './small-claims.ts';
import { fifthsLost } from './work-injury-ended.ts';
import { workInjury } from './work-injury.ts';

const ground = baseGround(day('2026-11-24'));
type Reads = Pick<Calculator, 'input'> & { work: (input: never, on: typeof ground) => Decision<Worked<unknown>> };
function answer<A>(c: { input: unknown; work: unknown }, input: unknown): A {
  const { input: schema, work } = c as Reads, decision = work(schema.parse(input) as never, ground);
  if (!decision.ok) throw new Error(decision.refusal.code);
  shown(decision.value);
  return decision.value.answer as A;
}
const fen = fc.integer({ min: 0, max: 10_000_000_000 }), figure = fc.integer({ min: 1, max: 10_000_000_000 }), wage = fc.integer({ min: 1, max: 10_000_000 });
const someDay = fc.integer({ min: 0, max: 6800 }).map((n) => addDays(day('2008-01-01'), n));
const dependant = fc.record({ age: fc.integer({ min: 0, max: 100 }), others: fc.integer({ min: 0, max: 4 }), incapable: fc.constant(true) });
type Injury = {
  items: { item: string; amount: number; defendant: number }[]; total: number; defendant: number; remaining: number;
  dependantYears: { from: number; to: number; yearly: number }[];
};

describe('personal injury', () => {
  const injury = fc.record({
    victim: fc.constantFrom('injured', 'dead'), income: figure, consumption: figure, monthlyWage: figure, age: fc.integer({ min: 0, max: 120 }), grade: fc.integer({ min: 1, max: 10 }),
    share: fc.integer({ min: 0, max: 10_000 }).map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`),
    dependants: fc.array(dependant, { minLength: 1, maxLength: 6 }), medical: fen, mental: fen,
  });
  test('the parts sum to the whole, the defendant bears no more than it, no year is above the ceiling and no year is missing', () => {
    fc.assert(fc.property(injury, (input) => {
      const a = answer<Injury>(personalInjury, input);
      expect(a.items.reduce((all, i) => all + i.amount, 0)).toBe(a.total);
      expect(a.defendant + a.remaining).toBe(a.total);
      for (const i of a.items) expect(i.defendant).toBeLessThanOrEqual(i.amount);
      a.dependantYears.forEach(({ from, to, yearly }, k) => {
        expect(yearly).toBeLessThanOrEqual(input.consumption);
        expect([from, to >= from]).toEqual([(a.dependantYears[k - 1]?.to ?? 0) + 1, true]);
      });
    }));
  });
  test('cut into years or one by one, the support is the same', () => {
    fc.assert(fc.property(fc.array(fc.record({ years: fc.integer({ min: 1, max: 20 }), of: fc.integer({ min: 1, max: 5 }) }), {
      minLength: 1, maxLength: 8,
    }), fc.integer({ min: 1, max: 10_000_000 }), (rows, consumption) => {
      const people = rows.map(({ years, of }) => ({ years, yearly: exact(consumption, of) }));
      const cut = segmentsOf(people, exact(consumption)).reduce((all, { from, to, yearly }) => plus(all, times(yearly, exact(to - from + 1))), exact(0));
      let plain = exact(0);
      for (let year = 1; year <= 20; year += 1) {
        const sum = people.filter((p) => p.years >= year).reduce((all, p) => plus(all, p.yearly), exact(0));
        plain = plus(plain, sum.n > exact(consumption).n * sum.d ? exact(consumption) : sum);
      }
      expect(roundFen(cut)).toBe(roundFen(plain));
    }));
  });
  test('older is never longer, and five to twenty years', () => {
    for (let age = 0; age < 120; age += 1) expect(yearsAt(age) >= yearsAt(age + 1) && yearsAt(age) >= 5 && yearsAt(age) <= 20).toBe(true);
    for (let grade = 1; grade < 10; grade += 1) expect(percentOfGrade(grade) - percentOfGrade(grade + 1)).toBe(10);
  });
});

test('severance: longer is never less, twice is twice, and the ceiling holds', () => {
  fc.assert(fc.property(someDay, fc.integer({ min: 0, max: 6000 }), wage, wage, (startDay, days, monthlyWage, localAverage) => {
    const endDay = addDays(startDay, days), later = addDays(endDay, 30);
    expect(halfMonthsFor(startDay, endDay)).toBeLessThanOrEqual(halfMonthsFor(startDay, later));
    const of = (reason: string) => answer<{
      amount: number; severance: number; base: number; halfMonths: number;
    }>(severance, { startDay, endDay, monthlyWage, localAverage, reason });
    const n = of('closed'), twice = of('unlawful'), more = of('changed');
    expect(n.base).toBeLessThanOrEqual(localAverage * 3 < monthlyWage ? localAverage * 3 : monthlyWage);
    if (monthlyWage > localAverage * 3) expect(n.halfMonths).toBeLessThanOrEqual(24);
    expect(Math.abs(twice.amount - n.amount * 2)).toBeLessThanOrEqual(1);
    expect(more.amount).toBe(n.amount + monthlyWage);
  }));
});
test('double wage: never above eleven months, never less with a later signature', () => {
  fc.assert(fc.property(someDay, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 60 }), wage, (startDay, days, more, monthlyWage) => {
    const of = (n: number) => answer<{ extra: number; months: number }>(doubleWage, { startDay, signedDay: addDays(startDay, n), endDay: '2032-01-01', monthlyWage });
    expect(of(days).extra).toBeLessThanOrEqual(of(days + more).extra);
    expect(of(days + more).extra).toBeLessThanOrEqual(monthlyWage * 11);
  }));
});
test('work injury: a graver grade is never less, own wage stays within 60 to 300 per cent, pensions within the wage', () => {
  fc.assert(fc.property(wage, wage, fc.integer({ min: 1, max: 9 }), fc.array(fc.constantFrom('spouse', 'other'), {
    minLength: 1, maxLength: 6,
  }), (own, averageWage, grade, relations) => {
    const of = (g: number) => answer<{ once: number; ownWage: number }>(workInjury, { ownWage: own, averageWage, grade: g });
    expect(of(grade).once).toBeGreaterThanOrEqual(of(grade + 1).once);
    expect(of(grade).ownWage * 10).toBeGreaterThanOrEqual(averageWage * 6 - 10);
    expect(of(grade).ownWage).toBeLessThanOrEqual(averageWage * 3);
    expect(
      answer<{ monthly: number }>(workInjury, { outcome: 'died-after-leave', ownWage: own, averageWage, dependants: relations.map((relation) => ({ relation })) }).monthly,
    ).toBeLessThanOrEqual(own);
  }));
  fc.assert(fc.property(someDay, fc.integer({ min: -4000, max: 400 }), (retirementDay, n) => {
    const lost = fifthsLost(retirementDay, addDays(retirementDay, n));
    expect(lost >= 0 && lost <= 5 && (n < 0 ? lost < 5 : lost === 5)).toBe(true);
  }));
});
test('lawyer fee and small claims: a greater amount is never capped lower, and never goes back to a lighter procedure', () => {
  const order = ['mandatory', 'may-agree', 'not'];
  fc.assert(fc.property(fen, fen, wage, (a, b, averageWage) => {
    const [low, high] = a < b ? [a, b] : [b, a], cap = (amount: number) => answer<{ cap: number }>(lawyerFee, { amount }).cap,
      way = (amount: number) => order.indexOf(answer<{ procedure: string }>(smallClaims, { amount, averageWage }).procedure);
    expect(cap(low)).toBeLessThanOrEqual(cap(high));
    expect(cap(high) * 100).toBeLessThanOrEqual(high * 18 + 100);
    expect(way(low)).toBeLessThanOrEqual(way(high));
  }));
});
test('whatever the schemas let through is answered or refused, never thrown', () => {
  const days = fc.constantFrom('1900-01-01', '1900-02-28', '2000-02-29', '2024-02-29', '2199-12-31'), most = 10_000_000_000;
  fc.assert(fc.property(days, days, days, fc.constantFrom(0, 1, most), (a, b, c, sum) => {
    const inputs: Record<string, object> = {
      'personal-injury': {
        tortDay: a, debateDay: b, fixedDay: c, birthDay: a, income: sum, consumption: sum, monthlyWage: sum, grade: 1, medical: sum, yearlyIncome: sum, lostDays: 40_000,
        nursingDaily: sum, nursingDays: 40_000, nursingPersons: 5, nursingYears: 100, mealDaily: sum, mealDays: 40_000, nutritionDaily: sum, nutritionDays: 40_000,
        dependants: [{ birthDay: b }],
      },
      'work-injury': { injuryDay: a, endedDay: b, retirementDay: c, ended: true, ownWage: sum, averageWage: sum, grade: 5, care: 'full' },
      severance: { startDay: a, endDay: b, monthlyWage: sum, localAverage: sum }, 'double-wage': { startDay: a, signedDay: b, endDay: c, monthlyWage: sum },
      'unused-leave': { careerYears: 80, monthlyWage: sum, endDay: a }, overtime: { monthlyWage: sum, extended: 8784, onDay: a },
      'small-claims': { amount: sum, averageWage: sum, filedDay: a }, 'lawyer-fee': { amount: sum, onDay: a },
      'local-charge': { amount: sum, onDay: a, flat: sum, bands: [{ rate: 100 }] },
    };
    for (const calculator of compensationShelf) {
      const { input, work } = calculator as unknown as Reads, read = input.parse(inputs[calculator.name]), decision = work(read as never, ground);
      if (decision.ok) shown(decision.value);
      expect(typeof decision.ok).toBe('boolean');
    }
  }));
});
