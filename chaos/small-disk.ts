import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of so many megabytes, which can be filled to its last byte and emptied again. */
export type SmallDisk = { folder: string; fill(): void; free(): void; remove(): void };

/** A small disk in memory; null where this program may not make one. */
export function makeSmallDisk(folder: string, megabytes: number): SmallDisk | null {
  mkdirSync(folder, { recursive: true });
  if (process.getuid?.() !== 0 || spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', folder]).status !== 0) return null;
  const filler = join(folder, 'filler');
  return {
    folder,
    fill() {
      const file = openSync(filler, 'a'), block = Buffer.alloc(64 * 1024);
      try { for (;;) if (writeSync(file, block) < block.length) break; } catch { /* it is full: that was wanted */ } finally { closeSync(file); }
    },
    free: () => rmSync(filler, { force: true }),
    remove: () => { spawnSync('umount', ['--lazy', folder]); rmSync(folder, { recursive: true, force: true }); },
  };
}
