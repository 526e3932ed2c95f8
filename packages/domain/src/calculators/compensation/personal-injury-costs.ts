import { daysBetween, day } from '../../shared/calendar.ts';
import { exact, percent, plus, times, type Exact } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import type { Line, Remark, Words } from '../../shared/worked.ts';
import { remark } from '../remark.ts';
import { counted } from './kit.ts';
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

type Part = readonly [amount: Exact, how: () => Words];
const flat = (fen: number, ...words: Words): Part => [exact(fen), () => words];
const daily = (fen: number, days: number, zh: string, en: string): Part => [times(exact(fen), exact(days)), () => [`${zh}：${yuanText(fen)} 元 × ${days} 天`, `${en}: CNY ${yuanText(fen)} × ${days} days`]];

function lostIncome(input: Input, days: number): Part[] {
  return [flat(input.lostIncome, '误工费：实际减少的固定收入', 'Lost income: fixed income really lost'), [
    times(exact(input.yearlyIncome), exact(days, YEAR)),
    () => [`误工费：${yuanText(input.yearlyIncome)} 元 ÷ ${YEAR} × ${days} 天`, `Lost income: CNY ${yuanText(input.yearlyIncome)} ÷ ${YEAR} × ${days} days`],
  ]];
}
function nursing({ victim, nursingDaily, nursingDays, nursingPersons, nursingYears, nursingDegree }: Input): Part[] {
  const years = victim === 'injured' ? Math.min(nursingYears, LONGEST) : 0, aDay = times(exact(nursingDaily), exact(nursingPersons));
  return [[times(aDay, exact(nursingDays)), () => [
    `护理费：${yuanText(nursingDaily)} 元 × ${nursingDays} 天 × ${nursingPersons} 人`, `Nursing: CNY ${yuanText(nursingDaily)} × ${nursingDays} days × ${nursingPersons} persons`,
  ]], [times(times(aDay, exact(YEAR * years)), percent(nursingDegree)), () => [
    `定残后护理费：${yuanText(nursingDaily)} 元 × ${YEAR} 天 × ${years} 年 × ${nursingPersons} 人 × ${nursingDegree}%`,
    `Nursing after assessment: CNY ${yuanText(nursingDaily)} × ${YEAR} days × ${years} years × ${nursingPersons} persons × ${nursingDegree}%`,
  ]]];
}

/** The items of which the days are given without the amount, or the amount without the days: they come to nothing, which must not go unsaid. */
function halfGiven(input: Input): Words[] {
  const pairs: readonly (readonly [days: number, rate: number, name: Words])[] = [
    [input.lostIncome > 0 ? 0 : input.lostDays, input.lostIncome > 0 ? 0 : input.yearlyIncome, ['误工费', 'lost income']],
    [input.nursingDays + input.nursingYears, input.nursingDaily, ['护理费', 'nursing']],
    [input.mealDays, input.mealDaily, ['住院伙食补助费', 'meals']], [input.nutritionDays, input.nutritionDaily, ['营养费', 'nutrition']],
  ];
  return pairs.filter(([days, rate]) => days > 0 !== rate > 0).map(([, , name]) => name);
}

/** What was spent and earned less until the assessment, and what care, aids and mental damages come to; items that come to nothing are left out. */
export function costs(input: Input, { title, items: articles, longer }: Version, mental: string): { items: Item[]; remarks: Remark[] } {
  const { days, cut } = lostDays(input), injured = input.victim === 'injured', remarks: Remark[] = [];
  const asked: readonly (readonly [kind: ItemKind, parts: readonly Part[]])[] = [
    ['medical', [flat(input.medical, '医疗费：按收款凭证', 'Medical costs by receipts')]],
    ['lost-income', lostIncome(input, days)], ['nursing', nursing(input)],
    ['transport', [flat(input.transport, '交通费：按正式票据', 'Transport by receipts')]],
    ['lodging', [flat(input.lodging, '外地治疗的住宿费：合理部分', 'Lodging for treatment elsewhere, where reasonable')]],
    ['meals', [daily(input.mealDaily, input.mealDays, '住院伙食补助费', 'Meals in hospital')]],
    ['nutrition', [daily(input.nutritionDaily, input.nutritionDays, '营养费', 'Nutrition')]],
    ['aids', injured ? [flat(input.aids, '残疾辅助器具费：普通适用器具的合理费用', 'Aids: reasonable cost of ordinary ones')] : []],
    ['mental', [flat(input.mental, '精神损害抚慰金：按请求数额', 'Mental damages: as claimed')]],
  ];
  const items = asked.flatMap(([kind, parts]) => {
    const real = parts.filter(([{ n }]) => n > BigInt(0)), article = `${title}${articles[kind]}${kind === 'mental' ? `；${mental}` : ''}`;
    return real.length === 0 ? [] : [{ kind, amount: real.reduce((all, [part]) => plus(all, part), exact(0)), lines: real.map(([part, how]) => counted(article, part, how)) }];
  });
  const half = halfGiven(input);
  if (half.length > 0) remarks.push(
    remark(
      'half-given', `${half.map(([zh]) => zh).join('、')}：时间和标准只填写了一项，没有计算；请补填另一项。`,
      `Of ${half.map(([, en]) => en).join(', ')} only the time or only the amount was given, so nothing was counted; give the other as well.`,
    ),
  );
  if (cut) remarks.push(remark('until-assessment', '持续误工的，误工时间只算到定残日前一天；超出的天数未计。', 'Lost income is counted to the day before the assessment; days beyond were not counted.'));
  if (injured && input.nursingYears > LONGEST) remarks.push(
    remark('nursing-years', `护理期限最长二十年，按二十年计算；期满仍需护理的，可再请求五至十年（${title}${longer}）。`, 'Nursing is counted for twenty years at most; after them five to ten more may be claimed.'),
  );
  return { items, remarks };
}
