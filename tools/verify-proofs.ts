import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { dayLeaf, grewFrom, isIncluded } from '../packages/domain/src/custody/rules-tree.ts';
import type { Certificate } from '../server/src/providers/certificates/certificate.ts';
import { TimestampFailure } from '../server/src/providers/timestamp/port.ts';
import { checkToken } from '../server/src/providers/timestamp/token.ts';
import type { Problem } from './verify-words.ts';

const Hex = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const Way = z.object({ index: z.int(), size: z.int(), path: z.array(Hex) });
const Day = z.object({ courtCode: z.string(), day: z.string(), number: z.int(), head: Hex, root: Hex, inclusion: Way, place: z.int(), chain: Hex, inDays: Way, growth: z.array(Hex) });
/** The proofs of a bundle. */
export const Proofs = z.object({ version: z.literal(1), days: z.array(Day), last: z.array(z.object({ courtCode: z.string(), day: z.string(), size: z.int(), chain: Hex })) });
/** The proofs of a bundle. */
export type Proofs = z.infer<typeof Proofs>;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const COURT: Problem['detail'] = ['不在法院当日的树里', 'it is not in the tree of its day'], DAY: Problem['detail'] = ['当日不在历日的树里', 'the day is not in the tree of days'];
const GREW: Problem['detail'] = ['历日的树不是只增不改', 'the tree of days did not only grow'], STAMP: Problem['detail'] = ['时间戳不成立', 'its timestamp does not hold'];

/** What is wrong with the proofs, day by day. `roots` null: which certificates stamp the time cannot be told. */
export function checkProofs({ days, last }: Proofs, log: { head(number: number): string | null }, tokens: ReadonlyMap<string, Buffer>, roots: readonly Certificate[] | null): Problem[] {
  const problems: Problem[] = [];
  for (const one of days) {
    const where = `proofs.json ${one.day}`, end = last.find(({ courtCode }) => courtCode === one.courtCode), wrong = (what: Problem['what'], detail: Problem['detail']): void => { problems.push({ what, where, ...(detail ? { detail } : {}) }); };
    if (log.head(one.number) !== one.head) wrong('altered', [`与日志第 ${one.number} 条的末端哈希不一致`, `its head is not that of entry ${one.number}`]);
    if (!isIncluded(one.head, one.inclusion, one.root, sha256)) wrong('unproved', COURT);
    const leaf = dayLeaf({ courtCode: one.courtCode, day: one.day, size: one.inclusion.size, root: one.root }, sha256);
    if (!end || one.inDays.index !== one.place || one.inDays.size !== end.size || !isIncluded(leaf, one.inDays, end.chain, sha256)) wrong('unproved', DAY);
    else if (!grewFrom({ size: one.place + 1, root: one.chain }, { size: end.size, root: end.chain }, one.growth, sha256)) wrong('unproved', GREW);
    const path = `timestamps/${one.day}.tst`, token = tokens.get(path);
    if (!token || roots === null) continue;
    try { checkToken(token, { hash: (name) => createHash(name).update(Buffer.from(one.chain, 'hex')).digest() }, roots); } catch (error) {
      if (!(error instanceof TimestampFailure)) throw error;
      problems.push({ what: 'unproved', where: path, ...(STAMP ? { detail: STAMP } : {}) });
    }
  }
  return problems;
}
