import { agreed, refused, type Decision } from './decision.ts';

/** Where a step leads and who may take it. `basis` is the article that says so. */
export type Arrow<S extends string, By extends string> = { to: S; by: readonly By[]; basis?: string };

/** A state machine as one table: every state answers every step, with an arrow or with the code of the reason for no. */
export type States<S extends string, Step extends string, By extends string> = {
  readonly [state in S]: { readonly [step in Step]: Arrow<S, By> | string };
};

/** An arrow of a state table: the state it leads to and those who may walk it. */
export const go = <S extends string, By extends string>(to: S, by: readonly By[], basis?: string): Arrow<S, By> =>
  basis ? { to, by, basis } : { to, by };

/** Takes one step as `by`, or refuses it with the table's own reason; screens grey out on it, the server decides on it. */
export function take<S extends string, Step extends string, By extends string>(
  table: States<S, Step, By>, from: S, step: Step, by: By,
): Decision<S> {
  const arrow = table[from][step];
  if (typeof arrow === 'string') return refused(arrow, 'conflict', { from, step });
  if (!arrow.by.includes(by)) return refused('shared.not-your-step', 'forbidden', { step, by: arrow.by });
  return agreed(arrow.to);
}
