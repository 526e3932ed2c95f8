import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAuthority } from '../certificates/authority.ts';
import { fromPem, pemOf } from '../certificates/certificate.ts';
import { embeddedTimestamps } from '../timestamp/embedded.ts';
import { cscCourts } from './csc.ts';
import { type CscSimulator, startCscSimulator } from './csc-simulator.ts';
import { embeddedSeal } from './embedded.ts';
import { openSeal, SealSettingsRefused } from './open.ts';
import { paper } from './papers.suite.ts';
import { SealFailure, type SealPort, type SignatureSuite } from './port.ts';
import { sealSuite } from './seal.suite.ts';

const home = mkdtempSync(join(tmpdir(), 'seals-')), quiet = (): void => undefined;
afterAll(() => rmSync(home, { recursive: true }));
const account = { clientId: 'court', clientSecret: 'secret-of-a-test', pin: '1234', credential: 'credential-1' };
let simulator: CscSimulator;
beforeAll(async () => { simulator = await startCscSimulator(account, await openAuthority({ folder: join(home, 'vendor'), suite: 'rsa' }), { code: 'J01', name: '演示市人民法院' }); });
afterAll(() => simulator.stop());

async function remote(more: Partial<typeof account> = {}, patienceMs = 5_000): Promise<SealPort> {
  const authority = await openAuthority({ folder: join(home, 'people'), suite: 'ecdsa' }), vendor = await openAuthority({ folder: join(home, 'vendor'), suite: 'rsa' }), { credential, ...known } = { ...account, ...more };
  const courts = { suite: 'rsa', ...cscCourts({ ...known, url: simulator.url, credentials: { J01: credential } }, patienceMs) } as const;
  return embeddedSeal({ authority, timestamps: embeddedTimestamps(authority), roots: { seals: [authority.root, vendor.root], timestamps: [authority.root] }, courts });
}
for (const suite of ['rsa', 'ecdsa', 'sm2'] as SignatureSuite[]) {
  sealSuite(`embedded, ${suite}`, { court: suite, person: suite }, async () => (await openSeal({ folder: home, env: { SIGNATURE_SUITE: suite }, say: quiet })).seal);
}
sealSuite('remote by the signature consortium’s protocol', { court: 'rsa', person: 'ecdsa' }, () => remote());

const failureOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => null, (error: unknown) => error);
const seal = async (port: SealPort): Promise<unknown> => port.sealAsCourt(await paper(), { courtCode: 'J01', courtName: '法院', field: 'court', appearance: null, reason: '签发' });

describe('a vendor that errs', () => {
  test.each([
    ['oauth2/token', 'html', 'answer-unreadable', true], ['credentials/info', 'broken', 'http-503', true], ['credentials/info', 'disabled', 'seal-disabled', false], ['credentials/authorize', 'denied', 'access_denied', false],
    ['signatures/signHash', 'hang-up', 'unreachable', true], ['signatures/signHash', 'other-key', 'signature-wrong', false], ['oauth2/token', 'forgets-token', 'invalid_token', true],
  ] as const)('%s, %s: %s', async (deed, fault, status, retryable) => {
    simulator.fail(deed, fault);
    const error = await failureOf(seal(await remote()));
    expect(error).toBeInstanceOf(SealFailure);
    expect(error).toMatchObject({ status, retryable });
    expect(`${String(error)} ${(error as Error).stack}`).not.toMatch(/secret-of-a-test|1234/);
  });
  test('one that does not answer is left; a wrong secret, a wrong PIN and a court without a seal are the same the next time', async () => {
    simulator.fail('credentials/info', 'slow');
    expect(await failureOf(seal(await remote({}, 300)))).toMatchObject({ status: 'unreachable', retryable: true });
    expect(await failureOf(seal(await remote({ clientSecret: 'no' })))).toMatchObject({ status: 'invalid_client' });
    expect(await failureOf(seal(await remote({ pin: '0' })))).toMatchObject({ status: 'invalid_request', retryable: false });
    expect(await failureOf(seal(await remote({ credential: 'credential-9' })))).toMatchObject({ status: 'invalid_request', retryable: false });
    const port = await remote();
    expect(await failureOf(port.sealAsCourt(await paper(), { courtCode: 'J99', courtName: '法院', field: 'c', appearance: null, reason: 'r' }))).toMatchObject({ status: 'court-without-seal' });
  });
});

