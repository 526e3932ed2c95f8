import { begin, isAsked } from '@microcourt/domain/calculators/form';
import { FormField } from './form-field.tsx';
import type { FormProps } from './form-props.ts';
import './form.css';


/** The fields of a calculator, or of one of its rows, as far as they are asked. */
export function FormFields({ fields, typed, onChange, problems, place = '', around }: FormProps) {
  return (
    <div className="form">
      {Object.entries(fields).map(([name, field]) => isAsked(fields, name, typed, around) && (
        <FormField key={name} field={field} value={typed[name] ?? begin(field)} place={place + name} problems={problems} around={{ fields, typed }} inside={FormFields} onChange={(value) => onChange({ ...typed, [name]: value })} />
      ))}
    </div>
  );
}
