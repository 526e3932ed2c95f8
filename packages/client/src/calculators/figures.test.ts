import { TABLE_NAMES } from '@microcourt/domain/law/tables';
import { expect, test } from 'vitest';
import type { Shelf } from '../transport.ts';
import { keepFigures, keptFigures, type Sent } from './figures.ts';

const AT = '2026-11-24T02:00:00.000Z', KEY = 'microcourt.calculators.tables';
const lpr = { from: '2026-10-20', oneYear: '3.00', fiveYear: '3.50', source: '授权公布' };
const sent: Sent = [{ table: 'lpr', version: '1', rows: [lpr] }, { table: 'holidays', version: '1', rows: [{ year: 2026, rest: ['01-01'], work: [], provisional: false, source: '国办发明电' }] }];
/** A device that holds this text, or nothing. */
function deviceWith(text?: string): Shelf {
  const all = new Map(text === undefined ? [] : [[KEY, text]]);
  return { read: (key) => all.get(key), write: (key, value) => void all.set(key, value), remove: (key) => void all.delete(key), keys: () => [...all.keys()] };
}

test('tables that were kept are there at the next visit; one that the server did not send has no rows', () => {
  const device = deviceWith();
  keepFigures(device, AT, sent);
  const { at, tables } = keptFigures(device)!;
  expect([at, Object.keys(tables), tables.lpr.rows, tables['small-claims'].rows]).toEqual([AT, TABLE_NAMES, [lpr], []]);
});

test.each<[string, unknown]>([
  ['no tables', {}], ['null', null], ['a text', 'tables'], ['tables that are none', { at: AT, sent: 'lpr' }], ['no moment', { sent }], ['a moment that is none', { at: 'yesterday', sent }],
  ['a table without rows', { at: AT, sent: [{ table: 'lpr', version: '1' }] }], ['rows that are null', { at: AT, sent: [{ table: 'holidays', version: '1', rows: null }] }], ['a row that is null', { at: AT, sent: [{ table: 'lpr', version: '1', rows: [null] }] }],
  ['a row of another programme', { at: AT, sent: [{ table: 'lpr', version: '1', rows: [{ from: '2026-10-20', rate: 3, source: 'x' }] }] }],
  ['a year without its days', { at: AT, sent: [{ table: 'holidays', version: '1', rows: [{ year: 2026, source: 'x' }] }] }],
])('%s on the device counts as nothing kept', (_, kept) => { expect(keptFigures(deviceWith(JSON.stringify(kept)))).toBeUndefined(); });

test('so does what is cut off, and a device that keeps nothing or is full', () => {
  const refusing: Shelf = { ...deviceWith(), read: () => { throw new Error('storage is off'); }, write: () => { throw new Error('full'); } };
  expect([keptFigures(deviceWith(JSON.stringify({ at: AT, sent }).slice(0, -2))), keptFigures(deviceWith()), keptFigures(refusing)]).toEqual([undefined, undefined, undefined]);
  expect(keepFigures(refusing, AT, sent).tables.lpr.rows).toEqual([lpr]);
});
