import type { Field, Fields } from '@microcourt/domain/calculators/fields';
import { begin, isAsked, type Typed } from '@microcourt/domain/calculators/form';

type Named = readonly [name: string, field: Field];
/** The fields that a form asks as it stands, in its order; those that few need stand apart. `around` is the form around a row. */
export function askedOf(fields: Fields, typed: Typed, around?: { readonly fields: Fields; readonly typed: Typed }): { readonly usual: readonly Named[]; readonly few: readonly Named[] } {
  const asked = Object.entries(fields).filter(([name]) => isAsked(fields, name, typed, around));
  return { usual: asked.filter(([, { rare }]) => !rare), few: asked.filter(([, { rare }]) => rare) };
}

const isTouched = ([name, field]: Named, typed: Typed): boolean => typed[name] !== undefined && JSON.stringify(typed[name]) !== JSON.stringify(begin(field));
/** Whether nothing stands in a form but what it began with. */
export const isBlank = (fields: Fields, typed: Typed): boolean => !Object.entries(fields).some((one) => isTouched(one, typed));
/** Whether one of the fields holds something other than it began with, or is one of the places (of what is wrong, or missing) or around it: such a field must be in sight. */
export const mustShow = (few: readonly Named[], typed: Typed, place: string, places: readonly string[]): boolean =>
  few.some((one) => isTouched(one, typed) || places.some((at) => at === place + one[0] || at.startsWith(`${place}${one[0]}.`)));
