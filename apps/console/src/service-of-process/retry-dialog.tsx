import { retry, type DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { WAYS } from '@microcourt/domain/service-of-process/rules';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { Area } from '../shared/area.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { refreshServed } from './refresh.ts';
import { texts } from './texts.ts';

type Props = { readonly caseId: string; readonly of: DeliveryView; readonly onClose: () => void };

/** Starts the next way of the chain; what guards it is asked here and decided by the court's rules. */
export function RetryDialog({ caseId, of, onClose }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const [way, setWay] = useState<(typeof WAYS)[number]>(of.next?.way ?? 'mail');
  const [reason, setReason] = useState('');
  const [ground, setGround] = useState({ whereaboutsUnknown: false, refused: false, witnessed: false });
  const tick = (name: keyof typeof ground, label: 'retry.unknown' | 'retry.refused' | 'retry.witnessed') => (
    <label className="choices__one"><input type="checkbox" checked={ground[name]} onChange={({ target }) => setGround({ ...ground, [name]: target.checked })} /><span>{t(label)}</span></label>
  );
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await deed.run(retry, { caseId, deliveryId: of.deliveryId, way, reason, ...ground }))) return;
    notice(t('retry.done'));
    refreshServed();
    onClose();
  };
  return (
    <Dialog title={`${t('retry.title')} · ${of.title} → ${of.name}`} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <Field label={t('retry.way')}>{(id) => <select id={id} data-first className="control" value={way} onChange={({ target }) => setWay(target.value as typeof way)}>{WAYS.map((one) => <option key={one} value={one}>{t(`way.${one}`)}</option>)}</select>}</Field>
        {way === 'public-notice' && <><p className="dialog__text">{t('retry.notice')}</p>{tick('whereaboutsUnknown', 'retry.unknown')}</>}
        {way === 'left' && <><p className="dialog__text">{t('retry.left')}</p>{tick('refused', 'retry.refused')}{tick('witnessed', 'retry.witnessed')}</>}
        <Field label={t('retry.reason')}>{(id) => <Area id={id} rows={2} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />}</Field>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={way === 'public-notice' && reason.trim() === ''}>{t('retry.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
