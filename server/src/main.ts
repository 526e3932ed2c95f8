import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CourtServer, startServer, stopOnSignals } from '@microcourt/platform/boot';
import { type Config, readConfig } from '@microcourt/platform/config';
import { Unavailable } from '@microcourt/platform/failures';
import type { Kernel } from '@microcourt/platform/kernel';
import type { Ports } from '@microcourt/platform/module';
import { createObjects, openObjectStore } from '@microcourt/platform/objects';
import { CannotStart, checkProfile, giveUp, openGround, say } from './bring-up.ts';
import { custodyRaw } from './custody/index.ts';
import { documentsRaw } from './documents/index.ts';
import { filesRaw, openingRoom } from './files/index.ts';
import { authenticator } from './identity/index.ts';
import { modulesOf } from './modules.ts';
import { machineOf, type Machine } from './operations/index.ts';
import { embeddedMail } from './providers/mail/embedded.ts';
import { smtpAccount, smtpMail, SMTP_VARIABLES } from './providers/mail/smtp.ts';
import './providers/objects/port.ts';
import { ocrProcesses, tesseractOcr } from './providers/ocr/tesseract.ts';
import { openSeal, SEAL_VARIABLES, SealSettingsRefused } from './providers/seal/open.ts';
import { embeddedSms } from './providers/sms/embedded.ts';
import { seedDemo, seededPeople } from './seed/index.ts';
import { clamav, clamavAddress } from './providers/virus-scan/clamav.ts';
import { TENCENT_CALLBACK, TENCENT_VARIABLES, tencentAccount, tencentSms } from './providers/sms/tencent.ts';
import { smsCallbacks } from './service-of-process/index.ts';

const APPS = [{ at: '/', folder: '../../apps/miniapp/dist/h5' }, { at: '/console/', folder: '../../apps/console/dist' }]
  .map(({ at, folder }) => ({ at, folder: fileURLToPath(new URL(folder, import.meta.url)) }));
const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));
/** Where vite serves the screens while they are worked on. */
const DEV_ORIGINS = ['http://127.0.0.1:5173', 'http://localhost:5173', 'http://127.0.0.1:5174', 'http://localhost:5174'];

/** The settings; `--dev` lets the screens be served by vite beside the server. */
function settings(): Config {
  const argv = process.argv.slice(2), dev = argv.includes('--dev');
  const read = readConfig({ argv: argv.filter((flag) => flag !== '--dev'), env: process.env, vendors: [...TENCENT_VARIABLES, ...SEAL_VARIABLES, ...SMTP_VARIABLES] });
  return dev ? { ...read, origins: [...read.origins, ...DEV_ORIGINS] } : read;
}

/** The court's mail server, where one is named; without one nothing is served by e-mail. */
function mailOf(): Ports {
  const account = smtpAccount(process.env);
  if (account !== null && 'missing' in account) throw new CannotStart(`The mail server is not complete: ${account.missing.join(', ')} must be given too, and be readable.`);
  return account === null ? {} : { mail: smtpMail(account) };
}

/** The vendors of this installation; in the demonstration nothing leaves the machine. */
function portsOf(config: Config): Ports {
  if (config.profile === 'demo') return { sms: embeddedSms(), mail: embeddedMail(join(config.data, 'mail'), say) };
  const mail = mailOf();
  const tencent = tencentAccount(process.env);
  if (tencent !== null && 'missing' in tencent) throw new CannotStart(`The SMS account is not complete: ${tencent.missing.join(', ')} must be given too.`);
  if (tencent !== null) return { sms: tencentSms(tencent), ...mail };
  say('No SMS vendor is configured: parties cannot sign in by code until there is one; staff sign in by user id and password.');
  return mail;
}

/** The seal and the timestamps; keys of our own authority lie beside the key ring. */
async function seals({ data }: Config): Promise<Ports> {
  try { return await openSeal({ folder: join(data, 'keys'), env: process.env, say }); } catch (error) {
    throw error instanceof SealSettingsRefused ? new CannotStart(error.message) : error;
  }
}

/** The scanner of viruses, where one is set; an upload waits while it is away. */
function scanner(): ReturnType<typeof clamav> | undefined {
  const address = clamavAddress(process.env);
  if (address === undefined) throw new CannotStart('CLAMAV_SOCKET must be the path of a socket or host:port. For example: CLAMAV_SOCKET=/run/clamav/clamd.ctl');
  return address === null ? undefined : clamav(address);
}

/** What stands only once the server runs: the machine that the offices look after, and the sockets it holds. */
class Running {
  server: CourtServer | null = null;
  private machine: Machine | null = null;
  /** The machine; whoever asks before it stands is told to try again. */
  readonly operated = (): Machine => {
    if (this.machine === null) throw new Unavailable(5);
    return this.machine;
  };
  begin(kernel: Kernel, { objects }: Config): void {
    this.machine = machineOf(kernel, { sockets: () => this.server?.hub?.people.all.size ?? null, filesIn: objects.kind === 'disk' ? objects.folder : null });
  }
}

/** Tells where the court is, once it answers. */
function announce(config: Config, url: string | null): void {
  say(`Microcourt is up (${config.profile === 'demo' ? 'demonstration: every person and case is invented' : 'a court'}). Ctrl-C ends it.`);
  if (!config.roles.has('web')) return;
  say(`  for parties  ${url}/`);
  say(`  for staff    ${url}/console/`);
  if (config.profile === 'demo') for (const { name, role, signIn, where } of seededPeople()) say(`  ${where === 'phone' ? '手机' : '法院'}  ${name}（${role}）：${signIn}`);
  for (const { at, folder } of APPS) if (!existsSync(join(folder, 'index.html'))) say(`  (${at} is not built yet: npm run build)`);
}

/** Brings the whole court up: settings, keys, database, migrations, modules, server. */
async function main(): Promise<void> {
  const config = settings(), ground = await openGround(config);
  try {
    const ports = { ...portsOf(config), ...await seals(config) }, store = await openObjectStore(config.objects);
    const viruses = scanner();
    const running = new Running(), modules = modulesOf({ sms: ports.sms !== undefined, machine: running.operated });
    const server = running.server = await startServer({
      config, databaseUrl: ground.databaseUrl, keyRing: ground.keyRing, ports, modules, apps: APPS, migrations: MIGRATIONS,
      authenticate: (kernel) => authenticator(kernel.db),
      before: async (kernel) => {
        await checkProfile(kernel, config.profile);
        running.begin(kernel, config);
        // Files are sealed by the kernel's own vault, so their port is complete only now.
        ports.objects = createObjects(store, kernel.vault);
        ports.pages = openingRoom();
        if (ocrProcesses(process.env) > 0) ports.ocr = tesseractOcr({ atOnce: ocrProcesses(process.env) });
        if (config.profile === 'demo' && config.roles.has('jobs')) await seedDemo({ ...ground, modules, ports, store }, say);
      },
      raw: ({ kernel }) => {
        const bytes = { kernel, objects: createObjects(store, kernel.vault), keyRing: ground.keyRing };
        return [...filesRaw({ ...bytes, viruses }), ...documentsRaw(bytes), ...custodyRaw({ ...bytes, seal: ports.seal, timestamp: ports.timestamp }), ...smsCallbacks({ kernel, secret: process.env[TENCENT_CALLBACK]?.trim() ?? '' })];
      },
    });
    stopOnSignals(server, () => ground.stop());
    announce(config, server.url);
  } catch (error) {
    await ground.stop();
    throw error;
  }
}

main().catch(giveUp);
