import { returnRefusal, signRefusal, view, type FilingView } from '@microcourt/domain/filing/contract';
import type { FileView } from '@microcourt/domain/files/contract';
import { REFUSAL_GROUNDS } from '@microcourt/domain/filing/rules-refusal';
import { Button } from 'antd';
import { useState } from 'react';
import { Area } from '../shared/area.tsx';
import { court } from '../shared/court.ts';
import { useWords } from '../shared/language.ts';
import { Explained } from '../shared/explained.tsx';
import { notice } from '../shared/notices.tsx';
import { Answered, Fact, Failure, Field, Nothing } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { UploadButton } from '../shared/upload-button.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { Complaint } from './complaint.tsx';
import { texts } from './texts.ts';
import './filing.css';
import { takesFocus } from '../shared/focus.ts';

/** A ruling of non-acceptance as the judge reads it: the draft, the complaint, and the choice to sign or to send it back. */
export function Ruling({ filingId }: { readonly filingId: string }) {
  const t = useWords(texts);
  const known = useAsk(view, { filingId });
  const put = (fresh: FilingView) => court.cache.put(view, { filingId }, fresh);
  return (
    <div className="pane__body">
      <Answered known={known} lines={10}>
        {(filing) => (
          <div className="ruling">
            {filing.refusal ? <Draft filing={filing} /> : <Nothing title={t('ruling.none')} />}
            {filing.state === 'refusal-drafted' && <Decide filing={filing} onDone={put} />}
            <Complaint filing={filing} />
          </div>
        )}
      </Answered>
    </div>
  );
}

function Draft({ filing: { refusal } }: { readonly filing: FilingView }) {
  const t = useWords(texts);
  const say = useSentences();
  if (!refusal) return null;
  return (
    <section className="card">
      <h2 className="card__title">{t('ruling.title')}</h2>
      <dl>
        <Fact name={t('ruling.basis')}>{refusal.basis.map((code) => <div key={code}>{say(code)} <span className="muted">{REFUSAL_GROUNDS.find((ground) => ground.code === code)?.article}</span></div>)}</Fact>
        <Fact name={t('ruling.reasons')}><p className="prose">{refusal.reasons}</p></Fact>
        {refusal.signedBy && <Fact name={t('ruling.signed-by')}>{refusal.signedBy}</Fact>}
        {refusal.appealBy && <Fact name={t('ruling.appeal-by')}><Explained why={refusal.why?.['appealBy']}>{refusal.appealBy}</Explained></Fact>}
      </dl>
    </section>
  );
}

function Decide({ filing, onDone }: { readonly filing: FilingView; readonly onDone: (fresh: FilingView) => void }) {
  const t = useWords(texts);
  const deed = useDeed();
  const [file, setFile] = useState<FileView>();
  const [returning, setReturning] = useState(false);
  const [note, setNote] = useState('');
  const sign = async () => {
    const fresh = file && (await deed.run(signRefusal, { filingId: filing.filingId, fileId: file.fileId }));
    if (!fresh) return;
    notice(fresh.refusal?.appealBy ? t('ruling.signed', { day: fresh.refusal.appealBy }) : t('ruling.signed-paper'));
    onDone(fresh);
  };
  const back = async () => {
    const fresh = await deed.run(returnRefusal, { filingId: filing.filingId, note });
    if (!fresh) return;
    notice(t('ruling.returned'));
    onDone(fresh);
  };
  return (
    <section className="card">
      <Field label={t('ruling.document')} hint={t('ruling.document.hint')}>
        {() => <>{file && <p><span className="mark mark_good">{file.name}</span></p>}<UploadButton place={{ caseId: filing.caseId, stream: 'filing' }} accept="application/pdf" onKept={setFile} /></>}
      </Field>
      <p className="dialog__text">{t('ruling.sign.what')}</p>
      {returning && <Field label={t('ruling.return.note')}>{(id) => <Area id={id} ref={takesFocus} rows={3} maxLength={300} value={note} onChange={({ target }) => setNote(target.value)} />}</Field>}
      <div className="chips">
        {!returning && <Button type="primary" loading={deed.busy} disabled={file === undefined} onClick={() => void sign()}>{t('ruling.sign')}</Button>}
        <Button disabled={returning && note.trim() === ''} onClick={() => (returning ? void back() : setReturning(true))}>{t('ruling.return')}</Button>
      </div>
      <Failure error={deed.failure} />
    </section>
  );
}
