import { consent, type EvidenceView, type ExchangeView } from '@microcourt/domain/evidence/contract';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { askNow } from '../../shared/ask-now';
import { Action, Group, Line, Note, Problem } from '../../shared/ui/blocks';
import { Choice } from '../../shared/ui/choice';
import { useDeed } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import type { Side } from '../catalogue';
import { CONSENT_VERSION, words } from '../texts';
import { keepView } from '../use-evidence';

type Props = { readonly view: EvidenceView; readonly exchange: ExchangeView; readonly side: Side | undefined; readonly caseId: string };
const CHOICES = { agreeSync: { online: true, mode: 'synchronous' }, agreeAsync: { online: true, mode: 'asynchronous' }, disagree: { online: false, mode: null } } as const;
type Key = keyof typeof CHOICES;

/** Whether one takes part online, for this step alone, after the text of it; and what the sides chose. */
export function Consents({ view, exchange, side, caseId }: Props) {
  const w = useWords(words);
  const mine = exchange.consents.find((one) => one.side === side && one.online !== null);
  const [picked, setPicked] = useState<Key>();
  const { busy, problem, run } = useDeed();
  const send = () => void run(async () => keepView(caseId, await askNow(consent, { caseId, exchangeId: exchange.exchangeId, ...CHOICES[picked!], textVersion: CONSENT_VERSION })));
  const before = mine && (Object.keys(CHOICES) as Key[]).find((key) => CHOICES[key].online === mine.online && (!mine.online || CHOICES[key].mode === mine.mode));
  const chose = ({ online, mode }: ExchangeView['consents'][number]) => (online === null ? w.notChosen : online ? [w.chosenOnline, mode ? w[mode] : ''].filter((one) => one !== '').join(' · ') : w.chosenOffline);
  return (
    <>
      {view.may.includes('consent') && (
        <Group title={w.consentTitle}>
          <View className="prose">{w.consentText}</View>
          <Choice value={picked ?? before} onChange={setPicked} options={[
            { value: 'agreeAsync', label: w.agreeAsync, note: w.asynchronousNote }, { value: 'agreeSync', label: w.agreeSync, note: w.synchronousNote }, { value: 'disagree', label: w.disagree },
          ]} />
          <Note>{w.splitNote}</Note>
          <View className="side__none">{fill(w.consentVersion, { version: CONSENT_VERSION.replace(/^\D+/, '') })}</View>
          <Problem text={problem} />
          <Action busy={busy} disabled={picked === undefined || picked === before} onClick={send}>{w.sendChoice}</Action>
        </Group>
      )}
      {exchange.consents.length > 0 && (
        <Group title={w.consents}>
          {exchange.consents.map((one) => <Line key={`${one.side} ${one.name}`} title={one.name} note={w[one.side as Side]} value={chose(one)} />)}
        </Group>
      )}
    </>
  );
}
