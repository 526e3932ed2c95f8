import { whyLimit, type Why } from '../calculators/why.ts';
import type { CourtCalendar } from '../law/calendar.ts';
import { limitEnd } from '../law/limit-end.ts';
import type { LimitCode } from '../law/limits.ts';
import type { Article } from '../shared/citation.ts';
import { addDays, type Day } from '../shared/calendar.ts';
import { nextWorkday } from '../law/calendar.ts';

/** The days of a case that hang on a service, by the sentence that names them. */
export const CLOCK_LABELS = ['cases.limit.appeal', 'cases.limit.answer', 'cases.limit.jurisdiction', 'cases.limit.evidence', 'cases.limit.fee'] as const;
/** A day that hangs on a service. */
export type ClockLabel = (typeof CLOCK_LABELS)[number];
/** A last day that hangs on a service: the question behind it, and whether a holiday notice that is not out yet may move it. */
export type Clock = { readonly label: ClockLabel; readonly on: Day; readonly article: Article; readonly provisional: boolean; readonly why: Why };

/** What bears on which clocks hang on a document: of the case, of the party, and what the document itself sets. */
export type ClockGround = {
  /** The kind of document, as `documents` names it. */ readonly kind: string; readonly caseKind: string; readonly procedure: string; readonly side: 'plaintiff' | 'defendant' | 'third-party'; readonly abroad: boolean;
  /** Of a ruling whether it may be appealed (民事诉讼法（2023）第一百五十七条第二款); false of anything that is final (`appealOf`). */
  readonly appealable: boolean | null;
  /** Days that the court set for evidence with the notice: 民诉法解释（2022）第九十九条. */
  readonly evidenceDays: number | null;
};

/** Cases whose judgments and rulings are final by their type: second instance, special procedures, public summons, payment orders. */
const FINAL = /终$|^民(?:特|催|督)/u;
/**
 * Whether a judgment or ruling of a case may be appealed, as far as that is known: what is final is so whatever the clerk says of it, else it is as said. 民事诉讼法（2023）第一百六十五条第一款（小额诉讼）,
 * 第一百八十二条, 第一百八十五条, 第二百三十四条; 民诉法解释（2022）第二百七十六条, 第二百七十七条; 行政诉讼法（2017）第七条.
 */
export const appealOf = (said: boolean | null, { procedure, typeCode }: { readonly procedure: string; readonly typeCode: string | null }): boolean | null =>
  (procedure === 'small-claims' || (typeCode !== null && FINAL.test(typeCode)) ? false : said);

/** Which limits of the law begin with the service of a document on a party. */
function limitsOf(g: ClockGround): readonly (readonly [ClockLabel, LimitCode])[] {
  const administrative = g.caseKind === 'administrative', appealable = appealOf(g.appealable, { procedure: g.procedure, typeCode: null });
  if (g.kind === 'judgment') return appealable === false ? [] : [['cases.limit.appeal', administrative ? 'T-ADM-APP' : 'T-APP']];
  if (g.kind === 'ruling') return appealable === true ? [['cases.limit.appeal', administrative ? 'T-ADM-APP-R' : 'T-APP-R']] : [];
  if (g.kind === 'response-notice' && g.side !== 'plaintiff') return administrative ? [['cases.limit.answer', 'T-ADM-ANS'], ['cases.limit.jurisdiction', 'T-ADM-JUR']] : [['cases.limit.answer', 'T-ANS'], ['cases.limit.jurisdiction', 'T-JUR']];
  return g.kind === 'fee-notice' ? [['cases.limit.fee', 'T-FEE']] : [];
}

const SET_BY_COURT: Article = '民诉法解释（2022）第九十九条第一款';

/** The last days that begin with the service of a document on a party, on the day of its effect; each party has its own (民诉法解释（2022）第二百四十四条). */
export function clocksOf(on: Day, g: ClockGround, calendar: CourtCalendar): Clock[] {
  const clocks = limitsOf(g).map(([label, limit]): Clock => {
    const { last, article } = limitEnd(limit, on, calendar, g.abroad);
    return { label, on: last, article, provisional: calendar.isProvisional(last), why: whyLimit(limit, on, last, g.abroad ? { abroad: true } : {}) };
  });
  if (g.kind !== 'evidence-notice' || g.evidenceDays === null) return clocks;
  const last = nextWorkday(addDays(on, g.evidenceDays), calendar);
  return [...clocks, { label: 'cases.limit.evidence', on: last, article: SET_BY_COURT, provisional: calendar.isProvisional(last), why: { ask: 'calculators.period', input: { length: g.evidenceDays, from: on }, of: 'lastDay', shown: last, set: SET_BY_COURT } }];
}
