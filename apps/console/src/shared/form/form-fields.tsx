import { askedOf, mustShow } from '@microcourt/client/calculators/fold';
import { begin } from '@microcourt/domain/calculators/form';
import { useState } from 'react';
import { useWords } from '../language.ts';
import { FormField } from './form-field.tsx';
import type { FormProps } from './form-props.ts';
import { texts } from './texts.ts';
import './form.css';

type Asked = { readonly asked: ReturnType<typeof askedOf>['few'] };
const NONE: readonly string[] = [];

/** The fields of a calculator, or of one of its rows, as far as they are asked; those that few need are folded away at the end. */
export function FormFields(props: FormProps) {
  const { usual, few } = askedOf(props.fields, props.typed, props.around);
  return (
    <div className="form">
      <Drawn {...props} asked={usual} />
      {few.length > 0 && <More {...props} asked={few} />}
    </div>
  );
}

function Drawn({ asked, fields, typed, onChange, problems, needed = NONE, place = '' }: FormProps & Asked) {
  return asked.map(([name, field]) => (
    <FormField key={name} field={field} value={typed[name] ?? begin(field)} place={place + name} problems={problems} needed={needed} around={{ fields, typed }} inside={FormFields} onChange={(value) => onChange({ ...typed, [name]: value })} />
  ));
}

/** What few need: out of the way until it is opened, or while something stands there that must be in sight. */
function More(props: FormProps & Asked) {
  const t = useWords(texts);
  const [opened, setOpened] = useState(false);
  const { asked, typed, problems, needed = NONE, place = '' } = props;
  const must = mustShow(asked, typed, place, [...Object.keys(problems), ...needed]), shown = must || opened;
  const change: FormProps['onChange'] = (next) => {
    // Emptying the one field that held it open does not shut it under the person's hand.
    setOpened(true);
    props.onChange(next);
  };
  return (
    <>
      {must ? <p className="more more_open">{t('more')}</p> : <button type="button" className={shown ? 'more more_open' : 'more'} aria-expanded={shown} onClick={() => setOpened(!opened)}>{t('more')}</button>}
      {shown && <Drawn {...props} onChange={change} />}
    </>
  );
}
