import { askedOf, mustShow } from '@microcourt/client/calculators/fold';
import { begin } from '@microcourt/domain/calculators/form';
import { Button, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { words as sharedWords } from '../../shared/texts';
import { useWords } from '../../shared/words';
import { words } from '../texts';
import { FormField } from './form-field';
import type { FormProps } from './form-props';

type Asked = ReturnType<typeof askedOf>['few'];

/** The fields of a calculator, or of one of its rows, as far as they are asked; those that few need are folded away at the end. */
export function FormFields(props: FormProps) {
  const { usual, few } = askedOf(props.fields, props.typed, props.around);
  return <><Drawn {...props} asked={usual} />{few.length > 0 && <More {...props} asked={few} />}</>;
}

function Drawn({ asked, fields, typed, onChange, problems, needed, place }: FormProps & { readonly asked: Asked }) {
  return (
    <>
      {asked.map(([name, field]) => (
        <FormField key={name} field={field} value={typed[name] ?? begin(field)} place={place + name} problems={problems} needed={needed} around={{ fields, typed }} inside={FormFields} onChange={(value) => onChange({ ...typed, [name]: value })} />
      ))}
    </>
  );
}

/** What few need: out of the way until it is opened, or while something stands there that must be in sight. */
function More(props: FormProps & { readonly asked: Asked }) {
  const w = useWords(words), shared = useWords(sharedWords);
  const [opened, setOpened] = useState(false);
  const must = mustShow(props.asked, props.typed, props.place, [...Object.keys(props.problems), ...props.needed]), shown = must || opened;
  const change: FormProps['onChange'] = (typed) => {
    // Emptying the one field that held it open does not shut it under the person's hand.
    setOpened(true);
    props.onChange(typed);
  };
  return (
    <View className="more">
      {must ? <View className="more__head"><Text>{w.more}</Text></View> : (
        <Button className="plain more__head" ariaExpanded={shown} onClick={() => setOpened(!opened)}>
          <Text>{w.more}</Text>
          <Text className="more__fold">{shown ? shared.fold : shared.open}</Text>
        </Button>
      )}
      {shown && <Drawn {...props} onChange={change} />}
    </View>
  );
}
