import { Input } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../shared/language.ts';
import { Field } from '../shared/parts.tsx';
import { texts } from './counter-texts.ts';

type Props<T> = { readonly label: string; readonly value: T | undefined; readonly onChange: (value: T | undefined) => void };

/** A short text. */
export const TextField = ({ label, value, most, hint, onChange }: Props<string> & { readonly most: number; readonly hint?: ReactNode }) => (
  <Field label={label} hint={hint}>{(id) => <Input id={id} maxLength={most} value={value ?? ''} onChange={({ target }) => onChange(target.value)} />}</Field>
);

/** A whole number from one up to the most that is taken, or none. */
export const CountField = ({ label, value, most, onChange }: Props<number> & { readonly most: number }) => (
  <Field label={label}>
    {(id) => <input id={id} className="control figure" type="number" min={1} max={most} value={value ?? ''} onChange={({ target }) => onChange(target.value === '' ? undefined : Math.min(most, Math.max(1, Math.round(Number(target.value)))))} />}
  </Field>
);

/** A day, or none. */
export const DayField = ({ label, value, onChange }: Props<string>) => (
  <Field label={label}>{(id) => <input id={id} className="control" type="date" value={value ?? ''} onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)} />}</Field>
);

/** One of a few words, or not answered. */
export function ChoiceField<T extends string>({ label, value, options, none, onChange }: Props<T> & { readonly options: readonly (readonly [T, string])[]; readonly none?: string }) {
  const t = useWords(texts);
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} className="control" value={value ?? ''} onChange={({ target }) => onChange(options.find(([one]) => one === target.value)?.[0])}>
          <option value="">{none ?? t('not-answered')}</option>{options.map(([one, word]) => <option key={one} value={one}>{word}</option>)}
        </select>
      )}
    </Field>
  );
}

/** A yes or a no, or not answered. */
export function YesNoField({ label, value, onChange }: Props<boolean>) {
  const t = useWords(texts);
  return <ChoiceField label={label} value={value === undefined ? undefined : value ? 'yes' : 'no'} options={[['yes', t('yes')], ['no', t('no')]]} onChange={(one) => onChange(one === undefined ? undefined : one === 'yes')} />;
}
