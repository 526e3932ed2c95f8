import type { AnyCalculator } from '@microcourt/domain/calculators/calculator';
import { blankForm, typedForm, type Typed } from '@microcourt/domain/calculators/form';

/**
 * A form that somebody works in. `own`: what stands in it was typed by the person, now or on an earlier visit. `before`: what of the person's own an example
 * or an emptied form took the place of. `example`: the number of the example that was shown last, -1 before the first.
 */
export type FormState = { readonly typed: Typed; readonly own: boolean; readonly before?: Typed; readonly example: number };

/** The form as it is opened: with what was kept of an earlier visit, else as it begins. */
export const openForm = (c: AnyCalculator, kept: Typed | undefined): FormState => ({ typed: { ...blankForm(c.fields), ...kept }, own: kept !== undefined, example: -1 });
/** After the person typed in it. */
export const typedIn = (form: FormState, typed: Typed): FormState => ({ ...form, typed, own: true });

const instead = (form: FormState, typed: Typed, example: number): FormState => ({ ...form, ...(form.own ? { before: form.typed } : {}), typed, example, own: false });
/** With the next example in its place, after the last one the first again. */
export function nextExample(form: FormState, c: AnyCalculator): FormState {
  const next = (form.example + 1) % c.examples.length;
  return instead(form, typedForm(c.fields, c.examples[next] as Readonly<Record<string, unknown>>), next);
}
/** Emptied, as it begins. */
export const emptied = (form: FormState, c: AnyCalculator): FormState => instead(form, blankForm(c.fields), -1);
/** With what stood in it before brought back; as it is where there is nothing. */
export const broughtBack = (form: FormState): FormState => (form.before ? { typed: form.before, own: true, example: -1 } : form);
