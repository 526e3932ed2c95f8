import type { FeeAnswer } from '@microcourt/domain/calculators/contract';
import { yuanText } from '@microcourt/domain/shared/money';
import { Button, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { words } from '../texts';
import { useWords } from '../words';
import './fee-steps.css';

/** An exact fee whose working can be folded open, each step with its article. */
export function FeeSteps({ answer, title, steps, open = false }: { readonly answer: FeeAnswer; readonly title: string; readonly steps: string; readonly open?: boolean }) {
  const w = useWords(words);
  const [shown, setShown] = useState(open);
  return (
    <View className="fee">
      <View className="fee__head" ariaLive="polite">
        <Text className="fee__title">{title}</Text>
        <Text className="fee__amount">¥ {yuanText(answer.fee)}</Text>
      </View>
      <Button className="plain fee__more" ariaExpanded={shown} onClick={() => setShown(!shown)}>{`${steps} · ${shown ? w.fold : w.open}`}</Button>
      {shown && answer.steps.map(({ text, amount, article }) => (
        <View key={`${text} ${article}`} className="fee__step">
          <View className="fee__texts"><Text>{text}</Text><Text className="fee__article">{article}</Text></View>
          {amount !== null && <Text className="fee__part">{yuanText(amount)}</Text>}
        </View>
      ))}
    </View>
  );
}
