import { explain, type AnyCalculator, type Calculator } from '@microcourt/domain/calculators/calculator';
import type { Fields } from '@microcourt/domain/calculators/fields';
import { askOf } from '@microcourt/domain/calculators/contract';
import type { FieldProblem, FormReading } from '@microcourt/domain/calculators/form';
import type { Ground } from '@microcourt/domain/law/tables';
import type { Refusal } from '@microcourt/domain/shared/decision';
import type { Working } from '@microcourt/domain/shared/worked';
import { codeOf } from '../errors.ts';
import { inLanguage, type Language } from './say.ts';

/** How a calculation stands while somebody types. */
export type Outcome =
  | { readonly state: 'missing'; readonly missing: readonly string[]; /** Why the law needs what else may be left out. */ readonly why?: FieldProblem }
  | { readonly state: 'wrong'; readonly problems: Readonly<Record<string, FieldProblem>>; readonly missing: readonly string[] }
  | { readonly state: 'refused'; readonly code: string; readonly facts: Readonly<Record<string, unknown>> }
  | { readonly state: 'working' | 'broken' }
  | { readonly state: 'no-figures'; readonly error: unknown }
  | { readonly state: 'done'; readonly input: Readonly<Record<string, unknown>>; readonly working: Working };

type Wire = Readonly<Record<string, unknown>>;
const valueAt = (input: Wire, place: string): unknown =>
  place.split('.').reduce<unknown>((at, step) => (at !== null && typeof at === 'object' ? (at as Wire)[step] : undefined), input);

/**
 * A refusal as an outcome: at its field where it names one of the form's by place or by label, else for the form as a whole. A field that it names and
 * in which nothing stands is missing, and not wrong: nobody has typed there yet.
 */
export function refusedAs({ code, facts = {} }: Refusal, fields: Fields, input: Wire): Outcome {
  const at = String(facts['field'] ?? ''), root = at.split('.')[0] ?? '';
  const place = root in fields ? at : Object.keys(fields).find((name) => at !== '' && fields[name]?.label[0] === at);
  if (place === undefined) return { state: 'refused', code, facts };
  return valueAt(input, place) === undefined ? { state: 'missing', missing: [place], why: { code, facts } } : { state: 'wrong', problems: { [place]: { code, facts } }, missing: [] };
}

/** Works an input out on this device. */
export function workOut(c: AnyCalculator, input: Wire, ground: Ground): Outcome {
  try {
    const decided = explain(c as unknown as Calculator, c.input.parse(input), ground);
    return decided.ok ? { state: 'done', input, working: decided.value } : refusedAs(decided.refusal, c.fields, input);
  } catch {
    // A calculator that breaks over odd facts must not take the form, and what stands in it, along.
    return { state: 'broken' };
  }
}

const unread = ({ problems, missing }: FormReading & { ok: false }): Outcome =>
  (Object.keys(problems).length > 0 ? { state: 'wrong', problems, missing } : { state: 'missing', missing });
/** What calculations on a device stand on; `error` is why the newest tables could not be fetched. */
export type Standing = { readonly ground?: Ground; readonly error?: unknown };
/** What the server said to a question: its answer, or why there is none; neither while it is asked. */
export type Told = { readonly value?: unknown; readonly error?: unknown };
/** How a form stands that was read: worked out on this device, or as the server told it where the device does not keep what it takes. */
export function outcomeOf(c: AnyCalculator, reading: FormReading, { ground, error }: Standing, { value, error: no }: Told): Outcome {
  if (!reading.ok) return unread(reading);
  if (!c.onServer) return ground ? workOut(c, reading.input, ground) : error === undefined ? { state: 'working' } : { state: 'no-figures', error };
  if (value !== undefined) return { state: 'done', input: reading.input, working: value as Working };
  if (no === undefined) return { state: 'working' };
  const { code, facts } = codeOf(no);
  return refusedAs({ code, kind: 'invalid', facts }, c.fields, reading.input);
}

const asks = new Map<string, ReturnType<typeof askOf>>();
/** The ask of a calculator; always the same one, for what is known of an answer is found by it. */
export function askNamed(c: AnyCalculator): ReturnType<typeof askOf> {
  const ask = asks.get(c.name) ?? askOf(c);
  asks.set(c.name, ask);
  return ask;
}

/** The places that a form may leave empty in general and not in this case: what is missing, what is being mended, and what the answer would not be there without. */
export function neededIn(outcome: Outcome, c: AnyCalculator, ground: Ground | undefined): readonly string[] {
  if (outcome.state === 'missing') return outcome.missing;
  if (outcome.state === 'wrong') return Object.keys(outcome.problems);
  if (outcome.state !== 'done' || c.onServer || !ground) return [];
  const { input } = outcome;
  return Object.entries(c.fields).filter(([name, { required, start }]) => !required && start === undefined && input[name] !== undefined).map(([name]) => name).filter((name) => {
    const without = workOut(c, Object.fromEntries(Object.entries(input).filter(([other]) => other !== name)), ground);
    return without.state === 'missing' && without.missing.includes(name);
  });
}

/** The labels of places in a form (`items.0.amount`) in one line; `row` says which of several, with `{n}` for its number. */
export function namesOf(fields: Fields, places: readonly string[], language: Language, row: string): string {
  const nameOf = (at: Fields, [name = '', index, ...rest]: readonly string[]): string => {
    const field = at[name];
    if (!field) return name;
    if (field.kind !== 'rows' || index === undefined) return inLanguage(field.label, language);
    return `${inLanguage(field.label, language)} ${row.replace('{n}', String(Number(index) + 1))} ${nameOf(field.fields, rest)}`;
  };
  return places.map((place) => nameOf(fields, place.split('.'))).join(language === 'zh' ? '、' : ', ');
}
