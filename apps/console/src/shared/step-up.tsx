import { stepUp } from '@microcourt/domain/identity/contract';
import { Button, Input } from 'antd';
import { useState, useSyncExternalStore, type FormEvent } from 'react';
import { court, useMe } from './court.ts';
import { Dialog } from './dialog.tsx';
import { useWords } from './language.ts';
import { Failure, Field } from './parts.tsx';
import { stepUpWanted } from './step-up-store.ts';
import { texts } from './texts.ts';

/** Asks the owner of the session to prove it again, wherever a step wants that. */
export function StepUpDialog() {
  const wanted = useSyncExternalStore(stepUpWanted.subscribe, stepUpWanted.snapshot);
  return wanted ? <StepUpForm onDone={wanted.done} /> : null;
}

function StepUpForm({ onDone }: { readonly onDone: (proved: boolean) => void }) {
  const t = useWords(texts);
  const secondFact = useMe()?.secondFact === true;
  const [password, setPassword] = useState('');
  const [totp, setTotp] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(undefined);
    try {
      await court.ask(stepUp, { password, ...(secondFact ? { totp } : {}) });
      onDone(true);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('step-up.title')} onClose={() => onDone(false)}>
      <form onSubmit={(event) => void confirm(event)}>
        <p className="dialog__text">{t('step-up.why')}</p>
        <Field label={t('step-up.password')}>
          {(id) => <Input id={id} data-first type="password" autoComplete="current-password" value={password} onChange={({ target }) => setPassword(target.value)} />}
        </Field>
        {secondFact && (
          <Field label={t('step-up.totp')}>
            {(id) => <Input id={id} inputMode="numeric" autoComplete="one-time-code" maxLength={6} value={totp} onChange={({ target }) => setTotp(target.value)} />}
          </Field>
        )}
        <Failure error={failure} />
        <div className="dialog__foot">
          <Button onClick={() => onDone(false)}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={busy} disabled={password === ''}>{t('step-up.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
