import { deemWithdrawn, noteFee, view, type FilingView } from '@microcourt/domain/filing/contract';
import type { FileView } from '@microcourt/domain/files/contract';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { court } from '../shared/court.ts';
import { today } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Answered, Failure, Field } from '../shared/parts.tsx';
import { UploadButton } from '../shared/upload-button.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { FeePart } from './fee-part.tsx';
import { Notices } from './notices.tsx';
import { History } from './history.tsx';
import { texts } from './texts.ts';
import './filing.css';

/** A filing with its notices; where the fee is open: its payment is noted by the clerk, or the judge rules that it is deemed withdrawn. */
export function FeeOverdue({ filingId, judge, fee = true }: { readonly filingId: string; readonly judge: boolean; readonly fee?: boolean }) {
  const known = useAsk(view, { filingId });
  return (
    <div className="pane__body">
      <Answered known={known}>
        {(filing) => (
          <div className="ruling">
            {fee && filing.state === 'registered' && !judge && <NoteFee filing={filing} />}
            {fee && filing.state === 'registered' && judge && <DeemWithdrawn filing={filing} />}
            <Notices filing={filing} />
            <FeePart fee={filing.fee} due={filing.feeDue} why={filing.why?.['fee']} />
            <History history={filing.history} />
          </div>
        )}
      </Answered>
    </div>
  );
}

const put = (fresh: FilingView) => court.cache.put(view, { filingId: fresh.filingId }, fresh);

/** Notes that the fee was paid, by receipt and day. */
export function NoteFee({ filing, onDone }: { readonly filing: FilingView; readonly onDone?: () => void }) {
  const t = useWords(texts);
  const deed = useDeed();
  const [receipt, setReceipt] = useState('');
  const [on, setOn] = useState(today());
  const go = async (event: FormEvent) => {
    event.preventDefault();
    const fresh = await deed.run(noteFee, { filingId: filing.filingId, receipt, on });
    if (!fresh) return;
    notice(t('fee-note.done'));
    put(fresh);
    onDone?.();
  };
  if (filing.feeDue === null || filing.feeDue?.paidOn || filing.history.some(({ what }) => what === 'filing.history.fee-noted')) return null;
  return (
    <form className="card" onSubmit={(event) => void go(event)}>
      <h2 className="card__title">{t('fee-note.title')}</h2>
      <div className="fields">
        <Field label={t('fee-note.receipt')}>{(id) => <Input id={id} maxLength={60} value={receipt} onChange={({ target }) => setReceipt(target.value)} />}</Field>
        <Field label={t('fee-note.on')}>{(id) => <input id={id} className="control" type="date" max={today()} value={on} onChange={({ target }) => setOn(target.value)} />}</Field>
      </div>
      <Button type="primary" htmlType="submit" loading={deed.busy} disabled={receipt.trim() === ''}>{t('fee-note.go')}</Button>
      <Failure error={deed.failure} />
    </form>
  );
}

function DeemWithdrawn({ filing }: { readonly filing: FilingView }) {
  const t = useWords(texts);
  const deed = useDeed();
  const [file, setFile] = useState<FileView>();
  const go = async () => {
    const fresh = file && (await deed.run(deemWithdrawn, { filingId: filing.filingId, fileId: file.fileId }));
    if (!fresh) return;
    notice(t('deem.done'));
    put(fresh);
  };
  return (
    <section className="card">
      <h2 className="card__title">{t('deem.title')}</h2>
      <p className="dialog__text">{t('deem.text')}</p>
      <Field label={t('ruling.document')}>{() => <>{file && <p><span className="mark mark_good">{file.name}</span></p>}<UploadButton place={{ caseId: filing.caseId, stream: 'filing' }} accept="application/pdf" onKept={setFile} /></>}</Field>
      <Button type="primary" danger loading={deed.busy} disabled={file === undefined} onClick={() => void go()}>{t('deem.go')}</Button>
      <Failure error={deed.failure} />
    </section>
  );
}
