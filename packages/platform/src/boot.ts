import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { AddressInfo } from 'node:net';
import { census, KNOWN_WORDS, strangers, type Tables } from './census.ts';
import type { Config } from './config.ts';
import { createDoor, type Door } from './door.ts';
import { addHealth } from './health.ts';
import { createHttp, type Raw } from './http.ts';
import { createHub, type Hub } from './hub.ts';
import { createKernel, type Kernel } from './kernel.ts';
import type { KeyRing } from './key-ring.ts';
import { createLimits } from './limits.ts';
import { createLog, type Log } from './log.ts';
import { migrated } from './migrate.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import type { ModuleSpec, Ports } from './module.ts';
import { createRelay, type Relay } from './relay.ts';
import type { Authenticate } from './sessions.ts';
import { addApps, type App } from './static.ts';
import { startTraces, type Traces } from './trace.ts';

/** What main hands in: the settings, the database that is up and migrated, and what the modules bring. */
export type Boot = {
  config: Config; databaseUrl: string; modules: readonly ModuleSpec[]; ports: Ports; keyRing: KeyRing;
  authenticate(kernel: Kernel): Authenticate;
  /** Handlers of bytes, made once the kernel and the door are there. */
  raw?: (parts: { kernel: Kernel; door: Door }) => readonly Raw[];
  apps?: readonly App[]; log?: Log;
  /** The folder of the migrations that this program needs: it is not ready while one of them is missing. */
  migrations?: string;
  /** Runs when the kernel stands and before anything is answered: seeds, for one. */
  before?: (kernel: Kernel) => Promise<void>;
};
/** A running server. */
export type CourtServer = { url: string | null; port: number | null; kernel: Kernel; door: Door; hub: Hub | null; relay: Relay; log: Log; stop(): Promise<void> };

/** The house is not in order, so the server does not start; `problems` has a sentence for each. */
export class CensusFailed extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'CensusFailed';
    this.problems = problems;
  }
}

/** All tables of the database with their columns. */
export async function tablesOf(kernel: Pick<Kernel, 'db'>): Promise<Tables> {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select n.nspname || '.' || c.relname as name, array_agg(a.attname::text) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' group by 1`.execute(kernel.db);
  return Object.fromEntries(rows.map(({ name, columns }) => [name, columns]));
}

async function count(kernel: Kernel, modules: readonly ModuleSpec[], log: Log): Promise<void> {
  const tables = await tablesOf(kernel);
  const wrong = census({ modules, tables, ...KNOWN_WORDS });
  if (wrong.length > 0) throw new CensusFailed(wrong);
  // An older server must start beside a newer database, so a table that nobody knows is only told.
  const unknown = strangers({ modules, tables });
  if (unknown.length > 0) log.warn('the database has tables that no module owns', { count: unknown.length });
}

/** The same modules, whose jobs are counted. */
const counted = (modules: readonly ModuleSpec[], metrics: Metrics): readonly ModuleSpec[] => modules.map((m) => ({
  ...m,
  jobs: m.jobs.map((job) => ({
    ...job,
    run: async (ctx, body) => {
      try {
        await job.run(ctx, body);
        metrics.jobs.inc({ job: job.job, outcome: 'done' });
      } catch (error) {
        metrics.jobs.inc({ job: job.job, outcome: 'failed' });
        throw error;
      }
    },
  } satisfies typeof job)),
}));

/** What is still under way then is cut off; it may be repeated under its request id. */
const STOP_WITHIN_MS = 15_000;

