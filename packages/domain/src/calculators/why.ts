import * as z from 'zod/mini';
import { day } from '../shared/calendar.ts';
import type { LimitCode } from '../law/limits.ts';
import type { Article } from '../shared/citation.ts';
import { yuanText } from '../shared/money.ts';
import type { Words, Working } from '../shared/worked.ts';
import { dayWords } from './time/words.ts';

/**
 * The question that explains a figure of a case: which calculator, its input on the wire, and the field of its answer that gives the figure. `shown` is
 * the figure as it was recorded, a court day or an amount in fen; `set` is the article by which the court itself set it within the law.
 */
export const Why = z.object({ ask: z.string(), input: z.record(z.string(), z.unknown()), of: z.string(), shown: z.union([z.string(), z.int()]), set: z.optional(z.string()) });
/** The question that explains a figure of a case. */
export type Why = z.infer<typeof Why>;
/** The questions behind the figures that stand beside them, by the names of those figures. A figure of a rule of this product, or of old, has none. */
export const Whys = z.record(z.string(), Why);
/** The questions behind figures, by their names. */
export type Whys = z.infer<typeof Whys>;

/** Why a limit of the law ends on `lastDay`: counted from a day, or for limits in hours from a moment. */
export const whyLimit = (rule: LimitCode, from: string, lastDay: string, more: Readonly<Record<string, unknown>> = {}): Why =>
  ({ ask: 'calculators.deadline', input: { rule, [from.includes('T') ? 'at' : 'from']: from, ...more }, of: 'lastDay', shown: lastDay });
/** Why a case is to be tried by `lastDay`. */
export const whyTrial = (procedure: string, filedOn: string, lastDay: string): Why => ({ ask: 'calculators.trial-limit', input: { procedure, filedOn }, of: 'lastDay', shown: lastDay });
/** Why a time that the court set, so many days from a day, ends on `lastDay` as it was set; `article` lets the court set it. */
export const whySet = (days: number, from: string, lastDay: string, article: Article): Why =>
  ({ ask: 'calculators.period', input: { length: days, from }, of: 'rawEnd', shown: lastDay, set: article });
/** Why an amount of fen is due: what a calculator of fees was asked. */
export const whyAmount = (name: 'fee' | 'fee-aid', input: Readonly<Record<string, unknown>>, of: 'fee' | 'payable', shown: number): Why => ({ ask: `calculators.${name}`, input: { ...input }, of, shown });
/** The questions that there are, by name; what has none is left out. */
export const whysOf = (all: Readonly<Record<string, Why | null>>): Whys =>
  Object.fromEntries(Object.entries(all).flatMap(([name, why]) => (why === null ? [] : [[name, why] as const])));

/** A figure in words: an amount of fen as yuan, a day with its day of the week. */
const said = (figure: unknown): Words => (typeof figure === 'number' ? [` ${yuanText(figure)} 元`, `CNY ${yuanText(figure)}`] : dayWords(day(String(figure))));
/** Something to be said beside an answer; its code is stable, its sentence stands with it, for it is no refusal. */
const beside = (name: string, [text, en]: Words): Working['remarks'][number] => ({ code: `calculators.${name}`, text, en });
/**
 * What to say beside the answer of today, if its figure is not simply the recorded one: that the court set it, and both figures where the rules and
 * tables of today give another (a notice of holidays came out since, the court set another day).
 */
export function besideRecorded({ set, shown, of }: Pick<Why, 'of' | 'shown' | 'set'>, answer: Readonly<Record<string, unknown>>): Working['remarks'] {
  const now = answer[of], [was, wasEn] = said(shown);
  return [
    ...(set === undefined ? [] : [beside('set-by-court', [`这一期限由法院指定，至${was}为止：${set}。`, `The court set this time itself, until ${wasEn}: ${set}.`])]),
    ...(now === shown || now === undefined || now === null ? [] : [beside('recorded-otherwise', [
      `案件中记录的是${was}，按现在的规则和表格算得${said(now)[0]}。记录之后可能公布了放假通知、表格有了更新，或者法院另行作了决定；如有疑问，请向法院核实。`,
      `The case records ${wasEn}; the rules and tables of today give ${said(now)[1]}. A holiday notice or a table may have come out since, or the court decided otherwise; ask the court if in doubt.`,
    ])]),
  ];
}
