import { correct, type DocumentView } from '@microcourt/domain/documents/contract';
import type { FileView } from '@microcourt/domain/files/contract';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { Dialog } from '../shared/dialog.tsx';
import { takesFocus } from '../shared/focus.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { UploadButton } from '../shared/upload-button.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { isBrought } from './fields-of.ts';
import { texts } from './texts.ts';

type Props = { readonly document: DocumentView; readonly onClose: () => void; readonly onDone: (fresh: DocumentView) => void };

/** Begins the corrected version of a document. */
export function CorrectDialog({ document: { caseId, documentId, kind, title }, onClose, onDone }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const [reason, setReason] = useState('');
  const [file, setFile] = useState<FileView>();
  const go = async (event: FormEvent) => {
    event.preventDefault();
    const fresh = await deed.run(correct, { caseId, documentId, reason, ...(file ? { fileId: file.fileId } : {}) });
    if (!fresh) return;
    notice(t('correct.done'));
    onDone(fresh);
  };
  return (
    <Dialog title={`${t('correct.title')} · ${title}`} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{t('correct.what')}</p>
        <Field label={t('correct.reason')}>{(id) => <Input id={id} ref={takesFocus} maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />}</Field>
        {isBrought(kind) && <Field label={t('form.upload')}>{() => <>{file && <p><span className="mark mark_good">{file.name}</span></p>}<UploadButton place={{ caseId, stream: 'court' }} accept="application/pdf" onKept={setFile} /></>}</Field>}
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={reason.trim() === '' || (isBrought(kind) && !file)}>{t('correct.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
