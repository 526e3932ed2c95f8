import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { signInStaff, stepUp } from '@microcourt/domain/identity/contract';
import * as words from '@microcourt/domain/law/contract';
import { rowOn, type Row } from '@microcourt/domain/law/tables';
import { addDays, day, dayOf, type Day } from '@microcourt/domain/shared/calendar';
import { type Asking, openCourt, type TestCourt } from '@microcourt/platform/harness';
import type { Ctx } from '@microcourt/platform/module';
import { programme } from '../bring-up.ts';
import { openCourt as serve } from '../courts/index.ts';
import { authenticator, createStaff } from '../identity/index.ts';
import { modulesOf } from '../modules.ts';
import { calendarOf, groundOf } from './index.ts';

let court: TestCourt, who: Record<'system' | 'security' | 'audit' | 'manager' | 'second' | 'registrar', Asking>;
const HERE = '浙9901', THERE = '浙9902', PASSWORD = 'a long enough password';
const refused = (code: string, facts = {}) => ({ refusal: { code, ...(Object.keys(facts).length > 0 ? { facts: expect.objectContaining(facts) as unknown } : {}) } });
const within = <T>(deed: (ctx: Ctx) => Promise<T>): Promise<T> => court.kernel.within(programme('law.tables'), deed);
const today = (): Day => dayOf(new Date(Date.now() + court.clock.offsetMs));
const lpr = (more: Partial<Row<'lpr'>> = {}): Row<'lpr'> => ({ from: addDays(today(), -1), oneYear: '2.90', fiveYear: '3.40', source: '全国银行间同业拆借中心公布', ...more });
const put = (rows: unknown[], asker = who.manager, more: Partial<InputOf<typeof words.reviseTable>> = {}) => court.ask(words.reviseTable, { table: 'lpr', rows, note: '央行公告', ...more }, asker);
const takeBack = (id: string, asker = who.manager) => court.ask(words.withdrawRevision, { id, note: '录入错误' }, asker);
const tables = async () => new Map((await court.ask(words.tables, {}, { as: null })).map((one) => [one.table, one]));
const changes = (asker = who.manager) => court.ask(words.tableRevisions, { table: 'lpr' }, asker);

async function signedIn(userId: string, personId: string): Promise<Asking> {
  const { token } = await court.ask(signInStaff, { userId, password: PASSWORD, device: { name: 'test', kind: 'console' } }, { as: null });
  const { sessionId, posts } = (await authenticator(court.db)(token))!;
  return { as: personId, sessionId, posts };
}
beforeAll(async () => {
  court = await openCourt({ modules: modulesOf({ sms: true }) });
  await within((ctx) => serve(ctx, { code: HERE, name: '甲县人民法院', level: 'basic', demonstration: true }));
  const staff = async (userId: string, more: Partial<Parameters<typeof createStaff>[1]>): Promise<Asking> => {
    const { personId } = await within((ctx) => createStaff(ctx, { userId, name: `职员${userId}`, court: HERE, posts: [], password: PASSWORD, ...more }));
    const asker = await signedIn(userId, personId);
    await court.ask(stepUp, { password: PASSWORD }, asker);
    return asker;
  };
  who = {
    system: await staff('sys', { office: 'system' }), security: await staff('sec', { office: 'security' }), audit: await staff('aud', { office: 'audit' }),
    manager: await staff('man', { posts: ['manager'] }), second: await staff('two', { posts: ['manager'] }), registrar: await staff('reg', { posts: ['registrar'] }),
  };
});
beforeEach(async () => {
  await within((ctx) => serve(ctx, { code: THERE, name: '乙县人民法院', level: 'basic', demonstration: true, served: false }));
  for (const { id, withdrawnAt } of await changes()) if (withdrawnAt === null) await takeBack(id);
});
afterAll(() => court.close());

