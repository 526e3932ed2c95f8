import { assign, type CaseView } from '@microcourt/domain/cases/contract';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { texts } from './texts.ts';

/** Someone of the court with the posts held there. */
export type Colleague = { readonly personId: string; readonly name: string; readonly posts: readonly string[] };
type Props = { readonly view: CaseView; readonly colleagues: readonly Colleague[]; readonly error: unknown; readonly onClose: () => void; readonly onDone: () => void };
const FITS = { judge: ['judge'], assistant: ['assistant', 'judge'], clerk: ['clerk', 'assistant'] } as const;
const SEATS = ['judge', 'assistant', 'clerk'] as const;

/** Gives a case to another judge, assistant or clerk. */
export function AssignDialog({ view, colleagues, error, onClose, onDone }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const now = (seat: string) => view.participants.find(({ role }) => role === seat)?.personId ?? '';
  const [seats, setSeats] = useState({ judge: now('judge'), assistant: now('assistant'), clerk: now('clerk') });
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await deed.run(assign, { caseId: view.caseId, judge: seats.judge, assistant: seats.assistant || null, clerk: seats.clerk || null }))) return;
    notice(t('assign.done'));
    onDone();
  };
  return (
    <Dialog title={t('assign.title')} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{t('assign.what')}</p>
        {SEATS.map((seat, i) => (
          <Field key={seat} label={t(`assign.${seat}`)}>
            {(id) => (
              <select id={id} {...(i === 0 ? { 'data-first': true } : {})} className="control" value={seats[seat]} onChange={({ target }) => setSeats({ ...seats, [seat]: target.value })}>
                {(seat !== 'judge' || seats.judge === '') && <option value="">{t('assign.nobody')}</option>}
                {colleagues.filter(({ posts }) => FITS[seat].some((post) => posts.includes(post))).map(({ personId, name }) => <option key={personId} value={personId}>{name}</option>)}
              </select>
            )}
          </Field>
        ))}
        <Failure error={deed.failure ?? error} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={seats.judge === ''}>{t('assign.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
