import { acknowledge, askPaper, open, type DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { navigateTo, showToast } from '@tarojs/taro';
import { useState } from 'react';
import { askNow } from '../../shared/ask-now';
import { Action, Group, Line, Note, Problem } from '../../shared/ui/blocks';
import { Confirm } from '../../shared/ui/sheet';
import { useDeed } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { acknowledging, readToTheEnd } from '../standing';
import { words } from '../texts';
import { know } from '../use-deliveries';
import { Reading } from './reading';
import { RebutSheet } from './rebut-sheet';

type Props = { readonly caseId: string; readonly one: DeliveryView };
const go = (url: string) => void navigateTo({ url });

/** What the one who is served may do: read, acknowledge where that has an effect, ask for paper, say that it did not arrive. */
export function Acts({ caseId, one }: Props) {
  const w = useWords(words);
  const { may, deliveryId, effect, openedAt, code, certificateId, mine } = one;
  const [sheet, setSheet] = useState<'none' | 'reading' | 'acknowledge' | 'paper' | 'rebut'>('none');
  const { busy, problem, run } = useDeed();
  const close = () => setSheet('none');
  const read = () => void run(async () => {
    know(caseId, await askNow(open, { caseId, deliveryId }));
    setSheet('reading');
  });
  const paper = () => void run(async () => {
    know(caseId, await askNow(askPaper, { caseId, deliveryId }));
    close();
    await showToast({ title: w.paperAsked, icon: 'none' });
  });
  const { word, asks } = acknowledging(one);
  return (
    <>
      {may.includes('open') && effect === null && openedAt === null && <Note>{w.readBefore}</Note>}
      {may.includes('open') && <Action busy={busy} onClick={read}>{w.read}</Action>}
      {may.includes('acknowledge') && asks && readToTheEnd(one) && <Action quiet onClick={() => setSheet('acknowledge')}>{w[word]}</Action>}
      <Problem text={problem} />
      <Group>
        {may.includes('ask-paper') && <Line icon="file" title={w.askPaper} onClick={() => setSheet('paper')} />}
        {may.includes('rebut') && <Line icon="reply" title={w.rebut} note={w.rebutNote} onClick={() => setSheet('rebut')} />}
        {certificateId && <Line icon="shield" title={w.certificate} note={w.certificateNote} onClick={() => go(`/documents/view/index?case=${caseId}&id=${certificateId}`)} />}
        {mine && <Line icon="search" title={w.checkIt} value={code} onClick={() => go(`/service-of-process/check/index?code=${encodeURIComponent(code)}`)} />}
      </Group>
      {sheet === 'reading' && <Reading caseId={caseId} one={one} onAcknowledge={() => setSheet('acknowledge')} onClose={close} />}
      {sheet === 'acknowledge' && <Acknowledge caseId={caseId} one={one} onClose={close} />}
      {sheet === 'paper' && <Confirm title={w.askPaper} text={w.askPaperText} yes={w.askPaper} busy={busy} onYes={paper} onClose={close} />}
      {sheet === 'rebut' && <RebutSheet caseId={caseId} one={one} onClose={close} />}
    </>
  );
}

/** Asks once more before an acknowledgement that makes the service complete. */
export function Acknowledge({ caseId, one, onClose }: Props & { readonly onClose: () => void }) {
  const w = useWords(words);
  const { busy, problem, run } = useDeed();
  const { word, asks } = acknowledging(one);
  const send = () => void run(async () => {
    know(caseId, await askNow(acknowledge, { caseId, deliveryId: one.deliveryId }));
    onClose();
    await showToast({ title: w.acknowledged, icon: 'none' });
  });
  return <Confirm title={w[word]} text={w[asks ?? 'haveReadNote']} yes={w[word]} busy={busy} onYes={send} onClose={onClose}><Problem text={problem} /></Confirm>;
}
