import { expect, test } from 'vitest';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { type Follower, type Reader, Room } from './room.ts';

const item = (seq: number, actor: string | null = 'a'): NewsItem => ({ caseId: 'c', stream: 'main', seq, name: 'trial.said', actor, at: '2026-01-01T00:00:00.000Z', requestId: `r${seq}`, body: { n: seq } });
const reader = (personId: string): Reader => ({ identity: { personId, sessionId: 's', posts: [], steppedUpAt: null } });

function roomOf(...seqs: number[]): { room: Room<Reader>; readers: Reader[]; followers: Follower[]; got: Map<Reader, NewsItem[]>; flush(): number } {
  const room = new Room<Reader>({ caseId: 'c', stream: 'main' });
  const readers = seqs.map((_, i) => reader(`p${i}`));
  const got = new Map(readers.map((r) => [r, [] as NewsItem[]]));
  const followers = seqs.map((seq, i) => {
    const follower: Follower = { live: false, seq };
    room.followers.set(readers[i]!, follower);
    room.enliven(follower);
    return follower;
  });
  const flush = (): number => room.flush((to, frame) => {
    const text = frame.subarray(frame[1] === 126 ? 4 : 2).toString();
    got.get(to)!.push(...(JSON.parse(text) as { items: NewsItem[] }).items);
  });
  return { room, readers, followers, got, flush };
}
const seqsOf = (items: NewsItem[] | undefined): number[] => (items ?? []).map((i) => i.seq);

test('news that comes out of order is handed on in order, and each once', () => {
  const { room, readers, got, flush } = roomOf(0);
  expect([room.take(item(2)), room.take(item(3)), room.behind]).toEqual([false, false, true]);
  expect(flush()).toBe(0);
  expect(room.take(item(1))).toBe(true);
  room.take(item(2));
  expect(flush()).toBe(3);
  expect(seqsOf(got.get(readers[0]!))).toEqual([1, 2, 3]);
  expect(room.behind).toBe(false);
});

test('who has read further than the room is given nothing twice', () => {
  const { room, readers, got, flush } = roomOf(0, 2, 5);
  for (const seq of [1, 2, 3]) room.take(item(seq));
  flush();
  for (const seq of [4, 5, 6]) room.take(item(seq));
  flush();
  expect(readers.map((r) => seqsOf(got.get(r)))).toEqual([[1, 2, 3, 4, 5, 6], [3, 4, 5, 6], [6]]);
});

test('who is still catching up is left alone, and the room knows what exists', () => {
  const { room, readers, got, flush } = roomOf(0, 0);
  const late = reader('late');
  room.followers.set(late, { live: false, seq: 0 });
  got.set(late, []);
  room.take(item(1));
  flush();
  expect([seqsOf(got.get(readers[1]!)), got.get(late), room.heard]).toEqual([[1], [], 1]);
});

test('while standings are asked anew nothing leaves, and nothing is lost', async () => {
  const { room, readers, got, flush } = roomOf(0, 0);
  room.hold();
  room.hold();
  room.take(item(1));
  room.remove(readers[1]!);
  room.release();
  expect(flush()).toBe(0);
  let released = false;
  const waiting = room.released().then(() => { released = true; });
  await Promise.resolve();
  expect(released).toBe(false);
  room.release();
  await waiting;
  expect(flush()).toBe(1);
  expect([seqsOf(got.get(readers[0]!)), seqsOf(got.get(readers[1]!))]).toEqual([[1], []]);
});

test('the request id goes to its own actor alone', () => {
  const { room, readers, got, flush } = roomOf(0, 0);
  room.take(item(1, 'p0'));
  room.take(item(2, null));
  flush();
  expect(got.get(readers[0]!)!.map((i) => i.requestId)).toEqual(['r1', undefined]);
  expect(got.get(readers[1]!)!.map((i) => i.requestId)).toEqual([undefined, undefined]);
});

test('a room that everyone left begins anew with the next', () => {
  const { room, readers, got, flush } = roomOf(0);
  room.take(item(1));
  room.remove(readers[0]!);
  room.take(item(2));
  const next = reader('next');
  got.set(next, []);
  const follower: Follower = { live: false, seq: 2 };
  room.followers.set(next, follower);
  room.enliven(follower);
  room.take(item(3));
  flush();
  expect(seqsOf(got.get(next))).toEqual([3]);
});
