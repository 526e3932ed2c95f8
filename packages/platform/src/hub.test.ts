import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTrial, TrialSocket, type TrialCourt } from './harness-trial.ts';

let t: TrialCourt;
let urls: string[];
const [plaintiff, defendant, stranger, judge] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
let caseId: string;
beforeAll(async () => {
  t = await openTrial(21210, 2);
  urls = t.servers.map((s) => s.url!);
  for (const person of [plaintiff, defendant, stranger]) t.trial.signIn(person);
  t.trial.signIn(judge, [{ court: '3301', post: 'judge' }]);
}, 60_000);
afterAll(() => t.close());

function newCase(): string {
  caseId = randomUUID();
  t.trial.found(caseId, { [plaintiff]: ['plaintiff'], [defendant]: ['defendant'], [judge]: ['judge'] });
  return caseId;
}
const open = (person: string, server = 0): Promise<TrialSocket> => new TrialSocket(urls[server]!).hello(`t-${person}`);
const follow = async (socket: TrialSocket, since = 0, stream = 'main', of = caseId): Promise<void> => {
  socket.send({ t: 'follow', caseId: of, stream, since });
  await socket.until(() => socket.frames.some((f) => (f.t === 'following' || f.t === 'gone') && f.caseId === of && f.stream === stream));
};
const say = (socket: TrialSocket, text: string, of = caseId): ReturnType<TrialSocket['ask']> => socket.ask('trial.say', { caseId: of, stream: 'main', text });
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

test('a message said at one server reaches the followers at another, and the sender is told its number', async () => {
  newCase();
  const [a, b] = [await open(plaintiff, 0), await open(defendant, 1)];
  await follow(a);
  await follow(b);
  expect(await say(a, '您好')).toMatchObject({ status: 200, value: { seq: 1 } });
  await b.until(() => b.seqs(caseId, 'main').length === 1);
  await a.until(() => a.seqs(caseId, 'main').length === 1);
  expect(b.frames.findLast((f) => f.t === 'news')).toMatchObject({ items: [{ caseId, stream: 'main', seq: 1, name: 'trial.said', actor: plaintiff, body: { text: '您好' } }] });
});

test('the request id is shown to the devices of its own actor only', async () => {
  newCase();
  const [a, b] = [await open(plaintiff), await open(defendant)];
  await follow(a);
  await follow(b);
  const requestId = randomUUID();
  await a.ask('trial.say', { caseId, stream: 'main', text: 'x' }, requestId);
  await b.until(() => b.seqs(caseId, 'main').length === 1);
  await a.until(() => a.seqs(caseId, 'main').length === 1);
  expect(JSON.stringify(a.frames.filter((f) => f.t === 'news'))).toContain(requestId);
  expect(JSON.stringify(b.frames)).not.toContain(requestId);
  const late = await open(defendant, 1);
  await follow(late);
  expect(late.seqs(caseId, 'main')).toEqual([1]);
  expect(JSON.stringify(late.frames)).not.toContain(requestId);
});

