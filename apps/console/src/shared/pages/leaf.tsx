import { useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { takesFocus } from '../focus.ts';
import { boxBetween, isDrawn, unturned, type Box, type Turn } from '@microcourt/client/page-layout';
import { nudged, type Mark } from './marks.ts';

type Point = { readonly x: number; readonly y: number };
type Props = {
  readonly src: string; readonly page: number; readonly label: string; readonly top: number; readonly width: number; readonly height: number; readonly turn: Turn;
  readonly marks: readonly Mark[];
  readonly onDraw: ((box: Box) => void) | undefined;
  readonly onPoint: ((at: Point) => void) | undefined;
  readonly onMark: ((key: string) => void) | undefined;
  readonly onMove: ((key: string, box: Box) => void) | undefined;
};

const share = (event: PointerEvent<HTMLElement>, turn: Turn): Point => {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return unturned({ x: (event.clientX - left) / width, y: (event.clientY - top) / height }, turn);
};
const place = ({ x, y, w, h }: Box): CSSProperties => ({ left: `${x / 10}%`, top: `${y / 10}%`, width: `${w / 10}%`, height: `${h / 10}%` });

/** One page with what is drawn over it; turned as a whole, so that what is drawn turns along. */
export function Leaf({ src, page, label, top, width, height, turn, marks, onDraw, onPoint, onMark, onMove }: Props) {
  const [from, setFrom] = useState<Point>();
  const [to, setTo] = useState<Point>();
  const lies = turn % 2 === 1;
  const down = (event: PointerEvent<HTMLElement>) => {
    if (!onDraw || event.button !== 0 || (event.target as HTMLElement).closest('.leaf__mark')) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setFrom(share(event, turn));
    setTo(share(event, turn));
  };
  const up = (event: PointerEvent<HTMLElement>) => {
    if (from && onDraw) {
      const box = boxBetween(from, share(event, turn));
      if (isDrawn(box)) onDraw(box);
    } else if (!onDraw && onPoint) onPoint(share(event, turn));
    setFrom(undefined);
  };
  return (
    <div
      className={onDraw ? 'leaf leaf_drawn' : 'leaf'} style={{ width, height, transform: `translateX(-50%) translateY(${top}px)` }} data-page={page} role="group" aria-label={label}
      onPointerDown={down} onPointerMove={(event) => from && setTo(share(event, turn))} onPointerUp={up} onPointerCancel={() => setFrom(undefined)}
    >
      <div className="leaf__paper" style={{ width: lies ? height : width, height: lies ? width : height, transform: `translate(-50%, -50%) rotate(${turn * 90}deg)` }}>
        <img src={src} alt="" draggable={false} />
        {marks.map((mark) => <Drawn key={mark.key} mark={mark} onMark={onMark} onMove={onMove} />)}
        {from && to && <span className="leaf__mark leaf__mark_new" style={place(boxBetween(from, to))} />}
      </div>
    </div>
  );
}

function Drawn({ mark, onMark, onMove }: { readonly mark: Mark } & Pick<Props, 'onMark' | 'onMove'>) {
  const style = place(mark), look = `leaf__mark leaf__mark_${mark.look}`;
  if (mark.look === 'found' || mark.look === 'spoken') return <span className={look} style={style} />;
  const pressed = (event: KeyboardEvent) => {
    const box = onMove && nudged(mark, event.key, event.shiftKey);
    if (!box) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(mark.key, box);
  };
  return <button type="button" className={look} style={style} title={mark.label} aria-label={mark.label} onClick={() => onMark?.(mark.key)} onKeyDown={pressed} {...(mark.byKey ? { ref: takesFocus } : {})} />;
}
