import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as space from '@microcourt/domain/case-spaces/contract';
import * as words from '@microcourt/domain/cases/contract';
import * as talk from '@microcourt/domain/messaging/contract';
import { CompiledQuery } from 'kysely';
import { blindNumber, createPerson } from '../identity/index.ts';
import { runImport } from './import-cases.ts';
import { registerCase } from './index.ts';
import { asking, COURT, newCase, openStory, posts, type Story } from '../story.suite.ts';

const HEAD = '案号,法院,案件类型,审理程序,案由,案件状态,承办人,合议庭,法官助理,书记员,立案日期,开庭日期,当事人,代理人';
let story: Story;
beforeAll(async () => { story = await openStory(); });
afterAll(() => story.close());
const manager = () => ({ as: story.people.stranger, posts: posts.registrar });
const line = (n: number, more: Partial<Record<'state' | 'parties' | 'judge' | 'cause' | 'agents', string>> = {}): string =>
  `(2025)浙0192民初${n}号,${COURT},民事,简易,${more.cause ?? '买卖合同纠纷'},${more.state ?? '在审'},${more.judge ?? 'j1'},,,c1,2025-03-05,,${more.parties ?? `原告|王样本|11010119900307109X；被告|某有限公司|91330200MA2AAAAA0X|||法人`},${more.agents ?? ''}`;
async function bring(text: string, format: 'csv' | 'json' = 'csv') {
  const fileId = await story.keep(story.people.stranger, text);
  const { importId } = await story.court.ask(words.importCases, { courtCode: COURT, fileId, format }, manager());
  await story.court.runJobs();
  return (await story.court.ask(words.imports, { courtCode: COURT }, manager())).find((i) => i.importId === importId)!;
}
const mine = async (as: string) => (await story.court.ask(words.mine, { limit: 200 }, { as })).map((l) => l.number);

