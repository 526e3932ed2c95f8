import { rebut, type DeliveryView, type REBUTTAL_GROUNDS } from '@microcourt/domain/service-of-process/contract';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { askNow } from '../../shared/ask-now';
import { Action, Problem } from '../../shared/ui/blocks';
import { Choice } from '../../shared/ui/choice';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { useDeed } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { groundsOf } from '../standing';
import { words } from '../texts';
import { know } from '../use-deliveries';

/** Says that a presumed service did not reach the person, by a ground that the law has for it, with the course of it. */
export function RebutSheet({ caseId, one, onClose }: { readonly caseId: string; readonly one: DeliveryView; readonly onClose: () => void }) {
  const w = useWords(words);
  const [ground, setGround] = useState<(typeof REBUTTAL_GROUNDS)[number]>();
  const [reason, setReason] = useState('');
  const { busy, problem, run } = useDeed();
  const send = () => void run(async () => {
    know(caseId, await askNow(rebut, { caseId, deliveryId: one.deliveryId, ground: ground!, reason }));
    onClose();
  });
  return (
    <Sheet title={w.rebut} onClose={onClose}>
      <View className="sheet__text">{w.rebutText}</View>
      <Choice label={w.rebutGround} value={ground} onChange={setGround} options={groundsOf(one).map((value) => ({ value, label: w[value], note: w[`${value}Note`] }))} />
      <Field label={w.rebutReason} long max={1000} value={reason} onChange={setReason} />
      <Problem text={problem} />
      <Action busy={busy} disabled={ground === undefined || reason.trim() === ''} onClick={send}>{w.rebutSend}</Action>
    </Sheet>
  );
}
