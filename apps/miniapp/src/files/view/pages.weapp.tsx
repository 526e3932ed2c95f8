import { type Box, inView, layOut, pageAt, unturned } from '@microcourt/client/page-layout';
import { Image, ScrollView, View } from '@tarojs/components';
import { createSelectorQuery, getWindowInfo } from '@tarojs/taro';
import { useMemo, useRef, useState } from 'react';
import { type PagesProps, zoomed } from './props';
import { sheetStyle } from './sheet-style';

const STEP = 200;
const EDGE = 8;
/** The room that the bars leave on this screen, in pixels. */
const BARS = 168;
/** A box about the finger, in thousandths of the page: here one taps where a browser lets one draw. */
const TAPPED = { w: 360, h: 60 };
type Touches = { readonly touches: readonly { readonly clientX: number; readonly clientY: number }[] };

const apart = ({ touches: [a, b] }: Touches) => Math.hypot(a!.clientX - b!.clientX, a!.clientY - b!.clientY);

/** The pages of a file in the mini program, one beneath the other; only those near the view are drawn. */
export function Pages({ sizes, count, pictureOf, zoom, onZoom, turn, target, onPage, labelOf, renderOver, drawing, onDrawn }: PagesProps) {
  const { windowWidth, windowHeight, pixelRatio } = getWindowInfo();
  const height = windowHeight - BARS;
  const layout = useMemo(() => layOut(sizes, count, windowWidth - 2 * EDGE, zoom, turn), [sizes, count, windowWidth, zoom, turn]);
  const [top, setTop] = useState(0);
  const [gone, setGone] = useState<{ target: PagesProps['target']; top: number }>({ target: undefined, top: 0 });
  if (gone.target !== target) setGone({ target, top: target ? (layout.tops[target.page - 1] ?? 0) - EDGE : gone.top });
  const from = useRef<{ apart: number; zoom: number }>();
  const pinch = (event: unknown) => {
    const { touches } = event as Touches;
    if (touches.length === 2 && from.current) onZoom(zoomed((from.current.zoom * apart(event as Touches)) / from.current.apart));
  };
  const scrolled = (scrollTop: number) => {
    setTop(Math.round(scrollTop / STEP) * STEP);
    onPage(pageAt(layout, scrollTop, height));
  };
  const tap = (page: number, event: unknown) => {
    const { touches: [touch] } = event as Touches;
    createSelectorQuery().select(`#leaf-${page}`).boundingClientRect((found) => {
      const box = found as unknown as { left: number; top: number; width: number; height: number };
      if (touch) onDrawn(page, about(unturned({ x: (touch.clientX - box.left) / box.width, y: (touch.clientY - box.top) / box.height }, turn)));
    }).exec();
  };
  const { first, last } = inView(layout, top - height, top + 2 * height);
  return (
    <ScrollView className="pages" scrollX scrollY scrollTop={gone.top} onScroll={({ detail }) => scrolled(detail.scrollTop)} onTouchStart={(event) => { const { touches } = event as unknown as Touches; from.current = touches.length === 2 ? { apart: apart(event as unknown as Touches), zoom } : undefined; }} onTouchMove={pinch}>
      <View className="pages__all" style={{ width: `${Math.max(windowWidth, layout.wide + 2 * EDGE)}px`, height: `${layout.total}px` }}>
        {Array.from({ length: last - first + 1 }, (_, i) => first + i).map((at) => {
          const page = at + 1, wide = layout.widths[at]!, high = layout.heights[at]!, sheet = sheetStyle(wide, high, turn);
          return (
            <View key={page} id={`leaf-${page}`} className="leaf" style={{ top: `${layout.tops[at]}px`, width: `${wide}px`, height: `${high}px`, left: `${Math.max(EDGE, (Math.max(windowWidth, layout.wide + 2 * EDGE) - wide) / 2)}px` }}>
              <View className="leaf__sheet" style={{ ...sheet, width: `${sheet.width}px`, height: `${sheet.height}px` }}>
                <View className="leaf__number" ariaHidden>{String(page)}</View>
                <Image className="leaf__picture" src={pictureOf(page, sheet.width * Math.min(2, pixelRatio))} ariaLabel={labelOf(page)} />
                {renderOver(page)}
              </View>
              {drawing && <View className="leaf__draw" onTouchStart={(event) => tap(page, event)} />}
            </View>
          );
        })}
      </View>
    </ScrollView>
  );
}

/** A box about a place of a page. */
const about = ({ x, y }: { x: number; y: number }): Box => ({ x: Math.round(Math.min(1_000 - TAPPED.w, Math.max(0, x * 1_000 - TAPPED.w / 2))), y: Math.round(Math.min(1_000 - TAPPED.h, Math.max(0, y * 1_000 - TAPPED.h / 2))), ...TAPPED });
