import type pg from 'pg';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { Line } from './append-line.ts';
import { isCollision, isLockTimeout, isTwin, TryAgain } from './database.ts';
import { Refused } from './module.ts';
import { itemOf, sealDraft, type Draft, type Log, type Row, type Written } from './news.ts';

/** What the sender of news gets: its number and its time. */
export type Appended = { seq: number; at: string };
type Waiting = { draft: Draft; row: Row; done(answer: Appended): void; failed(error: unknown): void };

/** Most news in one statement: beyond, the first of a batch would wait for the last. */
const MOST_IN_BATCH = 512;
/** How often a stream that somebody holds locked is tried, a third of a second each time: about five seconds. */
const TRIES_ON_HELD = 15;
/** Most news that wait; more are told to try again, so that memory stays bounded while the database is slow. */
const MOST_WAITING = 20_000;

const streamOf = ({ row }: Waiting): string => `${row.caseId} ${row.stream}`;
const sameNews = ({ row }: Waiting, written: Written): boolean =>
  written.name === row.name && written.stream === row.stream && written.actor === row.actor;

/**
 * Group commit: all news that wait go in one statement and one fsync; one batch is in flight at a time, sent at once when idle.
 * Alone a message waits for nobody; under load a batch is what came during the one before.
 */
export class Appender {
  readonly #pool: pg.Pool;
  readonly #line: Line;
  readonly #log: Log;
  readonly #committed: (items: NewsItem[]) => void;
  #waiting: Waiting[] = [];
  #running = false;
  readonly #underway = new Map<string, Promise<Appended>>();

  /** Streams that somebody holds locked, with what waits for them: one held stream must not hold up all others. */
  readonly #held = new Map<string, Waiting[]>();
  readonly #spacing: number;
  #sentAt = 0;

  /** `spacing`: milliseconds between the beginnings of two statements; 0 sends at once, more saves work and costs waiting. */
  constructor(pool: pg.Pool, log: Log, committed: (items: NewsItem[]) => void, spacing = 0) {
    this.#pool = pool;
    this.#line = new Line(pool);
    this.#log = log;
    this.#committed = committed;
    this.#spacing = spacing;
  }

  /** Adds news; the same request again, even while the first is under way, gets the first answer. */
  append(draft: Draft): Promise<Appended> {
    const key = `${draft.place.caseId} ${draft.place.stream} ${draft.news} ${draft.actor.personId} ${draft.requestId}`;
    const underway = this.#underway.get(key);
    if (underway) return underway;
    if (this.#underway.size >= MOST_WAITING) return Promise.reject(new TryAgain(new Error('too many messages wait')));
    const answer = this.#take(draft).finally(() => { this.#underway.delete(key); });
    this.#underway.set(key, answer);
    return answer;
  }

  /** Waits until nothing is waiting any more, and gives the connection back. */
  async stop(): Promise<void> {
    while (this.#underway.size > 0) await Promise.allSettled(this.#underway.values());
    this.#line.close();
  }

  async #take(draft: Draft): Promise<Appended> {
    const row = await sealDraft(this.#log, draft);
    return new Promise((done, failed) => {
      const waiting = { draft, row, done, failed }, held = this.#held.get(streamOf(waiting));
      if (held) { held.push(waiting); return; }
      this.#waiting.push(waiting);
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      const early = this.#sentAt + this.#spacing - performance.now();
      if (early > 0) await new Promise((done) => { setTimeout(done, early); });
      this.#sentAt = performance.now();
      const batch = this.#waiting.slice(0, MOST_IN_BATCH);
      this.#waiting = this.#waiting.slice(MOST_IN_BATCH);
      await this.#write(batch, 0);
    }
    this.#running = false;
  }

  async #write(batch: Waiting[], tries: number): Promise<void> {
    try {
      this.#settle(batch, await this.#line.append(batch.map(({ row }) => row), this.#log.offset()));
    } catch (error) {
      // A twin sent through another server was committed since this statement began: the next one finds it and takes its number.
      if ((isCollision(error) || isTwin(error)) && tries < 5) return this.#write(batch, tries + 1);
      if (isLockTimeout(error)) return this.#apart(batch);
      if (error instanceof TryAgain || (batch.length === 1 && tries > 0)) { for (const one of batch) one.failed(error); return; }
      // One bad row must not fail its neighbours: each is tried by itself, and fails by itself.
      for (const one of batch) await this.#write([one], tries + 1);
    }
  }

  /** Somebody holds one of the streams: each is tried by itself, and the held one goes on waiting beside the rest. */
  async #apart(batch: Waiting[]): Promise<void> {
    const groups = Map.groupBy(batch, streamOf);
    if (groups.size > 1) {
      for (const group of groups.values()) await this.#write(group, 0);
      return;
    }
    const key = streamOf(batch[0]!), held = this.#held.get(key);
    if (held) { held.push(...batch); return; }
    this.#held.set(key, batch);
    void this.#await(key);
  }

  async #await(key: string): Promise<void> {
    const line = new Line(this.#pool);
    for (let tries = 1; (this.#held.get(key) ?? []).length > 0; tries++) {
      const batch = this.#held.get(key)!;
      this.#held.set(key, []);
      try {
        this.#settle(batch, await line.append(batch.map(({ row }) => row), this.#log.offset()));
      } catch (error) {
        if ((isLockTimeout(error) || isTwin(error)) && tries < TRIES_ON_HELD) this.#held.get(key)!.unshift(...batch);
        else for (const one of batch) one.failed(error instanceof TryAgain ? error : new TryAgain(error));
      }
    }
    this.#held.delete(key);
    line.close();
  }

  #settle(batch: Waiting[], written: Written[]): void {
    const items: NewsItem[] = [];
    for (const one of written.toSorted((a, b) => a.ord - b.ord)) {
      if (!one.again) items.push(itemOf(batch[one.ord - 1]!.draft, one.seq, one.at));
    }
    if (items.length > 0) this.#committed(items);
    for (const one of written) {
      const waiting = batch[one.ord - 1]!;
      if (one.again && !sameNews(waiting, one)) waiting.failed(new Refused({ code: 'shared.request-reused', kind: 'conflict' }));
      else waiting.done({ seq: one.seq, at: one.at.toISOString() });
    }
  }
}
