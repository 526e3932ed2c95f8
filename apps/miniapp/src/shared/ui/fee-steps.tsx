import type { FeeAnswer } from '@microcourt/domain/calculators/contract';
import { cited } from '@microcourt/domain/shared/citation';
import { yuanText } from '@microcourt/domain/shared/money';
import { Button, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { usePreferences } from '../../theme/preferences';
import { words } from '../texts';
import { useWords } from '../words';
import './fee-steps.css';

/** An exact fee whose working can be folded open, each step with its articles. */
export function FeeSteps({ answer, title, steps, open = false }: { readonly answer: FeeAnswer; readonly title: string; readonly steps: string; readonly open?: boolean }) {
  const w = useWords(words), { language } = usePreferences();
  const [shown, setShown] = useState(open);
  return (
    <View className="fee">
      <View className="fee__head" ariaLive="polite">
        <Text className="fee__title">{title}</Text>
        <Text className="fee__amount">¥ {yuanText(answer.fee)}</Text>
      </View>
      <Button className="plain fee__more" ariaExpanded={shown} onClick={() => setShown(!shown)}>{`${steps} · ${shown ? w.fold : w.open}`}</Button>
      {shown && answer.steps.map(({ text, en, amount, articles }, i) => ({ said: language === 'zh' ? text : en, amount, law: articles.map(cited).join('；'), n: i + 1 })).map(({ said, amount, law, n }) => (
        <View key={n} className="fee__step">
          <View className="fee__texts"><Text>{said}</Text><Text className="fee__article">{law}</Text></View>
          {amount !== null && <Text className="fee__part">{yuanText(amount)}</Text>}
        </View>
      ))}
    </View>
  );
}
