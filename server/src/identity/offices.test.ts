import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as words from '@microcourt/domain/identity/contract';
import { openCourt as openTestCourt, type TestCourt } from '@microcourt/platform/harness';
import type { Ctx } from '@microcourt/platform/module';
import { openCourt } from '../courts/index.ts';
import { authenticator } from './authenticate.ts';
import { createStaff } from './create-staff.ts';
import { identityModule } from './module.ts';

const device = { name: '机房电脑', kind: 'console' } as const, COURT = '浙0999', PASSWORD = 'a right long one';
let court: TestCourt;
const within = <T>(deed: (ctx: Ctx) => Promise<T>) =>
  court.kernel.within({ actor: { personId: null, sessionId: null, posts: [], roles: [], steppedUpAt: null, address: '' }, requestId: randomUUID(), ask: 'identity.import-staff' }, deed);
const refusalOf = (work: Promise<unknown>) => work.then(() => 'answered', (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error));
const staff = (userId: string, more: Partial<Parameters<typeof createStaff>[1]> = {}) =>
  within(async (ctx) => (await createStaff(ctx, { userId, name: userId, court: COURT, posts: [], password: PASSWORD, ...more })).personId);
/** Someone signed in at the console, as the door would know the session. */
async function session(userId: string, steppedUp = true) {
  const { token } = await court.ask(words.signInStaff, { userId, password: PASSWORD, device }, { as: null });
  const { personId, sessionId, posts } = (await authenticator(court.db)(token))!, who = { as: personId, sessionId, posts };
  if (steppedUp) await court.ask(words.stepUp, { password: PASSWORD }, who);
  return who;
}
const holders = async (office: string) => (await sql<{ personId: string }>`select person_id from identity.office where office = ${office}`.execute(court.db)).rows.length;

let ids: Record<'sec1' | 'sec2' | 'sys' | 'clerk' | 'free', string>, n = 0;
beforeAll(async () => {
  court = await openTestCourt({ modules: [identityModule({ sms: true })] });
  await within((ctx) => openCourt(ctx, { code: COURT, name: '微法院演示人民法院', demonstration: true }));
});
beforeEach(async () => {
  await sql`delete from identity.office`.execute(court.db);
  n++;
  ids = {
    sec1: await staff(`sec1-${n}`, { office: 'security' }), sec2: await staff(`sec2-${n}`, { office: 'security' }), sys: await staff(`sys-${n}`, { office: 'system' }),
    clerk: await staff(`clerk-${n}`, { posts: ['clerk'] }), free: await staff(`free-${n}`),
  };
});
afterAll(() => court.close());

test('the security administrator gives and takes the three offices, and the session of the one concerned knows at once', async () => {
  const sec = await session(`sec1-${n}`), rung: string[] = [], quiet = court.kernel.onCommitted(({ topics }) => { rung.push(...topics); });
  const after = await court.ask(words.giveOffice, { personId: ids.free, office: 'audit' }, sec);
  quiet();
  expect(after.find((o) => o.personId === ids.free)).toMatchObject({ office: 'audit', userId: `free-${n}`, active: true });
  expect(rung).toContain(`person:${ids.free}`);
  expect((await session(`free-${n}`, false)).posts).toEqual([{ court: '*', post: 'audit' }]);
  await court.ask(words.takeOffice, { personId: ids.sec2 }, sec);
  expect(await court.ask(words.offices, {}, sec)).toHaveLength(3);
  expect((await session(`sec2-${n}`, false)).posts).toEqual([]);
});

test('it takes the password once more, and the office', async () => {
  expect(await refusalOf(court.ask(words.giveOffice, { personId: ids.free, office: 'audit' }, await session(`sec1-${n}`, false)))).toBe('identity.step-up-needed');
  expect(await refusalOf(court.ask(words.giveOffice, { personId: ids.free, office: 'audit' }, await session(`sys-${n}`)))).toBe('shared.forbidden');
  expect(await refusalOf(court.ask(words.takeOffice, { personId: ids.sys }, await session(`clerk-${n}`)))).toBe('shared.forbidden');
  expect(await refusalOf(court.ask(words.offices, {}, await session(`sys-${n}`)))).toBe('shared.forbidden');
});

test('three people: nobody holds two, nobody gives himself, nobody with a post, nobody who is locked out or unknown', async () => {
  const sec = await session(`sec1-${n}`), give = (personId: string) => refusalOf(court.ask(words.giveOffice, { personId, office: 'audit' }, sec));
  expect(await give(ids.sec1)).toBe('identity.not-own-office');
  expect(await give(ids.sys)).toBe('identity.office-held');
  expect(await give(ids.clerk)).toBe('identity.office-holds-no-post');
  await court.ask(words.setActive, { courtCode: COURT, personId: ids.free, active: false }, sec);
  expect(await give(ids.free)).toBe('identity.not-in-service');
  expect(await give(randomUUID())).toBe('shared.not-found');
  expect(await refusalOf(court.ask(words.takeOffice, { personId: ids.clerk }, sec))).toBe('identity.holds-no-office');
});

test('the last one of an office stays, also against being locked out', async () => {
  const sec = await session(`sec1-${n}`);
  expect(await refusalOf(court.ask(words.takeOffice, { personId: ids.sys }, sec))).toBe('identity.last-in-office');
  expect(await refusalOf(court.ask(words.setActive, { courtCode: COURT, personId: ids.sys, active: false }, sec))).toBe('identity.last-in-office');
  await court.ask(words.giveOffice, { personId: ids.free, office: 'system' }, sec);
  await court.ask(words.takeOffice, { personId: ids.sys }, sec);
  expect(await holders('system')).toBe(1);
});

test('two who take each other’s office at once leave one', async () => {
  const [one, two] = [await session(`sec1-${n}`), await session(`sec2-${n}`)];
  for (let round = 0; round < 12; round++) {
    await sql`insert into identity.office (person_id, office) values (${ids.sec1}, 'security'), (${ids.sec2}, 'security') on conflict do nothing`.execute(court.db);
    const outcomes = await Promise.all([refusalOf(court.ask(words.takeOffice, { personId: ids.sec2 }, one)), refusalOf(court.ask(words.takeOffice, { personId: ids.sec1 }, two))]);
    expect(outcomes.toSorted()).toEqual(['answered', 'identity.last-in-office']);
    expect(await holders('security')).toBe(1);
  }
});

test('an office and a post given at once: one of them is refused', async () => {
  const one = await session(`sec1-${n}`), boss = { as: await staff(`boss-${n}`, { posts: ['manager'] }), posts: [{ court: COURT, post: 'manager' }] };
  const outcomes = await Promise.all([
    refusalOf(court.ask(words.giveOffice, { personId: ids.free, office: 'audit' }, one)), refusalOf(court.ask(words.setPosts, { courtCode: COURT, personId: ids.free, posts: ['clerk'] }, boss)),
  ]);
  expect(outcomes.toSorted()).toEqual(['answered', 'identity.office-holds-no-post']);
});
