import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as words from '@microcourt/domain/files/contract';
import { openCourt, type TestCourt } from '@microcourt/platform/harness';
import type { Raw, RawRequest } from '@microcourt/platform/http';
import { type Ctx, defineModule, type ModuleSpec } from '@microcourt/platform/module';
import { createObjects, openObjectStore } from '@microcourt/platform/objects';
import { actorOf } from '@microcourt/platform/sessions';
import { disposition, rangeOf } from './send-file.ts';
import { filesIn, filesRaw, placeAlso } from './index.ts';
import { filesModule } from './module.ts';
import { readersBy } from './readers.ts';
import { readTicket, writeTicket } from './tickets.ts';

const CASE = randomUUID(), MINE = randomUUID(), THEIRS = randomUUID(), CHUNK = 1024 * 1024;
/** A case with two sides and a main room, as the modules above will know it. */
const room = defineModule({
  name: 'case-spaces', tables: {}, permissions: {}, routes: [], tells: [], reacts: [], jobs: [], pushes: [],
  standing: async (_, caseId, personId) => (caseId !== CASE ? [] : personId === MINE ? ['plaintiff'] : personId === THEIRS ? ['defendant'] : []),
  streams: (roles) => ['main', ...roles.map((role) => `side:${role}`)],
});
let court: TestCourt, raws: readonly Raw[], folder: string;
beforeAll(async () => {
  const modules: ModuleSpec[] = [filesModule(readersBy(() => modules), async () => 'handed-in'), room];
  folder = mkdtempSync(join(tmpdir(), 'court-files-'));
  court = await openCourt({ modules });
  const objects = createObjects(await openObjectStore({ kind: 'disk', folder }), court.kernel.vault);
  raws = filesRaw({ kernel: court.kernel, objects, keyRing: court.keyRing });
});
afterAll(async () => { await court.close(); rmSync(folder, { recursive: true, force: true }); });

const request = (who: string | null, more: Partial<RawRequest>): RawRequest => {
  const identity = who === null ? null : { personId: who, sessionId: randomUUID(), posts: [], steppedUpAt: null };
  return { actor: actorOf(identity, '127.0.0.0/24'), identity, requestId: randomUUID(), params: {}, query: {}, headers: {}, body: Readable.from([]), method: 'PUT', ...more };
};
const put = async (who: string, uploadId: string, offset: number, bytes: Buffer) => {
  const answer = await raws[0]!.handle(request(who, { params: { uploadId }, query: { offset: String(offset) }, body: Readable.from([bytes]) }));
  return { status: answer.status, offset: (JSON.parse(String(answer.body)) as { offset: number }).offset };
};
const refusalOf = (work: Promise<unknown>) => work.then(() => 'answered', (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error));
const begin = (who: string, size: number, place: { caseId: string | null; stream: string } = { caseId: CASE, stream: 'main' }, more = {}) =>
  court.ask(words.begin, { place, name: '合同 照片.jpg', size, ...more }, { as: who });
async function bring(who: string, bytes: Buffer, place?: { caseId: string | null; stream: string }, more = {}) {
  const { uploadId } = await begin(who, bytes.length, place, more);
  for (let at = 0; at < bytes.length; at += CHUNK) await put(who, uploadId, at, bytes.subarray(at, at + CHUNK));
  return court.ask(words.finish, { uploadId }, { as: who });
}
const fetchFile = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await raws[1]!.handle(request(null, { params: { ticket: url.split('/').pop()! }, headers, method: 'GET' }));
  const parts: Buffer[] = [];
  for await (const part of (answer.body ?? []) as AsyncIterable<Buffer>) parts.push(part);
  return { ...answer, bytes: Buffer.concat(parts) };
};
const ticketFor = async (who: string, fileId: string, more = {}) => (await court.ask(words.ticket, { fileIds: [fileId], ...more }, { as: who }))[0]!.url;
const TEXT = (size: number) => Buffer.from('甲方借给乙方。\n'.repeat(Math.ceil(size / 22))).subarray(0, Math.floor(size / 22) * 22);
const mp3 = () => Buffer.concat(Array.from({ length: 60 }, () => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)])));

