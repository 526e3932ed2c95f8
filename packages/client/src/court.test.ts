import type { MeView } from '@microcourt/domain/identity/contract';
import { mine } from '@microcourt/domain/cases/contract';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Court } from './client.ts';
import { Refused, SignedOut } from './errors.ts';
import { CASE, type FarEnd, item, shelfDouble, wireDouble } from './wire-double.ts';

const me: MeView = { personId: '0190aaaa-0000-7000-8000-00000000000a', name: '张三', mobileMasked: null, idNumberMasked: null, proof: 'none', proofReason: null, posts: [], offices: [], staffUserId: null, secondFact: false, profile: 'demo' };
const main = { caseId: CASE, stream: 'main' };
const text = { ...main, said: { kind: 'text' as const, text: '您好' } };
const welcome = { t: 'welcome', personId: me.personId, at: '2026-03-01T09:00:00Z' } as const;

function signedIn() {
  const shelf = shelfDouble();
  const double = wireDouble();
  const court = new Court(double.transport, shelf);
  court.signedIn('token-1', me);
  const greet = () => { double.last().open(); double.last().tell(welcome); };
  return { ...double, shelf, court, greet };
}
const listener = () => {
  const seen: number[] = [];
  const skipped: number[] = [];
  return { seen, skipped, on: { news: (items: readonly { seq: number }[]) => void seen.push(...items.map(({ seq }) => seq)), skipped: (seq: number) => void skipped.push(seq), gone: vi.fn() } };
};
const asks = ({ sent }: FarEnd) => sent.filter((frame) => frame.t === 'ask');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('says hello, asks over the open line, and over HTTP while there is none', async () => {
  const { court, wire, posts, last, greet } = signedIn();
  wire.post = () => ({ status: 200, body: [] });
  expect(await court.ask(mine, {})).toEqual([]);
  expect(posts[0]).toMatchObject({ path: '/api/cases.mine', headers: { authorization: 'Bearer token-1' } });
  greet();
  expect(last().sent[0]).toEqual({ t: 'hello', token: 'token-1' });
  const answer = court.ask(mine, {});
  await vi.advanceTimersByTimeAsync(0);
  const [asked] = asks(last());
  last().tell({ t: 'answer', n: asked!.n, status: 403, failure: { error: 'refused', refusal: { code: 'shared.forbidden', kind: 'forbidden' } } });
  await expect(answer).rejects.toEqual(new Refused('shared.forbidden'));
  expect(posts).toHaveLength(1);
});

test('repeats a command under its own id where the line broke before the answer', async () => {
  const { court, wire, posts, last, greet } = signedIn();
  wire.post = () => ({ status: 200, body: { seq: 1, at: welcome.at } });
  greet();
  court.say(text);
  await vi.advanceTimersByTimeAsync(0);
  const [asked] = asks(last());
  last().hangUp();
  await vi.advanceTimersByTimeAsync(0);
  expect(posts[0]!.headers['x-request-id']).toBe(asked!.requestId);
  expect(court.outbox.snapshot()).toEqual([]);
});

test('drops from the outbox what comes back as news before its answer', async () => {
  const { court, last, greet } = signedIn();
  greet();
  const requestId = court.say(text);
  await vi.advanceTimersByTimeAsync(0);
  last().tell({ t: 'news', items: [item(1, requestId)] });
  expect(court.outbox.snapshot()).toEqual([]);
});

test('finds a half-open line by its silence and comes back with growing pauses', async () => {
  const { court, ends, last, greet } = signedIn();
  greet();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(last().sent.at(-1)).toEqual({ t: 'ping' });
  last().tell({ t: 'pong' });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(court.line.state.snapshot()).toBe('open');
  await vi.advanceTimersByTimeAsync(8_000);
  expect(court.line.state.snapshot()).toBe('offline');
  expect(ends[0]!.closed).toBe(true);
  await vi.advanceTimersByTimeAsync(60_000);
  const soon = ends.length;
  expect(soon).toBeGreaterThan(2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ends.length - soon).toBeLessThan(soon + 3);
  while (court.line.state.snapshot() !== 'connecting') await vi.advanceTimersByTimeAsync(500);
  greet();
  expect(court.line.state.snapshot()).toBe('open');
});

test('a late word of a line that was given up changes nothing', async () => {
  const { court, ends, greet } = signedIn();
  greet();
  ends[0]!.hangUp();
  await vi.advanceTimersByTimeAsync(1_000);
  greet();
  ends[0]!.hangUp();
  expect(court.line.state.snapshot()).toBe('open');
});

