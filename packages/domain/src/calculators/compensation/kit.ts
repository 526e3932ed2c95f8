import * as z from 'zod/mini';
import { addMonths } from '../../law/periods.ts';
import { using, type Ground } from '../../law/tables.ts';
import { addDays, day, type Day } from '../../shared/calendar.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { exact, exactYuan, over, type Exact } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { line, type Line, type Remark, type TableUse, type Words } from '../../shared/worked.ts';
import { money, type Field } from '../fields.ts';
import { remark } from '../remark.ts';

/** The most that one amount may be here, in fen (one hundred million yuan): what is multiplied by years and days stays a safe integer. */
const HIGHEST = 10_000_000_000;
/** An amount of money up to one hundred million yuan, refused as `calculators.sum-too-large` above. */
export const sum = (label: Words, more: { note?: Words; when?: Field['when'] } = {}): ReturnType<typeof money> => {
  const field = money(label, more as never);
  return { ...field, schema: field.schema.check(z.refine((fen) => fen <= HIGHEST, { error: 'calculators.sum-too-large' })) };
};

/** A line of working that ends in its amount: `how` says what was multiplied by what. */
export const counted = (article: string, amount: Exact, how: () => Words): Line => line(article, amount, () => {
  const [zh, en] = how();
  return [`${zh} = ${exactYuan(amount)} 元`, `${en} = CNY ${exactYuan(amount)}`];
});

/** Whole years from one day to another, counted by birthdays: the age on `on` of somebody born on `born`. */
export function wholeYears(born: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return addMonths(day(born), years * 12) > on ? years - 1 : years;
}

/**
 * The first day after whole months of which `start` is the first day; where the later month has no such day, the month before it runs to its end.
 * 民法典（2020）第二百零二条. A year begun on 29 February ends on 28 February.
 */
export function monthsOn(start: Day, months: number): Day {
  const same = addMonths(start, months);
  return same.slice(8) < start.slice(8) ? addDays(same, 1) : same;
}
type Aged = { age?: number | undefined; birthDay?: string | undefined };
/** The age of somebody on the day that fixes it, as given or by the birthday; `field` is the place of the age in the form. Refused where neither tells it, where both differ, and for a birthday after that day. */
export function ageOf({ age, birthDay }: Aged, fixedDay: string | undefined, field = 'age'): Decision<number> {
  if (birthDay === undefined || fixedDay === undefined) return age === undefined ? refused('calculators.age-missing', 'invalid', { field }) : agreed(age);
  if (fixedDay < birthDay) return refused('calculators.days-reversed', 'invalid', { from: birthDay, to: fixedDay });
  const reached = wholeYears(birthDay, fixedDay);
  return age !== undefined && age !== reached ? refused('calculators.age-contradicts', 'invalid', { age, reached, field }) : agreed(reached);
}

/** A figure of statistics that a rule needs: in fen, exact, with what must be said of where it came from. */
export type Figure = { readonly value: Exact; readonly tables: readonly TableUse[]; readonly remarks: readonly Remark[] };
/** A figure wanted of a year: what it is called, the field of the form that may give it, and what stood there. */
type Wanted = { readonly label: Words; readonly field: string; readonly given: number | undefined; readonly year: number; readonly per?: 'month' };
const factsOf = (where: string, { label: [figure, figureEn], field, year }: Wanted) => ({ province: where, year, figure, figureEn, field });
const missing = (table: string, where: string, wanted: Wanted): Decision<never> => refused('calculators.statistics-missing', 'invalid', { table, ...factsOf(where, wanted) });
const own = ({ label: [zh, en], given }: Wanted, year: string): Remark =>
  remark(
    'given-figure', `${zh}按填写的 ${yuanText(given as number)} 元计算，未取数据表；请核对是否为 ${year} 年的统计数据。`,
    `${en}: the CNY ${yuanText(given as number)} given were used, not the table; check that it is the figure of ${year}.`,
  );

/** A figure as given. Nobody's average is nothing: a zero stands for a figure that is not known and is refused, for it would make every sum nothing. */
const given = (where: string, wanted: Wanted): Decision<Figure> => wanted.given === 0 ? refused('calculators.figure-zero', 'invalid', factsOf(where, wanted))
  : agreed({ value: exact(wanted.given as number), tables: [], remarks: [own(wanted, String(wanted.year))] });

/** A province's figure of a year: the one given wins, otherwise the table `province-statistics`; refused where neither has it. A month is a twelfth of the table's year. */
export function statistic(ground: Ground, where: string, column: 'urbanIncome' | 'urbanConsumption' | 'averageWage', wanted: Wanted): Decision<Figure> {
  if (wanted.given !== undefined) return given(where, wanted);
  const found = ground.tables['province-statistics'].rows.find((row) => row.province === where && row.year === wanted.year)?.[column] ?? null;
  if (found === null) return missing('province-statistics', where, wanted);
  return agreed({ value: over(exact(found), exact(wanted.per === 'month' ? 12 : 1)), tables: [using(ground, 'province-statistics')], remarks: [] });
}
/** The national disposable income of townspeople a head in a year: given, or from the table `national-income`; refused where neither has it. */
export function nationalIncome(ground: Ground, wanted: Wanted): Decision<Figure> {
  if (wanted.given !== undefined) return given('全国', wanted);
  const found = ground.tables['national-income'].rows.find((row) => row.year === wanted.year);
  return found ? agreed({ value: exact(found.urbanIncome), tables: [using(ground, 'national-income')], remarks: [] }) : missing('national-income', '全国', wanted);
}
/** A figure that only whoever asks can give, such as one of the countryside before 2022-05-01; refused where it was not given. */
export const onlyGiven = (where: string, wanted: Wanted): Decision<Figure> =>
  wanted.given === undefined ? refused('calculators.figure-only-given', 'invalid', factsOf(where, wanted)) : given(where, wanted);
