import { courts, suggest } from '@microcourt/domain/courts/contract';
import { organOf } from '@microcourt/domain/courts/rules';
import { texts as courtTexts } from '@microcourt/domain/courts/texts';
import type { Draft, Party } from '@microcourt/domain/filing/draft';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { addSentences, say } from '../../shared/refusals';
import { Group, Line, Note, Problem, Skeleton } from '../../shared/ui/blocks';
import { useAsk } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { words } from '../draft-texts';
import { AddressField } from './address';
import { type PartProps, sentenceAt } from './part';

addSentences(courtTexts);

/** The place that may found jurisdiction besides the defendant's: CPL (2023), arts. 24, 29, 34. */
function placeKind(code = ''): 'performance' | 'tort' | 'immovable' | undefined {
  if (code.startsWith('CC-4-')) return 'performance';
  if (code.startsWith('CC-10-')) return 'tort';
  return code.startsWith('CC-3-') ? 'immovable' : undefined;
}

const SERVED = { servedOnly: true };
const DECIDED = ['upheld', 'changed'];

/** What the draft tells of a suit for which a court is looked for. */
function suitOf({ kind, cause, defendants, plaintiffs, act }: Draft, placeDivision: string | null): InputOf<typeof suggest> {
  const division = (party: Party | undefined) => party?.domicile?.division ?? null;
  const asked = { kind, causeCode: cause?.code ?? null, defendantDivision: division(defendants?.[0]), placeDivision, plaintiffDivision: division(plaintiffs?.[0]) };
  if (kind !== 'administrative') return asked;
  const organ = organOf(defendants?.[0]?.name ?? '');
  return {
    ...asked, ...(organ === null ? {} : { organ }), personalFreedom: act?.personalFreedom === true, immovable: act?.immovable === true,
    ...(act?.reconsideration === undefined ? {} : { reconsidered: DECIDED.includes(act.reconsideration) }),
  };
}

/** To which court the complaint goes: those that may have jurisdiction first, with the reason; a hint, never a bar. */
export function CourtPart({ draft, change, problems }: PartProps) {
  const w = useWords(words);
  const place = draft.place?.performance?.division ?? draft.place?.tort?.division ?? draft.place?.immovable?.division ?? null;
  const hints = useAsk(suggest, suitOf(draft, place));
  const { value: served } = useAsk(courts, SERVED);
  const hinted = new Set(hints.value?.map(({ code }) => code));
  const choose = (code: string) => change({ court: code });
  const sign = (code: string) => (draft.court === code ? { value: `✓ ${w.courtChosen}` } : {});
  const kind = draft.act?.immovable === true ? 'immovable' : placeKind(draft.cause?.code);
  return (
    <>
      <Problem text={sentenceAt(problems, 'court')} />
      {!hints.value && hints.error === undefined && <Skeleton rows={3} />}
      {hints.value && hints.value.length > 0 && (
        <Group title={w.courtHint}>
          {hints.value.map(({ code, name, reason, article, served: here, exclusive, changes = [] }) => (
            <Line key={code} title={exclusive ? `${name}（${w.exclusive}）` : name} note={[`${reason} ${article}${here ? '' : ` · ${w.notServed}`}`, ...changes.map((one) => say(one))].join('\n')} {...(here ? { onClick: () => choose(code) } : {})} {...sign(code)} />
          ))}
        </Group>
      )}
      {hints.value?.length === 0 && <Note>{w.noHint}</Note>}
      {kind && <AddressField label={w[`place.${kind}`]} value={draft.place?.[kind]} onChange={(address) => change({ place: { ...draft.place, [kind]: address } })} problem="" />}
      <Group title={w.courtAll}>
        {served?.filter(({ code }) => !hinted.has(code)).map(({ code, name, city }) => <Line key={code} title={name} note={city} onClick={() => choose(code)} {...sign(code)} />)}
      </Group>
    </>
  );
}
