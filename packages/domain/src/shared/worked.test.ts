import { expect, test } from 'vitest';
import { exact } from './exact.ts';
import { inChinese, line, shown } from './worked.ts';

test('days in the Chinese of figures, lines and remarks are said as people write them; the English and the answer keep theirs', () => {
  const { answer, results, steps, remarks } = shown({
    answer: { until: '2026-03-01' },
    results: () => [{ label: ['2014-08-01 以前', 'Before 2014-08-01'], fen: 100 }, { label: ['最后一日', 'Last day'], text: ['2026-03-01', '2026-03-01'] }],
    lines: [line('民法典（2020）第一百八十八条', exact(100), () => ['自 2026-02-09 起，至 2026-03-01（21 天）', '2026-02-09 to 2026-03-01'])],
    remarks: [{ code: 'some', say: ['跨 2008-01-01 分段计算', 'In parts around 2008-01-01'] }],
  });
  expect(answer).toEqual({ until: '2026-03-01' });
  expect(results).toEqual([{ label: { zh: '2014年8月1日以前', en: 'Before 2014-08-01' }, fen: 100, text: { zh: '1.00 元', en: 'CNY 1.00' } }, { label: { zh: '最后一日', en: 'Last day' }, text: { zh: '2026年3月1日', en: '2026-03-01' } }]);
  expect(steps[0]).toMatchObject({ text: '自2026年2月9日起，至2026年3月1日（21 天）', en: '2026-02-09 to 2026-03-01' });
  expect(remarks).toEqual([{ code: 'some', text: '跨2008年1月1日分段计算', en: 'In parts around 2008-01-01' }]);
});
test.each(['2026-03-01T09:20:00+08:00', '12026-03-01', '（2020-08）', '2026-03-011'])('%s is no day of a sentence', (text) => { expect(inChinese(text)).toBe(text); });
