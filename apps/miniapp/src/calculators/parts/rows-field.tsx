import type { Field } from '@microcourt/domain/calculators/fields';
import { blankForm, type Typed } from '@microcourt/domain/calculators/form';
import { Button, Text, View } from '@tarojs/components';
import type { ComponentType } from 'react';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { inLanguage } from '@microcourt/client/calculators/say';
import { words } from '../texts';
import type { FormProps } from './form-props';

type Props = { readonly field: Field & { kind: 'rows' }; readonly rows: readonly Typed[]; readonly onChange: (rows: readonly Typed[]) => void; readonly place: string; readonly problems: FormProps['problems']; readonly needed: FormProps['needed']; readonly around: NonNullable<FormProps['around']>; readonly problem: string; readonly inside: ComponentType<FormProps> };

/** Several of the same: each in a box of its own, to be removed and added to. */
export function RowsField({ field, rows, onChange, place, problems, needed, around, problem, inside: Inside }: Props) {
  const { language } = usePreferences();
  const w = useWords(words);
  const label = inLanguage(field.label, language);
  return (
    <View className="rows" ariaRole="group" ariaLabel={label}>
      <View className="form-field__label">{label}</View>
      {field.note && <View className="form-field__note">{inLanguage(field.note, language)}</View>}
      {rows.map((row, i) => ({ row, i, at: `${place}.${i}` })).map(({ row, i, at }) => (
        <View key={at} className="rows__one">
          <View className="rows__head">
            <Text className="rows__number">{fill(w.row, { n: i + 1 })}</Text>
            {rows.length > (field.required ? 1 : 0) && (
              <Button className="plain rows__remove" ariaLabel={fill(w.removeRow, { n: i + 1 })} onClick={() => onChange(rows.filter((_, other) => other !== i))}><View className="icon icon_trash rows__icon" /></Button>
            )}
          </View>
          <Inside fields={field.fields} typed={row} onChange={(next) => onChange(rows.map((one, other) => (other === i ? next : one)))} problems={problems} needed={needed} place={`${at}.`} around={around} />
        </View>
      ))}
      {problem && <View className="form-field__problem" ariaRole="alert">{problem}</View>}
      {rows.length < field.max && (
        <Button className="plain rows__add" onClick={() => onChange([...rows, blankForm(field.fields)])}><View className="icon icon_plus2 rows__icon" /><Text>{w.addRow}</Text></Button>
      )}
    </View>
  );
}
