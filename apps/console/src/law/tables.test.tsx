import { readFileSync } from 'node:fs';
import { TABLE_NAMES } from '@microcourt/domain/law/tables';
import { ConfigProvider } from 'antd';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

const read = (name: string) => JSON.parse(readFileSync(`${import.meta.dirname}/../../../../server/src/law/ground/${name}.json`, 'utf8')) as object;
const revision = { id: '0b1f1f1e-0000-4000-8000-000000000001', table: 'lpr', rows: [{ from: '2026-09-21', oneYear: '3.0', fiveYear: '3.5', source: '公告' }], note: '九月公告', by: '管理员', at: '2026-09-21T02:00:00Z', withdrawnBy: null, withdrawnAt: null, withdrawnNote: null };
const asked: { name: string; body: Record<string, unknown> }[] = [];
/** The far end of the wire: HTTP answers by the name of the ask. */
function answer(name: string): unknown {
  if (name === 'law.tables') return TABLE_NAMES.map((table) => ({ table, ...read(table) }));
  if (name === 'law.table-revisions') return [revision];
  if (name === 'law.revise-table' || name === 'law.withdraw-revision') return { version: '本院更新 1' };
  return {};
}

let root: Root, box: HTMLElement;
const button = (name: string) => [...document.querySelectorAll('button')].reverse().find((one) => (one.textContent ?? '').startsWith(name))!;
const press = (name: string) => act(async () => button(name).click());
const type = (label: string, text: string) => act(async () => {
  const field = document.getElementById([...document.querySelectorAll('label')].find((one) => (one.textContent ?? '').startsWith(label))!.htmlFor) as HTMLInputElement;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!.set!.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
});
const sees = (text: string) => vi.waitFor(async () => {
  await act(async () => { await new Promise((done) => { setTimeout(done, 20); }); });
  expect(document.body.textContent).toContain(text);
}, { timeout: 8_000 });
const show = async () => {
  const { TablesPage } = await import('./tables-page.tsx');
  await act(async () => root.render(<ConfigProvider button={{ autoInsertSpace: false }}><TablesPage rest={['lpr']} /></ConfigProvider>));
  await sees('2026-08-20');
};
const told = (name: string) => asked.filter((one) => one.name === name).map(({ body }) => body);

// The first to import the widgets waits for them.
beforeAll(() => import('./tables-page.tsx'), 60_000);
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('fetch', async (url: string, { body }: { body: string }) => {
    const name = url.split('/api/')[1]!;
    asked.push({ name, body: JSON.parse(body) as Record<string, unknown> });
    return new Response(JSON.stringify(answer(name)));
  });
  asked.length = 0;
  box = document.body.appendChild(document.createElement('div'));
  root = createRoot(box);
});
afterEach(() => act(async () => {
  root.unmount();
  box.remove();
}));

test('lines of a spreadsheet are kept only once all of them fit and the notice is named', { timeout: 20_000 }, async () => {
  await show();
  await press('新增数据');
  await press('从表格粘贴');
  await type('粘贴的内容', '2026-09-21\t3.0\t3.5\t公告\n2026-10-20\tabc\t3.5\t公告\n2026-08-20\t3.0\t3.5\t公告');
  await sees('2 行没有问题，1 行有问题');
  await sees('一年期：数字不对');
  await sees('替换');
  await type('更新说明', '九月、十月公告');
  expect(button('保存').disabled).toBe(true);
  await type('粘贴的内容', '2026-09-21\t3.0\t3.5\t公告');
  await press('保存 1 行');
  await sees('2026-08-20');
  expect(told('law.revise-table')).toMatchObject([{ table: 'lpr', rows: [{ from: '2026-09-21', oneYear: '3.0', fiveYear: '3.5', source: '公告' }], note: '九月、十月公告' }]);
});

test('a change shows who, when, what and why, and is taken back with a reason', { timeout: 20_000 }, async () => {
  await show();
  for (const part of ['管理员', '2026-09-21 10:00', '一年期 3.00%', '九月公告', '生效中', '撤回']) await sees(part);
  await press('撤回');
  expect(button('撤回').disabled).toBe(true);
  await type('撤回理由', '录入错误');
  await press('撤回');
  expect(told('law.withdraw-revision')).toMatchObject([{ id: revision.id, note: '录入错误' }]);
});
