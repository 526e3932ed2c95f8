import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TABLE_NAMES, type Row, type Table, type TableName } from './tables.ts';
import { checkRevision, merged } from './revisions.ts';
import { texts } from './texts.ts';

const FIXED = ['01-01', '05-01', '10-01', '10-02', '10-03'];
const TODAY = '2026-11-24';
const base = <N extends TableName>(name: N): Table<N> => JSON.parse(readFileSync(new URL(`../../../../server/src/law/ground/${name}.json`, import.meta.url), 'utf8')) as Table<N>;
const lpr = (from: string, oneYear = '3.00'): Row<'lpr'> => ({ from, oneYear, fiveYear: '3.50', source: '授权公布' });
const year = (more: Partial<Row<'holidays'>>): Row<'holidays'> => ({ year: 2027, rest: FIXED, work: ['10-10'], provisional: false, source: '国办发明电', ...more });
const daysOf = (y: number): string[] => Array.from({ length: 365 }, (_, i) => new Date(Date.UTC(y, 0, 1 + i)).toISOString().slice(5, 10));
const fees = (more: object): object => ({ province: '浙江省', from: '2027-01-01', divorce: 30_000, personality: 40_000, otherNonProperty: 8_000, ip: 90_000, jurisdictionObjection: 10_000, source: '浙价费', ...more });

describe('rows of a change', () => {
  test('of the tables that the programme brings fit', () => {
    for (const name of TABLE_NAMES) expect(checkRevision(name, base(name).rows, TODAY), name).toMatchObject({ ok: true });
  });
  const wrong: [string, TableName, unknown[], string, object][] = [
    ['a column that the table lacks', 'lpr', [{ ...lpr('2026-10-20'), oneyear: '3' }], 'law.column-unknown', { row: 1, column: 'oneyear' }],
    ['a number where a text of per cent belongs', 'lpr', [lpr('2026-10-20'), { ...lpr('2026-09-21'), oneYear: 3 }], 'law.row-unfit', { row: 2, column: 'oneYear' }],
    ['a missing column', 'lpr', [{ from: '2026-10-20', oneYear: '3.0', source: 'x' }], 'law.row-unfit', { row: 1, column: 'fiveYear' }],
    ['a day that does not exist', 'lpr', [lpr('2026-02-30')], 'law.row-unfit', { row: 1, column: 'from' }],
    ['no object', 'lpr', [null], 'law.row-unfit', { row: 1 }],
    ['a list', 'lpr', [['2026-10-20', '3.0']], 'law.row-unfit', { row: 1 }],
    ['a rate below zero', 'lpr', [lpr('2026-10-20', '-1')], 'law.row-unfit', { column: 'oneYear' }],
    ['a rate without its point', 'lpr', [lpr('2026-10-20'), lpr('2026-09-21', '345')], 'law.rate-too-high', { row: 2, column: 'oneYear', rate: '345', most: '36' }],
    ['a charge above the whole', 'local-charges', [{ province: '浙江省', kind: 'notary', from: '2020-01-01', flat: 0, bands: [{ upTo: 9, rate: '1' }, { upTo: null, rate: '120' }], source: 'x' }], 'law.rate-too-high', { column: 'bands.1.rate', most: '100' }],
    ['no source', 'lpr', [{ ...lpr('2026-10-20'), source: ' ' }], 'law.row-unfit', { column: 'source' }],
    ['a prime rate before there was one', 'lpr', [lpr('2019-08-19')], 'law.day-out-of-span', { day: '2019-08-19', first: '2019-08-20' }],
    ['a prime rate of tomorrow', 'lpr', [lpr('2026-11-25')], 'law.day-out-of-span', { last: TODAY }],
    ['a benchmark rate after its end', 'loan-benchmark', [{ ...base('loan-benchmark').rows[0], from: '2019-08-20' }], 'law.day-out-of-span', { row: 1 }],
    ['the same day twice', 'lpr', [lpr('2026-10-20'), lpr('2026-09-21'), lpr('2026-10-20', '2.9')], 'law.row-twice', { row: 3, first: 1 }],
    ['a day both rest and work', 'holidays', [year({ work: ['10-01'] })], 'law.day-both', { year: 2027, day: '10-01' }],
    ['29 February in a common year', 'holidays', [year({ rest: [...FIXED, '02-29'] })], 'law.day-missing', { day: '02-29' }],
    ['a thirteenth month', 'holidays', [year({ work: ['13-01'] })], 'law.day-missing', { day: '13-01' }],
    ['a rest day twice', 'holidays', [year({ rest: [...FIXED, '10-01'] })], 'law.day-twice', { day: '10-01' }],
    ['a year without a day of work', 'holidays', [year({ rest: daysOf(2027), work: [] })], 'law.rest-too-long', { row: 1, day: '01-01', days: 365 }],
    ['a rate of a year that no date of a database holds', 'foreign-rates', [{ currency: 'USD', from: '0000-01-01', rate: '5', source: 'x' }], 'law.day-out-of-span', { day: '0000-01-01' }],
    ['a scale of too many parts', 'local-charges', [{ province: '浙江省', kind: 'notary', from: '2020-01-01', flat: 0, bands: [...Array.from({ length: 20 }, (_, i) => ({ upTo: i + 1, rate: '1' })), { upTo: null, rate: '1' }], source: 'x' }], 'law.row-unfit', { column: 'bands' }],
    ['six weeks off', 'holidays', [year({ rest: [...FIXED, ...daysOf(2027).filter((d) => d >= '06-05' && d <= '07-18')] })], 'law.rest-too-long', { day: '06-05', days: 44 }],
    ['more money than is exact in what is worked out', 'national-income', [{ year: 2025, urbanIncome: Number.MAX_SAFE_INTEGER, source: 'x' }], 'law.row-unfit', { column: 'urbanIncome' }],
    ['only some days of a year', 'holidays', [year({ rest: ['01-01'] })], 'law.holiday-missing', { day: '05-01' }],
    ['a province that is none', 'small-claims', [{ province: '浙江', year: 2027, mandatory: 1, agreed: 2, source: 'x' }], 'law.province-unknown', { province: '浙江' }],
    ['a fee above the range', 'province-fees', [fees({ divorce: 30_001 })], 'law.fee-out-of-range', { column: 'divorce', low: '50.00', high: '300.00' }],
    ['a fee in yuan instead of fen', 'province-fees', [fees({ ip: 900 })], 'law.fee-out-of-range', { column: 'ip' }],
    ['fees before the Measures', 'province-fees', [fees({ from: '2007-03-31' })], 'law.day-out-of-span', { first: '2007-04-01' }],
    ['statistics of a year that is not over', 'national-income', [{ year: 2026, urbanIncome: 5_000_000, source: '国家统计局' }], 'law.day-out-of-span', { day: '2026', last: '2025' }],
    ['a scale that falls', 'local-charges', [{ province: '浙江省', kind: 'notary', from: '2020-01-01', flat: 0, bands: [{ upTo: 200, rate: '1' }, { upTo: 100, rate: '1' }, { upTo: null, rate: '1' }], source: 'x' }], 'law.bands-unordered', { row: 1 }],
    ['a scale with an end', 'local-charges', [{ province: '浙江省', kind: 'notary', from: '2020-01-01', flat: 0, bands: [{ upTo: 200, rate: '1' }], source: 'x' }], 'law.bands-unordered', { row: 1 }],
  ];
  test.each(wrong)('%s', (_, table, rows, code, facts) => {
    expect(checkRevision(table, rows, TODAY)).toMatchObject({ ok: false, refusal: { code, kind: 'invalid', facts } });
    expect(texts[code]).toBeDefined();
  });
  test('29 February in a leap year is a day', () => { expect(checkRevision('holidays', [year({ year: 2028, rest: [...FIXED, '02-29'] })], TODAY)).toMatchObject({ ok: true }); });
  test('anything at all is answered', () => {
    fc.assert(fc.property(fc.constantFrom(...TABLE_NAMES), fc.array(fc.anything(), { maxLength: 4 }), (table, rows) => { checkRevision(table, rows, TODAY); }));
  });
});

