import { Button, Image, Text, View } from '@tarojs/components';
import { type CSSProperties, useState } from 'react';
import { Action, Problem, Skeleton } from '../../shared/ui/blocks';
import { Choice } from '../../shared/ui/choice';
import { useWords } from '../../shared/words';
import { captureWords } from '../texts';
import { DragArea } from './drag-area';
import { moveCorner, nearestCorner, turnQuad, WHOLE } from './perspective';
import type { Look, Page, Quad } from './picture-words';
import { type Preview, usePreview } from './use-preview';

type Worked = Pick<Page, 'turns' | 'quad' | 'look'>;
type Props = { readonly page: Page; readonly busy: boolean; readonly onApply: (worked: Worked) => void; readonly onClose: () => void };
const LOOKS: readonly Look[] = ['plain', 'clear', 'black-white'];
/** An arrow key moves a corner by this part of the picture. */
const STEP = 0.01;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };

/** One page: its corners laid on the sheet, turned, made clear; what comes of it is shown before it is kept. */
export function PageEditor({ page, busy, onApply, onClose }: Props) {
  const w = useWords(captureWords);
  const [worked, setWorked] = useState<Worked>({ turns: page.turns, quad: page.quad, look: page.look });
  const [step, setStep] = useState<'corners' | 'look'>('corners');
  const { preview, unreadable } = usePreview(page.from, worked, step);
  const set = (part: Partial<Worked>) => setWorked((before) => ({ ...before, ...part }));
  return (
    <View className="capture__pane">
      <View className="capture__tabs">
        {(['corners', 'look'] as const).map((one) => <Button key={one} className={`plain capture__tab ${one === step ? 'capture__tab_on' : ''}`} ariaPressed={one === step} onClick={() => setStep(one)}>{w[one]}</Button>)}
      </View>
      <View className="capture__body capture__stage">
        {unreadable && <Problem text={w.unreadable} />}
        {!preview && !unreadable && <Skeleton rows={3} />}
        {preview && step === 'corners' && <Corners preview={preview} quad={worked.quad} onQuad={(quad) => set({ quad })} />}
        {preview && step === 'look' && <View className="capture__fit" style={fit(preview)}><Image className="capture__whole" mode="aspectFit" src={preview.url} ariaLabel={w.look} /></View>}
      </View>
      {step === 'look' && <Choice row options={LOOKS.map((look) => ({ value: look, label: w[look] }))} value={worked.look} onChange={(look) => set({ look })} />}
      {step === 'corners' && <Text className="capture__hint">{w.cornersNote}</Text>}
      <View className="capture__foot">
        <Button className="plain capture__side" onClick={() => set({ turns: (worked.turns + 1) % 4, quad: turnQuad(worked.quad) })}>{w.turn}</Button>
        <Button className="plain capture__side" onClick={() => set({ quad: WHOLE })}>{w.whole}</Button>
        <Action busy={busy} disabled={!preview} onClick={() => onApply(worked)}>{w.apply}</Action>
      </View>
      <Button className="plain capture__close sheet__close" ariaLabel={w.leaveYes} onClick={onClose}><View className="icon icon_close" /></Button>
    </View>
  );
}

/** A picture as large as the screen lets it be, between the head and the foot. */
const fit = ({ width, height }: Preview): CSSProperties => {
  const ratio = (width / height).toFixed(4);
  return { width: `min(calc(100vw - 48px), calc((100vh - 280px) * ${ratio}))`, height: `min(calc((100vw - 48px) / ${ratio}), calc(100vh - 280px))` };
};

function Corners({ preview, quad, onQuad }: { readonly preview: Preview; readonly quad: Quad; readonly onQuad: (quad: Quad) => void }) {
  const w = useWords(captureWords);
  const [held, setHeld] = useState(-1);
  const [moving, setMoving] = useState<Quad>();
  const now = moving ?? quad;
  const names = [w.corner0, w.corner1, w.corner2, w.corner3];
  const key = (id: string, arrow: string) => {
    const at = Number(id.replace('corner-', '')), by = ARROWS[arrow];
    if (by && now[at]) onQuad(moveCorner(now, at, { x: now[at].x + by[0], y: now[at].y + by[1] }));
  };
  const shape = `polygon(${now.map(({ x, y }) => `${x * 100}% ${y * 100}%`).join(', ')})`;
  return (
    <DragArea
      className="capture__fit" style={fit(preview)} onKey={key}
      onStart={(at) => setHeld(nearestCorner(now, at, preview.width / preview.height))}
      onMove={(at) => held >= 0 && setMoving(moveCorner(now, held, at))}
      onEnd={() => { setHeld(-1); setMoving(undefined); onQuad(now); }}
    >
      <Image className="capture__whole capture__whole_dim" mode="aspectFit" src={preview.url} />
      <View className="capture__cut" style={{ clipPath: shape }}><Image className="capture__whole" mode="aspectFit" src={preview.url} /></View>
      {now.map(({ x, y }, i) => <Button key={names[i]!} id={`corner-${i}`} className={`plain capture__corner ${i === held ? 'capture__corner_held' : ''}`} ariaLabel={names[i]!} style={{ left: `${x * 100}%`, top: `${y * 100}%` }} />)}
    </DragArea>
  );
}
