import type { Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';

/** A code that was sent to a number; the code itself is stored nowhere. */
export type CodeRow = { id: string; mobileHash: string; rangeHash: string | null; address: string; madeAt: Date; expiresAt: Date; attempts: number; usedAt: Date | null };
type Tables = { 'identity.code': CodeRow };
const own = (tx: Tx) => tx.withTables<Tables>();

/** How many codes went to a number, to its range of numbers and from an address block lately, and in all; `lastSeconds` since the last to this number. */
export type Sent = { lastSeconds: number | null; numberHour: number; numberDay: number; rangeHour: number; rangeDay: number; addressHour: number; addressDay: number; allHour: number; allDay: number };
/** To whom and from where a code is to be sent. */
export type Sending = { mobileHash: string; rangeHash: string; address: string };

/** Counts what was sent within the last day. */
export async function countSent(tx: Tx, { mobileHash, rangeHash, address }: Sending, now: Date): Promise<Sent> {
  const found = await sql<Sent>`
    select
      (select floor(extract(epoch from ${now}::timestamptz - max(made_at)))::int from identity.code where mobile_hash = ${mobileHash}) as last_seconds,
      (select count(*)::int from identity.code where mobile_hash = ${mobileHash} and made_at > ${now}::timestamptz - interval '1 hour') as number_hour,
      (select count(*)::int from identity.code where mobile_hash = ${mobileHash} and made_at > ${now}::timestamptz - interval '1 day') as number_day,
      (select count(*)::int from identity.code where range_hash = ${rangeHash} and made_at > ${now}::timestamptz - interval '1 hour') as range_hour,
      (select count(*)::int from identity.code where range_hash = ${rangeHash} and made_at > ${now}::timestamptz - interval '1 day') as range_day,
      (select count(*)::int from identity.code where address = ${address} and made_at > ${now}::timestamptz - interval '1 hour') as address_hour,
      (select count(*)::int from identity.code where address = ${address} and made_at > ${now}::timestamptz - interval '1 day') as address_day,
      (select count(*)::int from identity.code where made_at > ${now}::timestamptz - interval '1 hour') as all_hour,
      (select count(*)::int from identity.code where made_at > ${now}::timestamptz - interval '1 day') as all_day`.execute(tx);
  return found.rows[0]!;
}

/** Notes that a code was made. */
export async function addCode(tx: Tx, row: Pick<CodeRow, 'id' | 'mobileHash' | 'rangeHash' | 'address' | 'madeAt' | 'expiresAt'>): Promise<void> {
  await own(tx).insertInto('identity.code').values({ ...row, attempts: 0, usedAt: null }).execute();
}

/** The newest code of a number, locked; two who use one code at once come one after the other. */
export const lockNewestCode = (tx: Tx, mobileHash: string): Promise<CodeRow | undefined> =>
  own(tx).selectFrom('identity.code').selectAll().where('mobileHash', '=', mobileHash).orderBy('madeAt', 'desc').orderBy('id', 'desc').limit(1).forUpdate().executeTakeFirst();

/** A code by its id. */
export const findCode = (tx: Tx, id: string): Promise<CodeRow | undefined> =>
  own(tx).selectFrom('identity.code').selectAll().where('id', '=', id).executeTakeFirst();

/** Wrong attempts at any code of a number within the last day. */
export async function wrongToday(tx: Tx, mobileHash: string, now: Date): Promise<number> {
  const found = await sql<{ n: number }>`select coalesce(sum(attempts), 0)::int as n from identity.code where mobile_hash = ${mobileHash} and made_at > ${now}::timestamptz - interval '1 day'`.execute(tx);
  return found.rows[0]!.n;
}

/** Counts a wrong attempt. */
export async function countAttempt(tx: Tx, id: string): Promise<void> {
  await own(tx).updateTable('identity.code').set((eb) => ({ attempts: eb('attempts', '+', 1) })).where('id', '=', id).execute();
}

/** A code opens one door only. */
export async function markUsed(tx: Tx, id: string, now: Date): Promise<void> {
  await own(tx).updateTable('identity.code').set({ usedAt: now }).where('id', '=', id).execute();
}

/** Forgets codes older than two days. */
export async function forgetOldCodes(tx: Tx, now: Date): Promise<void> {
  await own(tx).deleteFrom('identity.code').where('madeAt', '<', new Date(now.getTime() - 2 * 86_400_000)).execute();
}
