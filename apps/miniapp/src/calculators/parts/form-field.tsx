import type { Field as CalculatorField } from '@microcourt/domain/calculators/fields';
import type { FieldProblem, Typed, TypedValue } from '@microcourt/domain/calculators/form';
import { PROVINCES } from '@microcourt/domain/shared/provinces';
import { readTyped } from '@microcourt/domain/calculators/form-read';
import { yuanText } from '@microcourt/domain/shared/money';
import { dayOf } from '@microcourt/domain/shared/calendar';
import { Button, View } from '@tarojs/components';
import type { ComponentType } from 'react';
import { say } from '../../shared/refusals';
import { words as sharedWords } from '../../shared/texts';
import { present } from '../../shared/time';
import { Choice, Tick, Toggle } from '../../shared/ui/choice';
import { DateField } from '../../shared/ui/date-field';
import { Field } from '../../shared/ui/field';
import { MomentField } from '../../shared/ui/moment-field';
import { OptionField } from '../../shared/ui/option-field';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { currencyOf, inLanguage } from '@microcourt/client/calculators/say';
import { words } from '../texts';
import type { FormProps } from './form-props';
import { RowsField } from './rows-field';
import './form-field.css';

type Props = { readonly field: CalculatorField; readonly value: TypedValue; readonly onChange: (value: TypedValue) => void; readonly place: string; readonly problems: FormProps['problems']; readonly needed: FormProps['needed']; readonly around: NonNullable<FormProps['around']>; /** What draws the fields of a row. */ readonly inside: ComponentType<FormProps> };
/** Options that stand beside one another as buttons; more of them, or longer ones, come up as a list. */
const AS_BUTTONS = 4, SHORT = 40;
/** A field with a list of options. */
type Listed = Extract<CalculatorField, { readonly options: unknown }>;
const optionalOf = (field: CalculatorField) => !field.required && field.start === undefined;
const isEmpty = (value: TypedValue) => value === '' || (Array.isArray(value) && value.length === 0);
const sentenceOf = (problem: FieldProblem | undefined): string => (problem ? say(problem.code, problem.facts) : '');

/** A field of a calculator by its kind. */
export function FormField({ field, value, onChange, place, problems, needed, around, inside }: Props) {
  const { language } = usePreferences();
  const shared = useWords(sharedWords), w = useWords(words);
  const problem = sentenceOf(problems[place]), label = inLanguage(field.label, language);
  const optional = !optionalOf(field) ? undefined : !needed.includes(place) ? shared.optional : isEmpty(value) ? w.needed : undefined;
  const more = { problem, ...(optional === undefined ? {} : { optional }), ...(field.note ? { note: inLanguage(field.note, language) } : {}) };
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'rows':
      return <RowsField field={field} rows={value as readonly Typed[]} onChange={onChange} place={place} problems={problems} needed={needed} around={around} problem={problem} inside={inside} />;
    case 'flag':
      return <View className="form-field"><Toggle label={label} {...(field.note ? { note: inLanguage(field.note, language) } : {})} on={value === true} onChange={onChange} /></View>;
    case 'choices':
      return <Several field={field} label={label} chosen={value as readonly string[]} onChange={onChange} />;
    case 'choice':
      return <One field={field} label={label} value={text} onChange={onChange} {...more} />;
    case 'day':
      return <Days label={label} value={text} onChange={onChange} {...more} />;
    case 'moment':
      return <Moments label={label} value={text} onChange={onChange} {...more} />;
    case 'province':
      return <Provinces label={label} value={text} onChange={onChange} {...more} />;
    default:
      return <Written field={field} label={label} value={text} onChange={onChange} around={around} {...more} />;
  }
}

type Part = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void; readonly problem: string; readonly optional?: string; readonly note?: string };
const KEYBOARDS = { whole: 'number', decimal: 'digit', money: 'text', text: 'text' } as const;

