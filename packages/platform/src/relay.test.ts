import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTrial, type TrialCourt, TrialSocket } from './harness-trial.ts';

let t: TrialCourt, ear: pg.Client;
const rings: { said?: string; places: unknown[] }[] = [];
const [plaintiff, defendant, caseId] = [randomUUID(), randomUUID(), randomUUID()];
beforeAll(async () => {
  t = await openTrial(21260);
  for (const person of [plaintiff, defendant]) t.trial.signIn(person);
  t.trial.found(caseId, { [plaintiff]: ['plaintiff'], [defendant]: ['defendant'] });
  ear = new pg.Client({ connectionString: t.court.url, application_name: 'ear' });
  ear.on('notification', ({ payload }) => void rings.push(JSON.parse(payload!) as (typeof rings)[number]));
  await ear.connect();
  await ear.query('listen court_news');
}, 60_000);
afterAll(async () => { await ear.end(); await t.close(); });

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2_000 && !holds(); tries++) await new Promise((resolve) => { setTimeout(resolve, 5); });
  expect(holds()).toBe(true);
}
async function follower(person: string, server: number): Promise<TrialSocket> {
  const socket = await new TrialSocket(t.servers[server]!.url!).hello(`t-${person}`);
  socket.send({ t: 'follow', caseId, stream: 'main', since: 0 });
  await socket.until(() => socket.frames.some((f) => f.t === 'following'));
  return socket;
}
const say = (socket: TrialSocket, text: string): ReturnType<TrialSocket['ask']> => socket.ask('trial.say', { caseId, stream: 'main', text });

test('a server that is alone tells nobody; from the moment another comes each hears the other', async () => {
  const [first] = t.servers;
  await until(() => first!.relay.alone);
  const a = await follower(plaintiff, 0);
  await say(a, 'one');
  await a.until(() => a.seqs(caseId, 'main').length === 1);
  expect(rings).toEqual([]);
  const second = await t.another(), b = await follower(defendant, 1);
  await until(() => rings.some(({ said }) => said === 'again'));
  expect([first!.relay.alone, second.relay.alone]).toEqual([false, false]);
  await say(a, 'two');
  await say(b, 'three');
  for (const one of [a, b]) {
    await one.until(() => one.seqs(caseId, 'main').length === 3);
    expect(one.seqs(caseId, 'main')).toEqual([1, 2, 3]);
  }
  // A session that ends at one server ends at the other.
  t.trial.tokens.delete(`t-${defendant}`);
  const ended = `session:${defendant.replace(/^./, 'e')}`;
  await first!.kernel.within({ actor: { personId: plaintiff, sessionId: null, posts: [], roles: [], steppedUpAt: null, address: '' }, requestId: randomUUID(), ask: 'trial.look' }, async (ctx) => ctx.ring(ended));
  await b.until(() => b.closed !== null);
  expect(b.closed).toBe(4401);
});

test('a server that has become alone again tells nobody any more', async () => {
  await t.servers[1]!.stop();
  await until(() => t.servers[0]!.relay.alone);
  const a = await follower(plaintiff, 0), before = rings.length;
  await say(a, 'four');
  await a.until(() => a.seqs(caseId, 'main').length === 4);
  expect(rings.length).toBe(before);
}, 30_000);
