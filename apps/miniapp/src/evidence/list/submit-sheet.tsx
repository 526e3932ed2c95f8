import { type EvidenceView, type ItemView, submit } from '@microcourt/domain/evidence/contract';
import { missingOf } from '@microcourt/domain/evidence/rules';
import { View } from '@tarojs/components';
import { navigateTo } from '@tarojs/taro';
import { useState } from 'react';
import { askNow } from '../../shared/ask-now';
import { momentText } from '../../shared/time';
import { Action, Line, Note, Problem } from '../../shared/ui/blocks';
import { Tick } from '../../shared/ui/choice';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { useDeed } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { documentPage } from '../parts/pages';
import { words } from '../texts';
import { keepView } from '../use-evidence';

type Props = { readonly view: EvidenceView; readonly ready: readonly ItemView[]; readonly caseId: string; readonly onClose: () => void };

/** Hands items in, after what follows from it has been read; once the time is over, with the reason why it is late (AC-18). */
export function SubmitSheet({ view, ready, caseId, onClose }: Props) {
  const w = useWords(words);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [received, setReceived] = useState<{ readonly after: EvidenceView; readonly itemIds: readonly string[] }>();
  const { busy, problem, run } = useDeed();
  if (received) return <Received {...received} caseId={caseId} onClose={onClose} />;
  const lacks = (one: ItemView) => missingOf(one).length > 0;
  const itemIds = ready.filter((one) => !lacks(one)).flatMap(({ itemId }) => (left.includes(itemId) ? [] : [itemId]));
  const { over } = view.period;
  const send = () => void run(async () => {
    const after = await askNow(submit, { caseId, itemIds, ...(over ? { lateReason: reason } : {}) });
    keepView(caseId, after);
    setReceived({ after, itemIds });
  });
  const go = (itemId: string) => {
    onClose();
    void navigateTo({ url: `/evidence/item/index?case=${caseId}&item=${itemId}` });
  };
  const toggle = (itemId: string, on: boolean) => setLeft(on ? left.filter((one) => one !== itemId) : [...left, itemId]);
  return (
    <Sheet title={w.submitTitle} onClose={onClose}>
      <Note strong>{over ? w.over : w.submitText}</Note>
      <View className="group__title">{w.pick}</View>
      <View className="group__box">{ready.map((one) => (lacks(one) ? <Line key={one.itemId} title={one.name} note={w.incomplete} onClick={() => go(one.itemId)} /> : <Tick key={one.itemId} label={one.name} on={!left.includes(one.itemId)} onChange={(on) => toggle(one.itemId, on)} />))}</View>
      {over && <Field label={w.lateReason} hint={w.lateHint} long max={1000} value={reason} onChange={setReason} />}
      {over && <Note>{w.submitText}</Note>}
      <Problem text={problem} />
      <Action busy={busy} disabled={itemIds.length === 0 || (over && reason.trim() === '')} onClick={send}>{w.submitYes}</Action>
    </Sheet>
  );
}

/** The court has received it: how much, when, and the paper that says so. */
function Received({ after, itemIds, caseId, onClose }: { readonly after: EvidenceView; readonly itemIds: readonly string[]; readonly caseId: string; readonly onClose: () => void }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const at = after.items.flatMap(({ itemId, submittedAt }) => (itemIds.includes(itemId) && submittedAt ? [submittedAt] : [])).sort().pop();
  const go = (documentId: string) => {
    onClose();
    void navigateTo({ url: documentPage(caseId, documentId) });
  };
  return (
    <Sheet title={w.received} onClose={onClose}>
      <View className="received"><View className="icon icon_check received__mark" /><View>{fill(w.receivedText, { n: itemIds.length, when: at ? momentText(at, language) : '' })}</View></View>
      {!after.receiptId && <Note>{w.receiptFollows}</Note>}
      {after.receiptId && <Action quiet onClick={() => go(after.receiptId!)}>{w.receipt}</Action>}
      {after.listId && <Action quiet onClick={() => go(after.listId!)}>{w.evidenceList}</Action>}
      <Action onClick={onClose}>{w.done}</Action>
    </Sheet>
  );
}
