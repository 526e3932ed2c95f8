import { type ItemView, withdraw } from '@microcourt/domain/evidence/contract';
import { navigateBack } from '@tarojs/taro';
import { useState } from 'react';
import { court } from '../../court';
import { askNow } from '../../shared/ask-now';
import { Action, Problem } from '../../shared/ui/blocks';
import { Field } from '../../shared/ui/field';
import { Confirm } from '../../shared/ui/sheet';
import { useDeed } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { words } from '../texts';
import { keepView } from '../use-evidence';

/** Throws a draft away, or takes back what was handed in; what follows is said first. */
export function DropItem({ caseId, item }: { readonly caseId: string; readonly item: ItemView }) {
  const w = useWords(words);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, problem, run } = useDeed();
  if (!item.may.includes('withdraw')) return null;
  const draft = item.state === 'draft', title = draft ? w.throwAway : w.withdraw;
  const drop = () => void run(async () => {
    const view = await askNow(withdraw, { caseId, itemId: item.itemId, reason });
    court.sessions.own.remove(`evidence.${caseId}.${item.itemId}`);
    setOpen(false);
    await navigateBack();
    keepView(caseId, view);
  });
  return (
    <>
      <Action quiet danger onClick={() => setOpen(true)}>{title}</Action>
      {open && (
        <Confirm title={title} text={draft ? w.throwAwayText : w.withdrawText} yes={title} danger busy={busy} onYes={drop} onClose={() => setOpen(false)}>
          {!draft && <Field label={w.withdrawReason} optional max={200} value={reason} onChange={setReason} />}
          <Problem text={problem} />
        </Confirm>
      )}
    </>
  );
}
