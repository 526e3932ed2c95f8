import { createHash } from 'node:crypto';
import * as files from '@microcourt/domain/files/contract';
import fc from 'fast-check';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programme } from '../bring-up.ts';
import { openFilesCourt, type FilesCourt, type Place } from './court.suite.ts';
import { keepMade, redactFile } from './index.ts';
import { contentPdf, pdfOf } from '../paper.suite.ts';

const SLOW = 240_000;
let here: FilesCourt, place: Place & { caseId: string };
beforeAll(async () => { here = await openFilesCourt(); place = await here.draft() as typeof place; }, SLOW);
afterAll(() => here.close());

type Box = { page: number; x: number; y: number; w: number; h: number };
async function cover(fileId: string, boxes: readonly Box[]): Promise<string> {
  const copy = await here.court.kernel.within({ ...programme('files.pages'), actor: { ...programme('files.pages').actor, personId: here.me } }, (ctx) => redactFile(ctx, { fileId, boxes, place, name: '遮盖.pdf' }));
  await here.court.runJobs();
  return copy;
}
const bytesOf = async (fileId: string): Promise<Buffer> => (await here.fetch((await here.court.ask(files.ticket, { fileIds: [fileId] }, { as: here.me }))[0]!.url)).bytes;
const pageOf = async (fileId: string, page: number, width: number): Promise<Buffer> =>
  (await here.fetch(`${(await here.court.ask(files.pages, { fileId }, { as: here.me })).base}/${page}?w=${width}`)).bytes;
const told = (name: string, fromFileId: string) => here.court.kernel.newsSince({ caseId: place.caseId, stream: 'files' }, 0, 500)
  .then((all) => all.filter((item) => item.name === name && (item.body as { fromFileId?: string }).fromFileId === fromFileId));

test('a covered copy holds pictures and nothing else: no words, no names, no way back; the whole one stays as it was', async () => {
  const secret = '身份证号 330106199001011234', lines = [['借款人：李四', secret, '借款金额：五万元'], ['第二页没有什么要遮的']], whole = pdfOf(lines, { more: '/Note (330106199001011234)' });
  const fileId = await here.bring(whole, place, '合同 330106199001011234.pdf');
  // The second line stands 110 points from the top of 842.
  const copy = await cover(fileId, [{ page: 1, x: 50, y: 105, w: 700, h: 35 }]), bytes = await bytesOf(copy);
  expect(await told('files.redacted', fileId)).toMatchObject([{ body: { fileId: copy, pages: 2 } }]);
  for (const trace of ['330106199001011234', '330106', secret, Buffer.from(secret, 'utf16le').swap16().toString('hex'), '/Font', '/Info', '/Metadata', '/Note', '/ID', 'Exif', 'SimSun']) {
    expect([trace, bytes.includes(trace), bytes.includes(Buffer.from(trace, 'utf16le'))]).toEqual([trace, false, false]);
  }
  expect((await here.court.ask(files.find, { fileId: copy, q: '330106' }, { as: here.me })).found).toEqual([]);
  for (const page of [1, 2]) expect(await here.court.ask(files.pageText, { fileId: copy, page }, { as: here.me })).toMatchObject({ text: '', by: 'none' });
  for (const width of [160, 960, 2160]) {
    const covered = await sharp(await pageOf(copy, 1, width)).greyscale().raw().toBuffer({ resolveWithObject: true });
    const dark = (x: number, y: number): number => covered.data[Math.round(y * covered.info.height) * covered.info.width + Math.round(x * covered.info.width)]!;
    for (const [x, y] of [[0.06, 0.115], [0.4, 0.12], [0.74, 0.135]] as const) expect(dark(x, y)).toBeLessThan(40);
    expect(dark(0.5, 0.5)).toBeGreaterThan(240);
  }
  expect(await bytesOf(fileId)).toEqual(whole);
  expect((await here.court.ask(files.find, { fileId, q: '330106' }, { as: here.me })).found).toHaveLength(1);
}, SLOW);

