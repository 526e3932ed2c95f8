import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { type Certificate, makeCertificate, readCertificate, type Subject, type Wanted } from './certificate.ts';
import type { Signer } from './cms.ts';
import { octets, sequence, utf8 } from './der.ts';
import { keyFrom, makeKey, type SigningKey } from './suites.ts';
import type { SignatureSuite } from '../seal/port.ts';

/** A key with the certificate that speaks of it. */
export type Certified = { key: SigningKey; certificate: Certificate };
/** A certified key of ours as a signer; the root goes along. */
export const signerOf = ({ key, certificate }: Certified, root: Authority['root']): Signer => ({ suite: key.suite, chain: [certificate, root], sign: async (bytes) => key.sign(bytes) });
/** To whom and to what one signature belongs: a reference that says nothing to an outsider, and the hash of the bytes that were shown. */
export type Event = { personRef: string; covered: Buffer };

/** This installation's own certificate authority. Nobody outside vouches for it: it shows that a document came from this installation and is unaltered, to whoever trusts its root. */
export type Authority = {
  suite: SignatureSuite; root: Certificate;
  /** True if the root was made just now. */
  made: boolean;
  /** The seal of a court, made at first use. */
  court(courtCode: string, courtName: string): Promise<Certified>;
  timestamper(): Promise<Certified>;
  /** A key for one signature; it is kept nowhere. */
  once(name: string, event: Event): Promise<Certified>;
};

const YEAR_MS = 365.25 * 86_400_000, ROOT_YEARS = 20, SIGNER_YEARS = 5, SKEW_MS = 300_000;
type Kept = { suite: SignatureSuite; key: string; certificate: string };

/** What stands in a file of the key folder; of two that make it at once, the first counts. */
async function keep(file: string, make: () => Promise<Certified>): Promise<{ certified: Certified; made: boolean }> {
  const read = (): Certified => {
    if ((statSync(file).mode & 0o077) !== 0) throw new Error(`the signing key ${file} may be read by others: set its mode to 600`);
    const { suite, key, certificate } = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    return { key: keyFrom(suite, key), certificate: readCertificate(Buffer.from(certificate, 'base64')) };
  };
  try { return { certified: read(), made: false }; } catch (error) { if ((error as { code?: string }).code !== 'ENOENT') throw error; }
  const { key, certificate } = await make(), next = `${file}.${randomUUID()}`;
  const kept: Kept = { suite: key.suite, key: key.kept, certificate: certificate.raw.toString('base64') };
  writeFileSync(next, JSON.stringify(kept), { mode: 0o600, flag: 'wx', flush: true });
  let made = true;
  try { linkSync(next, file); } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
    made = false;
  } finally { rmSync(next, { force: true }); }
  return { certified: read(), made };
}

/** Opens the authority whose keys lie in a folder beside the key ring, and makes it if it is missing. */
export async function openAuthority({ folder, suite, now = () => new Date() }: { folder: string; suite: SignatureSuite; now?: () => Date }): Promise<Authority> {
  const home = join(folder, suite);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const wanted = (subject: Subject, kind: Wanted['kind'], years: number): Wanted =>
    ({ subject, kind, from: new Date(now().getTime() - SKEW_MS), until: new Date(now().getTime() + years * YEAR_MS) });
  const { certified: root, made } = await keep(join(home, 'root.json'), async () => {
    const key = await makeKey(suite, false);
    return { key, certificate: makeCertificate(wanted({ o: 'Microcourt', cn: `本机证书机构 Local Authority ${randomBytes(3).toString('hex')}` }, 'root', ROOT_YEARS), key.spki, { key, certificate: null }) };
  });
  const issue = async (what: Wanted, once = false): Promise<Certified> => {
    const key = await makeKey(suite, once);
    return { key, certificate: makeCertificate(what, key.spki, root) };
  };
  // A certificate that is about to end is renewed; what it signed before stays checkable by what it carries.
  const lasting = async (name: string, what: () => Wanted): Promise<Certified> => {
    for (let turn = 1; ; turn++) {
      const { certified } = await keep(join(home, `${name}-${turn}.json`), () => issue(what()));
      if (certified.certificate.until.getTime() - now().getTime() > YEAR_MS / 12) return certified;
    }
  };
  return {
    suite, root: root.certificate, made,
    court(courtCode, courtName) {
      if (!/^[\p{L}\p{N}-]{1,40}$/u.test(courtCode)) throw new Error('no court code');
      return lasting(`court-${courtCode}`, () => wanted({ o: courtName, ou: '电子印章 Seal', cn: courtName, serial: courtCode }, 'signer', SIGNER_YEARS));
    },
    timestamper: () => lasting('timestamps', () => wanted({ o: 'Microcourt', cn: '本机时间戳 Local Timestamps' }, 'timestamper', SIGNER_YEARS)),
    once: (name, { personRef, covered }) => issue({ ...wanted({ ou: '事件型证书 One-time', cn: name, serial: personRef }, 'signer', SIGNER_YEARS), event: sequence(utf8(personRef), octets(covered)) }, true),
  };
}
