import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as words from '@microcourt/domain/law/contract';
import { openCourt, type TestCourt } from '@microcourt/platform/harness';
import { programme } from '../bring-up.ts';
import { modulesOf } from '../modules.ts';
import { importStatutes, type Imported } from './index.ts';

let court: TestCourt, folder: string;
const put = (path: string, text: string | Buffer): void => { mkdirSync(join(folder, path, '..'), { recursive: true }); writeFileSync(join(folder, path), text); };
const entry = (id: string, title: string, promulgated: string | null, more = {}): string => JSON.stringify({ id, title, level: '法律', issuer: '甲', promulgated, effective: null, path: `t/${id}.md`, ...more });
const run = (): Promise<Imported> => importStatutes((deed) => court.kernel.within(programme('law.article'), deed), folder);
const article = (document: string, version: string, named: string) => court.ask(words.article, { document, version, article: named }, { as: null });
const LAW = '中华人民共和国民事诉讼法';

beforeAll(async () => {
  court = await openCourt({ modules: modulesOf({ sms: true }) });
  folder = mkdtempSync(join(tmpdir(), 'statutes-'));
  put('t/old.md', '## 正文\n\n第一条　旧。\n\n第二条　旧二。');
  put('t/new.md', '## 正文\n\n第一条　新。\n\n前款。\n\n第二条　新二。\n\n第三条　新三。');
  put('t/reply.md', '## 正文\n\n你院请示收悉。');
  put('t/empty.md', '## 正文\n');
  put('t/latin.md', Buffer.from([0xd5, 0xcb]));
  put('../outside.md', 'x');
});
afterAll(async () => { rmSync(join(folder, '../outside.md')); rmSync(folder, { recursive: true }); await court.close(); });

test('nothing is installed at first', async () => {
  expect(await article('民事诉讼法', '2023', '第一条')).toMatchObject({ installed: false, text: null, title: LAW, promulgated: '2023-09-01', effective: '2024-01-01' });
});

describe('an import', () => {
  test('takes what it can and names the rest', async () => {
    put('manifest.jsonl', [
      entry('old', LAW, '2021-12-24'), entry('new', LAW, '2023-09-01', { effective: '2024-01-01' }), entry('reply', '某批复', '2009-05-11'), '', 'not json', '{"id":"x"}',
      entry('old', LAW, '2021-12-24'), entry('empty', '空', '2020-01-01'), entry('latin', '乱码', null), entry('gone', '不在', null), entry('out', '外面', null, { path: '../outside.md' }), entry('root', '根', null, { path: '/etc/hostname' }),
    ].join('\n'));
    const told = await run();
    expect(told).toMatchObject({ read: 8, put: 3, unchanged: 0, articles: 6 });
    expect(told.refused.map(({ why }) => why)).toEqual([
      'it is not JSON', 'id, title, level or path is missing, too long or not to be read', 'its id old stood there before',
      'its body is empty', 'the file is not UTF-8', 'the file is not there', 'its path leads out of the folder', 'its path leads out of the folder',
    ]);
  });
  test('done again changes nothing; a changed text takes the place of the old one, in whole', async () => {
    expect(await run()).toMatchObject({ put: 0, unchanged: 3 });
    put('t/old.md', '## 正文\n\n第一条　更正。');
    expect(await run()).toMatchObject({ put: 1, unchanged: 2, articles: 1 });
    expect((await article('民事诉讼法', '2021', '第一条')).text).toBe('更正。');
    expect(await article('民事诉讼法', '2021', '第二条')).toMatchObject({ installed: true, text: null });
  });
});

