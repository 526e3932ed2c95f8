import { askExtension, type EvidenceView } from '@microcourt/domain/evidence/contract';
import { Button, Text, View } from '@tarojs/components';
import { showToast } from '@tarojs/taro';
import { useState } from 'react';
import { askNow } from '../../shared/ask-now';
import { dayText } from '../../shared/time';
import { Action, Note, Problem } from '../../shared/ui/blocks';
import { DateField } from '../../shared/ui/date-field';
import { useExplain } from '../../shared/ui/explanation';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { useDeed } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { words } from '../texts';
import { keepView } from '../use-evidence';

type Props = { readonly view: EvidenceView; readonly caseId: string };

/** The time for evidence: its last day and how that came about, what it means once it is over, requests for more. */
export function PeriodCard({ view, caseId }: Props) {
  const w = useWords(words);
  const { language } = usePreferences();
  const { explain, sheet } = useExplain();
  const [asking, setAsking] = useState(false);
  const { until, provisional, over, suspended, why, requests } = view.period;
  const figure = Object.values(why ?? {})[0];
  const marks = [provisional ? w.provisional : '', over ? w.periodOver : '', suspended ? w.suspended : ''].filter((one) => one !== '');
  return (
    <View className="period">
      <View className="period__head">
        <Text className="period__label">{w.period}</Text>
        {marks.map((one) => <Text key={one} className={`chip ${over ? 'chip_urgent' : ''}`}>{one}</Text>)}
      </View>
      <View className="period__day">{until ? fill(w.periodUntil, { day: dayText(until, language) }) : w.periodNone}</View>
      {over && <View className="period__note">{w.over}</View>}
      {suspended && <View className="period__note">{w.suspendedNote}</View>}
      {requests.map(({ requestId, name, until: day, state, decisionReason }) => (
        <View key={requestId} className="period__note">{[fill(state === 'open' ? w.extensionOpen : state === 'granted' ? w.extensionGranted : w.extensionRefused, { name, day: dayText(day, language) }), decisionReason].filter((one) => one !== '').join('：')}</View>
      ))}
      <View className="period__deeds">
        {figure && <Button className="plain link" onClick={() => explain({ ...figure, title: w.period })}>{w.howCounted}</Button>}
        {view.may.includes('ask-extension') && <Button className="plain link" onClick={() => setAsking(true)}>{w.askExtension}</Button>}
      </View>
      {asking && <ExtensionSheet caseId={caseId} onClose={() => setAsking(false)} />}
      {sheet}
    </View>
  );
}

function ExtensionSheet({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const w = useWords(words);
  const [until, setUntil] = useState<string>();
  const [reason, setReason] = useState('');
  const { busy, problem, run } = useDeed();
  const send = () => void run(async () => {
    keepView(caseId, await askNow(askExtension, { caseId, until: until!, reason }));
    onClose();
    void showToast({ title: w.requestSent, icon: 'none' });
  });
  return (
    <Sheet title={w.askExtension} onClose={onClose}>
      <Note>{w.extensionNote}</Note>
      <DateField label={w.extensionUntil} value={until} onChange={setUntil} />
      <Field label={w.extensionReason} long max={500} value={reason} onChange={setReason} />
      <Problem text={problem} />
      <Action busy={busy} disabled={until === undefined || reason.trim() === ''} onClick={send}>{w.sendRequest}</Action>
    </Sheet>
  );
}
