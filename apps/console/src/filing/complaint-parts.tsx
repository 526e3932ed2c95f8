import type { Draft } from '@microcourt/domain/filing/draft';
import { useWords } from '../shared/language.ts';
import { Fact } from '../shared/parts.tsx';
import { placeText } from './party-card.tsx';
import { Section } from './section.tsx';
import { texts } from './texts.ts';

type Props = { readonly draft: Draft };

export function ActPart({ draft: { act, kind } }: Props) {
  const t = useWords(texts);
  if (kind !== 'administrative') return null;
  return (
    <Section name="act">
      <dl>
        {act?.what && <Fact name={t('act.kind')}>{t(`act.what.${act.what}`)}</Fact>}
        <Fact name={t('act.name')}>{[act?.name, act?.number].filter(Boolean).join(' ') || t('section.empty')}</Fact>
        {act?.madeOn && <Fact name={t('act.made')}>{act.madeOn}</Fact>}
        {act?.knownOn && <Fact name={t('act.known')}>{act.knownOn}</Fact>}
      </dl>
    </Section>
  );
}

export function EvidencePart({ draft: { evidence, noEvidenceYet } }: Props) {
  const t = useWords(texts);
  return (
    <Section name="evidence">
      {!evidence || evidence.length === 0 ? <p className="muted">{t(noEvidenceYet ? 'evidence.none-yet' : 'section.empty')}</p> : (
        <ol className="items">
          {evidence.map(({ key, name, source, purpose, form, pages, fileIds = [] }) => (
            <li key={key}>
              <span className="items__name">{name}</span>
              <span className="muted">
                {[source && `${t('evidence.source')} ${source}`, purpose && `${t('evidence.purpose')} ${purpose}`, form && t(`evidence.${form}`), pages && t('evidence.pages', { pages }), t('evidence.files', { count: fileIds.length })].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

export function WitnessPart({ draft: { witnesses } }: Props) {
  if (!witnesses || witnesses.length === 0) return null;
  return <Section name="witnesses">{witnesses.map(({ key, name, address, phone }) => <p key={key}>{[name, address, phone].filter(Boolean).join(' · ')}</p>)}</Section>;
}

export function ServicePart({ draft: { service } }: Props) {
  const t = useWords(texts);
  return (
    <Section name="service">
      {service ? (
        <dl>
          <Fact name={t('service.recipient')}>{service.recipient} {service.confirmed && <span className="mark mark_good">{t('service.confirmed')}</span>}</Fact>
          <Fact name={t('service.address')}>{placeText(service.address)} {service.postcode}</Fact>
          <Fact name={t('service.phone')}>{service.phone}</Fact>
          <Fact name={t('service.electronic')}>{t(service.electronic ? `service.${service.electronic}` : 'service.open')} {[service.channels?.sms, service.channels?.email].filter(Boolean).join(' · ')}</Fact>
        </dl>
      ) : <p className="muted">{t('section.empty')}</p>}
    </Section>
  );
}

export function AidPart({ draft: { aid } }: Props) {
  const t = useWords(texts);
  if (!aid?.kind) return null;
  return <Section name="aid"><p><span className="mark mark_warn">{t('aid.asks', { kind: t(`aid.${aid.kind}`) })}</span> {aid.reason} <span className="muted">{t('evidence.files', { count: (aid.fileIds ?? []).length })}</span></p></Section>;
}
