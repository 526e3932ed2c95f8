import { addresses, withdrawConsent, type AddressView } from '@microcourt/domain/service-of-process/contract';
import { navigateTo } from '@tarojs/taro';
import { useState } from 'react';
import { court } from '../../court';
import { askNow } from '../../shared/ask-now';
import { momentText } from '../../shared/time';
import { Action, Group, Line, Note, Problem } from '../../shared/ui/blocks';
import { Field } from '../../shared/ui/field';
import { Confirm } from '../../shared/ui/sheet';
import { useDeed } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { words } from '../texts-address';
import { Explained } from './explained';

type Props = { readonly caseId: string; readonly one: AddressView; readonly onChange: () => void };

/** What is confirmed now, with the ways to change it and to take the consent back. */
export function Confirmed({ caseId, one, onChange }: Props) {
  const w = useWords(words);
  const { language } = usePreferences();
  const [withdrawing, setWithdrawing] = useState(false);
  const { confirmed, electronic, since, basis, platform, mobile, email, postal, recipient, paperWanted, documentId } = one;
  const ways = [platform && w.platform, mobile, email].filter(Boolean).join('\n');
  return (
    <>
      {!confirmed && <Note strong>{w.notConfirmedText}</Note>}
      {(confirmed || electronic) && (
        <Group>
          <Line title={electronic ? w.electronicYes : w.electronicNo} note={since ? fill(w.since, { moment: momentText(since, language) }) : undefined} />
          {electronic && basis && <Line title={w.basis} value={w[basis]} />}
          {electronic && ways !== '' && <Line title={w.how} value={ways} />}
          {postal && <Line title={w.postal} note={postal} />}
          {recipient && <Line title={w.recipient} value={recipient} />}
          {paperWanted && <Line title={w.paperWanted} />}
          {documentId && <Line icon="file" title={w.document} onClick={() => void navigateTo({ url: `/documents/view/index?case=${caseId}&id=${documentId}` })} />}
        </Group>
      )}
      <Action onClick={onChange}>{confirmed ? w.change : w.confirmNow}</Action>
      {electronic && <Action quiet danger onClick={() => setWithdrawing(true)}>{w.withdraw}</Action>}
      {confirmed && <Explained />}
      {withdrawing && <Withdraw caseId={caseId} participantId={one.participantId} onClose={() => setWithdrawing(false)} />}
    </>
  );
}

function Withdraw({ caseId, participantId, onClose }: { readonly caseId: string; readonly participantId: string; readonly onClose: () => void }) {
  const w = useWords(words);
  const [reason, setReason] = useState('');
  const { busy, problem, run } = useDeed();
  const send = () => void run(async () => {
    court.cache.put(addresses, { caseId }, await askNow(withdrawConsent, { caseId, participantId, reason }));
    onClose();
  });
  return (
    <Confirm title={w.withdraw} text={w.withdrawText} yes={w.withdraw} danger busy={busy} onYes={send} onClose={onClose}>
      <Field label={w.withdrawReason} optional long max={200} value={reason} onChange={setReason} />
      <Problem text={problem} />
    </Confirm>
  );
}
