import type { Answer } from '@microcourt/domain/filing/draft';
import { isAsked } from '@microcourt/domain/filing/interviews/answers';
import type { Element, Section } from '@microcourt/domain/filing/interviews/types';
import { View } from '@tarojs/components';
import { Action } from '../../shared/ui/blocks';
import { Choice } from '../../shared/ui/choice';
import { DateField } from '../../shared/ui/date-field';
import { Field } from '../../shared/ui/field';
import { MoneyField } from '../../shared/ui/money-field';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { words } from '../draft-texts';
import { type PartProps, sentenceAt } from './part';

type Plain = string | number | boolean;
type Row = Record<string, Plain>;

/** One group of questions of the interview; what an answer makes pointless is not asked. */
export function ElementsPart({ draft, change, problems, section }: PartProps & { readonly section: Section }) {
  const answers = draft.answers ?? {};
  const set = (id: string, answer: Answer | undefined) => {
    const next: Record<string, Answer> = { ...answers };
    if (answer === undefined) delete next[id];
    else next[id] = answer;
    change({ answers: next });
  };
  return (
    <View>
      {section.elements.filter((one) => isAsked(one, answers)).map((one) => (
        <ElementField key={one.id} element={one} value={answers[one.id]} onChange={(answer) => set(one.id, answer)} problem={sentenceAt(problems, 'answers', one.id)} />
      ))}
    </View>
  );
}

type FieldProps = { readonly element: Element; readonly value: Answer | undefined; readonly onChange: (answer: Answer | undefined) => void; readonly problem: string };

function ElementField({ element, value, onChange, problem }: FieldProps) {
  const w = useWords(words);
  const { language } = usePreferences();
  const label = element[language];
  const hint = element.hint?.[language];
  const note = hint === undefined ? {} : { note: hint };
  switch (element.kind) {
    case 'yes-no':
      return <Choice row label={label} value={value === undefined ? undefined : value === true ? 'yes' : 'no'} onChange={(one) => onChange(one === 'yes')} options={[{ value: 'yes', label: w.yes }, { value: 'no', label: w.no }]} />;
    case 'choice':
      return <Choice row label={label} value={typeof value === 'string' ? value : undefined} onChange={onChange} options={(element.options ?? []).map((one) => ({ value: one.code, label: one[language] }))} />;
    case 'date':
      return <DateField label={label} value={typeof value === 'string' ? value : undefined} onChange={onChange} problem={problem} />;
    case 'money':
      return <MoneyField label={label} wrong={w.amountWrong} value={typeof value === 'number' ? value : undefined} onChange={onChange} problem={problem} {...note} />;
    case 'number':
      return <Field label={label} keyboard="number" max={9} value={typeof value === 'number' ? String(value) : ''} onChange={(text) => onChange(/^\d+$/.test(text) ? Number(text) : undefined)} problem={problem} {...note} />;
    case 'list':
      return <RowsField element={element} value={Array.isArray(value) ? value : []} onChange={onChange} problem={problem} />;
    default:
      return <Field label={label} long={element.kind === 'long'} max={element.kind === 'long' ? 5000 : 500} value={typeof value === 'string' ? value : ''} onChange={onChange} problem={problem} {...note} />;
  }
}

function RowsField({ element, value, onChange }: Omit<FieldProps, 'value'> & { readonly value: readonly Row[] }) {
  const w = useWords(words);
  const { language } = usePreferences();
  // Rows have no names of their own, and none moves.
  const rowKeys = value.map((_, at) => `row-${at}`);
  const set = (at: number, id: string, answer: Answer | undefined) => onChange(value.map((row, i) => {
    if (i !== at) return row;
    const rest = Object.entries(row).filter(([key]) => key !== id);
    return Object.fromEntries(answer === undefined || Array.isArray(answer) ? rest : [...rest, [id, answer]]) as Row;
  }));
  return (
    <View>
      <View className="group__title">{element[language]}</View>
      {value.map((row, at) => (
        <View key={rowKeys[at]!} className="party">
          <View className="group__title">{fill(w.row, { n: at + 1 })}</View>
          {(element.rows ?? []).map((one) => <ElementField key={one.id} element={one} value={row[one.id]} onChange={(answer) => set(at, one.id, answer)} problem="" />)}
          <Action quiet danger onClick={() => onChange(value.filter((_, i) => i !== at))}>{w.remove}</Action>
        </View>
      ))}
      {value.length < 50 && <Action quiet onClick={() => onChange([...value, {}])}>{w.addRow}</Action>}
    </View>
  );
}
