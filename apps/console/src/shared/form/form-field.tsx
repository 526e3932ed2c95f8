import { currencyOf, inLanguage } from '@microcourt/client/calculators/say';
import type { Field } from '@microcourt/domain/calculators/fields';
import type { Typed, TypedValue } from '@microcourt/domain/calculators/form';
import { PROVINCES } from '@microcourt/domain/shared/provinces';
import { readTyped } from '@microcourt/domain/calculators/form-read';
import { yuanText } from '@microcourt/domain/shared/money';
import { useId, type ReactNode } from 'react';
import { dayText } from '../format.ts';
import { useLanguage, useWords, type Language } from '../language.ts';
import { say } from '../sentences.ts';
import { DayControl } from './day-control.tsx';
import type { Around, ControlProps, Inside, Problems } from './form-props.ts';
import { RowsField } from './rows-field.tsx';
import { texts } from './texts.ts';

type Props = { readonly field: Field; readonly value: TypedValue; readonly onChange: (value: TypedValue) => void; readonly place: string; readonly problems: Problems; readonly needed: readonly string[]; readonly around: Around; readonly inside: Inside };

/** Options that stand beside one another; more of them, or longer ones, come as a list. */
const AS_BUTTONS = 4, ROOM = 26;
const LARGE_FEN = 1_000_000;
type Listed = Extract<Field, { readonly options: unknown }>;
const isOptional = (field: Field) => !field.required && field.start === undefined;
const isEmpty = (value: TypedValue) => value === '' || (Array.isArray(value) && value.length === 0);

/** A field of a calculator by its kind. */
export function FormField(props: Props) {
  const { field, value, onChange, place, problems, needed } = props;
  const language = useLanguage();
  const label = inLanguage(field.label, language), note = field.note && inLanguage(field.note, language);
  const problem = problems[place] && say(problems[place].code, problems[place].facts, language);
  const may: May = !isOptional(field) ? undefined : !needed.includes(place) ? 'optional' : isEmpty(value) ? 'needed' : undefined;
  if (field.kind === 'rows') return <RowsField {...props} field={field} rows={value as readonly Typed[]} label={label} note={note} problem={problem} />;
  if (field.kind === 'flag') return <Flag label={label} note={note} on={value === true} onChange={onChange} />;
  if (field.kind === 'choices' || (field.kind === 'choice' && besides(field, language))) return <Ticks field={field} label={label} note={note} may={may} problem={problem} value={value} onChange={onChange} />;
  return <Line {...props} label={label} note={note} may={may} problem={problem} />;
}

function besides(field: Listed, language: Language): boolean {
  const wide = field.options.reduce((sum, { label }) => sum + inLanguage(label, language).length * (language === 'zh' ? 1 : 0.5) + 2, 0);
  return field.options.length <= AS_BUTTONS && wide <= ROOM;
}

/** What is said beside a label: that the field may be left out, or that it usually may and now is needed. */
type May = 'optional' | 'needed' | undefined;
type Told = { readonly label: string; readonly note: string | undefined; readonly may?: May; readonly problem?: string | undefined };
function Flag({ label, note, on, onChange }: Told & { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  return (
    <div className="field field_wide">
      <label className="tick"><input type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} /><span>{label}</span></label>
      {note && <p className="field__hint">{note}</p>}
    </div>
  );
}

/** One or any of several, all in sight. */
function Ticks({ field, label, note, may, problem, value, onChange }: Told & { readonly field: Listed; readonly value: TypedValue; readonly onChange: (value: TypedValue) => void }) {
  const t = useWords(texts);
  const language = useLanguage();
  const name = useId(), several = field.kind === 'choices', chosen: readonly string[] = several ? (value as readonly string[]) : [value as string];
  const turn = (one: string, on: boolean) => onChange(several ? field.options.map((option) => option.value).filter((other) => (other === one ? on : chosen.includes(other))) : one);
  return (
    <fieldset className="field field_wide ticking" aria-describedby={problem ? `${name}-problem` : undefined}>
      <legend className="field__label">{label}{may && <span className="field__optional">{t(may)}</span>}</legend>
      {field.options.map((one) => (
        <label key={one.value} className={several ? 'tick tick_line' : 'tick'}>
          <input type={several ? 'checkbox' : 'radio'} name={name} checked={chosen.includes(one.value)} onChange={({ target }) => turn(one.value, target.checked)}
            onClick={() => { if (!several && may === 'optional' && chosen.includes(one.value)) onChange(''); }} />
          <span>{inLanguage(one.label, language)}</span>
        </label>
      ))}
      {note && <p className="field__hint">{note}</p>}
      {problem && <p id={`${name}-problem`} className="field__problem" role="alert">{problem}</p>}
    </fieldset>
  );
}

