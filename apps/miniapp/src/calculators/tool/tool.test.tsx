import { readFileSync } from 'node:fs';
import { TABLE_NAMES } from '@microcourt/domain/law/tables';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const asked: string[] = [];
const wire = { reachable: true };
const read = (name: string) => JSON.parse(readFileSync(`${import.meta.dirname}/../../../../../server/src/law/ground/${name}.json`, 'utf8')) as object;

/** The far end of the wire: HTTP answers by the name of the ask. */
function answer(name: string): unknown {
  asked.push(name);
  if (name === 'law.tables') return TABLE_NAMES.map((table) => ({ table, ...read(table) }));
  if (name === 'law.article') return { document: '', version: '', article: '', installed: true, title: '一份意见', promulgated: '2021-12-28', effective: '2021-12-28', text: '条文的文字' };
  return name === 'courts.list' ? [{ name: '演示法院', served: true }] : {};
}

const page: { root?: Root; box: HTMLElement } = { box: document.body };
const button = (name: string) => [...page.box.querySelectorAll('button')].find((one) => (one.textContent ?? '').startsWith(name))!;
const press = (name: string) => act(async () => button(name).click());
const amount = () => page.box.querySelector<HTMLInputElement>('input')!;
const type = (text: string) => act(async () => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(amount(), text);
  amount().dispatchEvent(new Event('input', { bubbles: true }));
});
const sees = (text: string) => vi.waitFor(async () => {
  await act(async () => { await new Promise((done) => { setTimeout(done, 20); }); });
  expect(page.box.textContent).toContain(text);
}, { timeout: 4_000 });

async function open(): Promise<void> {
  const { default: CalculatorPage } = await import('./index');
  page.box = document.body.appendChild(document.createElement('div'));
  page.root = createRoot(page.box);
  await act(async () => page.root!.render(<CalculatorPage />));
}
const close = () => act(async () => {
  page.root?.unmount();
  page.box.remove();
});

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('fetch', async (url: string) => {
    if (!wire.reachable) throw new TypeError('no network');
    return new Response(JSON.stringify(answer(url.split('/api/')[1]!)));
  });
  wire.reachable = true;
  location.hash = '#/calculators/tool/index?name=lawyer-fee';
});
afterEach(close);

test('answers while one types, says what is wrong at its field, and keeps what was typed', async () => {
  await open();
  await sees('再填写：');
  await type('５０万');
  await sees('90,000.00 元');
  await type('50x');
  await sees('金额不对');
  expect(page.box.textContent).not.toContain('90,000.00');
  await type('50万');
  await sees('90,000.00 元');
  await close();
  await open();
  expect(amount().value).toBe('50万');
});

test('an example takes the place of what was typed, which can be brought back', async () => {
  await open();
  await type('60万');
  await press('看一个例子');
  expect(amount().value).not.toBe('60万');
  await press('恢复刚才填写的');
  expect(amount().value).toBe('60万');
  await press('清空');
  expect(amount().value).toBe('');
});

test('says that the case needs a value, and folds away what few need until it holds something', async () => {
  location.hash = '#/calculators/tool/index?name=fee';
  await open();
  await sees('需要填写');
  expect(page.box.textContent).not.toContain('四舍五入到元');
  await type('1万');
  await sees('50.00 元');
  expect(page.box.textContent).not.toContain('需要填写');
  await press('更多情况');
  await sees('四舍五入到元');
  await press('更多情况');
  expect(page.box.textContent).not.toContain('四舍五入到元');
  for (let i = 0; i < 6; i++) await press(i === 0 ? '看一个例子' : '换一个例子');
  await sees('同一案件的其他请求');
  await press('恢复刚才填写的');
  expect(page.box.textContent).not.toContain('同一案件的其他请求');
});

test('opens the text of an article from its step', async () => {
  await open();
  await type('50万');
  await sees('怎么算出来的');
  await press('怎么算出来的');
  await act(async () => page.box.querySelector<HTMLElement>('.working__article')!.click());
  await sees('条文的文字');
  expect(page.box.querySelector('[role=dialog]')).not.toBeNull();
});

test('works without a network once the tables were fetched, and takes up what an explanation hands over', async () => {
  expect(asked).toContain('law.tables');
  wire.reachable = false;
  location.hash = `#/calculators/tool/index?name=lawyer-fee&input=${encodeURIComponent(JSON.stringify({ amount: 100_000_000 }))}`;
  await open();
  await vi.waitFor(() => expect(location.hash).toBe('#/calculators/tool/index?name=lawyer-fee'));
  await close();
  await open();
  expect(amount().value).toBe('1000000');
  await sees('180,000.00 元');
});

test('what has no answer says so at the foot of the form too, and where to look', async () => {
  location.hash = `#/calculators/tool/index?name=severance&input=${encodeURIComponent(JSON.stringify({ startDay: '2020-01-01', endDay: '2019-01-01', monthlyWage: 1_000_000, reason: 'agreed-by-employer' }))}`;
  await open();
  await vi.waitFor(() => expect(location.hash).toBe('#/calculators/tool/index?name=severance'));
  await close();
  await open();
  await sees('看原因');
  expect(page.box.textContent).toContain('2019年1月1日早于2020年1月1日');
});
