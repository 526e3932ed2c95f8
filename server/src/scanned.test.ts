import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as files from '@microcourt/domain/files/contract';
import { openCourt, type TestCourt } from '@microcourt/platform/harness';
import { createObjects, openObjectStore, type Objects } from '@microcourt/platform/objects';
import { actorOf } from '@microcourt/platform/sessions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programme } from './bring-up.ts';
import { filesRaw } from './files/index.ts';
import { createPerson } from './identity/index.ts';
import { modulesOf } from './modules.ts';
import { clamav } from './providers/virus-scan/clamav.ts';
import { startClamd, type ClamdFault, type ClamdSimulator } from './providers/virus-scan/clamd-simulator.ts';

const folder = mkdtempSync(join(tmpdir(), 'court-scanned-')), place = { caseId: null, stream: 'self' };
let court: TestCourt, objects: Objects, me: string, clamd: ClamdSimulator;
beforeAll(async () => {
  court = await openCourt({ modules: modulesOf({ sms: true }) });
  objects = createObjects(await openObjectStore({ kind: 'disk', folder }), court.kernel.vault);
  me = await court.kernel.within(programme('courts.list'), (ctx) => createPerson(ctx, { mobile: '13800008831', name: '查甲' }));
  clamd = await startClamd();
}, 60_000);
afterAll(async () => { await clamd.stop(); await court.close(); rmSync(folder, { recursive: true, force: true }); });

const codeOf = (work: Promise<unknown>) => work.then(() => 'taken', (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error));
const begin = (size: number) => court.ask(files.begin, { place, name: randomUUID(), size }, { as: me });
async function put(uploadId: string, bytes: Buffer) {
  const viruses = clamav({ host: '127.0.0.1', port: clamd.port }, 700), [receive] = filesRaw({ kernel: court.kernel, objects, keyRing: court.keyRing, viruses });
  const who = { personId: me, sessionId: me, posts: [], steppedUpAt: null };
  return receive!.handle({ actor: actorOf(who, ''), identity: who, requestId: randomUUID(), params: { uploadId }, query: { offset: '0' }, headers: {}, body: Readable.from([bytes]), method: 'PUT' });
}

test('while the scanner is away nothing passes and nothing is lost: the upload waits, says so, and goes on when it is back', async () => {
  const bytes = Buffer.from(`一句话 ${randomUUID()}`), { uploadId } = await begin(bytes.length);
  for (const fault of ['hangs', 'cuts', 'babbles', 'errors'] as ClamdFault[]) {
    clamd.fault = fault;
    expect([fault, await codeOf(put(uploadId, bytes))]).toEqual([fault, 'files.scanner-away']);
    expect(await codeOf(court.ask(files.finish, { uploadId }, { as: me }))).toBe('files.incomplete');
  }
  clamd.fault = 'none';
  expect(await put(uploadId, bytes)).toMatchObject({ status: 200 });
  expect(await court.ask(files.finish, { uploadId }, { as: me })).toMatchObject({ kind: 'text' });
  expect(clamd.scanned()).toBeGreaterThan(1);
});

test('what the scanner finds is refused, whatever the file is', async () => {
  const virus = Buffer.from(`%PDF-1.7 ${['EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE'].join('-')}`), { uploadId } = await begin(virus.length);
  await put(uploadId, virus);
  expect(await codeOf(court.ask(files.finish, { uploadId }, { as: me }))).toBe('files.virus');
});