describe('laid over a table', () => {
  test('a later row takes the place of one with the same key, others are put in by their date', () => {
    const rows = [[lpr('2026-10-20', '2.90'), lpr('2019-08-20', '9.99')], [lpr('2026-09-21', '2.95'), lpr('2026-10-20', '2.80')]];
    const table = merged('lpr', base('lpr'), { rows, count: 2, lastDay: TODAY });
    expect(table.rows.slice(-2).map((row) => [row.from, row.oneYear])).toEqual([['2026-09-21', '2.95'], ['2026-10-20', '2.80']]);
    expect(table.rows[0]).toMatchObject({ from: '2019-08-20', oneYear: '9.99' });
    expect(table.rows).toHaveLength(base('lpr').rows.length + 2);
    expect(table.version).toBe(`${base('lpr').version}；本院更新 2（${TODAY}）`);
  });
  test('nothing leaves it as it was', () => { expect(merged('lpr', base('lpr'), { rows: [], count: 7, lastDay: TODAY })).toEqual(base('lpr')); });
  test('rows stand by their dates, one for each key, whatever is laid over', () => {
    const day = fc.date({ min: new Date('2019-08-20'), max: new Date('2026-11-24'), noInvalidDate: true }).map((d) => lpr(d.toISOString().slice(0, 10)));
    fc.assert(fc.property(fc.array(fc.array(day, { maxLength: 5 }), { maxLength: 5 }), (rows) => {
      const dates = merged('lpr', base('lpr'), { rows, count: 1, lastDay: TODAY }).rows.map((row) => row.from);
      expect(dates).toEqual([...new Set(dates)].toSorted());
    }));
  });
});

