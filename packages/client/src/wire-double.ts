import type { ClientFrame, NewsItem, ServerFrame } from '@microcourt/domain/shared/wire';
import { Unreachable } from './errors.ts';
import type { Reply, Shelf, SocketListener, Transport } from './transport.ts';

/** One socket of the double, from the court's end. */
export type FarEnd = { readonly sent: ClientFrame[]; open(): void; tell(frame: ServerFrame): void; hangUp(code?: number): void; closed: boolean };

/** The wire alone, for tests: every socket that was opened, seen from its far end, and whatever a test lets HTTP answer. */
export function wireDouble() {
  const ends: FarEnd[] = [];
  const posts: { path: string; headers: Readonly<Record<string, string>>; body: unknown }[] = [];
  const wire = {
    post: (_path: string, _body: unknown): Reply | Promise<Reply> => { throw new Unreachable(); },
    put: (_path: string, _bytes: ArrayBuffer): Reply | Promise<Reply> => { throw new Unreachable(); },
  };
  const transport: Transport = {
    async post(path, headers, body) {
      posts.push({ path, headers, body });
      return wire.post(path, body);
    },
    put: async (path, _headers, bytes) => wire.put(path, bytes),
    socket: (_path, on) => socketOf(ends, on),
  };
  return { transport, ends, posts, wire, last: () => ends[ends.length - 1]! };
}

function socketOf(ends: FarEnd[], on: SocketListener) {
  const end: FarEnd = {
    sent: [], closed: false,
    open: () => on.opened(),
    tell: (frame) => on.frame(JSON.stringify(frame)),
    hangUp: (code = 1006) => on.closed(code),
  };
  ends.push(end);
  return {
    send: (text: string) => void end.sent.push(JSON.parse(text) as ClientFrame),
    close: () => { end.closed = true; },
  };
}

/** A shelf in memory. */
export function shelfDouble(): Shelf {
  const texts = new Map<string, string>();
  return { read: (key) => texts.get(key), write: (key, text) => void texts.set(key, text), remove: (key) => void texts.delete(key), keys: () => [...texts.keys()] };
}

/** The id of the only case of the tests. */
export const CASE = '0190aaaa-0000-7000-8000-000000000001';

/** A piece of news of the main stream. */
export const item = (seq: number, requestId?: string): NewsItem => ({
  caseId: CASE, stream: 'main', seq, name: 'messaging.sent', actor: null, at: '2026-03-01T09:00:00Z', body: {}, ...(requestId === undefined ? {} : { requestId }),
});
