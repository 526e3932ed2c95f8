import { randomUUID } from 'node:crypto';
import * as files from '@microcourt/domain/files/contract';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFilesCourt, type FilesCourt } from '../court.suite.ts';
import { pdfOf } from '../../paper.suite.ts';

const SLOW = 120_000;
let here: FilesCourt;
beforeAll(async () => { here = await openFilesCourt(); }, SLOW);
afterAll(() => here.close());

const refusalOf = (work: Promise<unknown>) => work.then(() => 'answered', (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error));
const look = (fileId: string, as = here.me) => here.court.ask(files.pages, { fileId }, { as });
const find = (fileId: string, q: string) => here.court.ask(files.find, { fileId, q }, { as: here.me });
const PAPER = [['今借到张三人民币五万元整，约定月利率百分之一，', '借款期限一年，到期一次还清本息。'], ['借款人：李四　身份证号码 330106199001011234', '二〇二六年三月二日于杭州市西湖区人民法院门前']];

test('a PDF shows its sizes, then pictures of its pages in every width, and its words where they stand', async () => {
  const fileId = await here.bring(pdfOf(PAPER, { size: [595, 842] }));
  expect(await look(fileId)).toMatchObject({ state: 'making', count: 0, base: null });
  await here.court.runJobs();
  const shown = await look(fileId);
  expect(shown).toMatchObject({ state: 'ready', count: 2, sizes: [[595, 842], [595, 842]], text: 'ready', read: 2, converted: false });
  for (const width of [160, 480, 960, 1440, 2160]) {
    const picture = await here.fetch(`${shown.base}/2?w=${width}`);
    expect(picture).toMatchObject({ status: 200, headers: { 'content-type': 'image/jpeg' } });
    expect(await sharp(picture.bytes).metadata()).toMatchObject({ format: 'jpeg', width });
    // Black on white: the font that the paper names is not in it.
    const { channels } = await sharp(picture.bytes).stats();
    expect(channels[0]!.min).toBeLessThan(180);
  }
  const found = await find(fileId, '五 万元');
  expect(found).toMatchObject({ more: false, read: 2, count: 2, found: [{ page: 1, confidence: 100 }] });
  const [x, y, w, h] = found.found[0]!.boxes[0]!;
  // Sixteen points a character, from 60: 五 is the ninth of the line, 80 points from the top.
  expect([Math.abs(x - ((60 + 8 * 16) * 1_000) / 595) < 8, Math.abs(w - (48_000 / 595)) < 12, y > 70 && y + h < 110]).toEqual([true, true, true]);
  expect((await find(fileId, '一，借款期限')).found[0]!.boxes).toHaveLength(2);
  expect((await find(fileId, '33010６1990')).found).toMatchObject([{ page: 2 }]);
  expect((await find(fileId, '没有的话')).found).toEqual([]);
  expect(await here.court.ask(files.pageText, { fileId, page: 1 }, { as: here.me })).toEqual({ text: PAPER[0]!.join('\n'), confidence: 100, by: 'file' });
}, SLOW);

test('a photograph is one page; a turned page is as wide as it is shown', async () => {
  const photo = await here.bring(await sharp({ create: { width: 1_200, height: 900, channels: 3, background: '#c0ffee' } }).jpeg().toBuffer());
  const turned = await here.bring(pdfOf([['横着的一页上面有许多字，足够被当作文件里本来就有的文字']], { rotate: 90 }));
  await here.court.runJobs();
  const halves = await here.bring(await sharp({ create: { width: 800, height: 400, channels: 4, background: '#ff0000' } })
    .composite([{ input: { create: { width: 400, height: 400, channels: 4, background: '#0000ff' } }, left: 400, top: 0 }]).png().toBuffer());
  await here.court.runJobs();
  const { data } = await sharp((await here.fetch(`${(await look(halves)).base}/1?w=480`)).bytes).raw().toBuffer({ resolveWithObject: true });
  for (const [x, y, red] of [[40, 20, true], [200, 200, true], [280, 30, false], [460, 220, false]] as const) expect([x, y, data[(y * 480 + x) * 3]! > 128]).toEqual([x, y, red]);
  expect(await look(photo)).toMatchObject({ state: 'ready', count: 1, sizes: [[576, 432]], text: 'making', read: 0 });
  const shown = await look(turned);
  expect(shown).toMatchObject({ sizes: [[842, 595]], text: 'ready' });
  const { boxes } = (await find(turned, '横着')).found[0]!;
  expect(boxes[0]![0]).toBeGreaterThan(850);
}, SLOW);

