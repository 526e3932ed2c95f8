import type { ItemView } from '@microcourt/domain/evidence/contract';
import { Button, Text, View } from '@tarojs/components';
import { navigateTo } from '@tarojs/taro';
import { fill, useWords } from '../../shared/words';
import type { SideGroup } from '../catalogue';
import { words } from '../texts';

type Aside = { readonly text: string; readonly onClick: () => void };
type Props = { readonly group: SideGroup; readonly caseId: string; /** The rows are drawn by who lets them be ordered. */ readonly sorting: boolean; readonly aside: Aside | undefined };

/** The items of one side under its name. */
export function SideItems({ group: { side, mine, items }, caseId, sorting, aside }: Props) {
  const w = useWords(words);
  const name = mine ? fill(w.mine, { side: w[side] }) : w[side];
  return (
    <>
      <View className="side">
        <Text className="side__name">{name} · {items.length > 0 ? fill(w.count, { n: items.length }) : w.noneOther}</Text>
        {aside && <Button className="plain link" onClick={aside.onClick}>{aside.text}</Button>}
      </View>
      {!sorting && (
        <View className="group__box">
          {items.map((item) => <ItemRow key={item.itemId} item={item} caseId={caseId} />)}
          {items.length === 0 && <View className="side__none">{w.none}</View>}
        </View>
      )}
    </>
  );
}

/** How an item stands, in a word, with its colour. */
function standingOf({ state, standing }: ItemView): { readonly word: 'draft' | 'late' | 'refused' | 'withdrawn' | 'undisputed' | 'disputed' | 'not-said'; readonly look: string } {
  if (state !== 'submitted') return { word: state, look: state === 'draft' || state === 'late' ? 'chip_urgent' : '' };
  return { word: standing, look: standing === 'undisputed' ? 'chip_open' : standing === 'disputed' ? 'chip_urgent' : '' };
}

function ItemRow({ item, caseId }: { readonly item: ItemView; readonly caseId: string }) {
  const w = useWords(words);
  const { word, look } = standingOf(item);
  return (
    <Button className={`plain item-row ${item.state === 'withdrawn' || item.state === 'refused' ? 'item-row_off' : ''}`} onClick={() => void navigateTo({ url: `/evidence/item/index?case=${caseId}&item=${item.itemId}` })}>
      <View className="item-row__texts">
        <Text className="item-row__name">{item.number ? `${item.number}　${item.name}` : item.name}</Text>
        <Text className="line__note">{fill(w.itemLine, { kind: w[item.kind], form: w[item.form] })}</Text>
        <Text className="line__note">{item.purpose}</Text>
      </View>
      <Text className={`chip ${look}`}>{w[word]}</Text>
      <View className="icon icon_next line__arrow" />
    </Button>
  );
}
