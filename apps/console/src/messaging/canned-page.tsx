import { canned, saveCanned } from '@microcourt/domain/messaging/contract';
import type { OutputOf } from '@microcourt/domain/shared/contract';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { Area } from '../shared/area.tsx';
import type { Desk } from '../shared/chosen-court.ts';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Answered, Failure, Field, Nothing } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { texts } from './texts.ts';

type Canned = OutputOf<typeof canned>[number];

/** A court's canned answers, kept by those who answer. */
export function CannedPage({ desk }: { readonly desk: Desk }) {
  const t = useWords(texts);
  const known = useAsk(canned, { courtCode: desk.code });
  const [editing, setEditing] = useState<Canned | 'new'>();
  return (
    <>
      <header className="page__head">
        <h1 className="page__title">{t('canned.title')}</h1>
        <Button type="primary" onClick={() => setEditing('new')}>{t('canned.new')}</Button>
      </header>
      <Answered known={known}>
        {(all) => (all.length === 0 ? <Nothing title={t('canned.none')} hint={t('canned.none.hint')} /> : all.map((one) => (
          <section key={one.cannedId} className="card">
            <h2 className="card__title">{one.title} <Button size="small" onClick={() => setEditing(one)}>{t('canned.edit')}</Button></h2>
            <p className="prose">{one.text}</p>
          </section>
        )))}
      </Answered>
      {editing !== undefined && <CannedDialog desk={desk} one={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} onDone={() => { setEditing(undefined); known.again(); }} />}
    </>
  );
}

function CannedDialog({ desk, one, onClose, onDone }: { readonly desk: Desk; readonly one: Canned | undefined; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const [title, setTitle] = useState(one?.title ?? '');
  const [text, setText] = useState(one?.text ?? '');
  const save = async (remove: boolean) => {
    if (!(await deed.run(saveCanned, { courtCode: desk.code, cannedId: one?.cannedId ?? null, title, text, ...(remove ? { remove } : {}) }))) return;
    notice(t('canned.done'));
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(false);
  };
  return (
    <Dialog title={t('canned.title')} onClose={onClose}>
      <form onSubmit={submit}>
        <Field label={t('canned.name')}>{(id) => <Input id={id} data-first maxLength={40} value={title} onChange={({ target }) => setTitle(target.value)} />}</Field>
        <Field label={t('canned.text')}>{(id) => <Area id={id} rows={4} maxLength={1_000} value={text} onChange={({ target }) => setText(target.value)} />}</Field>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          {one && <Button danger onClick={() => void save(true)}>{t('canned.remove')}</Button>}
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={title.trim() === '' || text.trim() === ''}>{s('save')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
