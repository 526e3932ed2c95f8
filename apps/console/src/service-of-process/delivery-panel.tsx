import type { DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Explained } from '../shared/explained.tsx';
import { exactText, momentText } from '../shared/format.ts';
import { useLanguage, useWords } from '../shared/language.ts';
import { DaysLeft, Fact } from '../shared/parts.tsx';
import { go } from '../shared/route.ts';
import { hasSentence, useSentences } from '../shared/sentences.ts';
import { Attempts } from './attempts.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { lookOf } from './plan.ts';
import { ProveDialog } from './prove-dialog.tsx';
import { Rebuttal } from './rebuttal.tsx';
import { RetryDialog } from './retry-dialog.tsx';
import { texts } from './texts.ts';

type Props = { readonly caseId: string; readonly of: DeliveryView };

/** One service: whether and why it is in effect, what hangs on it, how it went, and what is to be done next. */
export function DeliveryPanel({ caseId, of }: Props) {
  const t = useWords(texts);
  const [doing, setDoing] = useState<'note' | 'retry' | 'prove'>();
  const close = () => setDoing(undefined);
  const may = (what: DeliveryView['may'][number]) => of.may.includes(what);
  return (
    <div className="delivery">
      <h2 className="card__title">{of.title} → {of.name} <State of={of} /></h2>
      <Effect of={of} />
      <Clocks of={of} />
      {of.rebuttal && <Rebuttal caseId={caseId} of={of} />}
      <Next of={of} />
      <div className="deeds">
        {may('note') && <Button type={of.state === 'waiting' ? 'primary' : 'default'} onClick={() => setDoing('note')}>{t('do.note')}</Button>}
        {may('retry') && <Button type={of.state === 'failed' || of.state === 'rebutted' ? 'primary' : 'default'} onClick={() => setDoing('retry')}>{t('do.retry')}</Button>}
        {may('prove-arrival') && <Button onClick={() => setDoing('prove')}>{t('do.prove')}</Button>}
        {of.certificateId && <Button onClick={() => go('cases', caseId, 'documents', of.certificateId!)}>{t('do.certificate')}</Button>}
        {of.fileId && <Button onClick={() => go('cases', caseId, 'file', of.fileId!)}>{t('do.file')}</Button>}
        <Button onClick={() => go('cases', caseId, 'documents', of.documentId)}>{t('do.document')}</Button>
      </div>
      <Seen of={of} />
      <Attempts of={of} />
      {doing === 'note' && <NoteDialog caseId={caseId} of={of} onClose={close} />}
      {doing === 'retry' && <RetryDialog caseId={caseId} of={of} onClose={close} />}
      {doing === 'prove' && <ProveDialog caseId={caseId} of={of} onClose={close} />}
    </div>
  );
}

/** The state of a service in one word. */
export function State({ of }: { readonly of: Pick<DeliveryView, 'state'> }) {
  const t = useWords(texts);
  return <span className={`mark ${lookOf(of.state)}`}>{t(`state.${of.state}`)}</span>;
}

/** The one moment at which it took effect, in the words in which everyone is told. */
function Effect({ of: { effect } }: { readonly of: DeliveryView }) {
  const t = useWords(texts);
  const language = useLanguage();
  if (!effect) return <p className="effect effect_none">{t('effect.none')}</p>;
  return (
    <div className="effect">
      <p className="effect__at">{t('effect.at', { at: exactText(effect.at) })} {effect.rebuttable && <span className="mark mark_warn">{t('effect.presumed')}</span>}</p>
      <p className="prose">{language === 'zh' ? effect.zh : effect.en}</p>
      <p className="muted">{effect.article}</p>
    </div>
  );
}

function Clocks({ of: { clocks } }: { readonly of: DeliveryView }) {
  const t = useWords(texts);
  const say = useSentences();
  if (clocks.length === 0) return null;
  return (
    <>
      <h3 className="card__title">{t('clocks')}</h3>
      {clocks.map(({ label, on, provisional, article, why }) => (
        <div key={`${label} ${on}`} className="limit">
          <p>{hasSentence(label) ? say(label) : label} {provisional && <span className="mark mark_warn">{t('clocks.provisional')}</span>}<span className="figure limit__day"><Explained why={why?.['on']}>{on}</Explained> · <DaysLeft day={on} /></span></p>
          <p className="muted">{article}</p>
        </div>
      ))}
    </>
  );
}

/** What the court does next, and why that. */
function Next({ of: { next } }: { readonly of: DeliveryView }) {
  const t = useWords(texts);
  const say = useSentences();
  if (!next) return null;
  return <p className="next"><strong>{t('next')}</strong> {next.way && <span className="mark mark_note">{t(`way.${next.way}`)}</span>} {hasSentence(next.reason) ? say(next.reason) : next.reason}</p>;
}

/** Whether it was opened and read: shown as a fact, never as a condition. */
function Seen({ of }: { readonly of: DeliveryView }) {
  const t = useWords(texts);
  return (
    <dl className="task-facts">
      <Fact name={t('facts.code')}><span className="figure">{of.code}</span></Fact>
      {of.openedAt && <Fact name={t('facts.opened')}>{momentText(of.openedAt)} <span className="muted">{t('facts.opened.what')}</span></Fact>}
      {of.readTo !== null && of.pages !== null && <Fact name={t('facts.read')}>{t('facts.read.to', { page: of.readTo, pages: of.pages })}</Fact>}
      {of.acknowledgedAt && <Fact name={t('facts.acknowledged')}>{momentText(of.acknowledgedAt)}</Fact>}
    </dl>
  );
}
