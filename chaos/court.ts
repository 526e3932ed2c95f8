import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Ask, InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import * as identity from '@microcourt/domain/identity/contract';
import { type CourtServer, startServer } from '@microcourt/platform/boot';
import { readConfig } from '@microcourt/platform/config';
import { SYSTEM } from '@microcourt/platform/context';
import { MIGRATIONS } from '@microcourt/platform/harness-server';
import { openFileKeyRing } from '@microcourt/platform/key-ring';
import { createLog } from '@microcourt/platform/log';
import { migrate } from '@microcourt/platform/migrate';
import type { Ports } from '@microcourt/platform/module';
import { createObjects, openObjectStore } from '@microcourt/platform/objects';
import { type EmbeddedPostgres, startPostgres } from '@microcourt/platform/postgres';
import { tree } from '../bench/court/processes.ts';
import { registerCase } from '../server/src/cases/index.ts';
import { openCourt as serve } from '../server/src/courts/index.ts';
import { filesRaw } from '../server/src/files/index.ts';
import { authenticator, createStaff } from '../server/src/identity/index.ts';
import { modulesOf } from '../server/src/modules.ts';

/** An answer as it came over the wire, and how long it took. */
export type Answered = { status: number; body: any; ms: number };
/** A court of its own with one case in it, whose database, disk and wire can be hurt. */
export type HurtCourt = {
  server: CourtServer; postgres: EmbeddedPostgres; url: string; token: string; caseId: string;
  post(ask: string, input: unknown, requestId?: string): Promise<Answered>;
  ask<A extends Ask>(ask: A, input: InputOf<A>): Promise<OutputOf<A>>;
  get(path: string): Promise<Answered>;
  put(path: string, bytes: Buffer): Promise<Answered>;
  /** All processes of the database. */
  databasePids(): number[];
  stop(): Promise<void>;
};
/** Where things are kept: each may stand on a disk of its own. */
export type Places = { data: string; database?: string; files?: string; port: number; pool?: number; settings?: Record<string, string> };

const HERE = '浙9901';

async function answered(work: Promise<Response>): Promise<Answered> {
  const from = performance.now(), answer = await work, text = await answer.text();
  const body: unknown = answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
  return { status: answer.status, body, ms: performance.now() - from };
}

/** Someone signed in, with a case. */
async function caseOf(server: CourtServer, url: string): Promise<{ token: string; caseId: string }> {
  const within = <T>(deed: Parameters<typeof server.kernel.within<T>>[1]): Promise<T> => server.kernel.within({ actor: SYSTEM, requestId: randomUUID(), ask: 'chaos.deed' }, deed);
  const send = async (ask: string, input: unknown): Promise<any> => (await answered(fetch(`${url}/api/${ask}`, { method: 'POST', body: JSON.stringify(input), headers: { 'content-type': 'application/json', 'x-request-id': randomUUID() } }))).body;
  await within((ctx) => serve(ctx, { code: HERE, name: '演示人民法院', level: 'basic', demonstration: true, issuesNumbers: true }));
  const { personId: judge } = await within((ctx) => createStaff(ctx, { userId: 'judge', name: '法官', court: HERE, posts: ['judge'], password: 'a long enough password' }));
  const { demoCode } = await send(identity.sendCode.name, { mobile: '13800000901' });
  const { token, me } = await send(identity.signIn.name, { mobile: '13800000901', code: demoCode, device: { name: 'chaos', kind: 'h5' } });
  const { caseId } = await within((ctx) => registerCase(ctx, {
    caseId: ctx.newId(), courtCode: HERE, kind: 'civil', procedure: 'ordinary', cause: null, number: null, registeredOn: ctx.today,
    parties: [{ role: 'plaintiff', kind: 'person', name: '甲', personId: me.personId }, { role: 'defendant', kind: 'person', name: '乙', personId: null }], seats: { judge, assistant: null, clerk: null },
  }));
  return { token, caseId };
}

/** Brings a court up in this process, on a database of its own. */
export async function openHurtCourt({ data, database = join(data, 'database'), files = join(data, 'files'), port, pool = 10, settings }: Places): Promise<HurtCourt> {
  mkdirSync(data, { recursive: true });
  chmodSync(data, 0o755);
  const postgres = await startPostgres({ folder: database, ...(settings ? { settings } : {}) });
  await migrate({ connectionString: postgres.url, folder: MIGRATIONS });
  const keyRing = await openFileKeyRing({ file: join(data, 'keys', 'ring.json') }), store = await openObjectStore({ kind: 'disk', folder: files }), ports: Ports = {};
  const server = await startServer({
    config: readConfig({ argv: ['--port', String(port), '--data', data], env: { DATABASE_POOL: String(pool), LIMIT_PERSON_PER_SECOND: '5000', LIMIT_PERSON_BURST: '5000' } }),
    databaseUrl: postgres.url, modules: modulesOf({ sms: true }), ports, keyRing, log: createLog({ level: 'silent' }), authenticate: (kernel) => authenticator(kernel.db),
    raw: ({ kernel }) => filesRaw({ kernel, objects: createObjects(store, kernel.vault), keyRing }), before: async (kernel) => { ports.objects = createObjects(store, kernel.vault); },
  });
  const url = server.url!, { token, caseId } = await caseOf(server, url), authorization = `Bearer ${token}`;
  const post: HurtCourt['post'] = (ask, input, requestId = randomUUID()) => answered(fetch(`${url}/api/${ask}`, { method: 'POST', body: JSON.stringify(input), headers: { 'content-type': 'application/json', 'x-request-id': requestId, authorization }, signal: AbortSignal.timeout(15_000) }));
  return {
    server, postgres, url, token, caseId, post,
    async ask(ask, input) {
      const { status, body } = await post(ask.name, input);
      if (status !== 200) throw new Error(`${ask.name}: ${status} ${JSON.stringify(body)}`);
      return body as OutputOf<typeof ask>;
    },
    get: (path) => answered(fetch(`${url}${path}`, { headers: { authorization }, signal: AbortSignal.timeout(15_000) })),
    put: (path, bytes) => answered(fetch(`${url}${path}`, { method: 'PUT', body: new Uint8Array(bytes), headers: { authorization }, signal: AbortSignal.timeout(15_000) })),
    databasePids: () => tree([postgres.pid()]),
    stop: async () => { await server.stop(); await postgres.stop(); },
  };
}
