import { identifyParticipant, type ParticipantView } from '@microcourt/domain/cases/contract';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { texts } from './texts.ts';

type Props = { readonly caseId: string; readonly person: ParticipantView; readonly onClose: () => void; readonly onDone: () => void };

/** Identifies someone named without a number, or with a wrong one, from the document that the court has seen. */
export function IdentifyDialog({ caseId, person, onClose, onDone }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const [name, setName] = useState(person.name);
  const [idNumber, setNumber] = useState('');
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await deed.run(identifyParticipant, { caseId, participantId: person.participantId, idNumber, name }))) return;
    notice(t('identify.done'));
    onDone();
  };
  return (
    <Dialog title={t('identify.title', { name: person.name })} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{t('identify.what')}</p>
        <Field label={t('agent.name')}>{(id) => <Input id={id} maxLength={100} value={name} onChange={({ target }) => setName(target.value)} />}</Field>
        <Field label={t('agent.id')}>{(id) => <Input id={id} data-first maxLength={40} value={idNumber} onChange={({ target }) => setNumber(target.value)} />}</Field>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={idNumber.trim() === '' || name.trim() === ''}>{t('identify.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
