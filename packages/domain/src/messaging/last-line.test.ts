import { expect, test } from 'vitest';
import * as documents from '../documents/contract.ts';
import * as evidence from '../evidence/contract.ts';
import * as service from '../service-of-process/contract.ts';
import { lineOf } from './last-line.ts';
import { lastTexts } from './texts-last.ts';
import { QUIET_NEWS } from './rules.ts';

const paper = { title: '应诉通知书', name: '李某', role: 'defendant' };
const effect = { at: '2026-03-01T01:00:00Z', on: '2026-03-01', presumed: false, reason: 'arrived', article: '' };
const item = { number: '原告-1', name: '借条' };

test.each([
  ['service-of-process.sent', paper, '《应诉通知书》正在送达 李某'],
  ['service-of-process.effective', { ...paper, effect, moved: false }, '《应诉通知书》已于 2026年3月1日 送达 李某'],
  ['service-of-process.effective', { ...paper, effect, moved: true }, '《应诉通知书》对 李某 的送达时间改为 2026年3月1日'],
  ['service-of-process.effective', { ...paper, effect: null, moved: true }, '《应诉通知书》对 李某 的送达不算数，将重新送达'],
  ['service-of-process.rebutted', { ...paper, decision: null }, '李某 提出没有收到《应诉通知书》'],
  ['service-of-process.rebutted', { ...paper, decision: 'accepted' }, '法官采纳了 李某 没有收到《应诉通知书》的意见'],
  ['service-of-process.statement-effective', { title: '民事调解书', on: '2026-03-01' }, '《民事调解书》自 2026年3月1日 起发生法律效力'],
  ['documents.to-sign', { title: '质证笔录' }, '《质证笔录》等待签名'],
  ['documents.signed', { title: '质证笔录', name: '李某', refused: null }, '李某 已在《质证笔录》上签名'],
  ['documents.signed', { title: '质证笔录', name: '李某', refused: '记错了' }, '李某 拒绝在《质证笔录》上签名'],
  ['evidence.submitted', { side: 'plaintiff', name: '王某', items: [{}, {}] }, '原告 王某 提交了 2 项证据'],
  ['evidence.submitted', { side: 'court', name: '承办人', items: [{}] }, '法院 承办人 提交了 1 项证据'],
  ['evidence.period-set', { until: '2026-03-20' }, '举证期限到 2026年3月20日 届满'],
  ['evidence.extension-decided', { granted: false }, '延长举证期限的申请未准许'],
  ['evidence.issues-set', { issues: [{ undisputed: false }, { undisputed: true }] }, '法院归纳了 1 个争议焦点'],
  ['evidence.original-settled', { ...item, basis: null }, '原告-1 借条 未出示原件'],
])('%s is one sentence', (name, body, line) => { expect(lineOf({ name, body })).toBe(line); });

test('every kind of news of service, documents and evidence has its sentence', () => {
  const all = [documents, evidence, service].flatMap((book) => Object.values(book)).flatMap((one) => (typeof one === 'object' && one !== null && 'news' in one ? [String(one.news)] : []));
  expect(all.length).toBeGreaterThan(25);
  for (const name of all.filter((one) => !(QUIET_NEWS as readonly string[]).includes(one))) expect([name, Object.hasOwn(lastTexts, `messaging.last.${name}`), lineOf({ name, body: null })]).toEqual([name, true, '[案件动态]']);
});
