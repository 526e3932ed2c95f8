import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { send } from '@microcourt/domain/messaging/contract';
import { broken } from './checker.ts';
import { type HurtCourt, openHurtCourt } from './court.ts';
import { makeSmallDisk } from './small-disk.ts';
import { readAll, readyAgain, writeSteadily } from './steady.ts';

/** What a full disk showed: how the first refused message was answered, how soon all was well after there was room, and which promises were broken. */
export type Full = { refused: number; backMs: number; sent: number; faults: string[] };

const SETTINGS = { max_wal_size: '48MB', min_wal_size: '32MB', shared_buffers: '16MB' };

/** Fills the disk of the database while somebody writes, until it refuses; then gives it room again. Null where no small disk can be made. */
export async function fillDatabaseDisk(folder: string, port: number, perSecond = 30): Promise<Full | null> {
  const disk = makeSmallDisk(join(folder, 'small'), 200);
  if (disk === null) return null;
  try {
    const court = await openHurtCourt({ data: join(folder, 'court'), database: join(disk.folder, 'database'), port, settings: SETTINGS });
    try {
      const steady = writeSteadily(court, perSecond);
      disk.fill();
      const refused = await writeUntilRefused(court);
      disk.free();
      const backMs = await readyAgain(court);
      await steady.stop();
      return { refused, backMs, sent: steady.sent.length, faults: broken({ sent: steady.sent, reads: [await readAll(court)] }) };
    } finally { await court.stop(); }
  } finally { disk.remove(); }
}

/** Texts that no compression makes small, until one is not taken; gives its status (0: no answer at all). */
async function writeUntilRefused(court: HurtCourt): Promise<number> {
  const one = (): Promise<number> => court.post(send.name, { caseId: court.caseId, stream: 'main', said: { kind: 'text', text: randomBytes(1_900).toString('hex') } }).then(({ status }) => status, () => 0);
  for (let rounds = 0; rounds < 1_000; rounds++) {
    const refused = (await Promise.all(Array.from({ length: 50 }, one))).find((status) => status !== 200);
    if (refused !== undefined) return refused;
  }
  throw new Error('the disk never became full');
}