test('who follows while others talk at two servers gets every number once and in order', async () => {
  newCase();
  const speakers = [await open(plaintiff, 0), await open(defendant, 1), await open(judge, 0)];
  const followers: TrialSocket[] = [];
  const total = 300;
  let said = 0;
  const talk = speakers.map(async (speaker) => { while (said < total) { said++; await say(speaker, `${said}`); } });
  for (let i = 0; i < 12; i++) {
    const one = await open([plaintiff, defendant, judge][i % 3]!, i % 2);
    one.send({ t: 'follow', caseId, stream: 'main', since: i % 4 === 0 ? 0 : Math.floor(said / 2) });
    followers.push(one);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  await Promise.all(talk);
  const last = (await t.court.kernel.lastSeq([{ caseId, stream: 'main' }]))[0]!;
  for (const one of followers) await one.until(() => one.seqs(caseId, 'main').at(-1) === last);
  for (const one of followers) {
    const seqs = one.seqs(caseId, 'main');
    expect(seqs).toEqual(upTo(last).slice(seqs[0]! - 1));
    one.ws.close();
  }
});

test('who was away for more than a thousand messages is told to read the history', async () => {
  newCase();
  const a = await open(plaintiff);
  await Promise.all(upTo(1_010).map((n) => t.court.kernel.append({ place: { caseId, stream: 'main' }, news: 'trial.said', body: { text: `${n}` }, actor: { personId: plaintiff, sessionId: null, posts: [], roles: [], steppedUpAt: null, address: '' }, requestId: randomUUID(), ask: 'trial.say' })));
  await follow(a);
  expect(a.frames.findLast((f) => f.t === 'following')).toMatchObject({ seq: 1_010, skipped: true });
  expect(a.seqs(caseId, 'main')).toEqual([]);
  const b = await open(defendant);
  await follow(b, 500);
  expect(b.seqs(caseId, 'main')).toEqual(upTo(1_010).slice(500));
  const c = await open(judge);
  await follow(c, 5_000);
  expect(c.frames.findLast((f) => f.t === 'following')).toMatchObject({ seq: 1_010 });
});

test('what was taken back is not read again, but by those who may; who joined late reads from there on', async () => {
  newCase();
  const late = randomUUID();
  t.trial.signIn(late);
  t.trial.members.get(caseId)!.set(late, ['defendant', 'late']);
  const a = await open(plaintiff);
  for (const text of ['one', 'taken back', 'three', 'four']) await say(a, text);
  const [d, j, l] = [await open(defendant), await open(judge, 1), await open(late)];
  for (const one of [d, j, l]) await follow(one);
  const texts = (socket: TrialSocket): unknown[] => socket.frames.flatMap((f) => (f.t === 'news' ? f.items.map((i) => i.body) : []));
  expect(texts(d)).toEqual([{ text: 'one' }, { recalled: true }, { text: 'three' }, { text: 'four' }]);
  expect(texts(j)[1]).toEqual({ text: 'taken back' });
  expect(l.seqs(caseId, 'main')).toEqual([3, 4]);
});

test('a message that must be looked at goes by a transaction of its own, with the same standing', async () => {
  newCase();
  const [a, s] = [await open(plaintiff), await open(stranger)];
  await follow(a);
  const requestId = randomUUID();
  const input = { caseId, stream: 'main', text: 'look' };
  const first = await a.ask('trial.say', input, requestId);
  expect(first).toMatchObject({ status: 200, value: { seq: 1 } });
  expect(await a.ask('trial.say', input, requestId)).toMatchObject({ value: first.value as object });
  await a.until(() => a.seqs(caseId, 'main').length === 1);
  expect(a.frames.findLast((f) => f.t === 'news')).toMatchObject({ items: [{ body: { text: 'look plaintiff' } }] });
  expect(await s.ask('trial.say', input)).toMatchObject({ status: 404 });
  expect(await a.ask('trial.say', { ...input, stream: 'court' })).toMatchObject({ status: 404 });
});

test('a foreign stream, a closed one and one that never existed are gone alike', async () => {
  newCase();
  const [s, p] = [await open(stranger), await open(plaintiff)];
  const answers: unknown[] = [];
  for (const [socket, of, stream] of [[s, caseId, 'main'], [s, randomUUID(), 'main'], [p, caseId, 'court'], [p, caseId, 'nothing'], [s, plaintiff, 'self']] as const) {
    await follow(socket, 0, stream, of);
    answers.push({ ...socket.frames.at(-1)!, caseId: '', stream: '' });
  }
  expect(answers).toEqual(Array.from({ length: 5 }, () => ({ t: 'gone', caseId: '', stream: '' })));
  await follow(s, 0, 'self', stranger);
  expect(s.frames.at(-1)).toMatchObject({ t: 'following', caseId: stranger, seq: 0 });
});

test('who loses standing hears nothing of what comes after, at whichever server', async () => {
  newCase();
  const [j, d0, d1] = [await open(judge), await open(defendant, 0), await open(defendant, 1)];
  for (const one of [j, d0, d1]) await follow(one);
  await say(j, 'before');
  for (const one of [d0, d1]) await one.until(() => one.seqs(caseId, 'main').length === 1);
  // What is told in the same breath must wait until it is known who may still hear it.
  t.trial.slow = 100;
  expect(await j.ask('trial.expel', { caseId, personId: defendant })).toMatchObject({ status: 200, value: { left: 2 } });
  await say(j, 'after');
  t.trial.slow = 0;
  await j.until(() => j.seqs(caseId, 'main').length === 3);
  for (const one of [d0, d1]) {
    await one.until(() => one.frames.some((f) => f.t === 'gone' && f.caseId === caseId));
    expect(one.seqs(caseId, 'main')).toEqual([1]);
  }
  expect(await say(d0, 'x')).toMatchObject({ status: 404 });
});

test('bells ring for a person and for the desks of a court, at both servers', async () => {
  newCase();
  const [j1, d1] = [await open(judge, 1), await open(defendant, 1)];
  await (await open(judge)).ask('trial.expel', { caseId, personId: defendant });
  await d1.until(() => d1.frames.some((f) => f.t === 'bell' && f.topic === 'me'));
  await j1.until(() => j1.frames.some((f) => f.t === 'bell' && f.topic === 'court:3301'));
  expect(d1.frames.some((f) => f.t === 'bell' && f.topic.startsWith('court'))).toBe(false);
});

test('when a session ends its sockets close within a second, at whichever server', async () => {
  const person = randomUUID();
  t.trial.signIn(person);
  const [here, there, other] = [await open(person, 0), await open(person, 1), await open(plaintiff, 1)];
  const identity = t.trial.tokens.get(`t-${person}`)!;
  t.trial.tokens.delete(`t-${person}`);
  const began = performance.now();
  await t.servers[0]!.kernel.within({ actor: { personId: null, sessionId: null, posts: [], roles: [], steppedUpAt: null, address: '' }, requestId: randomUUID(), ask: 'trial.out' }, async (ctx) => ctx.ring(`session:${identity.sessionId}`));
  for (const one of [here, there]) await one.until(() => one.closed !== null);
  expect(performance.now() - began).toBeLessThan(1_000);
  expect([here.closed, there.closed, other.closed]).toEqual([4401, 4401, null]);
  expect((await new TrialSocket(urls[1]!).hello(`t-${person}`)).closed).toBe(4401);
});

test.each<[string, unknown, number]>([
  ['no JSON', 'hello', 4400], ['an unknown frame', { t: 'shout' }, 4400], ['bytes', Buffer.from([1, 2, 3]), 4400], ['a second hello', { t: 'hello', token: 'x' }, 4400],
  ['a name that stands twice', '{"t":"ping","t":"ping"}', 4400], ['deep nesting', `{"t":"ask","n":1,"ask":"trial.hello","input":${'['.repeat(500)}${']'.repeat(500)}}`, 4400],
  ['a frame beyond 64 KiB', `"${'x'.repeat(70_000)}"`, 1009],
])('%s closes the socket with its code', async (_what, frame, code) => {
  const a = await open(plaintiff);
  a.send(frame);
  await a.until(() => a.closed !== null);
  expect(a.closed).toBe(code);
});

test('frames before hello close the socket, and unfit input in an ask is answered', async () => {
  const wordless = new TrialSocket(urls[0]!);
  await new Promise((resolve) => wordless.ws.once('open', resolve));
  wordless.send({ t: 'ping' });
  await wordless.until(() => wordless.closed !== null);
  expect(wordless.closed).toBe(4400);
  const a = await open(plaintiff);
  expect(await a.ask('trial.hello', { name: '\u0000' })).toMatchObject({ status: 400, failure: { error: 'bad-input' } });
  expect(await a.ask('trial.nothing', {})).toMatchObject({ status: 404, failure: { error: 'unknown-ask' } });
  a.send({ t: 'ping' });
  await a.until(() => a.frames.some((f) => f.t === 'pong'));
});

test('ten thousand frames at once are too many', async () => {
  const a = await open(plaintiff);
  for (let i = 0; i < 10_000; i++) a.send({ t: 'ping' });
  await a.until(() => a.closed !== null);
  expect(a.closed).toBe(4429);
});

test('one person who begins to follow streams without end is sent away, and others are answered meanwhile', async () => {
  newCase();
  const person = randomUUID();
  t.trial.signIn(person);
  const flood = await Promise.all(Array.from({ length: 4 }, () => open(person))), other = await open(plaintiff);
  for (const socket of flood) for (let i = 0; i < 190; i++) socket.send({ t: 'follow', caseId: randomUUID(), stream: 'main', since: 0 });
  await follow(other);
  expect(await say(other, '照常')).toMatchObject({ status: 200 });
  await other.until(() => flood.some((s) => s.closed !== null));
  expect(flood.map((s) => s.closed)).toContain(4429);
  for (const one of flood) one.ws.close();
});

test('the twenty-first socket of a person is refused', async () => {
  const person = randomUUID();
  t.trial.signIn(person);
  const sockets = [];
  for (let i = 0; i < 21; i++) sockets.push(await open(person));
  expect(sockets.map((s) => s.closed)).toEqual([...Array<null>(20).fill(null), 4429]);
  for (const one of sockets) one.ws.close();
});

test('a reader that takes nothing is dropped, memory stays bounded, and others go on', async () => {
  newCase();
  const slow = await open(defendant);
  await follow(slow);
  const other = await open(judge);
  await follow(other);
  (slow.ws as unknown as { _socket: { pause(): void } })._socket.pause();
  const text = '字'.repeat(2_000);
  let most = 0;
  const dropped = async (): Promise<boolean> => {
    const metrics = await (await fetch(`${urls[0]}/metrics`)).text();
    return /court_sockets_closed_total\{code="4409"\} [1-9]/.test(metrics);
  };
  for (let i = 0; i < 60 && !(await dropped()); i++) {
    await Promise.all(upTo(20).map(() => t.servers[0]!.door.answer({ ask: 'trial.say', input: { caseId, stream: 'main', text }, identity: t.trial.tokens.get(`t-${judge}`)!, requestId: randomUUID(), address: '', via: 'socket' })));
    for (const socket of t.servers[0]!.hub!.people.all) most = Math.max(most, socket.waiting);
  }
  expect(await dropped()).toBe(true);
  expect(most).toBeLessThan(2_500_000);
  const last = (await t.court.kernel.lastSeq([{ caseId, stream: 'main' }]))[0]!;
  await other.until(() => other.seqs(caseId, 'main').at(-1) === last);
  expect(other.seqs(caseId, 'main')).toEqual(upTo(last));
  expect(other.closed).toBeNull();
});

test('only /socket is a socket', async () => {
  const answer = await new Promise<string>((resolve) => {
    const wire = connect(21210, '127.0.0.1', () => wire.write('GET /other HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n'));
    wire.on('data', (data) => resolve(data.toString()));
  });
  expect(answer).toMatch(/^HTTP\/1.1 404/);
});

/** Cuts the connections to the database that have such a name. */
async function cut(name: string): Promise<number> {
  const client = new pg.Client({ connectionString: t.court.url });
  await client.connect();
  const { rowCount } = await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like $1', [name]);
  await client.end();
  return rowCount ?? 0;
}

test('when every connection to the database is cut, nothing is lost or doubled and both servers find each other again', async () => {
  newCase();
  const [a, b] = [await open(plaintiff, 0), await open(defendant, 1)];
  await follow(a);
  await follow(b);
  await say(a, 'before');
  await b.until(() => b.seqs(caseId, 'main').length === 1);
  expect(await cut('microcourt-%')).toBeGreaterThan(4);
  const sayUntilTaken = async (text: string): Promise<void> => {
    const requestId = randomUUID();
    for (let tries = 0; tries < 50; tries++) {
      const answer = await a.ask('trial.say', { caseId, stream: 'main', text }, requestId);
      expect([200, 503]).toContain(answer.status);
      if (answer.status === 200) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('never taken');
  };
  for (let i = 0; i < 10; i++) await sayUntilTaken(`${i}`);
  for (const one of [a, b]) {
    await one.until(() => one.seqs(caseId, 'main').length === 11);
    expect(one.seqs(caseId, 'main')).toEqual(upTo(11));
  }
  await b.until(() => t.servers.every((server) => server.relay.listening));
});

test('who was signed out while the relay heard nothing is found when it hears again', async () => {
  const person = randomUUID();
  t.trial.signIn(person);
  const there = await open(person, 1);
  t.trial.tokens.delete(`t-${person}`);
  expect(await cut('microcourt-relay')).toBe(2);
  await there.until(() => there.closed !== null, 5_000);
  expect(there.closed).toBe(4401);
});
