import type { ID_KINDS } from '@microcourt/domain/filing/draft';
import { numberForm, type NumberKind } from '@microcourt/domain/identity/rules-numbers';
import { dayOf } from '@microcourt/domain/shared/calendar';
import { say } from '../../shared/refusals';
import { present } from '../../shared/time';
import { Choice } from '../../shared/ui/choice';
import { Field } from '../../shared/ui/field';
import { useWords } from '../../shared/words';
import { words } from '../draft-texts';

type IdKind = (typeof ID_KINDS)[number];
const PERSON_IDS = ['resident-id', 'passport', 'hk-macao-permit', 'taiwan-permit', 'foreign-permanent-residence', 'military', 'other'] as const;
/** A number as typed, with what a well-formed one tells of its holder. */
export type TypedNumber = { readonly idKind: IdKind; readonly idNumber: string; readonly birthDate?: string; readonly gender?: 'male' | 'female' };
type Props = {
  readonly isPerson: boolean; readonly idKind: IdKind | undefined; readonly idNumber: string | undefined; readonly optional?: boolean; readonly note?: string; readonly problem: string;
  readonly onChange: (typed: TypedNumber) => void;
};

/** The number of a document, looked at while it is typed. */
export function NumberField({ isPerson, idKind, idNumber = '', optional = false, note, problem, onChange }: Props) {
  const w = useWords(words);
  const kind = isPerson ? (idKind ?? 'resident-id') : 'credit-code';
  const read = (text: string) => numberForm(kind as NumberKind, text, dayOf(present()));
  const full = kind === 'resident-id' || kind === 'credit-code' ? 18 : 5;
  const malformed = idNumber.length >= full && read(idNumber).form === 'malformed';
  const code = kind === 'resident-id' ? 'identity.id-malformed' : kind === 'credit-code' ? 'identity.credit-code-malformed' : 'identity.number-malformed';
  const write = (text: string) => {
    const { form, birthDate, gender } = read(text);
    const known = isPerson && form === 'well-formed';
    onChange({ idKind: kind, idNumber: text, ...(known && birthDate ? { birthDate } : {}), ...(known && gender ? { gender } : {}) });
  };
  return (
    <>
      {isPerson && <Choice row label={w.idKind} value={kind as (typeof PERSON_IDS)[number]} onChange={(next) => onChange({ idKind: next, idNumber })} options={PERSON_IDS.map((one) => ({ value: one, label: w[one] }))} />}
      <Field label={isPerson ? w.idNumber : w.creditCode} keyboard="idcard" max={40} optional={optional} {...(note === undefined ? {} : { note })} value={idNumber} onChange={write} problem={malformed ? say(code) : problem} />
    </>
  );
}
