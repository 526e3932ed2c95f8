import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

type Props = PropsWithChildren<{ readonly className: string; readonly label: string; readonly onHold: (y: number) => void; readonly onMove: (y: number) => void; readonly onLetGo: () => void }>;

/** A button that is held, in the mini program. */
export function HoldArea({ className, label, onHold, onMove, onLetGo, children }: Props) {
  return (
    <View
      className={`plain ${className}`} ariaRole="button" ariaLabel={label}
      onTouchStart={(event) => onHold(heightOf(event))} onTouchMove={(event) => onMove(heightOf(event))} onTouchEnd={onLetGo} onTouchCancel={onLetGo}
    >
      {children}
    </View>
  );
}

const heightOf = (event: unknown): number => (event as { touches: { clientY: number }[] }).touches[0]?.clientY ?? 0;
