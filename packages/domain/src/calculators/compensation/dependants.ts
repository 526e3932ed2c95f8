import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { above, decimals, exact, exactYuan, over, plus, times, type Exact } from '../../shared/exact.ts';
import { line, type Line, type Words } from '../../shared/worked.ts';
import { ageOf, counted } from './kit.ts';
import { yearsAt } from './personal-injury-rules.ts';

/** Whom the injured person had to support. `others` is how many others must support the same person. */
export type Dependant = { relation: Words; age?: number | undefined; birthDay?: string | undefined; others: number; incapable: boolean };
/** Years in which the same dependants are supported: years counted from one, the exact sum of a year, and whether the ceiling cut it. */
export type Segment = { readonly from: number; readonly to: number; readonly yearly: Exact; readonly capped: boolean; readonly people: number };
type Supported = { readonly years: number; readonly yearly: Exact; readonly age: number; readonly others: number };

const ADULT = 18;
/** How long somebody is supported: a minor until eighteen; an adult without capacity and income twenty years, less from sixty on. */
function supportedFor(d: Dependant, at: number, fixedDay: string | undefined, article: string): Decision<{ years: number; age: number }> {
  const known = ageOf(d, fixedDay, `dependants.${at}.age`);
  if (!known.ok) return known;
  const age = known.value;
  if (age < ADULT) return agreed({ years: ADULT - age, age });
  return d.incapable ? agreed({ years: yearsAt(age), age }) : refused('calculators.dependant-not-entitled', 'invalid', { age, article: `${article}第二款`, field: `dependants.${at}.incapable` });
}
/** Cuts the years where somebody's support ends; the sum of a year is never above the ceiling, whoever shares in it. */
export function segmentsOf(people: readonly { years: number; yearly: Exact }[], ceiling: Exact): Segment[] {
  const ends = [...new Set(people.map(({ years }) => years))].sort((a, b) => a - b);
  return ends.map((to, i) => {
    const from = (ends[i - 1] ?? 0) + 1, now = people.filter(({ years }) => years >= to), asked = now.reduce((all, { yearly }) => plus(all, yearly), exact(0));
    return { from, to, yearly: above(asked, ceiling) ? ceiling : asked, capped: above(asked, ceiling), people: now.length };
  });
}

/** What the support of several dependants comes to, year by year under the ceiling of one person's consumption. Refused for an adult who is not entitled. */
export function support(dependants: readonly Dependant[], { consumption, coefficient, fixedDay, article }: {
  consumption: Exact; coefficient: Exact; fixedDay: string | undefined; article: string;
}): Decision<{
  total: Exact; segments: Segment[]; lines: Line[];
}> {
  const people: Supported[] = [], lines: Line[] = [];
  for (const [at, d] of dependants.entries()) {
    const found = supportedFor(d, at, fixedDay, article);
    if (!found.ok) return found;
    const { years, age } = found.value, yearly = over(times(consumption, coefficient), exact(d.others + 1));
    people.push({ years, yearly, age, others: d.others });
    lines.push(line(`${article}第一款${d.others > 0 ? `；${article}第二款` : ''}`, yearly, () => [
      `${d.relation[0]}（${age} 周岁，${age < ADULT ? '计算至十八周岁' : '无劳动能力又无其他生活来源'}）：${years} 年，每年 ${exactYuan(consumption)} 元 × ${decimals(times(coefficient, exact(100)), 6)}% ÷ ${d.others + 1} 名扶养人 = ${exactYuan(yearly)} 元`,
      `${d.relation[1]} (aged ${age}): ${years} years, each CNY ${exactYuan(consumption)} × ${decimals(times(coefficient, exact(100)), 6)}% ÷ ${d.others + 1} supporters = CNY ${exactYuan(yearly)}`,
    ]));
  }
  const segments = segmentsOf(people, consumption);
  let total = exact(0);
  for (const { from, to, yearly, capped, people: count } of segments) {
    const part = times(yearly, exact(to - from + 1));
    total = plus(total, part);
    lines.push(counted(`${article}${capped ? '第二款' : '第一款'}`, part, () => [
      `${to > from ? `第 ${from} 至 ${to} 年` : `第 ${to} 年`}，${count} 人：每年 ${exactYuan(yearly)} 元${capped ? '（年赔偿总额以一人的年消费支出为限）' : ''} × ${to - from + 1} 年`,
      `${to > from ? `Years ${from} to ${to}` : `Year ${to}`}, supporting ${count}: CNY ${exactYuan(yearly)} a year${capped ? ' (the ceiling of a year)' : ''} × ${to - from + 1}`,
    ]));
  }
  return agreed({ total, segments, lines });
}