describe('a change of a table', () => {
  test('holds at once for whoever asks, under a version of its own, and is gone once taken back', async () => {
    const before = (await tables()).get('lpr')!;
    const { version } = await put([lpr()]);
    expect(version).toMatch(new RegExp(`^${before.version}；本院更新 \\d+（${today()}）$`));
    const after = (await tables()).get('lpr')!;
    expect(after).toMatchObject({ version, rows: expect.arrayContaining([lpr()]) as unknown });
    expect(await within(async (ctx) => rowOn((await groundOf(ctx)).tables.lpr.rows, ctx.today))).toMatchObject({ oneYear: '2.90' });
    const [shown] = await changes();
    expect(shown).toMatchObject({ by: '职员man', note: '央行公告', rows: [lpr()], withdrawnAt: null, withdrawnBy: null });
    expect(await takeBack(shown!.id, who.second)).toEqual({ version: before.version });
    expect((await tables()).get('lpr')).toEqual(before);
    expect((await changes())[0]).toMatchObject({ id: shown!.id, withdrawnBy: '职员two', withdrawnNote: '录入错误' });
    await expect(takeBack(shown!.id)).rejects.toMatchObject(refused('law.revision-gone'));
  });
  test('of a row that was there stands in its place; the latest of several counts', async () => {
    await put([lpr({ from: '2019-08-20', oneYear: '4.00' })]);
    await put([lpr({ from: '2019-08-20', oneYear: '4.10' })]);
    const { rows } = (await tables()).get('lpr')!;
    expect(rows[0]).toMatchObject({ from: '2019-08-20', oneYear: '4.10' });
    await takeBack((await changes())[0]!.id);
    expect((await tables()).get('lpr')!.rows[0]).toMatchObject({ oneYear: '4.00' });
  });
  test('of the holidays moves the courts’ calendar, by which cases run', async () => {
    const monday = day('2027-03-01'), rows = [{ year: 2027, rest: ['01-01', '03-01', '05-01', '10-01', '10-02', '10-03'], work: ['03-06'], provisional: false, source: '国办发明电〔2026〕9号' }];
    const seen = () => within(async (ctx) => { const calendar = await calendarOf(ctx); return [calendar.isRestDay(monday), calendar.isRestDay(day('2027-03-06')), calendar.isProvisional(monday)]; });
    expect(await seen()).toEqual([false, true, true]);
    await put(rows, who.manager, { table: 'holidays' });
    expect(await seen()).toEqual([true, false, false]);
    expect(await court.ask(words.holidays, { year: 2027 }, { as: null })).toMatchObject({ provisional: false, rest: expect.arrayContaining(['2027-03-01']) as unknown });
    const [change] = await court.ask(words.tableRevisions, { table: 'holidays' }, who.manager);
    await takeBack(change!.id);
    expect(await seen()).toEqual([false, true, true]);
  });
  test('is kept whole or not at all, and a row that does not fit is named', async () => {
    const before = await tables();
    await expect(put([lpr(), lpr({ oneYear: 'three' })])).rejects.toMatchObject(refused('law.row-unfit', { row: 2, column: 'oneYear' }));
    await expect(put([lpr(), lpr()])).rejects.toMatchObject(refused('law.row-twice', { row: 2, first: 1 }));
    await expect(put([lpr({ from: addDays(today(), 1) })])).rejects.toMatchObject(refused('law.day-out-of-span', { row: 1 }));
    await expect(put([{ year: 2027, rest: ['02-29'], work: [], provisional: false, source: 'x' }], who.manager, { table: 'holidays' })).rejects.toMatchObject(refused('law.day-missing', { day: '02-29' }));
    expect(await court.answer('law.revise-table', { table: 'no-such', rows: [lpr()], note: 'x' }, who.manager)).toMatchObject({ status: 400, failure: { error: 'bad-input' } });
    expect(await court.answer('law.revise-table', { table: 'lpr', rows: [], note: 'x' }, who.manager)).toMatchObject({ status: 400, failure: { error: 'bad-input' } });
    expect(await tables()).toEqual(before);
  });
  test('by two at once keeps both, in order; the same one taken back by two is taken back once', async () => {
    const count = (await changes()).length;
    await Promise.all([who.manager, who.second, who.manager, who.second].map((asker, i) => put([lpr({ from: addDays(today(), -1 - i) })], asker)));
    const after = await changes();
    expect(after).toHaveLength(count + 4);
    expect((await tables()).get('lpr')!.rows.slice(-4).map((row) => (row as Row<'lpr'>).from)).toEqual([4, 3, 2, 1].map((ago) => addDays(today(), -ago)));
    const taken = await Promise.allSettled([who.manager, who.second].map((asker) => takeBack(after[0]!.id, asker)));
    expect(taken.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
  test('that was rolled back is remembered by nobody', async () => {
    const before = await tables();
    await expect(within(async (ctx) => {
      const { countChange, addRevision } = await import('./store.ts');
      await countChange(ctx.tx, { tableName: 'lpr', mark: ctx.newId(), changedOn: ctx.today });
      await addRevision(ctx.tx, { id: ctx.newId(), tableName: 'lpr', number: 9_999, rows: [lpr({ oneYear: '99' })], note: 'x', madeBy: ctx.newId(), madeAt: ctx.now });
      expect((await groundOf(ctx)).tables.lpr.rows.at(-1)).toMatchObject({ oneYear: '99' });
      throw new Error('rolled back');
    })).rejects.toThrow('rolled back');
    expect(await tables()).toEqual(before);
  });
});

describe('who may change them', () => {
  test('a manager and the system administrator, freshly proved', async () => {
    await put([lpr()], who.system);
    await expect(put([lpr()], await signedIn('man', who.manager.as!))).rejects.toMatchObject(refused('law.step-up'));
    await expect(takeBack((await changes())[0]!.id, await signedIn('sys', who.system.as!))).rejects.toMatchObject(refused('law.step-up'));
  });
  test('a manager where a second court is served too: everyone who keeps the tables sees who changed what', async () => {
    await within((ctx) => serve(ctx, { code: THERE, served: true }));
    await put([lpr({ oneYear: '2.80' })]);
    expect((await changes(who.system))[0]).toMatchObject({ by: '职员man', rows: [lpr({ oneYear: '2.80' })] });
    await takeBack((await changes())[0]!.id, who.system);
  });
  test('no manager of a court that is served no more', async () => {
    await within((ctx) => serve(ctx, { code: HERE, served: false }));
    await expect(put([lpr()])).rejects.toMatchObject(refused('shared.forbidden'));
    await within((ctx) => serve(ctx, { code: HERE, served: true }));
    await put([lpr()]);
  });
  test('nobody else, and everyone may read the tables', async () => {
    for (const asker of [who.security, who.audit, who.registrar, { as: crypto.randomUUID() }]) {
      await expect(put([lpr()], asker)).rejects.toMatchObject(refused('shared.forbidden'));
      await expect(changes(asker)).rejects.toMatchObject(refused('shared.forbidden'));
      await expect(takeBack(crypto.randomUUID(), asker)).rejects.toMatchObject(refused('shared.forbidden'));
    }
    expect(await court.answer('law.revise-table', { table: 'lpr', rows: [lpr()], note: 'x' }, { as: null })).toMatchObject({ status: 401 });
    await expect(takeBack(crypto.randomUUID())).rejects.toMatchObject(refused('shared.not-found'));
    expect((await tables()).size).toBe(9);
  });
});
