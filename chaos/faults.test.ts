import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as files from '@microcourt/domain/files/contract';
import { SYSTEM } from '@microcourt/platform/context';
import { newId } from '@microcourt/platform/ids';
import { type HurtCourt, openHurtCourt } from './court.ts';
import { fillDatabaseDisk } from './disk.ts';
import { pause } from './pause.ts';
import { makeSmallDisk, type SmallDisk } from './small-disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'microcourt-faults-'));
const sleep = (milliseconds: number): Promise<void> => new Promise((done) => { setTimeout(done, milliseconds); });
const noDisk = (what: string): void => { console.log(`${what}: left out, since only root can make the small disk it needs`); };

describe('a court whose parts fail', () => {
  let court: HurtCourt, disk: SmallDisk | null;
  beforeAll(async () => {
    disk = makeSmallDisk(join(folder, 'files'), 6);
    court = await openHurtCourt({ data: folder, files: join(folder, 'files'), port: 22_120, pool: 4 });
  }, 60_000);
  afterAll(async () => { await court?.stop(); disk?.remove(); });

  test('a database that stands still: try again within two seconds, not ready, then all goes on by itself with nothing lost', async () => {
    const { answers, ready, backMs, sent, slowestMs, faults } = await pause(court, 3);
    for (const answer of answers) expect(answer).toMatchObject({ status: 503, error: 'try-again' });
    // Two seconds are the promise; the rest is for a machine that many tests share.
    for (const { ms } of answers) expect(ms).toBeLessThan(3_000);
    expect(slowestMs).toBeLessThan(6_000);
    expect(ready).toBe(503);
    expect(sent).toBeGreaterThan(20);
    expect(backMs).toBeLessThan(10_000);
    expect(faults).toEqual([]);
  }, 60_000);

  test('every connection to the database taken: try again, and again it goes once one is free', async () => {
    const held = Array.from({ length: 4 }, () => court.server.kernel.within({ actor: SYSTEM, requestId: newId(), ask: 'chaos.hold' }, (ctx) => sql`select pg_sleep(4)`.execute(ctx.tx)).catch(() => undefined));
    await sleep(300);
    const { status, body, ms } = await court.post('identity.set-name', { name: '乙' });
    expect({ status, error: (body as { error: string }).error }).toEqual({ status: 503, error: 'try-again' });
    expect(ms).toBeLessThan(3_500);
    await Promise.all(held);
    expect((await court.post('identity.set-name', { name: '乙' })).status).toBe(200);
  }, 30_000);

  test('no room for files: said in a sentence, nothing half kept, and it goes on from the last piece when there is room', async () => {
    if (disk === null) return noDisk('no room for files');
    const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n% '),
      Buffer.from(randomBytes(700_000).toString('hex')), Buffer.from('\ntrailer<</Root 1 0 R>>\n%%EOF\n')]);
    const { uploadId, chunk } = await court.ask(files.begin, { place: { caseId: court.caseId, stream: 'main' }, name: '证据.pdf', size: bytes.length });
    disk.fill();
    const before = kept(disk.folder);
    const refused = await court.put(`/files/uploads/${uploadId}?offset=0`, bytes.subarray(0, chunk));
    expect(refused).toMatchObject({ status: 409, body: { refusal: { code: 'files.disk-full' } } });
    expect(kept(disk.folder)).toEqual(before);
    expect(await court.ask(files.uploadState, { uploadId })).toEqual({ offset: 0 });
    expect((await court.post('messaging.send', { caseId: court.caseId, stream: 'main', said: { kind: 'text', text: '说话照常' } })).status).toBe(200);
    disk.free();
    for (let offset = 0; offset < bytes.length; offset += chunk) expect((await court.put(`/files/uploads/${uploadId}?offset=${offset}`, bytes.subarray(offset, offset + chunk))).status).toBe(200);
    const { fileId, size } = await court.ask(files.finish, { uploadId });
    const [ticket] = await court.ask(files.ticket, { fileIds: [fileId] });
    expect((await (await fetch(`${court.url}${ticket!.url}`)).arrayBuffer()).byteLength).toBe(size);
  }, 30_000);

  test('a frame that is too large ends its own socket and troubles nobody else', async () => {
    const open = async (): Promise<WebSocket> => {
      const socket = new WebSocket(`${court.url.replace('http', 'ws')}/socket`);
      socket.on('error', () => undefined);
      await new Promise((done) => { socket.once('open', done); });
      socket.send(JSON.stringify({ t: 'hello', token: court.token }));
      await new Promise((done) => { socket.once('message', done); });
      return socket;
    };
    const [bad, good] = [await open(), await open()];
    const ended = new Promise<number>((done) => { bad.once('close', done); });
    bad.send(Buffer.alloc(20_000_000, 'x').toString());
    expect([1006, 1009, 4400]).toContain(await ended);
    const pong = new Promise<string>((done) => { good.once('message', (data: Buffer) => done(data.toString())); });
    good.send(JSON.stringify({ t: 'ping' }));
    expect(JSON.parse(await pong)).toEqual({ t: 'pong' });
    good.close();
  });
});

/** Every file below a folder with its size, but the filler. */
function kept(at: string): string[] {
  return readdirSync(at).filter((name) => name !== 'filler').flatMap((name) => (statSync(join(at, name)).isDirectory() ? kept(join(at, name)) : [`${join(at, name)} ${statSync(join(at, name)).size}`])).sort();
}

describe('a database whose disk is full', () => {
  test('says try again while it is, comes back by itself when there is room, and has lost nothing it acknowledged', async () => {
    const full = await fillDatabaseDisk(join(folder, 'second'), 22_130);
    if (full === null) return noDisk('a database whose disk is full');
    expect(full).toMatchObject({ refused: 503, faults: [] });
    // How many got through before it was full depends on the machine; that some did does not.
    expect(full.sent).toBeGreaterThan(0);
  }, 90_000);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));
