import { ruleOn, type Article, type Dated } from '../shared/citation.ts';
import type { Span, Suspended, Suspension } from './limit.ts';

const DIGITS = '零一二三四五六七八九';
/** A number from 1 to 999 as an article is numbered: 85 is 八十五, 110 is 一百一十, 105 is 一百零五. */
export function numeral(n: number): string {
  const hundreds = Math.floor(n / 100), tens = Math.floor(n / 10) % 10, ones = n % 10, digit = (d: number) => DIGITS.charAt(d);
  const high = hundreds > 0 ? `${digit(hundreds)}百` : '';
  const middle = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : digit(tens)}十` : hundreds > 0 && ones > 0 ? '零' : '';
  return `${high}${middle}${ones > 0 ? digit(ones) : ''}`;
}

/** A version of a document: since when it is in force and how it is cited. */
export type Source = readonly [from: string, title: string];
/** The Civil Procedure Law, the newest first. The revision of 2017 added one paragraph to article 55 only, so the articles of 2012 and 2017 have the same numbers. */
export const CPL: readonly Source[] = [['2024-01-01', '民事诉讼法（2023）'], ['2022-01-01', '民事诉讼法（2021）'], ['2017-07-01', '民事诉讼法（2017）'], ['2013-01-01', '民事诉讼法（2012）']];
/** The interpretation of the Civil Procedure Law, the newest first. */
export const INTERPRETATION: readonly Source[] = [['2022-04-10', '民诉法解释（2022）'], ['2021-01-01', '民诉法解释（2020）'], ['2015-02-04', '民诉法解释（2015）']];
/** The Administrative Litigation Law. The revision of 2017 added one paragraph to article 25 only. */
export const ALL: readonly Source[] = [['2017-07-01', '行政诉讼法（2017）'], ['2015-05-01', '行政诉讼法（2014）']];
/** The interpretation of the Administrative Litigation Law. */
export const ALL_INTERPRETATION: readonly Source[] = [['2018-02-08', '行诉法解释（2018）']];
/** The provisions on preservation of property. */
export const PRESERVATION: readonly Source[] = [['2021-01-01', '财产保全规定（2020）'], ['2016-12-01', '财产保全规定（2016）']];
/** The provisions on the time that trials may take. */
export const TRIAL_TIME: readonly Source[] = [['2000-09-28', '审限规定（2000）']];
/** The measures on litigation fees. */
export const FEES: readonly Source[] = [['2007-04-01', '诉讼费用交纳办法（2006）']];
/** The Civil Code and the General Rules before it. */
export const CIVIL_CODE: readonly Source[] = [['2021-01-01', '民法典（2020）'], ['2017-10-01', '民法总则（2017）']];
/** The General Principles of Civil Law, until the General Rules; changed in 2009 in words about expropriation only. */
export const GENERAL_PRINCIPLES: readonly Source[] = [['2009-08-27', '民法通则（2009）'], ['1987-01-01', '民法通则（1986）']];
/** The law on mediation and arbitration of labour disputes. */
export const LABOUR: readonly Source[] = [['2008-05-01', '劳动争议调解仲裁法（2007）']];

/** Cites an article: `clause` is what follows the number, `第三款`. */
export const at = (source: Source, article: number, clause = ''): Article => `${source[1]}第${numeral(article)}条${clause}`;
/** A rule that stood in an article of each of several versions; the last number holds for all versions that are left. */
export const rule = <T>(sources: readonly Source[], articles: readonly number[], value: T, clause = ''): Dated<T> =>
  sources.map((source, i) => ({ from: source[0], value, article: at(source, articles[Math.min(i, articles.length - 1)] as number, clause) }));
/** A rule that two documents state: on each day the value of the first, by the articles of those of the two that were in force. */
export const together = <T>(first: Dated<T>, second: Dated<unknown>): Dated<T> =>
  [...new Set([...first, ...second].map(({ from }) => from))].sort().reverse().flatMap((from) => {
    const one = ruleOn(first, from), other = ruleOn(second, from);
    return one ? [{ from, value: one.value, article: other ? `${one.article}；${other.article}` : one.article }] : [];
  });
/** Limits of the Civil Procedure Law: its numbers of 2023, 2021 and 2017. */
export const cpl = (numbers: readonly [number, number, number], span: Span, clause = ''): Dated<Span> => rule(CPL, numbers, span, clause);
/** Limits of the interpretation: its numbers of 2022 and of 2020 and 2015. */
export const interpreted = (numbers: readonly [number, number], span: Span, clause = ''): Dated<Span> => rule(INTERPRETATION, numbers, span, clause);

/**
 * Suspension of limitation. The rule goes by the day on which the obstacle was removed, for what still stood on 2017-10-01 is under the General Rules:
 * 民法总则诉讼时效解释（2018）第四条. Before, the clock ran on after the obstacle.
 */
export const LIMITATION_SUSPENDED: Suspended = {
  rule: [...rule<Suspension>(CIVIL_CODE, [194], 'six-months'), ...rule<Suspension>(GENERAL_PRINCIPLES, [139], 'rest-of-last')],
  anew: [...rule(CIVIL_CODE, [195], true), ...rule(GENERAL_PRINCIPLES, [140], true)],
  longest: [...rule(CIVIL_CODE, [188], true, '第二款'), ...rule(GENERAL_PRINCIPLES, [137], true)],
};
/** The same for a limit that is suspended as another law has it, by an article that says so. */
export const suspendedAs = (by: Dated<unknown>): Suspended => ({ rule: together(LIMITATION_SUSPENDED.rule, by), anew: together(LIMITATION_SUSPENDED.anew, by) });

/** So many days. */
export const days = (n: number): Span => ({ days: n });
/** So many months. */
export const months = (n: number): Span => ({ months: n });
/** So many years. */
export const years = (n: number): Span => ({ years: n });
/** So many working days. */
export const workingDays = (n: number): Span => ({ workingDays: n });
/** So many hours. */
export const hours = (n: number): Span => ({ hours: n });

/** What a party's limit in a civil case has in common. */
export const party = { whose: 'party', ends: 'rolls', counted: 'civil' } as const;
/** What a limit on the court in a civil case has in common. */
export const court = { whose: 'court', ends: 'warning', counted: 'civil' } as const;
