import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A member of a case that the load is made with: who, by which token, in which case. */
export type Member = { room: string; user: string; index: number; caseId: string; personId: string; token: string };
/** A court raised for measuring, as `target.json` in its data folder describes it. */
export type Target = {
  name: string; adapter: string; pids: number[]; serverPids: number[]; rooms: number; membersPerRoom: number;
  url: string; dataDir: string; diskPaths: string[]; walPath: string; membersFile: string; commands: Record<string, string[]>;
};

/** Node as the project brings it. */
export const NODE: string = process.execPath;
/** The root of the project. */
export const ROOT: string = join(import.meta.dirname, '..', '..');

/** The members of the first rooms of a target, in the order of rooms. */
export function membersOf(target: Target, rooms: number = target.rooms): Member[] {
  const all = JSON.parse(readFileSync(target.membersFile, 'utf8')) as Member[];
  return all.slice(0, rooms * target.membersPerRoom);
}

/** A target's description as it stands now, if that folder has one. */
export function readTarget(dataDir: string): Target | null {
  const file = join(dataDir, 'target.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Target) : null;
}
