import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as files from '@microcourt/domain/files/contract';
import * as filing from '@microcourt/domain/filing/contract';
import { openCourt as openTestCourt, type TestCourt } from '@microcourt/platform/harness';
import type { Ports } from '@microcourt/platform/module';
import { createObjects, openObjectStore } from '@microcourt/platform/objects';
import type { RawAnswer } from '@microcourt/platform/http';
import { actorOf } from '@microcourt/platform/sessions';
import { programme } from '../bring-up.ts';
import { openCourt } from '../courts/index.ts';
import { createPerson } from '../identity/index.ts';
import { modulesOf } from '../modules.ts';
import { filesRaw, openingRoom } from './index.ts';

const COURT = '浙0999';
export type Place = { caseId: string | null; stream: string };
/** A court in which files are brought and looked at, with two people. */
export type FilesCourt = {
  court: TestCourt; ports: Ports; me: string; other: string; folder: string;
  /** A draft's case, to which `me` may bring files. */
  draft(): Promise<Place>;
  bring(bytes: Buffer, place?: Place, name?: string, as?: string): Promise<string>;
  fetch(url: string): Promise<{ status: number; headers: Record<string, string>; bytes: Buffer }>;
  /** How many objects are kept. */
  kept(): number;
  close(): Promise<void>;
};

/** Opens it; `pages: false` without the making of pages. */
export async function openFilesCourt(more: Ports = {}): Promise<FilesCourt> {
  const folder = mkdtempSync(join(tmpdir(), 'court-pages-')), ports: Ports = { pages: openingRoom(), ...more };
  const court = await openTestCourt({ modules: modulesOf({ sms: true }), ports }), objects = ports.objects = createObjects(await openObjectStore({ kind: 'disk', folder }), court.kernel.vault);
  const raw = filesRaw({ kernel: court.kernel, objects, keyRing: court.keyRing });
  const [me, other] = await court.kernel.within(programme('courts.list'), async (ctx) => {
    await openCourt(ctx, { code: COURT, name: '微法院演示人民法院', demonstration: true, issuesNumbers: true });
    return [await createPerson(ctx, { mobile: '13800008801', name: '页甲' }), await createPerson(ctx, { mobile: '13800008802', name: '页乙' })] as const;
  });
  const ask = (method: 'GET' | 'PUT', url: string, as: string | null, body: Buffer = Buffer.alloc(0)): Promise<RawAnswer> => {
    const { pathname, searchParams } = new URL(url, 'http://court'), parts = pathname.split('/');
    const handler = raw.find((one) => one.method === method && matches(one.path.split('/'), parts))!;
    const identity = as === null ? null : { personId: as, sessionId: as, posts: [], steppedUpAt: null };
    const params = Object.fromEntries(handler.path.split('/').map((part, i) => [part.slice(1), parts[i]!] as const).filter((_, i) => handler.path.split('/')[i]!.startsWith(':')));
    return handler.handle({ actor: actorOf(identity, ''), identity, requestId: randomUUID(), params, query: Object.fromEntries(searchParams), headers: {}, body: Readable.from([body]), method });
  };
  const begin = (as: string, place: Place, name: string, size: number) => court.ask(files.begin, { place, name, size }, { as });
  return {
    court, ports, me, other, folder,
    draft: async () => ({ caseId: (await court.ask(filing.begin, { kind: 'civil' }, { as: me })).caseId, stream: 'filing' }),
    async bring(bytes, place = { caseId: null, stream: 'self' }, name = '材料', as = me) {
      const { uploadId, chunk } = await begin(as, place, name, bytes.length);
      for (let at = 0; at < bytes.length; at += chunk) await ask('PUT', `/files/uploads/${uploadId}?offset=${at}`, as, bytes.subarray(at, at + chunk));
      return (await court.ask(files.finish, { uploadId }, { as })).fileId;
    },
    async fetch(url) {
      const { status, headers = {}, body } = await ask('GET', url, null), parts: Buffer[] = [];
      if (body instanceof Readable) for await (const part of body as AsyncIterable<Buffer>) parts.push(part);
      return { status, headers, bytes: body instanceof Readable ? Buffer.concat(parts) : Buffer.from(body ?? '') };
    },
    kept: () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length,
    close: async () => { await court.close(); rmSync(folder, { recursive: true, force: true }); },
  };
}

const matches = (pattern: readonly string[], parts: readonly string[]): boolean => pattern.length === parts.length && pattern.every((part, i) => part.startsWith(':') || part === parts[i]);
