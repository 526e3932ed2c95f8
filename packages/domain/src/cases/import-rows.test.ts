import { describe, expect, test } from 'vitest';
import { readImportRow } from './import-rows.ts';
import { csvRows, sheetRows } from './import-sheet.ts';

const HEAD = '案号,法院,案件类型,审理程序,案由,案件状态,承办人,合议庭,法官助理,书记员,立案日期,开庭日期,当事人,代理人';
const row = (more: Record<string, unknown> = {}) => ({ number: '(2026)浙0192民初1号', type: '民事', state: '在审', registeredOn: '2026-01-05', parties: '原告|王样本|110101199003071007;被告|李样本', ...more });
const faults = (more: Record<string, unknown>) => { const read = readImportRow(row(more)); return read.ok ? [] : read.faults.map((f) => `${f.column}:${f.code}`); };

describe('the sheet', () => {
  test('quotes, commas, line ends and doubled quotes in a field belong to it', () => {
    expect(csvRows('\uFEFFa,b\r\n"x,1","y ""z""\n2"\r\n,\n\nlast,')).toEqual([['a', 'b'], ['x,1', 'y "z"\n2'], ['', ''], ['last', '']]);
    expect(csvRows('"never closed, 1\n2')).toEqual([['never closed, 1\n2']]);
    expect(csvRows('')).toEqual([]);
  });
  test('columns are known by their Chinese titles in any order; a missing one is named', () => {
    const read = sheetRows(`${HEAD}\n(2026)浙0192民初1号,浙0192,民事,简易,民间借贷纠纷,在审,j1,,,c1,2026-01-05,,原告|王样本,`, 'csv');
    expect(read).toMatchObject({ ok: true, value: [{ number: '(2026)浙0192民初1号', judge: 'j1', parties: '原告|王样本' }] });
    expect(sheetRows('案号,案件类型\n1,2', 'csv')).toMatchObject({ ok: false, refusal: { code: 'cases.import-column-missing', facts: { column: 'state' } } });
    for (const bad of ['{', '{"a":1}', 'null', '']) expect(sheetRows(bad, 'json')).toMatchObject({ ok: false, refusal: { code: 'cases.import-not-read' } });
    expect(sheetRows('[{"案号":"x","parties":[{"role":"原告","name":"甲"}]}, 7, null]', 'json')).toMatchObject({ ok: true, value: [{ number: 'x' }, {}, {}] });
  });
});

describe('a row', () => {
  test('tells a case with its people; a hash stands where the number does not', () => {
    const hash = 'hs256:AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE';
    const read = readImportRow(row({ parties: `原告|王样本|110101199003071007|13900000001|样本路1号|自然人；被告|样本有限公司|${hash}|||法人`, agents: '周代理|X1|139|样本有限公司|特别授权', panel: 'j2;j3', judge: 'J1', hearingOn: '2026年3月1日' }));
    expect(read).toMatchObject({ ok: true, value: { judge: 'j1', panel: ['j2', 'j3'], hearingOn: '2026-03-01', stage: 'assigned', procedure: 'ordinary',
      parties: [{ role: 'plaintiff', idNumber: '110101199003071007', idBlind: null }, { kind: 'organisation', idNumber: null, idBlind: hash }], agents: [{ represents: '样本有限公司', authority: 'special' }] } });
  });
  test('says everything that is wrong with it, by column', () => {
    expect(readImportRow({})).toEqual({ ok: false, number: null, faults: ['number', 'type', 'state', 'registeredOn'].map((column) => ({ code: 'cases.import-column-empty', column })) });
    expect(faults({ type: '商事', state: '__proto__', registeredOn: '2026-02-30' })).toEqual(['type:cases.import-value', 'state:cases.import-value', 'registeredOn:cases.import-value']);
    expect(faults({ parties: '' })).toEqual(['parties:cases.import-party-missing']);
    expect(faults({ parties: '被告|某' })).toEqual(['parties:cases.import-party-missing']);
    expect(faults({ parties: '证人|某' })).toEqual(['parties:cases.import-value']);
    expect(faults({ parties: `原告|${'名'.repeat(101)}` })).toContain('parties:cases.import-too-long');
    expect(faults({ agents: '周代理||' })).toEqual(['agents:cases.import-value']);
    expect(faults({ cause: 'a\u202Eb' })).toEqual(['cause:cases.import-value']);
    expect(faults({ number: { $gt: '' } })).toEqual(['number:cases.import-value']);
  });
  test('a formula is a name like any other', () => {
    expect(readImportRow(row({ parties: '原告|=HYPERLINK("http://x")|@SUM(1)|+1|-1' }))).toMatchObject({ ok: true, value: { parties: [{ name: '=HYPERLINK("http://x")', idNumber: '@SUM(1)', phone: '+1', address: '-1' }] } });
  });
});
