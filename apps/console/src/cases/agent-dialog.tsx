import { addAgent, type CaseView } from '@microcourt/domain/cases/contract';
import { agentRoleOf } from '@microcourt/domain/cases/rules';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { texts } from './texts.ts';

type Props = { readonly view: CaseView; readonly onClose: () => void; readonly onDone: () => void };

/** Enters an agent as the power of attorney on paper says. */
export function AgentDialog({ view, onClose, onDone }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const parties = view.participants.filter(({ role }) => agentRoleOf(role) !== null);
  const [form, setForm] = useState({ partyId: parties[0]?.participantId ?? '', name: '', idNumber: '', mobile: '', authority: 'general' as 'general' | 'special' });
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await deed.run(addAgent, { caseId: view.caseId, ...form }))) return;
    notice(t('agent.done'));
    onDone();
  };
  return (
    <Dialog title={t('agent.title')} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{t('agent.what')}</p>
        <div className="fields">
          <Field label={t('agent.for')}>{(id) => <select id={id} data-first className="control" value={form.partyId} onChange={({ target }) => change({ partyId: target.value })}>{parties.map(({ participantId, name }) => <option key={participantId} value={participantId}>{name}</option>)}</select>}</Field>
          <Field label={t('agent.authority')}>{(id) => <select id={id} className="control" value={form.authority} onChange={({ target }) => change({ authority: target.value as 'general' })}><option value="general">{t('people.general')}</option><option value="special">{t('people.special')}</option></select>}</Field>
          <Field label={t('agent.name')}>{(id) => <Input id={id} maxLength={60} value={form.name} onChange={({ target }) => change({ name: target.value })} />}</Field>
          <Field label={t('agent.mobile')}>{(id) => <Input id={id} maxLength={20} inputMode="tel" value={form.mobile} onChange={({ target }) => change({ mobile: target.value })} />}</Field>
          <Field wide label={t('agent.id')}>{(id) => <Input id={id} maxLength={40} value={form.idNumber} onChange={({ target }) => change({ idNumber: target.value })} />}</Field>
        </div>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={form.name.trim() === '' || form.partyId === ''}>{t('agent.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
