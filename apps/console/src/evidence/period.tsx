import { decideExtension, setPeriod, type EvidenceView } from '@microcourt/domain/evidence/contract';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { Explained } from '../shared/explained.tsx';
import { dayText, momentText, today } from '../shared/format.ts';
import { useLanguage, useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { DaysLeft, Failure, Field } from '../shared/parts.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { refreshEvidence } from './refresh.ts';
import { texts } from './texts.ts';

type Props = { readonly caseId: string; readonly view: EvidenceView };
type Request = EvidenceView['period']['requests'][number];

/** Until when evidence is brought, how that came about, and who asks for more time. */
export function Period({ caseId, view }: Props) {
  const t = useWords(texts);
  const language = useLanguage();
  const { until, provisional, over, suspended, why, requests } = view.period;
  return (
    <section className="card">
      <h2 className="card__title">{t('period')}</h2>
      {until === null ? <p className="muted">{t('period.none')}</p> : (
        <p className="period__day">
          <Explained why={why?.['until']}>{dayText(until, language)}</Explained> {!over && <>· <DaysLeft day={until} /> </>}{provisional && <span className="mark mark_warn">{t('period.provisional')}</span>}{over && <span className="mark mark_bad">{t('period.over')}</span>}{suspended && <span className="mark mark_warn">{t('period.suspended')}</span>}
        </p>
      )}
      {view.may.includes('set-period') && <SetPeriod key={until} caseId={caseId} until={until} />}
      <h2 className="card__title">{t('requests')}</h2>
      {requests.length === 0 && <p className="muted">{t('requests.none')}</p>}
      {requests.map((one) => <Asked key={one.requestId} caseId={caseId} request={one} may={view.may.includes('decide-extension')} />)}
    </section>
  );
}

function SetPeriod({ caseId, until }: { readonly caseId: string; readonly until: string | null }) {
  const t = useWords(texts);
  const deed = useDeed();
  const [day, setDay] = useState(until ?? '');
  const [agreed, setAgreed] = useState(false);
  const [more, setMore] = useState({ servedOn: '', reason: '' });
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await deed.run(setPeriod, { caseId, until: day, agreed, ...(more.servedOn === '' ? {} : { servedOn: more.servedOn }), ...(more.reason.trim() === '' ? {} : { reason: more.reason }) }))) return;
    notice(t('period.done'));
    refreshEvidence();
  };
  return (
    <form className="inline-form" onSubmit={(event) => void go(event)}>
      <Field label={t('period.until')}>{(id) => <input id={id} className="control" type="date" min={today()} value={day} onChange={({ target }) => setDay(target.value)} />}</Field>
      <Field label={t('period.served')}>{(id) => <input id={id} className="control" type="date" max={today()} value={more.servedOn} onChange={({ target }) => setMore({ ...more, servedOn: target.value })} />}</Field>
      <Field label={t('period.reason')}>{(id) => <Input id={id} maxLength={500} value={more.reason} onChange={({ target }) => setMore({ ...more, reason: target.value })} />}</Field>
      <label className="tick"><input type="checkbox" checked={agreed} onChange={({ target }) => setAgreed(target.checked)} /><span>{t('period.agreed')}</span></label>
      <Button type="primary" htmlType="submit" loading={deed.busy} disabled={day === '' || day === until}>{t('period.go')}</Button>
      <p className="field__hint inline-form__wide">{t('period.what')}</p>
      <Failure error={deed.failure} />
    </form>
  );
}

function Asked({ caseId, request, may }: { readonly caseId: string; readonly request: Request; readonly may: boolean }) {
  const t = useWords(texts);
  const deed = useDeed();
  const [until, setUntil] = useState(request.until);
  const [reason, setReason] = useState('');
  const { requestId, side, name, state } = request;
  const decide = async (granted: boolean) => {
    if (!(await deed.run(decideExtension, { caseId, requestId, granted, ...(granted ? { until } : {}), reason }))) return;
    notice(t('request.done'));
    refreshEvidence();
  };
  const label = `side.${side}`;
  return (
    <article className="request">
      <p>
        <strong>{label in texts ? t(label as keyof typeof texts) : side} {name}</strong> {t('request.asks', { until: request.until })} <span className={`mark ${state === 'open' ? 'mark_warn' : state === 'granted' ? 'mark_good' : 'mark_bad'}`}>{t(`request.${state}`)}</span> <span className="muted">{momentText(request.at)}</span>
      </p>
      <p className="prose">{request.reason}</p>
      {request.decisionReason !== '' && <p className="muted">{t('request.reason')} {request.decisionReason}</p>}
      {state === 'open' && may && (
        <div className="inline-form">
          <Field label={t('request.until')}>{(id) => <input id={id} className="control" type="date" min={today()} value={until} onChange={({ target }) => setUntil(target.value)} />}</Field>
          <Field label={t('request.reason')}>{(id) => <Input id={id} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />}</Field>
          <Button type="primary" loading={deed.busy} disabled={until === ''} onClick={() => void decide(true)}>{t('request.grant')}</Button>
          <Button loading={deed.busy} disabled={reason.trim() === ''} onClick={() => void decide(false)}>{t('request.refuse')}</Button>
          <p className="field__hint inline-form__wide">{t('request.all')}</p>
          <Failure error={deed.failure} />
        </div>
      )}
    </article>
  );
}
