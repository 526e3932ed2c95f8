import type { Fields } from '@microcourt/domain/calculators/fields';
import type { FieldProblem, Typed } from '@microcourt/domain/calculators/form';
import type { ComponentType } from 'react';

/** What is wrong in a form, by place: `items.0.amount`. */
export type Problems = Readonly<Record<string, FieldProblem>>;
/** The form around a row, on which fields of the row may hang. */
export type Around = { readonly fields: Fields; readonly typed: Typed };
export type FormProps = { readonly fields: Fields; readonly typed: Typed; readonly onChange: (typed: Typed) => void; readonly problems: Problems; /** Places that may be left out in general, and not as the form stands now. */ readonly needed?: readonly string[]; readonly place?: string; readonly around?: Around };
/** What draws the fields of a row. */
export type Inside = ComponentType<FormProps>;
/** What a control is given to be named, described and marked wrong. */
export type ControlProps = { readonly id: string; readonly 'aria-invalid'?: true; readonly 'aria-describedby'?: string };
