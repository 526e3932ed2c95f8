import { daysBetween, day } from '../../shared/calendar.ts';
import { exact, percent, times, type Exact } from '../../shared/exact.ts';
import type { Line, Remark, Words } from '../../shared/worked.ts';
import { counted, remark, yuan } from './kit.ts';
import type { PersonalInjuryInput as Input } from './personal-injury-fields.ts';
import type { ItemKind, Version } from './personal-injury-rules.ts';

/** One item of compensation: exact fen, with its working. */
export type Item = { readonly kind: ItemKind; readonly amount: Exact; readonly lines: readonly Line[] };
const YEAR = 365, LONGEST = 20;

function lostDays({ victim, lostDays: asked, tortDay, fixedDay, grade, coefficient }: Input): { days: number; cut: boolean } {
  const assessed = victim === 'injured' && (grade !== undefined || coefficient !== undefined);
  const most = assessed && tortDay && fixedDay ? daysBetween(day(tortDay), day(fixedDay)) : asked;
  return { days: Math.min(asked, most), cut: asked > most };
}

/** What was spent and earned less until the assessment, and what care, aids and mental damages come to; items that come to nothing are left out. */
export function costs(input: Input, { title, items: articles, longer }: Version, mental: string): { items: Item[]; remarks: Remark[] } {
  const items: Item[] = [], remarks: Remark[] = [];
  const add = (kind: ItemKind, ...parts: readonly (readonly [amount: Exact, how: () => Words])[]): void => {
    const real = parts.filter(([{ n }]) => n > BigInt(0)), article = `${title}${articles[kind]}${kind === 'mental' ? `；${mental}` : ''}`;
    if (real.length > 0) items.push({
      kind, amount: real.reduce((all, [part]) => ({ n: all.n * part.d + part.n * all.d, d: all.d * part.d }), exact(0)),
      lines: real.map(([part, how]) => counted(article, part, how)),
    });
  };
  const flat = (kind: ItemKind, fen: number, zh: string, en: string): void => add(kind, [exact(fen), () => [zh, en]]);
  const daily = (fen: number, days: number): Exact => times(exact(fen), exact(days));
  flat('medical', input.medical, '医疗费：按收款凭证', 'Medical costs by receipts');
  const { days, cut } = lostDays(input);
  add('lost-income', [exact(input.lostIncome), () => ['误工费：实际减少的固定收入', 'Lost income: fixed income really lost']],
    [
      times(exact(input.yearlyIncome), exact(days, YEAR)),
      () => [`误工费：${yuan(input.yearlyIncome)} 元 ÷ ${YEAR} × ${days} 天`, `Lost income: CNY ${yuan(input.yearlyIncome)} ÷ ${YEAR} × ${days} days`],
    ]);
  if (cut) remarks.push(remark('until-assessment', '持续误工的，误工时间只算到定残日前一天；超出的天数未计。', 'Lost income is counted to the day before the assessment; days beyond were not counted.'));
  const persons = exact(input.nursingPersons), years = input.victim === 'injured' ? Math.min(input.nursingYears, LONGEST) : 0, degree = input.nursingDegree;
  add('nursing', [
    times(daily(input.nursingDaily, input.nursingDays), persons),
    () => [
      `护理费：${yuan(input.nursingDaily)} 元 × ${input.nursingDays} 天 × ${input.nursingPersons} 人`,
      `Nursing: CNY ${yuan(input.nursingDaily)} × ${input.nursingDays} days × ${input.nursingPersons} persons`,
    ],
  ],
    [
      times(times(daily(input.nursingDaily, YEAR * years), persons), percent(degree)),
      () => [
        `定残后护理费：${yuan(input.nursingDaily)} 元 × ${YEAR} 天 × ${years} 年 × ${input.nursingPersons} 人 × ${degree}%`,
        `Nursing after assessment: CNY ${yuan(input.nursingDaily)} × ${YEAR} days × ${years} years × ${input.nursingPersons} persons × ${degree}%`,
      ],
    ]);
  if (input.victim === 'injured' && input.nursingYears > LONGEST) remarks.push(
    remark('nursing-years', `护理期限最长二十年，按二十年计算；期满仍需护理的，可再请求五至十年（${title}${longer}）。`, 'Nursing is counted for twenty years at most; after them five to ten more may be claimed.'),
  );
  flat('transport', input.transport, '交通费：按正式票据', 'Transport by receipts');
  flat('lodging', input.lodging, '外地治疗的住宿费：合理部分', 'Lodging for treatment elsewhere, where reasonable');
  add('meals', [
    daily(input.mealDaily, input.mealDays), () => [`住院伙食补助费：${yuan(input.mealDaily)} 元 × ${input.mealDays} 天`, `Meals: CNY ${yuan(input.mealDaily)} × ${input.mealDays} days`],
  ]);
  add('nutrition', [
    daily(input.nutritionDaily, input.nutritionDays),
    () => [`营养费：${yuan(input.nutritionDaily)} 元 × ${input.nutritionDays} 天`, `Nutrition: CNY ${yuan(input.nutritionDaily)} × ${input.nutritionDays} days`],
  ]);
  if (input.victim === 'injured') flat('aids', input.aids, '残疾辅助器具费：普通适用器具的合理费用', 'Aids: reasonable cost of ordinary ones');
  flat('mental', input.mental, '精神损害抚慰金：按请求数额', 'Mental damages: as claimed');
  return { items, remarks };
}
