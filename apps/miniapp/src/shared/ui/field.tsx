import { Input, Text, Textarea, View } from '@tarojs/components';
import { useWords } from '../words';
import { words } from '../texts';
import './field.css';

type Props = {
  readonly label: string; readonly value: string; readonly onChange: (value: string) => void; readonly onDone?: () => void;
  readonly hint?: string; readonly problem?: string; /** Says that it may be left empty; a text says something else in that place. */ readonly optional?: boolean | string; readonly max?: number;
  readonly keyboard?: 'text' | 'number' | 'digit' | 'idcard'; readonly long?: boolean; readonly note?: string; readonly id?: string; readonly secret?: boolean;
};

/** A labelled place to write in, with the sentence for what is wrong with it beneath. */
export function Field({ label, value, onChange, onDone, hint, problem, optional, max = 200, keyboard = 'text', long, note, id, secret }: Props) {
  const w = useWords(words);
  const common = {
    ariaLabel: label, ariaInvalid: Boolean(problem), placeholder: hint ?? '', value, maxlength: max,
    onInput: ({ detail }: { detail: { value: string } }) => onChange(detail.value), onBlur: () => onDone?.(),
  };
  return (
    <View className={`field ${problem ? 'field_wrong' : ''}`} {...(id === undefined ? {} : { id })}>
      <View className="field__label">
        <Text>{label}</Text>
        {optional && <Text className="field__optional">{optional === true ? w.optional : optional}</Text>}
      </View>
      {long
        ? <Textarea className="field__input field__input_long" autoHeight {...common} />
        : <Input className="field__input" type={keyboard} password={Boolean(secret)} {...common} />}
      {note && <View className="field__note">{note}</View>}
      {problem && <View className="field__problem" ariaRole="alert">{problem}</View>}
    </View>
  );
}
