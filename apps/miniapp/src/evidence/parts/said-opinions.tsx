import type { ItemView } from '@microcourt/domain/evidence/contract';
import { PROPERTIES } from '@microcourt/domain/evidence/rules-opinion';
import { Text, View } from '@tarojs/components';
import { momentText } from '../../shared/time';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';

import { words } from '../texts';

const WORDS = { accepted: 'accepted', disputed: 'disputedWord', 'not-said': 'silent' } as const;

/** What the sides have said of an item, round by round. */
export function SaidOpinions({ item: { opinions } }: { readonly item: Pick<ItemView, 'opinions'> }) {
  const w = useWords(words);
  const { language } = usePreferences();
  if (opinions.length === 0) return <View className="said-opinion">{w['not-said']}</View>;
  return (
    <>
      {opinions.map((one) => (
        <View key={`${one.side} ${one.name} ${one.round}`} className="said-opinion">
          <View>{[`${w[one.side]} ${one.name}`, one.round > 1 ? fill(w.round, { n: one.round }) : '', one.byCourt ? w.byCourt : '', momentText(one.at, language)].filter((part) => part !== '').join(' · ')}</View>
          <View>{PROPERTIES.map((name) => `${w[name]}${language === 'zh' ? '：' : ': '}${w[WORDS[one[name]]]}`).join(language === 'zh' ? '；' : '; ')}</View>
          {one.differs && <View className="material__wrong">{w.differs}</View>}
          {one.objectsLate && <View className="material__wrong">{w.objectsLate}</View>}
          {one.reason !== '' && <Text>{one.reason}</Text>}
        </View>
      ))}
    </>
  );
}