/** A label, one control beneath it, and what is to be said of it. */
function Line({ field, value, onChange, around, label, note, may, problem }: Props & Told) {
  const t = useWords(texts);
  const language = useLanguage();
  const id = useId(), text = typeof value === 'string' ? value : '';
  const currency = field.kind === 'money' ? currencyOf(around.fields, around.typed) : undefined;
  const unit = (field.kind === 'whole' || field.kind === 'decimal') && field.unit ? inLanguage(field.unit, language) : field.kind === 'money' ? (currency ?? t('unit.yuan')) : '';
  const echo = currency !== undefined ? '' : echoOf(field, text, language, (amount) => t('echo', { amount }));
  const told = [echo, note].filter((one) => one !== undefined && one !== '').join(' · ');
  const described = [problem ? `${id}-problem` : '', told === '' ? '' : `${id}-told`].filter((one) => one !== '').join(' ');
  const control: ControlProps = { id, ...(problem ? { 'aria-invalid': true } : {}), ...(described === '' ? {} : { 'aria-describedby': described }) };
  return (
    <div className={told.length > 24 || 'options' in field || (field.kind === 'text' && field.max > 40) ? 'field field_wide' : 'field'}>
      <label className="field__label" htmlFor={id}>{unit === '' ? label : t('unit', { label, unit })}{may && <span className="field__optional">{t(may)}</span>}</label>
      <Control field={field} label={label} text={text} onChange={onChange} control={control} />
      {problem && <p id={`${id}-problem`} className="field__problem" role="alert">{problem}</p>}
      {told !== '' && <p id={`${id}-told`} className="field__hint">{told}</p>}
    </div>
  );
}

/** A large amount is said back, so that no zero too many slips in; a day with its weekday. */
function echoOf(field: Field, text: string, language: Language, amount: (text: string) => string): string {
  const read = field.kind === 'money' || field.kind === 'day' ? readTyped(field, text) : undefined;
  if (!read?.ok) return '';
  if (field.kind === 'day') return dayText(String(read.value), language);
  return Number(read.value) >= LARGE_FEN ? amount(yuanText(read.value as number)) : '';
}

function Control({ field, label, text, onChange, control }: { readonly field: Field; readonly label: string; readonly text: string; readonly onChange: (value: string) => void; readonly control: ControlProps }): ReactNode {
  const t = useWords(texts);
  const language = useLanguage();
  if (field.kind === 'choice' || field.kind === 'province') {
    const options = field.kind === 'choice' ? field.options.map((one) => ({ value: one.value, name: inLanguage(one.label, language) })) : PROVINCES.map((name) => ({ value: name, name }));
    return (
      <select {...control} className="control" value={text} onChange={({ target }) => onChange(target.value)}>
        {(text === '' || field.start === undefined) && <option value="">{t('choose')}</option>}
        {options.map(({ value, name }) => <option key={value} value={value}>{name}</option>)}
      </select>
    );
  }
  if (field.kind === 'day') return <DayControl label={label} text={text} onChange={onChange} control={control} />;
  if (field.kind === 'text' && field.max > 200) return <textarea {...control} className="control area" rows={2} maxLength={field.max} value={text} onChange={({ target }) => onChange(target.value)} />;
  const hint = field.start !== undefined && field.kind !== 'text' ? String(field.start) : field.kind === 'money' ? t('hint.money') : field.kind === 'moment' ? t('hint.moment') : '';
  return (
    <input {...control} className={field.kind === 'text' || field.kind === 'moment' ? 'control' : 'control control_figure'} autoComplete="off" spellCheck={false} placeholder={hint}
      inputMode={field.kind === 'whole' ? 'numeric' : field.kind === 'decimal' ? 'decimal' : 'text'} value={field.kind === 'moment' ? text.replace('T', ' ') : text} onChange={({ target }) => onChange(target.value)} />
  );
}
