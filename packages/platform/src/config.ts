import { parseArgs } from 'node:util';
import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { type LimitSettings, USUAL_LIMITS } from './limits.ts';
import type { SuiteName } from './suite.ts';

/** What a process of the server does: answers asks, holds sockets, works on jobs. */
export type Role = 'web' | 'relay' | 'jobs';
/** Where files are kept. */
export type ObjectsConfig = { kind: 'disk'; folder: string } | { kind: 's3'; endpoint: string | null; region: string; bucket: string; accessKeyId: string; secretAccessKey: string };
/** All that can be set. It is read once, in main; nothing else looks at the environment. */
export type Config = {
  profile: 'demo' | 'court'; roles: ReadonlySet<Role>; host: string; port: number;
  /** The folder of everything that is kept: database, files, keys. */
  data: string;
  tls: { cert: Buffer; key: Buffer } | null;
  /** Null: an embedded database below `data`. */
  databaseUrl: string | null; poolSize: number;
  objects: ObjectsConfig; suite: SuiteName;
  /** Where traces go (OTLP over HTTP); null: nowhere. */
  otlp: string | null;
  origins: readonly string[]; proxies: number; metricsToken: string | null; limits: LimitSettings;
  logLevel: 'debug' | 'info' | 'warn' | 'error'; logPersonal: boolean;
};
/** What the environment is read with: `vendors` are the variables that name real vendors, beside which the demo does not run. */
export type Sources = { argv: readonly string[]; env: Readonly<Record<string, string | undefined>>; vendors?: readonly string[] };

/** Settings that do not add up; `problems` has a sentence for each. */
export class ConfigRefused extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigRefused';
    this.problems = problems;
  }
}

const FLAGS = {
  role: { type: 'string' }, host: { type: 'string' }, port: { type: 'string' }, data: { type: 'string' }, profile: { type: 'string' },
} as const;
const ROLES: readonly Role[] = ['web', 'relay', 'jobs'];
const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
const SUITES: readonly SuiteName[] = ['aes-256-gcm', 'sm4-ctr-hmac-sm3'];

/** Reads settings one by one and gathers what is wrong with them. */
class Reader {
  readonly problems: string[] = [];
  private readonly env: Sources['env'];

  constructor(env: Sources['env']) {
    this.env = env;
  }

  text(name: string): string | null {
    const value = this.env[name]?.trim();
    return value ? value : null;
  }

  wrong(name: string, what: string, example: string): void {
    this.problems.push(`${name}: ${what}. For example: ${example}`);
  }

  number(name: string, usual: number, least: number, most: number, given = this.text(name)): number {
    if (given === null) return usual;
    const value = Number(given);
    if (/^\d+$/.test(given) && value >= least && value <= most) return value;
    this.wrong(name, `must be a whole number from ${least} to ${most}, but is "${given}"`, `${name}=${usual}`);
    return usual;
  }

  choice<T extends string>(name: string, choices: readonly T[], usual: T, given = this.text(name)): T {
    if (given === null) return usual;
    const found = choices.find((choice) => choice === given);
    if (found !== undefined) return found;
    this.wrong(name, `must be one of ${choices.join(', ')}, but is "${given}"`, `${name}=${usual}`);
    return usual;
  }

  url(name: string, protocols: readonly string[], example: string, given = this.text(name)): string | null {
    if (given === null) return null;
    if (URL.canParse(given) && protocols.includes(new URL(given).protocol)) return given;
    // The value is not repeated: it may hold a password.
    this.wrong(name, `must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`, example);
    return null;
  }

  file(name: string): Buffer | null {
    const path = this.text(name);
    if (path === null) return null;
    try {
      return readFileSync(path);
    } catch {
      this.wrong(name, `names a file that cannot be read: "${path}"`, `${name}=/etc/court/${name.toLowerCase()}.pem`);
      return null;
    }
  }
}

