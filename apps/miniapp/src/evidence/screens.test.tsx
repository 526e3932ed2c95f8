import type { EvidenceView, ItemView } from '@microcourt/domain/evidence/contract';
import { act, type ComponentType } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NEW_ITEM } from './catalogue';

const ID = (n: number) => `0190aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`;
const CASE = ID(1), ME = ID(2), at = '2026-03-01T01:00:00Z';
const item = (n: number, part: Partial<ItemView> = {}): ItemView => ({
  ...NEW_ITEM, name: `借条${n}`, source: '本人持有', purpose: '借款事实', fileIds: [ID(900 + n)], itemId: ID(10 + n), side: 'plaintiff', number: `原告-${n}`, place: n, state: 'submitted', submitter: '张三',
  submittedAt: at, revision: 1, late: null, standing: 'not-said', fixed: false, opinions: [], original: null, issueIds: [], round: 1, may: [], ...part,
});
const period = { until: '2026-03-16', provisional: false, over: false, suspended: false, requests: [] };
const view = (part: Partial<EvidenceView>): EvidenceView => ({ items: [], period, issues: [], questions: [], exchange: null, rounds: 0, may: [], listId: null, receiptId: null, ...part });
const exchange: EvidenceView['exchange'] = { exchangeId: ID(5), round: 1, state: 'open', mode: 'asynchronous', why: 'evidence.why.all-asynchronous', answerBy: at, from: at, until: '2026-03-09T01:00:00Z', consents: [], recordId: null };
const space = (side: string) => ({
  case: { caseId: CASE, title: '张三诉李四', number: null, courtCode: '浙9901', courtName: '演示法院', kind: 'civil', procedure: 'summary', cause: null, stage: 'assigned', registeredOn: null, participants: [], progress: [], deadlines: [] },
  roles: [side], me: ME, streams: [{ stream: 'main', label: '', lastSeq: 1, readSeq: 1, mayWrite: true, reason: null }, { stream: `side:${side}`, label: '', lastSeq: 0, readSeq: 0, mayWrite: true, reason: null }], tiles: [], mutedMembers: [], muted: false, pinned: false,
});
const far: { view: EvidenceView; side: string; refuses: string } = { view: view({}), side: 'plaintiff', refuses: '' };
const asked: { name: string; body: Record<string, unknown> }[] = [];

/** The far end of the wire: HTTP answers by the name of the ask. */
function answer(name: string, body: Record<string, unknown>): Response {
  asked.push({ name, body });
  if (name === 'case-spaces.open') return Response.json(space(far.side));
  if (name === 'files.ticket') return Response.json([]);
  if (name === 'identity.send-own-code') return Response.json({ validSeconds: 300, again: 60, demoCode: '246810' });
  if (name === 'identity.step-up') { far.refuses = ''; return Response.json({ until: at }); }
  if (name !== 'evidence.list' && far.refuses) return Response.json({ error: 'refused', refusal: { code: far.refuses, kind: 'invalid', facts: {} } }, { status: 400 });
  return Response.json(name === 'evidence.add' || name === 'evidence.change' ? item(1) : far.view);
}
const page: { root?: Root; box: HTMLElement } = { box: document.body };
const button = (name: string) => [...page.box.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').startsWith(name));
const press = (name: string) => act(async () => button(name)!.click());
const sees = (text: string) => vi.waitFor(async () => {
  await act(async () => { await new Promise((done) => { setTimeout(done, 10); }); });
  expect(page.box.textContent).toContain(text);
}, { timeout: 4_000 });
const type = (label: string, text: string) => act(async () => {
  const area = page.box.querySelector<HTMLTextAreaElement>(`[aria-label="${label}"]`)!;
  Object.getOwnPropertyDescriptor(area instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype, 'value')!.set!.call(area, text);
  area.dispatchEvent(new Event('input', { bubbles: true }));
});
const last = (name: string) => asked.slice().reverse().find((one) => one.name === name)?.body;

async function open(screen: () => Promise<{ default: ComponentType }>, address: string): Promise<void> {
  location.hash = address;
  const { default: Screen } = await screen();
  page.box = document.body.appendChild(document.createElement('div'));
  page.root = createRoot(page.box);
  await act(async () => page.root!.render(<Screen />));
}
const close = () => act(async () => {
  page.root?.unmount();
  page.box.remove();
});

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('fetch', async (url: string, init: { body: string }) => answer(url.split('/api/')[1]!, JSON.parse(init.body) as Record<string, unknown>));
  localStorage.setItem('microcourt.session', JSON.stringify({ token: 't', me: { personId: ME, name: '张三' } }));
  Object.assign(far, { view: view({}), side: 'plaintiff', refuses: '' });
  asked.length = 0;
});
afterEach(async () => {
  await close();
  for (const key of Object.keys(localStorage)) if (key.includes('.of.')) localStorage.removeItem(key);
});
const list = () => import('./list/index'), form = () => import('./item/index'), talk = () => import('./exchange/index');

