import { begun, drawn, FIELD, type Frame, INK, type Line, pointOn } from '@microcourt/client/strokes';
import { Canvas, View } from '@tarojs/components';
import { createSelectorQuery } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import type { PadProps } from './pad-props';

type Node = { width: number; height: number; getContext(kind: '2d'): CanvasRenderingContext2D };
type Touched = { readonly timeStamp: number; readonly touches: readonly { readonly clientX: number; readonly clientY: number }[] };

/** The field that is written on, in the mini program; it asks once where it stands, for it does not move while it is open. */
export function Pad({ lines, onLines, label }: PadProps) {
  const node = useRef<Node>();
  const frame = useRef<Frame>();
  const began = useRef<number>();
  const shown = useRef(lines);
  useEffect(() => {
    createSelectorQuery().select('#sign-field').boundingClientRect((found) => { frame.current = found as Frame; })
      .select('#sign-canvas').node((found) => {
        const canvas = (found as { node?: unknown } | null)?.node as Node | undefined;
        if (!canvas) return;
        Object.assign(canvas, FIELD);
        node.current = canvas;
        draw(canvas, shown.current);
      }).exec();
  }, []);
  useEffect(() => {
    shown.current = lines;
    if (node.current) draw(node.current, lines);
  }, [lines]);

  const on = (change: typeof begun) => (event: unknown) => {
    const { touches: [touch], timeStamp } = event as Touched;
    if (!touch || !frame.current) return;
    began.current ??= timeStamp;
    const point = pointOn(frame.current, touch.clientX, touch.clientY, timeStamp - began.current);
    onLines((all) => change(all, point));
  };
  return (
    <View className="pad__field" id="sign-field">
      <Canvas type="2d" id="sign-canvas" canvasId="sign-canvas" className="pad__ink" />
      {/* Touches of a turned canvas would be told in its own frame; those of a view are told in that of the screen. */}
      <View className="pad__touch" ariaLabel={label} catchMove onTouchStart={on(begun)} onTouchMove={on(drawn)} />
    </View>
  );
}

/** Draws all lines anew; a signature has few. The paper under them is white in light and dark alike. */
function draw(canvas: Node, lines: readonly Line[]): void {
  const context = canvas.getContext('2d');
  context.clearRect(0, 0, FIELD.width, FIELD.height);
  Object.assign(context, { lineWidth: INK, lineCap: 'round', lineJoin: 'round', strokeStyle: '#111' });
  for (const line of lines) {
    context.beginPath();
    line.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    if (line.length === 1) context.lineTo(line[0]![0] + 1, line[0]![1]);
    context.stroke();
  }
}
