import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CensusFailed, startServer, stopOnSignals } from '@microcourt/platform/boot';
import { type Config, ConfigRefused, readConfig } from '@microcourt/platform/config';
import { openFileKeyRing } from '@microcourt/platform/key-ring';
import { migrate, MigrationRefused } from '@microcourt/platform/migrate';
import type { Ports } from '@microcourt/platform/module';
import { startPostgres } from '@microcourt/platform/postgres';
import { createObjects, openObjectStore } from '@microcourt/platform/objects';
import { filesRaw } from './files/index.ts';
import { authenticator } from './identity/index.ts';
import { modulesOf } from './modules.ts';
import './providers/objects/port.ts';
import { embeddedSms } from './providers/sms/embedded.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const DEV_ORIGINS = ['http://127.0.0.1:5173', 'http://localhost:5173', 'http://127.0.0.1:5174', 'http://localhost:5174'];
const say = (sentence: string): void => { process.stdout.write(`${sentence}\n`); };

/** The database of the configuration: one that is named, or the embedded one below the data folder. */
async function openDatabase(config: Config): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.databaseUrl !== null) return { url: config.databaseUrl, stop: async () => undefined };
  const server = await startPostgres({ folder: join(config.data, 'database'), say });
  return { url: server.url, stop: () => server.stop() };
}

/** The vendors of this installation; in the demonstration nothing leaves the machine. */
function portsOf(config: Config): Ports {
  if (config.profile === 'demo') return { sms: embeddedSms() };
  say('No SMS vendor is configured: parties cannot sign in by code; staff sign in by user id and password.');
  return {};
}

/** Brings the whole court up: settings, keys, database, migrations, modules, server. */
async function main(): Promise<void> {
  const argv = process.argv.slice(2), dev = argv.includes('--dev');
  const read = readConfig({ argv: argv.filter((flag) => flag !== '--dev'), env: process.env, vendors: [] });
  const config: Config = dev ? { ...read, origins: [...read.origins, ...DEV_ORIGINS] } : read;
  const keyRing = await openFileKeyRing({ file: join(config.data, 'keys', 'ring.json'), suite: config.suite });
  const database = await openDatabase(config);
  try {
    const applied = await migrate({ connectionString: database.url, folder: join(HERE, '..', 'migrations') });
    if (applied.length > 0) say(`The database was brought up to date (${applied.length} steps).`);
    const ports = portsOf(config), store = await openObjectStore(config.objects);
    const server = await startServer({
      config, databaseUrl: database.url, keyRing, ports, modules: modulesOf({ sms: ports.sms !== undefined }),
      authenticate: (kernel) => authenticator(kernel.db),
      // Files are sealed by the kernel's own vault, so their port is complete only now.
      before: async (kernel) => { ports.objects = createObjects(store, kernel.vault); },
      raw: ({ kernel }) => filesRaw({ kernel, objects: ports.objects ?? createObjects(store, kernel.vault), keyRing }),
      apps: [{ at: '/', folder: join(HERE, '../../apps/miniapp/dist/h5') }, { at: '/console/', folder: join(HERE, '../../apps/console/dist') }],
    });
    stopOnSignals(server, () => database.stop());
    say(`Microcourt is up (${config.profile === 'demo' ? 'demonstration: every person and case is invented' : 'court'}). Ctrl-C ends it.`);
    say(`  parties  ${server.url}/`);
    say(`  console  ${server.url}/console/`);
    if (!existsSync(join(HERE, '../../apps/console/dist/index.html'))) say('  (the screens are not built yet: npm run build)');
  } catch (error) {
    await database.stop();
    throw error;
  }
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigRefused || error instanceof CensusFailed ? error.problems : error instanceof MigrationRefused ? [error.message] : null;
  if (known) for (const sentence of known) process.stderr.write(`${sentence}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