test('what is late is handed in with its reason alone, and a no of the court is a sentence', async () => {
  const { court } = await import('../court');
  court.cache.clear();
  far.view = view({ items: [item(1, { state: 'draft', number: null, may: ['submit', 'change'] }), item(2, { state: 'draft', number: null, purpose: '', may: ['submit', 'change'] })], period: { ...period, over: true }, may: ['add', 'order'] });
  await open(list, `#/evidence/list/index?case=${CASE}`);
  await sees('举证期限已过');
  await press('提交证据（2 项）');
  expect(page.box.textContent).toContain('请先补充来源和证明目的');
  expect(button('确认提交')!.disabled).toBe(true);
  await type('逾期提交的理由', '证人出国，近日才取得');
  far.refuses = 'evidence.file-not-here';
  await press('确认提交');
  await sees('有文件不在您这一方的材料里');
  far.refuses = '';
  far.view = view({ items: [item(1, { state: 'late' })], receiptId: ID(77) });
  await press('确认提交');
  await sees('法院已收到');
  expect(last('evidence.submit')).toEqual({ caseId: CASE, itemIds: [ID(11)], lateReason: '证人出国，近日才取得' });
  expect(button('查看证据收据')).toBeDefined();
});

test('in time no reason is asked for, and one can hand in some and keep others', async () => {
  const { court } = await import('../court');
  court.cache.clear();
  far.view = view({ items: [item(1, { state: 'draft', may: ['submit'] }), item(2, { state: 'draft', may: ['submit'] })], may: ['add'] });
  await open(list, `#/evidence/list/index?case=${CASE}`);
  await sees('借条2');
  await press('提交证据（2 项）');
  await press('借条2');
  await press('确认提交');
  await sees('法院已收到');
  expect(last('evidence.submit')).toEqual({ caseId: CASE, itemIds: [ID(11)] });
});

test('the order is set by buttons as well as by hand, and goes back where the court says no', async () => {
  const { court } = await import('../court');
  court.cache.clear();
  far.view = view({ items: [item(1, { may: [] }), item(2), item(3)], may: ['order'] });
  await open(list, `#/evidence/list/index?case=${CASE}`);
  await sees('借条3');
  await press('排序');
  await press('前移 借条3');
  await vi.waitFor(() => expect(last('evidence.order')).toEqual({ caseId: CASE, itemIds: [ID(11), ID(13), ID(12)] }));
  far.refuses = 'shared.forbidden';
  await press('前移 借条3');
  await vi.waitFor(() => expect([...page.box.querySelectorAll('.order__title')].map((one) => one.textContent)).toEqual(['借条1', '借条2', '借条3']));
});

test('what is written stays on the device, says what is missing, and is kept once it is whole', async () => {
  await open(form, `#/evidence/item/index?case=${CASE}`);
  await sees('添加材料');
  await type('证据名称', '转账记录');
  await press('存入目录');
  await sees('请先添加材料');
  expect(page.box.textContent).toContain('请写证明目的');
  expect(last('evidence.add')).toBeUndefined();
  await close();
  localStorage.setItem(`microcourt.of.${ME}.evidence.${CASE}.new`, JSON.stringify({ revision: 0, fields: { ...NEW_ITEM, name: '转账记录', purpose: '还款', source: '本人持有', fileIds: [ID(901)] } }));
  await open(form, `#/evidence/item/index?case=${CASE}`);
  await sees('添加材料');
  expect(page.box.querySelector<HTMLInputElement>('[aria-label="证据名称"]')!.value).toBe('转账记录');
  await press('存入目录');
  await vi.waitFor(() => expect(last('evidence.add')).toMatchObject({ caseId: CASE, fields: { name: '转账记录', fileIds: [ID(901)] } }));
  expect(localStorage.getItem(`microcourt.of.${ME}.evidence.${CASE}.new`)).toBeNull();
});

