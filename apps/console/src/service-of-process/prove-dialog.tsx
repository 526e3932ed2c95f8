import { proveArrival, type DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { ELECTRONIC } from '@microcourt/domain/service-of-process/rules';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { Area } from '../shared/area.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { MomentField, momentTyped, typedMoment } from '../shared/moment-field.tsx';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { refreshServed } from './refresh.ts';
import { texts } from './texts.ts';

type Props = { readonly caseId: string; readonly of: DeliveryView; readonly onClose: () => void };

/** The judge finds another moment of arrival proved. */
export function ProveDialog({ caseId, of, onClose }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const electronic = of.attempts.filter(({ way }) => ELECTRONIC.includes(way));
  const [attemptId, setAttemptId] = useState(of.effect?.attemptId ?? electronic[0]?.attemptId ?? '');
  const [at, setAt] = useState(of.effect ? typedMoment(of.effect.at) : '');
  const [reason, setReason] = useState('');
  const moment = momentTyped(at);
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (moment === null || !(await deed.run(proveArrival, { caseId, deliveryId: of.deliveryId, attemptId, at: moment, reason }))) return;
    notice(t('prove.done'));
    refreshServed();
    onClose();
  };
  return (
    <Dialog title={t('prove.title')} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{t('prove.what')}</p>
        {electronic.length > 1 && <Field label={t('note.attempt')}>{(id) => <select id={id} className="control" value={attemptId} onChange={({ target }) => setAttemptId(target.value)}>{electronic.map((one) => <option key={one.attemptId} value={one.attemptId}>{t(`way.${one.way}`)} {one.to}</option>)}</select>}</Field>}
        <Field label={t('prove.at')}>{(id) => <MomentField id={id} value={at} onChange={setAt} />}</Field>
        <Field label={t('prove.reason')}>{(id) => <Area id={id} rows={3} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />}</Field>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={moment === null || reason.trim() === '' || attemptId === ''}>{t('prove.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