test('a file of several pieces comes back as it was, whole and in parts', async () => {
  const bytes = TEXT(2_500_000), file = await bring(MINE, bytes);
  expect(file).toMatchObject({ kind: 'text', type: 'text/plain', size: bytes.length, name: '合同 照片.jpg' });
  const whole = await fetchFile(await ticketFor(THEIRS, file.fileId));
  expect(whole.bytes.equals(bytes)).toBe(true);
  expect(whole.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
  expect(whole.headers!['content-disposition']).toMatch(/^attachment; filename="_*\.jpg"|^attachment/);
  const part = await fetchFile(await ticketFor(THEIRS, file.fileId), { range: 'bytes=70000-70009' });
  expect(part).toMatchObject({ status: 206, headers: { 'content-range': `bytes 70000-70009/${bytes.length}` } });
  expect(part.bytes.equals(bytes.subarray(70_000, 70_010))).toBe(true);
});

test('an upload that was broken off goes on where the court has it up to', async () => {
  const bytes = TEXT(1_500_000), first = await begin(MINE, bytes.length);
  await put(MINE, first.uploadId, 0, bytes.subarray(0, CHUNK));
  expect(await put(MINE, first.uploadId, 0, bytes.subarray(0, CHUNK))).toEqual({ status: 409, offset: CHUNK });
  expect(await refusalOf(court.ask(words.finish, { uploadId: first.uploadId }, { as: MINE }))).toBe('files.incomplete');
  const again = await begin(MINE, bytes.length);
  expect(again).toMatchObject({ uploadId: first.uploadId, offset: CHUNK });
  await put(MINE, again.uploadId, CHUNK, bytes.subarray(CHUNK));
  const file = await court.ask(words.finish, { uploadId: first.uploadId }, { as: MINE });
  expect(await court.ask(words.finish, { uploadId: first.uploadId }, { as: MINE })).toEqual(file);
});

test('two bring the same piece at once, with different bytes: one counts, and the file is whole', async () => {
  const bytes = TEXT(1_400_000), other = Buffer.from(bytes).fill('x', 0, 999), { uploadId } = await begin(MINE, bytes.length);
  const answers = await Promise.all([put(MINE, uploadId, 0, bytes.subarray(0, CHUNK)), put(MINE, uploadId, 0, other.subarray(0, CHUNK)), put(MINE, uploadId, 0, bytes.subarray(0, CHUNK))]);
  expect(answers.filter((a) => a.status === 200)).toHaveLength(1);
  expect(answers.every((a) => a.offset === CHUNK)).toBe(true);
  await Promise.all([put(MINE, uploadId, CHUNK, bytes.subarray(CHUNK)), put(MINE, uploadId, CHUNK, bytes.subarray(CHUNK))]);
  const { fileId, size } = await court.ask(words.finish, { uploadId }, { as: MINE });
  const { bytes: got } = await fetchFile(await ticketFor(MINE, fileId));
  expect(size).toBe(bytes.length);
  expect([bytes, other].some((b) => b.subarray(0, CHUNK).equals(got.subarray(0, CHUNK)))).toBe(true);
});

test('a photograph is painted anew: no place, no camera, upright, with a small one beside it', async () => {
  const photo = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#88a' } }).withExif({ IFD0: { Make: 'SECRETCAM' }, IFD3: { GPSLatitude: '30/1 15/1 0/1' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(photo.includes('SECRETCAM')).toBe(true);
  const file = await bring(MINE, photo);
  expect(file).toMatchObject({ kind: 'image', type: 'image/jpeg', width: 1024, height: 2048 });
  const { bytes } = await fetchFile(await ticketFor(MINE, file.fileId)), kept = await sharp(bytes).metadata();
  expect(kept.exif).toBeUndefined();
  expect(bytes.includes('SECRETCAM')).toBe(false);
  const thumb = await sharp((await fetchFile(await ticketFor(MINE, file.fileId, { rendition: 'thumb' }))).bytes).metadata();
  expect([thumb.width, thumb.height]).toEqual([160, 320]);
});

test('what is no document is refused, whatever it is called', async () => {
  const cases: [Buffer, string][] = [
    [Buffer.from('<html><script>alert(1)</script></html>'), 'files.type-refused'],
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'files.type-refused'],
    [Buffer.concat([Buffer.from('MZ'), randomBytes(5000)]), 'files.type-refused'],
    [randomBytes(3000), 'files.type-refused'],
  ];
  for (const [bytes, code] of cases) expect(await refusalOf(bring(MINE, bytes))).toBe(code);
  const noise = await sharp(randomBytes(300 * 300 * 3), { raw: { width: 300, height: 300, channels: 3 } }).jpeg().toBuffer(), damaged = noise.subarray(0, noise.length / 2);
  expect(await refusalOf(bring(MINE, damaged))).toBe('files.image-unreadable');
});

