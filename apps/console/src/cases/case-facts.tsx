import type { CaseView, ParticipantView } from '@microcourt/domain/cases/contract';
import type { ReactNode } from 'react';
import { Explained } from '../shared/explained.tsx';
import { dayText } from '../shared/format.ts';
import { useLanguage, useWords } from '../shared/language.ts';
import { DaysLeft, Fact } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { texts } from './texts.ts';
import './cases.css';

type Props = { readonly view: CaseView; readonly silenced: readonly string[]; readonly acts: ReactNode; readonly actsFor: (person: ParticipantView) => ReactNode };

/** What stands beside the space: facts, deadlines with their articles, people with how to reach them, the course of the case. */
export function CaseFacts({ view, silenced, acts, actsFor }: Props) {
  const t = useWords(texts);
  const say = useSentences();
  const language = useLanguage();
  const procedure = `procedure.${view.procedure}`;
  return (
    <div className="pane__body facts">
      <h2 className="card__title">{t('facts.title')}</h2>
      <dl>
        <Fact name={t('facts.number')}><strong>{view.number}</strong></Fact>
        <Fact name={t('facts.cause')}>{view.cause}</Fact>
        <Fact name={t('facts.procedure')}>{procedure in texts ? t(procedure as keyof typeof texts) : view.procedure}</Fact>
        <Fact name={t('facts.stage')}>{say(`cases.stage.${view.stage}`)}</Fact>
        <Fact name={t('facts.registered')}>{view.registeredOn && dayText(view.registeredOn, language)}</Fact>
      </dl>
      <h2 className="card__title">{t('deadlines.title')}</h2>
      {view.deadlines.length === 0 && <p className="muted">{t('deadlines.none')}</p>}
      {view.deadlines.map(({ label, on, article, provisional, why }) => (
        <div key={`${label} ${on}`} className="deadline">
          <p>{language === 'zh' ? label : say('cases.limit.trial')} {provisional && <span className="mark mark_warn">{t('deadlines.provisional')}</span>}<span className="figure deadline__day"><Explained why={why?.['on']}>{on}</Explained> · <DaysLeft day={on} /></span></p>
          <p className="muted">{article}</p>
        </div>
      ))}
      <h2 className="card__title">{t('people.title')}</h2>
      {view.participants.map((person) => <Person key={person.participantId} person={person} all={view.participants} silenced={person.personId !== null && silenced.includes(person.personId)} acts={actsFor(person)} />)}
      <div className="facts__acts">{acts}</div>
      <Progress view={view} />
    </div>
  );
}

type PersonProps = { readonly person: ParticipantView; readonly all: readonly ParticipantView[]; readonly silenced: boolean; readonly acts: ReactNode };
function Person({ person, all, silenced, acts }: PersonProps) {
  const t = useWords(texts);
  const say = useSentences();
  const forWhom = all.find(({ participantId }) => participantId === person.represents);
  return (
    <article className="person">
      <p><strong>{person.name}</strong> <span className="muted">{say(`role.${person.role}`)}</span> {silenced && <span className="mark mark_bad">{t('people.silenced')}</span>}</p>
      {forWhom && <p className="muted">{t('people.represents', { name: forWhom.name })} {person.authority && t(`people.${person.authority}`)}</p>}
      {person.kind !== 'staff' && (
        <>
          <p>{person.phone || person.address ? [person.phone, person.address].filter(Boolean).join(' · ') : <span className="muted">{t('people.no-contact')}</span>}</p>
          <p><span className={`mark ${person.joined ? 'mark_good' : 'mark_warn'}`}>{t(person.joined ? 'people.joined' : 'people.on-paper')}</span> {acts}</p>
        </>
      )}
    </article>
  );
}

/** The course of the case: done with its day, now, ahead. */
function Progress({ view }: { readonly view: CaseView }) {
  const t = useWords(texts);
  const say = useSentences();
  return (
    <>
      <h2 className="card__title">{t('progress.title')}</h2>
      <ol className="course">
        {view.progress.map(({ step, state, on }) => (
          <li key={step} className={`course__step course__step_${state}`} {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}>{say(`cases.stage.${step}`)}<span className="figure muted">{on}</span></li>
        ))}
      </ol>
    </>
  );
}
