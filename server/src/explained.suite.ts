import { expect } from 'vitest';
import { calculatorNamed } from '@microcourt/domain/calculators/catalogue';
import { askOf } from '@microcourt/domain/calculators/contract';
import { besideRecorded, type Why } from '@microcourt/domain/calculators/why';
import type { TestCourt } from '@microcourt/platform/harness';

/** What names a day or an amount of the law in views and news. */
const LEGAL = /(?:By|On|Fen)$|^(?:fee|fen|due|on)$/;
/** What bears such a name, shows a day or an amount, and is nothing that anybody counts: by the end of its path, each with the reason. */
const NOT_COUNTED: Readonly<Record<string, string>> = {
  'draft.act.knownOn': 'as the filer wrote it', 'draft.act.madeOn': 'as the filer wrote it', 'draft.claims.amountFen': 'what the filer claims',
  'evidence.asked.answerBy': 'the moment that the judge named', 'evidence.exchange-planned.answerBy': 'the moment that the court named',
  'service-of-process.effective.effect.on': 'the day on which it arrived', 'service-of-process.statement-effective.on': 'the day of the last signature',
  'fee.fee': 'stands with its whole working', 'fee.results.fen': 'a line of that working', 'feeDue.paidOn': 'the day of the receipt', 'filing.fee-noted.on': 'the day of the receipt',
  'filing.draft-expiring.on': 'a rule of this product', 'filing.notice-served.on': 'the day on which it arrived', 'messaging.noted-on-paper.on': 'the day on which it arrived',
  'notices.madeOn': 'the day on which the court wrote it', 'notices.servedOn': 'the day on which it arrived', 'progress.on': 'the day on which it happened', registeredOn: 'the day on which it happened',
};
/** Days and amounts in the notes of a history that are nothing counted: by what the line tells, each with the reason. */
const NOTES_NOT_COUNTED: Readonly<Record<string, string>> = {
  'filing.history.fee-noted': 'the day of the receipt', 'filing.history.served': 'the day on which a notice reached its addressee', 'filing.history.draft-expiring': 'a rule of this product',
};
/** One figure as it was shown, with its question; `at` is its path. */
export type Shown = { where: string; name: string; at: string; figure: unknown; why: Why | undefined };
/** A figure shown as a fee with its working counts by its amount. */
const bare = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'fee' in value ? value.fee : value);
const isFigure = (value: unknown): boolean => (typeof value === 'string' ? /^\d{4}-\d\d-\d\d/.test(value) : Number.isInteger(value));
const excepted = (at: string): boolean => Object.keys(NOT_COUNTED).some((end) => `.${at}`.endsWith(`.${end}`));
/** The days and amounts that a line of a history names in its note. */
const noted = ({ what, note }: Record<string, unknown>): unknown[] => (typeof what !== 'string' || typeof note !== 'string' || what in NOTES_NOT_COUNTED ? []
  : [...note.matchAll(/\d{4}-\d\d-\d\d|(\d+)\.(\d\d) 元/g)].map(([text, yuan, cents]) => (yuan === undefined ? text : Number(`${yuan}${cents}`))));

/** Every figure in a view or piece of news, with the question that stands beside it, or without one where it has none. */
export function figures(where: string, seen: unknown, path = ''): Shown[] {
  if (Array.isArray(seen)) return seen.flatMap((one) => figures(where, one, path));
  if (typeof seen !== 'object' || seen === null) return [];
  const { why: asked, ...rest } = seen as Record<string, unknown> & { why?: Record<string, Why> | string }, why = typeof asked === 'object' ? asked : {}, inside = (name: string) => (path === '' ? name : `${path}.${name}`);
  const named = Object.keys(rest).filter((name) => (LEGAL.test(name) && isFigure(bare(rest[name])) && !excepted(inside(name))) || name in why)
    .map((name): Shown => ({ where, name, at: inside(name), figure: bare(rest[name]), why: why[name] }));
  const told = noted(rest).map((figure): Shown => {
    const [name, one] = Object.entries(why).find(([, { shown }]) => shown === figure) ?? ['note', undefined];
    return { where, name, at: `${inside('note')} of ${String(rest['what'])}`, figure, why: one };
  });
  for (const name of Object.keys(why)) if (![...named, ...told].some((a) => a.name === name)) throw new Error(`${where}: a question of ${name}, which is not shown`);
  return [...named, ...told, ...Object.entries(rest).flatMap(([name, one]) => figures(where, one, name === 'body' && 'seq' in rest ? String(rest['name']) : inside(name)))];
}

/** Asks the calculators every question: each gives exactly the figure shown, and says nothing beside it but that a court set it. */
export async function expectAnswered(court: TestCourt, shown: readonly Shown[]): Promise<void> {
  const asked = new Map(shown.flatMap(({ figure, why, where, name }) => (why ? [[JSON.stringify([why, figure]), { figure, why, at: `${where}: ${name}` }] as const] : [])));
  for (const { figure, why, at } of asked.values()) {
    const { answer } = await court.ask(askOf(calculatorNamed(why.ask)!), why.input as never, { as: null });
    expect([at, why.shown, answer[why.of]]).toEqual([at, figure, figure]);
    expect(besideRecorded(why, answer).map((r) => r.code)).toEqual(why.set === undefined ? [] : ['calculators.set-by-court']);
  }
}
