import { useEffect, useLayoutEffect, useMemo, useRef, useState, type UIEvent } from 'react';
import { inView, layOut, pageAt, pictureWidth, type Box, type Size, type Turn } from '@microcourt/client/page-layout';
import type { Mark } from './marks.ts';
import { Leaf } from './leaf.tsx';

type Point = { readonly x: number; readonly y: number };
type Props = {
  readonly base: string; readonly count: number; readonly sizes: readonly Size[]; readonly zoom: number; readonly turn: Turn; readonly page: number; readonly jump: number;
  readonly onRead: (page: number) => void; readonly nameOf: (page: number) => string; readonly label: string; readonly marks: readonly Mark[]; readonly reveal: Mark | undefined;
  readonly onDraw: ((page: number, box: Box) => void) | undefined; readonly onPoint: ((page: number, at: Point) => void) | undefined;
  readonly onMark: ((key: string) => void) | undefined; readonly onMove: ((key: string, box: Box) => void) | undefined;
};
const ABOVE = 80;

/** All pages beneath one another, of which only those near the window are in the document: a thousand scroll as ten. */
export function Scroller({ base, count, sizes, zoom, turn, page, jump, onRead, nameOf, label, marks, reveal, onDraw, onPoint, onMark, onMove }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const [top, setTop] = useState(0);
  const layout = useMemo(() => layOut(sizes, count, room.width - 32, zoom, turn), [sizes, count, room.width, zoom, turn]);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => entry && setRoom({ width: entry.contentRect.width, height: entry.contentRect.height }));
    if (scroller.current) watch.observe(scroller.current);
    return () => watch.disconnect();
  }, []);
  const stand = useRef({ page, jump: -1, layout, turn });
  useLayoutEffect(() => {
    const before = stand.current;
    stand.current = { page, jump, layout, turn };
    // A jump, or pages that lie otherwise than before: what was read stays in sight.
    if (scroller.current && room.width > 0 && (before.jump !== jump || before.layout !== layout)) scroller.current.scrollTop = Math.max(0, (layout.tops[page - 1] ?? 0) - 8);
  }, [page, jump, layout, turn, room.width]);
  useEffect(() => {
    if (!reveal || !scroller.current) return;
    // Only a newly found place moves the page; zooming while it is shown does not.
    const { layout: { tops, heights }, turn: turns } = stand.current, i = reveal.page - 1;
    scroller.current.scrollTop = Math.max(0, (tops[i] ?? 0) + (turns === 0 ? ((heights[i] ?? 0) * reveal.y) / 1_000 : 0) - ABOVE);
  }, [reveal]);
  const scrolled = ({ currentTarget }: UIEvent<HTMLElement>) => {
    if (room.width === 0) return;
    setTop(currentTarget.scrollTop);
    const read = pageAt(layout, currentTarget.scrollTop, currentTarget.clientHeight);
    stand.current = { ...stand.current, page: read };
    if (read !== page) onRead(read);
  };
  const { first, last } = inView(layout, top, top + room.height);
  const shown = room.width === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return (
    <div className="scroller" ref={scroller} tabIndex={0} role="region" aria-label={label} onScroll={scrolled}>
      <div className="scroller__all" style={{ height: layout.total, width: Math.max(room.width, layout.wide + 32) }}>
        {shown.map((i) => (
          <Leaf
            key={i} src={`${base}/${i + 1}?w=${pictureWidth((turn % 2 === 1 ? layout.heights[i]! : layout.widths[i]!) * devicePixelRatio)}`} page={i + 1} label={nameOf(i + 1)} top={layout.tops[i]!} width={layout.widths[i]!} height={layout.heights[i]!} turn={turn}
            marks={marks.filter((mark) => mark.page === i + 1)} onDraw={onDraw && ((box) => onDraw(i + 1, box))} onPoint={onPoint && ((at) => onPoint(i + 1, at))} onMark={onMark} onMove={onMove}
          />
        ))}
      </div>
    </div>
  );
}
