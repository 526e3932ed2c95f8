import { TABLES, TABLE_NAMES } from '@microcourt/domain/law/tables';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellText } from './cells.ts';
import { COLUMNS } from './columns.ts';
import { daysText, readDays } from './days.ts';
import { readFormRow, readPasted } from './read-rows.ts';

const wrongs = (text: string, table: 'lpr' | 'local-charges' | 'province-statistics' = 'lpr') => readPasted(table, text).map(({ wrong }) => wrong.map(({ column, code }) => `${column ?? ''} ${code}`));

test.each(TABLE_NAMES)('the form of %s asks for every column of the table and for nothing else', (table) => {
  expect(Object.keys(COLUMNS[table])).toEqual(Object.keys(TABLES[table].row.shape));
});

describe('days of a year', () => {
  test.each([
    ['10-01 至 10-03、12月31日', ['10-01', '10-02', '10-03', '12-31']], ['2月27日至3月1日', ['02-27', '02-28', '03-01']], ['1月1日—3日；2026-02-15', ['01-01', '01-02', '01-03', '02-15']], ['', []],
  ])('%o', (text, days) => { expect(readDays(text, 2027)).toEqual({ days }); });
  test.each(['13-01', '02-30', '10-07 至 10-01', 'x', '1至2至3', '02-29'])('%o is told', (text) => { expect(readDays(text, 2027).wrong).toBeDefined(); });
  test('what is written is read back', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 364 })), fc.constantFrom('zh' as const), (offsets, language) => {
      const days = offsets.map((offset) => new Date(Date.UTC(2027, 0, 1 + offset)).toISOString().slice(5, 10)).sort();
      expect(readDays(daysText(days, 2027, language), 2027).days).toEqual(days);
    }));
  });
});

describe('lines of a spreadsheet', () => {
  test('in the order of the table, or as their titles say', () => {
    const plain = readPasted('lpr', '2026年9月21日\t3.0%\t3.5\t公告'), headed = readPasted('lpr', '依据（公布的文件）\tfiveYear\t一年期\t施行日期\n公告\t3.5\t3.0\t2026-09-21');
    expect(plain.map(({ row }) => row)).toEqual([{ from: '2026-09-21', oneYear: '3.0', fiveYear: '3.5', source: '公告' }]);
    expect(headed.map(({ row, wrong }) => [row, wrong])).toEqual([[plain[0]!.row, []]]);
  });
  test('what is wrong is named by row and column', () => {
    expect(wrongs('2026-09-21\tabc\t3.5\t公告\n2026-09-31\t3\t3.5\t\n2018-01-01\t3\t3\tx')).toEqual([['oneYear calculators.number-malformed'], ['from calculators.day-malformed', 'source console.cell-empty'], [' law.day-out-of-span']]);
    expect(wrongs('2026-01-20\t3\t3\tx\n2026-01-20\t3\t3\ty')).toEqual([[], [' law.row-twice']]);
    expect(wrongs('2026-01-20,3,3,"a, b",c')).toEqual([[' console.cells-surplus']]);
  });
  test('yuan become fen, what was not published stays empty, a scale is read part by part', () => {
    expect(readPasted('province-statistics', '浙江省\t2025\t"78,251"\t\t12.5万\t统计公报').map(({ row }) => row)).toEqual([{ province: '浙江省', year: 2025, urbanIncome: 7_825_100, urbanConsumption: null, averageWage: 12_500_000, source: '统计公报' }]);
    expect(readPasted('local-charges', '浙江省\t公证费\t2024-01-01\t200\t50万 0；0.25%\t浙价费').map(({ row, wrong }) => [row['bands'], wrong])).toEqual([[[{ upTo: 50_000_000, rate: '0' }, { upTo: null, rate: '0.25' }], []]]);
    expect(wrongs('浙江\t2025\t1\t1\t1\tx', 'province-statistics')).toEqual([[' law.province-unknown']]);
  });
});

test('a rate is kept as the tables write it, however it was typed', () => {
  expect(readFormRow('lpr', { from: '2026-09-21', oneYear: '３．０', fiveYear: '3.5%', source: '公告' }).row).toEqual({ from: '2026-09-21', oneYear: '3.0', fiveYear: '3.5', source: '公告' });
  expect(readPasted('lpr', '2026-09-21\t３．０\t３．５％\t公告')[0]).toMatchObject({ row: { oneYear: '3.0', fiveYear: '3.5' }, wrong: [] });
});
test('what the table itself refuses is told for the desk, not for the wire', () => {
  expect(readFormRow('foreign-rates', { currency: 'US', from: '2026-09-21', rate: '3', source: '公告' }).problems['currency']?.code).toBe('console.cell-unfit');
});
test('a form of holidays becomes a row, and a day that is none is told at its field', () => {
  const typed = { year: '2027', rest: '1月1日至1月3日、5月1日、10-01 至 10-03', work: '', provisional: true, source: '国办发明电〔2026〕1号' };
  const { row } = readFormRow('holidays', typed);
  expect(row).toEqual({ year: 2027, rest: ['01-01', '01-02', '01-03', '05-01', '10-01', '10-02', '10-03'], work: [], provisional: true, source: typed.source });
  expect(cellText('holidays', 'rest', row!, 'zh')).toBe('1月1日至1月3日、5月1日、10月1日至10月3日（7 天）');
  expect(readFormRow('holidays', { ...typed, work: '2-30' }).problems).toMatchObject({ work: { code: 'console.days-unread' } });
  expect(readFormRow('holidays', { ...typed, work: '01-02' }).whole).toMatchObject([{ code: 'law.day-both' }]);
});
