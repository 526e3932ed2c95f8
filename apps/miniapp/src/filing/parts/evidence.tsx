import type { EvidenceItem } from '@microcourt/domain/filing/draft';
import { View } from '@tarojs/components';
import { Action, Note, Problem } from '../../shared/ui/blocks';
import { Choice } from '../../shared/ui/choice';
import { Field } from '../../shared/ui/field';
import { FileList } from '../../shared/ui/file-list';
import { fill, useWords } from '../../shared/words';
import { words } from '../draft-texts';
import { changed, newKey, type PartProps, sentenceAt, without } from './part';
import { WitnessesForm } from './witnesses';

/** The list of evidence with photographs and files, and copies of the papers that show who one is. */
export function EvidencePart({ draft, change, problems, home }: PartProps) {
  const w = useWords(words);
  const items = draft.evidence ?? [];
  const identity = draft.identityFiles ?? [];
  return (
    <View>
      <Note>{w.evidenceNote}</Note>
      <Problem text={sentenceAt(problems, 'evidence')} />
      {items.map((one, at) => (
        <Item key={one.key} item={one} at={at} problems={problems} home={home}
          onChange={(part) => change({ evidence: changed(items, one.key, part) })} onRemove={() => change({ evidence: without(items, one.key) })} />
      ))}
      {items.length < 200 && <Action quiet onClick={() => change({ evidence: [...items, { key: newKey() }] })}>{w.addItem}</Action>}
      <WitnessesForm draft={draft} change={change} problems={problems} />
      <FileList
        label={w.identityFiles} add={w.addFile} most={10} home={home} names={w} fileIds={identity}
        onAdded={({ fileId }) => change({ identityFiles: [...identity, fileId] })} onRemove={(fileId) => change({ identityFiles: identity.filter((one) => one !== fileId) })}
      />
    </View>
  );
}

type ItemProps = { readonly item: EvidenceItem; readonly at: number; readonly onChange: (part: Partial<EvidenceItem>) => void; readonly onRemove: () => void } & Pick<PartProps, 'problems' | 'home'>;

function Item({ item, at, problems, home, onChange, onRemove }: ItemProps) {
  const w = useWords(words);
  const files = item.fileIds ?? [];
  return (
    <View className="party">
      <View className="group__title">{fill(w.item, { n: at + 1 })}</View>
      <Field label={w.itemName} max={200} value={item.name ?? ''} onChange={(name) => onChange({ name })} problem={sentenceAt(problems, 'evidence', at, 'name')} />
      <Field label={w.itemSource} max={200} value={item.source ?? ''} onChange={(source) => onChange({ source })} problem={sentenceAt(problems, 'evidence', at, 'source')} />
      <Field label={w.itemPurpose} long optional max={500} value={item.purpose ?? ''} onChange={(purpose) => onChange({ purpose })} />
      <Choice row label={w.itemForm} value={item.form} onChange={(form) => onChange({ form })} options={(['original', 'copy', 'electronic'] as const).map((form) => ({ value: form, label: w[form] }))} />
      <FileList
        label={w.files} add={w.addFile} most={50} home={home} names={w} fileIds={files}
        onAdded={({ fileId }) => onChange({ fileIds: [...files, fileId] })} onRemove={(fileId) => onChange({ fileIds: files.filter((one) => one !== fileId) })}
      />
      <Action quiet danger onClick={onRemove}>{w.remove}</Action>
    </View>
  );
}
