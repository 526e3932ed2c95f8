import type pg from 'pg';
import { APPEND, APPEND_ONE } from './append-sql.ts';
import { isCollision, isLockTimeout, readError, TryAgain } from './database.ts';
import type { Row, Written } from './news.ts';

/** The driver's own connection, as far as a statement that is sent over and over needs it. */
type Wire = Pick<pg.Connection, 'parse' | 'bind' | 'execute' | 'sync'> & { parsedStatements: Record<string, string | undefined>; stream: { cork(): void; uncork(): void } };
type Callback = (error: Error | null) => void;

/**
 * A named statement sent with binary values, whose rows are not described anew each time: the driver, at 400 messages
 * a second, took an eighth of Node's time, much of it for descriptions, times and arrays as text; the database is saved the hexadecimal of every body.
 */
class Sending implements pg.Submittable {
  readonly rows: string[][] = [];
  readonly name: string;
  readonly text: string;
  callback: Callback;
  private readonly values: readonly unknown[];

  constructor(name: string, text: string, values: readonly unknown[], callback: Callback) {
    this.name = name;
    this.text = text;
    this.values = values;
    this.callback = callback;
  }

  submit(connection: pg.Connection): void {
    const wire = connection as unknown as Wire;
    wire.stream.cork();
    try {
      if (wire.parsedStatements[this.name] === undefined) wire.parse({ name: this.name, text: this.text, types: [] }, true);
      wire.bind({ statement: this.name, values: this.values as string[] }, true);
      wire.execute(null, true);
      wire.sync();
    } finally { wire.stream.uncork(); }
  }

  handleDataRow({ fields }: { fields: string[] }): void { this.rows.push(fields); }
  handleCommandComplete(): void {}
  handleReadyForQuery(): void { this.callback(null); }
  handleError(error: Error): void { this.callback(error); }
}

/** Checked here: bytes of the wrong length would be a fault of the connection to the database, and fail the neighbours too. */
function uuid(text: string): Buffer {
  const bytes = Buffer.from(text.replaceAll('-', ''), 'hex');
  if (bytes.length !== 16) throw new TypeError('an id that is no UUID');
  return bytes;
}
const uuidOrNull = (text: string | null): Buffer | null => (text === null ? null : uuid(text));
const UUID = 2950, BYTEA = 17;
/** A list of one dimension as PostgreSQL reads it in binary. */
function list(type: number, items: readonly (Buffer | null)[]): Buffer {
  const made = Buffer.allocUnsafe(items.reduce((size, item) => size + 4 + (item?.length ?? 0), 20));
  [1, items.includes(null) ? 1 : 0, type, items.length, 1].forEach((n, i) => made.writeInt32BE(n, i * 4));
  let at = 20;
  for (const item of items) {
    at = made.writeInt32BE(item?.length ?? -1, at);
    if (item) at += item.copy(made, at);
  }
  return made;
}
const numbers = (of: readonly number[]): string => `{${of.join()}}`;

const one = (r: Row, offset: number): unknown[] =>
  [uuid(r.caseId), `${r.stream}`, `${r.name}`, uuid(r.request), uuidOrNull(r.actor), r.body, uuidOrNull(r.session), `${r.ask}`, `${offset}`];
const many = (rows: readonly Row[], offset: number): unknown[] => [
  list(UUID, rows.map((r) => uuid(r.caseId))), numbers(rows.map((r) => r.stream)), numbers(rows.map((r) => r.name)), list(UUID, rows.map((r) => uuid(r.request))),
  list(UUID, rows.map((r) => uuidOrNull(r.actor))), list(BYTEA, rows.map((r) => r.body)), list(UUID, rows.map((r) => uuidOrNull(r.session))),
  numbers(rows.map((r) => r.ask)), `${offset}`,
];

/** The sessions of the appends speak UTC: `2026-11-24 08:00:00.123456+00`. */
const moment = (text: string): Date => new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`);
/** All rows of a statement that are new have one time: it is read once. */
function read(rows: readonly string[][]): Written[] {
  const times = new Map<string, Date>();
  return rows.map(([ord, seq, text, again, name, stream, actor]) => {
    const at = times.get(text!) ?? moment(text!);
    times.set(text!, at);
    return { ord: Number(ord), seq: Number(seq), at, again: again === 't', name: Number(name), stream: Number(stream), actor: actor ?? null };
  });
}

/** A connection of its own over which messages are added, one statement after the other. */
export class Line {
  readonly #pool: pg.Pool;
  #client: pg.PoolClient | null = null;
  constructor(pool: pg.Pool) { this.#pool = pool; }

  /** Writes rows by themselves in one statement that commits at once; finds those that had been written before. */
  async append(rows: readonly Row[], offset: number): Promise<Written[]> {
    try {
      const client = this.#client ?? await this.#open();
      return read(await new Promise<string[][]>((done, failed) => {
        const [name, text, values] = rows.length === 1 ? ['append-one', APPEND_ONE, one(rows[0]!, offset)] as const : ['append', APPEND, many(rows, offset)] as const;
        const sending: Sending = new Sending(name, text, values, (error) => { if (error) failed(error); else done(sending.rows); });
        client.query(sending);
      }));
    } catch (error) {
      const known = readError(error);
      if (known instanceof TryAgain && !isCollision(known) && !isLockTimeout(known)) this.#drop(true);
      throw known;
    }
  }

  /** Gives the connection back. */
  close(): void { this.#drop(false); }

  async #open(): Promise<pg.PoolClient> {
    const client = await this.#pool.connect();
    // A connection that dies while nothing is asked says so here; without a listener it would end the process.
    client.on('error', this.#lost);
    this.#client = client;
    return client;
  }
  readonly #lost = (): void => { this.#drop(true); };
  #drop(broken: boolean): void {
    const client = this.#client;
    this.#client = null;
    if (!client) return;
    client.off('error', this.#lost);
    client.release(broken);
  }
}
