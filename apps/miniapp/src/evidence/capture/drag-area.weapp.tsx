import { View } from '@tarojs/components';
import { createSelectorQuery } from '@tarojs/taro';
import { type CSSProperties, type PropsWithChildren, useRef } from 'react';
import type { Point } from './picture-words';

type Props = PropsWithChildren<{ readonly className: string; readonly style: CSSProperties; readonly onStart: (at: Point) => void; readonly onMove: (at: Point) => void; readonly onEnd: () => void; readonly onKey: (id: string, key: string) => void }>;
type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
const ID = 'drag-area';

/** An area on which a finger moves something, in the mini program; places are parts of its width and height. */
export function DragArea({ className, style, onStart, onMove, onEnd, children }: Props) {
  const box = useRef<Box>();
  const placeOf = (event: unknown): Point | undefined => {
    const touch = (event as { touches: { clientX: number; clientY: number }[] }).touches[0];
    const { current } = box;
    return touch && current ? { x: (touch.clientX - current.left) / current.width, y: (touch.clientY - current.top) / current.height } : undefined;
  };
  const start = (event: unknown) => {
    createSelectorQuery().select(`#${ID}`).boundingClientRect((found) => {
      box.current = found as unknown as Box;
      const at = placeOf(event);
      if (at) onStart(at);
    }).exec();
  };
  const move = (event: unknown) => {
    const at = placeOf(event);
    if (at) onMove(at);
  };
  return <View id={ID} className={className} style={style} catchMove onTouchStart={start} onTouchMove={move} onTouchEnd={onEnd} onTouchCancel={onEnd}>{children}</View>;
}
