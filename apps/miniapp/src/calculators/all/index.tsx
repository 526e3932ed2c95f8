import { SHELVES, type AnyCalculator, type Shelf } from '@microcourt/domain/calculators/calculator';
import { CALCULATORS, calculatorNamed } from '@microcourt/domain/calculators/catalogue';
import { Button, ScrollView, View } from '@tarojs/components';
import { navigateTo } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { shelf } from '../../platform';
import { Empty, Group, Line } from '../../shared/ui/blocks';
import { SearchField } from '../../shared/ui/search-field';
import { useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { Screen } from '../../theme/screen';
import { renewTables } from '../ground';
import { Kept } from '@microcourt/client/calculators/kept';
import { inLanguage } from '@microcourt/client/calculators/say';
import { words } from '../texts';

const SHELF_NAMES = Object.keys(SHELVES) as Shelf[];
const kept = new Kept(shelf);
const found = (c: AnyCalculator, q: string) => `${c.title.join(' ')} ${c.about.join(' ')}`.toLowerCase().includes(q);

/** All calculators by shelf, those that were used last above; open to everybody. */
export default function CalculatorsPage() {
  const w = useWords(words);
  const { language } = usePreferences();
  const [typed, setTyped] = useState('');
  const [recent] = useState(() => kept.recent().flatMap((name) => calculatorNamed(name) ?? []));
  // The figures are fetched while one still chooses, so that the first answer comes at once.
  useEffect(() => void renewTables(), []);
  const q = typed.trim().toLowerCase();
  const shelves = SHELF_NAMES.map((name) => ({ name, inside: CALCULATORS.filter((c) => c.shelf === name && found(c, q)) })).filter(({ inside }) => inside.length > 0);
  return (
    <Screen title={w.tools} aside={<Button className="plain top-bar__tool" ariaLabel={w.history} onClick={() => void navigateTo({ url: '/calculators/history/index' })}><View className="icon icon_clock" /></Button>}>
      <SearchField label={w.search} value={typed} onChange={setTyped} />
      <ScrollView className="body" scrollY>
        {q === '' && recent.length > 0 && (
          <Group title={w.recent}>{recent.map((c) => <One key={c.name} calculator={c} language={language} />)}</Group>
        )}
        {shelves.map(({ name, inside }) => (
          <Group key={name} title={inLanguage(SHELVES[name], language)}>
            {inside.map((c) => <One key={c.name} calculator={c} about language={language} />)}
          </Group>
        ))}
        {shelves.length === 0 && <Empty icon="search" text={w.nothing} />}
        <View className="bottom-space" />
      </ScrollView>
    </Screen>
  );
}

function One({ calculator, about, language }: { readonly calculator: AnyCalculator; readonly about?: boolean; readonly language: 'zh' | 'en' }) {
  return <Line title={inLanguage(calculator.title, language)} {...(about ? { note: inLanguage(calculator.about, language) } : {})} onClick={() => void navigateTo({ url: `/calculators/tool/index?name=${calculator.name}` })} />;
}
