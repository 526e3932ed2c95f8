import { calculatorNamed } from '@microcourt/domain/calculators/catalogue';
import { Button, ScrollView, Text, View } from '@tarojs/components';
import { navigateTo } from '@tarojs/taro';
import { useState } from 'react';
import { shelf } from '../../platform';
import { Action, Empty, Note } from '../../shared/ui/blocks';
import { Confirm } from '../../shared/ui/sheet';
import { momentText } from '../../shared/time';
import { useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { Screen } from '../../theme/screen';
import { Kept, type Past } from '@microcourt/client/calculators/kept';
import { inLanguage } from '@microcourt/client/calculators/say';
import { words } from '../texts';
import './index.css';

const kept = new Kept(shelf);

/** The calculations made on this device: to be opened again, and deleted one by one or together. */
export default function HistoryPage() {
  const w = useWords(words);
  const [list, setList] = useState(() => kept.history());
  const [asking, setAsking] = useState(false);
  const remove = (id: string) => {
    kept.remove(id);
    setList(kept.history());
  };
  const clear = () => {
    kept.clear();
    setList([]);
    setAsking(false);
  };
  return (
    <Screen title={w.history}>
      <ScrollView className="body" scrollY>
        {list.length > 0 && <Note>{w.historyNote}</Note>}
        {list.length === 0 && <Empty icon="clock" text={w.historyEmpty} />}
        <View>{list.map((past) => <One key={past.id} past={past} onRemove={() => remove(past.id)} />)}</View>
        {list.length > 0 && <Action quiet danger onClick={() => setAsking(true)}>{w.clearAll}</Action>}
        <View className="bottom-space" />
      </ScrollView>
      {asking && <Confirm danger title={w.clearAll} text={w.clearAllText} yes={w.clearAll} onYes={clear} onClose={() => setAsking(false)} />}
    </Screen>
  );
}

function One({ past, onRemove }: { readonly past: Past; readonly onRemove: () => void }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const calculator = calculatorNamed(past.name);
  const title = calculator ? inLanguage(calculator.title, language) : past.name;
  return (
    <View className="past">
      <Button className="plain past__open" disabled={!calculator} onClick={() => void navigateTo({ url: `/calculators/tool/index?name=${past.name}&past=${past.id}` })}>
        <View className="past__texts">
          <Text>{title}</Text>
          <Text className="past__figure">{past.head.text[language]}</Text>
          <Text className="past__at">{`${past.head.label[language]} · ${momentText(past.at, language)}`}</Text>
        </View>
      </Button>
      <Button className="plain past__remove" ariaLabel={`${w.removeOne} ${title}`} onClick={onRemove}><View className="icon icon_trash past__icon" /></Button>
    </View>
  );
}
