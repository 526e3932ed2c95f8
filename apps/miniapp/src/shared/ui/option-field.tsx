import { Button, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { words } from '../texts';
import { useWords } from '../words';
import { Choice } from './choice';
import { SearchField } from './search-field';
import { Sheet } from './sheet';
import './field.css';

type Props = { readonly label: string; readonly value: string; readonly options: readonly { readonly value: string; readonly label: string }[]; readonly onChange: (value: string) => void; readonly choose: string; /** What the search over a long list is called. */ readonly search: string; readonly problem?: string; readonly optional?: string; readonly note?: string };

/** A list of more options than this can be searched. */
const LONG = 12;

/** One of a long list: what is chosen stands in the field, the list comes up as a sheet. */
export function OptionField({ label, value, options, onChange, choose, search, problem, optional, note }: Props) {
  const w = useWords(words);
  const [open, setOpen] = useState(false);
  const [q, setQ] = useState('');
  const chosen = options.find((one) => one.value === value)?.label ?? '';
  const take = (next: string) => {
    setOpen(false);
    setQ('');
    onChange(next);
  };
  return (
    <View className={`field ${problem ? 'field_wrong' : ''}`}>
      <View className="field__label"><Text>{label}</Text>{optional && <Text className="field__optional">{optional}</Text>}</View>
      <Button className="plain field__choose" ariaLabel={`${label} ${chosen || choose}`} onClick={() => setOpen(true)}>
        <Text className={`field__chosen ${chosen === '' ? 'field__chosen_none' : ''}`}>{chosen || choose}</Text>
        <View className="icon icon_down field__down" />
      </Button>
      {note && <View className="field__note">{note}</View>}
      {problem && <View className="field__problem" ariaRole="alert">{problem}</View>}
      {open && (
        <Sheet title={label} onClose={() => setOpen(false)}>
          {options.length > LONG && <SearchField label={search} value={q} onChange={setQ} />}
          <Choice value={value} options={options.filter((one) => one.label.toLowerCase().includes(q.trim().toLowerCase()))} onChange={take} />
          {optional && value !== '' && <Button className="plain sheet__deed" onClick={() => take('')}>{w.remove}</Button>}
        </Sheet>
      )}
    </View>
  );
}
