import { begun, drawn, FIELD, INK, pathOf, pointOn } from '@microcourt/client/strokes';
import { useRef } from 'react';
import type { PadProps } from './pad-props';

const DRAWN = { role: 'img' };
const VIEW = `0 0 ${FIELD.width} ${FIELD.height}`;

/** The field that is written on, in a browser: by finger, pen or mouse. pad.weapp.tsx is the same in the mini program. */
export function Pad({ lines, onLines, label }: PadProps) {
  const began = useRef<number>();
  const writing = useRef<number>();
  const at = (event: React.PointerEvent<HTMLDivElement>) => {
    began.current ??= event.timeStamp;
    return pointOn(event.currentTarget.getBoundingClientRect(), event.clientX, event.clientY, event.timeStamp - began.current);
  };
  return (
    <div
      className="pad__field" {...DRAWN} aria-label={label} style={{ touchAction: 'none' }}
      onPointerDown={(event) => {
        if (writing.current !== undefined || event.button !== 0) return;
        writing.current = event.pointerId;
        event.currentTarget.setPointerCapture(event.pointerId);
        const point = at(event);
        onLines((all) => begun(all, point));
      }}
      onPointerMove={(event) => {
        if (writing.current !== event.pointerId) return;
        const point = at(event);
        onLines((all) => drawn(all, point));
      }}
      onPointerUp={() => { writing.current = undefined; }} onPointerCancel={() => { writing.current = undefined; }}
    >
      <svg className="pad__ink" viewBox={VIEW} preserveAspectRatio="none" fill="none" stroke="currentColor" strokeWidth={INK} strokeLinecap="round" strokeLinejoin="round" aria-hidden>
        <path d={lines.map(pathOf).join('')} />
      </svg>
    </div>
  );
}
