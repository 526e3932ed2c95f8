import pg from 'pg';
import type { Log } from './log.ts';

/** A connection of its own for NOTIFY and LISTEN, which are never used in a transaction that writes (it would serialise all commits). */
export type Wire = { tell(texts: readonly string[]): Promise<void>; stop(): Promise<void>; alone: boolean; readonly listening: boolean; readonly tried: Promise<void> };
/** `heard` is called for each text, `again` after listening began anew; `hello` is told to the others then. */
export type WireParts = { url: string; channel: string; log: Log; hello: string; heard(text: string): void; again(): void };

const MOST_PAUSE_MS = 5_000;
const PROBE_MS = 10_000;
const NAME = 'microcourt-relay';
/** Sessions that listen besides our own. Those of another role show no name: they are counted, to be on the safe side. */
const OTHERS = `select count(*)::int as others from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and (application_name = '${NAME}' or application_name is null)`;

class CourtWire implements Wire {
  /**
   * Whether nobody else listens: then nothing need be told. A ring is a commit with its fsync, and comes back to who sent it;
   * at 400 messages a second these were 6 % of Node's time, and a commit of the database for every one or two messages. One who comes says so, and the others set this false.
   */
  alone = false;
  private client: pg.Client | null = null;
  private readonly parts: WireParts;
  private stopped = false;
  private last: Promise<void> = Promise.resolve();
  private pause = 100;
  private waiting: NodeJS.Timeout | undefined;
  private readonly probing: NodeJS.Timeout;
  /** Resolves when the first attempt to listen has ended, well or not. */
  readonly tried: Promise<void>;

  constructor(parts: WireParts) {
    this.parts = parts;
    this.tried = this.connect();
    // A half-open connection hears nothing and says nothing: only asking finds it.
    this.probing = setInterval(() => void this.count(), PROBE_MS);
    this.probing.unref();
  }

  get listening(): boolean {
    return this.client !== null;
  }

  async tell(texts: readonly string[]): Promise<void> {
    if (texts.length > 0) await this.inTurn((client) => client.query({ name: 'ring', text: 'select pg_notify($1, text) from unnest($2::text[]) text', values: [this.parts.channel, texts] }));
  }

  /** Counts who else listens. One who comes later than the count says so later than its answer, so that neither can hide the other. */
  private count(): Promise<void> {
    return this.inTurn(async (client) => {
      const { rows } = await client.query<{ others: number }>(OTHERS);
      this.alone = rows[0]!.others === 0;
    });
  }

  /** One question at a time on the connection; a failed one means that it is lost. */
  private inTurn(ask: (client: pg.Client) => Promise<unknown>): Promise<void> {
    this.last = this.last.then(async () => {
      const { client } = this;
      if (client) await ask(client).catch((error: unknown) => this.lost(error, client));
    });
    return this.last;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.probing);
    clearTimeout(this.waiting);
    await this.last;
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.parts.url, application_name: NAME, connectionTimeoutMillis: 2_000, query_timeout: 5_000, keepAlive: true });
    client.on('error', (error) => this.lost(error, client));
    client.on('end', () => this.lost(null, client));
    client.on('notification', ({ payload }) => this.hear(payload));
    try {
      await client.connect();
      await client.query(`listen ${this.parts.channel}`);
      if (this.stopped) return await client.end();
      this.client = client;
      this.pause = 100;
      this.parts.again();
      void this.tell([this.parts.hello]);
      void this.count();
    } catch (error) {
      await client.end().catch(() => undefined);
      this.retry(error);
    }
  }

  private hear(payload: string | undefined): void {
    if (payload === undefined) return;
    try {
      this.parts.heard(payload);
    } catch (error) {
      this.parts.log.error('a ring could not be read', { fault: error });
    }
  }

  private lost(error: unknown, client = this.client): void {
    if (client === null || client !== this.client) return;
    this.client = null;
    this.alone = false;
    void client.end().catch(() => undefined);
    this.retry(error);
  }

  private retry(error: unknown): void {
    if (this.stopped) return;
    this.parts.log.warn('the relay lost the database', { fault: error, ms: this.pause });
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.connect(), this.pause);
    this.pause = Math.min(this.pause * 2, MOST_PAUSE_MS);
  }
}

/** Opens the wire; it comes back by itself whenever it is lost. */
export const createWire = (parts: WireParts): Wire => new CourtWire(parts);
