import * as z from 'zod/mini';
import { using, type Ground } from '../../law/tables.ts';
import { dayAt } from '../../shared/calendar.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { above, exact, least, percent, roundFen, type Exact } from '../../shared/exact.ts';
import { line, type Line, type Remark, type Result, type Words, type Worked } from '../../shared/worked.ts';
import { calculator, type Calculator } from '../calculator.ts';
import { choice, decimalNumber, maybe, money, onDay, rare, starting, text, type ObjectOf } from '../fields.ts';
import { remark } from '../remark.ts';
import { onlyAsked } from '../unasked.ts';
import { accrue, numberOf, perDay, type Stretch } from './accrual.ts';
import { basisField, endIncluded, percentText, perField, rateField, unitField, yearlyShare } from './rate-fields.ts';
import { enDays, inOrder, withinReach, yuan } from './working.ts';

const FROM = '2025-02-13', REPLY = '外币利息批复（2025）';
/** The rate that the reply names for a currency, and where. */
const CURRENCIES = {
  USD: { name: ['美元', 'US dollar'], rate: ['中国货币政策执行报告附表的美元贷款平均利率（期限由法院确定）', 'average US dollar loan rate in the annex to the monetary policy report (the court chooses the term)'],
    article: '第二条第一项' },
  EUR: { name: ['欧元', 'Euro'], rate: ['欧元银行间同业拆借利率（EURIBOR）', 'EURIBOR'], article: '第二条第二项' },
  GBP: { name: ['英镑', 'Pound sterling'], rate: ['英镑隔夜平均利率（SONIA）', 'SONIA'], article: '第二条第二项' },
  JPY: { name: ['日元', 'Yen'], rate: ['东京隔夜平均利率（TONA）', 'TONA'], article: '第二条第二项' },
  AUD: { name: ['澳大利亚元', 'Australian dollar'], rate: ['澳大利亚元银行票据利率（BBSW）', 'BBSW'], article: '第二条第二项' },
  CHF: { name: ['瑞士法郎', 'Swiss franc'], rate: ['瑞士法郎担保隔夜利率（SARON）', 'SARON'], article: '第二条第二项' },
  CAD: { name: ['加拿大元', 'Canadian dollar'], rate: ['加拿大元担保隔夜利率（CORRA）', 'CORRA'], article: '第二条第二项' },
  NZD: { name: ['新西兰元', 'New Zealand dollar'], rate: ['新西兰元银行票据利率（BKBM）', 'BKBM'], article: '第二条第二项' },
  SGD: { name: ['新加坡元', 'Singapore dollar'], rate: ['新加坡元无担保隔夜利率（SORA）', 'SORA'], article: '第二条第二项' },
  HKD: { name: ['港币', 'Hong Kong dollar'], rate: ['香港银行间同业拆借利率', 'Hong Kong interbank offered rate'], article: '第三条' },
  MOP: { name: ['澳门元', 'Macao pataca'], rate: ['澳门元综合利率', 'MOP composite rate'], article: '第三条' },
  TWD: { name: ['新台币', 'New Taiwan dollar'], rate: ['新台币基本放款利率', 'TWD base lending rate'], article: '第三条' },
  OTHER: { name: ['其他外币', 'Another currency'], rate: ['该国中央银行官方网站公布的该币种基准利率', 'base rate that the central bank of the country publishes'], article: '第二条第三项' },
} as const satisfies Record<string, { name: Words; rate: Words; article: string }>;
type Currency = keyof typeof CURRENCIES;
/** Currencies whose agreed rates are governed by another article of the reply. */
const HOME: readonly Currency[] = ['HKD', 'MOP', 'TWD'];
const AGREED = { field: 'by', is: ['agreed'] } as const, NAME = ['利率', 'Rate'] as const;
const fields = {
  currency: choice(['币种', 'Currency'], Object.fromEntries(Object.entries(CURRENCIES).map(([code, { name }]) => [code, name])) as { [C in Currency]: Words }),
  code: maybe(text(['其他币种代码', 'Code of the currency'], 3, { when: { field: 'currency', is: ['OTHER'] }, note: ['三个大写字母，例如 THB。', 'Three capital letters, such as THB.'] })),
  principal: money(['逾期款项', 'Overdue sum'], { note: ['以该币种填写。', 'In that currency.'] }), from: onDay(['逾期起算日', 'Overdue from']), to: onDay(['截止日', 'To']),
  includeEnd: endIncluded(['截止日也计算', 'Count the last day too']),
  by: starting(choice(['利率的依据', 'Which rate'], { reference: ['没有约定：按批复的参考利率', 'Not agreed: by the reference rate of the reply'], agreed: ['有约定', 'Agreed'] }), 'reference'),
  rate: maybe(rateField(NAME, { note: ['没有约定而自行查得参考利率的，也填在这里；不填则查数据表。', 'A reference rate that you looked up stands here too; left out, the table is asked.'] })),
  per: perField(NAME), unit: unitField(NAME),
  cap: rare(maybe(decimalNumber(['准据法规定的年利率上限', 'Cap a year by the governing law'], { unit: ['%', '%'], when: AGREED, note: ['没有上限的不填。', 'Leave it out where there is none.'] }))),
  basis: basisField, onDay: rare(maybe(onDay(['裁判日', 'Day of judgment'], { note: ['不填则为今天。', 'Today, where left out.'] }))),
};
type Input = z.output<ObjectOf<typeof fields>>;
/** Interest on an overdue sum, in hundredths of its currency. `complete` is false where the reference rate is not held, and then nothing is counted. */
const Answer = z.object({ currency: z.string(), interest: z.int(), days: z.int(), reference: z.string(), complete: z.boolean() });
type Answer = z.infer<typeof Answer>;
type Course = { readonly stretches: readonly Stretch[]; readonly complete: boolean; readonly lines: readonly Line[]; readonly remarks: readonly Remark[] };