/** What is written with a keyboard. A large amount is said back, so that no zero too many slips in. */
function Written({ field, label, value, onChange, problem, optional, around }: Pick<Part, 'label' | 'value' | 'onChange' | 'problem' | 'optional'> & Pick<Props, 'field' | 'around'>) {
  const { language } = usePreferences();
  const w = useWords(words);
  const currency = field.kind === 'money' ? currencyOf(around.fields, around.typed) : undefined;
  const unit = (field.kind === 'whole' || field.kind === 'decimal') && field.unit ? inLanguage(field.unit, language) : field.kind === 'money' ? (currency ?? w.yuanUnit) : '';
  const read = field.kind === 'money' && currency === undefined ? readTyped(field, value) : undefined;
  const echo = read?.ok && Number(read.value) >= 1_000_000 ? fill(w.echo, { amount: yuanText(read.value as number) }) : '';
  const hint = field.start !== undefined ? String(field.start) : field.kind === 'money' ? w.moneyHint : '';
  const note = [echo, field.note ? inLanguage(field.note, language) : ''].filter((one) => one !== '').join(' · ');
  return (
    <Field label={unit === '' ? label : fill(w.unit, { label, unit })} keyboard={KEYBOARDS[field.kind as keyof typeof KEYBOARDS]} max={field.kind === 'text' ? field.max : 30} value={value} onChange={onChange}
      problem={problem} {...(optional === undefined ? {} : { optional })} long={field.kind === 'text' && field.max > 120} {...(note === '' ? {} : { note })} {...(hint === '' ? {} : { hint })} />
  );
}

/** A day, which is often today. */
function Days({ value, onChange, ...more }: Part) {
  const w = useWords(words);
  const today = dayOf(present());
  return (
    <View className="form-field form-field_day">
      <DateField value={value === '' ? undefined : value} onChange={(day) => onChange(day ?? '')} {...more} />
      {value === '' && <Button className="plain form-field__today" ariaLabel={`${more.label} ${w.today}`} onClick={() => onChange(today)}>{w.today}</Button>}
      <Emptied {...{ value, onChange, ...more }} />
    </View>
  );
}

/** Takes an optional day back: WeChat's wheels have no such place. */
function Emptied({ value, onChange, label, optional }: Part) {
  const w = useWords(words);
  if (value === '' || optional === undefined) return null;
  return <Button className="plain form-field__today" ariaLabel={`${label} ${w.empty}`} onClick={() => onChange('')}>{w.empty}</Button>;
}

function Moments(props: Part) {
  return <View className="form-field"><MomentField {...props} /><Emptied {...props} /></View>;
}

function Provinces(props: Part) {
  const w = useWords(words);
  return <OptionField {...props} choose={w.choose} search={w.searchOptions} options={PROVINCES.map((name) => ({ value: name, label: name }))} />;
}

/** One of several: a few short ones as buttons, where a second touch takes an optional one back; many as a list. */
function One({ field, label, value, onChange, problem, optional, note }: Part & { readonly field: Listed }) {
  const { language } = usePreferences();
  const w = useWords(words);
  const options = field.options.map((one) => ({ value: one.value, label: inLanguage(one.label, language) }));
  const wide = options.reduce((sum, one) => sum + one.label.length * (language === 'zh' ? 1 : 0.5), 0);
  if (options.length > AS_BUTTONS || wide > SHORT) return <OptionField {...{ label, value, options, onChange, problem }} choose={w.choose} search={w.searchOptions} {...(optional === undefined ? {} : { optional })} {...(note === undefined ? {} : { note })} />;
  return (
    <View className="form-field">
      <Choice row label={optional === undefined ? label : fill(w.unit, { label, unit: optional })} value={value} options={options} onChange={(next) => onChange(optional !== undefined && next === value ? '' : next)} />
      {note && <View className="form-field__note">{note}</View>}
      {problem && <View className="form-field__problem" ariaRole="alert">{problem}</View>}
    </View>
  );
}

/** Any of several, each to be ticked. */
function Several({ field, label, chosen, onChange }: { readonly field: Listed; readonly label: string; readonly chosen: readonly string[]; readonly onChange: (chosen: readonly string[]) => void }) {
  const { language } = usePreferences();
  const turn = (one: string, on: boolean) => onChange(field.options.map(({ value }) => value).filter((value) => (value === one ? on : chosen.includes(value))));
  return (
    <View className="form-field" ariaRole="group" ariaLabel={label}>
      <View className="form-field__label">{label}</View>
      {field.note && <View className="form-field__note">{inLanguage(field.note, language)}</View>}
      {field.options.map((one) => <Tick key={one.value} label={inLanguage(one.label, language)} on={chosen.includes(one.value)} onChange={(on) => turn(one.value, on)} />)}
    </View>
  );
}
