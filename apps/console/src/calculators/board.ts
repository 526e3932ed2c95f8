import type { Board } from '@microcourt/client/calculators/board';

/** Something to draw on, of the browser's own. */
export function openBoard(): Board {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  return {
    context,
    size: (width, height) => void Object.assign(canvas, { width, height }),
    picture: (kind) => new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? void blob.arrayBuffer().then((bytes) => resolve(new Uint8Array(bytes))) : reject(new Error('no picture'))), `image/${kind}`, 0.9);
    }),
  };
}

/** Puts a text onto the clipboard; where the page came by plain http, by the older way of browsers. */
export async function copyText(text: string): Promise<void> {
  if ('clipboard' in navigator) return navigator.clipboard.writeText(text);
  const area = Object.assign(document.createElement('textarea'), { value: text });
  (document.querySelector('dialog[open]') ?? document.body).append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (!done) throw new Error('no clipboard');
}
