import type { ParticipantView } from '@microcourt/domain/cases/contract';
import { Choices } from '../shared/choices.tsx';
import { useWords } from '../shared/language.ts';
import { useSentences } from '../shared/sentences.ts';
import type { Turns } from './fields-of.ts';
import { texts } from './texts.ts';

type AddresseesProps = { readonly people: readonly ParticipantView[]; readonly chosen: readonly string[] | undefined; readonly onChange: (chosen: readonly string[] | undefined) => void };

/** To whom a document speaks: to all in one, or to each of those chosen in one of its own. */
export function Addressees({ people, chosen, onChange }: AddresseesProps) {
  const t = useWords(texts);
  const say = useSentences();
  const parties = people.filter(({ kind }) => kind !== 'staff');
  return (
    <>
      <Choices label={t('to')} options={[{ value: 'all', label: t('to.all') }, { value: 'each', label: t('to.each') }]} value={chosen === undefined ? 'all' : 'each'} onChange={(value) => onChange(value === 'all' ? undefined : parties.filter(({ represents }) => represents === null).map(({ participantId }) => participantId))} />
      {chosen !== undefined && (
        <div className="addressees">
          {parties.map(({ participantId, name, role }) => (
            <label key={participantId} className="tick"><input type="checkbox" checked={chosen.includes(participantId)} onChange={({ target }) => onChange(target.checked ? [...chosen, participantId] : chosen.filter((one) => one !== participantId))} /><span>{name} <span className="muted">{say(`role.${role}`)}</span></span></label>
          ))}
        </div>
      )}
    </>
  );
}

/** Who signs, and in which order. */
export function Signers({ people, turns, onChange }: { readonly people: readonly ParticipantView[]; readonly turns: Turns; readonly onChange: (turns: Turns) => void }) {
  const t = useWords(texts);
  const say = useSentences();
  return (
    <fieldset className="field field_wide choices">
      <legend className="field__label">{t('signers')}</legend>
      {people.map(({ participantId, name, role }) => (
        <label key={participantId} className="signer">
          <span>{name} <span className="muted">{say(`role.${role}`)}</span></span>
          <select className="control" value={turns[participantId] ?? 0} onChange={({ target }) => onChange({ ...turns, [participantId]: Number(target.value) })}>
            <option value={0}>{t('signers.not')}</option>
            {people.map((one, i) => <option key={one.participantId} value={i + 1}>{t('signers.turn', { turn: i + 1 })}</option>)}
          </select>
        </label>
      ))}
      <p className="field__hint">{t('signers.what')}</p>
    </fieldset>
  );
}
