import { base64ToArrayBuffer, createSelectorQuery, env, getFileSystemManager, openDocument, shareFileMessage, showShareImageMenu } from '@tarojs/taro';
import type { Board, Context, Given, Kind } from './board-words';

// Drawing, and handing a file to the person, in the mini program; board.ts is the same in a browser.

type Canvas = { width: number; height: number; getContext(kind: '2d'): Context; toDataURL(type: string, quality: number): string };

/** The board that the page holds out of sight (`PaperCanvas`). */
export function openBoard(): Promise<Board> {
  return new Promise((resolve, reject) => {
    createSelectorQuery().select('#paper-canvas').node((found) => {
      const canvas = (found as { node?: unknown } | null)?.node as Canvas | undefined;
      if (!canvas) return reject(new Error('no canvas'));
      resolve({
        context: canvas.getContext('2d'),
        size: (width, height) => { Object.assign(canvas, { width, height }); },
        picture: async (kind) => new Uint8Array(base64ToArrayBuffer(canvas.toDataURL(`image/${kind}`, 0.88).replace(/^[^,]*,/, ''))),
      });
    }).exec();
  });
}

const closed = (error: unknown): Given => {
  if (/cancel/.test((error as { errMsg?: string }).errMsg ?? '')) return 'dropped';
  throw error;
};

/** Hands a file to the person: a picture to friends or the album, a document opened with WeChat's own menu, a table into a chat. */
export async function giveFile(bytes: Uint8Array<ArrayBuffer>, name: string, kind: Kind): Promise<Given> {
  const path = `${env.USER_DATA_PATH}/${name}.${kind}`;
  getFileSystemManager().writeFileSync(path, bytes.buffer, 'binary');
  if (kind === 'png') return showShareImageMenu({ path }).then((): Given => 'shared', closed);
  if (kind === 'pdf') return openDocument({ filePath: path, fileType: 'pdf', showMenu: true }).then((): Given => 'shared', closed);
  return shareFileMessage({ filePath: path, fileName: `${name}.${kind}` }).then((): Given => 'shared', closed);
}
