import type { FileSource } from '@microcourt/client/transport';
import type { FileView } from '@microcourt/domain/files/contract';
import { act, useEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Sending, useSending } from './use-sending';

const ID = (n: number) => `0190aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`;
const wire = { reachable: true, refuses: false, began: [] as string[] };
const kept = (name: string): FileView => ({ fileId: ID(50 + wire.began.length), name, type: 'image/jpeg', size: 3, kind: 'image', at: '2026-03-01T01:00:00Z' });

/** The far end of the wire: takes files whole. */
async function far(url: string, init: { body: string }): Promise<Response> {
  if (!wire.reachable) throw new TypeError('no network');
  if (url.includes('/files/uploads/')) return Response.json({ offset: 3 });
  const name = url.split('/api/')[1];
  if (name === 'files.begin') {
    wire.began.push((JSON.parse(init.body) as { name: string }).name);
    return Response.json({ uploadId: ID(9), offset: 0, chunk: 1_000 });
  }
  if (wire.refuses) return Response.json({ error: 'refused', refusal: { code: 'files.type-refused', kind: 'invalid', facts: {} } }, { status: 400 });
  return Response.json(kept(wire.began[wire.began.length - 1]!));
}
const source = (name: string): FileSource => ({ name, size: 3, read: async () => new ArrayBuffer(3) });

type Hand = ReturnType<typeof useSending>;
const now: { hand?: Hand; root?: Root } = {};
const added: string[] = [];
function Ways() {
  const hand = useSending({ caseId: ID(1), stream: 'side:plaintiff' }, 'group', (file) => added.push(file.name));
  useEffect(() => { now.hand = hand; });
  return <p>{hand.all.map((one: Sending) => one.source.name).join(' ')}</p>;
}
const settle = (until: () => void) => vi.waitFor(async () => {
  await act(async () => { await new Promise((done) => { setTimeout(done, 5); }); });
  until();
});

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('fetch', far);
  localStorage.setItem('microcourt.session', JSON.stringify({ token: 't', me: { personId: ID(2), name: '张三' } }));
  Object.assign(wire, { reachable: true, refuses: false, began: [] });
  added.length = 0;
  now.root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => now.root!.render(<Ways />));
});
afterEach(() => act(async () => now.root!.unmount()));

test('pages arrive in the order in which they were taken', async () => {
  await act(async () => now.hand!.add(['1.jpg', '2.jpg', '3.jpg'].map(source)));
  await settle(() => expect(added).toEqual(['1.jpg', '2.jpg', '3.jpg']));
  expect(now.hand!.all).toEqual([]);
});
test('what the court does not take says why, holds up nobody, and is tried again only when one says so', async () => {
  wire.refuses = true;
  await act(async () => now.hand!.add([source('a.exe')]));
  await settle(() => expect(now.hand!.all[0]).toMatchObject({ problem: expect.stringContaining('法院不收这种文件'), lost: false }));
  wire.refuses = false;
  await act(async () => now.hand!.add([source('b.jpg')]));
  await settle(() => expect(added).toEqual(['b.jpg']));
  expect(now.hand!.all.map(({ source: { name } }) => name)).toEqual(['a.exe']);
  await act(async () => now.hand!.again());
  await settle(() => expect(added).toEqual(['b.jpg', 'a.exe']));
});
test('what is dropped is not brought', async () => {
  wire.reachable = false;
  await act(async () => now.hand!.add([source('a.jpg')]));
  await act(async () => now.hand!.drop(now.hand!.all[0]!.key));
  wire.reachable = true;
  await act(async () => now.hand!.add([source('b.jpg')]));
  await settle(() => expect(added).toEqual(['b.jpg']));
});
