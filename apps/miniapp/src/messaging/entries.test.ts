import { whyLimit } from '@microcourt/domain/calculators/why';
import * as cases from '@microcourt/domain/cases/contract';
import * as documents from '@microcourt/domain/documents/contract';
import * as filing from '@microcourt/domain/filing/contract';
import * as service from '@microcourt/domain/service-of-process/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { expect, test } from 'vitest';
import { wordsOf } from '../shared/words';
import type { Reading } from './content';
import { EntryList, marksOf } from './entries';
import { words as book } from './texts';

const declared: readonly unknown[] = [...Object.values(cases), ...Object.values(filing), ...Object.values(documents), ...Object.values(service)];
const newsNames = declared.flatMap((one) => (typeof one === 'object' && one !== null && 'news' in one ? [String(one.news)] : []));
const words = wordsOf(book, 'zh');
const reading: Reading = {
  me: 'me', language: 'zh', words, line: () => '引用', answerBy: () => '3月3日 17:00', roleLabel: (role) => role, isMine: () => false,
  nameOf: (id) => ({ whole: id ?? '法院', initial: (id ?? '法').slice(0, 1) }),
};
const said = (seq: number, text: string, actor = 'li', at = `2026-03-01T09:0${seq}:00Z`): NewsItem => ({ caseId: 'c', stream: 'main', seq, name: 'messaging.sent', actor, at, body: { said: { kind: 'text', text } } });
const quiet = (seq: number, name: string, body: object): NewsItem => ({ caseId: 'c', stream: 'main', seq, name, actor: 'li', at: '2026-03-01T09:09:00Z', body });
const show = (items: readonly NewsItem[], seen = -1) => new EntryList(reading).of(items, marksOf(items), seen);

test('what was taken back leaves a mark, and is gone also from quotations', () => {
  const reply = { ...said(2, '好'), body: { said: { kind: 'text', text: '好' }, replyTo: 1 } };
  expect(show([said(1, '说错了'), reply])[1]!.reply).toBe('引用');
  const after = show([said(1, '说错了'), reply, quiet(3, 'messaging.recalled', { seq: 1 })]);
  expect(after).toHaveLength(2);
  expect(after[0]!.content).toEqual({ kind: 'notice', text: 'li 撤回了一条消息' });
  expect(after[1]!.reply).toBe('');
});

test('words that were shown already go when they are taken back', () => {
  const list = new EntryList(reading), shown = said(1, '说错了');
  expect(list.of([shown], marksOf([shown]), -1)[0]!.content).toEqual({ kind: 'text', text: '说错了' });
  const items = [shown, quiet(2, 'messaging.recalled', { seq: 1 })];
  expect(list.of(items, marksOf(items), -1)[0]!.content).toEqual({ kind: 'notice', text: 'li 撤回了一条消息' });
});

test('a history that no longer holds the words shows the same mark', () => {
  expect(show([{ ...said(1, ''), body: { recalled: true } }])[0]!.content).toEqual({ kind: 'notice', text: 'li 撤回了一条消息' });
  expect(show([{ ...said(1, ''), body: { folded: true, reason: '辱骂' } }])[0]!.content).toEqual({ kind: 'notice', text: '一条消息已被法院折叠：辱骂' });
});

test('a question shows until when an answer is promised, and then that it was answered', () => {
  const asked: NewsItem = { ...said(1, ''), body: { said: { kind: 'question', text: '何时开庭？' } } };
  const answered: NewsItem = { ...said(2, '', 'clerk'), name: 'messaging.answered', body: { questionSeq: 1, text: '下周一' } };
  const foot = (items: NewsItem[]) => (show(items)[0]!.content as { foot: string }).foot;
  expect(foot([asked])).toBe('预计 3月3日 17:00 前答复');
  expect(foot([asked, answered])).toBe('法院已答复');
  expect(show([asked, answered])[1]).toMatchObject({ reply: '引用', content: { title: '法院答复', text: '下周一' } });
});

test('counts each reader of a card once', () => {
  const opened = { ...said(1, ''), name: 'case-spaces.opened', actor: null, body: { title: '张三诉李四', number: null, members: [] } };
  const read = (seq: number, personId: string) => quiet(seq, 'messaging.card-read', { seq: 1, personId });
  expect(show([opened, read(2, 'a'), read(3, 'b'), read(4, 'a')])[0]!.note).toBe('2 人已读');
});

test('marks the first line that was not seen, never one’s own', () => {
  const items = [said(1, '旧'), said(2, '我的', 'me'), said(3, '新')];
  expect(show(items, 1).map(({ fresh }) => fresh)).toEqual([false, false, true]);
  expect(show(items, 0).map(({ fresh }) => fresh)).toEqual([true, false, false]);
  expect(show(items).some(({ fresh }) => fresh)).toBe(false);
});

