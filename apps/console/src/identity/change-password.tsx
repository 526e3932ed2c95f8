import { changePassword, me as asMe } from '@microcourt/domain/identity/contract';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { court } from '../shared/court.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { texts } from './texts.ts';

/** Changes one's own password; other devices are signed out by it. */
export function ChangePassword() {
  const t = useWords(texts);
  const deed = useDeed();
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const [again, setAgain] = useState('');
  const differs = again !== '' && again !== fresh;
  const change = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await deed.run(changePassword, { old, fresh }))) return;
    notice(t('password.done'));
    setOld('');
    setFresh('');
    setAgain('');
    court.sessions.know(await court.ask(asMe, {}));
  };
  return (
    <form onSubmit={(event) => void change(event)}>
      <Field label={t('password.old')}>{(id) => <Input id={id} type="password" autoComplete="current-password" value={old} onChange={({ target }) => setOld(target.value)} />}</Field>
      <Field label={t('password.fresh')}>{(id) => <Input id={id} type="password" autoComplete="new-password" value={fresh} onChange={({ target }) => setFresh(target.value)} />}</Field>
      <Field label={t('password.again')} {...(differs ? { hint: t('password.differs') } : {})}>
        {(id) => <Input id={id} type="password" autoComplete="new-password" status={differs ? 'error' : ''} value={again} onChange={({ target }) => setAgain(target.value)} />}
      </Field>
      <Failure error={deed.failure} />
      <Button type="primary" htmlType="submit" loading={deed.busy} disabled={old === '' || fresh.length < 10 || again !== fresh}>{t('password.go')}</Button>
    </form>
  );
}
