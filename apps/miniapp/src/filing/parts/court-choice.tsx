import { courts, suggest } from '@microcourt/domain/courts/contract';
import { Group, Line, Note, Problem, Skeleton } from '../../shared/ui/blocks';
import { Tick } from '../../shared/ui/choice';
import { useAsk } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { words } from '../draft-texts';
import { AddressField } from './address';
import { type PartProps, sentenceAt } from './part';

/** The place that may found jurisdiction besides the defendant's: CPL (2023), arts. 24, 29, 34. */
function placeKind(code = ''): 'performance' | 'tort' | 'immovable' | undefined {
  if (code.startsWith('CC-4-')) return 'performance';
  if (code.startsWith('CC-10-')) return 'tort';
  return code.startsWith('CC-3-') ? 'immovable' : undefined;
}

const SERVED = { servedOnly: true };

/** To which court the complaint goes: those that may have jurisdiction first, with the reason; a hint, never a bar. */
export function CourtPart({ draft, change, problems }: PartProps) {
  const w = useWords(words);
  const place = draft.place?.performance?.division ?? draft.place?.tort?.division ?? draft.place?.immovable?.division ?? null;
  const hints = useAsk(suggest, { kind: draft.kind, causeCode: draft.cause?.code ?? null, defendantDivision: draft.defendants?.[0]?.domicile?.division ?? null, placeDivision: place });
  const { value: served } = useAsk(courts, SERVED);
  const hinted = new Set(hints.value?.map(({ code }) => code));
  const choose = (code: string) => change({ court: code });
  const sign = (code: string) => (draft.court === code ? { value: `✓ ${w.courtChosen}` } : {});
  const kind = placeKind(draft.cause?.code);
  return (
    <>
      <Problem text={sentenceAt(problems, 'court')} />
      {!hints.value && hints.error === undefined && <Skeleton rows={3} />}
      {hints.value && hints.value.length > 0 && (
        <Group title={w.courtHint}>
          {hints.value.map(({ code, name, reason, article, served: here, exclusive }) => (
            <Line key={code} title={exclusive ? `${name}（${w.exclusive}）` : name} note={`${reason} ${article}${here ? '' : ` · ${w.notServed}`}`} {...(here ? { onClick: () => choose(code) } : {})} {...sign(code)} />
          ))}
        </Group>
      )}
      {hints.value?.length === 0 && <Note>{w.noHint}</Note>}
      {kind && <AddressField label={w[`place.${kind}`]} value={draft.place?.[kind]} onChange={(address) => change({ place: { ...draft.place, [kind]: address } })} problem="" />}
      <Group title={w.courtAll}>
        {served?.filter(({ code }) => !hinted.has(code)).map(({ code, name, city }) => <Line key={code} title={name} note={city} onClick={() => choose(code)} {...sign(code)} />)}
      </Group>
      <Tick label={w.online} on={draft.online ?? false} onChange={(online) => change({ online })} />
    </>
  );
}
