import { afterAll, beforeAll, expect, test } from 'vitest';
import { clamav, clamavAddress } from './clamav.ts';
import { startClamd, type ClamdFault, type ClamdSimulator } from './clamd-simulator.ts';
import { virusScanSuite } from './virus-scan.suite.ts';

let clamd: ClamdSimulator;
beforeAll(async () => { clamd = await startClamd(5_000_000); });
afterAll(() => clamd.stop());

virusScanSuite('clamav', () => ({
  port: clamav({ host: '127.0.0.1', port: clamd.port }, 700), most: 5_000_000, ways: ['hangs', 'cuts', 'babbles', 'errors'],
  fail: async (how) => { clamd.fault = how as ClamdFault; },
}));

test('one that is not there at all says so', async () => {
  await expect(clamav({ path: '/nowhere/clamd.ctl' }).scan((async function* () { yield Buffer.from('x'); })())).rejects.toThrow('does not answer');
});

test('the address is a path or a host and a port', () => {
  expect([undefined, '/run/clamav/clamd.ctl', 'scan.court.example:3310', '[::1]:3310', 'nonsense', 'host:99999'].map((text) => clamavAddress({ CLAMAV_SOCKET: text })))
    .toEqual([null, { path: '/run/clamav/clamd.ctl' }, { host: 'scan.court.example', port: 3310 }, { host: '::1', port: 3310 }, undefined, undefined]);
});