test('what is recorded here is MP3 and nothing else', async () => {
  expect(await bring(MINE, mp3(), undefined, { duration: 1500 })).toMatchObject({ kind: 'audio', type: 'audio/mpeg', duration: 1500 });
  const wav = Buffer.concat([Buffer.from('RIFF'), Buffer.from([0x24, 0x10, 0, 0]), Buffer.from('WAVEfmt '), Buffer.from([16, 0, 0, 0, 1, 0, 1, 0, 0x80, 0x3e, 0, 0, 0, 0x7d, 0, 0, 2, 0, 16, 0]), Buffer.from('data'), Buffer.alloc(4100)]);
  expect(await refusalOf(bring(MINE, wav, undefined, { duration: 1500 }))).toBe('files.voice-format');
  expect(await bring(MINE, wav)).toMatchObject({ kind: 'audio', type: 'audio/wav' });
});

test('the room of one side is closed to the other, and a stranger learns nothing', async () => {
  const file = await bring(MINE, TEXT(500), { caseId: CASE, stream: 'side:plaintiff' }), stranger = randomUUID();
  for (const who of [THEIRS, stranger]) expect(await refusalOf(ticketFor(who, file.fileId))).toBe('shared.not-found');
  expect(await refusalOf(ticketFor(stranger, randomUUID()))).toBe('shared.not-found');
  expect(await refusalOf(begin(THEIRS, 10, { caseId: CASE, stream: 'side:plaintiff' }))).toBe('shared.not-found');
  expect(await refusalOf(begin(stranger, 10))).toBe('shared.not-found');
  const within = <T>(deed: (ctx: Ctx) => Promise<T>) => court.kernel.within({ actor: actorOf(null, ''), requestId: randomUUID(), ask: 'files.finish' }, deed);
  expect(await within((ctx) => filesIn(ctx, { caseId: CASE, stream: 'main' }, [file.fileId]))).toEqual([]);
  await within((ctx) => placeAlso(ctx, [file.fileId], { caseId: CASE, stream: 'main' }));
  expect((await within((ctx) => filesIn(ctx, { caseId: CASE, stream: 'main' }, [file.fileId])))[0]).toMatchObject({ fileId: file.fileId, ownerId: MINE });
  expect(await ticketFor(THEIRS, file.fileId)).toMatch(/^\/files\//);
});

test('what is a person’s own is that person’s alone, and so are uploads on their way', async () => {
  const file = await bring(MINE, TEXT(400), { caseId: null, stream: 'self' });
  expect(await ticketFor(MINE, file.fileId)).toBeTruthy();
  expect(await refusalOf(ticketFor(THEIRS, file.fileId))).toBe('shared.not-found');
  const { uploadId } = await begin(MINE, 100);
  expect(await refusalOf(put(THEIRS, uploadId, 0, Buffer.from('x')))).toBe('shared.not-found');
  expect(await refusalOf(court.ask(words.uploadState, { uploadId }, { as: THEIRS }))).toBe('shared.not-found');
  expect(await refusalOf(put(MINE, uploadId, 0, Buffer.alloc(101)))).toBe('files.piece-too-large');
});

test('tickets run out, and cannot be altered', () => {
  const mac = (kind: string, value: string) => court.keyRing.mac(kind, value), now = new Date();
  const text = writeTicket(mac, { fileId: randomUUID(), rendition: 'thumb', download: true, until: new Date(now.getTime() + 120_000) });
  expect(readTicket(mac, text, now)).toMatchObject({ rendition: 'thumb', download: true });
  expect(readTicket(mac, text, new Date(now.getTime() + 121_000))).toBeNull();
  for (const at of [0, 20, text.length - 1]) expect(readTicket(mac, text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1), now)).toBeNull();
});

test('no byte of a file is readable on the disk, on its way or kept', async () => {
  const marker = `MARKER${randomBytes(8).toString('hex')}`, text = Buffer.from(`${marker}\n`.repeat(60_000));
  await bring(MINE, text);
  const { uploadId } = await begin(MINE, text.length + 5);
  await put(MINE, uploadId, 0, text.subarray(0, CHUNK));
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  expect(all.length).toBeGreaterThan(2);
  for (const path of all) expect(readFileSync(path).includes(marker)).toBe(false);
});

test('names and parts in headers cannot be turned against a browser', () => {
  expect(disposition('a"\r\nset-cookie: x\\..\\中文.pdf', true)).not.toMatch(/[\r\n]|filename="[^"]*"[^;]/);
  expect(rangeOf('bytes=0-', 10)).toEqual({ first: 0, last: 9 });
  expect(rangeOf('bytes=-3', 10)).toEqual({ first: 7, last: 9 });
  expect(rangeOf('bytes=10-', 10)).toBeUndefined();
  expect(rangeOf('bytes=1-2,4-5', 10)).toBeNull();
});
