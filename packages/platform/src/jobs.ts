import type pg from 'pg';
import { rowsOf } from './database.ts';
import type { Ctx, Job, Ports } from './module.ts';
import { bodyOf, deadJobs, finish, lease, putBack, renewLease, revive, type DeadLetter, type Leased } from './job-store.ts';
import type { Log as Lines } from './log.ts';
import type { Log } from './news.ts';
import { Unreadable } from './suite.ts';
import type { Vault } from './vault.ts';

/** What the worker of jobs needs. */
export type JobsOptions = {
  pool: pg.Pool; log: Log; vault: Vault; jobs: readonly Job[]; ports: Ports; say: Lines;
  within<T>(name: string, deed: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** Length of a lease in seconds: a killed worker's job is taken again after it. */
  leaseSeconds?: number;
  /** How many run at once in this process. */
  atOnce?: number;
};

/** First answers are kept so long: a phone that was away longer sends under a new id. */
const ANSWERS_KEPT = '30 days', HOUR_MS = 3_600_000;
const MOST_ATTEMPTS = 12;
/** Two seconds, doubled at each attempt, at most an hour, with a jitter of a half so that a vendor that is back is not run over. */
const pause = (attempt: number): number => Math.min(3_600, 2 ** attempt) * (0.75 + Math.random() / 2);
/** Only the kind of failure is kept: messages of vendors carry numbers and names. */
const kindOf = (error: unknown): string => {
  const named = error as { name?: unknown; code?: unknown; provider?: unknown; status?: unknown };
  return [named?.name, named?.code, named?.provider, named?.status].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ').slice(0, 200) || 'failed';
};

/** Runs what was booked: each job at least once, retried with growing pauses, after twelve failures kept for a manager. */
export class Worker {
  readonly #o: JobsOptions;
  readonly #byName: Map<string, Job>;
  readonly #running = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;
  #again = false;
  #stopped = true;
  #tidiedAt = 0;

  constructor(options: JobsOptions) {
    this.#o = options;
    this.#byName = new Map(options.jobs.map((one) => [one.job, one]));
  }

  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    // The net below the bell: jobs of other processes, of later hours, of killed workers.
    this.#timer = setInterval(() => { this.wake(); void this.#tidy(); }, 1_000);
    this.wake();
  }
  /** Ends gracefully: takes no more jobs and waits for those that run. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#looking;
    await Promise.allSettled(this.#running);
  }
  /** A job was booked: looks at once. */
  wake(): void {
    if (this.#stopped) return;
    this.#again = true;
    this.#looking ??= this.#look().finally(() => { this.#looking = null; });
  }
  /** Runs all that is due now, and what that books for now, and resolves when nothing is due. For tests and the seed. */
  async runDue(): Promise<number> {
    let done = 0;
    for (let rounds = 0; rounds < 1_000; rounds++) {
      const jobs = await this.#lease(this.#o.atOnce ?? 4);
      if (jobs.length === 0) return done;
      await Promise.all(jobs.map((one) => this.#run(one)));
      done += jobs.length;
    }
    return done;
  }
  async deadLetters(): Promise<DeadLetter[]> {
    const rows = await deadJobs(this.#o.pool);
    return Promise.all(rows.map(async ({ id, name, attempts, dead_at, failure }) =>
      ({ id, job: await this.#o.log.words.wordOf(name), attempts, deadAt: dead_at.toISOString(), failure: failure ?? '' })));
  }
  async retry(id: string): Promise<boolean> {
    const revived = await revive(this.#o.pool, id, this.#o.log.offset());
    if (revived) this.wake();
    return revived;
  }

  /** Removes first answers that nobody can ask for any more, once an hour. */
  async #tidy(): Promise<void> {
    if (performance.now() - this.#tidiedAt < HOUR_MS && this.#tidiedAt > 0) return;
    this.#tidiedAt = performance.now();
    await rowsOf(this.#o.pool, `delete from platform.answer where at < now() + $1::float8 * interval '1 millisecond' - interval '${ANSWERS_KEPT}'`, [this.#o.log.offset()])
      .catch((error: unknown) => { this.#o.say.warn('old first answers could not be removed', { fault: error }); });
  }
  #lease(most: number): Promise<Leased[]> { return lease(this.#o.pool, most, this.#o.leaseSeconds ?? 60, this.#o.log.offset()); }

  async #look(): Promise<void> {
    while (this.#again && !this.#stopped) {
      const free = (this.#o.atOnce ?? 4) - this.#running.size;
      if (free <= 0) return;
      this.#again = false;
      try {
        const jobs = await this.#lease(free);
        if (jobs.length === free) this.#again = true;
        for (const one of jobs) {
          const running: Promise<void> = this.#run(one).finally(() => { this.#running.delete(running); this.wake(); });
          this.#running.add(running);
        }
      } catch (error) { this.#o.say.warn('jobs cannot be looked for', { fault: error }); }
    }
  }

  async #drop(leased: Leased, name: string): Promise<void> {
    this.#o.say.info('a job was dropped with the key of its subject', { job: name, jobId: leased.id });
    await finish(this.#o.pool, leased).catch(() => {});
  }

  async #run(leased: Leased): Promise<void> {
    const { pool, log, vault, say, ports } = this.#o, seconds = this.#o.leaseSeconds ?? 60;
    const name = await log.words.wordOf(leased.name);
    const held = setInterval(() => { renewLease(pool, leased, seconds, log.offset()).catch(() => {}); }, seconds * 333);
    try {
      const known = this.#byName.get(name);
      if (!known) throw new Error('this server knows no such job');
      const body = known.body.parse(await bodyOf(vault, leased));
      const within = <T>(deed: (ctx: Ctx) => Promise<T>): Promise<T> => this.#o.within(name, deed);
      await known.run({ within, ports, now: new Date(Date.now() + log.offset()), attempt: leased.attempts }, body);
      await finish(pool, leased);
    } catch (error) {
      // Whatever was to be done for a case or a person whose key was destroyed is not to be done any more.
      if (error instanceof Unreadable && error.reason === 'destroyed' && leased.subject !== null) return await this.#drop(leased, name);
      const last = leased.attempts >= MOST_ATTEMPTS;
      say[last ? 'error' : 'warn'](last ? 'a job was given up' : 'a job failed and comes again', { job: name, jobId: leased.id, attempt: leased.attempts, fault: error });
      await putBack(pool, leased, last ? null : pause(leased.attempts), kindOf(error), log.offset()).catch(() => {});
    } finally { clearInterval(held); }
  }
}