function agreedCourse(input: Input): Decision<Course> {
  if (input.rate === undefined) return refused('calculators.rate-missing', 'invalid', { field: 'rate' });
  const year = Number(input.basis), asked = yearlyShare({ rate: input.rate, per: input.per, unit: input.unit }, year),
    cap = input.cap === undefined ? undefined : percent(input.cap), share = cap ? least(asked, cap) : asked;
  const article = HOME.includes(input.currency) ? `${REPLY}第三条；${REPLY}第一条` : `${REPLY}第一条`, from = numberOf(input.from);
  return agreed({ complete: true, lines: cap && above(asked, cap) ? [line(article, null, () => [`约定年利率 ${percentText(asked)} 超过准据法上限 ${percentText(cap)}，超过部分不予支持`,
    `The agreed ${percentText(asked)} a year exceeds the cap ${percentText(cap)}; what is above is not awarded`])] : [], remarks: [],
    stretches: [{ from, rates: [perDay(share, year)], article, say: () => [`年利率 ${percentText(share)} ÷ ${year}`, `${percentText(share)} a year ÷ ${year}`] }] });
}
/** A reference rate that somebody looked up, over the whole time. */
function givenReference(input: Input, rate: string): Course {
  const { rate: named, article } = CURRENCIES[input.currency], year = Number(input.basis), share = yearlyShare({ rate, per: input.per, unit: input.unit }, year);
  return { complete: true, lines: [line(`${REPLY}${article}`, null, () => [`没有约定利率的，参考${named[0]}，按所填年利率 ${percentText(share)}`, `No rate agreed: by the ${named[1]}, given as ${percentText(share)} a year`])],
    remarks: [remark('reference-given', `参考利率按所填数字计算，未取数据表；请核对它是否为${named[0]}。`, `The reference rate is the one given, not of a table; check that it is the ${named[1]}.`)],
    stretches: [{ from: numberOf(input.from), rates: [perDay(share, year)], article: `${REPLY}${article}`, say: () => [`年利率 ${percentText(share)} ÷ ${year}`, `${percentText(share)} a year ÷ ${year}`] }] };
}
/** The rates of the table from the day wanted on. What is wanted before its first row is not counted. */
function referenceCourse(input: Input, code: string, ground: Ground): Course {
  const { rate: named, article } = CURRENCIES[input.currency], from = numberOf(input.from), rows = ground.tables['foreign-rates'].rows.filter((r) => r.currency === code);
  const held = rows.filter((r, i) => r.from <= input.to && (rows[i + 1] === undefined || (rows[i + 1]?.from ?? '') > input.from)), latest = held.at(-1), first = held[0],
    missing = !first || first.from > input.from;
  const cited = `${REPLY}${article}`, stretches = missing ? [] : held.map((row): Stretch => ({
    from: Math.max(from, numberOf(row.from)), rates: [perDay(percent(row.rate), Number(input.basis))], article: cited,
    say: () => [`${named[0]} ${row.rate}% ÷ ${input.basis}`, `${named[1]} ${row.rate}% ÷ ${input.basis}`],
  }));
  return { stretches, complete: !missing, lines: [line(cited, null, () => [`没有约定利率的，参考${named[0]}`, `No rate agreed: by the ${named[1]}`])], remarks: missing
    ? [remark('rate-unknown', `${code} 自 ${input.from} 起的参考利率（${named[0]}）没有录入，没有计算。请由法院管理员补录，再重新计算。`,
      `The reference rate for ${code} (${named[1]}) from ${input.from} on is missing, so nothing is counted. The court’s manager can add it; then calculate again.`)]
    : [remark('rate-as-of', `所用利率最近一次自 ${latest?.from} 起，来源：${latest?.source}。利率有变动的，请由法院管理员补录。`,
      `The latest rate used holds from ${latest?.from} (${latest?.source}). Where it has changed since, the court’s manager can add it.`)] };
}

