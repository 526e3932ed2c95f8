import { decideRebuttal, type DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Area } from '../shared/area.tsx';
import { momentText } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { refreshServed } from './refresh.ts';
import { texts } from './texts.ts';

/** What someone says against a presumed service, and the judge's decision on it. */
export function Rebuttal({ caseId, of }: { readonly caseId: string; readonly of: DeliveryView }) {
  const t = useWords(texts);
  const deed = useDeed();
  const [reason, setReason] = useState('');
  if (!of.rebuttal) return null;
  const { ground, decision, at } = of.rebuttal;
  const decide = async (accepted: boolean) => {
    if (!(await deed.run(decideRebuttal, { caseId, deliveryId: of.deliveryId, accepted, reason }))) return;
    notice(t('rebuttal.done'));
    refreshServed();
  };
  return (
    <section className="card rebuttal">
      <h3 className="card__title">{t('rebuttal')} {decision && <span className="mark mark_note">{t(`rebuttal.${decision}`)}</span>}</h3>
      <p><span className="mark mark_warn">{t(`ground.${ground}`)}</span> <span className="muted">{momentText(at)}</span></p>
      <p className="prose">{of.rebuttal.reason}</p>
      {of.rebuttal.decisionReason !== '' && <p className="muted">{t('rebuttal.reason')} {of.rebuttal.decisionReason}</p>}
      {of.may.includes('decide-rebuttal') && (
        <>
          <p className="dialog__text">{t('rebuttal.what')}</p>
          <Field label={t('rebuttal.reason')}>{(id) => <Area id={id} rows={2} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />}</Field>
          <div className="deeds">
            <Button loading={deed.busy} disabled={reason.trim() === ''} onClick={() => void decide(true)}>{t('rebuttal.accept')}</Button>
            <Button loading={deed.busy} disabled={reason.trim() === ''} onClick={() => void decide(false)}>{t('rebuttal.refuse')}</Button>
          </div>
          <Failure error={deed.failure} />
        </>
      )}
    </section>
  );
}
