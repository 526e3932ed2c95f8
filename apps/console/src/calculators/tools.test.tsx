import { readFileSync } from 'node:fs';
import { TABLE_NAMES } from '@microcourt/domain/law/tables';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

const read = (name: string) => JSON.parse(readFileSync(`${import.meta.dirname}/../../../../server/src/law/ground/${name}.json`, 'utf8')) as { version: string };
const server = { change: '', reachable: true };
/** The far end of the wire: HTTP answers by the name of the ask. */
function answer(name: string): unknown {
  if (name === 'law.tables') return TABLE_NAMES.map((table) => ({ table, ...read(table), ...(table === 'lpr' && server.change !== '' ? { version: server.change } : {}) }));
  if (name === 'law.article') return { document: '', version: '', article: '', installed: true, title: '一份文件', promulgated: '2021-12-28', effective: '2021-12-28', text: '条文的文字' };
  if (name === 'calculators.case-number') return { answer: {}, results: [{ label: { zh: '法院', en: 'Court' }, text: { zh: '由服务器回答', en: 'Told by the server' } }], steps: [], articles: [], tables: [], remarks: [] };
  return name === 'courts.list' ? [{ name: '演示法院', served: true }] : {};
}

let root: Root, box: HTMLElement;
const button = (name: string) => [...document.querySelectorAll('button')].find((one) => (one.textContent ?? '').startsWith(name))!;
const press = (name: string) => act(async () => button(name).click());
const field = (label: string) => document.getElementById([...document.querySelectorAll('label')].find((one) => (one.textContent ?? '').startsWith(label))!.htmlFor) as HTMLInputElement;
const type = (label: string, text: string) => act(async () => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field(label), text);
  field(label).dispatchEvent(new Event('input', { bubbles: true }));
});
const sees = (text: string) => vi.waitFor(async () => {
  await act(async () => { await new Promise((done) => { setTimeout(done, 20); }); });
  expect(document.body.textContent).toContain(text);
}, { timeout: 8_000 });
const show = async (name?: string) => {
  const { ToolsPage } = await import('./tools-page.tsx');
  await act(async () => root.render(<ToolsPage rest={name === undefined ? [] : [name]} />));
};

// The first to import the widgets waits for them.
beforeAll(() => import('./tools-page.tsx'), 60_000);
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('fetch', async (url: string) => {
    if (!server.reachable) throw new TypeError('no network');
    return new Response(JSON.stringify(answer(url.split('/api/')[1]!)));
  });
  Object.assign(server, { change: '', reachable: true });
  box = document.body.appendChild(document.createElement('div'));
  root = createRoot(box);
});
afterEach(() => act(async () => {
  root.unmount();
  box.remove();
}));

test('answers while one types, says what is wrong at its field, keeps what was typed, and notes it', { timeout: 20_000 }, async () => {
  await show('lawyer-fee');
  await sees('再填写：');
  await type('标的额', '５０万');
  await sees('90,000.00 元');
  await type('标的额', '50x');
  await sees('金额不对');
  expect(field('标的额').getAttribute('aria-invalid')).toBe('true');
  await type('标的额', '100万');
  await sees('即 1,000,000.00 元');
  await vi.waitFor(() => { expect(localStorage.getItem('microcourt.calculators.history')).toContain('100'); }, { timeout: 8_000 });
  await show();
  await sees('计算记录');
  await show('lawyer-fee');
  expect(field('标的额').value).toBe('100万');
});

test('steps carry their articles, and an article opens its text', async () => {
  await show('lawyer-fee');
  await press('看一个例子');
  await sees('律师服务收费意见（2021-12）');
  await press('律师服务收费意见（2021-12）');
  await sees('条文的文字');
});

test('goes by the tables as they are renewed', async () => {
  const { renewFigures } = await import('./figures.ts');
  await show('interest');
  await press('看一个例子');
  await sees('2,141.37 元');
  server.change = '本院更新 1';
  await act(async () => renewFigures());
  await sees('本院更新 1');
});

test('what the browser does not keep is asked of the server', async () => {
  await show('case-number');
  await press('看一个例子');
  await sees('由服务器回答');
});

test('an explanation tells question, answer and steps of any ask; one that nobody knows says so', async () => {
  const { Explanation } = await import('./explanation.tsx'), closed = vi.fn<() => void>();
  await act(async () => root.render(<Explanation name="calculators.lawyer-fee" input={{ amount: 50_000_000 }} onClose={closed} />));
  await sees('90,000.00 元');
  await sees('500,000.00 元');
  await press('在计算工具中打开');
  expect([closed.mock.calls.length, location.hash]).toEqual([1, '#/tools/lawyer-fee']);
  await act(async () => root.render(<Explanation name="calculators.no-such" input={{}} onClose={closed} />));
  await sees('没有这个计算工具');
});

test('a value that this case needs is not called optional; what few need stands folded away until it holds something', async () => {
  await show('fee');
  await sees('财产案件按争议金额收费');
  expect([field('金额').labels![0]!.textContent, document.body.textContent!.includes('四舍五入到元')]).toEqual(['金额（元）需要填写', false]);
  await type('金额', '1万');
  await sees('50.00 元');
  expect(field('金额').labels![0]!.textContent).toBe('金额（元）');
  await press('更多情况');
  await sees('四舍五入到元');
  await type('外币', 'USD');
  await sees('国家公布的汇率');
  expect([field('国家公布的汇率').labels![0]!.textContent!.endsWith('需要填写'), button('更多情况')]).toEqual([true, undefined]);
});

test('the list is whole again once the search has led somewhere', async () => {
  await show('fee');
  const search = document.querySelector<HTMLInputElement>('.tools__list input')!, links = () => document.querySelectorAll('.tools__link').length, all = links();
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(search, '定金');
    search.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(links()).toBeLessThan(all);
  await act(async () => { search.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })); });
  expect([search.value, links()]).toEqual(['', all]);
  expect(location.hash).toContain('deposit');
});
