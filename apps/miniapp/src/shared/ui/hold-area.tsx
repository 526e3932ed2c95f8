import type { PropsWithChildren } from 'react';

type Props = PropsWithChildren<{ readonly className: string; readonly label: string; readonly onHold: (y: number) => void; readonly onMove: (y: number) => void; readonly onLetGo: () => void }>;

/** A button that is held, in a browser: by finger, mouse, or the space bar. */
export function HoldArea({ className, label, onHold, onMove, onLetGo, children }: Props) {
  return (
    <button
      type="button" className={`plain ${className}`} aria-label={label} style={{ touchAction: 'none' }}
      onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); onHold(event.clientY); }}
      onPointerMove={({ clientY }) => onMove(clientY)} onPointerUp={onLetGo} onPointerCancel={onLetGo}
      onKeyDown={({ key, repeat }) => { if (key === ' ' && !repeat) onHold(0); }}
      onKeyUp={({ key }) => { if (key === ' ') onLetGo(); }}
      onContextMenu={(event) => event.preventDefault()}
    >
      {children}
    </button>
  );
}
