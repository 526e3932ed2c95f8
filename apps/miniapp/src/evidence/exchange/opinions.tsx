import { type EvidenceView, type ItemView, opine } from '@microcourt/domain/evidence/contract';
import { View } from '@tarojs/components';
import { showToast } from '@tarojs/taro';
import { useState } from 'react';
import { Action, Note, Problem } from '../../shared/ui/blocks';
import { useProvedAsk } from '../../shared/ui/prove-again';
import { Confirm } from '../../shared/ui/sheet';
import { useDeed } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { type Side, toOpine } from '../catalogue';
import { acceptAll, lacksReason, type Opinion, type Opinions as Written, saidOf, speaks, toSend } from '../opinions';
import { words } from '../texts';
import { keepView } from '../use-evidence';
import { useKept } from '../use-kept';
import { OpinionBox } from './opinion-box';

type Props = { readonly view: EvidenceView; readonly side: Side | undefined; readonly caseId: string };
const NOTHING: Written = {};

/** What one holds of each item: written on this device, sent together, or all accepted in one tap. */
export function Opinions({ view, side, caseId }: Props) {
  const w = useWords(words);
  const items = toOpine(view.items);
  const { value: written, write, forget } = useKept<Written>(`evidence.opinions.${caseId}`, NOTHING);
  const [accepting, setAccepting] = useState(false);
  const [tried, setTried] = useState(false);
  const { busy, problem, run } = useDeed();
  const { ask, sheet } = useProvedAsk();
  const ready = toSend(items, written, side), quiet = items.filter((one) => !speaks(written[one.itemId] ?? saidOf(one, side)));
  const send = (opinions: readonly (Opinion & { readonly itemId: string })[]) => {
    setTried(true);
    if (opinions.some(lacksReason)) return;
    void run(async () => {
      keepView(caseId, await ask(opine, { caseId, opinions: [...opinions] }));
      forget();
      setTried(false);
      setAccepting(false);
      void showToast({ title: w.opinionsSent, icon: 'none' });
    });
  };
  if (items.length === 0) return view.exchange?.state === 'open' && side !== undefined ? <Note>{w.noOpinions}</Note> : null;
  return (
    <>
      <View className="side"><View className="side__name">{w.opinions} · {fill(w.count, { n: items.length })}</View></View>
      {items.map((item: ItemView) => {
        const opinion = written[item.itemId] ?? saidOf(item, side), sent = speaks(opinion) && ready.every(({ itemId }) => itemId !== item.itemId);
        return <OpinionBox key={item.itemId} item={item} caseId={caseId} opinion={opinion} sent={sent} wrong={tried && lacksReason(opinion)} onChange={(one) => write((before) => ({ ...before, [item.itemId]: one }))} />;
      })}
      <Note>{w.keptHere}</Note>
      <Problem text={tried && ready.some(lacksReason) ? w.needReason : problem} />
      {ready.length > 0 && <Action busy={busy} onClick={() => send(ready)}>{fill(w.sendOpinions, { n: ready.length })}</Action>}
      {quiet.length > 0 && <Action quiet onClick={() => setAccepting(true)}>{w.acceptAll}</Action>}
      {accepting && (
        <Confirm title={w.acceptAllTitle} text={fill(w.acceptAllText, { n: quiet.length })} yes={w.acceptAllYes} busy={busy} onYes={() => send(toSend(items, acceptAll(items, written, side), side))} onClose={() => setAccepting(false)}>
          <Problem text={tried && ready.some(lacksReason) ? w.needReason : problem} />
        </Confirm>
      )}
      {sheet}
    </>
  );
}
