import { useState } from 'react';
import { Field } from '../../shared/ui/field';
import { NO_NUMBER, numberOf } from '../catalogue';

type Props = { readonly label: string; readonly value: number | null; readonly onChange: (value: number | null) => void; readonly optional?: boolean; readonly problem?: string };

/** A whole number; what was typed stays as it was typed, also while it is none. */
export function NumberField({ label, value, onChange, optional, problem }: Props) {
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (value === null || value === NO_NUMBER ? '' : String(value));
  const write = (text: string) => {
    setTyped(text);
    onChange(text.trim() === '' ? null : numberOf(text));
  };
  return <Field label={label} keyboard="number" max={6} value={shown} onChange={write} {...(optional ? { optional } : {})} {...(problem === undefined ? {} : { problem })} />;
}
