import type { Day } from '../../shared/calendar.ts';
import { ruleOn, type Dated } from '../../shared/citation.ts';
import { line, type Line, type Remark, type Words } from '../../shared/worked.ts';
import type { Limit } from '../../law/limit.ts';
import { INTERPRETATION, rule } from '../../law/limits-sources.ts';
import type { PeriodEnd } from '../../law/periods.ts';
import { remark } from '../remark.ts';
import { dayWords } from './words.ts';

const UNCHANGEABLE = rule(INTERPRETATION, [127], true);
/** Says that a day hangs on a holiday notice that the table does not hold. */
export const provisionalRemark = (d: Day): Remark => remark(
  'provisional', `节假日表中没有决定${dayWords(d)[0]}是否休息的国务院放假通知（尚未公布或者未收录），此日按固定节日和周末推算，是暂定结果，通知公布后可能变动。`,
  `The holiday table holds no notice that decides whether ${dayWords(d)[1]} is a rest day (it is not out, or not kept). The day is worked out from fixed feasts and weekends; it is provisional and may change.`,
);
/** Says that the law says nothing of whether a court's own limit moves over rest days, and where it would end if it did. */
export const disputedRemark = ({ end, rolled, provisional }: PeriodEnd): Remark => remark(
  'disputed', `这是对办案机关的期限，此日是按日历推算的提醒日，不因休息日顺延；此类期限是否顺延有争议${rolled ? `，如果顺延则为${dayWords(end)[0]}${provisional ? '（暂定，放假通知尚未收录）' : ''}` : ''}。`,
  `This limit binds the authority itself. The day is a warning date, counted by the calendar and not moved over rest days; whether such limits move is disputed${rolled ? `. If it did, it would end on ${dayWords(end)[1]}${provisional ? ' (provisional: the holiday notice is not kept yet)' : ''}` : ''}.`,
);
/** Says that "N 日前" can be read in two ways. */
export const COUNTED_BACK: Remark = remark(
  'disputed', '法律没有规定“若干日前”怎样倒数，也没有规定倒数的期限遇休息日怎样移动；请以稳妥的最迟工作日为准。',
  'No article says how days are counted back, nor what happens when the day counted back is a rest day. Keep to the latest working day that is sure.',
);
/** Says that a party without domicile in China has no limit of its own here. */
export const NO_ABROAD: Remark = remark(
  'same-abroad', '对在中国领域内没有住所的当事人，法律没有另行规定这一期间，按同一期间计算。', 'The law sets no other length here for a party without domicile in China; the same one is counted.',
);
/** Says that the court accepts a late filing and that only the other side may object. */
export const DEFENCE: Remark = remark(
  'defence-only', '逾期仍可提出，是否超过时效由对方提出抗辩，受理机关不主动审查。', 'A late filing is still taken: only the other side may plead that time has run out.',
);
/** The line that says that a period is never suspended, interrupted or extended, by the article of the day on which it began; none before that article. */
export function unchangeableLines(day: string): Line[] {
  const article = ruleOn(UNCHANGEABLE, day)?.article;
  return article === undefined ? [] : [line(article, null, () => ['这是不变期间，不适用诉讼时效中止、中断、延长的规定', 'This period is unchangeable: it is never suspended, interrupted or extended as limitation is'])];
}
/** Says that what was filed came before the event that the limit is counted from. */
export const BEFORE_EVENT: Remark = remark(
  'before-event', '收到或者交邮的日期早于起算之日，请核对日期。', 'What was filed came before the day that the limit is counted from. Check the days.',
);
const AT_LEAST = remark('bound-least', '法律只规定了最短期间，实际期间以法院确定的为准。', 'The law sets the shortest length only; the real one is what the court sets.');
const AT_MOST = remark('bound-most', '法律只规定了最长期间，实际期间以法院确定的为准。', 'The law sets the greatest length only; the real one is what the court sets.');
/** Says that the court sets the real length within a bound. */
export const boundRemark = (bound: Limit['bound']): Remark[] => (bound === undefined ? [] : [bound === 'least' ? AT_LEAST : AT_MOST]);
/** A rule that reaches back to claims still open came into force later than the first of the events that it reaches: 民法总则诉讼时效解释（2018）第二条. */
const inForce = ({ from, article }: { from: string; article: string }): string => (article.startsWith('民法总则诉讼时效解释') ? '2017-10-01' : from);
/** Says that another length came into force while the period ran. */
export function changedRemark<T>(versions: Dated<T>, value: T, say: (value: T) => Words, from: string, to: string): Remark[] {
  const newer = [...versions].reverse().find((v) => inForce(v) > from && inForce(v) <= to && say(v.value)[0] !== say(value)[0]);
  return newer ? [remark(
    'rule-changed', `期间进行中，${newer.article}自${dayWords(inForce(newer) as Day)[0]}起将此期间改为${say(newer.value)[0]}；这里按开始之日的规定计算，是否适用新规定由法院决定。`,
    `While it ran, ${newer.article} changed it to ${say(newer.value)[1]} from ${inForce(newer)}. It is counted here by the rule of the day on which it began; whether the new rule applies is for the court.`,
  )] : [];
}
