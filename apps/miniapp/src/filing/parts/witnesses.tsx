import type { Draft } from '@microcourt/domain/filing/draft';
import { View } from '@tarojs/components';
import { Action, Problem } from '../../shared/ui/blocks';
import { Field } from '../../shared/ui/field';
import { fill, useWords } from '../../shared/words';
import { words } from '../draft-texts';
import { changed, newKey, type PartProps, sentenceAt, without } from './part';

type Witness = NonNullable<Draft['witnesses']>[number];

/** Witnesses, each with name and domicile. */
export function WitnessesForm({ draft, change, problems }: Omit<PartProps, 'home'>) {
  const w = useWords(words);
  const list = draft.witnesses ?? [];
  const set = (key: string, part: Partial<Witness>) => change({ witnesses: changed(list, key, part) });
  return (
    <View>
      {list.map(({ key, name, address, phone }, at) => (
        <View key={key} className="party">
          <View className="group__title">{fill(w.witness, { n: at + 1 })}</View>
          <Problem text={sentenceAt(problems, 'witnesses', at)} />
          <Field label={w.name} max={100} value={name ?? ''} onChange={(text) => set(key, { name: text })} />
          <Field label={w.domicile} max={200} value={address ?? ''} onChange={(text) => set(key, { address: text })} />
          <Field label={w.phone} keyboard="number" max={30} optional value={phone ?? ''} onChange={(text) => set(key, { phone: text })} />
          <Action quiet danger onClick={() => change({ witnesses: without(list, key) })}>{w.remove}</Action>
        </View>
      ))}
      {list.length < 30 && <Action quiet onClick={() => change({ witnesses: [...list, { key: newKey() }] })}>{w.addWitness}</Action>}
    </View>
  );
}
