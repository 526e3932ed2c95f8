import './field.css';

type Props = { readonly label: string; readonly value: string | undefined; readonly onChange: (day: string | undefined) => void; readonly problem?: string; readonly optional?: string; readonly note?: string };

/** A labelled day, in a browser: its own calendar. */
export function DateField({ label, value, onChange, problem, optional, note }: Props) {
  return (
    <div className={`field ${problem ? 'field_wrong' : ''}`}>
      <div className="field__label">{label}{optional && <span className="field__optional">{optional}</span>}</div>
      <input className="field__input" type="date" aria-label={label} value={value ?? ''} max="2100-12-31" min="1850-01-01" onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)} />
      {note && <div className="field__note">{note}</div>}
      {problem && <div className="field__problem" role="alert">{problem}</div>}
    </div>
  );
}
