import type { Ground } from '../../law/tables.ts';
import { agreed, type Decision } from '../../shared/decision.ts';
import type { Remark, Worked } from '../../shared/worked.ts';
import type { Fields } from '../fields.ts';
import { remark } from './rules.ts';

/** What was filled in where the form does not ask for it: a form never sends it, but whoever writes a line by hand must not believe that it counted. */
function passedOver(fields: Fields, input: Readonly<Record<string, unknown>>): readonly Remark[] {
  const found: Remark[] = [];
  for (const [name, { label: [zh, en], when, start }] of Object.entries(fields)) {
    if (!when || start !== undefined || input[name] === undefined || when.is.includes(input[when.field] as string | boolean)) continue;
    const is = when.is.join('|');
    found.push(remark('calculators.field-not-counted', `“${name}”（${zh}）没有计入：只有“${when.field}”是 ${is} 时才计入。`, `“${name}” (${en}) was not counted: it counts only where “${when.field}” is ${is}.`));
  }
  return found;
}
/** The work of a calculator, with a remark on each field that it passed over. */
export const mindful = <Q extends object, A, G extends Pick<Ground, 'today'>>(fields: Fields, work: (q: Q, ground: G) => Decision<Worked<A>>) => (q: Q, ground: G): Decision<Worked<A>> => {
  const found = work(q, ground), more = found.ok ? passedOver(fields, q as Readonly<Record<string, unknown>>) : [];
  return found.ok && more.length > 0 ? agreed({ ...found.value, remarks: [...(found.value.remarks ?? []), ...more] }) : found;
};
