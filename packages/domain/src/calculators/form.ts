import type { Field, Fields } from './fields.ts';
import { readTyped, type Wrong } from './form-read.ts';
import { objectOf } from './fields.ts';
import { momentTyped, yuanPlain } from './form-text.ts';

/** What stands in one place of a form: texts as they were typed, a switch, chosen values, or rows. */
export type TypedValue = string | boolean | readonly string[] | readonly Typed[];
/** What stands in a form, by the name of the field; what was never touched may be absent. */
export type Typed = { readonly [name: string]: TypedValue };
/** What is wrong in one place: a code of `calculators/texts` with its facts. */
export type FieldProblem = Wrong;
/** A form that was read: the input as it goes over the wire, or by place (`items.0.amount`) what is wrong and what is still empty. */
export type FormReading =
  | { readonly ok: true; readonly input: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problems: Readonly<Record<string, FieldProblem>>; readonly missing: readonly string[] };

/** Whether a field is asked, by what stands in the form: its own condition, and those of the fields that it hangs on. `around` is the form around a row. */
export function isAsked(fields: Fields, name: string, typed: Typed, around?: { readonly fields: Fields; readonly typed: Typed }, depth = 0): boolean {
  const when = fields[name]?.when;
  if (!when) return true;
  // A ring of conditions would be an author's slip; it ends here instead of hanging the page.
  if (depth > 8) return false;
  const home = when.field in fields || !around ? { fields, typed } : around;
  const other = home.fields[when.field];
  if (!other) return false;
  const value = home.typed[when.field] ?? begin(other);
  return when.is.includes(value as string | boolean) && isAsked(home.fields, when.field, home.typed, home === around ? undefined : around, depth + 1);
}

/** Numbers that start from nought begin empty: left empty they are nought all the same, and nobody has to delete one first. */
const fromNought = ({ kind, start }: Field): boolean => (kind === 'money' || kind === 'whole' || kind === 'decimal') && Number(start) === 0;
/** What a field begins with: what it starts from, else nothing. A list that must have rows begins with one empty row. */
export const begin = (field: Field): TypedValue => (field.start === undefined || field.start === null || fromNought(field) ? empty(field) : typedValue(field, field.start));
const empty = (field: Field): TypedValue => {
  if (field.kind === 'flag') return false;
  if (field.kind === 'choices') return [];
  if (field.kind !== 'rows') return '';
  return field.required ? [blankForm(field.fields)] : [];
};
/** The form as it stands before anybody has typed. */
export const blankForm = (fields: Fields): Typed => Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, begin(field)]));

/** A value of the wire as a person would have typed it; fen come out as yuan. */
function typedValue(field: Field, value: unknown): TypedValue {
  if (field.kind === 'flag') return value === true;
  if (field.kind === 'choices') return Array.isArray(value) ? value.map(String) : [];
  if (field.kind === 'rows') return Array.isArray(value) && value.length > 0 ? value.map((row) => typedForm(field.fields, row as Readonly<Record<string, unknown>>)) : empty(field);
  if (field.kind === 'money' && typeof value === 'number') return yuanPlain(value);
  return field.kind === 'moment' ? momentTyped(String(value)) : String(value);
}
/** An input of the wire as it stands in the form: an example, or one that was worked out before. Names that no field has are left out. */
export const typedForm = (fields: Fields, input: Readonly<Record<string, unknown>>): Typed =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, input[name] === undefined || input[name] === null ? begin(field) : typedValue(field, input[name])]));

type Found = { input: Record<string, unknown>; problems: Record<string, FieldProblem>; missing: string[]; touched: boolean };

/**
 * Reads a form: what people type (full-width digits, 万, commas, 2026年3月1日) becomes the input of the ask.
 * Fields that are not asked are left out, and so are unfinished rows in which nothing was typed, while there is another row.
 */
export function readForm(fields: Fields, typed: Typed): FormReading {
  const { input, problems, missing } = readFields(fields, typed, '');
  if (missing.length > 0 || Object.keys(problems).length > 0) return { ok: false, problems, missing };
  const checked = objectOf(fields).safeParse(input);
  if (checked.success) return { ok: true, input };
  const wrong = checked.error.issues.map(({ path, message }) => [path.join('.'), { code: /^[a-z-]+\.[a-z-]+$/.test(message) ? message : 'calculators.field-wrong', facts: {} }] as const);
  return { ok: false, problems: Object.fromEntries(wrong), missing: [] };
}

function readFields(fields: Fields, typed: Typed, path: string, around?: { readonly fields: Fields; readonly typed: Typed }): Found {
  const found: Found = { input: {}, problems: {}, missing: [], touched: false };
  for (const [name, field] of Object.entries(fields)) {
    if (!isAsked(fields, name, typed, around)) continue;
    const value = typed[name] ?? begin(field), place = path + name;
    if (field.kind === 'rows') readRows(field, value as readonly Typed[], place, name, found, { fields, typed });
    else readOne(field, value, place, name, found);
  }
  return found;
}

function readOne(field: Field, value: TypedValue, place: string, name: string, found: Found): void {
  if (JSON.stringify(value) !== JSON.stringify(begin(field))) found.touched = true;
  const read = readTyped(field, value);
  if (read === undefined) {
    // A field that was emptied falls back to what holds where it is left out.
    if (field.required) found.missing.push(place);
  } else if (read.ok) found.input[name] = read.value;
  else found.problems[place] = read.wrong;
}

function readRows(field: Field & { kind: 'rows' }, value: readonly Typed[], place: string, name: string, found: Found, around: { readonly fields: Fields; readonly typed: Typed }): void {
  const rows = value.map((row, i) => readFields(field.fields, row, `${place}.${i}.`, around));
  // A row in which nothing was typed is one all the same where it needs nothing.
  const kept = rows.filter(({ touched, missing }) => touched || missing.length === 0);
  if (kept.length > 0) found.touched = true;
  const read = kept.length === 0 && field.required ? rows.slice(0, 1) : kept;
  if (read.length > field.max) found.problems[place] = { code: 'calculators.rows-too-many', facts: { max: field.max } };
  for (const row of read) {
    Object.assign(found.problems, row.problems);
    found.missing.push(...row.missing);
  }
  if (read.length > 0) found.input[name] = read.map(({ input }) => input);
  else if (field.required) found.missing.push(place);
}
