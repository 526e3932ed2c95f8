import { addDays, type Day } from '../../shared/calendar.ts';
import { ruleOn } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { line, type Line, type Remark, type Result } from '../../shared/worked.ts';
import { LIMITS, type LimitCode } from '../../law/limits.ts';
import { ALL, CPL, INTERPRETATION, rule } from '../../law/limits-sources.ts';
import { endOfPeriod, type Length } from '../../law/periods.ts';
import type { Ground } from '../../law/tables.ts';
import { remark } from '../remark.ts';
import { provisionalRemark } from './remarks.ts';
import { dayWords } from './words.ts';

/** A party that may appeal: when it was served, and whether it has no domicile in China. */
export type Party = { readonly on: string; readonly abroad?: boolean };

const EACH = rule(INTERPRETATION, [244], true), EFFECTIVE = rule(CPL, [158, 158, 155], true), ADMINISTRATIVE = rule(ALL, [85], true);
const APPEALS: readonly LimitCode[] = ['T-APP', 'T-APP-R', 'T-ADM-APP', 'T-ADM-APP-R'];
type Effect = { answer: { effectiveOn?: string; provisional?: boolean }; results: Result[]; lines: Line[]; remarks: Remark[] };
const NO_OTHERS = remark(
  'others-unknown', '生效日以其他各方的上诉期不更晚届满、各方均不上诉为前提；请填写其他各方的送达日以求准确。', 'The effective day supposes that no other party’s time to appeal ends later and that no one appeals; give the days on which the others were served to be exact.',
);

/** When a judgment or ruling becomes effective: the day after the last party's time to appeal ended. Empty for other limits; refuses parties there. */
export function effectLines(code: LimitCode, first: { on: Day; lastDay: Day }, others: readonly Party[], { calendar }: Pick<Ground, 'calendar'>): Decision<Effect> {
  if (!APPEALS.includes(code)) return others.length > 0 ? refused('calculators.others-not-counted', 'invalid', { rule: LIMITS[code].label[0], ruleEn: LIMITS[code].label[1] }) : agreed({ answer: {}, results: [], lines: [], remarks: [] });
  const limit = LIMITS[code], administrative = limit.counted === 'administrative', lines: Line[] = [];
  let last = first.lastDay, provisional = false;
  for (const other of others) {
    const versions = (other.abroad === true && limit.abroad) || limit.rule, found = ruleOn(versions, other.on);
    if (!found || other.on > '2199-12-31') return refused('calculators.no-rule-on-day', 'invalid', { day: other.on, from: versions.at(-1)?.from });
    const period = endOfPeriod(other.on as Day, found.value as Length, calendar), { end } = period;
    if (end > last) last = end;
    provisional ||= period.provisional;
    lines.push(line((administrative ? undefined : ruleOn(EACH, other.on)?.article) ?? found.article, null, () => [`另一方${dayWords(other.on as Day)[0]}收到，其上诉期至${dayWords(end)[0]}届满`, `Another party was served on ${dayWords(other.on as Day)[1]}; its time to appeal ends on ${dayWords(end)[1]}`]));
  }
  const effectiveOn = addDays(last, 1), article = ruleOn(administrative ? ADMINISTRATIVE : EFFECTIVE, last)?.article ?? '';
  lines.push(line(article, null, () => [`最后届满的上诉期至${dayWords(last)[0]}，各方均不上诉的，次日${dayWords(effectiveOn)[0]}起发生法律效力`, `The last time to appeal ends on ${dayWords(last)[1]}; if no one appeals it is effective from the next day, ${dayWords(effectiveOn)[1]}`]));
  return agreed({
    answer: { effectiveOn, ...(provisional ? { provisional } : {}) }, lines,
    results: [{ label: ['均不上诉的生效日', 'Effective if no one appeals'], text: dayWords(effectiveOn) }],
    remarks: [...(others.length === 0 ? [NO_OTHERS] : []), ...(provisional ? [provisionalRemark(last)] : [])],
  });
}
