import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

/** USER_HZ: what Linux shows to programs. */
const TICKS_PER_SECOND = 100;

function stat(pid: number): { parent: number; cpu: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), cpu: fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0) / TICKS_PER_SECOND };
  } catch {
    return null;
  }
}

/** The roots and everything that descends from them. */
export function tree(roots: readonly number[]): number[] {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync('/proc')) {
    const pid = Number(entry), found = pid ? stat(pid) : null;
    if (found) children.set(found.parent, [...(children.get(found.parent) ?? []), pid]);
  }
  const all = new Set(roots);
  for (const pid of all) for (const child of children.get(pid) ?? []) all.add(child);
  return [...all];
}

/** CPU seconds used so far by the roots and their descendants, those that ended included. */
export const cpuSeconds = (roots: readonly number[]): number => tree(roots).reduce((sum, pid) => sum + (stat(pid)?.cpu ?? 0), 0);

/** Begins to count CPU; the function returned stops and gives server and own CPU seconds and the time passed. */
export function cpuMeter(roots: readonly number[]): () => { seconds: number; server: number; own: number } {
  const read = () => {
    const { user, system } = process.cpuUsage();
    return { at: performance.now(), server: cpuSeconds(roots), own: (user + system) / 1e6 };
  };
  const before = read();
  return () => {
    const after = read();
    return { seconds: (after.at - before.at) / 1000, server: after.server - before.server, own: after.own - before.own };
  };
}

/** Memory in MiB with shared pages divided among those who share them. */
export function pssMiB(roots: readonly number[]): number {
  let kib = 0;
  for (const pid of tree(roots)) {
    try { kib += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))?.[1] ?? 0); } catch { /* it has ended */ }
  }
  return Math.round(kib / 102.4) / 10;
}

/** Bytes on disk below a folder. */
export function diskBytes(folder: string, paths: readonly string[]): number {
  const present = paths.map((path) => join(folder, path)).filter(existsSync);
  const { stdout } = spawnSync('du', ['-sc', '--block-size=1', ...present], { encoding: 'utf8' });
  return Number(stdout.trim().split('\n').at(-1)!.split('\t')[0]);
}
