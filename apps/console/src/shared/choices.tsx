import { useId } from 'react';

type Props<T extends string> = { readonly label: string; readonly options: readonly { readonly value: T; readonly label: string }[]; readonly value: T | undefined; readonly onChange: (value: T) => void };

/** One of several, all in sight, one beneath the other. */
export function Choices<T extends string>({ label, options, value, onChange }: Props<T>) {
  const name = useId();
  return (
    <fieldset className="field field_wide choices">
      <legend className="field__label">{label}</legend>
      {options.map((one, i) => (
        <label key={one.value} className="choices__one">
          <input type="radio" name={name} checked={value === one.value} onChange={() => onChange(one.value)} {...(i === 0 ? { 'data-first': true } : {})} />
          <span>{one.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
