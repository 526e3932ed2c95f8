import { useEffect, useRef } from 'react';
import { zoomed } from './props';

type Pinched = (zoom: number, x: number, y: number) => void;
/** Two taps within this many milliseconds are one double tap. */
const DOUBLE = 280;
const apart = ([a, b]: TouchList | readonly Touch[]) => Math.hypot(a!.clientX - b!.clientX, a!.clientY - b!.clientY);

/** Two fingers, a double tap, or the wheel with the control key make the pages larger and smaller about the place they are at. */
export function usePinch(room: React.RefObject<HTMLElement>, zoom: number, onPinch: Pinched): void {
  const now = useRef({ zoom, onPinch });
  useEffect(() => { now.current = { zoom, onPinch }; });
  useEffect(() => {
    const element = room.current!;
    let from: { apart: number; zoom: number } | undefined, tapped = 0;
    const tell = (next: number, clientX: number, clientY: number) => {
      const box = element.getBoundingClientRect();
      now.current.onPinch(zoomed(next), clientX - box.left, clientY - box.top);
    };
    const start = ({ touches }: TouchEvent) => { from = touches.length === 2 ? { apart: apart(touches), zoom: now.current.zoom } : undefined; };
    const move = (event: TouchEvent) => {
      if (!from || event.touches.length !== 2) return;
      event.preventDefault();
      const [a, b] = event.touches;
      tell((from.zoom * apart(event.touches)) / from.apart, (a!.clientX + b!.clientX) / 2, (a!.clientY + b!.clientY) / 2);
    };
    const end = ({ touches, changedTouches, timeStamp }: TouchEvent) => {
      if (from || touches.length > 0) return;
      const { clientX, clientY } = changedTouches[0]!;
      if (timeStamp - tapped < DOUBLE) tell(now.current.zoom > 1.2 ? 1 : 2, clientX, clientY);
      tapped = timeStamp;
    };
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      tell(now.current.zoom * (event.deltaY < 0 ? 1.1 : 1 / 1.1), event.clientX, event.clientY);
    };
    const listen = { passive: false };
    element.addEventListener('touchstart', start, listen);
    element.addEventListener('touchmove', move, listen);
    element.addEventListener('touchend', end, listen);
    element.addEventListener('wheel', wheel, listen);
    return () => {
      element.removeEventListener('touchstart', start);
      element.removeEventListener('touchmove', move);
      element.removeEventListener('touchend', end);
      element.removeEventListener('wheel', wheel);
    };
  }, [room]);
}