type Edge = { app: FastifyInstance; hub: Hub | null };
/** HTTP and sockets, as far as the roles of this process want them; health is always told. */
async function openEdge({ config, apps = [], raw, migrations }: Boot, parts: { kernel: Kernel; door: Door; relay: () => Relay | null; log: Log; metrics: Metrics }): Promise<Edge> {
  const { kernel, door, log, metrics } = parts;
  const web = config.roles.has('web');
  const app = await createHttp({ door, log, origins: config.origins, proxies: config.proxies, tls: config.tls, asks: web, raw: web ? (raw?.({ kernel, door }) ?? []) : [] });
  addHealth(app, {
    metrics, metricsToken: config.metricsToken,
    gauge: () => { for (const [state, count] of Object.entries(kernel.connections())) metrics.pool.set({ state }, count); },
    checks: [
      { name: 'database', holds: () => kernel.ready() }, { name: 'relay', holds: async () => parts.relay()?.listening ?? false },
      ...(migrations === undefined ? [] : [{ name: 'migrations', holds: migrated(kernel.db, migrations) }]),
    ],
  });
  if (web) for (const { at } of await addApps(app, apps)) log.warn('an app is not built', { step: at === '/' ? 'h5' : 'console' });
  const hub = config.roles.has('relay') ? createHub({ kernel, door, log, metrics, proxies: config.proxies }) : null;
  await app.ready();
  hub?.attach(app.server);
  return { app, hub };
}

async function close(edge: Edge, relay: Relay, kernel: Kernel, traces: Traces | null): Promise<void> {
  // No new connections; sockets are told to come back elsewhere; asks under way are answered; then jobs, then the database.
  const closed = edge.app.close();
  await edge.hub?.stop();
  const { server } = edge.app;
  // A connection that was busy when we began to stop becomes idle later and would be kept for a minute.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
  await kernel.jobs.stop();
  await relay.stop();
  await kernel.stop();
  await traces?.stop();
}

/** Brings a server up: kernel, door, HTTP, sockets, relay and jobs, by the roles of the configuration. */
export async function startServer(boot: Boot): Promise<CourtServer> {
  const { config, databaseUrl, ports, keyRing } = boot;
  const log = boot.log ?? createLog({ level: config.logLevel, withPersonal: config.logPersonal && config.profile === 'demo' });
  const metrics = createMetrics();
  const modules = counted(boot.modules, metrics);
  const kernel = await createKernel({
    database: { connectionString: databaseUrl, max: config.poolSize }, keyRing, modules, ports, profile: config.profile, log,
  });
  try {
    await count(kernel, boot.modules, log);
    await boot.before?.(kernel);
    kernel.onCommitted(({ items }) => { if (items.length > 0) metrics.appendBatch.observe(items.length); });
    const traces = config.otlp ? await startTraces(config.otlp) : null;
    const plain = createDoor({ kernel, modules, authenticate: boot.authenticate(kernel), log, limits: createLimits(config.limits), metrics });
    const door = traces ? traces.around(plain) : plain;
    let relay: Relay | null = null;
    const edge = await openEdge(boot, { kernel, door, relay: () => relay, log, metrics });
    const running = createRelay({ kernel, door, hub: edge.hub, url: databaseUrl, log });
    relay = running;
    await running.tried;
    if (config.roles.has('jobs')) kernel.jobs.start();
    await edge.app.listen({ host: config.host, port: config.port });
    const { port } = edge.app.server.address() as AddressInfo;
    const name = config.host.includes(':') ? `[${config.host}]` : config.host;
    let stopping: Promise<void> | null = null;
    const stop = (): Promise<void> => (stopping ??= close(edge, running, kernel, traces));
    return { url: `${config.tls ? 'https' : 'http'}://${name}:${port}`, port, kernel, door, hub: edge.hub, relay: running, log, stop };
  } catch (error) {
    await kernel.stop();
    throw error;
  }
}

/** Ends the process cleanly at Ctrl-C or SIGTERM (at once at the second), and treats what nobody caught as a fault. `last` runs after the server has stopped. */
export function stopOnSignals(server: Pick<CourtServer, 'stop' | 'log'>, last: () => Promise<void> = async () => undefined): void {
  let asked = false;
  const end = (code: number): void => {
    if (asked) process.exit(code === 0 ? 130 : code);
    asked = true;
    void server.stop().then(last).then(() => process.exit(code), (error: unknown) => {
      server.log.error('the server did not stop cleanly', { fault: error });
      process.exit(1);
    });
  };
  process.on('SIGINT', () => end(0));
  process.on('SIGTERM', () => end(0));
  const fault = (error: unknown): void => {
    server.log.error('a fault that nobody caught', { fault: error });
    end(1);
  };
  process.on('unhandledRejection', fault);
  process.on('uncaughtException', fault);
}
