import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import * as files from '@microcourt/domain/files/contract';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programme } from '../../bring-up.ts';
import type { Lines, OcrPort } from '../../providers/ocr/port.ts';
import { openFilesCourt, type FilesCourt } from '../court.suite.ts';
import { bookPages } from './make-pages.ts';
import { pdfOf } from '../../paper.suite.ts';

const SLOW = 240_000;
/** A reader that is told what it reads; `now` is how many it reads at once. */
class Reader implements OcrPort {
  atOnce = 1;
  now = 0;
  most = 0;
  answers: (Lines | null | Error)[] = [];
  async read(): Promise<Lines | null> {
    this.most = Math.max(this.most, ++this.now);
    await setTimeout(5);
    this.now--;
    const answer = this.answers.shift();
    if (answer instanceof Error) throw answer;
    return answer === undefined ? [[['读到的字', 77, 100, 200, 300, 40]]] : answer;
  }
}
let here: FilesCourt;
const reader = new Reader();
beforeAll(async () => { here = await openFilesCourt({ ocr: reader }); }, SLOW);
afterAll(() => here.close());
const photo = async (): Promise<Buffer> => sharp({ create: { width: 300, height: 200, channels: 3, background: { r: Math.floor(Math.random() * 255), g: 9, b: 9 } } }).jpeg().toBuffer();
const look = (fileId: string) => here.court.ask(files.pages, { fileId }, { as: here.me });
const scanned = (pages: number): Buffer => pdfOf(Array.from({ length: pages }, () => []));

test('a scanned page is read from its picture, with how sure that is, and found like any other; who looked hears of it', async () => {
  const rung: string[] = [], stop = here.court.kernel.onCommitted(({ topics }) => { rung.push(...topics); });
  const fileId = await here.bring(await photo());
  await look(fileId);
  await here.court.runJobs();
  stop();
  expect(rung.filter((topic) => topic === `me:${here.me}`)).not.toEqual([]);
  expect(await look(fileId)).toMatchObject({ text: 'ready', read: 1 });
  expect(await here.court.ask(files.pageText, { fileId, page: 1 }, { as: here.me })).toEqual({ text: '读到的字', confidence: 77, by: 'reading' });
  expect((await here.court.ask(files.find, { fileId, q: '到的' }, { as: here.me })).found).toEqual([{ page: 1, text: '读到的字', confidence: 77, boxes: [[175, 200, 150, 40]] }]);
}, SLOW);

test('one page at a time, the first pages of all files first; however many files came at once', async () => {
  const ids = await Promise.all([here.bring(scanned(3)), here.bring(scanned(4)), here.bring(await photo())]);
  await here.court.runJobs();
  for (const fileId of ids) expect(await look(fileId)).toMatchObject({ text: 'ready' });
  expect(reader.most).toBe(1);
}, SLOW);

test('a page that kills its reader is tried three times and left; its neighbours are read', async () => {
  const fileId = await here.bring(scanned(2));
  reader.answers = [null, [[['第二页', 90, 1, 1, 1, 1]]], null, null];
  await here.court.runJobs();
  for (let round = 1; round <= 4; round++) { here.court.clock.offsetMs += 200_000; await here.court.runJobs(); }
  here.court.clock.offsetMs = 0;
  expect(await look(fileId)).toMatchObject({ text: 'ready', read: 2 });
  const by = async (page: number) => (await here.court.ask(files.pageText, { fileId, page }, { as: here.me })).by;
  expect([await by(1), await by(2)]).toEqual(['none', 'reading']);
}, SLOW);

test('what a reader had taken when its server was killed is read by the next', async () => {
  const fileId = await here.bring(scanned(2));
  // As a server leaves it that was killed in the middle of the first page.
  reader.answers = [[]];
  await here.court.runJobs();
  await sql`update files.page set source = null, confidence = null, words = null, tries = 1, claimed_until = now() + interval '2 minutes' where file_id = ${fileId}`.execute(here.court.db);
  await here.court.kernel.within(programme('files.pages'), (ctx) => bookPages(ctx, fileId));
  await here.court.runJobs();
  here.court.clock.offsetMs = 200_000;
  await here.court.runJobs();
  here.court.clock.offsetMs = 0;
  expect(await look(fileId)).toMatchObject({ text: 'ready', read: 2 });
}, SLOW);

test('a file that is dropped while it is read leaves nothing', async () => {
  const place = await here.draft(), fileId = await here.bring(scanned(1), place);
  await here.court.ask(files.drop, { fileId }, { as: here.me });
  await here.court.runJobs();
  expect((await sql`select from files.page where file_id = ${fileId}`.execute(here.court.db)).rows).toEqual([]);
  expect(await here.court.answer('files.find', { fileId, q: '字' }, { as: here.me, requestId: randomUUID() })).toMatchObject({ status: 404 });
}, SLOW);
