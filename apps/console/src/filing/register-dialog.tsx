import { register, type ReviewView } from '@microcourt/domain/filing/contract';
import { Alert, Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { Dialog } from '../shared/dialog.tsx';
import { Explained } from '../shared/explained.tsx';
import { money } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field, Key } from '../shared/parts.tsx';
import { submitOnEnter } from '../shared/submit-on-enter.ts';
import { useDeed } from '../shared/use-deed.ts';
import { texts as shared } from '../shared/texts.ts';
import { AidDecision, type Aid } from './aid-decision.tsx';
import { texts } from './texts.ts';

type Props = { readonly review: ReviewView; readonly onClose: () => void; readonly onDone: () => void };
const PROCEDURES = ['ordinary', 'summary', 'small-claims'] as const;

/** Registers: who sits (whose turn it is stands there already), by which procedure, and the decision on relief from the fee. Enter does it. */
export function RegisterDialog({ review, onClose, onDone }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const { filing, judges, assistants, clerks, turn, issuesNumbers } = review;
  const [procedure, setProcedure] = useState<(typeof PROCEDURES)[number]>(filing.kind === 'civil' ? 'summary' : 'ordinary');
  const [seats, setSeats] = useState({ judge: turn.judge ?? '', assistant: '', clerk: turn.clerk ?? '' });
  const [number, setNumber] = useState('');
  const [aid, setAid] = useState<Aid>({ aid: 'none', aidReason: '', aidPercent: 50 });
  const go = async (event: FormEvent) => {
    event.preventDefault();
    const done = await deed.run(register, {
      filingId: filing.filingId, procedure, judge: seats.judge || null, assistant: seats.assistant || null, clerk: seats.clerk || null,
      ...(issuesNumbers ? {} : { number }), ...(filing.draft.aid?.kind ? { aid: aid.aid, aidReason: aid.aidReason, ...(aid.aid === 'reduce' ? { aidPercent: aid.aidPercent } : {}) } : {}),
    });
    if (!done) return;
    notice(t('register.done', { number: done.number ?? '' }));
    onDone();
  };
  return (
    <Dialog title={t('register.title')} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        {judges.length === 0 && <Alert type="error" showIcon title={t('register.no-judge')} />}
        <div className="fields">
          <Field label={t('register.procedure')}>
            {(id) => <select id={id} data-first className="control" value={procedure} onChange={({ target }) => setProcedure(target.value as typeof procedure)} onKeyDown={submitOnEnter}>{PROCEDURES.map((one) => <option key={one} value={one}>{t(`procedure.${one}`)}</option>)}</select>}
          </Field>
          <Seat label={t('register.judge')} people={judges.map(({ personId, name, open }) => ({ personId, name: t('register.open', { name, open }) }))} turn={turn.judge} value={seats.judge} onChange={(judge) => setSeats({ ...seats, judge })} />
          <Seat label={t('register.assistant')} people={assistants} turn={null} optional value={seats.assistant} onChange={(assistant) => setSeats({ ...seats, assistant })} />
          <Seat label={t('register.clerk')} people={clerks} turn={turn.clerk} optional value={seats.clerk} onChange={(clerk) => setSeats({ ...seats, clerk })} />
          {filing.draft.aid?.kind && <AidDecision asked={filing.draft.aid.kind} value={aid} onChange={setAid} />}
          {issuesNumbers ? <p className="field field_wide muted">{t('register.number.own')} {filing.fee && <>{t('register.fee')} <Explained why={filing.why?.['fee']}>{money(filing.fee.fee)}</Explained></>}</p> : (
            <Field wide label={t('register.number')} hint={t('register.number.hint')}>{(id) => <Input id={id} value={number} onChange={({ target }) => setNumber(target.value)} />}</Field>
          )}
        </div>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')} <Key name="Esc" /></Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={judges.length === 0 || seats.judge === '' || (!issuesNumbers && number.trim() === '')}>{t('register.go')} <Key name="Enter" /></Button>
        </div>
      </form>
    </Dialog>
  );
}

type SeatProps = { readonly label: string; readonly people: readonly { personId: string; name: string }[]; readonly turn: string | null; readonly optional?: boolean; readonly value: string; readonly onChange: (personId: string) => void };
function Seat({ label, people, turn, optional = false, value, onChange }: SeatProps) {
  const t = useWords(texts);
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} className="control" value={value} onChange={({ target }) => onChange(target.value)} onKeyDown={submitOnEnter}>
          {(optional || value === '') && <option value="">{t(optional || people.length === 0 ? 'register.nobody' : 'register.choose')}</option>}
          {people.map(({ personId, name }) => <option key={personId} value={personId}>{name}{personId === turn ? ` · ${t('register.turn')}` : ''}</option>)}
        </select>
      )}
    </Field>
  );
}
