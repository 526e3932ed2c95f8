import pg from 'pg';
import {
  CamelCasePlugin, CompiledQuery, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler,
  type DatabaseConnection, type Driver, type QueryResult, type TransactionSettings,
} from 'kysely';

/** How a pool of connections is opened. `settings` are server parameters of each of its sessions. */
export type PoolOptions = { connectionString: string; max?: number; name?: string; lockMs?: number; settings?: Record<string, string> };

/** The database cannot do it now but may soon: it is away, restarting, full, or a lock was not given in time. */
export class TryAgain extends Error {
  readonly afterSeconds: number;
  constructor(cause: unknown, afterSeconds = 1) {
    super('the database is busy or away', { cause });
    this.afterSeconds = afterSeconds;
  }
}

const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EACCES', '53100', '53200', '53300', '55P03', '57014', '57P01', '57P02', '57P03', '57P05', '25P03', '40001', '40P01', '58030']);
const AWAY_TEXT = /timeout|terminated|Connection ended|not queryable|Client was closed|server closed/i;
const code = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Whether two transactions stood in each other's way, so that doing it anew will succeed. */
export const isCollision = (error: unknown): boolean => {
  const c = code(error instanceof TryAgain ? error.cause : error);
  return c === '40001' || c === '40P01';
};

/** Whether somebody else has just written a row that is unique: what is looked up anew finds it. */
export const isTwin = (error: unknown): boolean => code(error) === '23505';

/** Whether a lock was not given in time. */
export const isLockTimeout = (error: unknown): boolean => code(error instanceof TryAgain ? error.cause : error) === '55P03';

/** The error as the callers know it: `TryAgain` for what passes by itself, all else unchanged. */
export function readError(error: unknown): unknown {
  if (error instanceof TryAgain || !(error instanceof Error)) return error;
  const c = code(error);
  const away = AWAY.has(c) || c.startsWith('08') || (c === '' && AWAY_TEXT.test(error.message));
  return away ? new TryAgain(error) : error;
}

const text = (value: string): string => value;
/** bigint as number (refused beyond 2^53), date as `YYYY-MM-DD`, all else as the driver does it. */
const PARSERS = new Map<number, (value: string) => unknown>([
  [20, (value) => { const n = Number(value); if (!Number.isSafeInteger(n)) throw new RangeError('a bigint beyond the safe integers'); return n; }],
  [1082, text],
]);
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return (format !== 'binary' && PARSERS.get(oid)) || pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

/** A pool that gives up connecting after two seconds and lets no statement, lock or forgotten transaction hang. */
export function openPool({ connectionString, max = 10, name = 'court', lockMs = 5_000, settings = {} }: PoolOptions): pg.Pool {
  const options = Object.entries({ timezone: 'UTC', ...settings }).map(([key, value]) => `-c ${key}=${value}`).join(' ');
  const pool = new pg.Pool({
    connectionString, max, options, types, application_name: `microcourt-${name}`, keepAlive: true,
    connectionTimeoutMillis: 2_000, idleTimeoutMillis: 10_000,
    statement_timeout: 10_000, lock_timeout: lockMs, idle_in_transaction_session_timeout: 30_000, query_timeout: 12_000,
  });
  // An idle connection that dies is replaced by the pool at the next use; without a listener it would end the process.
  pool.on('error', () => {});
  return pool;
}

const names = new Map<string, string>();
const MOST_NAMES = 2_000;
/** A name for the text of a statement, so that the server plans it once; none for texts that vary without end. */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST_NAMES || sql.length > 8_000) return known;
  const made = `m${names.size}`;
  names.set(sql, made);
  return made;
}

/** The rows of a statement run on a pool by itself, with a named plan; errors as `readError` gives them. */
export async function rowsOf<R extends pg.QueryResultRow>(pool: pg.Pool | pg.PoolClient, sql: string, values: unknown[] = []): Promise<R[]> {
  try {
    const name = statementName(sql);
    return (await pool.query<R>(name ? { name, text: sql, values } : { text: sql, values })).rows;
  } catch (error) {
    throw readError(error);
  }
}

class Connection implements DatabaseConnection {
  readonly client: pg.PoolClient;
  broken = false;
  /** `begin`, until it has gone out together with the first statement. */
  begin: string | null = null;
  constructor(client: pg.PoolClient) { this.client = client; }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const begin = this.begin;
      this.begin = null;
      if (begin !== null && !sql.startsWith('begin')) await this.client.query(begin);
      const name = parameters.length > 0 ? statementName(sql) : undefined;
      const answer: pg.QueryResult | pg.QueryResult[] = await this.client.query(parameters.length > 0
        ? { text: sql, values: [...parameters], ...(name ? { name } : {}) } : sql);
      const result = Array.isArray(answer) ? answer.at(-1)! : answer;
      if (sql === 'commit' && result.command === 'ROLLBACK') throw new Error('the transaction had failed before its commit');
      return { rows: result.rows as R[], ...(result.rowCount === null ? {} : { numAffectedRows: BigInt(result.rowCount) }) };
    } catch (error) {
      const read = readError(error);
      if (read instanceof TryAgain && !isCollision(read)) this.broken = true;
      throw read;
    }
  }
  // eslint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> { throw new Error('statements are not streamed here'); }
}

const commandFor = ({ isolationLevel, accessMode }: TransactionSettings): string =>
  ['begin', isolationLevel ? `isolation level ${isolationLevel}` : '', accessMode ?? ''].filter(Boolean).join(' ');

class NamingDriver implements Driver {
  readonly #pool: pg.Pool;
  constructor(pool: pg.Pool) { this.#pool = pool; }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<Connection> {
    try { return new Connection(await this.#pool.connect()); } catch (error) { throw readError(error); }
  }
  async beginTransaction(connection: Connection, settings: TransactionSettings): Promise<void> { connection.begin = commandFor(settings); }
  async commitTransaction(connection: Connection): Promise<void> {
    if (connection.begin === null) await connection.executeQuery(CompiledQuery.raw('commit'));
  }
  async rollbackTransaction(connection: Connection): Promise<void> {
    if (connection.begin !== null || connection.broken) return;
    try { await connection.executeQuery(CompiledQuery.raw('rollback')); } catch { connection.broken = true; }
  }
  async releaseConnection(connection: Connection): Promise<void> { connection.client.release(connection.broken); }
  async destroy(): Promise<void> { await this.#pool.end(); }
}

/** The typed query builder over a pool: every statement text has a named plan, columns read in camel case. */
export function openDatabase(pool: pg.Pool): Kysely<{}> {
  return new Kysely<{}>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new NamingDriver(pool),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