test('asks after a lost line for what was missed, and tells it in order and once', async () => {
  const { court, last, greet } = signedIn();
  greet();
  const { seen, on } = listener();
  court.follow(main, 3, on);
  expect(last().sent.at(-1)).toEqual({ t: 'follow', ...main, since: 3 });
  last().tell({ t: 'news', items: [item(4), item(5)] });
  last().tell({ t: 'following', ...main, seq: 5 });
  last().hangUp();
  await vi.advanceTimersByTimeAsync(1_000);
  greet();
  expect(last().sent.at(-1)).toEqual({ t: 'follow', ...main, since: 5 });
  last().tell({ t: 'news', items: [item(5), item(6)] });
  last().tell({ t: 'following', ...main, seq: 6 });
  expect(seen).toEqual([4, 5, 6]);
});

test('a missing number is asked for before anything after it is told', () => {
  const { court, last, greet } = signedIn();
  greet();
  const { seen, on } = listener();
  court.follow(main, 3, on);
  last().tell({ t: 'following', ...main, seq: 3 });
  last().tell({ t: 'news', items: [item(5)] });
  expect(seen).toEqual([]);
  expect(last().sent.at(-1)).toEqual({ t: 'follow', ...main, since: 3 });
  last().tell({ t: 'news', items: [item(4), item(5)] });
  expect(seen).toEqual([4, 5]);
});

test('sends the screen to the history where too much was missed, and goes on after it', () => {
  const { court, last, greet } = signedIn();
  greet();
  const { seen, skipped, on } = listener();
  court.follow(main, 3, on);
  last().tell({ t: 'following', ...main, seq: 5_000, skipped: true });
  last().tell({ t: 'news', items: [item(5_001)] });
  expect(skipped).toEqual([5_000]);
  expect(seen).toEqual([5_001]);
});

test('tells a follower that the stream is closed to this person', () => {
  const { court, last, greet } = signedIn();
  greet();
  const { on } = listener();
  court.follow(main, 0, on);
  last().tell({ t: 'gone', ...main });
  expect(on.gone).toHaveBeenCalledOnce();
});

test('sign-out, also one that the court decides, clears everything of the person', async () => {
  const { court, last, greet, shelf, wire } = signedIn();
  greet();
  wire.post = () => new Promise(() => {});
  court.say(text);
  court.sessions.own.write('draft', '私人');
  last().hangUp(4401);
  expect(court.sessions.current.snapshot()).toBeUndefined();
  expect(shelf.keys()).toEqual([]);
  expect(court.outbox.snapshot()).toEqual([]);
});

test('an answer that the session has ended ends it here too', async () => {
  const { court, wire } = signedIn();
  wire.post = () => ({ status: 401, body: { error: 'signed-out' } });
  await expect(court.ask(mine, {})).rejects.toBeInstanceOf(SignedOut);
  expect(court.sessions.current.snapshot()).toBeUndefined();
});

test('asks anew what is on the screen when its bell rings, and keeps what it knew where the court cannot be reached', async () => {
  const { court, wire, posts, last, greet } = signedIn();
  let count = 0;
  wire.post = () => ({ status: 200, body: [++count] });
  court.cache.refreshOn('me', [mine]);
  const watched = court.cache.watch(mine, {});
  const stop = watched.subscribe(() => {});
  await vi.advanceTimersByTimeAsync(0);
  expect(watched.snapshot()).toEqual({ value: [1], loading: false });
  greet();
  last().tell({ t: 'bell', topic: 'me' });
  await vi.advanceTimersByTimeAsync(0);
  const asked = asks(last());
  last().tell({ t: 'answer', n: asked.at(-1)!.n, status: 200, value: [7] });
  await vi.advanceTimersByTimeAsync(0);
  expect(watched.snapshot().value).toEqual([7]);
  wire.post = () => ({ status: 500, body: { error: 'fault', incident: 'x' } });
  last().hangUp();
  for (let i = 0; i < 5; i++) court.cache.ring('me');
  const before = count;
  await vi.advanceTimersByTimeAsync(1_100);
  expect(count - before).toBeLessThan(2);
  const after = posts.length;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(posts.length - after).toBeLessThan(2);
  expect(watched.snapshot()).toMatchObject({ value: [7], loading: false });
  stop();
});
