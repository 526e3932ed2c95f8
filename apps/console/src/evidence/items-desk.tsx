import type { EvidenceView, ItemView } from '@microcourt/domain/evidence/contract';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { Key, Nothing } from '../shared/parts.tsx';
import { besides } from '../shared/rows.tsx';
import { AddDialog } from './add-dialog.tsx';
import { FileRoom } from './file-room.tsx';
import type { Spoken } from './follow.ts';
import { groupsOf, ItemList, type Shown } from './item-list.tsx';
import { ItemPanel } from './item-panel.tsx';
import { Redact } from './redact.tsx';
import { texts } from './texts.ts';

type Props = { readonly caseId: string; readonly view: EvidenceView; readonly chosen: string | undefined; readonly onChoose: (itemId: string) => void; readonly onFile: (spoken: Spoken, beside?: string) => void; readonly standingOf: (fileId: string) => ReactNode };
const keyOf = ({ itemId }: ItemView) => itemId;

/** The catalogue, the pages of the item that is chosen, and what stands of it. */
export function ItemsDesk({ caseId, view, chosen, onChoose, onFile, standingOf }: Props) {
  const t = useWords(texts);
  const [shown, setShown] = useState<Shown>({ by: 'side', only: 'all' });
  const [adding, setAdding] = useState(false);
  const flat = groupsOf(view, shown).flatMap(({ items }) => items), item = view.items.find(({ itemId }) => itemId === chosen);
  const walk = (step: 1 | -1) => {
    const next = besides(flat, keyOf, chosen, step);
    if (next) onChoose(next.itemId);
  };
  useKeys([{ key: 'j', label: t('down'), run: () => walk(1) }, { key: 'k', label: t('up'), run: () => walk(-1) }, { key: 'a', label: t('add'), run: () => setAdding(true), off: !view.may.includes('add') }]);
  return (
    <div className="desk">
      {adding && <AddDialog caseId={caseId} onClose={() => setAdding(false)} />}
      <section className="pane pane_left">
        <ItemList view={view} shown={shown} onShow={setShown} chosen={chosen} onOpen={({ itemId }) => onChoose(itemId)} />
        {view.may.includes('add') && <footer className="pane__foot"><Button size="small" onClick={() => setAdding(true)}>{t('add')} <Key name="a" /></Button></footer>}
      </section>
      {item ? <Chosen key={item.itemId} caseId={caseId} view={view} item={item} onFile={onFile} standingOf={standingOf} /> : <Nothing title={t('items.choose')} hint={t('items.choose.hint')} />}
    </div>
  );
}

function Chosen({ caseId, view, item, onFile, standingOf }: Omit<Props, 'chosen' | 'onChoose'> & { readonly item: ItemView }) {
  const t = useWords(texts);
  const [at, setAt] = useState(0);
  const [redacting, setRedacting] = useState(false);
  const fileId = item.fileIds[at] ?? item.fileIds[0]!;
  const walk = (by: 1 | -1) => setAt((at + by + item.fileIds.length) % item.fileIds.length);
  useKeys(item.fileIds.length > 1 ? [{ key: ']', label: t('next-file'), run: () => walk(1) }, { key: '[', label: t('previous-file'), run: () => walk(-1) }] : []);
  if (redacting) return <Redact caseId={caseId} item={item} fileId={fileId} onClose={() => setRedacting(false)} />;
  return (
    <>
      <section className="pane pane_main">
        {item.fileIds.length > 1 && (
          <nav className="files__names" aria-label={t('opinions.item')}>
            {item.fileIds.map((one, i) => <button key={one} type="button" className="files__name" aria-current={one === fileId} onClick={() => setAt(i)}>{t('file.of', { label: item.name, n: i + 1 })}</button>)}
          </nav>
        )}
        <FileRoom key={fileId} caseId={caseId} fileId={fileId} name={`${item.number ?? ''} ${item.name}`} onElsewhere={onFile} tools={<Button size="small" onClick={() => onFile({ fileId, page: 1 }, 'choose')}>{t('beside')}</Button>} />
      </section>
      <aside className="pane pane_right"><ItemPanel caseId={caseId} item={item} issues={view.issues} onRedact={() => setRedacting(true)}>{standingOf(fileId)}</ItemPanel></aside>
    </>
  );
}
