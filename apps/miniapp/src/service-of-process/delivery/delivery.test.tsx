import { explained } from '@microcourt/domain/service-of-process/rules-explained';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const CASE = '0190aaaa-0000-7000-8000-000000000001', ONE = '0190aaaa-0000-7000-8000-000000000002', FILE = '0190aaaa-0000-7000-8000-000000000003';
const at = '2026-09-16T02:05:00Z';
const why = { ask: 'calculators.deadline', input: { rule: 'T-APP', from: '2026-09-16' }, of: 'lastDay', shown: '2026-10-08' };
const arrived = {
  deliveryId: ONE, documentId: ONE, kind: 'judgment', title: '民事判决书', version: 1, participantId: ONE, name: '李四', role: 'defendant', mine: true, state: 'effective',
  effect: { at, on: '2026-09-16', attemptId: ONE, presumed: false, rebuttable: false, reason: 'arrived', ...explained({ at: new Date(at), reason: 'arrived', rebuttable: false }), article: '在线诉讼规则（2021）第三十一条第一款' },
  clocks: [{ label: 'cases.limit.appeal', on: '2026-10-08', article: '民事诉讼法（2023）第一百七十一条', provisional: false, why: { on: why } }], next: null, fileId: FILE, pages: 2, readTo: null, openedAt: null, acknowledgedAt: null, code: 'ABCDE-23456', certificateId: null,
  attempts: [{ attemptId: ONE, way: 'platform', to: '', on: 'party', state: 'effective', counts: true, events: [], tracking: null, noticeUntil: null }], rebuttal: null, may: ['open', 'acknowledge'], at,
};
const asked: { name: string; body: Record<string, unknown> }[] = [];
const roots: Root[] = [];
let shown: Record<string, unknown> = arrived;

/** The far end of the wire: HTTP answers by the name of the ask. */
function answer(name: string, body: Record<string, unknown>): unknown {
  asked.push({ name, body });
  if (name === 'service-of-process.open') shown = { ...shown, openedAt: at };
  if (name.startsWith('service-of-process.')) return shown;
  return name === 'files.ticket' ? [] : {};
}
class SilentSocket extends EventTarget {
  static readonly OPEN = 1;
  readonly readyState = 0;
  send() { /* The test looks at HTTP only. */ }
  close() { /* Nothing to close. */ }
}

async function opened(one: Record<string, unknown>): Promise<{ page: HTMLElement; press(name: string): Promise<void> }> {
  shown = one;
  asked.length = 0;
  const { court } = await import('../../court');
  court.cache.clear();
  const { default: DeliveryPage } = await import('./index');
  const page = document.body.appendChild(document.createElement('div'));
  const root = createRoot(page);
  roots.push(root);
  await act(async () => root.render(<DeliveryPage />));
  await vi.waitFor(() => act(async () => expect(page.textContent).toContain('送达给')));
  const press = (name: string) => act(async () => [...page.querySelectorAll('button')].findLast((button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').startsWith(name))!.click());
  return { page, press };
}

beforeEach(() => {
  document.body.textContent = '';
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('WebSocket', SilentSocket);
  vi.stubGlobal('fetch', async (url: string, init: { body: string }) => new Response(JSON.stringify(answer(url.split('/api/')[1]!, JSON.parse(init.body) as Record<string, unknown>))));
  localStorage.setItem('microcourt.session', JSON.stringify({ token: 't', me: { personId: ONE, name: '李四', posts: [] } }));
  location.hash = `#/service-of-process/delivery/index?case=${CASE}&id=${ONE}`;
});

afterEach(() => act(async () => roots.splice(0).forEach((root) => root.unmount())));

test('where arrival sufficed it says the day, why, the last day and what that means, and asks nobody to sign for it', async () => {
  const { page } = await opened(arrived);
  for (const part of ['已送达', '2026年9月16日', '到达即为送达', '都不影响送达', '上诉期限届满', '2026年10月8日', '过了这一天没有上诉', '怎样计算']) expect(page.textContent).toContain(part);
  expect(page.textContent).not.toMatch(/签收|确认收到/);
});

test('opening it is told to the court before it is shown, and reading is not passed over', async () => {
  const { page, press } = await opened(arrived);
  await press('查看文书');
  await vi.waitFor(() => act(async () => expect(page.querySelector('[role=dialog]')).not.toBeNull()));
  expect(asked.some(({ name }) => name === 'service-of-process.open')).toBe(true);
  const button = [...page.querySelectorAll<HTMLButtonElement>('.reader__foot button')].at(-1)!;
  expect([button.textContent, button.disabled]).toEqual(['我已阅读', true]);
});

test('a mediation statement is signed for only after reading, and only once more asked', async () => {
  const statement = { ...arrived, kind: 'mediation-statement', title: '民事调解书', state: 'waiting', effect: null, clocks: [], readTo: 1 };
  const { page } = await opened(statement);
  expect(page.textContent).toContain('签收之前可以反悔');
  expect([...page.querySelectorAll('button')].some(({ textContent }) => textContent === '签收调解书')).toBe(false);
  await act(async () => roots.splice(0).forEach((root) => root.unmount()));
  const read = await opened({ ...statement, readTo: 2 });
  await read.press('签收调解书');
  expect(read.page.querySelector('[role=dialog]')!.textContent).toContain('不能再反悔');
  expect(asked.some(({ name }) => name === 'service-of-process.acknowledge')).toBe(false);
  await read.press('签收调解书');
  await vi.waitFor(() => expect(asked.some(({ name }) => name === 'service-of-process.acknowledge')).toBe(true));
});

test('what is presumed can be rebutted by its ground and its reasons', async () => {
  const { page, press } = await opened({ ...arrived, state: 'presumed', effect: { ...arrived.effect, presumed: true, rebuttable: true, reason: 'read' }, may: ['open', 'rebut'] });
  await press('我没有收到');
  await press('地址不是我在用');
  const field = page.querySelector('textarea')!;
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(field, '号码去年停用');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press('提交给法官');
  await vi.waitFor(() => expect(asked.find(({ name }) => name === 'service-of-process.rebut')?.body).toMatchObject({ ground: 'not-my-address', reason: '号码去年停用' }));
});