function flagsOf(argv: readonly string[], read: Reader): Partial<Record<keyof typeof FLAGS, string>> {
  try {
    return parseArgs({ args: [...argv], options: FLAGS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    read.problems.push(`${error instanceof Error ? error.message.split('. ')[0] : 'unknown option'}. Known are ${Object.keys(FLAGS).map((f) => `--${f}`).join(', ')}`);
    return {};
  }
}

function readRoles(given: string | null, read: Reader): ReadonlySet<Role> {
  const wanted = (given ?? ROLES.join(',')).split(',').map((role) => role.trim());
  const roles = ROLES.filter((role) => wanted.includes(role));
  if (roles.length !== wanted.length) read.wrong('--role', `must be some of ${ROLES.join(', ')}, parted by commas, but is "${given}"`, '--role web,relay');
  return new Set(roles);
}

function readTls(read: Reader): Config['tls'] {
  const [cert, key] = [read.file('TLS_CERT'), read.file('TLS_KEY')];
  if ((read.text('TLS_CERT') === null) !== (read.text('TLS_KEY') === null)) read.wrong('TLS_CERT and TLS_KEY', 'must be given together', 'TLS_CERT=/etc/court/cert.pem TLS_KEY=/etc/court/key.pem');
  return cert && key ? { cert, key } : null;
}

function readObjects(read: Reader, data: string): ObjectsConfig {
  const bucket = read.text('S3_BUCKET');
  if (bucket === null) {
    for (const name of ['S3_ENDPOINT', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']) if (read.text(name) !== null) read.wrong(name, 'is given, but S3_BUCKET is not', 'S3_BUCKET=court-files');
    return { kind: 'disk', folder: resolve(data, 'objects') };
  }
  const need = (name: string): string => {
    const value = read.text(name);
    if (value === null) read.wrong(name, 'is needed as S3_BUCKET is given', `${name}=…`);
    return value ?? '';
  };
  return {
    kind: 's3', bucket, endpoint: read.url('S3_ENDPOINT', ['http:', 'https:'], 'S3_ENDPOINT=https://s3.example:9000'), region: read.text('S3_REGION') ?? 'us-east-1',
    accessKeyId: need('S3_ACCESS_KEY_ID'), secretAccessKey: need('S3_SECRET_ACCESS_KEY'),
  };
}

const readLimits = (read: Reader): LimitSettings => ({
  personPerSecond: read.number('LIMIT_PERSON_PER_SECOND', USUAL_LIMITS.personPerSecond, 1, 100_000),
  personBurst: read.number('LIMIT_PERSON_BURST', USUAL_LIMITS.personBurst, 1, 1_000_000),
  addressPerSecond: read.number('LIMIT_ADDRESS_PER_SECOND', USUAL_LIMITS.addressPerSecond, 1, 100_000),
  addressBurst: read.number('LIMIT_ADDRESS_BURST', USUAL_LIMITS.addressBurst, 1, 1_000_000),
});

/** Whether only this machine can reach an address. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

function guard(config: Config, vendors: readonly string[], read: Reader): void {
  if (isIP(config.host) === 0 && !/^[a-z0-9.-]+$/i.test(config.host)) read.wrong('--host', `is no address: "${config.host}"`, '--host 0.0.0.0');
  const open = !isLoopback(config.host);
  if (open && !config.tls && (config.profile === 'demo' || config.proxies === 0)) {
    read.wrong('--host', 'opens the court to other machines, which is done with TLS only: phones give microphone and location to https alone, and passwords would travel in the clear. Give a certificate, or (court profile) a proxy that has one by TRUSTED_PROXIES',
      'TLS_CERT=/etc/court/cert.pem TLS_KEY=/etc/court/key.pem npm start -- --host 0.0.0.0');
  }
  if (config.profile === 'court') {
    if (config.logPersonal) read.wrong('LOG_PERSONAL', 'lets personal data into the log and exists in the demo only', 'leave LOG_PERSONAL out');
    return;
  }
  for (const name of vendors) if (read.text(name) !== null) read.wrong(name, 'names a real vendor, and the demo (seeded people, codes shown on the page) does not run beside real vendors', '--profile court');
}

/** The settings of this process; `ConfigRefused` names everything that is wrong at once. */
export function readConfig({ argv, env, vendors = [] }: Sources): Config {
  const read = new Reader(env);
  const flags = flagsOf(argv, read);
  const data = resolve(flags.data ?? read.text('DATA') ?? 'data');
  if (existsSync(data) && existsSync(resolve(data, 'package.json'))) read.wrong('--data', `names a folder of programs, not of data: "${data}"`, '--data ./data');
  const config: Config = {
    profile: read.choice('--profile', ['demo', 'court'], 'demo', flags.profile ?? read.text('PROFILE')),
    roles: readRoles(flags.role ?? read.text('ROLE'), read), data,
    host: flags.host ?? read.text('HOST') ?? '127.0.0.1', port: read.number('--port', 8280, 0, 65_535, flags.port ?? read.text('PORT')),
    tls: readTls(read), databaseUrl: read.url('DATABASE_URL', ['postgres:', 'postgresql:'], 'DATABASE_URL=postgres://court@db.example/court'),
    poolSize: read.number('DATABASE_POOL', 10, 2, 200), objects: readObjects(read, data), suite: read.choice('SUITE', SUITES, 'aes-256-gcm'),
    otlp: read.url('OTLP_ENDPOINT', ['http:', 'https:'], 'OTLP_ENDPOINT=http://127.0.0.1:4318/v1/traces'),
    origins: (read.text('ORIGINS') ?? '').split(',').map((o) => o.trim()).filter(Boolean), proxies: read.number('TRUSTED_PROXIES', 0, 0, 5),
    metricsToken: read.text('METRICS_TOKEN'), limits: readLimits(read),
    logLevel: read.choice('LOG_LEVEL', LEVELS, 'info'), logPersonal: read.choice('LOG_PERSONAL', ['yes', 'no'], 'no') === 'yes',
  };
  for (const origin of config.origins) if (!URL.canParse(origin) || new URL(origin).origin !== origin) read.wrong('ORIGINS', `"${origin}" is no origin`, 'ORIGINS=https://court.example,https://console.court.example');
  if (config.metricsToken !== null && config.metricsToken.length < 16) read.wrong('METRICS_TOKEN', 'is too short to be a secret', 'METRICS_TOKEN=$(openssl rand -hex 16)');
  guard(config, vendors, read);
  if (read.problems.length > 0) throw new ConfigRefused(read.problems);
  return config;
}
