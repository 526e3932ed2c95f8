import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sm2 } from 'sm-crypto-v2';
import { keyFrom, signedBy } from '../certificates/suites.ts';
import { bits, explicit, natural, octets, oid, readDer, sequence } from '../certificates/der.ts';
import { readMessage } from '../certificates/cms.ts';
import { httpTimestamps } from '../timestamp/http.ts';
import { startTimestampSimulator } from '../timestamp/simulator.ts';
import { openAuthority } from '../certificates/authority.ts';
import { fromPem, pemOf } from '../certificates/certificate.ts';
import { missing, run, shelf, signaturesIn } from './independent.suite.ts';
import { openSeal } from './open.ts';
import { HAND, paper, sealPicture, written } from './papers.suite.ts';
import type { SealPort } from './port.ts';

const { folder, put } = shelf(), quiet = (): void => undefined;
const absent = await missing('pdfsig', 'certutil', 'openssl');
const DISTID = 'distid:1234567812345678', COURT = { courtCode: 'J01', courtName: '演示市人民法院' };
const open = async (suite: string): Promise<SealPort> => (await openSeal({ folder, env: { SIGNATURE_SUITE: suite }, say: quiet })).seal;
async function signed(suite: string): Promise<{ port: SealPort; pdf: Uint8Array; root: string; court: string }> {
  const port = await open(suite), one = await port.signAsPerson(await paper({ streams: true }), { field: 'p', spot: { page: 1, x: 60, y: 600, w: 150, h: 60 }, appearance: { strokes: HAND }, reason: '确认', name: '陈一一', personRef: 'x1' });
  const two = await port.sealAsCourt(one.pdf, { ...COURT, field: 'c', spot: { page: 2, x: 300, y: 500, w: 120, h: 120 }, appearance: { png: await sealPicture() }, reason: '签发' }), { root, court } = await port.certificates(COURT);
  return { port, pdf: two.pdf, root: put(`${suite}-root.pem`, root), court: put(`${suite}-court.pem`, court) };
}
afterAll(() => rmSync(folder, { recursive: true }));

if (absent.length > 0) test(`independent readers could not be asked: ${absent.join(', ')} not installed (Debian: poppler-utils, libnss3-tools, openssl)`, () => { expect(absent.length).toBeGreaterThan(0); });

describe.runIf(!absent.includes('pdfsig') && !absent.includes('certutil')).each(['rsa', 'ecdsa'])('pdfsig, with our root in its store: %s', (suite) => {
  let store: string, made: Awaited<ReturnType<typeof signed>>;
  beforeAll(async () => {
    made = await signed(suite);
    const home = join(folder, `nss-${suite}`);
    await run('mkdir', ['-p', home]);
    store = `sql:${home}`;
    expect(await run('certutil', ['-N', '-d', store, '--empty-password'])).toMatchObject({ code: 0 });
    expect(await run('certutil', ['-A', '-d', store, '-n', 'root', '-t', 'CT,CT,CT', '-a', '-i', made.root])).toMatchObject({ code: 0 });
  });
  const say = async (name: string, pdf: Uint8Array): Promise<string> => (await run('pdfsig', ['-nssdir', store, put(`${suite}-${name}.pdf`, pdf)])).text;
  const count = (text: string, words: string): number => text.split(words).length - 1;

  test('both signatures are valid and trusted, the last one over the whole document', async () => {
    const text = await say('both', made.pdf);
    expect({ valid: count(text, 'Signature is Valid.'), trusted: count(text, 'Certificate is Trusted.'), whole: count(text, '- Total document signed') }).toEqual({ valid: 2, trusted: 2, whole: 1 });
    expect(text).toContain('ETSI.CAdES.detached');
  });
  test('one byte changed is found', async () => {
    const bytes = Buffer.from(made.pdf);
    bytes[bytes.indexOf('stream') + 20]! ^= 1;
    expect(count(await say('changed', bytes), 'Digest Mismatch')).toBe(2);
  });
  test('what was written afterwards is not covered', async () => { expect(count(await say('written', await written(made.pdf)), '- Total document signed')).toBe(0); });
});

