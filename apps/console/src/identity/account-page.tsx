import { devices, signOut, type MeView } from '@microcourt/domain/identity/contract';
import { Button } from 'antd';
import { court } from '../shared/court.ts';
import { momentText } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { Answered, Fact, Failure } from '../shared/parts.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { ChangePassword } from './change-password.tsx';
import { SecondFact } from './second-fact.tsx';
import { texts } from './texts.ts';
import './identity.css';

/** One's own account: posts, password, second fact, devices. */
export function AccountPage({ me }: { readonly me: MeView }) {
  const t = useWords(texts);
  const leave = () => void court.ask(signOut, {}).catch(() => undefined).finally(() => court.signedOut());
  const word = (name: string) => t(name as keyof typeof texts);
  return (
    <main className="page">
      <header className="page__head">
        <h1 className="page__title">{t('account.title')}</h1>
        <Button danger onClick={leave}>{t('account.sign-out')}</Button>
      </header>
      <div className="account">
        <div>
          <section className="card">
            <h2 className="card__title">{t('account.who')}</h2>
            <dl>
              <Fact name={t('account.name')}>{me.name}</Fact>
              <Fact name={t('account.user')}>{me.staffUserId}</Fact>
              {me.posts.length > 0 && <Fact name={t('account.posts')}>{me.posts.map(({ courtName, post, court: code }) => <div key={`${code} ${post}`}>{courtName} {word(`post.${post}`)}</div>)}</Fact>}
              {me.offices.length > 0 && <Fact name={t('account.offices')}>{me.offices.map((office) => word(`office.${office}`)).join(' ')}</Fact>}
            </dl>
          </section>
          <Devices />
        </div>
        <div>
          <section className="card">
            <h2 className="card__title">{t('password.title')}</h2>
            <ChangePassword />
          </section>
          <SecondFact me={me} />
        </div>
      </div>
    </main>
  );
}

function Devices() {
  const t = useWords(texts);
  const known = useAsk(devices, {});
  const deed = useDeed();
  const end = async (sessionId: string) => {
    if (await deed.run(signOut, { sessionId })) known.again();
  };
  return (
    <section className="card">
      <h2 className="card__title">{t('account.devices')} <Button size="small" onClick={() => void deed.run(signOut, { all: true }).then((done) => done && court.signedOut())}>{t('account.device.all')}</Button></h2>
      <Answered known={known} lines={3}>
        {(all) => (
          <table className="grid">
            <tbody>
              {all.map(({ sessionId, name, signedInAt, seenAt, current }) => (
                <tr key={sessionId}>
                  <td>{name} {current && <span className="mark mark_good">{t('account.device.this')}</span>}<div className="muted">{t('account.device.since')} {momentText(signedInAt)} · {t('account.device.seen')} {momentText(seenAt)}</div></td>
                  <td className="figure">{!current && <Button size="small" onClick={() => void end(sessionId)}>{t('account.device.end')}</Button>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Answered>
      <Failure error={deed.failure} />
    </section>
  );
}
