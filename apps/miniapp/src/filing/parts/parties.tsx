import type { Draft, Party } from '@microcourt/domain/filing/draft';
import { Button, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Action, Note, Problem } from '../../shared/ui/blocks';
import { useSession } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { words } from '../draft-texts';
import { changed, newKey, type PartProps, sentenceAt, type Side, without } from './part';
import { PartyForm } from './party-form';

const ADD = { plaintiffs: 'addPlaintiff', defendants: 'addDefendant', thirdParties: 'addThird' } as const;

/** The plaintiffs of the complaint. */
export const PlaintiffsPart = (props: PartProps) => <SidePart {...props} side="plaintiffs" />;

/** The other side, and third parties where there are any. */
export function DefendantsPart(props: PartProps) {
  const w = useWords(words);
  return (
    <>
      <Note>{w.numberOptional}</Note>
      <SidePart {...props} side="defendants" />
      <View className="group__title">{w.thirdParties}</View>
      <SidePart {...props} side="thirdParties" />
    </>
  );
}

/** The parties of one side; one of them open at a time. */
function SidePart({ draft, change, problems, home, side }: PartProps & { readonly side: Side }) {
  const w = useWords(words);
  const me = useSession()?.me;
  const parties = draft[side] ?? [];
  const [open, setOpen] = useState<string | undefined>(parties.length === 1 ? parties[0]!.key : undefined);
  const set = (list: Party[]) => change({ [side]: list } satisfies Partial<Draft>);
  const add = () => {
    const key = newKey();
    set([...parties, { key, kind: side === 'defendants' && draft.kind === 'administrative' ? 'organ' : 'person' }]);
    setOpen(key);
  };
  return (
    <View id={`part-${side}`}>
      <Problem text={sentenceAt(problems, side)} />
      {parties.map((party, at) => (
        <View key={party.key} className="party">
          <Button className="plain party__head" ariaExpanded={open === party.key} onClick={() => setOpen(open === party.key ? undefined : party.key)}>
            <Text className="party__name">{party.name || w.unnamed}</Text>
            <Text className="chip">{w[party.kind]}</Text>
            <View className={`icon icon_${open === party.key ? 'down' : 'next'} line__arrow`} />
          </Button>
          {open === party.key && (
            <>
              {side === 'plaintiffs' && !party.name && me?.name && party.kind === 'person' && <Action quiet onClick={() => set(changed(parties, party.key, { name: me.name! }))}>{w.isMe}</Action>}
              <PartyForm party={party} path={[side, at]} problems={problems} home={home} side={side} onChange={(part) => set(changed(parties, party.key, part))} />
              <Action quiet danger onClick={() => set(without(parties, party.key))}>{w.remove}</Action>
            </>
          )}
        </View>
      ))}
      {parties.length < 50 && <Action quiet onClick={add}>{w[ADD[side]]}</Action>}
    </View>
  );
}