describe.runIf(!absent.includes('openssl'))('openssl', () => {
  test.each(['rsa', 'ecdsa'])('verifies signatures with the certificate that was signed along, and the timestamp within: %s', async (suite) => {
    const { pdf, root } = await signed(suite), found = signaturesIn(pdf);
    expect(found).toHaveLength(2);
    for (const [i, { value, signed: bytes }] of found.entries()) {
      const [message, content] = [put(`${suite}-${i}.p7`, value), put(`${suite}-${i}.bin`, bytes)];
      const verify = (of: string) => run('openssl', ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', message, '-content', of, '-CAfile', root, '-out', join(folder, 'out')]);
      expect(await verify(content)).toMatchObject({ code: 0, text: expect.stringContaining('CAdES Verification successful') as string });
      expect((await verify(put('other', Buffer.concat([bytes, Buffer.of(0)])))).code).not.toBe(0);
      const { token, signature } = readMessage(value);
      const stamp = (data: string) => run('openssl', ['ts', '-verify', '-token_in', '-in', put(`${suite}-${i}.tst`, token!), '-data', data, '-CAfile', root]);
      expect(await stamp(put(`${suite}-${i}.sig`, signature))).toMatchObject({ code: 0, text: expect.stringContaining('Verification: OK') as string });
      expect((await stamp(content)).code).not.toBe(0);
    }
  });
  test('agrees on SM2 and SM3: it verifies our certificates and signatures, and we verify its own', async () => {
    const { port, pdf, root, court } = await signed('sm2');
    expect((await port.verify(pdf)).signatures.map(({ holds, suite }) => ({ holds, suite }))).toEqual([{ holds: true, suite: 'sm2' }, { holds: true, suite: 'sm2' }]);
    expect(await run('openssl', ['verify', '-vfyopt', DISTID, '-CAfile', root, court])).toMatchObject({ code: 0 });
    for (const [i, { value, signed: bytes }] of signaturesIn(pdf).entries()) {
      const message = readMessage(value), key = put(`sm2-${i}.pub`, `-----BEGIN PUBLIC KEY-----\n${message.signer.spki.raw.toString('base64')}\n-----END PUBLIC KEY-----\n`);
      const verify = (signature: Buffer) => run('openssl', ['dgst', '-sm3', '-verify', key, '-sigopt', DISTID, '-signature', put(`sm2-${i}.sig`, signature), put(`sm2-${i}.bin`, message.signed)]);
      expect(await verify(message.signature)).toMatchObject({ code: 0 });
      const [r, s] = readDer(message.signature).parts;
      expect((await verify(sequence(s!.raw, r!.raw))).code).not.toBe(0);
      expect(message.attributes.get('1.2.840.113549.1.9.4')!.body.equals(createHash('sm3').update(bytes).digest())).toBe(true);
    }
    const { privateKey } = sm2.generateKeyPairHex(), own = keyFrom('sm2', privateKey);
    const pem = sequence(natural(1), octets(Buffer.from(privateKey, 'hex')), explicit(0, oid('1.2.156.10197.1.301')), explicit(1, bits(readDer(own.spki).part(1).bits)));
    const secret = put('sm2.key', `-----BEGIN EC PRIVATE KEY-----\n${pem.toString('base64')}\n-----END EC PRIVATE KEY-----\n`), words = put('words', '判决如下'), out = join(folder, 'words.sig');
    expect(await run('openssl', ['dgst', '-sm3', '-sign', secret, '-sigopt', DISTID, '-out', out, words])).toMatchObject({ code: 0 });
    expect(signedBy(readDer(own.spki), 'sm2', 'sm3', Buffer.from('判决如下'), readFileSync(out))).toBe(true);
    expect(signedBy(readDer(own.spki), 'sm2', 'sm3', Buffer.from('判决如下。'), readFileSync(out))).toBe(false);
  });
  test('reads what an authority over HTTP answered', async () => {
    const authority = await openAuthority({ folder: join(folder, 'tsa'), suite: 'rsa' }), simulator = await startTimestampSimulator({ authority, stranger: authority, expired: await authority.timestamper() });
    try {
      const bytes = createHash('sha256').update('判决').digest(), { token } = await httpTimestamps({ url: simulator.url, roots: [authority.root] }).stamp({ algorithm: 'sha256', bytes });
      const root = put('tsa.pem', pemOf(authority.root.raw));
      expect(fromPem(pemOf(authority.root.raw))[0]!.raw.equals(authority.root.raw)).toBe(true);
      expect(await run('openssl', ['ts', '-verify', '-token_in', '-in', put('http.tst', token), '-digest', bytes.toString('hex'), '-CAfile', root])).toMatchObject({ code: 0 });
    } finally { await simulator.stop(); }
  });
});
