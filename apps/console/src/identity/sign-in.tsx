import { Refused } from '@microcourt/client/errors';
import { signInStaff } from '@microcourt/domain/identity/contract';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { court } from '../shared/court.ts';
import { useLanguage, speak, useWords } from '../shared/language.ts';
import { Failure, Field } from '../shared/parts.tsx';
import { hrefOf } from '../shared/route.ts';
import { texts } from './texts.ts';
import { takesFocus } from '../shared/focus.ts';

const deviceName = (): string => `${/Edg\//.test(navigator.userAgent) ? 'Edge' : /Chrome\//.test(navigator.userAgent) ? 'Chrome' : /Firefox\//.test(navigator.userAgent) ? 'Firefox' : 'Browser'} · ${/Windows/.test(navigator.userAgent) ? 'Windows' : /Mac/.test(navigator.userAgent) ? 'macOS' : 'Linux'}`;

/** Signs a member of staff in: user id and password, then the second fact where it is set up. */
export function SignIn() {
  const t = useWords(texts);
  const language = useLanguage();
  const [userId, setUserId] = useState('');
  const [password, setPassword] = useState('');
  const [totp, setTotp] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(undefined);
    try {
      const { token, me } = await court.ask(signInStaff, { userId, password, ...(totp ? { totp } : {}), device: { name: deviceName(), kind: 'console' } });
      court.signedIn(token, me);
    } catch (error) {
      const second = error instanceof Refused && error.code === 'identity.second-fact-needed';
      if (second && totp === undefined) setTotp('');
      setFailure(second && totp === undefined ? undefined : error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <main className="entry">
      <form className="entry__card" onSubmit={(event) => void signIn(event)}>
        <h1 className="entry__title">{t('sign-in.title')}</h1>
        <p className="entry__under">{t('sign-in.under')}</p>
        <Field label={t('sign-in.user')}>
          {(id) => <Input id={id} ref={takesFocus} autoComplete="username" spellCheck={false} value={userId} onChange={({ target }) => setUserId(target.value)} />}
        </Field>
        <Field label={t('sign-in.password')}>
          {(id) => <Input id={id} type="password" autoComplete="current-password" value={password} onChange={({ target }) => setPassword(target.value)} />}
        </Field>
        {totp !== undefined && (
          <Field label={t('sign-in.totp')}>
            {(id) => <Input id={id} ref={takesFocus} inputMode="numeric" autoComplete="one-time-code" maxLength={6} value={totp} onChange={({ target }) => setTotp(target.value)} />}
          </Field>
        )}
        <Failure error={failure} />
        <Button className="entry__go" type="primary" htmlType="submit" loading={busy} disabled={userId.trim() === '' || password === ''}>{t('sign-in.go')}</Button>
        <div className="entry__foot">
          <a className="bar__quiet" href={hrefOf('tools')}>{t('sign-in.tools')}</a>
          <button type="button" className="bar__quiet" onClick={() => speak(language === 'zh' ? 'en' : 'zh')}>{t('sign-in.other-language')}</button>
        </div>
      </form>
    </main>
  );
}