test('all is accepted in one tap after one is told what that means; an objection waits for its reason', async () => {
  const { court } = await import('../court');
  court.cache.clear();
  Object.assign(far, { side: 'defendant', view: view({ exchange, items: [item(1, { may: ['opine'] }), item(2, { may: ['opine'] })] }) });
  await open(talk, `#/evidence/exchange/index?case=${CASE}`);
  await sees('发表质证意见');
  const authenticity = page.box.querySelector('[aria-label="原告-1 真实性"]')!;
  await act(async () => authenticity.querySelectorAll<HTMLElement>('button')[1]!.click());
  await press('提交意见（1 项）');
  expect(page.box.textContent).toContain('有异议的，请写明理由');
  expect(last('evidence.opine')).toBeUndefined();
  await type('理由和意见', '签名不是本人');
  await press('全部认可');
  await sees('还没有发表意见的 1 项证据');
  await press('全部认可并提交');
  const said = { legality: 'not-said', relevance: 'not-said', differs: false, objectsLate: false };
  await vi.waitFor(() => expect(last('evidence.opine')).toEqual({ caseId: CASE, opinions: [
    { itemId: ID(11), ...said, authenticity: 'disputed', reason: '签名不是本人' }, { itemId: ID(12), ...said, authenticity: 'accepted', legality: 'accepted', relevance: 'accepted', reason: '' },
  ] }));
});

test('one agrees to this step alone, with the text one has read; the judge’s question is answered where it stands', async () => {
  const { court } = await import('../court');
  court.cache.clear();
  const consents = [{ side: 'plaintiff', name: '张三', online: null, mode: null, at: null }];
  far.view = view({ may: ['consent', 'answer'], exchange: { ...exchange, state: 'asking', consents }, questions: [{ questionId: ID(6), side: 'plaintiff', text: '怎样付的款？', itemId: null, answerBy: at, answer: null, answeredAt: null, overdue: false }] });
  await open(talk, `#/evidence/exchange/index?case=${CASE}`);
  await sees('这里只问这一个环节');
  expect(button('提交选择')!.disabled).toBe(true);
  await press('同意在线，希望非同步');
  await press('提交选择');
  await vi.waitFor(() => expect(last('evidence.consent')).toMatchObject({ exchangeId: ID(5), online: true, mode: 'asynchronous', textVersion: 'evidence-exchange-2026-1' }));
  await press('回答');
  await type('回答内容', '银行转账');
  far.refuses = 'evidence.answer-late';
  await press('提交回答');
  await sees('回答的时间已过');
  expect(localStorage.getItem(`microcourt.of.${ME}.evidence.answer.${ID(6)}`)).toContain('银行转账');
});

test('where the court checks the identity again, what was written stays and goes on by itself', async () => {
  const { court } = await import('../court');
  court.cache.clear();
  Object.assign(far, { view: view({ items: [item(1, { may: ['opine'] })], exchange }), side: 'defendant', refuses: 'identity.prove-again' });
  await open(talk, `#/evidence/exchange/index?case=${CASE}`);
  await sees('原告-1');
  await press('全部认可');
  await press('全部认可并提交');
  await sees('再次核验身份');
  await press('暂不核验');
  await sees('要再次核验是您本人');
  await press('全部认可并提交');
  await sees('再次核验身份');
  await press('获取验证码');
  await sees('246810');
  await press('填入');
  const before = asked.filter(({ name }) => name === 'evidence.opine').length;
  await press('核验并继续');
  await vi.waitFor(() => expect(asked.filter(({ name }) => name === 'evidence.opine').length).toBe(before + 1));
  expect([last('identity.step-up'), last('evidence.opine')]).toMatchObject([{ code: '246810' }, { caseId: CASE, opinions: [{ itemId: ID(11), authenticity: 'accepted' }] }]);
  await vi.waitFor(() => expect(page.box.textContent).not.toContain('再次核验身份'));
});
