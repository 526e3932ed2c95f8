import type { Address, Party } from '@microcourt/domain/filing/draft';
import { numberForm, type NumberKind } from '@microcourt/domain/identity/rules-numbers';
import { day } from '@microcourt/domain/shared/calendar';
import type { ReactNode } from 'react';
import { today } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { Fact } from '../shared/parts.tsx';
import { texts } from './texts.ts';

export const placeText = (place: Address | undefined): string => place?.text ?? '';

/** What the form of a number says. The number itself is never called verified. */
export function NumberMark({ kind, number }: { readonly kind: NumberKind; readonly number: string }) {
  const t = useWords(texts);
  const { form } = numberForm(kind, number, day(today()));
  return <span className={`mark ${form === 'malformed' ? 'mark_bad' : form === 'old-form' ? 'mark_warn' : ''}`}>{t(`form.${form}`)}</span>;
}

/** A party as the complaint names it, with its agents. */
export function PartyCard({ party }: { readonly party: Party }) {
  const t = useWords(texts);
  const kind = party.idKind ?? (party.kind === 'person' ? 'resident-id' : 'credit-code');
  const facts: readonly [string, ReactNode][] = [
    [t('party.gender'), party.gender && t(`party.${party.gender}`)], [t('party.birth'), party.birthDate], [t('party.ethnicity'), party.ethnicity],
    [t('party.occupation'), party.occupation], [t('party.work'), party.workUnit], [t('party.domicile'), placeText(party.domicile)],
    [t('party.residence'), placeText(party.residence)], [t('party.phone'), party.phone], [t('party.details'), party.otherDetails],
    [t('party.representative'), party.representative && [party.representative.name, party.representative.post, party.representative.phone].filter(Boolean).join(' ')],
  ];
  return (
    <article className="party">
      <p className="party__name">{party.name} <span className="mark">{t(`party.${party.kind}`)}</span></p>
      <dl className="party__facts">
        <Fact name={t('party.number')}>
          {party.idNumber ? <><span className="muted">{t(`id.${kind}`)}</span> {party.idNumber} <NumberMark kind={kind} number={party.idNumber} /></> : <span className="muted">{t('party.no-number')}</span>}
        </Fact>
        {facts.map(([name, value]) => (value ? <Fact key={name} name={name}>{value}</Fact> : null))}
        {(party.agents ?? []).map((agent) => (
          <Fact key={agent.key} name={t('party.agent')}>
            {[agent.name, agent.kind && t(`agent.${agent.kind}`), agent.power && t(`power.${agent.power}`), agent.firm, agent.licence, agent.phone, agent.idNumber].filter(Boolean).join(' · ')} {agent.idNumber && <NumberMark kind={agent.idKind ?? 'resident-id'} number={agent.idNumber} />}
          </Fact>
        ))}
      </dl>
    </article>
  );
}
