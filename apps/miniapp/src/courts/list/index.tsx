import { texts as courtsTexts } from '@microcourt/domain/courts/texts';
import { courts, type CourtView } from '@microcourt/domain/courts/contract';
import { Button, ScrollView, Text, View } from '@tarojs/components';
import { navigateTo } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { court as theCourt } from '../../court';
import { dial, openMap } from '../../shared/devices';
import { addSentences, sayError } from '../../shared/refusals';
import { Empty, Line, Problem, Skeleton } from '../../shared/ui/blocks';
import { SearchField } from '../../shared/ui/search-field';
import { Sheet } from '../../shared/ui/sheet';
import { useAsk } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { Screen } from '../../theme/screen';
import { words } from '../texts';

addSentences(courtsTexts);

const ALL = {};

/** The courts of the directory, by city, found by name; open to everybody. */
export default function CourtsPage() {
  const w = useWords(words);
  const { value, error } = useAsk(courts, ALL);
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<CourtView>();
  const cities = useMemo(() => byCity(value?.filter(({ name, city, code }) => `${name}${city}${code}`.includes(q.trim())) ?? []), [value, q]);
  return (
    <Screen title={w.title}>
      <SearchField label={w.search} value={q} onChange={setQ} />
      <ScrollView className="body" scrollY>
        {error !== undefined && !value && <Problem text={sayError(error)} onRetry={() => theCourt.cache.refresh(courts)} />}
        {!value && error === undefined && <Skeleton rows={8} />}
        {value && cities.length === 0 && <Empty icon="search" text={w.none} />}
        {cities.map(({ city, inCity }) => (
          <View key={city}>
            <View className="group__title">{city || w.demonstration}</View>
            {inCity.map((one) => (
              <Button key={one.code} className="plain line" onClick={() => setChosen(one)}>
                <View className="line__texts"><Text>{one.name}</Text><Text className="line__note">{`${w[one.level]} · ${one.code}`}</Text></View>
                {one.served && <Text className="chip chip_open">{one.demonstration ? w.demonstration : w.served}</Text>}
              </Button>
            ))}
          </View>
        ))}
        <View className="bottom-space" />
      </ScrollView>
      {chosen && <CourtSheet one={chosen} parent={value?.find(({ code }) => code === chosen.parent)} onClose={() => setChosen(undefined)} />}
    </Screen>
  );
}

function CourtSheet({ one, parent, onClose }: { readonly one: CourtView; readonly parent: CourtView | undefined; readonly onClose: () => void }) {
  const w = useWords(words);
  const { name, code, level, latitude, longitude, areaPhone, served } = one;
  return (
    <Sheet title={name} onClose={onClose}>
      <Line title={w[level]} note={[fill(w.code, { code }), parent && fill(w.parent, { name: parent.name })].filter(Boolean).join(' · ')} value={served ? w.served : w.notServed} />
      {latitude !== null && longitude !== null && <Line icon="pin" title={w.map} onClick={() => openMap({ latitude, longitude }, name)} />}
      {areaPhone && <Line icon="phone" title={fill(w.call, { number: areaPhone })} onClick={() => dial(areaPhone)} />}
      {served && <Line icon="apply" title={w.file} onClick={() => void navigateTo({ url: `/filing/start/index?court=${encodeURIComponent(code)}` })} />}
    </Sheet>
  );
}

function byCity(list: readonly CourtView[]) {
  const cities = new Map<string, CourtView[]>();
  for (const one of list) cities.set(one.city, [...(cities.get(one.city) ?? []), one]);
  return [...cities].map(([city, inCity]) => ({ city, inCity }));
}
