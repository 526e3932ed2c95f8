import { texts as calculatorsTexts } from '@microcourt/domain/calculators/texts';
import { fee } from '@microcourt/domain/calculators/contract';
import { ScrollView, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { fenOf } from '../../shared/money';
import { addSentences, sayError } from '../../shared/refusals';
import { Note, Problem } from '../../shared/ui/blocks';
import { Choice, Toggle } from '../../shared/ui/choice';
import { FeeSteps } from '../../shared/ui/fee-steps';
import { Field } from '../../shared/ui/field';
import { useAsk } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { Screen } from '../../theme/screen';
import { words } from '../texts';

addSentences(calculatorsTexts);

const CLASSES = ['property', 'divorce', 'personality', 'ip', 'labour', 'other-non-property', 'administrative', 'administrative-special'] as const;
type FeeClass = (typeof CLASSES)[number];
const HAS_AMOUNT: Partial<Record<FeeClass, 'amount' | 'propertyOfCouple' | 'damages'>> = { property: 'amount', divorce: 'propertyOfCouple', personality: 'damages', ip: 'amount' };
const SETTLED = 350;

/** The court fee, worked out while one types. */
export default function FeePage() {
  const w = useWords(words);
  const [feeClass, setClass] = useState<FeeClass>('property');
  const [typed, setTyped] = useState('');
  const [halved, setHalved] = useState(false);
  const amount = fenOf(useSettled(typed));
  const field = HAS_AMOUNT[feeClass];
  const waits = amount === null || (feeClass === 'property' && amount === undefined);
  const { value, error } = useAsk(fee, waits ? undefined : { feeClass, amount: field ? (amount ?? null) : null, halved });
  return (
    <Screen title={w.title}>
      <ScrollView className="body" scrollY>
        <Choice row label={w.kind} value={feeClass} onChange={setClass} options={CLASSES.map((one) => ({ value: one, label: w[one] }))} />
        {field && <Field label={w[field]} keyboard="digit" max={16} value={typed} onChange={setTyped} problem={amount === null ? w.wrongAmount : ''} {...(feeClass === 'property' ? {} : { note: w.noAmount })} />}
        <Toggle label={w.halved} on={halved} onChange={setHalved} />
        {error !== undefined && <Problem text={sayError(error)} />}
        {value && !waits && <FeeSteps open answer={value} title={w.fee} steps={w.steps} />}
        <Note>{w.note}</Note>
        <View className="bottom-space" />
      </ScrollView>
    </Screen>
  );
}

/** A text once the person has stopped typing for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
