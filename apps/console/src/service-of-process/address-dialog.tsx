import { confirmAddress, CONSENT_BASES, type AddressView } from '@microcourt/domain/service-of-process/contract';
import { TOLD_VERSION } from '@microcourt/domain/service-of-process/rules-address';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { refreshServed } from './refresh.ts';
import { texts } from './texts.ts';

type Props = { readonly caseId: string; readonly of: AddressView; readonly onClose: () => void };

/** Enters where someone is served, as said at the counter. */
export function AddressDialog({ caseId, of, onClose }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const [electronic, setElectronic] = useState(of.electronic);
  const [platform, setPlatform] = useState(of.platform || !of.confirmed);
  const [basis, setBasis] = useState<(typeof CONSENT_BASES)[number]>(of.basis ?? 'express');
  const [words, setWords] = useState({ mobile: of.mobile ?? '', email: of.email ?? '', postal: of.postal ?? '', recipient: of.recipient ?? '' });
  const field = (name: keyof typeof words, max: number) => <Field label={t(`address.${name}`)}>{(id) => <Input id={id} maxLength={max} value={words[name]} onChange={({ target }) => setWords({ ...words, [name]: target.value })} />}</Field>;
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await deed.run(confirmAddress, { caseId, participantId: of.participantId, electronic, platform: electronic && platform, ...words, basis, textVersion: TOLD_VERSION }))) return;
    notice(t('address.saved'));
    refreshServed();
    onClose();
  };
  return (
    <Dialog title={t('address.title', { name: of.name })} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{t('address.what')}</p>
        <label className="choices__one"><input data-first type="checkbox" checked={electronic} onChange={({ target }) => setElectronic(target.checked)} /><span>{t('address.agree')}</span></label>
        <p className="field__hint">{t('address.agree.what')}</p>
        {electronic && (
          <>
            <label className="choices__one"><input type="checkbox" checked={platform} onChange={({ target }) => setPlatform(target.checked)} /><span>{t('address.by-platform')}</span></label>
            <Field label={t('address.basis')}>{(id) => <select id={id} className="control" value={basis} onChange={({ target }) => setBasis(target.value as typeof basis)}>{CONSENT_BASES.map((one) => <option key={one} value={one}>{t(`basis.${one}`)}</option>)}</select>}</Field>
            <div className="fields">{field('mobile', 20)}{field('email', 100)}</div>
          </>
        )}
        <div className="fields">{field('postal', 200)}{field('recipient', 60)}</div>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={!electronic && words.postal.trim() === ''}>{t('address.save')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
