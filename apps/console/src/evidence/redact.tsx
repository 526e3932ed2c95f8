import { redact, type ItemView } from '@microcourt/domain/evidence/contract';
import { newId } from '@microcourt/client/ids';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import type { Box } from '@microcourt/client/page-layout';
import { MIDDLE, type Mark } from '../shared/pages/marks.ts';
import { PagesViewer } from '../shared/pages-viewer.tsx';
import { Failure, Field, Nothing } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { refreshEvidence } from './refresh.ts';
import { texts } from './texts.ts';

type Props = { readonly caseId: string; readonly item: ItemView; readonly fileId: string; readonly onClose: () => void };

/** Covers parts of a file for good in the copy that the others get: drawn, put by keys, or all that was found of a word. */
export function Redact({ caseId, item, fileId, onClose }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const [covers, setCovers] = useState<readonly Mark[]>([]);
  const [page, setPage] = useState(1);
  const [at, setAt] = useState({ page: 1 });
  const [preview, setPreview] = useState(false);
  const [reason, setReason] = useState('');
  const coverOf = (on: number, box: Box): Mark => ({ ...box, page: on, key: newId(), look: 'cover', label: `${t('cover')} ${t('redact.box', { page: on })}` });
  const add = (on: number, box: Box) => setCovers((before) => [...before, coverOf(on, box)]);
  const put = () => setCovers((before) => [...before, { ...coverOf(page, MIDDLE), byKey: true }]);
  const move = (key: string, box: Box) => setCovers((before) => before.map((one) => (one.key === key ? { ...one, ...box } : one)));
  const remove = (key: string) => setCovers((before) => before.filter((one) => one.key !== key));
  const go = async () => {
    const boxes = covers.map(({ page: on, x, y, w, h }) => ({ page: on, x, y, w, h }));
    if (!(await deed.run(redact, { caseId, itemId: item.itemId, fileId, boxes, reason }))) return;
    notice(t('redact.done'));
    refreshEvidence();
    onClose();
  };
  useKeys([{ key: 'x', label: t('redact.add', { page }), run: put }, { key: 'Escape', label: s('cancel'), run: onClose }]);
  return (
    <>
      <section className={preview ? 'pane pane_main previewed' : 'pane pane_main'}>
        <PagesViewer
          fileId={fileId} name={item.name} at={at} onRead={setPage} marks={covers} onDraw={preview ? undefined : add} onMove={preview ? undefined : move}
          ofFound={(boxes) => <Button size="small" onClick={() => setCovers((before) => [...before, ...boxes.map(({ page: on, ...box }) => coverOf(on, box))])}>{t('redact.found')}</Button>}
        />
      </section>
      <aside className="pane pane_right">
        <header className="pane__head"><h2 className="pane__title">{t('redact')} · {item.number} {item.name}</h2></header>
        <div className="pane__body">
          <p className="dialog__text">{t('redact.what')}</p>
          <div className="deeds">
            <Button size="small" onClick={put}>{t('redact.add', { page })}</Button>
            <Button size="small" aria-pressed={preview} type={preview ? 'primary' : 'default'} onClick={() => setPreview(!preview)}>{t('redact.preview')}</Button>
          </div>
          {covers.length === 0 ? <Nothing title={t('redact.none')} /> : <p>{t('redact.count', { count: covers.length })}</p>}
          <ul className="covers">
            {covers.map((one) => (
              <li key={one.key}>
                <button type="button" className="bar__quiet" onClick={() => setAt({ page: one.page })}>{t('redact.box', { page: one.page })}</button>
                <button type="button" className="bar__quiet" onClick={() => remove(one.key)}>{t('redact.remove')}</button>
              </li>
            ))}
          </ul>
          <Field label={t('redact.reason')}>{(id) => <Input id={id} maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />}</Field>
          <Failure error={deed.failure} />
          <div className="deeds">
            <Button type="primary" loading={deed.busy} disabled={covers.length === 0 || reason.trim() === ''} onClick={() => void go()}>{t('redact.go')}</Button>
            <Button onClick={onClose}>{s('cancel')}</Button>
          </div>
        </div>
      </aside>
    </>
  );
}
