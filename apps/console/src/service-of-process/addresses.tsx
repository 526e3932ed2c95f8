import { addresses, withdrawConsent, type AddressView } from '@microcourt/domain/service-of-process/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { dayText, momentText } from '../shared/format.ts';
import { useLanguage, useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Answered, Fact, Failure } from '../shared/parts.tsx';
import { go } from '../shared/route.ts';
import { useSentences } from '../shared/sentences.ts';
import { texts as shared } from '../shared/texts.ts';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { AddressDialog } from './address-dialog.tsx';
import { refreshServed } from './refresh.ts';
import { texts } from './texts.ts';

/** Where the people of a case are served and how that was agreed; entered here for who stands at the counter. */
export function Addresses({ caseId }: { readonly caseId: string }) {
  const t = useWords(texts);
  const known = useAsk(addresses, { caseId });
  const [entering, setEntering] = useState<AddressView>();
  return (
    <div className="pane__body">
      <h2 className="card__title">{t('addresses')}</h2>
      <Answered known={known}>{(all) => all.map((one) => <Address key={one.participantId} caseId={caseId} of={one} onEnter={() => setEntering(one)} />)}</Answered>
      {entering && <AddressDialog caseId={caseId} of={entering} onClose={() => setEntering(undefined)} />}
    </div>
  );
}

function Address({ caseId, of, onEnter }: { readonly caseId: string; readonly of: AddressView; readonly onEnter: () => void }) {
  const t = useWords(texts);
  const say = useSentences();
  const language = useLanguage();
  const [withdrawing, setWithdrawing] = useState(false);
  const electronic = [of.platform && t('address.platform'), of.mobile, of.email].filter(Boolean).join(' · ');
  return (
    <article className="card">
      <p>
        <strong>{of.name}</strong> <span className="muted">{say(`role.${of.role}`)}</span> <span className={`mark ${of.confirmed ? 'mark_good' : 'mark_warn'}`}>{t(of.confirmed ? 'address.confirmed' : 'address.none')}</span>
        <span className={`mark ${of.electronic ? 'mark_good' : ''}`}>{t(of.electronic ? 'address.electronic' : 'address.paper')}</span>{of.paperWanted && <span className="mark mark_note">{t('address.paper-wanted')}</span>}
      </p>
      <dl>
        {of.electronic && <Fact name={t('address.electronically')}>{electronic} {of.basis && <span className="muted">{t(`basis.${of.basis}`)}</span>} {of.since && <span className="muted" title={momentText(of.since)}>{t('address.since', { since: dayText(momentText(of.since).slice(0, 10), language) })}</span>}</Fact>}
        {of.postal && <Fact name={t('address.postal')}>{of.postal}</Fact>}
        {of.recipient && <Fact name={t('address.recipient')}>{of.recipient}</Fact>}
      </dl>
      <div className="deeds">
        <Button size="small" onClick={onEnter}>{t('address.enter')}</Button>
        {of.electronic && <Button size="small" onClick={() => setWithdrawing(!withdrawing)}>{t('address.withdraw')}</Button>}
        {of.documentId && <Button size="small" onClick={() => go('cases', caseId, 'documents', of.documentId!)}>{t('address.paper.open')}</Button>}
      </div>
      {withdrawing && <Withdraw caseId={caseId} of={of} onClose={() => setWithdrawing(false)} />}
    </article>
  );
}

function Withdraw({ caseId, of, onClose }: { readonly caseId: string; readonly of: AddressView; readonly onClose: () => void }) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const [reason, setReason] = useState('');
  const take = async () => {
    if (!(await deed.run(withdrawConsent, { caseId, participantId: of.participantId, reason }))) return;
    notice(t('address.withdrawn'));
    refreshServed();
    onClose();
  };
  return (
    <div className="inline-form">
      <Input aria-label={t('address.withdraw.reason')} placeholder={t('address.withdraw.reason')} maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />
      <Button danger loading={deed.busy} onClick={() => void take()}>{t('address.withdraw')}</Button>
      <Button onClick={onClose}>{s('cancel')}</Button>
      <p className="field__hint inline-form__wide">{t('address.withdraw.what')}</p>
      <Failure error={deed.failure} />
    </div>
  );
}
