import type pg from 'pg';
import { CompiledQuery, type Kysely } from 'kysely';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { Appender, type Appended } from './append.ts';
import { keepAnswer, keptFor, openCommand } from './answers.ts';
import { flush, makeCtx, nothing, SYSTEM, wire, type Asker, type Gathered, type House } from './context.ts';
import { isCollision, openDatabase, openPool, rowsOf } from './database.ts';
import { Denials } from './denials.ts';
import { newId, NOBODY } from './ids.ts';
import type { DeadLetter } from './job-store.ts';
import { Worker } from './jobs.ts';
import type { KeyRing } from './key-ring.ts';
import type { Log as Lines } from './log.ts';
import { APP_ROLE } from './migrate.ts';
import { Refused, type Actor, type Ctx, type ModuleSpec, type Place, type Ports, type Tx } from './module.ts';
import { lastSeq, newsBefore, newsSince, type Draft, type Log } from './news.ts';
import { openOversight, type Oversight } from './oversight.ts';
import { openVault, type Vault } from './vault.ts';
import { openWords } from './words.ts';

/** What a commit leaves to be pushed: the news written and the topics rung. Nothing is re-read for it. */
export type Committed = { items: NewsItem[]; topics: string[] };
/** The heart of the server: transactions, first answers, the numbered log, jobs. */
export type Kernel = {
  db: Kysely<{}>;
  vault: Vault;
  /** Runs a deed in a transaction; a collision with another transaction is tried anew. */
  within<T>(who: Asker, deed: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** The same for a command: the same request of the same person again gets the first answer, and two at once happen once. */
  once<T>(who: Asker, inputDigest: string, deed: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** Adds news by group commit; the same request again gets the first number. */
  append(draft: Draft): Promise<Appended>;
  newsSince(place: Place, since: number, limit: number): Promise<NewsItem[]>;
  newsBefore(place: Place, before: number | null, limit: number): Promise<NewsItem[]>;
  lastSeq(places: Place[]): Promise<number[]>;
  /** Notes in the audit that an access was denied, or that someone of the court looked into a case (`granted`); at most once a minute for the same actor, ask and case. */
  noteDenied(denied: { actor: Actor; requestId: string; ask: string; caseId: string | null; granted?: boolean }): void;
  /** Called in this process directly after each commit. */
  onCommitted(listener: (committed: Committed) => void): () => void;
  jobs: { start(): void; stop(): Promise<void>; runDue(): Promise<number>; deadLetters(): Promise<DeadLetter[]>; retry(id: string): Promise<boolean> };
  /** The audit and the state of the machine, for those in office. */
  oversight: Oversight;
  /** Whether the database answers now. */
  ready(): Promise<boolean>;
  /** How many connections deeds have, how many of them rest, and how many deeds wait for one. */
  connections(): { open: number; idle: number; waiting: number };
  stop(): Promise<void>;
};
/** What a kernel is made of. `appendSpacingMs` is the least time between two statements that add messages. `clock` is for tests: its milliseconds are added to the database's time. */
export type KernelOptions = {
  database: { connectionString: string; max?: number; appendSpacingMs?: number };
  keyRing: KeyRing; modules: readonly ModuleSpec[]; ports: Ports; profile: 'demo' | 'court'; log: Lines;
  clock?: { offsetMs: number };
};

type Pools = { deeds: pg.Pool; side: pg.Pool; appends: pg.Pool };
/** The appending session plans for the index always: its plans are made while the tables are still empty. */
const APPEND_SETTINGS = { enable_seqscan: 'off', plan_cache_mode: 'force_generic_plan', jit: 'off' };
async function openPools({ connectionString, max = 10 }: KernelOptions['database']): Promise<Pools> {
  const settings = await workingRole(connectionString);
  return {
    deeds: openPool({ connectionString, max, name: 'deeds', settings }),
    // Keys and words are asked inside transactions: a pool of their own, so that they never wait for a transaction to end.
    side: openPool({ connectionString, max: 3, name: 'side', settings }),
    // One session for the batches, two more for streams that somebody holds locked.
    appends: openPool({ connectionString, max: 3, name: 'appends', lockMs: 350, settings: { ...settings, ...APPEND_SETTINGS } }),
  };
}
/** The setting by which sessions take the role that cannot alter the log, where the migration could make it. */
async function workingRole(connectionString: string): Promise<Record<string, string>> {
  const pool = openPool({ connectionString, max: 1, name: 'start' });
  try {
    const found = await rowsOf(pool, 'select from pg_roles where rolname = $1 and pg_has_role(current_user, oid, $2)', [APP_ROLE, 'member']);
    return found.length > 0 ? { role: APP_ROLE } : {};
  } finally { await pool.end(); }
}

/** Transactions of deeds, and what follows their commit. */
class Deeds {
  readonly listeners = new Set<(committed: Committed) => void>();
  wakeJobs: () => void = () => {};
  readonly #db: Kysely<{}>;
  readonly #house: House;
  readonly #say: Lines;
  constructor(db: Kysely<{}>, house: House, say: Lines) { this.#db = db; this.#house = house; this.#say = say; }

  committed(committed: Committed): void {
    for (const listener of this.listeners) {
      try { listener(committed); } catch (error) { this.#say.error('a listener failed', { fault: error }); }
    }
  }
  /** Runs `body` in a transaction, anew after a collision, and rings after its commit. */
  async #transact<T>(body: (tx: Tx, gathered: Gathered) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      const gathered = nothing();
      try {
        const value = await this.#db.transaction().execute((tx) => body(tx, gathered));
        if (gathered.items.length > 0 || gathered.topics.size > 0) this.committed({ items: gathered.items, topics: [...gathered.topics] });
        if (gathered.booked) this.wakeJobs();
        return value;
      } catch (error) {
        if (!isCollision(error) || tries >= 6) throw error;
        await new Promise((done) => { setTimeout(done, Math.random() * 20 * tries); });
      }
    }
  }
  #ctx(tx: Tx, who: Asker, databaseNow: Date, gathered: Gathered): Ctx {
    return makeCtx(this.#house, tx, who, new Date(databaseNow.getTime() + this.#house.log.offset()), gathered);
  }
  within<T>(who: Asker, deed: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.#transact(async (tx, gathered) => {
      const { rows } = await tx.executeQuery<{ now: Date }>(CompiledQuery.raw('begin; select transaction_timestamp() as now'));
      const ctx = this.#ctx(tx, who, rows[0]!.now, gathered);
      const value = await deed(ctx);
      await flush(this.#house, ctx, gathered);
      return value;
    });
  }
  async once<T>(who: Asker, inputDigest: string, deed: (ctx: Ctx) => Promise<T>): Promise<T> {
    const kept = keptFor(this.#house, who, inputDigest);
    const outcome = await this.#transact(async (tx, gathered) => {
      const { now, first } = await openCommand(this.#house, tx, kept);
      if (first) return first.value as T;
      const ctx = this.#ctx(tx, who, now, gathered);
      const value = await deed(ctx).catch(keptRefusal);
      await flush(this.#house, ctx, gathered);
      // What a refusal wrote is committed (a wrong password is counted), but it is no first answer.
      if (value instanceof Refused) return value;
      // Sealed for the case it is about, so that it becomes unreadable with the case.
      const subject = who.about ?? gathered.items[0]?.caseId ?? who.actor.personId ?? NOBODY;
      await keepAnswer(this.#house, tx, who, kept, { value, subject, told: gathered.items.length > 0, now: ctx.now });
      return value;
    });
    if (outcome instanceof Refused) throw outcome;
    return outcome;
  }
}

/** A refusal that keeps what it wrote, as a value; everything else goes on as it was thrown. */
function keptRefusal(error: unknown): Refused {
  if (error instanceof Refused && error.kept) return error;
  throw error;
}

const wordsOf = (modules: readonly ModuleSpec[]): string[] => [...new Set(modules.flatMap((spec) => [
  ...spec.routes.map((one) => one.ask.name), ...spec.tells.map((one) => one.news), ...spec.jobs.map((one) => one.job),
]))];

/** Brings the kernel up on a migrated database. */
export async function createKernel({ database, keyRing, modules, ports, profile, log: say, clock }: KernelOptions): Promise<Kernel> {
  const pools = await openPools(database);
  const vault = openVault(pools.side, keyRing);
  const log = { words: await openWords(pools.side, wordsOf(modules)), vault, offset: () => clock?.offsetMs ?? 0 };
  const house: House = { log, vault, keyRing, profile, ...wire(modules) };
  const db = openDatabase(pools.deeds);
  const deeds = new Deeds(db, house, say);
  const appender = new Appender(pools.appends, log, (items) => {
    const topics = items.flatMap((item) => house.topicsOf(item.name, item.body, item));
    deeds.committed({ items, topics: [...new Set(topics)] });
  }, database.appendSpacingMs);
  const denials = new Denials(pools.side, log, say);
  const worker = new Worker({
    pool: pools.side, log, vault, ports, say, jobs: modules.flatMap((spec) => spec.jobs),
    within: (name, deed) => deeds.within({ actor: SYSTEM, requestId: newId(), ask: name }, deed),
  });
  deeds.wakeJobs = () => { worker.wake(); };
  const stop = async (): Promise<void> => {
    await worker.stop();
    await appender.stop();
    await denials.stop();
    await db.destroy();
    await Promise.all([pools.side.end(), pools.appends.end()]);
  };
  return { ...face({ pools, vault, log, db, deeds, appender, denials, worker }), oversight: openOversight(pools.side, log, keyRing), stop };
}

type Parts = { pools: Pools; vault: Vault; log: Log; db: Kysely<{}>; deeds: Deeds; appender: Appender; denials: Denials; worker: Worker };
/** What the kernel shows of its parts. */
function face({ pools, vault, log, db, deeds, appender, denials, worker }: Parts): Omit<Kernel, 'stop' | 'oversight'> {
  return {
    db, vault,
    within: (who, deed) => deeds.within(who, deed),
    once: (who, inputDigest, deed) => deeds.once(who, inputDigest, deed),
    append: (draft) => appender.append(draft),
    newsSince: (place, since, limit) => newsSince(pools.deeds, log, place, since, limit),
    newsBefore: (place, before, limit) => newsBefore(pools.deeds, log, place, before, limit),
    lastSeq: (places) => lastSeq(pools.deeds, log, places),
    noteDenied: (denied) => { denials.note(denied); },
    onCommitted(listener) { deeds.listeners.add(listener); return () => { deeds.listeners.delete(listener); }; },
    jobs: {
      start: () => { worker.start(); }, stop: () => worker.stop(), runDue: () => worker.runDue(),
      deadLetters: () => worker.deadLetters(), retry: (id) => worker.retry(id),
    },
    connections: () => ({ open: pools.deeds.totalCount, idle: pools.deeds.idleCount, waiting: pools.deeds.waitingCount }),
    ready: () => pools.deeds.query('select').then(() => true, () => false),
  };
}
