import './field.css';

type Props = { readonly label: string; readonly value: string; readonly onChange: (typed: string) => void; readonly problem?: string; readonly optional?: string; readonly note?: string };

/** A labelled day with its time, in a browser: its own calendar and clock. The court's time, wherever the phone is. */
export function MomentField({ label, value, onChange, problem, optional, note }: Props) {
  return (
    <div className={`field ${problem ? 'field_wrong' : ''}`}>
      <div className="field__label">{label}{optional && <span className="field__optional">{optional}</span>}</div>
      <input className="field__input" type="datetime-local" aria-label={label} value={value.slice(0, 16)} max="2100-12-31T23:59" min="1850-01-01T00:00" onChange={({ target }) => onChange(target.value)} />
      {note && <div className="field__note">{note}</div>}
      {problem && <div className="field__problem" role="alert">{problem}</div>}
    </div>
  );
}
