import { begun, drawn, FIELD, INK, pathOf, pointOn, problemOf, sentStrokes, undone, type Line } from '@microcourt/client/strokes';
import { refuse, sign, type DocumentView } from '@microcourt/domain/documents/contract';
import { Button, Input } from 'antd';
import { useRef, useState, type PointerEvent } from 'react';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { refreshDocuments } from './refresh.ts';
import { texts } from './texts.ts';

type Props = { readonly document: DocumentView; readonly onClose: () => void };

/** Signs by hand what was read, bound to the very file that was shown; or refuses, with the reason on record. */
export function SignDialog({ document: { caseId, documentId, title, sha256 }, onClose }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [reason, setReason] = useState('');
  const ready = sha256 !== null && problemOf(lines) === undefined;
  const done = (words: string) => {
    notice(words);
    refreshDocuments();
    onClose();
  };
  const put = async () => {
    if (sha256 !== null && (await deed.run(sign, { caseId, documentId, sha256, strokes: sentStrokes(lines) }))) done(t('sign.done'));
  };
  const no = async () => {
    if (await deed.run(refuse, { caseId, documentId, reason })) done(t('sign.refused'));
  };
  return (
    <Dialog title={`${t('sign')} · ${title}`} onClose={onClose}>
      <p className="dialog__text">{t('sign.what')}</p>
      <Pad lines={lines} onLines={setLines} label={t('sign.field')} />
      <div className="deeds">
        <Button size="small" disabled={lines.length === 0} onClick={() => setLines(undone(lines))}>{t('sign.undo')}</Button>
        <Button size="small" disabled={lines.length === 0} onClick={() => setLines([])}>{t('sign.clear')}</Button>
      </div>
      <Field label={t('sign.reason')}>{(id) => <Input id={id} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />}</Field>
      <Failure error={deed.failure} />
      <div className="dialog__foot">
        <Button onClick={onClose}>{s('cancel')}</Button>
        <Button danger loading={deed.busy} disabled={reason.trim() === ''} onClick={() => void no()}>{t('sign.refuse')}</Button>
        <Button type="primary" loading={deed.busy} disabled={!ready} onClick={() => void put()}>{t('sign.go')}</Button>
      </div>
    </Dialog>
  );
}

/** The field that is written on by pen, finger or mouse. */
function Pad({ lines, onLines, label }: { readonly lines: readonly Line[]; readonly onLines: (change: (lines: readonly Line[]) => readonly Line[]) => void; readonly label: string }) {
  const began = useRef<number>();
  const writing = useRef<number>();
  const at = (event: PointerEvent<HTMLDivElement>) => {
    began.current ??= event.timeStamp;
    return pointOn(event.currentTarget.getBoundingClientRect(), event.clientX, event.clientY, event.timeStamp - began.current);
  };
  const ends = () => { writing.current = undefined; };
  return (
    <div
      className="pad" role="img" aria-label={label}
      onPointerDown={(event) => {
        if (writing.current !== undefined || event.button !== 0) return;
        writing.current = event.pointerId;
        event.currentTarget.setPointerCapture(event.pointerId);
        const point = at(event);
        onLines((all) => begun(all, point));
      }}
      onPointerMove={(event) => {
        if (writing.current !== event.pointerId) return;
        const point = at(event);
        onLines((all) => drawn(all, point));
      }}
      onPointerUp={ends} onPointerCancel={ends}
    >
      <svg viewBox={`0 0 ${FIELD.width} ${FIELD.height}`} preserveAspectRatio="none" fill="none" stroke="currentColor" strokeWidth={INK} strokeLinecap="round" strokeLinejoin="round" aria-hidden><path d={lines.map(pathOf).join('')} /></svg>
    </div>
  );
}
