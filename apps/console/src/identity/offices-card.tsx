import { giveOffice, OFFICES, offices, takeOffice } from '@microcourt/domain/identity/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { court } from '../shared/court.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Answered, Failure } from '../shared/parts.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import type { Member } from './member.ts';
import { texts } from './texts.ts';

type Office = (typeof OFFICES)[number];

/** The three administrators of the installation: who holds which office, given and taken by the security administrator after proving again. */
export function OfficesCard({ members }: { readonly members: readonly Member[] }) {
  const t = useWords(texts);
  const known = useAsk(offices, {});
  const deed = useDeed();
  const [office, setOffice] = useState<Office>('system');
  const [personId, setPerson] = useState('');
  const free = members.filter((one) => one.active && one.posts.length === 0 && one.offices.length === 0);
  const give = async () => {
    const fresh = await deed.run(giveOffice, { personId, office });
    if (!fresh) return;
    court.cache.put(offices, {}, fresh);
    notice(t('offices.given'));
  };
  const take = async (holder: string) => {
    const fresh = await deed.run(takeOffice, { personId: holder });
    if (fresh) court.cache.put(offices, {}, fresh);
  };
  return (
    <section className="card">
      <h2 className="card__title">{t('offices.title')}</h2>
      <p className="dialog__text">{t('offices.what')}</p>
      <Answered known={known} lines={3}>
        {(all) => (
          <table className="grid">
            <tbody>{all.map((one) => <tr key={`${one.personId} ${one.office}`}><td>{t(`office.${one.office}`)}</td><td>{one.name} <span className="muted">{one.userId}</span></td><td className="figure"><Button size="small" onClick={() => void take(one.personId)}>{t('offices.take')}</Button></td></tr>)}</tbody>
          </table>
        )}
      </Answered>
      <div className="chips offices__give">
        <select className="control offices__choice" aria-label={t('account.offices')} value={office} onChange={({ target }) => setOffice(target.value as Office)}>{OFFICES.map((one) => <option key={one} value={one}>{t(`office.${one}`)}</option>)}</select>
        <select className="control offices__choice" aria-label={t('staff.name')} value={personId} onChange={({ target }) => setPerson(target.value)}><option value="">{t(free.length === 0 ? 'offices.nobody' : 'offices.choose')}</option>{free.map((one) => <option key={one.personId} value={one.personId}>{one.name} {one.userId}</option>)}</select>
        <Button loading={deed.busy} disabled={personId === ''} onClick={() => void give()}>{t('offices.give')}</Button>
      </div>
      <Failure error={deed.failure} />
    </section>
  );
}
