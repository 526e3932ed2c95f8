import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../shared/language.ts';
import { printPage } from '../shared/print.tsx';
import { RecordButton } from '../shared/record-button.tsx';
import { UploadButton } from '../shared/upload-button.tsx';
import type { EditProps } from './edit-props.ts';
import { texts } from './counter-texts.ts';
import { OralRecord } from './receipt.tsx';

type Props = EditProps & { readonly caseId: string; readonly courtName: string; readonly clerk: string };

/** An oral complaint: recorded, printed to be read back, and its signed record. */
export function OralPart({ draft, change, caseId, courtName, clerk }: Props) {
  const t = useWords(texts);
  const [has, setHas] = useState({ recording: false, record: false });
  const place = { caseId, stream: 'filing' } as const;
  const keep = (what: 'recording' | 'record') => ({ fileId }: { fileId: string }) => {
    change({ ownComplaint: [...(draft.ownComplaint ?? []), fileId] });
    setHas((now) => ({ ...now, [what]: true }));
  };
  return (
    <section className="card">
      <h2 className="card__title">{t('oral.title')}</h2>
      <p className="dialog__text">{t('oral.what')}</p>
      <div className="stack">
        <RecordButton place={place} name={t('oral.recording')} onKept={keep('recording')} />
        {has.recording && <span className="mark mark_good">{t('oral.has-recording')}</span>}
        <Button onClick={() => printPage(<OralRecord draft={draft} courtName={courtName} clerk={clerk} />)}>{t('oral.print')}</Button>
        <UploadButton place={place} accept="image/jpeg,image/png,image/webp,application/pdf" label={t('oral.signed')} onKept={keep('record')} />
        {has.record && <span className="mark mark_good">{t('oral.has-record')}</span>}
        <span className="muted">{t('files.kept', { count: (draft.ownComplaint ?? []).length })}</span>
      </div>
    </section>
  );
}
