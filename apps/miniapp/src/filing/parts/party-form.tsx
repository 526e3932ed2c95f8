import { PARTY_KINDS, type Party } from '@microcourt/domain/filing/draft';
import { View } from '@tarojs/components';
import { Choice } from '../../shared/ui/choice';
import { DateField } from '../../shared/ui/date-field';
import { Field } from '../../shared/ui/field';
import { useWords } from '../../shared/words';
import { words } from '../draft-texts';
import { AddressField } from './address';
import { AgentsForm } from './agents';
import { NumberField, type TypedNumber } from './number-field';
import { type PartProps, sentenceAt, type Side } from './part';

type Props = { readonly party: Party; readonly path: readonly (string | number)[]; readonly side: Side; readonly onChange: (part: Partial<Party>) => void } & Pick<PartProps, 'problems' | 'home'>;

/** Everything that may be told about one party; an identity number is looked at while it is typed, and never required of the other side. */
export function PartyForm({ party, path, side, problems, home, onChange }: Props) {
  const w = useWords(words);
  const at = (...field: (string | number)[]) => sentenceAt(problems, ...path, ...field);
  const isPerson = party.kind === 'person';
  // A resident number that is well formed fills in the birthday and the sex where they are empty.
  const number = ({ birthDate, gender, ...typed }: TypedNumber) => onChange({ ...typed, ...(birthDate && !party.birthDate ? { birthDate } : {}), ...(gender && !party.gender ? { gender } : {}) });
  return (
    <View>
      <Choice row label={w.partyKind} value={party.kind} onChange={(kind) => onChange({ kind })} options={PARTY_KINDS.map((kind) => ({ value: kind, label: w[kind] }))} />
      <Field label={isPerson ? w.name : w.orgName} max={100} value={party.name ?? ''} onChange={(name) => onChange({ name })} problem={at('name')} />
      {party.kind !== 'organ' && <NumberField isPerson={isPerson} idKind={party.idKind} idNumber={party.idNumber} optional={side !== 'plaintiffs'} problem={at('idNumber')} onChange={number} />}
      {isPerson && <PersonFields party={party} side={side} at={at} onChange={onChange} />}
      <AddressField label={isPerson ? w.domicile : w.seat} value={party.domicile} onChange={(domicile) => onChange({ domicile })} problem={at('domicile')} />
      <Field label={w.phone} keyboard="number" max={30} optional={side !== 'plaintiffs'} value={party.phone ?? ''} onChange={(phone) => onChange({ phone })} problem={at('phone')} />
      {!isPerson && (
        <>
          <Field label={w.representative} max={100} optional={side !== 'plaintiffs'} value={party.representative?.name ?? ''} onChange={(name) => onChange({ representative: { ...party.representative, name } })} problem={at('representative')} />
          <Field label={w.post} max={50} optional value={party.representative?.post ?? ''} onChange={(post) => onChange({ representative: { ...party.representative, post } })} />
        </>
      )}
      {side !== 'plaintiffs' && <Field label={w.otherDetails} long optional max={500} value={party.otherDetails ?? ''} onChange={(otherDetails) => onChange({ otherDetails })} problem={at('otherDetails')} />}
      {side === 'plaintiffs' && <AgentsForm agents={party.agents ?? []} path={[...path, 'agents']} problems={problems} home={home} onChange={(agents) => onChange({ agents })} />}
    </View>
  );
}

type FieldsProps = { readonly party: Party; readonly onChange: (part: Partial<Party>) => void };

function PersonFields({ party, side, at, onChange }: FieldsProps & { readonly side: Side; readonly at: (...field: (string | number)[]) => string }) {
  const w = useWords(words);
  return (
    <>
      <Choice row label={w.gender} value={party.gender} onChange={(gender) => onChange({ gender })} options={[{ value: 'male', label: w.male }, { value: 'female', label: w.female }]} />
      {side === 'plaintiffs' && (
        <>
          <DateField label={w.birthDate} value={party.birthDate} onChange={(birthDate) => onChange({ birthDate })} problem={at('birthDate')} />
          <Field label={w.ethnicity} max={20} value={party.ethnicity ?? ''} onChange={(ethnicity) => onChange({ ethnicity })} problem={at('ethnicity')} />
          <Field label={w.occupation} max={50} value={party.occupation ?? ''} onChange={(occupation) => onChange({ occupation })} problem={at('occupation')} />
        </>
      )}
      <Field label={w.workUnit} max={100} optional={side !== 'plaintiffs'} value={party.workUnit ?? ''} onChange={(workUnit) => onChange({ workUnit })} problem={at('workUnit')} />
    </>
  );
}
