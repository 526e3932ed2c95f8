import type pg from 'pg';
import { rowsOf } from './database.ts';
import { NOBODY } from './ids.ts';
import type { KeyRing } from './key-ring.ts';
import type { Log } from './news.ts';

/** Which rows of the audit are wanted: of a time, and if given of a person, a case, an ask, or only those denied. `before` is the id of the last row seen. */
export type AuditWanted = {
  from: Date; to: Date; actor?: string | undefined; caseId?: string | undefined; ask?: string | undefined; denied?: boolean | undefined;
  before?: string | undefined; limit: number;
};
/** One row of the audit: who asked what, when, about which case, and whether it was denied. `seq` and `stream` name the news it told. */
export type AuditRow = { id: string; at: string; ask: string; stream: string | null; seq: number | null; denied: boolean; caseId: string | null; actor: string | null };
/** How many jobs of a name wait, are due, or were given up. */
export type QueueLength = { job: string; waiting: number; due: number; dead: number };
/** How the machine stands: nothing in it tells of a person or a case. */
export type MachineState = {
  database: { version: string; bytes: number; sessions: number };
  migrations: { count: number; newest: string | null; appliedAt: string | null };
  queues: QueueLength[]; oldestDueSeconds: number;
  epochs: { epoch: string; current: boolean; keys: number }[]; keysDestroyed: number;
};
/** What those in office may see of the machine: the audit, and how it stands. */
export type Oversight = { audit(wanted: AuditWanted): Promise<AuditRow[]>; state(): Promise<MachineState> };

type Row = { id: number; at: Date; ask: number; stream: number | null; seq: number | null; denied: boolean; case_id: string; actor: string | null };

async function auditRows(pool: pg.Pool, { words }: Log, wanted: AuditWanted): Promise<AuditRow[]> {
  const ask = wanted.ask === undefined ? null : await words.find(wanted.ask);
  // A word that no row can have: nothing was ever asked by that name.
  if (wanted.ask !== undefined && ask === null) return [];
  const rows = await rowsOf<Row>(pool, `select id, at, ask, stream, seq, denied, case_id, actor from platform.audit
    where at >= $1 and at < $2 and ($3::uuid is null or actor = $3) and ($4::uuid is null or case_id = $4) and ($5::int2 is null or ask = $5)
      and ($6::boolean is null or denied = $6) and ($7::bigint is null or id < $7) order by id desc limit $8`,
  [wanted.from, wanted.to, wanted.actor ?? null, wanted.caseId ?? null, ask, wanted.denied ?? null, wanted.before ?? null, wanted.limit]);
  return Promise.all(rows.map(async (row) => ({
    id: String(row.id), at: row.at.toISOString(), ask: await words.wordOf(row.ask), stream: row.stream === null ? null : await words.wordOf(row.stream),
    seq: row.seq, denied: row.denied, caseId: row.case_id === NOBODY ? null : row.case_id, actor: row.actor === NOBODY ? null : row.actor,
  })));
}

async function queuesOf(pool: pg.Pool, { words, offset }: Log): Promise<Pick<MachineState, 'queues' | 'oldestDueSeconds'>> {
  const rows = await rowsOf<{ name: number; waiting: number; due: number; dead: number; oldest: number | null }>(pool, `
    with asked as (select now() + $1::float8 * interval '1 millisecond' as at)
    select name, count(*) filter (where dead_at is null and run_at > asked.at)::int as waiting, count(*) filter (where dead_at is null and run_at <= asked.at)::int as due,
      count(*) filter (where dead_at is not null)::int as dead, extract(epoch from max(asked.at - run_at) filter (where dead_at is null and run_at <= asked.at))::float8 as oldest
    from platform.job, asked group by name`, [offset()]);
  const queues = await Promise.all(rows.map(async ({ name, waiting, due, dead }) => ({ job: await words.wordOf(name), waiting, due, dead })));
  return { queues: queues.sort((a, b) => (a.job < b.job ? -1 : 1)), oldestDueSeconds: Math.round(Math.max(0, ...rows.map(({ oldest }) => oldest ?? 0))) };
}

async function keysOf(pool: pg.Pool, ring: KeyRing): Promise<Pick<MachineState, 'epochs' | 'keysDestroyed'>> {
  const rows = await rowsOf<{ epoch: string | null; keys: number }>(pool, 'select epoch, count(*)::int as keys from platform.data_key group by epoch');
  const current = ring.currentEpoch(), counted = new Map(rows.map(({ epoch, keys }) => [epoch, keys]));
  return {
    epochs: ring.epochs().map((epoch) => ({ epoch, current: epoch === current, keys: counted.get(epoch) ?? 0 })),
    keysDestroyed: counted.get(null) ?? 0,
  };
}

async function stateOf(pool: pg.Pool, log: Log, ring: KeyRing): Promise<MachineState> {
  const [database] = await rowsOf<{ version: string; bytes: number; sessions: number }>(pool, `select current_setting('server_version') as version,
    pg_database_size(current_database())::bigint as bytes, (select count(*)::int from pg_stat_activity where datname = current_database()) as sessions`);
  const [applied] = await rowsOf<{ count: number; newest: string | null; at: Date | null }>(pool, 'select count(*)::int as count, max(name) as newest, max(at) as at from migration.applied');
  return {
    database: database!, migrations: { count: applied!.count, newest: applied!.newest, appliedAt: applied!.at?.toISOString() ?? null },
    ...await queuesOf(pool, log), ...await keysOf(pool, ring),
  };
}

/** The audit and the state of the machine, for those in office. */
export const openOversight = (pool: pg.Pool, log: Log, ring: KeyRing): Oversight => ({
  audit: (wanted) => auditRows(pool, log, wanted),
  state: () => stateOf(pool, log, ring),
});
