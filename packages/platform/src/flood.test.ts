import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTrial, TrialSocket, type TrialCourt } from './harness-trial.ts';

let t: TrialCourt;
const [flooder, other, sloppy] = [randomUUID(), randomUUID(), randomUUID()];
const caseId = randomUUID();
beforeAll(async () => {
  t = await openTrial(21270, 1, { LIMIT_PERSON_PER_SECOND: '1', LIMIT_PERSON_BURST: '20', LIMIT_ADDRESS_PER_SECOND: '1', LIMIT_ADDRESS_BURST: '30' });
  t.trial.found(caseId, { [flooder]: ['plaintiff'], [other]: ['defendant'] });
  for (const person of [flooder, other, sloppy]) t.trial.signIn(person);
}, 60_000);
afterAll(() => t.close());

const say = (who: string | null, ask = 'trial.say'): Promise<Response> => fetch(`${t.servers[0]!.url}/api/${ask}`, {
  method: 'POST', body: JSON.stringify({ caseId, stream: 'main', text: 'x' }),
  headers: { 'content-type': 'application/json', 'x-request-id': randomUUID(), ...(who ? { authorization: `Bearer t-${who}` } : {}) },
});

test('one person’s flood is answered at the door, is not written, and costs another nothing', async () => {
  const flood = await Promise.all(Array.from({ length: 200 }, () => say(flooder)));
  const taken = flood.filter((r) => r.status === 200).length;
  expect(taken).toBeGreaterThanOrEqual(20);
  expect(taken).toBeLessThan(60);
  expect(flood.filter((r) => r.status !== 200).every((r) => r.status === 429)).toBe(true);
  expect((await say(other)).status).toBe(200);
  expect((await t.court.kernel.lastSeq([{ caseId, stream: 'main' }]))[0]).toBe(taken + 1);
});

test('the same person has one allowance over HTTP and all sockets', async () => {
  const socket = await new TrialSocket(t.servers[0]!.url!).hello(`t-${flooder}`);
  for (let i = 0; i < 25; i++) await socket.ask('trial.look', { caseId });
  expect([await socket.ask('trial.look', { caseId }), await socket.ask('trial.look', { caseId })]).toContainEqual(expect.objectContaining({ status: 429, failure: { error: 'refused', refusal: expect.objectContaining({ code: 'shared.too-many' }) } }));
  // One token a second comes back: of three asks in a row at most one may find it.
  expect([(await say(flooder)).status, (await say(flooder)).status, (await say(flooder)).status]).toContain(429);
  socket.ws.close();
});

test('those without a session share the allowance of their neighbourhood, and those with one are not held to it', async () => {
  const flood = await Promise.all(Array.from({ length: 60 }, () => say(null, 'trial.hello')));
  expect(flood.filter((r) => r.status === 200).length).toBeLessThanOrEqual(35);
  expect(flood.some((r) => r.status === 429)).toBe(true);
  expect((await say(other)).status).toBe(200);
});

test('what no contract lets in counts as well, for whoever sends it', async () => {
  const wrong = (who: string | null): Promise<number> => fetch(`${t.servers[0]!.url}/api/trial.look`, {
    method: 'POST', body: JSON.stringify({ caseId: 'none' }), headers: { 'content-type': 'application/json', ...(who ? { authorization: `Bearer t-${who}` } : {}) },
  }).then(({ status }) => status);
  for (const who of [sloppy, null]) {
    const flood = await Promise.all(Array.from({ length: 60 }, () => wrong(who)));
    expect([flood.filter((status) => status === 400).length < 45, flood.includes(429), flood.every((status) => status === 400 || status === 429)]).toEqual([true, true, true]);
  }
  expect((await say(other)).status).toBe(200);
});
