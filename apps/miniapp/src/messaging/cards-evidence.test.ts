import { whyLimit } from '@microcourt/domain/calculators/why';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../shared/words';
import { EntryList, marksOf } from './entries';
import type { Reading } from './kinds';
import { words as book } from './texts';

const reading: Reading = {
  me: 'me', language: 'zh', words: wordsOf(book, 'zh'), line: () => '', answerBy: () => '', roleLabel: (role) => (role === 'plaintiff' ? '原告' : '被告'), isMine: () => false, nameOf: () => ({ whole: '法院', initial: '法' }),
};
const news = (seq: number, name: string, body: object): NewsItem => ({ caseId: 'c', stream: 'main', seq, name: `evidence.${name}`, actor: null, at: new Date(Date.UTC(2026, 2, 1, 1, seq * 10)).toISOString(), body });
const show = (...items: readonly NewsItem[]) => new EntryList(reading).of(items, marksOf(items), -1).map(({ content }) => content);
const item = (n: number) => ({ itemId: `i${n}`, number: `原告-${n}`, name: `借条${n}`, purpose: n % 2 ? '借款事实' : '', fileIds: [] });

describe('evidence in the stream', () => {
  test('what is handed in is named; one item leads to itself, several to the catalogue', () => {
    expect(show(news(1, 'submitted', { side: 'plaintiff', name: '张三', items: [item(1)], late: false, until: null }))[0]).toMatchObject({ text: '原告 张三 提交了 1 项证据', lines: ['原告-1 借条1（借款事实）'], to: '/evidence/item/index?case=c&item=i1', foot: '' });
    const many = show(news(1, 'submitted', { side: 'plaintiff', name: '张三', items: [1, 2, 3, 4, 5, 6, 7].map(item), late: true, until: '2026-03-01' }))[0];
    expect(many).toMatchObject({ to: '/evidence/list/index?case=c', chip: { text: '逾期提交' }, foot: expect.stringContaining('法官') });
    expect((many as { lines: readonly string[] }).lines).toHaveLength(7);
    expect((many as { lines: readonly string[] }).lines[6]).toBe('等 7 项');
  });
  test('the period names its last day and how it came about', () => {
    expect(show(news(1, 'period-set', { until: '2026-03-16', cause: 'set', why: { until: whyLimit('T-EVI-SIMP', '2026-03-01', '2026-03-16') } }))[0]).toMatchObject({ text: '最后一天：2026年3月16日', lines: ['由法院确定'], explain: '怎样计算', figures: [{ label: '举证期限' }] });
    expect(show(news(1, 'period-set', { until: '2026-03-16', cause: 'agreed' }))[0]).not.toHaveProperty('figures');
  });
  test('a question changes when it is answered, and the answer leaves a line', () => {
    const asked = news(1, 'asked', { questionId: 'q', side: 'defendant', text: '怎样付的款？', answerBy: '2026-03-05T02:00:00Z', number: '原告-1' }), answered = news(2, 'answered', { questionId: 'q', side: 'defendant', name: '李四', text: '现金' });
    expect(show(asked)[0]).toMatchObject({ chip: { text: '待回答', tone: 'waits' }, lines: ['问被告，关于 原告-1'], foot: '请在 2026年3月5日 10:00 前回答' });
    const [card, line] = show(asked, answered);
    expect(card).toMatchObject({ chip: { text: '已回答', tone: 'done' }, lines: ['问被告，关于 原告-1', '回答：现金'], foot: '' });
    expect(line).toMatchObject({ kind: 'notice', text: '李四 回答了法官的提问' });
    expect(show(answered)[0]).toMatchObject({ kind: 'notice', text: '李四 回答了法官的提问' });
  });
  test('an exchange is one card from the asking to the end', () => {
    const planned = news(1, 'exchange-planned', { exchangeId: 'e', round: 1, answerBy: '2026-03-05T02:00:00Z' }), yes = news(2, 'consented', { exchangeId: 'e', side: 'plaintiff', name: '张三', online: true, mode: 'asynchronous' });
    const opened = news(3, 'exchange-opened', { exchangeId: 'e', round: 1, mode: 'synchronous', why: 'evidence.why.split', from: '2026-03-06T02:00:00Z', until: '2026-03-07T02:00:00Z', offline: ['李四'] });
    const closed = news(4, 'exchange-closed', { exchangeId: 'e', round: 1, undisputed: 2, disputed: 1 });
    expect(show(planned, yes)[0]).toMatchObject({ chip: { text: '征求意见' }, lines: ['张三 同意在线质证'] });
    expect(show(planned, yes, opened)[0]).toMatchObject({ chip: { text: '进行中' }, text: '质证开始：同步', lines: [expect.stringContaining('在线诉讼规则第十四条'), '线下参加：李四'] });
    const all = show(planned, yes, opened, closed);
    expect(all[0]).toMatchObject({ chip: { text: '已结束' }, text: '质证已结束：无争议 2 项，有争议 1 项' });
    expect(all.slice(1).map(({ kind }) => kind)).toEqual(['notice', 'notice', 'notice']);
    expect(show(closed)[0]).toMatchObject({ kind: 'card', chip: { text: '已结束' } });
  });
  test('a request for more time is decided on its own card', () => {
    const asked = news(1, 'extension-asked', { requestId: 'r', side: 'plaintiff', name: '张三', until: '2026-04-01', reason: '证人在外地' }), decided = news(2, 'extension-decided', { requestId: 'r', granted: true, until: '2026-03-28', reason: '' });
    expect(show(asked, decided)[0]).toMatchObject({ chip: { text: '已准许' }, lines: ['证人在外地', '延长到 2026年3月28日，对各方都有效'] });
    expect(show(decided)[0]).toMatchObject({ kind: 'notice', text: '延长举证期限的申请已准许' });
  });
  test.each([
    ['withdrawn', { itemId: 'i', number: '原告-1', name: '借条' }, '原告-1 借条 已撤回'], ['opined', { side: 'defendant', name: '李四', items: [{ itemId: 'i', number: '原告-1', disputed: true }] }, '被告 李四 对 1 项证据发表了意见，其中 原告-1 有异议'],
    ['original-settled', { itemId: 'i', number: '原告-1', name: '借条', basis: null, note: '' }, '原告-1 借条 未出示原件'], ['late-decided', { itemId: 'i', number: '原告-1', name: '借条', decision: 'refused', reason: '理由不成立' }, '原告-1 借条'],
    ['original-required', { itemId: 'i', number: '原告-1', name: '借条', cause: 'disputed', at: null, where: '' }, '原告-1 借条'], ['issues-set', { issues: [{ text: '是否交付', undisputed: false, numbers: ['原告-1'] }, { text: '签名属实', undisputed: true, numbers: [] }] }, '法院归纳了 1 个争议焦点'],
  ])('%s', (name, body, text) => {
    expect(show(news(1, name, body))[0]).toMatchObject({ text });
  });
  test('what page is shown is no line', () => {
    expect(show(news(1, 'shown', { fileId: 'f', page: 1 }))).toEqual([]);
  });
});
