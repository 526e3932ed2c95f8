import { Court } from '@microcourt/client/client';
import { shelfDouble, wireDouble } from '@microcourt/client/wire-double';
import { Unreachable } from '@microcourt/client/errors';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DraftKeeper } from './keeper';

const ID = '0190aaaa-0000-7000-8000-000000000001';
const me = { personId: '0190aaaa-0000-7000-8000-00000000000a', name: '张三', mobileMasked: null, idNumberMasked: null, proof: 'none', proofReason: null, posts: [], offices: [], staffUserId: null, secondFact: false, profile: 'demo' } as const;

/** A court that holds one draft and counts its revisions, at the far end of the wire. */
function device(shelf = shelfDouble(), held = { revision: 1, draft: { kind: 'civil', facts: '' } as Record<string, unknown> }, online = { now: true }) {
  const { transport, wire, posts } = wireDouble();
  wire.post = (path, body) => {
    if (!online.now) throw new Unreachable();
    if (path === '/api/filing.view') return { status: 200, body: { filingId: ID, revision: held.revision, draft: held.draft, updatedAt: '2026-03-01T09:00:00Z', defects: [] } };
    const { revision, draft } = body as { revision: number; draft: Record<string, unknown> };
    if (revision !== held.revision) return { status: 409, body: { error: 'refused', refusal: { code: 'shared.stale', kind: 'conflict' } } };
    held.draft = draft;
    return { status: 200, body: { revision: ++held.revision, savedAt: '2026-03-01T09:01:00Z' } };
  };
  const court = new Court(transport, shelf);
  court.signedIn('token', { ...me, posts: [], offices: [] });
  const keeper = new DraftKeeper(court, ID);
  const saves = () => posts.filter(({ path }) => path === '/api/filing.save').length;
  return { court, shelf, keeper, held, online, saves, facts: () => keeper.state.snapshot().draft?.facts };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('saves once for many keys, a moment after the last', async () => {
  const { keeper, held, saves } = device();
  await keeper.open();
  for (const facts of ['2', '20', '2026']) {
    keeper.change({ facts });
    await vi.advanceTimersByTimeAsync(300);
  }
  await vi.advanceTimersByTimeAsync(2_000);
  expect(held.draft['facts']).toBe('2026');
  expect(saves()).toBe(1);
  expect(keeper.state.snapshot().save).toEqual({ kind: 'saved', at: '2026-03-01T09:01:00Z' });
});

test('keeps on the device what cannot be sent, over a restart of the app, and sends it later', async () => {
  const first = device();
  await first.keeper.open();
  first.online.now = false;
  first.keeper.change({ facts: '断网时写的' });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(first.keeper.state.snapshot().save).toEqual({ kind: 'kept' });
  first.keeper.close();
  const again = device(first.shelf, first.held);
  await again.keeper.open();
  await vi.advanceTimersByTimeAsync(10);
  expect(again.facts()).toBe('断网时写的');
  expect(again.held.draft['facts']).toBe('断网时写的');
  expect(again.shelf.keys().some((key) => key.includes('draft.'))).toBe(false);
});

test('shows that another device saved meanwhile, and overwrites neither unasked', async () => {
  const held = { revision: 1, draft: { kind: 'civil', facts: '' } as Record<string, unknown> };
  const one = device(shelfDouble(), held), other = device(shelfDouble(), held);
  await Promise.all([one.keeper.open(), other.keeper.open()]);
  one.keeper.change({ facts: '手机' });
  await vi.advanceTimersByTimeAsync(2_000);
  other.keeper.change({ facts: '平板' });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(other.keeper.state.snapshot().save).toEqual({ kind: 'stale' });
  expect(held.draft['facts']).toBe('手机');
  const tries = other.saves();
  other.keeper.change({ facts: '平板再写' });
  await other.keeper.push();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(other.saves()).toBe(tries);
  expect(held.draft['facts']).toBe('手机');
  await other.keeper.settle('mine');
  await vi.advanceTimersByTimeAsync(10);
  expect(held.draft['facts']).toBe('平板再写');
});

test('takes the other device’s words where the person says so', async () => {
  const held = { revision: 1, draft: { kind: 'civil', facts: '' } as Record<string, unknown> };
  const one = device(shelfDouble(), held);
  await one.keeper.open();
  held.revision = 5;
  held.draft = { kind: 'civil', facts: '另一台' };
  one.keeper.change({ facts: '本机' });
  await vi.advanceTimersByTimeAsync(2_000);
  await one.keeper.settle('theirs');
  expect(one.facts()).toBe('另一台');
});

test('words typed while a save is on its way are saved after it', async () => {
  const { keeper, held } = device();
  await keeper.open();
  keeper.change({ facts: '一' });
  const first = keeper.push();
  keeper.change({ facts: '一二' });
  await Promise.all([first, keeper.push()]);
  expect(held.draft['facts']).toBe('一二');
  expect(keeper.state.snapshot().save.kind).toBe('saved');
});
