import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Authority, type Certified, openAuthority } from '../certificates/authority.ts';
import { embeddedTimestamps } from './embedded.ts';
import { httpTimestamps } from './http.ts';
import type { TimestampFailure } from './port.ts';
import { startTimestampSimulator, type TimestampFault, type TimestampSimulator } from './simulator.ts';
import { timestampSuite } from './timestamp.suite.ts';

const home = mkdtempSync(join(tmpdir(), 'timestamps-'));
let authority: Authority, stranger: Authority, sm2: Authority, expired: Certified, simulator: TimestampSimulator;
beforeAll(async () => {
  authority = await openAuthority({ folder: join(home, 'own'), suite: 'ecdsa' });
  stranger = await openAuthority({ folder: join(home, 'stranger'), suite: 'ecdsa' });
  sm2 = await openAuthority({ folder: join(home, 'sm2'), suite: 'sm2' });
  // The same root seen ten years ago made a certificate that has ended since.
  expired = await (await openAuthority({ folder: join(home, 'own'), suite: 'ecdsa', now: () => new Date(Date.now() - 10 * 365 * 86_400_000) })).timestamper();
  rmSync(join(home, 'own', 'ecdsa', 'timestamps-1.json'));
  simulator = await startTimestampSimulator({ authority, stranger, expired });
});
afterAll(async () => { await simulator.stop(); rmSync(home, { recursive: true }); });
const digest = { algorithm: 'sha256', bytes: createHash('sha256').update('bytes').digest() } as const;
const http = (patienceMs = 5_000) => httpTimestamps({ url: simulator.url, roots: [authority.root], patienceMs });

timestampSuite('embedded', async () => ({ port: embeddedTimestamps(authority), roots: [authority.root], close: async () => undefined }));
timestampSuite('embedded, SM2', async () => ({ port: embeddedTimestamps(sm2), roots: [sm2.root], close: async () => undefined }));
timestampSuite('over HTTP', async () => ({ port: http(), roots: [authority.root], close: async () => undefined }));

describe('an authority that errs', () => {
  const faults: readonly [TimestampFault, string, boolean][] = [
    ['wrong-nonce', 'nonce-differs', false], ['no-nonce', 'nonce-differs', false], ['wrong-digest', 'digest-differs', false], ['expired', 'authority-unknown', false],
    ['not-for-timestamps', 'not-for-timestamps', false], ['stranger', 'authority-unknown', false], ['altered', 'signature-wrong', false], ['html', 'answer-unreadable', true],
    ['rubbish', 'answer-unreadable', true], ['broken', 'http-502', true], ['refused', 'refused-2', false], ['hang-up', 'unreachable', true], ['long', 'answer-too-long', false],
    ['clock', 'clock-differs', true], ['redirect', 'unreachable', true],
  ];
  test.each(faults)('%s: %s', async (fault, status, retryable) => {
    simulator.fail(fault);
    const error = await http().stamp(digest).then(() => null, (failure: unknown) => failure as TimestampFailure);
    expect(error).toMatchObject({ name: 'TimestampFailure', status, retryable });
    await http().stamp(digest);
  });
  test('one that does not answer is left', async () => {
    simulator.fail('slow');
    expect(await http(200).stamp(digest).catch((error: unknown) => error)).toMatchObject({ status: 'unreachable', retryable: true });
  });
});
