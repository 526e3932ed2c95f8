import { browserFile } from '@microcourt/client/browser';
import type { FileSource } from '@microcourt/client/transport';
import { court } from '../court';
import { WAITING_FILES } from '../platform';

// Files that wait for the network, in a browser; waiting.weapp.ts is the same in the mini program.

/** A file that waits, in the order in which it came. */
export type Waiting = { readonly key: string; readonly source: FileSource };
type Kept = { readonly key: string; readonly person: string; readonly group: string; readonly name: string; readonly blob: Blob };

const STORE = 'waiting';
const person = () => court.sessions.current.snapshot()?.me.personId;

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(WAITING_FILES, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE, { keyPath: 'key' }));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no store')));
  });
}

/** Does something with the store; where the browser may keep nothing, files last as long as the page. */
async function inStore<T>(mode: IDBTransactionMode, deed: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  try {
    const base = await opened();
    return await new Promise<T>((resolve, reject) => {
      const request = deed(base.transaction(STORE, mode).objectStore(STORE));
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('not kept')));
    }).finally(() => base.close());
  } catch {
    return undefined;
  }
}

/** Keeps a file until the court has it. */
export async function keepWaiting(group: string, key: string, source: FileSource): Promise<void> {
  const of = person();
  if (of === undefined) return;
  const kept: Kept = { key, person: of, group, name: source.name, blob: new Blob([await source.read(0, source.size)]) };
  await inStore('readwrite', (store) => store.put(kept));
}
/** The files that this person left waiting in a place; what another person left on the device goes. */
export async function waitingIn(group: string): Promise<readonly Waiting[]> {
  const all = ((await inStore('readonly', (store) => store.getAll())) ?? []) as readonly Kept[];
  for (const one of all) if (one.person !== person()) await dropWaiting(one.key);
  return all.filter((one) => one.person === person() && one.group === group).sort((a, b) => a.key.localeCompare(b.key)).map(({ key, name, blob }) => ({ key, source: browserFile(blob, name) }));
}
/** Lets a file go. */
export async function dropWaiting(key: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(key));
}
