import { setIssues, type EvidenceView } from '@microcourt/domain/evidence/contract';
import { newId } from '@microcourt/client/ids';
import { Button } from 'antd';
import { useState, type DragEvent } from 'react';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Key, Nothing } from '../shared/parts.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { assigned, bySide, draftsOf, savedOf, shifted, type Draft } from './by-issue.ts';
import { IssueCard, ITEM_DRAGGED } from './issue-card.tsx';
import { refreshEvidence } from './refresh.ts';
import { texts } from './texts.ts';

type Props = { readonly caseId: string; readonly view: EvidenceView };

/** The issues of a case and the items under each: written, ordered and filled by keys, ticks or dragging, then told to all at once. */
export function Issues({ caseId, view }: Props) {
  const t = useWords(texts);
  const deed = useDeed();
  const known = draftsOf(view.issues);
  const [edited, setEdited] = useState<readonly Draft[]>();
  const [chosen, setChosen] = useState<string>();
  const drafts = edited ?? known, at = drafts.find(({ key }) => key === chosen) ?? drafts[0];
  const may = view.may.includes('set-issues');
  const add = (undisputed: boolean) => {
    const key = newId();
    setEdited([...drafts, { key, issueId: null, text: '', undisputed, itemIds: [] }]);
    setChosen(key);
  };
  const save = async () => {
    if (!(await deed.run(setIssues, { caseId, issues: savedOf(drafts) }))) return;
    notice(t('issues.saved'));
    setEdited(undefined);
    refreshEvidence();
  };
  useKeys(may ? [{ key: 'a', label: t('issues.add'), run: () => add(false) }, { key: 'Ctrl+Enter', label: t('issues.save'), run: () => void save(), off: edited === undefined }] : []);
  return (
    <div className="issues">
      <section className="issues__list" aria-label={t('tab.issues')}>
        {drafts.length === 0 && <Nothing title={t('issues.none')} hint={t('issues.none.hint')} />}
        {drafts.map((one, i) => (
          <IssueCard
            key={one.key} issue={one} n={drafts.slice(0, i + 1).filter(({ undisputed }) => !undisputed).length} items={view.items} chosen={one.key === at?.key} may={may}
            onChoose={() => setChosen(one.key)} onChange={(next) => setEdited(drafts.map((other) => (other.key === one.key ? next : other)))}
            onShift={(by) => setEdited(shifted(drafts, one.key, by))} onRemove={() => setEdited(drafts.filter(({ key }) => key !== one.key))}
            onAssign={(itemId, on) => setEdited(assigned(drafts, one.key, itemId, on))}
          />
        ))}
        {may && (
          <div className="deeds">
            <Button size="small" onClick={() => add(false)}>{t('issues.add')} <Key name="a" /></Button>
            <Button size="small" onClick={() => add(true)}>{t('issues.add.fact')}</Button>
            {edited && <><Button size="small" type="primary" loading={deed.busy} onClick={() => void save()}>{t('issues.save')}</Button><span className="muted">{t('issues.changed')}</span></>}
          </div>
        )}
        <Failure error={deed.failure} />
      </section>
      {may && at && <Assign view={view} issue={at} onAssign={(itemId, on) => setEdited(assigned(drafts, at.key, itemId, on))} />}
    </div>
  );
}

/** The catalogue as ticks for one issue; each item can be dragged onto any issue. */
function Assign({ view, issue, onAssign }: { readonly view: EvidenceView; readonly issue: Draft; readonly onAssign: (itemId: string, on: boolean) => void }) {
  const t = useWords(texts);
  const drag = (event: DragEvent, itemId: string) => event.dataTransfer.setData(ITEM_DRAGGED, itemId);
  return (
    <section className="issues__assign card" aria-label={t('issues.of', { text: issue.text })}>
      <h2 className="card__title">{t('issues.of', { text: issue.text || t(issue.undisputed ? 'issues.undisputed' : 'issues.disputed') })}</h2>
      <p className="muted">{t('issues.assign')}</p>
      {bySide(view.items.filter(({ state }) => state === 'submitted' || state === 'late')).map((group) => (
        <fieldset key={group.key} className="choices">
          <legend className="catalogue__heading">{t(`side.${group.key as 'plaintiff'}`)}</legend>
          {group.items.map((item) => (
            <div key={item.itemId} draggable onDragStart={(event) => drag(event, item.itemId)}>
              <label className="choices__one">
                <input type="checkbox" checked={issue.itemIds.includes(item.itemId)} onChange={({ target }) => onAssign(item.itemId, target.checked)} />
                <span>{item.number} {item.name} <span className="muted">{item.purpose}</span></span>
              </label>
            </div>
          ))}
        </fieldset>
      ))}
    </section>
  );
}
