import { closeExchange, openExchange, planExchange, type EvidenceView, type ExchangeView } from '@microcourt/domain/evidence/contract';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { momentText } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { useSentences } from '../shared/sentences.ts';
import { daysFromNow, MomentField, momentTyped } from '../shared/moment-field.tsx';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { refreshEvidence } from './refresh.ts';
import { texts } from './texts.ts';

type Props = { readonly caseId: string; readonly view: EvidenceView; readonly onPaper: (documentId: string) => void };

/** The exchange of evidence: who agreed to what, the mode that follows and why, when it runs, its record. */
export function Exchange({ caseId, view, onPaper }: Props) {
  const t = useWords(texts);
  const say = useSentences();
  const { exchange, may } = view;
  return (
    <section className="card">
      <h2 className="card__title">{t('exchange')} {exchange && <><span className="muted">{t('exchange.round', { round: exchange.round })}</span><span className={`mark ${exchange.state === 'open' ? 'mark_good' : 'mark_note'}`}>{say(`evidence.exchange-state.${exchange.state}`)}</span></>}</h2>
      {exchange === null && <p className="muted">{t('exchange.none')}</p>}
      {exchange && (
        <>
          <Consents exchange={exchange} />
          <p className="exchange__mode"><span className="muted">{t('exchange.mode')}</span> <strong>{t(`mode.${exchange.mode}`)}</strong></p>
          {exchange.why !== '' && <p className="muted">{say(exchange.why)}</p>}
          {exchange.state === 'asking' && exchange.answerBy && <p className="muted">{t('exchange.answer-by')} {momentText(exchange.answerBy)}</p>}
          {exchange.from && exchange.until && <p>{momentText(exchange.from)} — {momentText(exchange.until)}</p>}
          {exchange.recordId && <Button size="small" onClick={() => onPaper(exchange.recordId!)}>{t('exchange.record')}</Button>}
        </>
      )}
      {may.includes('plan-exchange') && <Plan caseId={caseId} again={exchange !== null} />}
      {exchange && may.includes('open-exchange') && <Open caseId={caseId} exchangeId={exchange.exchangeId} />}
      {exchange && may.includes('close-exchange') && <Close caseId={caseId} exchangeId={exchange.exchangeId} />}
    </section>
  );
}

function Consents({ exchange }: { readonly exchange: ExchangeView }) {
  const t = useWords(texts);
  const side = (name: string) => (`side.${name}` in texts ? t(`side.${name}` as keyof typeof texts) : name);
  return (
    <table className="grid">
      <thead><tr><th>{t('consent.side')}</th><th>{t('consent.online')}</th><th>{t('consent.mode')}</th><th>{t('consent.at')}</th></tr></thead>
      <tbody>
        {exchange.consents.map((one) => (
          <tr key={`${one.side} ${one.name}`}>
            <td>{side(one.side)} {one.name}</td>
            <td><span className={`mark ${one.online === null ? '' : one.online ? 'mark_good' : 'mark_warn'}`}>{t(one.online === null ? 'consent.waits' : one.online ? 'consent.yes' : 'consent.no')}</span></td>
            <td>{one.mode && t(`mode.${one.mode}`)}</td>
            <td className="muted">{one.at && momentText(one.at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Plan({ caseId, again }: { readonly caseId: string; readonly again: boolean }) {
  const t = useWords(texts);
  const deed = useDeed();
  const [by, setBy] = useState(() => daysFromNow(3));
  const answerBy = momentTyped(by);
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (answerBy === null || !(await deed.run(planExchange, { caseId, answerBy }))) return;
    notice(t('exchange.planned'));
    refreshEvidence();
  };
  return (
    <form className="inline-form" onSubmit={(event) => void go(event)}>
      <Field label={t('exchange.answer-by')}>{(id) => <MomentField id={id} value={by} onChange={setBy} />}</Field>
      <Button type={again ? 'default' : 'primary'} htmlType="submit" loading={deed.busy} disabled={answerBy === null}>{t(again ? 'exchange.plan.again' : 'exchange.plan')}</Button>
      <p className="field__hint inline-form__wide">{t('exchange.plan.what')}</p>
      <Failure error={deed.failure} />
    </form>
  );
}

type Of = { readonly caseId: string; readonly exchangeId: string };
function Open({ caseId, exchangeId }: Of) {
  const t = useWords(texts);
  const deed = useDeed();
  const [from, setFrom] = useState(() => daysFromNow(1));
  const [until, setUntil] = useState(() => daysFromNow(8));
  const times = { from: momentTyped(from), until: momentTyped(until) };
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (times.from === null || times.until === null || !(await deed.run(openExchange, { caseId, exchangeId, from: times.from, until: times.until }))) return;
    notice(t('exchange.opened'));
    refreshEvidence();
  };
  return (
    <form className="inline-form" onSubmit={(event) => void go(event)}>
      <Field label={t('exchange.from')}>{(id) => <MomentField id={id} value={from} onChange={setFrom} />}</Field>
      <Field label={t('exchange.until')}>{(id) => <MomentField id={id} value={until} onChange={setUntil} />}</Field>
      <Button type="primary" htmlType="submit" loading={deed.busy} disabled={times.from === null || times.until === null || times.from >= times.until}>{t('exchange.go')}</Button>
      <Failure error={deed.failure} />
    </form>
  );
}

function Close({ caseId, exchangeId }: Of) {
  const t = useWords(texts);
  const deed = useDeed();
  const go = async () => {
    if (!(await deed.run(closeExchange, { caseId, exchangeId }))) return;
    notice(t('exchange.done'));
    refreshEvidence();
  };
  return (
    <div className="inline-form">
      <Button type="primary" loading={deed.busy} onClick={() => void go()}>{t('exchange.close')}</Button>
      <p className="field__hint inline-form__wide">{t('exchange.close.what')}</p>
      <Failure error={deed.failure} />
    </div>
  );
}