describe('an import of cases that exist', () => {
  test('takes what is right, and tells of every other row why and in which column', async () => {
    const sheet = [HEAD, line(1), line(2, { judge: 'nobody' }), line(3, { parties: '证人|某' }), line(1), line(4, { state: '结案', cause: '=HYPERLINK(1)' }), '(2025)浙0281民初5号,,民事,,,在审,,,,,2025-01-01,,原告|甲,', '不是案号,,民事,,,在审,,,,,2025-01-01,,原告|甲,'].join('\r\n');
    const done = await bring(`\uFEFF${sheet}\r\n`);
    expect(done).toMatchObject({ state: 'done', rows: 7, taken: 2, unchanged: 0, refused: 5 });
    expect(done.report).toEqual([
      { row: 2, number: '(2025)浙0192民初2号', code: 'cases.import-staff-unknown', column: 'judge' },
      { row: 3, number: '(2025)浙0192民初3号', code: 'cases.import-value', column: 'parties' },
      { row: 4, number: '(2025)浙0192民初1号', code: 'cases.import-twice', column: 'number' },
      { row: 6, number: '(2025)浙0281民初5号', code: 'cases.number-of-another-court', column: 'number' },
      { row: 7, number: '不是案号', code: 'cases.number-malformed', column: 'number' },
    ]);
  });
  test('one number written in two ways is one number: the second row is told so, and the rest is taken', async () => {
    const done = await bring([HEAD, line(61), line(61).replace('民初61号', '民初061号'), line(62).replace('(2025)', '（2025）'), line(62).replace('62号', ' 0062 号'), line(63)].join('\n'));
    expect(done).toMatchObject({ state: 'done', rows: 5, taken: 3, unchanged: 0, refused: 2 });
    expect(done.report.map(({ row, code }) => [row, code])).toEqual([[2, 'cases.import-twice'], [4, 'cases.import-twice']]);
  });
  test('the same sheet again changes nothing; what the court changed is taken over, changed people are reported', async () => {
    const sheet = [HEAD, line(11), line(12)].join('\n');
    expect(await bring(sheet)).toMatchObject({ taken: 2 });
    expect(await bring(sheet)).toMatchObject({ taken: 0, unchanged: 2, refused: 0 });
    const changed = await bring([HEAD, line(11, { state: '结案' }), line(12, { parties: '原告|别人' })].join('\n'));
    expect(changed).toMatchObject({ taken: 1, unchanged: 0, refused: 1, report: [{ row: 2, code: 'cases.import-changed', column: 'parties' }] });
    expect(await bring([HEAD, line(11, { state: '结案' })].join('\n'))).toMatchObject({ unchanged: 1 });
    const { rows } = await story.court.db.executeQuery<{ n: number }>(CompiledQuery.raw(`select count(*)::int n from cases.court_case where number like '(2025)浙0192民初1_号'`));
    expect(rows[0]!.n).toBe(2);
  });
  test('each has its space; a closed one can be read and not written in', async () => {
    await bring([HEAD, line(21, { state: '归档' })].join('\n'));
    const caseId = (await story.court.ask(words.find, { courtCode: COURT, q: '(2025)浙0192民初21号' }, { as: story.people.judge, posts: posts.judge }))[0]!.caseId;
    const open = await story.court.ask(space.open, { caseId }, asking(story.people, story.people.judge));
    expect(open).toMatchObject({ case: { stage: 'archived', deadlines: [] }, streams: [{ mayWrite: false, reason: 'case-spaces.closed' }, { mayWrite: false }] });
    await expect(story.court.ask(talk.send, { caseId, stream: 'main', said: { kind: 'text', text: 'x' } }, asking(story.people, story.people.judge))).rejects.toMatchObject({ refusal: { code: 'case-spaces.closed' } });
    expect((await story.court.ask(talk.history, { caseId, stream: 'main', limit: 5 }, asking(story.people, story.people.judge))).items[0]).toMatchObject({ name: 'case-spaces.opened', body: { title: '王样本诉某有限公司 买卖合同纠纷' } });
  });
  test('who proves identity, before or after, finds all own cases, by number or by keyed hash', async () => {
    const hash = await story.within(async (ctx) => blindNumber(ctx, '110101199003072017'));
    await bring([HEAD, line(31, { parties: '原告|王样本|11010119900307109X' }), line(32, { parties: `原告|新来的|${hash}` }), line(33, { parties: `原告|同号不同名|${hash}` }), line(34, { agents: `新来的|110101199003072017|139|王样本|特别` })].join('\n'));
    await story.court.runJobs();
    expect(await mine(story.people.wang)).toContain('(2025)浙0192民初31号');
    const later = await story.within((ctx) => createPerson(ctx, { mobile: '13900000077', name: '新来的', proved: { documentKind: 'resident-id', number: '110101199003072017', courtCode: COURT } }));
    expect(new Set(await mine(later))).toEqual(new Set(['(2025)浙0192民初32号', '(2025)浙0192民初34号']));
  });
  test('JSON tells the same, with lists', async () => {
    const done = await bring(JSON.stringify([{ 案号: '（2025）浙0192民初41号', type: '行政', state: '在审', registeredOn: '2025-05-05', parties: [{ role: '原告', name: '甲', idNumber: 'P1' }, { role: '被告', name: '某局', kind: '行政机关' }], panel: ['j1'], judge: 'j1' }, 7]), 'json');
    expect(done).toMatchObject({ state: 'done', rows: 2, taken: 1, refused: 1 });
    const view = await story.court.ask(words.find, { courtCode: COURT, q: '某局' }, { as: story.people.judge, posts: posts.judge });
    expect(view.map((l) => l.title)).toEqual(['甲诉某局']);
  });
  test('what is no sheet is refused with a reason; a file of someone else is not there', async () => {
    expect(await bring('{', 'json')).toMatchObject({ state: 'failed', report: [{ row: 0, code: 'cases.import-not-read' }] });
    expect(await bring('a,b\n1,2')).toMatchObject({ state: 'failed', report: [{ row: 0, code: 'cases.import-column-missing', column: 'number' }] });
    const fileId = await story.keep(story.people.wang, HEAD);
    await expect(story.court.ask(words.importCases, { courtCode: COURT, fileId, format: 'csv' }, manager())).rejects.toMatchObject({ refusal: { code: 'shared.not-found' } });
    expect(await story.court.answer('cases.import', { courtCode: COURT, fileId, format: 'csv' }, { as: story.people.judge, posts: posts.judge })).toMatchObject({ status: 403 });
  });
  test('imported numbers move the registry’s counter on', async () => {
    await bring([HEAD, line(1).replace('(2025)浙0192民初1号', '(2026)浙0192民初7000号')].join('\n'));
    expect((await story.within((ctx) => registerCase(ctx, newCase(story.people)))).number).toBe('(2026)浙0192民初7001号');
  });
  test('two workers on one import, and one that was killed, take every row once', async () => {
    const rows = Array.from({ length: 450 }, (_, i) => line(1_000 + i));
    const fileId = await story.keep(story.people.stranger, [HEAD, ...rows].join('\n'));
    const { importId } = await story.court.ask(words.importCases, { courtCode: COURT, fileId, format: 'csv' }, manager());
    const once = { within: story.within, ports: story.ports, now: new Date(), attempt: 1 };
    await Promise.all([runImport.run(once, { importId }), runImport.run(once, { importId }), story.court.runJobs()]);
    const done = (await story.court.ask(words.imports, { courtCode: COURT }, manager())).find((i) => i.importId === importId)!;
    expect(done).toMatchObject({ state: 'done', taken: 450, refused: 0, unchanged: 0 });
    const { rows: counted } = await story.court.db.executeQuery<{ n: number }>(CompiledQuery.raw(`select count(*)::int n from platform.news s join platform.word w on w.id = s.name and w.word = 'case-spaces.opened' join cases.court_case c using (case_id) where c.serial between 1000 and 1449`));
    expect(counted[0]!.n).toBe(450);
  });
});
