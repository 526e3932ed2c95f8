import { Canvas } from '@tarojs/components';

/** The canvas on which papers are drawn in the mini program: it must stand on the page, and is kept out of sight. */
export function PaperCanvas() {
  return <Canvas type="2d" id="paper-canvas" canvasId="paper-canvas" style={{ position: 'fixed', left: '-9999px', top: '0', width: '100px', height: '100px' }} />;
}
