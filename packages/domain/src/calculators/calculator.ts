import type * as z from 'zod/mini';
import type { Ground } from '../law/tables.ts';
import type { Decision } from '../shared/decision.ts';
import { shown, type Explained, type Words, type Worked } from '../shared/worked.ts';
import { objectOf, type Fields, type ObjectOf } from './fields.ts';

/** The shelves of the tools page. */
export const SHELVES = { time: ['期限', 'Periods'], fees: ['诉讼费用', 'Court fees'], interest: ['利息与违约金', 'Interest and penalties'], compensation: ['赔偿与补偿', 'Compensation'], numbers: ['号码与金额', 'Numbers and amounts'] } as const satisfies Record<string, Words>;
/** A shelf of the tools page. */
export type Shelf = keyof typeof SHELVES;

/** What a calculator is made of. `work` is pure: the same input on the same ground gives the same answer. */
type Parts<F extends Fields, A> = {
  /** The ask is `calculators.<name>`. */
  readonly name: string;
  readonly shelf: Shelf;
  readonly title: Words;
  /** One sentence: what it answers and by which rules. */
  readonly about: Words;
  readonly fields: F;
  /** The answer for programmes: amounts in fen. */
  readonly answer: z.ZodMiniType<A>;
  /** Inputs as they go over the wire; the first is what the form may begin with as an example. */
  readonly examples: readonly z.input<ObjectOf<F>>[];
  readonly work: (input: z.output<ObjectOf<F>>, ground: Ground) => Decision<Worked<A>>;
  /** It needs what a phone does not keep (the codes of all courts): a page asks the server instead of working it out itself. */
  readonly onServer?: true;
};
/** A calculator: its form, its input on the wire, its work. */
export type Calculator<F extends Fields = Fields, A = unknown> = Parts<F, A> & { readonly input: ObjectOf<F> };
/** A calculator whose input and answer are not known by type, as pages and the command line use it. */
export type AnyCalculator = Omit<Calculator, 'work'> & { readonly work: (input: never, ground: Ground) => Decision<Worked<unknown>> };

/** Makes a calculator of its parts. */
export const calculator = <F extends Fields, A>(parts: Parts<F, A>): Calculator<F, A> => ({ ...parts, input: objectOf(parts.fields) });

/** The answer to an input that its schema has read, in words. */
export function explain<F extends Fields, A>(c: Calculator<F, A>, input: z.output<ObjectOf<F>>, ground: Ground): Decision<Explained<A>> {
  const worked = c.work(input, ground);
  return worked.ok ? { ok: true, value: shown(worked.value) } : worked;
}
