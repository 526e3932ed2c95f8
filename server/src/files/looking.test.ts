import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { bytesOf } from '@microcourt/platform/sniff';
import { afterAll, expect, test } from 'vitest';
import { LookingRoom } from './looking.ts';

const folder = mkdtempSync(join(tmpdir(), 'court-looking-')), SLOW = 120_000;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const program = (name: string, text: string): string => {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, text);
  return path;
};
const photo = () => sharp({ create: { width: 400, height: 300, channels: 3, background: '#abc' } }).jpeg().toBuffer();
const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]), out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
};
/** A picture of very many points in very few bytes. */
function bomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const row = Buffer.alloc(1 + width * 4), rows = Buffer.concat(Array.from({ length: 64 }, () => row));
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

test('a photograph, a text and a PDF are looked at in a process of their own, one after the other and at once', async () => {
  const room = new LookingRoom({ megabytes: 900, seconds: 60 }, 2), jpeg = await photo();
  const [image, text, other] = await Promise.all([room.look(bytesOf(jpeg)), room.look(bytesOf(Buffer.from('一句话'))), room.look(bytesOf(jpeg))]);
  expect(image).toMatchObject({ sniffed: { ok: true, kind: 'image' }, image: { type: 'image/jpeg', width: 400, height: 300 } });
  expect(other!.image!.full.length).toBeGreaterThan(100);
  expect(text).toMatchObject({ sniffed: { ok: true, kind: 'text' }, image: null });
  expect(await room.look(bytesOf(Buffer.from('%PDF-1.4\n1 0 obj << /OpenAction << /S /JavaScript /JS (x) >> >> endobj')))).toMatchObject({ sniffed: { ok: false, why: 'dangerous' } });
}, SLOW);

test('a program that calls itself a picture, the test virus, and a picture of ten thousand million points are refused', async () => {
  const room = new LookingRoom({ megabytes: 900, seconds: 60 }, 1), look = async (bytes: Buffer) => (await room.look(bytesOf(bytes)))!.sniffed;
  expect(await look(Buffer.from('MZ\x90\x00\x03programme', 'latin1'))).toMatchObject({ ok: false });
  const virus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('');
  expect(await look(Buffer.from(virus))).toEqual({ ok: false, why: 'dangerous', reason: 'virus' });
  expect(await look(bomb(100_000, 100_000).subarray(0, 60_000))).toMatchObject({ ok: false, why: 'dangerous' });
}, SLOW);

test('whoever takes more memory than there is room for ends, and the next file finds a new process', async () => {
  const room = new LookingRoom({ megabytes: 30, seconds: 60 }, 1);
  // Less than the process itself needs, and a store that takes its time.
  const slowly = (bytes: Buffer) => ({ size: bytes.length, read: async (from: number, to: number) => { await setTimeout(400); return bytes.subarray(from, to); } });
  expect(await room.look(slowly(await photo()))).toBeNull();
  expect(await room.look(slowly(Buffer.from('x')))).toBeNull();
  expect(await new LookingRoom({ megabytes: 900, seconds: 60 }, 1).look(slowly(await photo()))).toMatchObject({ sniffed: { ok: true } });
}, SLOW);

test('whoever takes too long is ended', async () => {
  const room = new LookingRoom({ megabytes: 900, seconds: 1, program: program('sleeps', 'process.on("message", () => { for (;;); });') }, 1), begun = performance.now();
  expect(await room.look(bytesOf(await photo()))).toBeNull();
  expect(performance.now() - begun).toBeLessThan(20_000);
}, SLOW);

test('one that falls over while it looks harms nobody: the file is refused, those who wait come next', async () => {
  const room = new LookingRoom({ megabytes: 900, seconds: 60, program: program('falls', 'process.on("message", () => process.abort());') }, 1);
  expect(await Promise.all([1, 2, 3].map(async () => room.look(bytesOf(await photo()))))).toEqual([null, null, null]);
}, SLOW);

test('bytes that cannot be read are the court’s fault and not the file’s', async () => {
  const room = new LookingRoom({ megabytes: 900, seconds: 60 }, 1);
  await expect(room.look({ size: 10, read: () => Promise.reject(new Error('the store is away')) })).rejects.toThrow('the store is away');
  expect(await room.look(bytesOf(Buffer.from('still there')))).toMatchObject({ sniffed: { ok: true } });
}, SLOW);

test('what opens files knows no secret of the court', async () => {
  process.env['COURT_SECRET'] = 'not for strangers';
  const tells = program('tells', 'process.on("message", () => process.send({ t: "done", done: { sniffed: Object.keys(process.env).filter((n) => n === "COURT_SECRET"), image: null }, tired: false }));');
  const looked = await new LookingRoom({ megabytes: 900, seconds: 60, program: tells }, 1).look(bytesOf(Buffer.from('x')));
  delete process.env['COURT_SECRET'];
  expect(looked!.sniffed).toEqual([]);
}, SLOW);