describe('the authority of an installation', () => {
  test('is made once, tells so once, and keeps its keys to itself; what is signed once leaves no key', async () => {
    const folder = join(home, 'first'), said: string[] = [], open = () => openSeal({ folder, env: { SIGNATURE_SUITE: 'ecdsa' }, say: (sentence) => { said.push(sentence); } });
    const [first, second] = await Promise.all([open(), open()]), third = await open();
    expect(said.filter((s) => s.includes('was made'))).toHaveLength(1);
    const roots = await Promise.all([first, second, third].map(async ({ seal: port }) => (await port.certificates({ courtCode: 'J01', courtName: '法院' })).root));
    expect(new Set(roots).size).toBe(1);
    await first.seal.signAsPerson(await paper(), { field: 'p', appearance: null, reason: 'r', name: 'n', personRef: 'x' });
    const kept = join(folder, 'authority', 'ecdsa'), files = readdirSync(kept).sort();
    expect(files).toEqual(['court-J01-1.json', 'root.json', 'timestamps-1.json']);
    for (const file of files) expect(statSync(join(kept, file)).mode & 0o777).toBe(0o600);
  });
  test('a certificate that is about to end is followed by another, and what it sealed still holds', async () => {
    const folder = join(home, 'old'), at = (years: number) => () => new Date(Date.now() + years * 365.25 * 86_400_000);
    const portAt = async (years: number): Promise<SealPort> => {
      const authority = await openAuthority({ folder, suite: 'ecdsa', now: at(years) });
      return embeddedSeal({ authority, timestamps: embeddedTimestamps(authority, at(years)), roots: { seals: [authority.root], timestamps: [authority.root] }, now: at(years) });
    };
    const early = (await (await portAt(0)).sealAsCourt(await paper(), { courtCode: 'J01', courtName: '法院', field: 'c', appearance: null, reason: 'r' }));
    const late = await (await portAt(6)).sealAsCourt(early.pdf, { courtCode: 'J01', courtName: '法院', field: 'd', appearance: null, reason: 'r' });
    expect(late.serial).not.toBe(early.serial);
    expect((await (await portAt(6)).verify(late.pdf)).signatures.map(({ holds }) => holds)).toEqual([true, true]);
  });
  test.each([
    [{ SIGNATURE_SUITE: 'dsa' }, 'SIGNATURE_SUITE'], [{ TIMESTAMP_URL: 'http://127.0.0.1/' }, 'TIMESTAMP_CA'], [{ TIMESTAMP_URL: 'ftp://x' }, 'TIMESTAMP_URL'], [{ SEAL_URL: 'https://x/' }, 'SEAL_CLIENT_ID'],
    [{ SEAL_URL: 'https://x/', SIGNATURE_SUITE: 'sm2' }, 'sm2'], [{ SEAL_URL: 'https://x/', SEAL_CLIENT_ID: 'a', SEAL_CLIENT_SECRET: 'b', SEAL_CREDENTIALS: 'J01' }, 'SEAL_CREDENTIALS'],
    [{ TIMESTAMP_URL: 'http://127.0.0.1/', TIMESTAMP_CA: '/nowhere.pem' }, 'TIMESTAMP_CA'],
  ])('settings that do not add up are told in a sentence: %j', async (env, names) => {
    const error = await failureOf(openSeal({ folder: home, env, say: quiet }));
    expect(error).toBeInstanceOf(SealSettingsRefused);
    expect((error as Error).message).toContain(names);
  });
  test('what was sealed and signed under an earlier suite or by a vendor since given up still holds, and its roots go into every bundle', async () => {
    const folder = join(home, 'changed'), ca = join(home, 'changed.pem'), vendor = await openAuthority({ folder: join(home, 'vendor'), suite: 'rsa' });
    writeFileSync(ca, pemOf(vendor.root.raw));
    const open = async (env: Record<string, string>): Promise<SealPort> => (await openSeal({ folder, env, say: quiet })).seal, how = { courtCode: 'J01', courtName: '法院', appearance: null, reason: 'r' };
    const remoteEnv = { SEAL_URL: simulator.url, SEAL_CLIENT_ID: account.clientId, SEAL_CLIENT_SECRET: account.clientSecret, SEAL_PIN: account.pin, SEAL_CREDENTIALS: 'J01=credential-1', SEAL_CA: ca };
    const first = await (await open({ SIGNATURE_SUITE: 'ecdsa' })).sealAsCourt(await paper(), { ...how, field: 'a' }), second = await (await open(remoteEnv)).sealAsCourt(first.pdf, { ...how, field: 'b' });
    const last = await open({ SIGNATURE_SUITE: 'rsa' });
    expect((await last.verify(second.pdf)).signatures.map(({ holds }) => holds)).toEqual([true, true]);
    expect(fromPem(last.roots.seals).length).toBe(3);
    expect(fromPem(last.roots.timestamps).length).toBe(2);
  });
  test('an outside seal and outside timestamps are chosen by settings', async () => {
    const vendor = await openAuthority({ folder: join(home, 'vendor'), suite: 'rsa' }), ca = join(home, 'ca.pem');
    writeFileSync(ca, pemOf(vendor.root.raw));
    const env = { SIGNATURE_SUITE: 'rsa', SEAL_URL: simulator.url, SEAL_CLIENT_ID: account.clientId, SEAL_CLIENT_SECRET: account.clientSecret, SEAL_PIN: account.pin, SEAL_CREDENTIALS: 'J01=credential-1', SEAL_CA: ca };
    const { seal: port, timestamp } = await openSeal({ folder: join(home, 'set'), env, say: quiet });
    expect(timestamp.embedded).toBe(true);
    expect(await port.certificates({ courtCode: 'J01', courtName: '法院' })).toMatchObject({ embedded: false, root: pemOf(vendor.root.raw) });
  });
});
