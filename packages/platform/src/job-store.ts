import type pg from 'pg';
import { CompiledQuery } from 'kysely';
import { rowsOf } from './database.ts';
import { isUuid, newId, NOBODY } from './ids.ts';
import type { Day } from '@microcourt/domain/shared/calendar';
import type { Tx } from './module.ts';
import type { Vault } from './vault.ts';
import type { Log } from './news.ts';

/** A job as it is booked: at a moment, on a court day, or at once; sealed for `subject`, or for the system if that is null. */
export type Booking = { name: string; body: unknown; on?: Day; at?: Date; key?: string; subject?: string | null };
/** A job that a worker has leased. */
export type Leased = { id: string; name: number; subject: string | null; body: Buffer; attempts: number };
/** A job that was given up, for a manager to see. */
export type DeadLetter = { id: string; job: string; attempts: number; deadAt: string; failure: string };

const label = (id: string): string => `platform.job:${id}`;
const morning = (on: Day): Date => new Date(`${on}T08:00:00+08:00`);

/**
 * For whom a body is sealed if the booking does not say: the case or the person it names. What is nothing but ids is the system's:
 * it tells nothing, and must be done also when the key is gone (the files of a case are forgotten after the case).
 */
function subjectOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null;
  const { caseId, personId } = body as { caseId?: unknown; personId?: unknown };
  const named = [caseId, personId].find((id): id is string => typeof id === 'string' && isUuid(id));
  const bare = Object.values(body).every((value) => typeof value === 'string' && isUuid(value));
  return named === undefined || bare ? null : named;
}

/** Books a job within a transaction; one with the same key that has not begun is replaced. */
export async function bookJob({ log, vault }: { log: Log; vault: Vault }, tx: Tx, now: Date, { name, body, on, at, key, subject = subjectOf(body) }: Booking): Promise<void> {
  const id = newId();
  const sealed = await vault.seal(subject ?? NOBODY, label(id), JSON.stringify(body));
  await tx.executeQuery(CompiledQuery.raw(`
    insert into platform.job (id, name, key, body, run_at, booked_at, subject) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (name, key) where key is not null and attempts = 0 and dead_at is null
    do update set id = excluded.id, body = excluded.body, subject = excluded.subject, run_at = excluded.run_at, booked_at = excluded.booked_at`,
  [id, await log.words.idOf(name), key ?? null, sealed, at ?? (on ? morning(on) : now), now, subject]));
}

/** The body of a leased job. */
export const bodyOf = async (vault: Vault, job: Leased): Promise<unknown> => JSON.parse(await vault.open(job.subject ?? NOBODY, label(job.id), job.body));

const NOW = (n: number): string => `(now() + $${n}::float8 * interval '1 millisecond')`;

/** Leases the jobs that are due, so that no other worker takes them before the lease ends. */
export const lease = (pool: pg.Pool, most: number, seconds: number, offset: number): Promise<Leased[]> => rowsOf<Leased>(pool, `
  update platform.job set run_at = ${NOW(3)} + $2 * interval '1 second', attempts = attempts + 1
  where id in (select id from platform.job where dead_at is null and run_at <= ${NOW(3)} order by run_at limit $1 for update skip locked)
  returning id, name, subject, body, attempts`, [most, seconds, offset]);

/** Lengthens a lease that is still ours. */
export const renewLease = (pool: pg.Pool, { id, attempts }: Leased, seconds: number, offset: number): Promise<unknown> =>
  rowsOf(pool, `update platform.job set run_at = ${NOW(4)} + $3 * interval '1 second' where id = $1 and attempts = $2 and dead_at is null`, [id, attempts, seconds, offset]);

/** The job is done, if the lease is still ours. */
export const finish = (pool: pg.Pool, { id, attempts }: Leased): Promise<unknown> =>
  rowsOf(pool, 'delete from platform.job where id = $1 and attempts = $2', [id, attempts]);

/** The job failed: it comes again after `seconds`, or is given up for a manager if `seconds` is null. */
export const putBack = (pool: pg.Pool, { id, attempts }: Leased, seconds: number | null, failure: string, offset: number): Promise<unknown> =>
  rowsOf(pool, `update platform.job set run_at = ${NOW(5)} + coalesce($3::float8, 0) * interval '1 second', failure = $4,
    dead_at = case when $3::float8 is null then ${NOW(5)} end where id = $1 and attempts = $2 and dead_at is null`, [id, attempts, seconds, failure, offset]);

/** The jobs given up, the newest first. */
export const deadJobs = (pool: pg.Pool): Promise<{ id: string; name: number; attempts: number; dead_at: Date; failure: string | null }[]> =>
  rowsOf(pool, 'select id, name, attempts, dead_at, failure from platform.job where dead_at is not null order by dead_at desc limit 200');

/** Lets a job that was given up run again at once, with all its attempts. False if there is none. */
export async function revive(pool: pg.Pool, id: string, offset: number): Promise<boolean> {
  // A key that was booked anew meanwhile stays with the newer job.
  return (await rowsOf(pool, `update platform.job set dead_at = null, attempts = 0, key = null, run_at = ${NOW(2)} where id = $1 and dead_at is not null returning id`, [id, offset])).length > 0;
}
