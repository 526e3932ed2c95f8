import { ID_KINDS, PARTY_KINDS, type Party } from '@microcourt/domain/filing/draft';
import { Button, Input } from 'antd';
import { useWords } from '../shared/language.ts';
import { Field } from '../shared/parts.tsx';
import { AgentFields } from './agent-fields.tsx';
import { texts as counter } from './counter-texts.ts';
import { NumberMark } from './party-card.tsx';
import { texts, type FilingWord } from './texts.ts';

type Props = { readonly party: Party; readonly caseId: string; readonly onChange: (party: Party) => void; readonly onRemove: (() => void) | undefined };
type TextField = 'name' | 'ethnicity' | 'occupation' | 'workUnit' | 'phone' | 'otherDetails';

/** The fields of one party, those of a person or of an organisation. */
export function PartyFields({ party, caseId, onChange, onRemove }: Props) {
  const t = useWords(texts), c = useWords(counter);
  const change = (part: Partial<Party>) => onChange({ ...party, ...part });
  const text = (name: TextField, word: FilingWord, most: number, wide = false) => (
    <Field wide={wide} label={t(word)}>{(id) => <Input id={id} maxLength={most} value={party[name] ?? ''} onChange={({ target }) => change({ [name]: target.value })} />}</Field>
  );
  const person = party.kind === 'person', idKind = party.idKind ?? (person ? 'resident-id' : 'credit-code');
  return (
    <article className="party-fields">
      <div className="fields fields_three">
        <Field label={c('party.kind')}>{(id) => <select id={id} className="control" value={party.kind} onChange={({ target }) => change({ kind: target.value as Party['kind'] })}>{PARTY_KINDS.map((kind) => <option key={kind} value={kind}>{t(`party.${kind}`)}</option>)}</select>}</Field>
        <Field label={c('person.name')}>{(id) => <Input id={id} maxLength={100} value={party.name ?? ''} onChange={({ target }) => change({ name: target.value })} />}</Field>
        {text('phone', 'party.phone', 30)}
        <Field label={c('person.document')}>{(id) => <select id={id} className="control" value={idKind} onChange={({ target }) => change({ idKind: target.value as NonNullable<Party['idKind']> })}>{ID_KINDS.map((kind) => <option key={kind} value={kind}>{t(`id.${kind}`)}</option>)}</select>}</Field>
        <Field label={t('party.number')} hint={party.idNumber ? <NumberMark kind={idKind} number={party.idNumber} /> : undefined}>{(id) => <Input id={id} maxLength={40} value={party.idNumber ?? ''} onChange={({ target }) => change({ idNumber: target.value })} />}</Field>
        <Field label={t('party.domicile')}>{(id) => <Input id={id} maxLength={200} value={party.domicile?.text ?? ''} onChange={({ target }) => change({ domicile: { ...party.domicile, text: target.value } })} />}</Field>
        {person ? (
          <>
            <Field label={t('party.gender')}>{(id) => <select id={id} className="control" value={party.gender ?? ''} onChange={({ target }) => onChange(withGender(party, target.value))}><option value="">{c('not-answered')}</option><option value="male">{t('party.male')}</option><option value="female">{t('party.female')}</option></select>}</Field>
            <Field label={t('party.birth')}>{(id) => <input id={id} className="control" type="date" value={party.birthDate ?? ''} onChange={({ target }) => onChange(withBirth(party, target.value))} />}</Field>
            {text('ethnicity', 'party.ethnicity', 20)}
            {text('occupation', 'party.occupation', 50)}
            {text('workUnit', 'party.work', 100)}
          </>
        ) : (
          <Field label={t('party.representative')}>{(id) => <Input id={id} maxLength={100} value={party.representative?.name ?? ''} onChange={({ target }) => change({ representative: { ...party.representative, name: target.value } })} />}</Field>
        )}
        {text('otherDetails', 'party.details', 500)}
      </div>
      <AgentFields agents={party.agents ?? []} caseId={caseId} onChange={(agents) => change({ agents })} />
      {onRemove && <Button size="small" onClick={onRemove}>{c('remove')}</Button>}
    </article>
  );
}

function withGender(party: Party, gender: string): Party {
  const { gender: _, ...rest } = party;
  return gender === 'male' || gender === 'female' ? { ...rest, gender } : rest;
}
function withBirth(party: Party, birthDate: string): Party {
  const { birthDate: _, ...rest } = party;
  return birthDate === '' ? rest : { ...rest, birthDate };
}
