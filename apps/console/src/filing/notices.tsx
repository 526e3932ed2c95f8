import { noteServed, view, type FilingView } from '@microcourt/domain/filing/contract';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { court } from '../shared/court.ts';
import { today } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { printPage } from '../shared/print.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { NoticePaper } from './notice-paper.tsx';
import { texts } from './texts.ts';

type Notice = NonNullable<FilingView['notices']>[number];
type Props = { readonly filing: FilingView; readonly onDone?: (() => void) | undefined };

/** The court's notices to the filer: on which day each arrived, and those that wait to be served on paper. */
export function Notices({ filing, onDone }: Props) {
  const t = useWords(texts);
  const notices = filing.notices ?? [];
  if (notices.length === 0) return null;
  return (
    <section className="part">
      <h3 className="part__title">{t('notices.title')}</h3>
      {notices.map((one) => (
        <div key={`${one.what} ${one.madeOn}`}>
          <p>{t(`notices.${one.what}`)} <span className="muted">{one.madeOn}</span> {one.servedOn ? <span className="mark mark_good">{t('notices.served', { on: one.servedOn })} {one.how ?? t('notices.in-app')}</span> : <span className="mark mark_warn">{t('notices.waits')}</span>} <Button size="small" onClick={() => printPage(<NoticePaper filing={filing} notice={one} />)}>{t('notices.print')}</Button></p>
          {one.servedOn === null && <Serve filing={filing} one={one} onDone={onDone} />}
        </div>
      ))}
    </section>
  );
}

function Serve({ filing, one, onDone }: Props & { readonly one: Notice }) {
  const t = useWords(texts);
  const deed = useDeed();
  const [on, setOn] = useState(today());
  const [how, setHow] = useState('');
  const go = async (event: FormEvent) => {
    event.preventDefault();
    const fresh = await deed.run(noteServed, { filingId: filing.filingId, what: one.what, on, how });
    if (!fresh) return;
    notice(t('notices.done'));
    court.cache.put(view, { filingId: filing.filingId }, fresh);
    onDone?.();
  };
  return (
    <form className="fields" onSubmit={(event) => void go(event)}>
      <Field label={t('notices.on')}>{(id) => <input id={id} className="control" type="date" min={one.madeOn} max={today()} value={on} onChange={({ target }) => setOn(target.value)} />}</Field>
      <Field label={t('notices.how')}>{(id) => <Input id={id} maxLength={200} value={how} onChange={({ target }) => setHow(target.value)} />}</Field>
      <p className="field_wide"><Button size="small" type="primary" htmlType="submit" loading={deed.busy} disabled={how.trim() === ''}>{t('notices.go')}</Button> <span className="muted">{t('notices.why')}</span></p>
      <Failure error={deed.failure} />
    </form>
  );
}
