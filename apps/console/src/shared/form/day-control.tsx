import { readDay } from '@microcourt/domain/calculators/form-text';
import { today } from '../format.ts';
import { useWords } from '../language.ts';
import type { ControlProps } from './form-props.ts';
import { texts } from './texts.ts';

type Props = { readonly label: string; readonly text: string; readonly onChange: (text: string) => void; readonly control: ControlProps };

/** A day as it is typed or pasted in any way people write days, with a calendar to choose from beside it. */
export function DayControl({ label, text, onChange, control }: Props) {
  const t = useWords(texts);
  const read = readDay(text);
  return (
    <div className="day">
      <input {...control} className="control control_figure" autoComplete="off" placeholder={t('hint.day')} value={text} onChange={({ target }) => onChange(target.value)} />
      {text === '' && <button type="button" className="day__today" aria-label={`${label} ${t('today')}`} onClick={() => onChange(today())}>{t('today')}</button>}
      <input type="date" className="day__calendar" tabIndex={-1} aria-label={t('calendar', { label })} value={read.ok ? read.value : ''} onChange={({ target }) => { if (target.value !== '') onChange(target.value); }} />
    </div>
  );
}
