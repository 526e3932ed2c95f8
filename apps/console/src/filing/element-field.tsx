import type { Answer } from '@microcourt/domain/filing/draft';
import type { Element } from '@microcourt/domain/filing/interviews/types';
import { Button, Input } from 'antd';
import { Area } from '../shared/area.tsx';
import { useLanguage, useWords } from '../shared/language.ts';
import { Field } from '../shared/parts.tsx';
import { texts } from './counter-texts.ts';
import { MoneyField } from './money-field.tsx';

type Row = Record<string, string | boolean | number>;
type Props = { readonly element: Element; readonly answer: Answer | undefined; readonly onAnswer: (answer: Answer | undefined) => void };

/** One element of the interview, asked in its own kind of field. */
export function ElementField({ element, answer, onAnswer }: Props) {
  const language = useLanguage();
  if (element.kind === 'list') return <ListField element={element} rows={Array.isArray(answer) ? answer : []} onRows={(rows) => onAnswer(rows.length === 0 ? undefined : rows)} />;
  return (
    <Field wide={element.kind === 'long'} label={`${element[language]}${element.needed ? ' *' : ''}`} {...(element.hint ? { hint: element.hint[language] } : {})}>
      {(id) => <PlainField id={id} element={element} answer={Array.isArray(answer) ? undefined : answer} onAnswer={onAnswer} />}
    </Field>
  );
}

type PlainProps = { readonly id: string; readonly element: Element; readonly answer: string | boolean | number | undefined; readonly onAnswer: (answer: string | boolean | number | undefined) => void };
function PlainField({ id, element, answer, onAnswer }: PlainProps) {
  const t = useWords(texts);
  const language = useLanguage();
  const text = typeof answer === 'string' ? answer : '';
  const typed = (value: string) => onAnswer(value === '' ? undefined : value);
  switch (element.kind) {
    case 'long': return <Area id={id} rows={2} maxLength={5_000} value={text} onChange={({ target }) => typed(target.value)} />;
    case 'date': return <input id={id} className="control" type="date" value={text} onChange={({ target }) => typed(target.value)} />;
    case 'money': return <MoneyField id={id} fen={typeof answer === 'number' ? answer : undefined} onChange={onAnswer} />;
    case 'number': return <input id={id} className="control figure" type="number" value={typeof answer === 'number' ? answer : ''} onChange={({ target }) => onAnswer(target.value === '' ? undefined : Math.round(Number(target.value)))} />;
    case 'yes-no': return (
      <select id={id} className="control" value={answer === undefined ? '' : String(answer)} onChange={({ target }) => onAnswer(target.value === '' ? undefined : target.value === 'true')}>
        <option value="">{t('not-answered')}</option><option value="true">{t('yes')}</option><option value="false">{t('no')}</option>
      </select>
    );
    case 'choice': return (
      <select id={id} className="control" value={text} onChange={({ target }) => typed(target.value)}>
        <option value="">{t('not-answered')}</option>{(element.options ?? []).map((one) => <option key={one.code} value={one.code}>{one[language]}</option>)}
      </select>
    );
    default: return <Input id={id} maxLength={5_000} value={text} onChange={({ target }) => typed(target.value)} />;
  }
}

function ListField({ element, rows, onRows }: { readonly element: Element; readonly rows: readonly Row[]; readonly onRows: (rows: Row[]) => void }) {
  const t = useWords(texts);
  const language = useLanguage();
  const put = (at: number, id: string, answer: string | boolean | number | undefined) => onRows(rows.map((row, i) => {
    if (i !== at) return row;
    const { [id]: _, ...rest } = row;
    return answer === undefined ? rest : { ...rest, [id]: answer };
  }));
  return (
    <div className="field field_wide">
      <p className="field__label">{element[language]}</p>
      {rows.map((row, at) => (
        // Rows of answers have no name of their own; their place is what they are known by.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="list-row">
          {(element.rows ?? []).map((one) => <Field key={one.id} label={one[language]}>{(id) => <PlainField id={id} element={one} answer={row[one.id]} onAnswer={(answer) => put(at, one.id, answer)} />}</Field>)}
          <Button size="small" onClick={() => onRows(rows.filter((_, i) => i !== at))}>{t('remove')}</Button>
        </div>
      ))}
      <Button size="small" disabled={rows.length >= 50} onClick={() => onRows([...rows, {}])}>{t('add.row')}</Button>
    </div>
  );
}
