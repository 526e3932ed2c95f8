import type pg from 'pg';
import { rowsOf } from './database.ts';
import { asUuid, isUuid, NOBODY } from './ids.ts';
import type { Log as Lines } from './log.ts';
import type { Actor } from './module.ts';
import type { Log } from './news.ts';

/** An access that was denied: who asked what about which case. `granted`: someone of the court looked, and may. */
export type Denial = { actor: Actor; requestId: string; ask: string; caseId: string | null; granted?: boolean };

const MINUTE = 60_000, MOST_WAITING = 2_000;

/** Denied accesses, and looks of the court's staff into a case, on their way into the audit: gathered for a second, so that somebody who guesses ids costs little. */
export class Denials {
  readonly #pool: pg.Pool;
  readonly #log: Log;
  readonly #say: Lines;
  #seen = new Map<string, number>();
  #waiting: Denial[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(pool: pg.Pool, log: Log, say: Lines) { this.#pool = pool; this.#log = log; this.#say = say; }

  note(denial: Denial): void {
    const key = `${denial.actor.personId ?? denial.actor.sessionId ?? denial.actor.address} ${denial.ask} ${denial.caseId} ${denial.granted ?? false}`;
    const now = performance.now();
    if ((this.#seen.get(key) ?? -Infinity) > now - MINUTE) return;
    if (this.#seen.size > 10_000) this.#seen = new Map();
    this.#seen.set(key, now);
    if (this.#waiting.length >= MOST_WAITING) { this.#say.warn('accesses come faster than they can be noted'); return; }
    this.#waiting.push(denial);
    this.#timer ??= setTimeout(() => { void this.#write(); }, 1_000);
  }

  async stop(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    await this.#write();
  }

  async #write(): Promise<void> {
    this.#timer = null;
    const denied = this.#waiting;
    this.#waiting = [];
    if (denied.length === 0) return;
    try {
      const asks = await Promise.all(denied.map(async (one) => this.#log.words.idOf(one.ask)));
      await rowsOf(this.#pool, `insert into platform.audit (at, ask, denied, case_id, request, actor, session)
        select now() + $6::float8 * interval '1 millisecond', ask, denied, case_id, request, actor, session
        from unnest($1::int2[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $7::boolean[]) as d (ask, case_id, request, actor, session, denied)`,
      [asks, denied.map(({ caseId }) => (caseId !== null && isUuid(caseId) ? caseId : NOBODY)), denied.map(({ requestId }) => asUuid(requestId)),
        denied.map(({ actor }) => actor.personId), denied.map(({ actor }) => (actor.sessionId === null ? null : asUuid(actor.sessionId))), this.#log.offset(), denied.map(({ granted = false }) => !granted)]);
    } catch (error) { this.#say.error('accesses could not be noted', { fault: error, count: denied.length }); }
  }
}
