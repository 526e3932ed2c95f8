import type { Party } from '@microcourt/domain/filing/draft';
import { View } from '@tarojs/components';
import { Action } from '../../shared/ui/blocks';
import { Choice } from '../../shared/ui/choice';
import { Field } from '../../shared/ui/field';
import { FileList } from '../../shared/ui/file-list';
import { useWords } from '../../shared/words';
import { words } from '../draft-texts';
import { NumberField } from './number-field';
import { changed, newKey, type PartProps, sentenceAt, without } from './part';

type Agent = NonNullable<Party['agents']>[number];
const KINDS = ['lawyer', 'legal-worker', 'relative', 'staff', 'recommended', 'statutory'] as const;
type Props = { readonly agents: readonly Agent[]; readonly path: readonly (string | number)[]; readonly onChange: (agents: Agent[]) => void } & Pick<PartProps, 'problems' | 'home'>;

/** Who acts for a party, with the papers that show it. */
export function AgentsForm({ agents, path, problems, home, onChange }: Props) {
  const w = useWords(words);
  const set = (key: string, part: Partial<Agent>) => onChange(changed(agents, key, part));
  return (
    <View>
      {agents.map((one, i) => (
        <View key={one.key}>
          <View className="group__title">{w.agent}</View>
          <Field label={w.name} max={100} value={one.name ?? ''} onChange={(name) => set(one.key, { name })} problem={sentenceAt(problems, ...path, i, 'name')} />
          <Choice row label={w.agentKind} value={one.kind} onChange={(kind) => set(one.key, { kind })} options={KINDS.map((kind) => ({ value: kind, label: w[kind] }))} />
          <NumberField isPerson idKind={one.idKind} idNumber={one.idNumber} note={w.agentNumberNote} problem={sentenceAt(problems, ...path, i, 'idNumber')} onChange={({ idKind, idNumber }) => set(one.key, { idKind, idNumber })} />
          {one.kind === 'lawyer' && <Field label={w.firm} max={100} value={one.firm ?? ''} onChange={(firm) => set(one.key, { firm })} />}
          {one.kind === 'lawyer' && <Field label={w.licence} max={40} value={one.licence ?? ''} onChange={(licence) => set(one.key, { licence })} />}
          <Field label={w.phone} keyboard="number" max={30} value={one.phone ?? ''} onChange={(phone) => set(one.key, { phone })} />
          {one.kind !== 'statutory' && (
            <Choice row label={`${w.power} ${sentenceAt(problems, ...path, i, 'power')}`} value={one.power} onChange={(power) => set(one.key, { power })} options={[{ value: 'general', label: w.general }, { value: 'special', label: w.special }]} />
          )}
          <FileList
            label={w.powerPapers} add={w.addFile} most={10} home={home} names={w} fileIds={one.fileIds ?? []}
            onAdded={({ fileId }) => set(one.key, { fileIds: [...(one.fileIds ?? []), fileId] })} onRemove={(fileId) => set(one.key, { fileIds: (one.fileIds ?? []).filter((other) => other !== fileId) })}
          />
          <Action quiet danger onClick={() => onChange(without(agents, one.key))}>{w.remove}</Action>
        </View>
      ))}
      {agents.length < 2 && <Action quiet onClick={() => onChange([...agents, { key: newKey() }])}>{w.addAgent}</Action>}
    </View>
  );
}