describe('what still fits, to the last', () => {
  const rate = (from: string) => ({ currency: 'USD', from, rate: '5', source: 'x' }), benchmark = (from: string) => ({ ...base('loan-benchmark').rows[0], from });
  const scale = (...ends: (number | null)[]) => ({ province: '浙江省', kind: 'notary', from: '2020-01-01', flat: 0, bands: ends.map((upTo) => ({ upTo, rate: '1' })), source: 'x' });
  const income = (of: number) => ({ year: of, urbanIncome: 5_000_000, source: 'x' });
  const off = (last: string) => year({ rest: [...FIXED, ...daysOf(2027).filter((d) => d >= '06-07' && d <= last)], work: [] });
  test.each<[string, TableName, unknown, string | null]>([
    ['the first prime rate', 'lpr', lpr('2019-08-20'), null], ['the prime rate of today', 'lpr', lpr(TODAY), null], ['the last benchmark rate', 'loan-benchmark', benchmark('2019-08-19'), null], ['the first of them', 'loan-benchmark', benchmark('1949-10-01'), null],
    ['one before', 'loan-benchmark', benchmark('1949-09-30'), 'law.day-out-of-span'], ['a foreign rate of the first day', 'foreign-rates', rate('1949-10-01'), null], ['a foreign rate before', 'foreign-rates', rate('1949-09-30'), 'law.day-out-of-span'],
    ['a foreign rate of the last day', 'foreign-rates', rate('2200-12-31'), null], ['a foreign rate after', 'foreign-rates', rate('2201-01-01'), 'law.day-out-of-span'], ['a scale of the last day', 'local-charges', { ...scale(null), from: '2200-12-31' }, null],
    ['a scale before the first', 'local-charges', { ...scale(null), from: '1949-09-30' }, 'law.day-out-of-span'], ['income of the year before', 'national-income', income(2025), null], ['of the first year', 'national-income', income(1978), null], ['of the year before that', 'national-income', income(1977), 'law.day-out-of-span'],
    ['fees of the first day', 'province-fees', fees({ from: '2007-04-01' }), null], ['fees of the last', 'province-fees', fees({ from: '2200-12-31' }), null], ['fees after', 'province-fees', fees({ from: '2201-01-01' }), 'law.day-out-of-span'],
    ['one part', 'local-charges', scale(null), null], ['parts that rise', 'local-charges', scale(1, 2, null), null], ['two parts with one end', 'local-charges', scale(2, 2, null), 'law.bands-unordered'], ['a first part of nothing', 'local-charges', scale(0, null), 'law.bands-unordered'], ['an end in the middle', 'local-charges', scale(1, null, null), 'law.bands-unordered'],
    // 2027-06-05 is a Saturday and 2027-07-05 a Monday: from the 5th of June, thirty-one and thirty-two days
    ['a month off', 'holidays', off('07-05'), null], ['a day more', 'holidays', off('07-06'), 'law.rest-too-long'], ['some days of 1999', 'holidays', year({ year: 1999, rest: ['01-01'], work: [] }), null], ['some of 2000', 'holidays', year({ year: 2000, rest: ['01-01'], work: [] }), 'law.holiday-missing'],
    ['a working day twice', 'holidays', year({ work: ['10-10', '10-10'] }), 'law.day-twice'], ['30 February to work on', 'holidays', year({ work: ['02-30'] }), 'law.day-missing'],
  ])('%s', (_, table, row, code) => { const found = checkRevision(table, [row], TODAY); expect(found.ok ? null : found.refusal.code).toBe(code); });
  test.each<[TableName, (rate: string) => unknown, string]>([
    ...(['oneYear', 'fiveYear'] as const).map((column): [TableName, (rate: string) => unknown, string] => ['lpr', (of) => ({ ...lpr('2026-10-20'), [column]: of }), '36']),
    ...(['upTo6Months', 'upTo1Year', 'upTo3Years', 'upTo5Years', 'over5Years'] as const).map((column): [TableName, (rate: string) => unknown, string] => ['loan-benchmark', (of) => ({ ...benchmark('2015-10-24'), [column]: of }), '36']),
    ['foreign-rates', (of) => ({ ...rate('2025-01-01'), rate: of }), '200'], ['local-charges', (of) => ({ ...scale(null), bands: [{ upTo: null, rate: of }] }), '100'],
  ])('in %s each rate up to its highest, and none above', (table, row, most) => {
    for (const [of, fits] of [['0', true], [most, true], [`${most}.000000`, true], [`${most}.000001`, false], ['999', false]] as const) expect(checkRevision(table, [row(of)], TODAY).ok, of).toBe(fits);
  });
  // 诉讼费用交纳办法（2006）第十三条第一项第二项、第五项、第六项
  test.each([['divorce', 5_000, 30_000], ['personality', 10_000, 50_000], ['otherNonProperty', 5_000, 10_000], ['ip', 50_000, 100_000], ['jurisdictionObjection', 5_000, 10_000]] as const)('a fee for %s between %i and %i fen', (column, low, high) => {
    for (const [fee, fits] of [[low - 1, false], [low, true], [high, true], [high + 1, false]] as const) expect(checkRevision('province-fees', [fees({ [column]: fee })], TODAY).ok, String(fee)).toBe(fits);
  });
});
