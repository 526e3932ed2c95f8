import type { PanelTile } from '@microcourt/domain/case-spaces/contract';
import { Button, Text, View } from '@tarojs/components';
import { showToast } from '@tarojs/taro';
import { say } from '../shared/refusals';
import { useWords } from '../shared/words';
import { words } from './texts';

const TILES = {
  details: { icon: 'case', name: 'details' }, contact: { icon: 'phone', name: 'contact' }, members: { icon: 'people', name: 'members' }, progress: { icon: 'hearing', name: 'progress' },
  location: { icon: 'pin', name: 'location2' }, image: { icon: 'image', name: 'image2' }, file: { icon: 'file', name: 'file' }, 'ask-court': { icon: 'ask', name: 'question' },
  evidence: { icon: 'evidence', name: 'evidence' }, documents: { icon: 'file', name: 'documents' }, service: { icon: 'apply', name: 'service' },
} as const;
/** A tile of the + panel that this app can carry out. */
export type TileKey = keyof typeof TILES;
const isOurs = (tile: PanelTile): tile is PanelTile & { key: TileKey } => tile.key in TILES;

/** The + panel, as the court's rules fill it: what is not allowed now is grey, and says why when it is touched. */
export function PlusPanel({ tiles, onTile }: { readonly tiles: readonly PanelTile[]; readonly onTile: (key: TileKey) => void }) {
  const w = useWords(words);
  return (
    <View className="functions">
      {tiles.filter(isOurs).map(({ key, enabled, reason }) => (
        <Button
          key={key} className={`plain functions__one ${enabled ? '' : 'functions__one_blocked'}`} ariaLabel={enabled ? w[TILES[key].name] : `${w[TILES[key].name]}：${say(reason ?? 'shared.forbidden')}`}
          onClick={() => (enabled ? onTile(key) : void showToast({ title: say(reason ?? 'shared.forbidden'), icon: 'none' }))}
        >
          <View className="functions__tile"><View className={`icon icon_${TILES[key].icon}`} /></View>
          <Text>{w[TILES[key].name]}</Text>
        </Button>
      ))}
    </View>
  );
}
