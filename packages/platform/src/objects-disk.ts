import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ObjectsFull, type ObjectStore } from './object-store.ts';

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const STALE_MS = 24 * 3_600_000;

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAll(path: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const part of bytes) {
      let done = 0;
      while (done < part.length) done += (await handle.write(part, done)).bytesWritten;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What a killed process left; a day spares those that other processes are writing now. */
async function tidy(half: string): Promise<void> {
  for (const name of await readdir(half)) {
    const path = join(half, name);
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > STALE_MS) await rm(path, { force: true });
  }
}

/** A folder as a store: written beside, made durable, then given its name, so that no half of a file is ever found. */
export async function createObjectsDisk(folder: string): Promise<ObjectStore> {
  const half = join(folder, 'half-written');
  await mkdir(half, { recursive: true, mode: 0o700 });
  await tidy(half);
  // The end of the name is spread evenly; its beginning names the suite.
  const pathOf = (name: string): string => join(folder, name.slice(-2), name.slice(-4, -2), name.replaceAll(':', '.'));
  const size = async (name: string): Promise<number | null> => {
    try {
      return (await stat(pathOf(name))).size;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  };
  return {
    size,
    async write(name, bytes) {
      const [path, made] = [pathOf(name), join(half, randomUUID())];
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await writeAll(made, bytes);
        await rename(made, path);
        await syncFolder(dirname(path));
      } catch (error) {
        await rm(made, { force: true });
        if (FULL.has(codeOf(error))) throw new ObjectsFull();
        throw error;
      }
    },
    async read(name, from, to) {
      if ((await size(name)) === null) return null;
      return to <= from ? none() : createReadStream(pathOf(name), { start: from, end: to - 1, highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>;
    },
    async remove(name) {
      await rm(pathOf(name), { force: true });
    },
  };
}

async function* none(): AsyncGenerator<Buffer> {
  // Nothing was asked for.
}