test('whatever lies beneath the boxes, the copy is the same to the last bit', async () => {
  const side = fc.integer({ min: 20, max: 500 }), where = fc.record({ x: fc.integer({ min: 0, max: 480 }), y: fc.integer({ min: 0, max: 480 }), w: side, h: side });
  const digest = async (fileId: string): Promise<string> => createHash('sha256').update(await bytesOf(fileId)).digest('hex');
  await fc.assert(fc.asyncProperty(fc.array(where, { minLength: 1, maxLength: 4 }), fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('甲', '乙', '丙', '丁', '0', '1', '7', '9') }), fc.integer({ min: 8, max: 60 }), async (parts, hidden, points) => {
    const [w, h] = [600, 800], seen = 'BT /F1 20 Tf 40 400 Td <6d4b8bd5> Tj ET';
    // What is beneath is cut to the inside of each box (a little more: letters are cut to whole points only), in every size and also as a picture of lines.
    const beneath = parts.map((p) => `q ${(p.x * w) / 1_000 + 3} ${h - ((p.y + p.h) * h) / 1_000 + 3} ${(p.w * w) / 1_000 - 6} ${(p.h * h) / 1_000 - 6} re W n BT /F1 ${points} Tf ${(p.x * w) / 1_000} ${h - ((p.y + p.h / 2) * h) / 1_000} Td <${Buffer.from(hidden, 'utf16le').swap16().toString('hex')}> Tj ET 5 w 0 0 m 600 800 l S Q`).join('\n');
    const boxes = parts.map((part) => ({ page: 1, ...part }));
    const [open, empty] = [await here.bring(contentPdf(`${seen}\n${beneath}`, [w, h]), place), await here.bring(contentPdf(seen, [w, h]), place)];
    expect(await digest(await cover(open, boxes))).toBe(await digest(await cover(empty, boxes)));
  }), { numRuns: 8 });
}, SLOW);

test('a photograph is covered too; a file that cannot be painted, and a page that is not there, say so', async () => {
  const photo = await here.bring(await sharp({ create: { width: 900, height: 600, channels: 3, background: '#fff' } }).jpeg().toBuffer(), place);
  const copy = await cover(photo, [{ page: 1, x: 0, y: 0, w: 500, h: 1_000 }]), { data, info } = await sharp(await pageOf(copy, 1, 480)).greyscale().raw().toBuffer({ resolveWithObject: true });
  expect([data[info.width * 100 + 100]! < 16, data[info.width * 100 + 400]! > 240]).toEqual([true, true]);
  await cover(photo, [{ page: 2, x: 0, y: 0, w: 10, h: 10 }]);
  expect(await told('files.not-redacted', photo)).toHaveLength(1);
  const sound = await here.bring(Buffer.concat([Buffer.from('ID3'), Buffer.from([3, 0, 0, 0, 0, 0, 0]), Buffer.from([0xff, 0xfb, 0x90, 0]), Buffer.alloc(1_000)]), place);
  await cover(sound, [{ page: 1, x: 0, y: 0, w: 10, h: 10 }]);
  expect(await told('files.not-redacted', sound)).toHaveLength(1);
}, SLOW);

test('what the court makes is kept with its hash and told once; what fails in the same moment leaves no bytes', async () => {
  const before = here.kept(), bytes = pdfOf([['法院自己做的文书']]), made = { ...place, name: '送达回证.pdf', type: 'application/pdf', bytes, owner: null };
  const ctx = { within: <T>(deed: Parameters<typeof here.court.kernel.within<T>>[1]) => here.court.kernel.within(programme('files.pages'), deed), ports: here.ports, now: new Date(), attempt: 1 };
  await expect(keepMade(ctx, made, () => Promise.reject(new Error('the document is gone')))).rejects.toThrow('the document is gone');
  expect(here.kept()).toBe(before);
  const { fileId, sha256 } = await keepMade(ctx, made);
  expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(await bytesOf(fileId)).toEqual(bytes);
  expect((await sql<{ sha256: string; kept: string }>`select sha256, kept from files.file where id = ${fileId}`.execute(here.court.db)).rows).toEqual([{ sha256, kept: sha256 }]);
}, SLOW);
