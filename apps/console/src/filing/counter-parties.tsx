import type { Draft, Party } from '@microcourt/domain/filing/draft';
import { Button } from 'antd';
import { useWords } from '../shared/language.ts';
import { texts as counter } from './counter-texts.ts';
import type { EditProps } from './edit-props.ts';
import { PartyFields } from './party-fields.tsx';
import { rowKey } from './row-key.ts';
import { texts } from './texts.ts';

const SIDES = [['plaintiffs', 'add.plaintiff'], ['defendants', 'add.defendant'], ['thirdParties', 'add.third']] as const;
type Side = (typeof SIDES)[number][0];

/** The parties of both sides and third parties, each with own fields. */
export function CounterParties({ draft, change, caseId }: EditProps & { readonly caseId: string }) {
  const t = useWords(texts), c = useWords(counter);
  const put = (side: Side, parties: Party[]) => change({ [side]: parties } as Partial<Draft>);
  return (
    <>
      {SIDES.map(([side, word]) => {
        const parties = draft[side] ?? [];
        const fresh: Party = { key: rowKey(), kind: side === 'defendants' && draft.kind === 'administrative' ? 'organ' : 'person' };
        return (
          <section key={side} className="card" id={`part-${side}`}>
            <h2 className="card__title">{t(`section.${side}`)}</h2>
            {parties.map((party) => (
              <PartyFields
                key={party.key} party={party} caseId={caseId} onChange={(next) => put(side, parties.map((one) => (one.key === party.key ? next : one)))}
                onRemove={side === 'thirdParties' || parties.length > 1 ? () => put(side, parties.filter((one) => one.key !== party.key)) : undefined}
              />
            ))}
            <Button size="small" disabled={parties.length >= 50} onClick={() => put(side, [...parties, fresh])}>{c(word)}</Button>
          </section>
        );
      })}
    </>
  );
}
