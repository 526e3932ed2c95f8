import { expect } from 'vitest';
import { calculatorNamed } from '@microcourt/domain/calculators/catalogue';
import { askOf } from '@microcourt/domain/calculators/contract';
import { besideRecorded, type Why } from '@microcourt/domain/calculators/why';
import type { TestCourt } from '@microcourt/platform/harness';

/** The days and amounts of the law that views and news show, by name. What is told elsewhere, or is no figure of the law, has another name. */
const FIGURES = ['decideBy', 'correctBy', 'appealBy', 'payBy', 'fee', 'fen', 'amountFen', 'due', 'on'];
/** One figure as it was shown, with its question. */
export type Shown = { where: string; name: string; figure: unknown; why: Why | undefined };
/** A figure shown as a fee with its working counts by its amount. */
const bare = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'fee' in value ? value.fee : value);

/** Every figure in a view or piece of news, with the question that stands beside it. */
export function figures(where: string, seen: unknown): Shown[] {
  if (Array.isArray(seen)) return seen.flatMap((one) => figures(where, one));
  if (typeof seen !== 'object' || seen === null) return [];
  const { why, ...rest } = seen as Record<string, unknown> & { why?: Record<string, Why> };
  const asked = why === undefined ? [] : FIGURES.filter((name) => (rest[name] ?? null) !== null).map((name): Shown => ({ where, name, figure: bare(rest[name]), why: why[name] }));
  for (const name of Object.keys(why ?? {})) if (!asked.some((a) => a.name === name)) throw new Error(`${where}: a question of ${name}, which is not shown`);
  return [...asked, ...Object.values(rest).flatMap((one) => figures(where, one))];
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
