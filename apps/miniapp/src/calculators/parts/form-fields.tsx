import type { Fields } from '@microcourt/domain/calculators/fields';
import { begin, isAsked, type FieldProblem, type Typed } from '@microcourt/domain/calculators/form';
import { FormField } from './form-field';

/** What a part of a form needs besides its fields: what stands in it, and what is wrong by place. */
export type FormProps = {
  readonly fields: Fields; readonly typed: Typed; readonly onChange: (typed: Typed) => void; readonly problems: Readonly<Record<string, FieldProblem>>;
  /** Where it stands in the whole form: `items.0.`; empty for the form itself. */
  readonly place: string; readonly around?: { readonly fields: Fields; readonly typed: Typed };
};

/** The fields of a calculator, or of one of its rows, as far as they are asked. */
export function FormFields({ fields, typed, onChange, problems, place, around }: FormProps) {
  return (
    <>
      {Object.entries(fields).map(([name, field]) => isAsked(fields, name, typed, around) && (
        <FormField key={name} field={field} value={typed[name] ?? begin(field)} place={place + name} problems={problems} around={{ fields, typed }} onChange={(value) => onChange({ ...typed, [name]: value })} />
      ))}
    </>
  );
}
