import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { census, KNOWN_WORDS, strangers, type Tables } from '@microcourt/platform/census';
import { openCourt, type TestCourt } from '@microcourt/platform/harness';
import { modules } from '../server/src/modules.ts';
import { readCatalogue, unsealed, type Table } from './catalogue.ts';
import { ORDER } from './order.mjs';

describe('the modules', () => {
  let court: TestCourt, catalogue: Table[], tables: Tables;
  beforeAll(async () => {
    court = await openCourt();
    catalogue = await readCatalogue(court.db);
    tables = Object.fromEntries(catalogue.map(({ name, columns }) => [name, Object.keys(columns)]));
  });
  afterAll(() => court.close());

  test('add up: every ask answered once and granted, every reaction heard, every table owned and there', () => {
    expect(census({ modules, tables, ...KNOWN_WORDS })).toEqual([]);
    expect(strangers({ modules, tables })).toEqual([]);
  });
  test('seal what tells of a person', () => { expect(unsealed(modules, catalogue)).toEqual([]); });
  test('stand in the order of architecture/order.mjs', () => {
    const order = ORDER.flat();
    expect(modules.map((m) => m.name).filter((name) => !order.includes(name))).toEqual([]);
  });
  test('can fail the census', () => {
    const [first, ...rest] = modules;
    expect(census({ modules: [{ ...first!, permissions: {} }, ...rest], tables, ...KNOWN_WORDS }).length).toBeGreaterThan(0);
    expect(census({ modules: [...modules, first!], tables, ...KNOWN_WORDS }).length).toBeGreaterThan(0);
    expect(strangers({ modules: rest, tables: { ...tables, 'stray.table': ['id'] } })).toContain('table stray.table belongs to no module');
  });
});
