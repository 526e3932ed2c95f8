import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, test, vi } from 'vitest';

const asked: { name: string; body: unknown }[] = [];
const said = (zh: string, en: string) => ({ zh, en });
const explained = {
  answer: { fee: 690_000 }, results: [{ label: said('案件受理费', 'Fee'), fen: 690_000, text: said('6,900.00 元', 'CNY 6,900.00') }],
  steps: [{ text: '分段计算', en: 'By parts', amount: 690_000, articles: [{ document: '诉讼费用交纳办法', version: '2006', article: '第十三条' }] }],
  articles: [], tables: [], remarks: [{ code: 'x', text: '暂定', en: 'provisional' }],
};

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('fetch', async (url: string, init: { body: string }) => {
    const name = url.split('/api/')[1]!;
    asked.push({ name, body: JSON.parse(init.body) });
    return new Response(JSON.stringify(name === 'law.article' ? { installed: false, title: null, promulgated: null, effective: null, text: null } : explained));
  });
});

test('any page opens the working of a figure: steps unfolded, articles to be opened, and the calculator behind it', async () => {
  const { useExplain } = await import('./explanation');
  const input = { feeClass: 'property', amount: 30_000_000 };
  function Page() {
    const { explain, sheet } = useExplain();
    return <div><button type="button" onClick={() => explain({ ask: 'calculators.fee', input, title: '受理费' })}>6,900.00</button>{sheet}</div>;
  }
  const box = document.body.appendChild(document.createElement('div'));
  const press = (name: string) => act(async () => [...box.querySelectorAll('button')].find((one) => (one.textContent ?? '').startsWith(name))!.click());
  const sees = (text: string) => vi.waitFor(async () => {
    await act(async () => { await new Promise((done) => { setTimeout(done, 10); }); });
    expect(box.textContent).toContain(text);
  });
  await act(async () => createRoot(box).render(<Page />));
  expect(box.querySelector('[role=dialog]')).toBeNull();
  await press('6,900.00');
  await sees('分段计算');
  expect(asked).toEqual([{ name: 'calculators.fee', body: input }]);
  expect(box.textContent).toContain('暂定');
  await press('诉讼费用交纳办法（2006）第十三条');
  await sees('没有收录');
  await press('在计算工具中打开');
  expect(location.hash).toBe(`#/calculators/tool/index?name=fee&input=${encodeURIComponent(JSON.stringify(input))}`);
});
