import { changeSettings, settings, type CourtSettingsView } from '@microcourt/domain/courts/contract';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import type { Desk } from '../shared/chosen-court.ts';
import { court } from '../shared/court.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Answered, Failure, Field } from '../shared/parts.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { texts } from './texts.ts';

/** How a court is served here: office hours, the promise of an answer, how cases are assigned and numbered. */
export function SettingsPage({ desk }: { readonly desk: Desk }) {
  const t = useWords(texts);
  const known = useAsk(settings, { courtCode: desk.code });
  return (
    <>
      <header className="page__head"><h1 className="page__title">{t('title')}</h1></header>
      <Answered known={known}>{(view) => <SettingsForm key={JSON.stringify(view)} view={view} />}</Answered>
    </>
  );
}

/** The settings as they are, to be changed; who changes them proves again who asks. */
function SettingsForm({ view }: { readonly view: CourtSettingsView }) {
  const t = useWords(texts);
  const deed = useDeed();
  const { officeFrom, officeTo, answerDays, assignment, issuesNumbers } = view;
  const [form, setForm] = useState({ officeFrom, officeTo, answerDays, assignment, issuesNumbers });
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const same = JSON.stringify(form) === JSON.stringify({ officeFrom, officeTo, answerDays, assignment, issuesNumbers });
  const go = async (event: FormEvent) => {
    event.preventDefault();
    const fresh = await deed.run(changeSettings, { courtCode: view.code, ...form });
    if (!fresh) return;
    notice(t('done'));
    court.cache.put(settings, { courtCode: view.code }, fresh);
  };
  return (
    <form className="card" onSubmit={(event) => void go(event)}>
      <h2 className="card__title">{view.name}</h2>
      <div className="fields">
        <Field label={t('hours.from')} hint={t('hours.what')}>{(id) => <input id={id} className="control figure" type="time" required value={form.officeFrom} onChange={({ target }) => change({ officeFrom: target.value })} />}</Field>
        <Field label={t('hours.to')}>{(id) => <input id={id} className="control figure" type="time" required value={form.officeTo} onChange={({ target }) => change({ officeTo: target.value })} />}</Field>
        <Field label={t('answer-days')}>{(id) => <input id={id} className="control figure" type="number" required min={1} max={30} value={form.answerDays || ''} onChange={({ target }) => change({ answerDays: Math.round(Number(target.value)) })} />}</Field>
        <Field label={t('assignment')}>{(id) => <select id={id} className="control" value={form.assignment} onChange={({ target }) => change({ assignment: target.value === 'turn' ? 'turn' : 'hand' })}><option value="hand">{t('assignment.hand')}</option><option value="turn">{t('assignment.turn')}</option></select>}</Field>
        <Field label={t('numbers')}>{(id) => <select id={id} className="control" value={String(form.issuesNumbers)} onChange={({ target }) => change({ issuesNumbers: target.value === 'true' })}><option value="true">{t('numbers.here')}</option><option value="false">{t('numbers.elsewhere')}</option></select>}</Field>
      </div>
      <Failure error={deed.failure} />
      <div className="dialog__foot"><Button type="primary" htmlType="submit" loading={deed.busy} disabled={same}>{t('go')}</Button></div>
    </form>
  );
}
