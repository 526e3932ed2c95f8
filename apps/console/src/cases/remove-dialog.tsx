import { removeParticipant, type ParticipantView } from '@microcourt/domain/cases/contract';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { Area } from '../shared/area.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { texts } from './texts.ts';
import { takesFocus } from '../shared/focus.ts';

type Props = { readonly caseId: string; readonly person: ParticipantView; readonly onClose: () => void; readonly onDone: () => void };

/** Ends someone's part in a case, with what that means and the reason. */
export function RemoveDialog({ caseId, person, onClose, onDone }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const [reason, setReason] = useState('');
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await deed.run(removeParticipant, { caseId, participantId: person.participantId, reason }))) return;
    notice(t('remove.done'));
    onDone();
  };
  return (
    <Dialog title={t('remove.title', { name: person.name })} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{t('remove.what')}</p>
        <Field label={t('remove.reason')}>{(id) => <Area id={id} ref={takesFocus} rows={2} maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />}</Field>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" danger htmlType="submit" loading={deed.busy} disabled={reason.trim() === ''}>{t('remove.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
