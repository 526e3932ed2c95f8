import { agreed, refused, type Decision } from './decision.ts';

/** Where a step leads and who may take it. `basis` is the article that says so; `back` marks a way back to where it stood before, `to` being the place when that is not known. */
export type Arrow<S extends string, By extends string> = { to: S; by: readonly By[]; basis?: string; back?: true };

/** A state machine as one table: every state answers every step, with an arrow or with the code of the reason for no. */
export type States<S extends string, Step extends string, By extends string> = {
  readonly [state in S]: { readonly [step in Step]: Arrow<S, By> | string };
};

/** An arrow of a state table: the state it leads to and those who may walk it. */
export const go = <S extends string, By extends string>(to: S, by: readonly By[], basis?: string): Arrow<S, By> =>
  basis ? { to, by, basis } : { to, by };

/** An arrow that leads back to the state in which it stood before it was put aside. */
export const goBack = <S extends string, By extends string>(to: S, by: readonly By[], basis: string): Arrow<S, By> => ({ to, by, basis, back: true });

/** Makes the rows of a table: in a row every step that it does not name is refused for the row's one reason. */
export const rowsOver = <S extends string, Step extends string, By extends string>(steps: readonly Step[]) =>
  (otherwise: string, arrows: { readonly [step in Step]?: Arrow<S, By> | string } = {}) =>
    Object.fromEntries(steps.map((step) => [step, arrows[step] ?? otherwise])) as { readonly [step in Step]: Arrow<S, By> | string };

/** Takes one step as `by`, or refuses it with the table's own reason; screens grey out on it, the server decides on it. A state or step that the table does not know is refused. */
export function take<S extends string, Step extends string, By extends string>(
  table: States<S, Step, By>, from: S, step: Step, by: By,
): Decision<S> {
  const row = Object.hasOwn(table, from) ? table[from] : undefined;
  if (row === undefined || !Object.hasOwn(row, step)) return refused('shared.no-such-step', 'invalid', { from, step });
  const arrow = row[step];
  if (typeof arrow === 'string') return refused(arrow, 'conflict', { from, step });
  if (!arrow.by.includes(by)) return refused('shared.not-your-step', 'forbidden', { step, by: arrow.by });
  return agreed(arrow.to);
}
