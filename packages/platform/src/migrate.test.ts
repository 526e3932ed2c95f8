import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openCourt, type TestCourt } from './harness.ts';
import { runOn, urlOf } from './harness-server.ts';
import { openDatabase, openPool } from './database.ts';
import { migrate, migrated, MigrationRefused } from './migrate.ts';
import { printSchema } from './schema-print.ts';

let court: TestCourt, folder: string, connectionString: string, name: string;
beforeAll(async () => { court = await openCourt(); });
afterAll(() => court.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'microcourt-migrations-'));
  name = `court_m_${randomBytes(4).toString('hex')}`;
  await runOn(urlOf(court.url, 'postgres'), `create database ${name}`);
  connectionString = urlOf(court.url, name);
  put('2026-01-01-first.sql', 'create schema a; create table a.t (id int primary key);');
  return async () => {
    await runOn(urlOf(court.url, 'postgres'), `drop database if exists ${name} with (force)`);
    rmSync(folder, { recursive: true, force: true });
  };
});
const put = (file: string, sql: string): void => { writeFileSync(join(folder, file), sql); };
const go = (): Promise<string[]> => migrate({ connectionString, folder });

test('each file is applied once, in order of its date, also when two servers start together', async () => {
  put('2026-01-02-second.sql', 'alter table a.t add column name text;');
  const both = await Promise.all([go(), go()]);
  expect(both.flat().toSorted()).toEqual(['2026-01-01-first.sql', '2026-01-02-second.sql']);
  expect(await go()).toEqual([]);
});

test('an applied file that was altered is refused with what to do', async () => {
  await go();
  put('2026-01-01-first.sql', 'create schema b;');
  await expect(go()).rejects.toThrow(/2026-01-01-first\.sql was altered after it had been applied: put it back/);
});

test('a file that fails leaves nothing of itself and is tried again when it is put right', async () => {
  put('2026-01-02-second.sql', 'create table a.half (id int); select nonsense;');
  await expect(go()).rejects.toBeInstanceOf(MigrationRefused);
  put('2026-01-02-second.sql', 'create table a.half (id int);');
  expect(await go()).toEqual(['2026-01-02-second.sql']);
});

test('a server is not ready while a step that it needs is missing, and does not mind those of a newer one', async () => {
  put('2026-01-02-second.sql', 'alter table a.t add column name text;');
  await go();
  const pool = openPool({ connectionString, max: 1 }), db = openDatabase(pool);
  try {
    expect(await migrated(db, folder)()).toBe(true);
    put('2026-01-03-third.sql', 'alter table a.t add column age int;');
    expect(await migrated(db, folder)()).toBe(false);
    rmSync(join(folder, '2026-01-03-third.sql'));
    rmSync(join(folder, '2026-01-02-second.sql'));
    expect(await migrated(db, folder)()).toBe(true);
  } finally { await db.destroy(); }
});

test('an older server starts beside a newer schema', async () => {
  put('2026-01-02-second.sql', 'alter table a.t add column name text;');
  await go();
  rmSync(join(folder, '2026-01-02-second.sql'));
  expect(await go()).toEqual([]);
});

test('a file without a date in its name is refused', async () => {
  put('third.sql', 'select 1;');
  await expect(go()).rejects.toThrow(/third\.sql is no migration/);
});

test('the printed schema is the same each time and tells of every kind of thing', async () => {
  put('2026-01-02-second.sql', `create type a.kind as enum ('x', 'y'); create sequence a.s; alter table a.t add column kind a.kind not null default 'x', add check (id > 0);
    create index t_kind on a.t (kind) where id > 5; create view a.v as select id from a.t;`);
  await go();
  const printed = await printSchema(connectionString);
  expect(await printSchema(connectionString)).toBe(printed);
  for (const part of ["create type a.kind as enum ('x', 'y');", 'create sequence a.s ', "kind a.kind default 'x'::a.kind not null", 'CHECK ((id > 0))', 'constraint t_pkey PRIMARY KEY (id)', 'WHERE (id > 5);', 'a.v as']) {
    expect(printed).toContain(part);
  }
  expect(printed).not.toContain('migration.applied');
});
