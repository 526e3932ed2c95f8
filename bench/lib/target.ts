import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A member of a case that the load is made with: who, by which token, in which case. */
export type Member = { room: string; user: string; index: number; caseId: string; personId: string; token: string };
/** A court raised for measuring, as `target.json` in its data folder describes it. */
export type Target = {
  name: string; adapter: string; pids: number[]; serverPids: number[]; rooms: number; membersPerRoom: number;
  url: string; dataDir: string; diskPaths: string[]; walPath: string; membersFile: string; commands: Record<string, string[]>;
};

const require = createRequire(import.meta.url);
/** Node as the project brings it. */
export const NODE: string = process.execPath;
/** The root of the project. */
export const ROOT: string = join(import.meta.dirname, '..', '..');

/** The members of the first rooms of a target, in the order of rooms. */
export function membersOf(target: Target, rooms: number = target.rooms): Member[] {
  const all = JSON.parse(readFileSync(target.membersFile, 'utf8')) as Member[];
  return all.slice(0, rooms * target.membersPerRoom);
}

/** A target's description, if that folder has one. */
export const readTarget = (dataDir: string): Target | null =>
  existsSync(join(dataDir, 'target.json')) ? (require(join(dataDir, 'target.json')) as Target) : null;
