import type { Calendar, Day } from './calendar.ts';
import { citationsOf, type Article } from './citation.ts';
import { agreed, refused, type Decision } from './decision.ts';
import { take, type Arrow, type States } from './states.ts';
import type { Said } from './worked.ts';

/** The court day on which a step is taken, and the courts' calendar. */
export type On = { readonly today: Day; readonly calendar: Calendar };

/** What follows from a step: `what` is told to, or is work for, `whom`; `by` is its last day and `article` what demands it, where there are such. */
export type Follow = { readonly what: string; readonly whom: readonly string[]; readonly by?: Day; readonly article?: Article };
/** The facts after a step, and what follows from it. */
export type Moved<F> = { readonly facts: F; readonly follows: readonly Follow[] };

/** The outcome of a step that needs no more than its facts. */
export const moved = <F>(facts: F, ...follows: readonly Follow[]): Decision<Moved<F>> => agreed({ facts, follows });

/** The refusal of a step that lies on a day before something that it follows; null where the days are in order. */
export function backwards({ today }: Pick<On, 'today'>, ...since: readonly (Day | null)[]): Decision<never> | null {
  const after = since.find((d) => d !== null && today < d) ?? null;
  return after === null ? null : refused('shared.before-its-time', 'invalid', { since: after });
}

/**
 * Facts that hold a state, moved by one step of their table. Facts that also hold `before` remember where they stood when they were put aside
 * in one of the states `aside`, and an arrow back leads there.
 */
export function walk<S extends string, Step extends string, By extends string, F extends { state: S; before?: S | null }>(
  machine: { readonly table: States<S, Step, By>; readonly aside?: readonly S[] }, facts: F, step: Step, by: By,
): Decision<F> {
  const next = take(machine.table, facts.state, step, by);
  if (!next.ok) return next;
  if (facts.before === undefined) return agreed({ ...facts, state: next.value });
  const arrow = machine.table[facts.state][step] as Arrow<S, By>, aside = machine.aside ?? [];
  const state = arrow.back && facts.before !== null ? facts.before : next.value;
  return agreed({ ...facts, state, before: !aside.includes(state) ? null : aside.includes(facts.state) ? facts.before : facts.state });
}

/** A state machine as it is drawn and proved: its table, where it begins, where it may end, and where its names stand in the books of sentences. */
export type Machine<S extends string = string, Step extends string = string, By extends string = string> = {
  readonly title: Said;
  readonly table: States<S, Step, By>;
  readonly start: S;
  readonly ends: readonly S[];
  /** States in which it is put aside and out of which an arrow leads back. */
  readonly aside?: readonly S[];
  /** Keys of the names: `<states>.<state>` and `<steps>.<step>`. */
  readonly states: string;
  readonly steps: string;
  /** Arrows that no article governs, as `<state> <step>`. */
  readonly house?: readonly string[];
};

/** An arrow with where it begins and the step that it is. */
export type Edge = { readonly from: string; readonly step: string; readonly to: string; readonly by: readonly string[]; readonly basis: string | undefined; readonly back: boolean };
/** All arrows of a machine, in the order of its table. */
export const edgesOf = ({ table }: Machine): Edge[] => Object.entries(table).flatMap(([from, row]) =>
  Object.entries(row).flatMap(([step, a]) => (typeof a === 'string' ? [] : [{ from, step, to: a.to, by: a.by, basis: a.basis, back: a.back === true }])));

/** Every state that can be reached from one, itself among them. An arrow back leads wherever an arrow into its own state begins. */
export function reached(machine: Machine, from: string): Set<string> {
  const edges = edgesOf(machine), seen = new Set([from]), at = [from];
  for (let here = at.pop(); here !== undefined; here = at.pop()) {
    const ways = edges.filter((e) => e.from === here).flatMap((e) => (e.back ? [e.to, ...edges.filter((o) => o.to === e.from).map((o) => o.from)] : [e.to]));
    for (const to of ways) if (!seen.has(to)) {
      seen.add(to);
      at.push(to);
    }
  }
  return seen;
}

function faultsOfArrows(machine: Machine): string[] {
  const known = Object.keys(machine.table), steps = Object.keys(machine.table[machine.start] ?? {}).sort().join();
  const uneven = known.filter((s) => Object.keys(machine.table[s] ?? {}).sort().join() !== steps).map((s) => `${s} does not answer every step`);
  const house = new Set(machine.house);
  return [...uneven, ...edgesOf(machine).flatMap((e) => {
    const name = `${e.from} ${e.step}`;
    const cited = e.basis !== undefined && e.basis.split('；').every((part) => citationsOf(part).length === 1);
    return [
      ...(known.includes(e.to) ? [] : [`${name} leads nowhere`]), ...(e.by.length > 0 ? [] : [`${name} is nobody's`]),
      ...(cited !== house.has(name) ? [] : [cited ? `${name} has an article and is named as having none` : `${name} cites no article`]),
    ];
  })];
}

/** What is wrong with a machine: steps that a state does not answer, dead ends, states that nobody reaches, arrows without an actor or an article. */
export function faultsOf(machine: Machine): string[] {
  const all = Object.keys(machine.table), edges = edgesOf(machine), from = reached(machine, machine.start);
  const live = (s: string) => edges.some((e) => e.from === s && e.to !== s);
  return [
    ...faultsOfArrows(machine),
    ...all.filter((s) => !from.has(s)).map((s) => `${s} cannot be reached`),
    ...all.filter((s) => !live(s) && !machine.ends.includes(s)).map((s) => `${s} leads nowhere and is no end`),
    ...all.filter((s) => ![...reached(machine, s)].some((to) => machine.ends.includes(to))).map((s) => `${s} never ends`),
    ...machine.ends.filter((s) => !all.includes(s)).map((s) => `${s} is an end and no state`),
  ];
}

/** The reasons for no that stand in a table, each once. */
export const reasonsIn = ({ table }: Machine): string[] =>
  [...new Set(Object.values(table).flatMap((row) => Object.values(row).filter((a) => typeof a === 'string')))];
