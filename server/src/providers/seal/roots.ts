import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Certificate, fromPem, pemOf, readCertificate } from '../certificates/certificate.ts';

/** The roots by which seals, and timestamps, are checked. */
export type Roots = { readonly seals: readonly Certificate[]; readonly timestamps: readonly Certificate[] };

/** The roots of our own that stand in a folder of authorities, whichever suite is used now. */
const own = (folder: string): Certificate[] => readdirSync(folder).map((suite) => join(folder, suite, 'root.json')).filter((file) => existsSync(file))
  .map((file) => readCertificate(Buffer.from((JSON.parse(readFileSync(file, 'utf8')) as { certificate: string }).certificate, 'base64')));

/** Keeps the roots of others that are used now, by fingerprint, and gives all that were ever used. */
function outside(folder: string, kind: string, now: readonly Certificate[]): Certificate[] {
  const home = join(folder, 'outside', kind);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  for (const { raw } of now) writeFileSync(join(home, `${createHash('sha256').update(raw).digest('hex')}.pem`), pemOf(raw), { mode: 0o600 });
  return readdirSync(home).sort().flatMap((name) => fromPem(readFileSync(join(home, name), 'utf8')));
}

/** Every root by which this installation ever sealed or stamped: what was sealed under an earlier suite, vendor or clock stays provable after the settings change. */
export function rootsEver(folder: string, now: Roots): Roots {
  const ours = own(folder);
  return { seals: [...ours, ...outside(folder, 'seals', now.seals)], timestamps: [...ours, ...outside(folder, 'timestamps', now.timestamps)] };
}
/** Certificates as one PEM text. */
export const pemText = (all: readonly Certificate[]): string => all.map(({ raw }) => pemOf(raw)).join('');