test('nobody else sees pages or words, not even that there is a file; an address that is old, forged or of something else opens nothing', async () => {
  const fileId = await here.bring(pdfOf(PAPER));
  await here.court.runJobs();
  const { base } = await look(fileId), { url } = (await here.court.ask(files.ticket, { fileIds: [fileId] }, { as: here.me }))[0]!;
  for (const ask of [() => look(fileId, here.other), () => look(randomUUID()), () => here.court.ask(files.find, { fileId, q: '元' }, { as: here.other }), () => here.court.ask(files.pageText, { fileId, page: 1 }, { as: here.other })]) {
    expect(await refusalOf(ask())).toBe('shared.not-found');
  }
  const ticket = base!.split('/').at(-1)!;
  for (const address of [`/files/pages/${url.split('/').at(-1)}/1?w=160`, `/files/${ticket}`, `${base}/0?w=160`, `${base}/3?w=160`, `${base}/1?w=161`, `${base}/1.5?w=160`, `/files/pages/${ticket.slice(0, -2)}AA/1?w=160`]) {
    expect([address, await refusalOf(here.fetch(address))]).toEqual([address, 'shared.not-found']);
  }
}, SLOW);

test('what was made of a file goes with it, and nothing is left behind', async () => {
  const place = await here.draft(), before = here.kept(), fileId = await here.bring(pdfOf(PAPER), place);
  await here.court.runJobs();
  await here.fetch(`${(await look(fileId)).base}/1?w=2160`);
  expect(here.kept()).toBe(before + 1 + 4 + 1);
  await here.court.ask(files.drop, { fileId }, { as: here.me });
  await here.court.runJobs();
  expect(here.kept()).toBe(before);
  for (const table of ['rendering', 'page', 'picture']) expect((await sql`select from ${sql.table(`files.${table}`)} where file_id = ${fileId}`.execute(here.court.db)).rows).toEqual([]);
}, SLOW);

test('two who want the same picture at once have it painted once; a killed job goes on where it was', async () => {
  const fileId = await here.bring(pdfOf(Array.from({ length: 6 }, (_, i) => [`第${i}页有很多很多很多很多很多很多很多很多字`])));
  await here.court.runJobs();
  const { base } = await look(fileId), kept = here.kept();
  await Promise.all([1, 2, 3].map(() => here.fetch(`${base}/1?w=1440`)));
  expect(here.kept()).toBe(kept + 1);
  await sql`delete from files.picture where file_id = ${fileId} and page > 3`.execute(here.court.db);
  await sql`update files.rendering set lookers = array[${here.me}::uuid] where file_id = ${fileId}`.execute(here.court.db);
  await sql`update files.page set source = null, confidence = null, words = null where file_id = ${fileId} and page = 5`.execute(here.court.db);
  await here.court.kernel.within({ actor: { personId: null, sessionId: null, posts: [], roles: [], steppedUpAt: null, address: '' }, requestId: randomUUID(), ask: 'files.pages' }, async (ctx) => {
    const { bookPages } = await import('./make-pages.ts');
    await bookPages(ctx, fileId);
  });
  await here.court.runJobs();
  expect((await sql`select from files.picture where file_id = ${fileId} and width = 160`.execute(here.court.db)).rows).toHaveLength(6);
  expect(await look(fileId)).toMatchObject({ text: 'ready', read: 6 });
}, SLOW);
