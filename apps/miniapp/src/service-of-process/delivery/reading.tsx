import { acknowledge, readTo, type DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { Text } from '@tarojs/components';
import { showToast } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { court } from '../../court';
import { askNow } from '../../shared/ask-now';
import { Reader } from '../../shared/ui/reader';
import { Action, Problem } from '../../shared/ui/blocks';
import { useDeed } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { acknowledging, readToTheEnd } from '../standing';
import { words } from '../texts';
import { know } from '../use-deliveries';

type Props = { readonly caseId: string; readonly one: DeliveryView; readonly onAcknowledge: () => void; readonly onClose: () => void };
/** How long a page is read before the court is told. */
const STAYS = 800;

/** Reading what was served: the court learns how far, and only at the end the button that says so counts. Where service is complete it changes nothing, and says so. */
export function Reading({ caseId, one, onAcknowledge, onClose }: Props) {
  const w = useWords(words);
  const { deliveryId, fileId, title, may, acknowledgedAt } = one;
  const { at, count, onRead } = useReadTo(caseId, one);
  const { busy, problem, run } = useDeed();
  const { word, asks } = acknowledging(one);
  const done = readToTheEnd({ pages: count, readTo: at });
  const note = () => void run(async () => {
    know(caseId, await askNow(acknowledge, { caseId, deliveryId }));
    onClose();
    await showToast({ title: w.acknowledged, icon: 'none' });
  });
  if (!fileId) return null;
  const foot = may.includes('acknowledge') && acknowledgedAt === null && (
    <>
      <Text className="reader__note">{done || count === 0 ? (asks ? '' : w.haveReadNote) : fill(w.readOn, { n: at, of: count })}</Text>
      <Problem text={problem} />
      <Action busy={busy} disabled={!done} onClick={asks ? onAcknowledge : note}>{w[word]}</Action>
    </>
  );
  return <Reader fileId={fileId} title={title} from={one.readTo ?? 1} onRead={onRead} foot={foot} onClose={onClose} />;
}

/** How far it was read: never back, told to the court once a page has been looked at for a moment; what a lost network kept from it is told with the next page. */
function useReadTo(caseId: string, { deliveryId, readTo: known }: DeliveryView) {
  const [{ at, count }, setRead] = useState({ at: known ?? 0, count: 0 });
  const told = useRef(known ?? 0);
  const onRead = useCallback((page: number, of: number) => setRead((was) => (page > was.at || of !== was.count ? { at: Math.max(was.at, page), count: of } : was)), []);
  useEffect(() => {
    if (at <= told.current) return;
    const timer = setTimeout(() => {
      court.ask(readTo, { caseId, deliveryId, page: at }).then((now) => { told.current = Math.max(told.current, at); know(caseId, now); }, () => undefined);
    }, STAYS);
    return () => clearTimeout(timer);
  }, [caseId, deliveryId, at]);
  return { at, count, onRead };
}
