import { addThirdParty, type CaseView } from '@microcourt/domain/cases/contract';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { texts } from './texts.ts';

const KINDS = ['person', 'organisation', 'organ'] as const;
type Props = { readonly view: CaseView; readonly onClose: () => void; readonly onDone: () => void };

/** Adds a third party to a running case, on the judge's decision. */
export function ThirdPartyDialog({ view, onClose, onDone }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const [form, setForm] = useState({ kind: 'person' as (typeof KINDS)[number], name: '', idNumber: '', phone: '', address: '' });
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await deed.run(addThirdParty, { caseId: view.caseId, ...form }))) return;
    notice(t('third.done'));
    onDone();
  };
  return (
    <Dialog title={t('third.title')} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{t('third.what')}</p>
        <div className="fields">
          <Field label={t('third.kind')}>{(id) => <select id={id} data-first className="control" value={form.kind} onChange={({ target }) => change({ kind: target.value as 'person' })}>{KINDS.map((kind) => <option key={kind} value={kind}>{t(`third.${kind}`)}</option>)}</select>}</Field>
          <Field label={t('agent.name')}>{(id) => <Input id={id} maxLength={100} value={form.name} onChange={({ target }) => change({ name: target.value })} />}</Field>
          <Field label={t('agent.id')}>{(id) => <Input id={id} maxLength={40} value={form.idNumber} onChange={({ target }) => change({ idNumber: target.value })} />}</Field>
          <Field label={t('agent.mobile')}>{(id) => <Input id={id} maxLength={20} value={form.phone} onChange={({ target }) => change({ phone: target.value })} />}</Field>
          <Field wide label={t('third.address')}>{(id) => <Input id={id} maxLength={200} value={form.address} onChange={({ target }) => change({ address: target.value })} />}</Field>
        </div>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={form.name.trim() === ''}>{t('third.title')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
