import { ask, type EvidenceView } from '@microcourt/domain/evidence/contract';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { Area } from '../shared/area.tsx';
import { momentText } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { daysFromNow, MomentField, momentTyped } from '../shared/moment-field.tsx';
import { notice } from '../shared/notices.tsx';
import { Failure, Field, Nothing } from '../shared/parts.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { refreshEvidence } from './refresh.ts';
import { texts } from './texts.ts';

type Props = { readonly caseId: string; readonly view: EvidenceView };
const SIDES = ['plaintiff', 'defendant', 'third-party'] as const;

/** The judge's questions to the sides, with their last moments and answers. */
export function Questions({ caseId, view }: Props) {
  const t = useWords(texts);
  const numberOf = (itemId: string | null) => view.items.find((item) => item.itemId === itemId)?.number;
  const side = (name: string) => (`side.${name}` in texts ? t(`side.${name}` as keyof typeof texts) : name);
  return (
    <>
      {view.may.includes('ask') && <Ask caseId={caseId} view={view} />}
      {view.questions.length === 0 && <Nothing title={t('questions.none')} />}
      {view.questions.map((one) => (
        <article key={one.questionId} className="card">
          <p>
            <strong>{side(one.side)}</strong> {numberOf(one.itemId) && <span className="mark mark_note">{numberOf(one.itemId)}</span>}
            <span className={`mark ${one.answer !== null ? 'mark_good' : one.overdue ? 'mark_bad' : 'mark_warn'}`}>{t(one.answer !== null ? 'questions.answered' : one.overdue ? 'questions.overdue' : 'questions.waits')}</span>
            <span className="muted"> {t('questions.by')} {momentText(one.answerBy)}</span>
          </p>
          <p className="prose">{one.text}</p>
          {one.answer !== null && <p className="opinion prose">{one.answer} <span className="muted">{one.answeredAt && momentText(one.answeredAt)}</span></p>}
        </article>
      ))}
    </>
  );
}

function Ask({ caseId, view }: Props) {
  const t = useWords(texts);
  const deed = useDeed();
  const [side, setSide] = useState<(typeof SIDES)[number]>('plaintiff');
  const [itemId, setItemId] = useState('');
  const [by, setBy] = useState(() => daysFromNow(3));
  const [text, setText] = useState('');
  const answerBy = momentTyped(by);
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (answerBy === null || !(await deed.run(ask, { caseId, side, text, itemId: itemId === '' ? null : itemId, answerBy }))) return;
    notice(t('questions.done'));
    setText('');
    refreshEvidence();
  };
  return (
    <form className="card" onSubmit={(event) => void go(event)}>
      <h2 className="card__title">{t('questions.ask')}</h2>
      <div className="inline-form">
        <Field label={t('questions.side')}>{(id) => <select id={id} className="control" value={side} onChange={({ target }) => setSide(target.value as typeof side)}>{SIDES.map((one) => <option key={one} value={one}>{t(`side.${one}`)}</option>)}</select>}</Field>
        <Field label={t('questions.item')}>{(id) => <select id={id} className="control" value={itemId} onChange={({ target }) => setItemId(target.value)}><option value="">{t('questions.item.none')}</option>{view.items.filter(({ number }) => number !== null).map((item) => <option key={item.itemId} value={item.itemId}>{item.number} {item.name}</option>)}</select>}</Field>
        <Field label={t('questions.by')}>{(id) => <MomentField id={id} value={by} onChange={setBy} />}</Field>
      </div>
      <Field label={t('questions.text')}>{(id) => <Area id={id} rows={2} maxLength={1_000} value={text} onChange={({ target }) => setText(target.value)} />}</Field>
      <Button type="primary" htmlType="submit" loading={deed.busy} disabled={text.trim() === '' || answerBy === null}>{t('questions.go')}</Button>
      <Failure error={deed.failure} />
    </form>
  );
}
