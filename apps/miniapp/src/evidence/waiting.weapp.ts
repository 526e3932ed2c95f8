import { miniProgramFile } from '@microcourt/client/mini-program';
import type { FileSource } from '@microcourt/client/transport';
import { env, getFileSystemManager } from '@tarojs/taro';
import { court } from '../court';
import { WAITING_FILES } from '../platform';

// Files that wait for the network, in the mini program; waiting.ts is the same in a browser.

/** A file that waits, in the order in which it came. */
export type Waiting = { readonly key: string; readonly source: FileSource };
type Kept = { readonly key: string; readonly group: string; readonly name: string; readonly path: string; readonly size: number };

const LIST = 'evidence.waiting';
const read = () => JSON.parse(court.sessions.own.read(LIST) ?? '[]') as readonly Kept[];
const write = (all: readonly Kept[]) => court.sessions.own.write(LIST, JSON.stringify(all));

/** Keeps a file until the court has it. */
export async function keepWaiting(group: string, key: string, source: FileSource): Promise<void> {
  const path = `${env.USER_DATA_PATH}/${WAITING_FILES}-${key}`;
  try {
    getFileSystemManager().writeFileSync(path, await source.read(0, source.size), 'binary');
    write([...read(), { key, group, name: source.name, path, size: source.size }]);
  } catch {
    // The phone has no room for a second copy: the file lasts as long as the page.
  }
}
/** The files that this person left waiting in a place. */
export async function waitingIn(group: string): Promise<readonly Waiting[]> {
  return read().filter((one) => one.group === group).map(({ key, name, path, size }) => ({ key, source: miniProgramFile(path, name, size) }));
}
/** Lets a file go. */
export async function dropWaiting(key: string): Promise<void> {
  const one = read().find((kept) => kept.key === key);
  if (!one) return;
  getFileSystemManager().unlink({ filePath: one.path });
  write(read().filter((kept) => kept.key !== key));
}
