import type { Field } from '@microcourt/domain/calculators/fields';
import { blankForm, type Typed } from '@microcourt/domain/calculators/form';
import { Button } from 'antd';
import { useWords } from '../language.ts';
import type { Around, Inside, Problems } from './form-props.ts';
import { texts } from './texts.ts';

type Props = {
  readonly field: Field & { kind: 'rows' }; readonly rows: readonly Typed[]; readonly onChange: (rows: readonly Typed[]) => void;
  readonly label: string; readonly note: string | undefined; readonly problem: string | undefined; readonly place: string; readonly problems: Problems; readonly needed: readonly string[]; readonly around: Around; readonly inside: Inside;
};

/** Several of the same: each in a box of its own, to be removed and added to. */
export function RowsField({ field, rows, onChange, label, note, problem, place, problems, needed, around, inside: Fields }: Props) {
  const t = useWords(texts);
  const numbered = rows.map((row, i) => ({ row, i, at: `${place}.${i}` }));
  return (
    <fieldset className="field field_wide several">
      <legend className="field__label">{label}</legend>
      {note && <p className="field__hint">{note}</p>}
      {numbered.map(({ row, i, at }) => (
        <div key={at} className="several__one" role="group" aria-label={`${label} ${t('row', { n: i + 1 })}`}>
          <div className="several__head">
            <span>{t('row', { n: i + 1 })}</span>
            {rows.length > (field.required ? 1 : 0) && <button type="button" className="bar__quiet" aria-label={t('row.remove', { n: i + 1 })} onClick={() => onChange(rows.filter((_, other) => other !== i))}>×</button>}
          </div>
          <Fields fields={field.fields} typed={row} onChange={(next) => onChange(rows.map((one, other) => (other === i ? next : one)))} problems={problems} needed={needed} place={`${at}.`} around={around} />
        </div>
      ))}
      {problem && <p className="field__problem" role="alert">{problem}</p>}
      {rows.length < field.max && <Button size="small" onClick={() => onChange([...rows, blankForm(field.fields)])}>{`+ ${t('row.add')}`}</Button>}
    </fieldset>
  );
}
