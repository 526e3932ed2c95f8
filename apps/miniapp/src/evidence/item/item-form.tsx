import { add, change, EVIDENCE_KINDS, type ItemFields, type ItemView, ORIGINALS, VISIBILITIES } from '@microcourt/domain/evidence/contract';
import { View } from '@tarojs/components';
import { navigateBack, showToast } from '@tarojs/taro';
import { useState } from 'react';
import { court } from '../../court';
import { askNow } from '../../shared/ask-now';
import { Action, Group, Note, Problem } from '../../shared/ui/blocks';
import { Choice } from '../../shared/ui/choice';
import { Field } from '../../shared/ui/field';
import { useDeed } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { fieldsOf, NEW_ITEM, NO_NUMBER, problemsOf, type Side, withFile, withFiles } from '../catalogue';
import { Materials } from '../parts/materials';
import { words } from '../texts';
import { useKept } from '../use-kept';
import { NumberField } from './number-field';
import { DropItem } from './withdraw';

type Props = { readonly caseId: string; readonly side: Exclude<Side, 'court'>; readonly item: ItemView | undefined };
/** Written on this device, and the revision that it was written upon. */
type Written = { readonly fields: ItemFields; readonly revision: number };

const SOURCES = ['own', 'fromOther', 'fromThird', 'fromPhone'] as const;

/** The form of an item; what is written stays on this device until the court has it. */
export function ItemForm({ caseId, side, item }: Props) {
  const w = useWords(words);
  const { value, isKept, write, forget } = useKept<Written>(`evidence.${caseId}.${item?.itemId ?? 'new'}`, { fields: item ? fieldsOf(item) : NEW_ITEM, revision: item?.revision ?? 0 });
  const [tried, setTried] = useState(false);
  const [waiting, setWaiting] = useState(0);
  const { busy, problem, run } = useDeed();
  const { fields, revision } = value;
  const stale = item !== undefined && isKept && item.revision !== revision;
  const set = (part: Partial<ItemFields>) => write((before) => ({ ...before, fields: { ...before.fields, ...part } }));
  const problems = problemsOf(fields);
  const wrong = (name: keyof ItemFields) => (tried && problems[name] ? { problem: w[problems[name]] } : {});
  const keep = () => {
    setTried(true);
    if (Object.keys(problems).length > 0 || waiting > 0) return;
    void run(async () => {
      await (item ? askNow(change, { caseId, itemId: item.itemId, revision, fields }) : askNow(add, { caseId, fields }));
      forget();
      court.cache.refresh();
      void showToast({ title: w.kept, icon: 'none' });
      void navigateBack();
    });
  };
  return (
    <>
      {stale && <Note strong>{w.staleDraft}<Action quiet onClick={forget}>{w.takeTheirs}</Action></Note>}
      <Materials
        home={{ caseId, stream: `side:${side}` }} group={`${caseId}.${item?.itemId ?? 'new'}`} fileIds={fields.fileIds} onWaiting={setWaiting} onChange={(fileIds) => write((before) => ({ ...before, fields: withFiles(before.fields, fileIds) }))}
        onAdded={(file) => write((before) => ({ ...before, fields: withFile(before.fields, file) }))}
      />
      {tried && problems.fileIds && <Problem text={w[problems.fileIds]} />}
      <Group>
        <Field label={w.name} hint={w.nameHint} max={60} value={fields.name} onChange={(name) => set({ name })} {...wrong('name')} />
        <Field label={w.purpose} hint={w.purposeHint} long max={500} value={fields.purpose} onChange={(purpose) => set({ purpose })} {...wrong('purpose')} />
        <Field label={w.source} hint={w.sourceHint} max={200} value={fields.source} onChange={(source) => set({ source })} {...wrong('source')} />
        <Choice row options={SOURCES.map((one) => ({ value: w[one], label: w[one] }))} value={fields.source} onChange={(source) => set({ source })} />
      </Group>
      <Choice label={w.form} value={fields.form} onChange={(form) => set({ form })} options={ORIGINALS.map((form) => ({ value: form, label: w[form], ...(form === 'copy' ? {} : { note: w[`${form}Note`] }) }))} />
      <View className="bottom-space" />
      <Choice row label={w.kind} value={fields.kind} onChange={(kind) => set({ kind })} options={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: w[kind] }))} />
      <View className="bottom-space" />
      <Choice label={w.visibility} value={fields.visibility} onChange={(visibility) => set({ visibility })} options={VISIBILITIES.map((one) => ({ value: one, label: w[one], note: w[`${one}Note`] }))} />
      <Group title={w.more}>
        <Field label={w.content} optional long max={1000} value={fields.content} onChange={(content) => set({ content })} />
        <NumberField label={w.pages} optional value={fields.pages} onChange={(pages) => set({ pages })} {...wrong('pages')} />
        <NumberField label={w.copies} value={fields.copies} onChange={(copies) => set({ copies: copies ?? NO_NUMBER })} {...wrong('copies')} />
      </Group>
      <Note>{w.keptDraft}</Note>
      <Problem text={tried && waiting > 0 ? w.waitUploads : problem} />
      <Action busy={busy} onClick={keep}>{w.keep}</Action>
      {!item && isKept && <Action quiet danger onClick={forget}>{w.startOver}</Action>}
      {item && <DropItem caseId={caseId} item={item} />}
    </>
  );
}
