import type { ItemView } from '@microcourt/domain/evidence/contract';
import { useState, type DragEvent } from 'react';
import { Area } from '../shared/area.tsx';
import { takesFocus } from '../shared/focus.ts';
import { useWords } from '../shared/language.ts';
import type { Draft } from './by-issue.ts';
import { texts } from './texts.ts';

/** What a dragged item is known by, so that nothing else can be dropped here. */
export const ITEM_DRAGGED = 'application/x-microcourt-item';

type Props = {
  readonly issue: Draft; readonly n: number; readonly items: readonly ItemView[]; readonly chosen: boolean; readonly may: boolean; readonly onChoose: () => void; readonly onChange: (next: Draft) => void;
  readonly onShift: (by: 1 | -1) => void; readonly onRemove: () => void; readonly onAssign: (itemId: string, on: boolean) => void;
};

/** One issue with its items; the court writes it here and drops items onto it. */
export function IssueCard({ issue, n, items, chosen, may, onChoose, onChange, onShift, onRemove, onAssign }: Props) {
  const t = useWords(texts);
  const [over, setOver] = useState(false);
  const under = items.filter(({ itemId }) => issue.itemIds.includes(itemId));
  const label = issue.undisputed ? t('issues.undisputed') : t('issues.numbered', { n });
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const itemId = event.dataTransfer.getData(ITEM_DRAGGED);
    if (items.some((item) => item.itemId === itemId)) onAssign(itemId, true);
  };
  const enters = (event: DragEvent) => {
    if (!may || !event.dataTransfer.types.includes(ITEM_DRAGGED)) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <div className={`card issue ${chosen && may ? 'issue_chosen' : ''} ${over ? 'issue_over' : ''}`} onDragOver={enters} onDragLeave={() => setOver(false)} onDrop={dropped}>
      <header className="issue__head">
        {may ? <button type="button" className="chip" aria-pressed={chosen} onClick={onChoose}>{label}</button> : <span className={`mark ${issue.undisputed ? 'mark_good' : 'mark_warn'}`}>{label}</span>}
        {may && (
          <span className="issue__acts">
            <button type="button" className="bar__quiet" onClick={() => onChange({ ...issue, undisputed: !issue.undisputed })}>{t(issue.undisputed ? 'issues.disputed' : 'issues.undisputed')}</button>
            <button type="button" className="bar__quiet" onClick={() => onShift(-1)}>{t('issues.up')}</button>
            <button type="button" className="bar__quiet" onClick={() => onShift(1)}>{t('issues.down')}</button>
            <button type="button" className="bar__quiet" onClick={onRemove}>{t('issues.remove')}</button>
          </span>
        )}
      </header>
      {may ? <Area {...(issue.issueId === null && issue.text === '' ? { ref: takesFocus } : {})} aria-label={`${label} ${t('issues.text')}`} rows={1} maxLength={500} value={issue.text} onFocus={onChoose} onChange={({ target }) => onChange({ ...issue, text: target.value })} /> : <p className="prose">{issue.text}</p>}
      <p className="issue__items">
        {under.map((item) => <span key={item.itemId} className="mark">{item.number} {item.name} {may && <button type="button" className="issue__out" aria-label={`${t('issues.remove')} ${item.name}`} onClick={() => onAssign(item.itemId, false)}>×</button>}</span>)}
        {under.length === 0 && may && <span className="muted">{t('issues.drop')}</span>}
      </p>
    </div>
  );
}
