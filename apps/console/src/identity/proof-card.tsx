import { decideProof, type proofQueue } from '@microcourt/domain/identity/contract';
import type { OutputOf } from '@microcourt/domain/shared/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Area } from '../shared/area.tsx';
import { FileViewer } from '../shared/file-viewer.tsx';
import { momentText } from '../shared/format.ts';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Fact, Field, Key } from '../shared/parts.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { texts } from './texts.ts';
import './identity.css';
import { takesFocus } from '../shared/focus.ts';

type ProofView = OutputOf<typeof proofQueue>[number];
const FORM_MARK = { 'well-formed': '', malformed: 'mark_bad', 'old-form': 'mark_warn', unknown: '' } as const;
type Props = { readonly proof: ProofView; readonly courtCode: string; readonly onDecided: () => void };

/** A proof of identity: photographs beside what was typed, accepted or declined in place. */
export function ProofCard({ proof, courtCode, onDecided }: Props) {
  const t = useWords(texts);
  const deed = useDeed();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const decide = async (accept: boolean) => {
    if (!(await deed.run(decideProof, { proofId: proof.proofId, courtCode, accept, reason: accept ? '' : reason }))) return;
    notice(t(accept ? 'proof.accepted' : 'proof.declined'));
    onDecided();
  };
  useKeys([{ key: 'y', label: t('proof.accept'), run: () => void decide(true) }, { key: 'x', label: t('proof.decline'), run: () => setDeclining(true) }]);
  return (
    <section className="card" aria-label={t('proof.title')}>
      <h3 className="card__title">{t('proof.title')} <span className="mark mark_note">{t('proof.waits')}</span></h3>
      <div className="proof">
        <div>
          <dl>
            <Fact name={t('proof.name')}><span className="proof__value">{proof.name}</span></Fact>
            <Fact name={t('proof.kind')}>{t(`document.${proof.documentKind}`)}</Fact>
            <Fact name={t('proof.number')}><span className="proof__value">{proof.number}</span> <span className={`mark ${FORM_MARK[proof.numberForm]}`}>{t(`form.${proof.numberForm}`)}</span></Fact>
            {proof.ownName && <Fact name={t('proof.own-name')}>{proof.ownName}</Fact>}
            <Fact name={t('proof.at')}>{momentText(proof.handedInAt)}</Fact>
          </dl>
          <p className="muted">{t('proof.compare')}</p>
          {declining && <Field label={t('proof.reason')}>{(id) => <Area id={id} ref={takesFocus} rows={2} maxLength={300} value={reason} onChange={({ target }) => setReason(target.value)} />}</Field>}
          <div className="proof__acts">
            {!declining && <Button type="primary" loading={deed.busy} onClick={() => void decide(true)}>{t('proof.accept')} <Key name="y" /></Button>}
            <Button danger disabled={declining && reason.trim() === ''} onClick={() => (declining ? void decide(false) : setDeclining(true))}>{t('proof.decline')} {!declining && <Key name="x" />}</Button>
          </div>
          <Failure error={deed.failure} />
        </div>
        <div className="proof__files"><FileViewer groups={[{ label: t('proof.files'), fileIds: proof.fileIds }]} keys={false} /></div>
      </div>
    </section>
  );
}
