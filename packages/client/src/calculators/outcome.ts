import { explain, type AnyCalculator, type Calculator } from '@microcourt/domain/calculators/calculator';
import type { Fields } from '@microcourt/domain/calculators/fields';
import type { FieldProblem } from '@microcourt/domain/calculators/form';
import type { Ground } from '@microcourt/domain/law/tables';
import type { Refusal } from '@microcourt/domain/shared/decision';
import type { Working } from '@microcourt/domain/shared/worked';
import { inLanguage, type Language } from './say.ts';

/** How a calculation stands while somebody types. */
export type Outcome =
  | { readonly state: 'missing'; readonly missing: readonly string[] }
  | { readonly state: 'wrong'; readonly problems: Readonly<Record<string, FieldProblem>>; readonly missing: readonly string[] }
  | { readonly state: 'refused'; readonly code: string; readonly facts: Readonly<Record<string, unknown>> }
  | { readonly state: 'working' | 'broken' }
  | { readonly state: 'no-figures'; readonly error: unknown }
  | { readonly state: 'done'; readonly input: Readonly<Record<string, unknown>>; readonly working: Working };

/** A refusal as an outcome: at its field where it names one of the form's by place or by label, else for the form as a whole. */
export function refusedAs({ code, facts = {} }: Refusal, fields: Fields): Outcome {
  const at = String(facts['field'] ?? ''), root = at.split('.')[0] ?? '';
  const place = root in fields ? at : Object.keys(fields).find((name) => at !== '' && fields[name]?.label[0] === at);
  return place === undefined ? { state: 'refused', code, facts } : { state: 'wrong', problems: { [place]: { code, facts } }, missing: [] };
}

/** Works an input out on this device. */
export function workOut(c: AnyCalculator, input: Readonly<Record<string, unknown>>, ground: Ground): Outcome {
  try {
    const decided = explain(c as unknown as Calculator, c.input.parse(input), ground);
    return decided.ok ? { state: 'done', input, working: decided.value } : refusedAs(decided.refusal, c.fields);
  } catch {
    // A calculator that breaks over odd facts must not take the form, and what stands in it, along.
    return { state: 'broken' };
  }
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
