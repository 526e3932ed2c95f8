import type { FilingView } from '@microcourt/domain/filing/contract';
import { answerLines } from '@microcourt/domain/filing/interviews/answers';
import { interviewOf } from '@microcourt/domain/filing/interviews/index';
import { money } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { AidPart, ActPart, EvidencePart, ServicePart, WitnessPart } from './complaint-parts.tsx';
import { PartyCard } from './party-card.tsx';
import { Section } from './section.tsx';
import { texts } from './texts.ts';

/** The complaint as it was handed in, part by part in the order of the form. */
export function Complaint({ filing }: { readonly filing: FilingView }) {
  const t = useWords(texts);
  const { draft } = filing;
  const lines = answerLines(interviewOf(draft.formId, draft.kind), draft.answers ?? {});
  const empty = <p className="muted">{t('section.empty')}</p>;
  return (
    <>
      {(['plaintiffs', 'defendants', 'thirdParties'] as const).map((side) => {
        const parties = draft[side] ?? [];
        if (side === 'thirdParties' && parties.length === 0) return null;
        return <Section key={side} name={side}>{parties.length === 0 ? empty : parties.map((party) => <PartyCard key={party.key} party={party} />)}</Section>;
      })}
      <Section name="claims">
        {(draft.claims ?? []).length === 0 ? empty : (
          <ol className="claims">
            {draft.claims!.map(({ key, text, amountFen }) => <li key={key}><span>{text}</span>{amountFen !== undefined && <span className="figure">{money(amountFen)}</span>}</li>)}
          </ol>
        )}
      </Section>
      <Section name="facts">{draft.facts ? <p className="prose">{draft.facts}</p> : empty}</Section>
      {lines.length > 0 && (
        <Section name="answers">
          {lines.map(({ section, lines: answers }) => (
            <div key={section} className="answers">
              <h4 className="part__under answers__head">{section}</h4>
              <dl>{answers.map(({ label, text }) => <div key={label} className="answers__row"><dt>{label}</dt><dd>{text}</dd></div>)}</dl>
            </div>
          ))}
        </Section>
      )}
      <ActPart draft={draft} />
      <EvidencePart draft={draft} />
      <WitnessPart draft={draft} />
      <ServicePart draft={draft} />
      <AidPart draft={draft} />
      <Section name="identityFiles">{(draft.identityFiles ?? []).length === 0 ? empty : <p>{t('evidence.files', { count: draft.identityFiles!.length })}</p>}</Section>
      {(draft.ownComplaint ?? []).length > 0 && <Section name="ownComplaint"><p>{t('evidence.files', { count: draft.ownComplaint!.length })}</p></Section>}
      <Section name="other" />
    </>
  );
}
