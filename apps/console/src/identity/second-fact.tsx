import { beginTotp, confirmTotp, type MeView } from '@microcourt/domain/identity/contract';
import { Button, Input } from 'antd';
import { renderSVG } from 'uqr';
import { useState, type FormEvent } from 'react';
import { court } from '../shared/court.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { texts } from './texts.ts';

const picture = (address: string): string => `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(address, { pixelSize: 4, border: 2 }))}`;

/** Sets up, or replaces, the second fact of signing in. */
export function SecondFact({ me }: { readonly me: MeView }) {
  const t = useWords(texts);
  const deed = useDeed();
  const [begun, setBegun] = useState<{ secret: string; address: string }>();
  const [code, setCode] = useState('');
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const fresh = await deed.run(confirmTotp, { code });
    if (!fresh) return;
    court.sessions.know(fresh);
    setBegun(undefined);
    setCode('');
    notice(t('totp.done'));
  };
  return (
    <section className="card">
      <h2 className="card__title">{t('totp.title')}</h2>
      <p className="dialog__text">{t(me.secondFact ? 'totp.on' : 'totp.off')}</p>
      {begun === undefined ? (
        <Button loading={deed.busy} onClick={() => void deed.run(beginTotp, {}).then(setBegun)}>{t(me.secondFact ? 'totp.replace' : 'totp.begin')}</Button>
      ) : (
        <form className="totp" onSubmit={(event) => void confirm(event)}>
          <img className="totp__picture" src={picture(begun.address)} alt={t('totp.qr')} />
          <div>
            <p className="dialog__text">{t('totp.scan')}</p>
            <p><code className="totp__secret">{begun.secret.replace(/(.{4})/g, '$1 ')}</code></p>
            <Field label={t('sign-in.totp')}>{(id) => <Input id={id} inputMode="numeric" maxLength={6} value={code} onChange={({ target }) => setCode(target.value)} />}</Field>
            <Button type="primary" htmlType="submit" loading={deed.busy} disabled={!/^\d{6}$/.test(code)}>{t('totp.confirm')}</Button>
          </div>
        </form>
      )}
      <Failure error={deed.failure} />
    </section>
  );
}
