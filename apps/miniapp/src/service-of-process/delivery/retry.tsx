import { retry, type DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { WAYS, type Way } from '@microcourt/domain/service-of-process/rules';
import { useState } from 'react';
import { askNow } from '../../shared/ask-now';
import { say } from '../../shared/refusals';
import { Action, Group, Line, Problem } from '../../shared/ui/blocks';
import { Choice, Toggle } from '../../shared/ui/choice';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { useDeed } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { words } from '../texts';
import { know } from '../use-deliveries';

type Props = { readonly caseId: string; readonly one: DeliveryView };

/** What the court has to do next about a service that failed, and doing it. */
export function Retry({ caseId, one }: Props) {
  const w = useWords(words);
  const [open, setOpen] = useState(false);
  const { next, may } = one;
  if (!may.includes('retry')) return null;
  return (
    <>
      {next && <Group title={w.next}><Line icon="clock" title={next.way ? fill(w.nextWay, { way: say(`service-of-process.way.${next.way}`) }) : w.retry} note={say(next.reason)} /></Group>}
      <Action quiet={!next} onClick={() => setOpen(true)}>{w.retry}</Action>
      {open && <RetrySheet caseId={caseId} one={one} onClose={() => setOpen(false)} />}
    </>
  );
}

function RetrySheet({ caseId, one, onClose }: Props & { readonly onClose: () => void }) {
  const w = useWords(words);
  const [way, setWay] = useState<Way | undefined>(one.next?.way ?? undefined);
  const [reason, setReason] = useState('');
  const [facts, setFacts] = useState({ whereaboutsUnknown: false, refused: false, witnessed: false });
  const { busy, problem, run } = useDeed();
  const send = () => void run(async () => {
    know(caseId, await askNow(retry, { caseId, deliveryId: one.deliveryId, way: way!, reason, ...facts }));
    onClose();
  });
  return (
    <Sheet title={w.retry} onClose={onClose}>
      <Choice row label={w.retryWay} value={way} onChange={setWay} options={WAYS.map((value) => ({ value, label: say(`service-of-process.way.${value}`) }))} />
      {way === 'public-notice' && <Toggle label={w.whereaboutsUnknown} on={facts.whereaboutsUnknown} onChange={(on) => setFacts({ ...facts, whereaboutsUnknown: on })} />}
      {way === 'left' && <Toggle label={w.refusedToTake} on={facts.refused} onChange={(on) => setFacts({ ...facts, refused: on })} />}
      {way === 'left' && <Toggle label={w.witnessed} on={facts.witnessed} onChange={(on) => setFacts({ ...facts, witnessed: on })} />}
      <Field label={w.retryReason} long optional={way !== 'public-notice' && way !== 'left'} max={500} value={reason} onChange={setReason} />
      <Problem text={problem} />
      <Action busy={busy} disabled={way === undefined} onClick={send}>{w.retrySend}</Action>
    </Sheet>
  );
}
