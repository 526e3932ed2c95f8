import type { Decision } from '../shared/decision.ts';
import { readYuan } from './amounts.ts';
import type { Field } from './fields.ts';
import { narrow, readDay, readMoment, readWhole } from './form-text.ts';

/** A sentence by its code, and what its braces are filled with. */
export type Wrong = { readonly code: string; readonly facts: Readonly<Record<string, unknown>> };
type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly wrong: Wrong };

const wrong = (code: string, facts: Wrong['facts'] = {}): Read => ({ ok: false, wrong: { code, facts } });
const good = (value: unknown): Read => ({ ok: true, value });
const decided = (decision: Decision<unknown>): Read => (decision.ok ? good(decision.value) : wrong(decision.refusal.code, decision.refusal.facts));

/** Reads what stands in one field by its kind; undefined where nothing stands there. Rows are read one by one, by the form. */
export function readTyped(field: Field, value: unknown): Read | undefined {
  if (field.kind === 'rows') return undefined;
  if (field.kind === 'flag') return good(value === true);
  if (field.kind === 'choices') {
    const chosen = Array.isArray(value) ? value.filter((one) => field.options.some((option) => option.value === one)) : [];
    return chosen.length === 0 && field.start === undefined ? undefined : good(chosen);
  }
  const text = typeof value === 'string' ? value.trim() : '';
  return narrow(text) === '' ? undefined : readText(field, text);
}

function readText(field: Field, text: string): Read {
  switch (field.kind) {
    case 'money':
      return decided(readYuan(text));
    case 'day':
      return decided(readDay(text));
    case 'moment':
      return decided(readMoment(text));
    case 'whole':
      return decided(readWhole(text, field.min, field.max));
    case 'choice':
      return field.options.some(({ value }) => value === text) ? good(text) : wrong('calculators.choose-one');
    case 'decimal': {
      // The field's own schema says what it takes; a note beneath says what went wrong.
      const read = field.schema.safeParse(text);
      return read.success ? good(text) : wrong('calculators.number-malformed');
    }
    default:
      return field.kind === 'text' && text.length > field.max ? wrong('calculators.text-too-long', { max: field.max }) : good(text);
  }
}
