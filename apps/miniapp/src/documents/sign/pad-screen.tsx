import { type Line, problemOf, undone } from '@microcourt/client/strokes';
import { Button, Text, View } from '@tarojs/components';
import { showToast } from '@tarojs/taro';
import { useState } from 'react';
import { words as shared } from '../../shared/texts';
import { useWords } from '../../shared/words';
import { words } from '../texts';
import { Pad } from './pad';

type Props = { readonly begin: readonly Line[]; readonly note: string; readonly onReady: (lines: readonly Line[]) => void; readonly onClose: () => void };

/** The whole screen to write on; on an upright phone everything is turned by a quarter, so that the long side is the line to write along. */
export function PadScreen({ begin, note, onReady, onClose }: Props) {
  const w = useWords(words), s = useWords(shared);
  const [lines, setLines] = useState(begin);
  const ready = () => {
    const problem = problemOf(lines);
    if (problem) void showToast({ title: w[problem], icon: 'none' });
    else onReady(lines);
  };
  return (
    <View className="pad" ariaRole="dialog" ariaModal ariaLabel={w.pad}>
      <View className="pad__turned">
        <View className="pad__head">
          <Button className="plain pad__close sheet__close" ariaLabel={s.close} onClick={onClose}><View className="icon icon_close" /></Button>
          <View className="pad__texts"><Text className="pad__title">{w.pad}</Text><Text className="pad__note">{note}</Text></View>
        </View>
        <View className="pad__room"><Pad lines={lines} onLines={setLines} label={w.padField} /></View>
        <View className="pad__deeds">
          <Button className="plain pad__deed" disabled={lines.length === 0} onClick={() => setLines([])}>{w.clear}</Button>
          <Button className="plain pad__deed" disabled={lines.length === 0} onClick={() => setLines(undone(lines))}>{w.undo}</Button>
          <Button className="plain pad__deed pad__deed_main" onClick={ready}>{w.ready}</Button>
        </View>
      </View>
    </View>
  );
}
