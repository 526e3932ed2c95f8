import { decideRebuttal, type DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { useState } from 'react';
import { askNow } from '../../shared/ask-now';
import { momentText } from '../../shared/time';
import { Action, Group, Line, Problem } from '../../shared/ui/blocks';
import { Choice } from '../../shared/ui/choice';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { useDeed } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { words } from '../texts';
import { know } from '../use-deliveries';

type Props = { readonly caseId: string; readonly one: DeliveryView };

/** What was said against a presumed service, and the judge's decision on it. */
export function Decide({ caseId, one }: Props) {
  const w = useWords(words);
  const { language } = usePreferences();
  const [open, setOpen] = useState(false);
  const { rebuttal, may } = one;
  if (!rebuttal) return null;
  const { ground, reason, at, decision, decisionReason } = rebuttal;
  return (
    <>
      <Group title={w.rebuttal}>
        <Line title={w[ground]} note={`${reason}\n${momentText(at, language)}`} />
        <Line title={decision ? w[decision] : w.rebuttalOpen} note={decisionReason} />
      </Group>
      {may.includes('decide-rebuttal') && <Action onClick={() => setOpen(true)}>{w.decide}</Action>}
      {open && <DecideSheet caseId={caseId} one={one} onClose={() => setOpen(false)} />}
    </>
  );
}

function DecideSheet({ caseId, one, onClose }: Props & { readonly onClose: () => void }) {
  const w = useWords(words);
  const [answer, setAnswer] = useState<'accepted' | 'refused'>();
  const [reason, setReason] = useState('');
  const { busy, problem, run } = useDeed();
  const send = () => void run(async () => {
    know(caseId, await askNow(decideRebuttal, { caseId, deliveryId: one.deliveryId, accepted: answer === 'accepted', reason }));
    onClose();
  });
  return (
    <Sheet title={w.decide} onClose={onClose}>
      <Choice value={answer} onChange={setAnswer} options={[{ value: 'accepted', label: w.decideAccept }, { value: 'refused', label: w.decideRefuse }]} />
      <Field label={w.decideReason} long max={500} value={reason} onChange={setReason} />
      <Problem text={problem} />
      <Action busy={busy} disabled={answer === undefined || reason.trim() === ''} onClick={send}>{w.decideSend}</Action>
    </Sheet>
  );
}
