import { type Box, boxBetween, isDrawn, unturned } from '@microcourt/client/page-layout';
import { useEffect, useState } from 'react';
import { sheetStyle } from './sheet-style';
import type { PagesProps } from './props';

type Props = Pick<PagesProps, 'pictureOf' | 'labelOf' | 'renderOver' | 'turn' | 'drawing' | 'onDrawn'> & { readonly page: number; readonly width: number; readonly height: number; readonly top: number };
type Place = { readonly x: number; readonly y: number };
/** A screen finer than this shows no more of a page than its pictures hold. */
const FINEST = 2;

/** A page that flies by within this time is not fetched. */
const STAYS = 110;

/** One page in a browser: its picture, what lies over it, and a layer on which a box is drawn while one marks. */
export function Leaf({ page, width, height, top, pictureOf, labelOf, renderOver, turn, drawing, onDrawn }: Props) {
  const sheet = sheetStyle(width, height, turn);
  const [stays, setStays] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setStays(true), STAYS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="leaf" style={{ top, width, height, left: `max(8px, calc(50% - ${width / 2}px))` }}>
      <div className="leaf__sheet" style={sheet}>
        <div className="leaf__number" aria-hidden>{page}</div>
        {stays && <img className="leaf__picture" src={pictureOf(page, sheet.width * Math.min(FINEST, devicePixelRatio))} alt={labelOf(page)} decoding="async" draggable={false} />}
        {renderOver(page)}
      </div>
      {drawing && <Drawing turn={turn} onDrawn={(box) => onDrawn(page, box)} />}
    </div>
  );
}

function Drawing({ turn, onDrawn }: { readonly turn: Props['turn']; readonly onDrawn: (box: Box) => void }) {
  const [from, setFrom] = useState<Place>();
  const [to, setTo] = useState<Place>();
  const placeOf = ({ currentTarget, clientX, clientY }: { currentTarget: HTMLElement; clientX: number; clientY: number }): Place => {
    const box = currentTarget.getBoundingClientRect();
    return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
  };
  const shown = from && to && boxBetween(from, to);
  const end = () => {
    const drawn = from && to && boxBetween(unturned(from, turn), unturned(to, turn));
    setFrom(undefined);
    setTo(undefined);
    if (drawn && isDrawn(drawn)) onDrawn(drawn);
  };
  return (
    <div
      className="leaf__draw" role="presentation"
      onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); setFrom(placeOf(event)); setTo(placeOf(event)); }}
      onPointerMove={(event) => from && setTo(placeOf(event))} onPointerUp={end} onPointerCancel={() => { setFrom(undefined); setTo(undefined); }}
    >
      {shown && <div className="leaf__box leaf__box_drawn" style={{ left: `${shown.x / 10}%`, top: `${shown.y / 10}%`, width: `${shown.w / 10}%`, height: `${shown.h / 10}%` }} />}
    </div>
  );
}
