import { Button, Text, View } from '@tarojs/components';
import './choice.css';

type One<T extends string> = { readonly value: T; readonly label: string; readonly note?: string };
type Props<T extends string> = { readonly label?: string; readonly options: readonly One<T>[]; readonly value: T | undefined; readonly onChange: (value: T) => void; readonly row?: boolean; readonly id?: string };

/** One of several, as buttons: large enough for a thumb, read as a group of radio buttons. */
export function Choice<T extends string>({ label, options, value, onChange, row, id }: Props<T>) {
  return (
    <View className="choice" ariaRole="radiogroup" {...(label === undefined ? {} : { ariaLabel: label })} {...(id === undefined ? {} : { id })}>
      {label && <View className="choice__label">{label}</View>}
      <View className={row ? 'choice__row' : ''}>
        {options.map((one) => (
          <Button key={one.value} className={`plain choice__one ${row ? 'choice__one_row' : ''} ${one.value === value ? 'choice__one_on' : ''}`} ariaRole="radio" ariaChecked={one.value === value} onClick={() => onChange(one.value)}>
            <View className="choice__texts">
              <Text>{one.label}</Text>
              {one.note && <Text className="choice__note">{one.note}</Text>}
            </View>
            {!row && one.value === value && <View className="icon icon_check choice__check" />}
          </Button>
        ))}
      </View>
    </View>
  );
}

/** A yes or no that stands alone in a line. */
export function Toggle({ label, note, on, onChange }: { readonly label: string; readonly note?: string; readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  return (
    <Button className="plain toggle" ariaRole="switch" ariaChecked={on} ariaLabel={label} onClick={() => onChange(!on)}>
      <View className="choice__texts">
        <Text>{label}</Text>
        {note && <Text className="choice__note">{note}</Text>}
      </View>
      <View className={`toggle__track ${on ? 'toggle__track_on' : ''}`}><View className="toggle__knob" /></View>
    </Button>
  );
}

/** A box to tick, such as an agreement. */
export function Tick({ label, on, onChange }: { readonly label: string; readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  return (
    <Button className="plain tick" ariaRole="checkbox" ariaChecked={on} onClick={() => onChange(!on)}>
      <View className={`tick__box ${on ? 'tick__box_on' : ''}`}>{on && <View className="icon icon_check tick__mark" />}</View>
      <Text className="tick__label">{label}</Text>
    </Button>
  );
}
