import { Input } from 'antd';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useWords } from './language.ts';
import { texts } from './texts.ts';

export type Choice = { readonly key: string; readonly title: string; readonly note?: ReactNode };
type Props = {
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly choices: readonly Choice[];
  readonly busy?: boolean;
  readonly onPick: (choice: Choice) => void;
  readonly picked?: string | undefined;
};

/** A search field with its list: arrows move, Enter picks. */
export function Picker({ label, query, onQuery, choices, busy = false, onPick, picked }: Props) {
  const t = useWords(texts);
  const list = useId();
  // Fresh choices begin at the first.
  const [stand, setStand] = useState({ choices, at: 0 });
  const at = stand.choices === choices ? stand.at : 0;
  const setAt = (next: number) => setStand({ choices, at: next });
  const pressed = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt(Math.min(Math.max(at + step, 0), choices.length - 1));
    }
    const choice = choices[at];
    if (event.key === 'Enter' && choice) {
      event.preventDefault();
      onPick(choice);
    }
  };
  return (
    <div className="picker">
      <Input
        data-first role="combobox" aria-label={label} aria-expanded aria-controls={list} aria-activedescendant={choices[at] ? `${list}-${at}` : undefined}
        placeholder={label} value={query} onChange={({ target }) => onQuery(target.value)} onKeyDown={pressed} allowClear
      />
      <div id={list} className="picker__list" role="listbox" aria-label={label} aria-busy={busy}>
        {choices.length === 0 && !busy && <p className="picker__none">{t('pick.nothing')}</p>}
        {choices.map((choice, i) => (
          <button
            key={choice.key} id={`${list}-${i}`} type="button" role="option" tabIndex={-1} aria-selected={choice.key === picked}
            className={i === at ? 'picker__choice picker__choice_at' : 'picker__choice'} onClick={() => onPick(choice)} onMouseMove={() => setAt(i)}
          >
            <span>{choice.title}</span>
            {choice.note !== undefined && <span className="picker__note">{choice.note}</span>}
          </button>
        ))}
      </div>
    </div>
  );
}