describe('a library that was made to harm', () => {
  const one = async (line: string | Buffer): Promise<Imported> => { put('manifest.jsonl', line); return run(); };
  test.each<[string, (at: string) => void, string]>([
    ['a link that leads out', (at) => { symlinkSync('/etc/hostname', at); }, 'its path leads out of the folder'],
    ['a link to a folder outside', (at) => { symlinkSync('/etc', at); }, 'its path leads out of the folder'],
    ['a folder', (at) => { mkdirSync(at); }, 'it is no file'],
    ['a pipe that nobody writes to', (at) => { execFileSync('mkfifo', [at]); }, 'it is no file'],
    ['more than is read', (at) => { writeFileSync(at, Buffer.alloc(8 * 1_024 * 1_024 + 1)); }, 'the file is larger than 8 MiB'],
    ['an article longer than any', (at) => { writeFileSync(at, `## 正文\n第一条　${'长'.repeat(200_001)}`); }, 'it has an article of more than 200 000 signs'],
    ['as long a text without articles', (at) => { writeFileSync(at, `## 正文\n${'长'.repeat(200_001)}`); }, 'it has an article of more than 200 000 signs'],
    ['a picture that calls itself a text', (at) => { writeFileSync(at, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')); }, 'the file is not UTF-8'],
    ['a text of two bytes a sign', (at) => { writeFileSync(at, Buffer.from('\ufeff第一条　文', 'utf16le')); }, 'the file is not UTF-8'],
    ['NUL in the text', (at) => { writeFileSync(at, '## 正文\n第一条　\0'); }, 'the file is no text'],
  ])('%s is refused', async (_, make, why) => {
    rmSync(join(folder, 't/odd.md'), { recursive: true, force: true });
    make(join(folder, 't/odd.md'));
    expect((await one(entry('odd', '怪', null))).refused).toEqual([{ what: '怪 (t/odd.md)', why }]);
  });
  test.each<[string, string | Buffer]>([
    ['NUL', '{"id":"odd","title":"a\\u0000","level":"x","path":"t/new.md"}'], ['half a sign', '{"id":"odd","title":"a\\ud800","level":"x","path":"t/new.md"}'],
    ['bytes that are no UTF-8', Buffer.from([...Buffer.from('{"id":"odd","title":"'), 0xd5, 0xcb, ...Buffer.from('","level":"x","path":"t/new.md"}')])],
    ['an issuer without end', entry('odd', '怪', null, { issuer: '甲'.repeat(301) })], ['no path', entry('odd', '怪', null, { path: '' })],
  ])('a line with %s is refused, and the others are taken', async (_, line) => {
    put('manifest.jsonl', Buffer.concat([Buffer.from(line), Buffer.from(`\n${entry('new', LAW, '2023-09-01', { effective: '2024-01-01' })}`)]));
    expect(await run()).toMatchObject({ unchanged: 1, refused: [{ what: 'manifest.jsonl, line 1' }] });
  });
  test('days that are none are left out, names of articles have an end, and a line of spaces takes no time', async () => {
    rmSync(join(folder, 't/odd.md'), { recursive: true, force: true });
    put('t/odd.md', `## 正文\n第一条　甲。${' '.repeat(60_000)}乙\n第${'一'.repeat(9_000)}条　丙。`);
    const began = performance.now();
    expect(await one(entry('odd', '怪法', '0000-01-01', { effective: '2020-02-30' }))).toMatchObject({ put: 1, articles: 1 });
    expect(performance.now() - began).toBeLessThan(5_000);
  });
  test('two imports at once leave every text whole', async () => {
    put('manifest.jsonl', [entry('old', LAW, '2021-12-24', { issuer: '乙' }), entry('new', LAW, '2023-09-01', { effective: '2024-01-01', issuer: '乙' })].join('\n'));
    await Promise.all([run(), run(), run()]);
    expect((await article('民事诉讼法', '2023', '第一条至第三条')).text).toBe('第一条　新。\n前款。\n\n第二条　新二。\n\n第三条　新三。');
  });
});

describe('an article', () => {
  test('is found by its citation, whole for a paragraph or item of it', async () => {
    for (const named of ['第一条', '第一条第二款', '第一条第一款第（一）项']) expect(await article('民事诉讼法', '2023', named)).toMatchObject({ installed: true, text: '新。\n前款。', promulgated: '2023-09-01', effective: '2024-01-01' });
  });
  test('comes with its fellows where several are named', async () => {
    expect((await article('民事诉讼法', '2023', '第一条、第三条')).text).toBe('第一条　新。\n前款。\n\n第三条　新三。');
    expect((await article('民事诉讼法', '2023', '第二条至第三条')).text).toBe('第二条　新二。\n\n第三条　新三。');
  });
  test('is none where the document has it not, and installed only where the version is', async () => {
    expect(await article('民事诉讼法', '2023', '第九百条')).toMatchObject({ installed: true, text: null });
    expect(await article('民事诉讼法', '2017', '第一条')).toMatchObject({ installed: false, text: null, promulgated: '2017-06-27' });
    expect(await article('没有的法', '2023', '第一条')).toMatchObject({ installed: false, title: null, text: null });
  });
  test('of a document that no rule cites is found by its full title; a text without articles by none', async () => {
    expect(await article('某批复', '2009', '')).toMatchObject({ installed: true, text: '你院请示收悉。' });
    expect(await article(LAW, '2023-09', '第二条')).toMatchObject({ installed: true, text: '新二。' });
    expect(await article(LAW, "%' or '1", '第二条')).toMatchObject({ installed: false });
  });
  test('of two texts of one title in one year is that of the version’s own day, else of the newest', async () => {
    put('t/later.md', '## 正文\n第一条　年末。');
    put('t/other.md', '## 正文\n第一条　年初。');
    put('manifest.jsonl', [entry('later', LAW, '2023-12-29'), entry('early', '另一部法', '2020-01-01', { path: 't/other.md' }), entry('late', '另一部法', '2020-12-31', { path: 't/later.md' })].join('\n'));
    expect(await run()).toMatchObject({ put: 3 });
    expect([await article('民事诉讼法', '2023', '第一条'), await article('民事诉讼法', '2023-12', '第一条')]).toMatchObject([{ text: '新。\n前款。', promulgated: '2023-09-01' }, { text: '年末。' }]);
    expect([await article('另一部法', '2020', '第一条'), await article('另一部法', '2020-01', '第一条')]).toMatchObject([{ text: '年末。' }, { text: '年初。' }]);
  });
});
