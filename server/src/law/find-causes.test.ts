import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { courts as listed, divisions, suggest } from '@microcourt/domain/courts/contract';
import { causes, holidays } from '@microcourt/domain/law/contract';
import { openCourt as openTestCourt, type TestCourt } from '@microcourt/platform/harness';
import { modulesOf } from '../modules.ts';
import { openCourt } from '../courts/index.ts';
import { programme } from '../bring-up.ts';
import { causeByCode } from './index.ts';

const anyone = { as: null };
const ground = modulesOf({ sms: true }).filter((m) => ['law', 'courts'].includes(m.name));
let court: TestCourt;
beforeAll(async () => {
  court = await openTestCourt({ modules: ground });
  await court.kernel.within(programme('courts.list'), (ctx) => openCourt(ctx, { code: '浙0999', name: '微法院演示人民法院', demonstration: true }));
});
afterAll(() => court.close());

test('a cause is found by any part of its name, the closest first', async () => {
  const found = await court.ask(causes, { kind: 'civil', q: '买卖合同' }, anyone);
  expect(found[0]).toMatchObject({ name: '买卖合同纠纷' });
  expect(found.length).toBeGreaterThan(3);
  expect((await court.ask(causes, { kind: 'civil', q: '民间借贷' }, anyone))[0]).toMatchObject({ name: '民间借贷纠纷', level: 4, feeClass: 'property', more: false });
  expect(await court.ask(causes, { kind: 'civil', q: '没有这种案由' }, anyone)).toEqual([]);
});

test('the tree is walked from its twelve roots down, and every cause names its way', async () => {
  const roots = await court.ask(causes, { kind: 'civil' }, anyone);
  expect(roots).toHaveLength(12);
  const below = await court.ask(causes, { kind: 'civil', under: roots[0]!.code }, anyone);
  expect(below.every((c) => c.parent === roots[0]!.code && c.path[0] === roots[0]!.name)).toBe(true);
  expect((await court.ask(causes, { kind: 'civil', limit: 3 }, anyone))).toHaveLength(3);
  expect(causeByCode({ today: '2026-11-24' as never }, 'AD-1')?.name).toBe('行政行为');
});

test('holidays come with make-up days; a year without a notice is provisional', async () => {
  const known = await court.ask(holidays, { year: 2026 }, anyone);
  expect(known.provisional).toBe(false);
  expect(known.rest).toContain('2026-10-01');
  expect(known.work.length).toBeGreaterThan(0);
  expect((await court.ask(holidays, { year: 2027 }, anyone)).provisional).toBe(true);
  expect((await court.ask(holidays, { year: 2090 }, anyone))).toMatchObject({ provisional: true, rest: [] });
});

test('the courts served here come first; others are only shown', async () => {
  const all = await court.ask(listed, {}, anyone);
  expect(all[0]).toMatchObject({ code: '浙0999', served: true, demonstration: true });
  expect(all.length).toBeGreaterThan(100);
  expect(await court.ask(listed, { servedOnly: true }, anyone)).toHaveLength(1);
  expect((await court.ask(listed, { q: '余姚' }, anyone)).map((c) => c.code)).toContain('浙0281');
});

test('divisions go from province to district', async () => {
  const provinces = await court.ask(divisions, {}, anyone);
  expect(provinces.find((p) => p.code === '33')).toMatchObject({ name: '浙江省', more: true });
  expect((await court.ask(divisions, { under: '3302' }, anyone)).find((d) => d.code === '330281')).toMatchObject({ name: '余姚市', more: false });
  expect(await court.ask(divisions, { under: randomUUID() }, anyone)).toEqual([]);
});

test('a hint at the court names its article and whether it is served', async () => {
  const [first] = await court.ask(suggest, { kind: 'civil', causeCode: 'CC-4-10-108-3', defendantDivision: '330281' }, anyone);
  expect(first).toMatchObject({ code: '浙0281', served: false, exclusive: false });
  expect(first!.article).toContain('民事诉讼法');
});
