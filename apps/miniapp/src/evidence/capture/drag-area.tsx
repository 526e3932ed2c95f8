import { type CSSProperties, type PropsWithChildren, useRef } from 'react';
import type { Point } from './picture-words';

type Props = PropsWithChildren<{ readonly className: string; readonly style: CSSProperties; readonly onStart: (at: Point) => void; readonly onMove: (at: Point) => void; readonly onEnd: () => void; readonly onKey: (id: string, key: string) => void }>;

/** An area on which a finger, the mouse or the arrow keys move something, in a browser; places are parts of its width and height. */
export function DragArea({ className, style, onStart, onMove, onEnd, onKey, children }: Props) {
  const held = useRef(false);
  const placeOf = ({ currentTarget, clientX, clientY }: { currentTarget: HTMLElement; clientX: number; clientY: number }): Point => {
    const box = currentTarget.getBoundingClientRect();
    return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
  };
  const end = () => {
    if (held.current) onEnd();
    held.current = false;
  };
  return (
    <div
      role="presentation" className={className} style={{ ...style, touchAction: 'none' }}
      onPointerDown={(event) => { held.current = true; event.currentTarget.setPointerCapture(event.pointerId); onStart(placeOf(event)); }}
      onPointerMove={(event) => held.current && onMove(placeOf(event))} onPointerUp={end} onPointerCancel={end}
      onKeyDown={(event) => {
        if (!event.key.startsWith('Arrow')) return;
        event.preventDefault();
        onKey((event.target as HTMLElement).id, event.key);
      }}
    >
      {children}
    </div>
  );
}
