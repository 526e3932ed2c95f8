import { inView, type Layout, layOut, pageAt } from '@microcourt/client/page-layout';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Leaf } from './leaf';
import type { PagesProps } from './props';
import { usePinch } from './use-pinch';

/** Pages are drawn anew when the room has moved this far, in pixels. */
const STEP = 120;
const EDGE = 8;
/** A place in the pages that stays where it is on the screen while they become larger or smaller. */
type Anchor = { readonly page: number; readonly down: number; readonly across: number; readonly x: number; readonly y: number };

/** The pages of a file in a browser, one beneath the other; only those near the view are drawn, so that a thousand scroll like ten. */
export function Pages(props: PagesProps) {
  const { sizes, count, zoom, onZoom, turn, target, onPage } = props;
  const room = useRef<HTMLDivElement>(null);
  const box = useRoom(room);
  const layout = useMemo(() => layOut(sizes, count, box.width - 2 * EDGE, zoom, turn), [sizes, count, box.width, zoom, turn]);
  const [top, setTop] = useState(0);
  const { hold, moved } = useAnchor(room, layout);
  const scrolled = useCallback(() => {
    const { scrollTop, clientHeight } = room.current!;
    setTop(Math.round(scrollTop / STEP) * STEP);
    moved();
    onPage(pageAt(layout, scrollTop, clientHeight));
  }, [layout, moved, onPage]);
  usePinch(room, zoom, (next, x, y) => { hold(x, y); onZoom(next); });
  // How the pages lie now is needed when one is gone to, not a reason to go again.
  const lies = useRef(layout);
  useLayoutEffect(() => { lies.current = layout; });
  const known = box.width > 0;
  useEffect(() => {
    if (target && known) room.current!.scrollTo({ top: (lies.current.tops[target.page - 1] ?? 0) - EDGE });
  }, [target, known]);
  const { first, last } = inView(layout, top - box.height / 2, top + box.height * 1.5);
  return (
    <section className="pages" ref={room} tabIndex={0} aria-label={props.labelOf(0)} onScroll={scrolled}>
      <div className="pages__all" style={{ width: Math.max(box.width, layout.wide + 2 * EDGE), height: layout.total }}>
        {known && Array.from({ length: last - first + 1 }, (_, i) => first + i).map((at) => (
          <Leaf key={at} {...props} page={at + 1} width={layout.widths[at]!} height={layout.heights[at]!} top={layout.tops[at]!} />
        ))}
      </div>
    </section>
  );
}

/** How large the room is. */
function useRoom(room: React.RefObject<HTMLDivElement>) {
  const [box, setBox] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const observer = new ResizeObserver(() => setBox({ width: room.current!.clientWidth, height: room.current!.clientHeight }));
    observer.observe(room.current!);
    return () => observer.disconnect();
  }, [room]);
  return box;
}

/** Keeps the place under a finger, else the middle of the room, where it is when the pages are laid anew. */
function useAnchor(room: React.RefObject<HTMLDivElement>, layout: Layout) {
  const now = useRef(layout);
  const anchor = useRef<Anchor>();
  const hold = useCallback((x: number, y: number) => {
    const { scrollTop, scrollLeft, scrollWidth } = room.current!, { tops, heights } = now.current;
    const page = pageAt(now.current, scrollTop + y, 0) - 1;
    anchor.current = { page, down: (scrollTop + y - (tops[page] ?? 0)) / (heights[page] ?? 1), across: (scrollLeft + x) / scrollWidth, x, y };
  }, [room]);
  const moved = useCallback(() => hold(room.current!.clientWidth / 2, room.current!.clientHeight / 3), [room, hold]);
  useLayoutEffect(() => {
    now.current = layout;
    const { current: held } = anchor, { current: element } = room;
    if (!held || !element) return;
    element.scrollTo({ top: (layout.tops[held.page] ?? 0) + held.down * (layout.heights[held.page] ?? 1) - held.y, left: held.across * element.scrollWidth - held.x });
  }, [layout, room]);
  return { hold, moved };
}
