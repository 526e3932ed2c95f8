import type { Ground } from '../law/tables.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import type { Remark, Worked } from '../shared/worked.ts';
import type { Field, Fields, When } from './fields.ts';
import { remark } from './remark.ts';

type Input = Readonly<Record<string, unknown>>;
type Unasked = { readonly name: string; readonly field: Field; readonly when: When };
/** What was filled in where the form does not ask for it. A form never sends it, but whoever writes a line by hand must not believe that it counted. */
const unasked = (fields: Fields, input: Input): readonly Unasked[] => Object.entries(fields).flatMap(([name, field]) => {
  const { when, start } = field, idle = input[name] === start || Array.isArray(start);
  return !when || idle || when.is.includes(input[when.field] as string | boolean) ? [] : [{ name, field, when }];
});

/** Refuses what was filled in where the form does not ask for it, so that it is not passed over in silence: `calculators.field-not-used`. */
export function onlyAsked(fields: Fields, input: Input): Decision<true> {
  const [first] = unasked(fields, input);
  return first ? refused('calculators.field-not-used', 'invalid', { field: first.name, other: first.when.field, is: first.when.is.join('|') }) : agreed(true);
}

const passedOver = ({ name, field: { label: [zh, en] }, when }: Unasked): Remark => {
  const is = when.is.join('|');
  return remark('field-not-counted', `“${name}”（${zh}）没有计入：只有“${when.field}”是 ${is} 时才计入。`, `“${name}” (${en}) was not counted: it counts only where “${when.field}” is ${is}.`);
};
/** The work of a calculator, with a remark on each value that it passed over; a field that starts from something is never told. */
export const mindful = <Q extends object, A, G extends Pick<Ground, 'today'>>(fields: Fields, work: (q: Q, ground: G) => Decision<Worked<A>>) => (q: Q, ground: G): Decision<Worked<A>> => {
  const found = work(q, ground), more = found.ok ? unasked(fields, q as Input).filter(({ field }) => field.start === undefined).map(passedOver) : [];
  return found.ok && more.length > 0 ? agreed({ ...found.value, remarks: [...(found.value.remarks ?? []), ...more] }) : found;
};
