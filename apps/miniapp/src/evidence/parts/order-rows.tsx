import { Button, Text, View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { HoldArea } from '../../shared/ui/hold-area';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { movedTo } from '../catalogue';
import { words } from '../texts';
import './order-rows.css';

type Row = { readonly key: string; readonly title: string; readonly note?: string; readonly before?: ReactNode; readonly after?: ReactNode };
type Props = { readonly rows: readonly Row[]; readonly onOrder: (keys: readonly string[]) => void };

/** The height of a row, which a finger that drags counts in. */
const HEIGHT = { usual: 68, elder: 104 };

/** Rows whose order a person sets: dragged by the handle, or moved by two buttons. */
export function OrderRows({ rows, onOrder }: Props) {
  const w = useWords(words);
  const { elder } = usePreferences();
  const height = elder ? HEIGHT.elder : HEIGHT.usual;
  const [drag, setDrag] = useState<{ key: string; from: number; y: number; by: number }>();
  const at = drag ? rows.findIndex(({ key }) => key === drag.key) : -1;
  const to = drag ? Math.min(rows.length - 1, Math.max(0, at + Math.round(drag.by / height))) : -1;
  // Rows stay where they stand while one is dragged, and are only drawn elsewhere: a finger would lose a row that is put anew.
  const aside = (place: number) => (place === at ? drag!.by : at < place && place <= to ? -height : to <= place && place < at ? height : 0);
  const move = (from: number, place: number) => {
    const moved = movedTo(rows, from, place);
    if (moved !== rows) onOrder(moved.map(({ key }) => key));
  };
  const letGo = () => {
    if (drag && at >= 0) move(at, to);
    setDrag(undefined);
  };
  return (
    <View className="order">
      {rows.map(({ key, title, note, before, after }, place) => (
        <View key={key} className={`order__row ${key === drag?.key ? 'order__row_held' : ''}`} style={{ height: `${height}px`, ...(drag && at >= 0 ? { transform: `translateY(${aside(place)}px)` } : {}) }}>
          {before}
          <View className="order__texts"><Text className="order__title">{title}</Text>{note && <Text className="line__note">{note}</Text>}</View>
          {after}
          <Button className="plain order__step" ariaLabel={fill('{deed} {title}', { deed: w.earlier, title })} disabled={place === 0} onClick={() => move(place, place - 1)}><View className="icon icon_down order__up" /></Button>
          <Button className="plain order__step" ariaLabel={fill('{deed} {title}', { deed: w.later, title })} disabled={place === rows.length - 1} onClick={() => move(place, place + 1)}><View className="icon icon_down" /></Button>
          <HoldArea
            className="order__handle" label={fill('{deed} {title}', { deed: w.drag, title })}
            onHold={(y) => setDrag({ key, from: place, y, by: 0 })} onMove={(y) => setDrag((one) => (one ? { ...one, by: y - one.y } : one))} onLetGo={letGo}
          >
            <View className="order__grip" /><View className="order__grip" /><View className="order__grip" />
          </HoldArea>
        </View>
      ))}
    </View>
  );
}
