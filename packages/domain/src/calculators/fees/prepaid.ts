import { line, type Line, type Words } from '../../shared/worked.ts';
import type { FeeClass } from './classes.ts';
import type { Fact } from './facts.ts';
import type { Halving } from './inputs.ts';
import { a13, articles, interpretation, later, measures } from './rules.ts';

/** Who pays in advance and until when, in words and as a line. */
export type Prepaid = { readonly words: Words; readonly line: Line };
type Asked = { readonly class: FeeClass | 'jurisdiction-objection'; readonly halving?: readonly Halving[] | undefined; readonly facts?: readonly Fact[] | undefined };
const say = (words: Words, article: string): Prepaid => ({ words, line: line(article, null, () => words) });

const OBJECTION = say(['异议被驳回后由提出异议的当事人交纳', 'Paid by who objected, once the objection is rejected'], a13('第六项'));
const AT_THE_END: Words = ['不预交，结案后由败诉方交纳', 'Not paid in advance; the losing side pays at the end'];
const SPECIAL = say(AT_THE_END, '证券代表人诉讼规定（2020）第三十九条'), SPECIAL_FROM = '2020-07-31';
const WAGES = say(['追索劳动报酬，可以不预交', 'Wages are claimed: need not be paid in advance'], measures('第二十条第一款'));
const COUNTERCLAIM = say(['由提起反诉的被告预交，自提起反诉次日起 7 日内', 'By the defendant who reconvenes, within 7 days from the day after'], measures('第二十条第一款、第二十二条第一款'));
const THIRD = say(['由有独立请求权的第三人预交', 'By the third party with the independent claim'], measures('第二十条第一款'));
const PLAINTIFF: Words = ['由原告预交，自接到交费通知次日起 7 日内；逾期未交又未获准缓、减、免交的，按撤诉处理', 'By the plaintiff, within 7 days from the day after the notice; otherwise, without relief, the suit counts as withdrawn'];

/** Who pays the acceptance fee in advance: 诉讼费用交纳办法（2006）第二十条第一款、第二十二条；民诉法解释第一百九十四条、第二百一十三条；行诉法解释（2018）第六十一条. */
export function prepaid(q: Asked, day: string): Prepaid {
  if (q.class === 'jurisdiction-objection') return OBJECTION;
  if (q.facts?.includes('representative')) return say(AT_THE_END, articles(interpretation(day, '第一百九十四条'), measures('第二十九条第一款')));
  if (q.facts?.includes('securities-representative') && day >= SPECIAL_FROM) return SPECIAL;
  if (q.facts?.includes('wages')) return WAGES;
  if (q.halving?.includes('counterclaim')) return COUNTERCLAIM;
  if (q.halving?.includes('third-party')) return THIRD;
  const administrative = q.class === 'administrative' || q.class === 'administrative-special', unpaid = administrative ? later('行诉法解释（2018）第六十一条', '2018-02-08', day) : interpretation(day, '第二百一十三条');
  return say(PLAINTIFF, articles(measures('第二十条第一款、第二十二条第一款、第二十二条第四款'), unpaid));
}
