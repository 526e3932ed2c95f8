import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCourt, type TestCourt } from '@microcourt/platform/harness';
import { printSchema } from '@microcourt/platform/schema-print';
import { notByCase, plainText, readCatalogue, unsealed, type Table } from './catalogue.ts';
import { root } from './source.ts';

describe('the tables', () => {
  let court: TestCourt, tables: Table[];
  beforeAll(async () => {
    court = await openCourt();
    tables = await readCatalogue(court.db);
  });
  afterAll(() => court.close());

  test('are read', () => { expect(tables.length).toBeGreaterThan(20); });
  test('that grow can be cut into parts by case, and the rows of a case are found', () => { expect(notByCase(tables)).toEqual([]); });
  test('are those of server/migrations/schema.sql; after a change, npm run schema prints it anew', async () => {
    expect(readFileSync(join(root, 'server/migrations/schema.sql'), 'utf8')).toBe(await printSchema(court.url));
  });
  test('hold nothing personal in plain text', () => { expect(plainText(tables)).toEqual([]); });
});

describe('every look at the catalogue finds what it is for', () => {
  const table = (name: string, columns: Record<string, string>, key: string[], unique: string[][] = []): Table => ({ name, columns, key, unique, indexes: [] });
  const grows = { case_id: 'uuid', seq: 'integer' };
  test.each([
    ['a key that begins elsewhere', table('messaging.said', grows, ['seq', 'case_id']), 'begins with seq'],
    ['a table that grows and knows no case', table('messaging.said', { id: 'uuid' }, ['id']), 'knows no case'],
    ['something unique over all cases', table('messaging.said', grows, ['case_id', 'seq'], [['seq']]), 'unique over all cases'],
    ['rows of a case that cannot be found', table('filing.note', { id: 'uuid', case_id: 'uuid' }, ['id']), 'no index'],
  ])('%s', (_, planted, says) => { expect(notByCase([planted]).join()).toContain(says); });
  test('a table that is as it should be', () => { expect(notByCase([table('messaging.said', grows, ['case_id', 'seq'])])).toEqual([]); });
  test('a personal column that is not sealed, or not there', () => {
    const modules = [{ name: 'cases', tables: { 'cases.party': { personal: ['name', 'phone'] } } }];
    expect(unsealed(modules, [table('cases.party', { name: 'text' }, [])])).toHaveLength(2);
    expect(unsealed(modules, [table('cases.party', { name: 'bytea', phone: 'bytea' }, [])])).toEqual([]);
  });
  test('a name in plain text that nobody declared', () => { expect(plainText([table('cases.party', { name: 'text' }, [])])).toEqual(['cases.party.name is plain text']); });
});
