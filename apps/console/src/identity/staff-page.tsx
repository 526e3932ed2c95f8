import { setActive, staff } from '@microcourt/domain/identity/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Desk } from '../shared/chosen-court.ts';
import { useMe } from '../shared/court.ts';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { Answered, Failure, Nothing } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import type { Member } from './member.ts';
import { OfficesCard } from './offices-card.tsx';
import { PostsDialog } from './posts-dialog.tsx';
import { StaffImport } from './staff-import.tsx';
import { texts } from './texts.ts';
import './identity.css';

type Doing = { readonly what: 'import' } | { readonly what: 'posts' | 'lock'; readonly member: Member };

/** A court's staff: who holds which post, who is locked; import from a sheet. */
export function StaffPage({ desk }: { readonly desk: Desk }) {
  const t = useWords(texts);
  const known = useAsk(staff, { courtCode: desk.code });
  const me = useMe();
  const [q, setQ] = useState('');
  const [doing, setDoing] = useState<Doing>();
  const done = () => {
    setDoing(undefined);
    known.again();
  };
  const found = (known.value ?? []).filter(({ name, userId }) => name.includes(q.trim()) || userId.includes(q.trim().toLowerCase()));
  return (
    <>
      <header className="page__head">
        <h1 className="page__title">{t('staff.title')} {known.value && <span className="muted">{t('staff.count', { count: known.value.length })}</span>}</h1>
        <Input className="page__search" allowClear placeholder={t('staff.search')} aria-label={t('staff.search')} value={q} onChange={({ target }) => setQ(target.value)} />
        <Button type="primary" onClick={() => setDoing({ what: 'import' })}>{t('staff.import')}</Button>
      </header>
      <Answered known={known}>
        {(all) => (all.length === 0 ? <Nothing title={t('staff.none')} hint={t('staff.none.hint')} /> : found.length === 0 ? <Nothing title={t('staff.nobody')} /> : (
          <table className="grid card">
            <thead><tr><th>{t('staff.name')}</th><th>{t('staff.user')}</th><th>{t('staff.posts')}</th><th>{t('staff.second')}</th><th>{t('staff.state')}</th><th className="figure">{t('staff.acts')}</th></tr></thead>
            <tbody>{found.map((member) => <StaffRow key={member.personId} desk={desk} member={member} onDo={setDoing} />)}</tbody>
          </table>
        ))}
      </Answered>
      {me?.offices.includes('security') && <OfficesCard members={known.value ?? []} />}
      {doing?.what === 'import' && <StaffImport desk={desk} onClose={() => setDoing(undefined)} onDone={known.again} />}
      {doing?.what === 'posts' && <PostsDialog desk={desk} member={doing.member} onClose={() => setDoing(undefined)} onDone={done} />}
      {doing?.what === 'lock' && <LockDialog desk={desk} member={doing.member} onClose={() => setDoing(undefined)} onDone={done} />}
    </>
  );
}

function StaffRow({ desk, member, onDo }: { readonly desk: Desk; readonly member: Member; readonly onDo: (doing: Doing) => void }) {
  const t = useWords(texts);
  const me = useMe();
  const word = (name: string) => t(name as keyof typeof texts);
  const posts = member.posts.filter(({ court }) => court === desk.code);
  return (
    <tr>
      <td>{member.name}</td>
      <td>{member.userId}</td>
      <td>{posts.map(({ post }) => <span key={post} className="mark mark_good">{word(`post.${post}`)}</span>)}{member.offices.map((office) => <span key={office} className="mark mark_note">{word(`office.${office}`)}</span>)}</td>
      <td>{member.secondFact ? '✓' : '–'}</td>
      <td><span className={`mark ${member.active ? '' : 'mark_bad'}`}>{t(member.active ? 'staff.active' : 'staff.locked')}</span></td>
      <td className="figure">
        {member.personId !== me?.personId && (
          <>
            <Button size="small" onClick={() => onDo({ what: 'posts', member })}>{t('staff.edit')}</Button>{' '}
            <Button size="small" danger={member.active} onClick={() => onDo({ what: 'lock', member })}>{t(member.active ? 'staff.lock' : 'staff.unlock')}</Button>
          </>
        )}
      </td>
    </tr>
  );
}

type LockProps = { readonly desk: Desk; readonly member: Member; readonly onClose: () => void; readonly onDone: () => void };
function LockDialog({ desk, member, onClose, onDone }: LockProps) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const go = async () => {
    if (await deed.run(setActive, { courtCode: desk.code, personId: member.personId, active: !member.active })) onDone();
  };
  return (
    <Dialog title={member.active ? t('staff.lock.sure', { name: member.name }) : `${t('staff.unlock')} ${member.name}`} onClose={onClose}>
      {member.active && <p className="dialog__text">{t('staff.lock.what')}</p>}
      <Failure error={deed.failure} />
      <div className="dialog__foot">
        <Button onClick={onClose}>{s('cancel')}</Button>
        <Button type="primary" danger={member.active} loading={deed.busy} onClick={() => void go()}>{t(member.active ? 'staff.lock' : 'staff.unlock')}</Button>
      </div>
    </Dialog>
  );
}
