import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bytesOf, sniff } from './sniff.ts';

const of = (content: Buffer | string): ReturnType<typeof sniff> => sniff(bytesOf(Buffer.from(content as string)));
const u16 = (n: number): Buffer => { const b = Buffer.alloc(2); b.writeUInt16LE(n); return b; };
const u32 = (n: number): Buffer => { const b = Buffer.alloc(4); b.writeUInt32LE(n); return b; };
const u32be = (n: number): Buffer => { const b = Buffer.alloc(4); b.writeUInt32BE(n); return b; };

/** A zip of some files; `unpacked` lies about a size, `locked` marks it as encrypted. */
function zip(files: Record<string, string>, { unpacked, locked = false }: { unpacked?: number; locked?: boolean } = {}): Buffer {
  const [bodies, list]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [n, d] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.concat([u16(20), u16(locked ? 1 : 0), u16(0), u32(0), u32(crc32(d)), u32(d.length), u32(unpacked ?? d.length), u16(n.length), u16(0)]);
    const body = Buffer.concat([u32(0x04034b50), common, n, d]);
    list.push(Buffer.concat([u32(0x02014b50), u16(20), common, u16(0), u16(0), u16(0), u32(0), u32(at), n]));
    bodies.push(body);
    at += body.length;
  }
  const central = Buffer.concat(list);
  return Buffer.concat([...bodies, central, u32(0x06054b50), u16(0), u16(0), u16(list.length), u16(list.length), u32(central.length), u32(at), u16(0)]);
}
const docx = (more: Record<string, string> = {}): Record<string, string> => ({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>', ...more });
const png = (width: number, height: number): Buffer => {
  const ihdr = Buffer.concat([Buffer.from('IHDR'), u32be(width), u32be(height), Buffer.from([8, 2, 0, 0, 0])]);
  const data = Buffer.concat([Buffer.from('IDAT'), deflateSync(Buffer.alloc(10))]);
  const chunk = (c: Buffer): Buffer => Buffer.concat([u32be(c.length - 4), c, u32be(crc32(c))]);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk(ihdr), chunk(data), chunk(Buffer.from('IEND'))]);
};
const jpeg = (width: number, height: number): Buffer => Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from('JFIF\0'), Buffer.alloc(9), Buffer.from([0xff, 0xfe, 0x13, 0x88]), Buffer.alloc(4_998),
  Buffer.from([0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]), Buffer.alloc(100), Buffer.from([0xff, 0xd9]),
]);
const webp = (width: number, height: number): Buffer => Buffer.concat([
  Buffer.from('RIFF'), u32(50), Buffer.from('WEBPVP8X'), u32(10), Buffer.from([0, 0, 0, 0]), u32(width - 1).subarray(0, 3), u32(height - 1).subarray(0, 3), Buffer.alloc(20),
]);
const box = (name: string, ...inner: Buffer[]): Buffer => { const body = Buffer.concat(inner); return Buffer.concat([u32be(body.length + 8), Buffer.from(name), body]); };
const mp4 = (handler: string, brand = 'isom'): Buffer => Buffer.concat([box('ftyp', Buffer.from(brand), u32be(0), Buffer.from(brand)), box('moov', box('hdlr', Buffer.alloc(8), Buffer.from(handler), Buffer.alloc(12)))]);
const heic = Buffer.concat([box('ftyp', Buffer.from('heic'), u32be(0), Buffer.from('heicmif1')), box('meta', box('ispe', u32be(0), u32be(320), u32be(240)), box('ispe', u32be(0), u32be(4032), u32be(3024)))]);
const pdf = (inside: string, tail = ''): Buffer => Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\n2 0 obj << /Type /Page >> endobj\ntrailer << >>\n%%EOF\n${tail}`, 'latin1');
const hidden = (text: string): Buffer => {
  const packed = deflateSync(Buffer.from(text));
  return Buffer.concat([Buffer.from(`%PDF-1.7\n5 0 obj << /Type /ObjStm /Length ${packed.length} /Filter /FlateDecode >>\nstream\r\n`), packed, Buffer.from('\nendstream endobj\n%%EOF')]);
};
const cfb = (...names: string[]): Buffer => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504), ...names.map((name) => Buffer.concat([Buffer.from(name, 'utf16le'), Buffer.alloc(64)]))]);

describe('what the court takes', () => {
  test.each<[string, Buffer | string, object]>([
    ['a PNG', png(640, 480), { type: 'image/png', kind: 'image', width: 640, height: 480 }],
    ['a JPEG behind a long comment', jpeg(3_000, 4_000), { type: 'image/jpeg', kind: 'image', width: 3_000, height: 4_000 }],
    ['a WebP', webp(800, 600), { type: 'image/webp', width: 800, height: 600 }],
    ['a HEIC', heic, { type: 'image/heic', width: 4_032, height: 3_024 }],
    ['a GIF', Buffer.concat([Buffer.from('GIF89a'), u16(10), u16(20), Buffer.alloc(20)]), { type: 'image/gif', width: 10, height: 20 }],
    ['a PDF', pdf('/OpenAction [3 0 R /Fit]'), { type: 'application/pdf', kind: 'pdf' }],
    ['a PDF whose packed objects do nothing', hidden('1 0 2 30 << /Type /Page >> << /Type /Pages >>'), { type: 'application/pdf' }],
    ['Word', zip(docx()), { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', kind: 'office' }],
    ['Excel', zip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }],
    ['OFD', zip({ 'OFD.xml': '<ofd/>', 'Doc_0/Document.xml': '' }), { type: 'application/ofd', kind: 'office' }],
    ['old Word', cfb('Root Entry', 'WordDocument'), { type: 'application/msword' }],
    ['old Excel', cfb('Root Entry', 'Workbook'), { type: 'application/vnd.ms-excel' }],
    ['a video', mp4('vide'), { type: 'video/mp4', kind: 'video' }],
    ['a QuickTime film', mp4('vide', 'qt  '), { type: 'video/quicktime', kind: 'video' }],
    ['a voice in MP4', mp4('soun'), { type: 'audio/mp4', kind: 'audio' }],
    ['AMR', '#!AMR\n12345', { type: 'audio/amr', kind: 'audio' }],
    ['WAV', Buffer.concat([Buffer.from('RIFF'), u32(40), Buffer.from('WAVEfmt '), Buffer.alloc(40)]), { type: 'audio/wav', kind: 'audio' }],
    ['MP3', Buffer.concat([Buffer.from('ID3'), Buffer.from([3, 0, 0, 0, 0, 0, 0]), Buffer.from([0xff, 0xfb, 0x90, 0]), Buffer.alloc(1_000)]), { type: 'audio/mpeg', kind: 'audio' }],
    ['text', '欠条：今借到人民币五千元。\r\n', { type: 'text/plain', kind: 'text' }],
    ['a table', '姓名,金额\n张三,500\n', { type: 'text/csv', kind: 'text' }],
  ])('%s', async (_what, content, found) => {
    expect(await of(content as Buffer)).toMatchObject({ ok: true, ...found });
  });
});

describe('what the court does not take', () => {
  test.each<[string, Buffer | string, string, string]>([
    ['nothing', '', 'type', 'empty'],
    ['a page', '<!DOCTYPE html><script>1</script>', 'type', 'markup'],
    ['a page behind a byte mark', '\ufeff <html>', 'type', 'markup'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'type', 'markup'],
    ['a shell script', '#!/bin/sh\nrm -rf /', 'type', 'markup'],
    ['RTF', '{\\rtf1 hello}', 'type', 'application/rtf'],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'type', 'application/x-msdownload'],
    ['a program for Linux', Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(100)]), 'type', 'application/x-elf'],
    ['an archive', zip({ 'a.txt': 'a' }), 'type', 'archive'],
    ['slides of old', cfb('Root Entry', 'PowerPoint Document'), 'type', 'archive'],
    ['bytes without meaning', Buffer.from([0, 1, 2, 3, 200, 201]), 'type', 'unknown'],
    ['text with NUL', 'a\u0000b', 'type', 'unknown'],
    ['the test virus', 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*', 'dangerous', 'virus'],
    ['a PDF with a script', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'dangerous', 'script'],
    ['the same with escapes', pdf('/OpenAction << /S /J#61vaScript /J#53 (1) >>'), 'dangerous', 'script'],
    ['the same in a packed stream', hidden('1 0 << /S /JavaScript /JS (1) >>'), 'dangerous', 'script'],
    ['a PDF that starts a program', pdf('/AA << /O << /S /Launch /F (cmd.exe) >> >>'), 'dangerous', 'launch'],
    ['a PDF that sends data', pdf('/A << /S /SubmitForm >>'), 'dangerous', 'sends-data'],
    ['a locked PDF', pdf('/Encrypt 9 0 R'), 'dangerous', 'encrypted'],
    ['a PDF of too many pages', pdf('/Type /Page '.repeat(6_000)), 'dangerous', 'too-many-pages'],
    ['a PDF that is a zip too', Buffer.concat([pdf(''), zip({ 'a.html': '<b>' })]), 'dangerous', 'two-files'],
    ['a PDF with a bomb', hidden('x'.repeat(40_000_000)), 'dangerous', 'bomb'],
    ['Word with macros', zip(docx({ 'word/vbaProject.bin': 'x' })), 'dangerous', 'macros'],
    ['Word with a program', zip(docx({ 'word/embeddings/a.exe': 'x' })), 'dangerous', 'macros'],
    ['a locked Word', zip(docx(), { locked: true }), 'dangerous', 'encrypted'],
    ['a bomb in the form of Word', zip(docx(), { unpacked: 400_000_000 }), 'dangerous', 'bomb'],
    ['a path out of the folder', zip(docx({ '../../etc/passwd': 'x' })), 'dangerous', 'damaged'],
    ['a cut Word', zip(docx()).subarray(0, 80), 'dangerous', 'damaged'],
    ['old Word with macros', cfb('WordDocument', '_VBA_PROJECT'), 'dangerous', 'macros'],
    ['a locked new Word', cfb('EncryptedPackage'), 'dangerous', 'encrypted'],
    ['an image bomb', png(60_000, 60_000), 'dangerous', 'image-too-large'],
    ['an image bomb within the sides', png(20_000, 20_000), 'dangerous', 'image-too-large'],
    ['an image of no size', png(0, 5), 'dangerous', 'image-too-large'],
    ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]), 'dangerous', 'damaged'],
  ])('%s', async (_what, content, why, reason) => {
    expect(await of(content as Buffer)).toEqual({ ok: false, why, reason });
  });
});