test('shows the time after a silence, not above every line', () => {
  const entries = show([said(1, 'a'), said(2, 'b'), said(9, 'c')]);
  expect(entries.map(({ time }) => time !== '')).toEqual([true, false, true]);
});

test('keeps the entry of an unchanged message, so that it is not drawn anew', () => {
  const list = new EntryList(reading);
  const items = [said(1, 'a'), said(2, 'b')];
  const [first] = list.of(items, marksOf(items), -1);
  const more = [...items, said(3, 'c')];
  expect(list.of(more, marksOf(more), -1)[0]).toBe(first);
});

test('news that this version does not know are still a line', () => {
  expect(show([quiet(1, 'hearing.scheduled', {})])[0]!.content).toEqual({ kind: 'notice', text: '案件有新动态' });
});

const card = (seq: number, name: string, body: object, requestId?: string): NewsItem => ({ ...quiet(seq, name, body), actor: null, ...(requestId === undefined ? {} : { requestId }) });

test('cards that one deed of the court made are lines of their own, each with its own files', () => {
  const filed = { plaintiffs: [], defendants: [], thirdParties: [], cause: null, claims: [], facts: '', complaint: ['f1', 'f2'], evidence: [{ name: '借条', source: '', purpose: '', fileIds: ['f3'] }] };
  const [opened, registered] = show([card(1, 'case-spaces.opened', { title: '张三诉李四', number: null, members: [] }, 'r'), card(2, 'filing.registered', { number: null, filed }, 'r')]);
  expect(opened!.key).not.toBe(registered!.key);
  expect(opened!.content).toMatchObject({ files: [], open: '' });
  expect(registered!.content).toMatchObject({ open: '查看起诉材料（3 个文件）', files: [{ fileId: 'f1', label: '起诉状（第 1 个文件）' }, { fileId: 'f2' }, { fileId: 'f3', label: '1. 借条' }] });
});

test('the payer is told how much, until when and where', () => {
  const fee = { number: '(2026)浙9901民初4号', amountFen: 24_375, payBy: '2026-11-27', article: '第二十二条', steps: [], payAt: '演示法院' };
  const told = (body: object) => show([card(1, 'filing.fee-asked', body)])[0]!.content;
  expect(told(fee)).toMatchObject({ title: '交费通知', text: '应交案件受理费 243.75 元', lines: ['请在 2026年11月27日 前交费，逾期不交按撤诉处理', '到演示法院立案窗口交费，案号：(2026)浙9901民初4号'] });
  const steps = [{ text: '每件 50.00 元', amount: 5_000, article: '第十三条' }, { text: '减半', en: 'Halved', amount: 2_500, articles: [] }]; // as it was told before, and as it is told now
  expect(told({ ...fee, steps })).toMatchObject({ lines: [expect.anything(), expect.anything(), '每件 50.00 元', '减半'] });
  expect(told({ ...fee, payBy: null })).toMatchObject({ lines: [expect.stringContaining('收到交费通知之日起七日内'), expect.anything()] });
});

test('a card leads to the questions behind its figures; one told before there were any does not', () => {
  const fee = { number: null, amountFen: 24_375, payBy: '2026-11-27', article: '第二十二条', steps: [], payAt: '演示法院' }, payBy = whyLimit('T-FEE', '2026-11-20', '2026-11-27');
  const told = (body: object) => show([card(1, 'filing.fee-asked', body)])[0]!.content;
  expect(told({ ...fee, why: { payBy } })).toMatchObject({ open: '怎样计算', figures: [{ label: '交费的最后一天', why: payBy }] });
  for (const why of [undefined, {}, { payBy: 'no question' }]) expect(told({ ...fee, why })).toMatchObject({ open: '' });
});

test('a line that names the last day to decide leads to the question behind it', () => {
  const decideBy = whyLimit('T-FILE', '2026-11-20', '2026-11-27'), told = (body: object) => show([card(1, 'filing.handed-in', { serial: '1', decideBy: '2026-11-27', ...body })])[0]!.content;
  expect(told({ why: { decideBy } })).toMatchObject({ kind: 'notice', text: expect.stringContaining('2026年11月27日'), open: '怎样计算', figures: [{ label: '法院决定的最后一天', why: decideBy }] });
  expect(told({})).not.toHaveProperty('open');
});

test.each(newsNames)('%s has a sentence of its own', (name) => {
  expect(show([card(1, name, { name: '张三', role: 'plaintiff', amountFen: 1, steps: [], effect: null, clocks: [], signers: [], why: '', on: '2026-09-16', reason: '' })])[0]!.content).not.toEqual({ kind: 'notice', text: words.otherNews });
});
