import { Button, Image, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Action } from '../../shared/ui/blocks';
import { Sheet } from '../../shared/ui/sheet';
import { fill, useWords } from '../../shared/words';
import { words } from '../texts';
import type { Drawn } from './use-pages';

/** As many small pages as a phone draws at once. */
const MOST = 48;
const SMALL = 160;
type Props = { readonly drawn: Drawn; readonly page: number; readonly onPick: (page: number) => void; readonly onClose: () => void };

/** Small pictures of the pages, a part of them at a time. */
export function Thumbs({ drawn: { count, pictureOf }, page, onPick, onClose }: Props) {
  const w = useWords(words);
  const [from, setFrom] = useState(() => Math.floor((page - 1) / MOST) * MOST);
  const left = Math.min(MOST, count - from - MOST);
  return (
    <Sheet title={fill(w.pageOf, { page, count })} onClose={onClose}>
      {from > 0 && <Action quiet onClick={() => setFrom(from - MOST)}>{fill(w.earlierThumbs, { n: MOST })}</Action>}
      <View className="thumbs">
        {Array.from({ length: Math.min(MOST, count - from) }, (_, i) => from + i + 1).map((one) => (
          <Button key={one} className={`plain thumbs__one ${one === page ? 'thumbs__one_on' : ''}`} ariaLabel={fill(w.page, { page: one })} onClick={() => onPick(one)}>
            <Image className="thumbs__picture" mode="aspectFit" src={pictureOf(one, SMALL)} />
            <Text>{String(one)}</Text>
          </Button>
        ))}
      </View>
      {left > 0 && <Action quiet onClick={() => setFrom(from + MOST)}>{fill(w.laterThumbs, { n: left })}</Action>}
    </Sheet>
  );
}
