import { Picker, Text, View } from '@tarojs/components';
import { words } from '../texts';
import { useWords } from '../words';
import './field.css';

type Props = { readonly label: string; readonly value: string; readonly onChange: (typed: string) => void; readonly problem?: string; readonly optional?: string; readonly note?: string };

/** A labelled day with its time, in the mini program: WeChat's own wheels, the day first. The court's time, wherever the phone is. */
export function MomentField({ label, value, onChange, problem, optional, note }: Props) {
  const w = useWords(words);
  const [day = '', time = ''] = value.slice(0, 16).split('T');
  return (
    <View className={`field ${problem ? 'field_wrong' : ''}`}>
      <View className="field__label"><Text>{label}</Text>{optional && <Text className="field__optional">{optional}</Text>}</View>
      <Picker mode="date" value={day} start="1850-01-01" end="2100-12-31" onChange={({ detail }) => onChange(`${detail.value}T${time || '00:00'}`)}>
        <View className="field__input">{day || w.pickDay}</View>
      </Picker>
      {day !== '' && (
        <Picker mode="time" value={time} onChange={({ detail }) => onChange(`${day}T${detail.value}`)}>
          <View className="field__input">{time}</View>
        </Picker>
      )}
      {note && <View className="field__note">{note}</View>}
      {problem && <View className="field__problem" ariaRole="alert">{problem}</View>}
    </View>
  );
}
