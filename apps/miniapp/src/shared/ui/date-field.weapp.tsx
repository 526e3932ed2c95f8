import { Picker, Text, View } from '@tarojs/components';
import { words } from '../texts';
import { useWords } from '../words';
import './field.css';

type Props = { readonly label: string; readonly value: string | undefined; readonly onChange: (day: string | undefined) => void; readonly problem?: string; readonly optional?: string; readonly note?: string };

/** A labelled day, in the mini program: WeChat's own wheel of dates. */
export function DateField({ label, value, onChange, problem, optional, note }: Props) {
  const w = useWords(words);
  return (
    <View className={`field ${problem ? 'field_wrong' : ''}`}>
      <View className="field__label"><Text>{label}</Text>{optional && <Text className="field__optional">{optional}</Text>}</View>
      <Picker mode="date" value={value ?? ''} start="1850-01-01" end="2100-12-31" onChange={({ detail }) => onChange(detail.value)}>
        <View className="field__input">{value ?? w.pickDay}</View>
      </Picker>
      {note && <View className="field__note">{note}</View>}
      {problem && <View className="field__problem" ariaRole="alert">{problem}</View>}
    </View>
  );
}
