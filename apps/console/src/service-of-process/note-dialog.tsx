import type { FileView } from '@microcourt/domain/files/contract';
import { noteEvent, RETURN_CAUSES, type DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { Choices } from '../shared/choices.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { daysFromNow, MomentField, momentTyped } from '../shared/moment-field.tsx';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { UploadButton } from '../shared/upload-button.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { noteable, type Noted } from './plan.ts';
import { refreshServed } from './refresh.ts';
import { texts } from './texts.ts';

type Props = { readonly caseId: string; readonly of: DeliveryView; readonly onClose: () => void };

/** Notes what happened outside, at its own moment: mail, a signature, something left behind, a notice. */
export function NoteDialog({ caseId, of, onClose }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const [attemptId, setAttemptId] = useState(of.attempts.at(-1)?.attemptId ?? '');
  const attempt = of.attempts.find((one) => one.attemptId === attemptId);
  const [what, setWhat] = useState<Noted>();
  const [at, setAt] = useState(() => daysFromNow(0, Date.now() - 3_600_000));
  const [words, setWords] = useState({ tracking: attempt?.tracking ?? '', by: '', note: '' });
  const [returned, setReturned] = useState<(typeof RETURN_CAUSES)[number]>('unknown');
  const [files, setFiles] = useState<readonly FileView[]>([]);
  const moment = momentTyped(at);
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (!what || moment === null) return;
    const input = { caseId, deliveryId: of.deliveryId, attemptId, what, at: moment, ...words, ...(what === 'returned' ? { returned } : {}), ...(files.length > 0 ? { fileIds: files.map(({ fileId }) => fileId) } : {}) };
    if (!(await deed.run(noteEvent, input))) return;
    notice(t('note.done'));
    refreshServed();
    onClose();
  };
  return (
    <Dialog title={`${t('note.title')} · ${of.title} → ${of.name}`} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        {of.attempts.length > 1 && <Field label={t('note.attempt')}>{(id) => <select id={id} className="control" value={attemptId} onChange={({ target }) => setAttemptId(target.value)}>{of.attempts.map((one) => <option key={one.attemptId} value={one.attemptId}>{t(`way.${one.way}`)} {one.to}</option>)}</select>}</Field>}
        {attempt && <Choices label={t('note.what')} options={noteable(attempt.way).map((one) => ({ value: one, label: t(`event.${one}`) }))} value={what} onChange={setWhat} />}
        <div className="fields">
          <Field label={t('note.at')}>{(id) => <MomentField id={id} value={at} onChange={setAt} />}</Field>
          {what === 'posted' && <Field label={t('note.tracking')}>{(id) => <Input id={id} maxLength={60} value={words.tracking} onChange={({ target }) => setWords({ ...words, tracking: target.value })} />}</Field>}
          {(what === 'signed' || what === 'signed-by-other') && <Field label={t('note.by')}>{(id) => <Input id={id} maxLength={60} value={words.by} onChange={({ target }) => setWords({ ...words, by: target.value })} />}</Field>}
          {what === 'returned' && <Field label={t('note.returned')}>{(id) => <select id={id} className="control" value={returned} onChange={({ target }) => setReturned(target.value as typeof returned)}>{RETURN_CAUSES.map((one) => <option key={one} value={one}>{t(`cause.${one}`)}</option>)}</select>}</Field>}
        </div>
        <Field label={t('note.text')}>{(id) => <Input id={id} maxLength={500} value={words.note} onChange={({ target }) => setWords({ ...words, note: target.value })} />}</Field>
        <Field label={t('note.pictures')}>{() => <>{files.map(({ fileId, name }) => <span key={fileId} className="mark mark_good">{name}</span>)}<UploadButton many place={{ caseId, stream: 'court' }} onKept={(file) => setFiles((before) => [...before, file])} /></>}</Field>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={!what || moment === null}>{t('note.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