function work(input: Input, ground: Ground): Decision<Worked<Answer>> {
  const on = input.onDay ?? ground.today, ordered = inOrder(input.from, input.to), code = input.currency === 'OTHER' ? input.code ?? '' : input.currency;
  const asked = onlyAsked(fields, input);
  if (!asked.ok) return asked;
  if (!ordered.ok) return ordered;
  if (on < FROM) return refused('calculators.no-rule-on-day', 'invalid', { day: on, from: FROM });
  if (!/^[A-Z]{3}$/.test(code) || code === 'CNY') return refused('calculators.currency-missing', 'invalid');
  const byAgreement = input.by === 'agreed', course: Decision<Course> = byAgreement ? agreedCourse(input) : agreed(input.rate === undefined ? referenceCourse(input, code, ground) : givenReference(input, input.rate));
  if (!course.ok) return course;
  const { stretches, complete, lines, remarks } = course.value, from = numberOf(input.from), until = numberOf(input.to) + (input.includeEnd ? 1 : 0);
  return withinReach(() => {
    const { pieces, total } = accrue({ until, debts: [{ on: from, amount: input.principal }], payments: [], stretches, order: () => 'principal' });
    const all: Exact = total[0] ?? exact(0), answer: Answer = { currency: code, interest: roundFen(all), days: complete ? until - from : 0,
      reference: byAgreement ? '' : CURRENCIES[input.currency].rate[0], complete };
    const parts = pieces.map((p) => line(p.stretch.article, p.amounts[0] ?? exact(0), () => {
      const [zh, en] = p.stretch.say(), days = p.until - p.from, first = dayAt(p.from), last = dayAt(p.until - 1), sum = yuan(p.amounts[0] ?? exact(0));
      return [`${first} 至 ${last}（${days} 天）：${code} ${yuan(p.principal)} × ${zh} × ${days} 天 = ${code} ${sum}`,
        `${first} to ${last} (${enDays(days)}): ${code} ${yuan(p.principal)} × ${en} × ${enDays(days)} = ${code} ${sum}`];
    }));
    return agreed({ answer, results: (): readonly Result[] => [
      { label: ['逾期付款利息', 'Interest on the overdue sum'], fen: answer.interest,
        text: complete ? [`${code} ${yuan(answer.interest)}`, `${code} ${yuan(answer.interest)}`] : ['缺少利率，没有计算', 'Not counted: the rate is missing'] },
      ...(byAgreement ? [] : [{ label: ['参考利率', 'Reference rate'], text: CURRENCIES[input.currency].rate } as const]),
    ], lines: [...lines, ...parts], tables: byAgreement || input.rate !== undefined ? [] : [using(ground, 'foreign-rates')], remarks });
  });
}

/** Interest on an overdue sum in a foreign currency or in that of Hong Kong, Macao or Taiwan: 法释〔2025〕2号. */
export const foreignInterest: Calculator<typeof fields, Answer> = calculator({
  name: 'foreign-interest', shelf: 'interest', title: ['外币逾期付款利息', 'Interest in a foreign currency'],
  about: ['有约定的按约定，不超过准据法上限；没有约定的按批复所列该币种的参考利率。', 'As agreed, up to the cap of the governing law; otherwise by the reference rate that the reply names for the currency.'],
  fields, answer: Answer,
  examples: [{ currency: 'USD', principal: '10万', from: '2025-01-01', to: '2025-07-01', by: 'agreed', rate: '6', basis: '360' },
    { currency: 'HKD', principal: '10万', from: '2025-01-01', to: '2025-07-01', basis: '365' }],
  work,
});
