import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAuthority } from '../certificates/authority.ts';
import { type Certificate, fromPem } from '../certificates/certificate.ts';
import { embeddedTimestamps } from '../timestamp/embedded.ts';
import { httpTimestamps } from '../timestamp/http.ts';
import type { TimestampPort } from '../timestamp/port.ts';
import { cscCourts } from './csc.ts';
import { embeddedSeal } from './embedded.ts';
import type { SealPort, SignatureSuite } from './port.ts';
import { rootsEver } from './roots.ts';

/** The environment's names for a vendor of seals and an outside time-stamping authority. The demonstration does not start beside any of them. */
export const SEAL_VARIABLES = ['SEAL_URL', 'SEAL_CLIENT_ID', 'SEAL_CLIENT_SECRET', 'SEAL_PIN', 'SEAL_CREDENTIALS', 'SEAL_CA', 'TIMESTAMP_URL', 'TIMESTAMP_CA'] as const;
const SUITES: readonly SignatureSuite[] = ['rsa', 'ecdsa', 'sm2'];
type Env = Readonly<Record<string, string | undefined>>;

/** Settings of seals or timestamps that do not add up; the message is a sentence for whoever starts the programme. */
export class SealSettingsRefused extends Error {}
const wrong = (sentence: string): never => { throw new SealSettingsRefused(sentence); };
const given = (env: Env, name: string): string | null => env[name]?.trim() || null;

function certificatesOf(env: Env, name: string): readonly Certificate[] {
  const file = given(env, name) ?? wrong(`${name} is missing: it names the file (PEM) of the authority whose certificates are trusted, for example ${name}=/etc/court/${name.toLowerCase()}.pem`);
  try { return fromPem(readFileSync(file, 'utf8')); } catch { return wrong(`${name} names a file that holds no readable certificate: "${file}"`); }
}
function address(env: Env, name: string): string | null {
  const url = given(env, name);
  if (url !== null && (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))) wrong(`${name} is no address of the web: "${url}"`);
  return url;
}
/** `J01=credential-1,J02=credential-2`: which credential seals for which court. */
function credentials(env: Env): Record<string, string> {
  const pairs = (given(env, 'SEAL_CREDENTIALS') ?? '').split(',').map((pair) => pair.split('=').map((part) => part.trim()));
  if (!pairs.every((pair) => pair.length === 2 && pair.every(Boolean))) wrong('SEAL_CREDENTIALS names the credential of each court, for example SEAL_CREDENTIALS=JZ1=credential-1,JZ2=credential-2');
  return Object.fromEntries(pairs as [string, string][]);
}

type Courts = NonNullable<Parameters<typeof embeddedSeal>[0]['courts']> & { roots: readonly Certificate[] };
function vendor(env: Env, suite: SignatureSuite): Courts | undefined {
  const url = address(env, 'SEAL_URL');
  if (url === null) return undefined;
  if (suite === 'sm2') wrong('SEAL_URL: the protocol of remote seals knows RSA and ECDSA; leave SIGNATURE_SUITE=sm2 out.');
  const need = (name: string): string => given(env, name) ?? wrong(`${name} is needed as SEAL_URL is given.`);
  const account = { url, clientId: need('SEAL_CLIENT_ID'), clientSecret: need('SEAL_CLIENT_SECRET'), pin: given(env, 'SEAL_PIN'), credentials: credentials(env) };
  return { suite, roots: certificatesOf(env, 'SEAL_CA'), ...cscCourts(account) };
}

/**
 * The seal and the timestamps of this installation. Without settings both are its own: an authority is made in `folder`, beside the key ring, and `say` tells so, since nobody
 * outside vouches for it. `SIGNATURE_SUITE` is rsa, ecdsa or sm2; `TIMESTAMP_URL` and `TIMESTAMP_CA` name an outside authority (RFC 3161); `SEAL_URL` a vendor of seals.
 */
export async function openSeal({ folder, env, say }: { folder: string; env: Env; say: (sentence: string) => void }): Promise<{ seal: SealPort; timestamp: TimestampPort }> {
  const suite = SUITES.find((one) => one === (given(env, 'SIGNATURE_SUITE') ?? 'rsa')) ?? wrong(`SIGNATURE_SUITE must be one of ${SUITES.join(', ')}, but is "${given(env, 'SIGNATURE_SUITE')}"`);
  const courts = vendor(env, suite), url = address(env, 'TIMESTAMP_URL'), timestampRoots = url === null ? [] : certificatesOf(env, 'TIMESTAMP_CA');
  const authority = await openAuthority({ folder: join(folder, 'authority'), suite });
  const timestamp = url === null ? embeddedTimestamps(authority) : httpTimestamps({ url, roots: timestampRoots });
  if (authority.made) say(`A certificate authority of this installation was made (${suite}); keep a copy of ${join(folder, 'authority')} beside the key ring's. Nobody outside vouches for it.`);
  if (!courts) say(`Seals are by this installation's own authority${timestamp.embedded ? ', and so are timestamps' : ''}: they show that a document is unaltered to whoever trusts its root certificate.`);
  const roots = rootsEver(join(folder, 'authority'), { seals: courts?.roots ?? [], timestamps: timestampRoots });
  return { seal: embeddedSeal({ authority, timestamps: timestamp, roots, ...(courts ? { courts } : {}) }), timestamp };
}
