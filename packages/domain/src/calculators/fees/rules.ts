import { CPL, INTERPRETATION, rule } from '../../law/limits-sources.ts';
import { ruleOn, type Article } from '../../shared/citation.ts';
import { refused, type Decision, type Refusal } from '../../shared/decision.ts';

const FROM = '2007-04-01';
const MEASURES = '诉讼费用交纳办法（2006）';
/** The Measures (State Council order 481) at an article, `第十五条`, or at several that `、` parts; each becomes a citation of its own. */
export const measures = (several: string): Article => `${MEASURES}${several.replace(/、/g, `；${MEASURES}`)}`;
/** The Measures, art. 13 (1): its items are the acceptance fees. */
export const a13 = (item: string): Article => measures(`第十三条第一款${item}`);
/** The Measures, art. 14: its items are the application fees. */
export const a14 = (item: string): Article => measures(`第十四条${item}`);

/** The Supreme People's Court's interpretation of the Civil Procedure Law at an article on a day; nothing before it came. Its arts. 194 to 207 read the same in all versions. */
export function interpretation(day: string, article: string): Article {
  const found = INTERPRETATION.find(([from]) => from <= day);
  return found ? `${found[1]}${article}` : '';
}
/** How a period is counted, by the Civil Procedure Law in force: the day of its beginning is left out, a rest day at its end moves it on. */
const PERIODS = rule(CPL, [85, 85, 82], null);
/** The article on how periods are counted, of a day. */
export const periodRule = (day: string): Article => ruleOn(PERIODS, day)?.article ?? '';
/** An article from the day on which it came into force; nothing before. */
export const later = (article: Article, from: string, day: string): Article => (day < from ? '' : article);
/** Several articles as one citation; what is empty falls away. */
export const articles = (...all: readonly Article[]): Article => all.filter((a) => a !== '').join('；');

/** Refuses a day before the Measures came into force, or before another rule did; undefined where the rule holds. */
export const notInForce = (day: string, from = FROM): Decision<never> | undefined =>
  (day < from ? refused('calculators.no-rule-on-day', 'invalid', { day, from }) : undefined);

/** A refusal for want of an amount said in the words of the question at hand, with the place in its form where the amount is missing; any other refusal as it is. */
export const amountOr = (found: { readonly ok: false; readonly refusal: Refusal }, code: string, field: string): Decision<never> => (found.refusal.code === 'calculators.amount-missing' ? refused(code, 'invalid', { field }) : found);
