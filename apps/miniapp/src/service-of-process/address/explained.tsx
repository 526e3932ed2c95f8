import { Text, View } from '@tarojs/components';
import { useWords } from '../../shared/words';
import { words } from '../texts-address';

const PARTS = [['scope', 'scopeText'], ['effect', 'effectText'], ['changing', 'changingText'], ['alone', 'aloneText']] as const;

/** What a person is told before agreeing to electronic service: what it covers, its effect, how to change it (在线诉讼规则（2021）第三十条), and that nothing else hangs on it. */
export function Explained() {
  const w = useWords(words);
  return (
    <View className="told">
      {PARTS.map(([head, text]) => (
        <View key={head} className="told__part"><Text className="told__head">{w[head]}</Text><Text className="told__text">{w[text]}</Text></View>
      ))}
    </View>
  );
}
