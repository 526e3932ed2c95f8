import { TYPES, type Board, type Given, type Kind } from './board-words';

// Drawing, and handing a file to the person, in a browser; board.weapp.ts is the same in the mini program.

/** A board of the browser's own. */
export async function openBoard(): Promise<Board> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  return {
    context,
    size: (width, height) => { Object.assign(canvas, { width, height }); },
    picture: (kind) => new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? void blob.arrayBuffer().then((bytes) => resolve(new Uint8Array(bytes))) : reject(new Error('no picture'))), `image/${kind}`, 0.88);
    }),
  };
}

/** Hands a file to the person: through the phone's own sharing where it takes files, else as a download. */
export async function giveFile(bytes: Uint8Array<ArrayBuffer>, name: string, kind: Kind): Promise<Given> {
  const type = TYPES[kind], file = new File([bytes], `${name}.${kind}`, { type });
  const phone = matchMedia('(pointer: coarse)').matches;
  if (kind === 'png' && phone && 'canShare' in navigator && navigator.canShare({ files: [file] })) {
    try {
      await navigator.share({ files: [file], title: name });
      return 'shared';
    } catch (error) {
      // Closed by the person; anything else (no longer allowed after the drawing took long) falls back to a download.
      if ((error as Error).name === 'AbortError') return 'dropped';
    }
  }
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: file.name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return 'saved';
}
