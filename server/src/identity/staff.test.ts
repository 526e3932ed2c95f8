import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as words from '@microcourt/domain/identity/contract';
import { openCourt as openTestCourt, type TestCourt } from '@microcourt/platform/harness';
import type { Ctx } from '@microcourt/platform/module';
import { openCourt } from '../courts/index.ts';
import { authenticator } from './authenticate.ts';
import { createStaff } from './create-staff.ts';
import { createPerson } from './index.ts';
import { identityModule } from './module.ts';
import { fromBase32, hotp } from './totp.ts';

const device = { name: '立案庭电脑', kind: 'console' } as const, COURT = '浙0999';
let court: TestCourt;
const within = <T>(deed: (ctx: Ctx) => Promise<T>) =>
  court.kernel.within({ actor: { personId: null, sessionId: null, posts: [], roles: [], steppedUpAt: null, address: '' }, requestId: randomUUID(), ask: 'identity.import-staff' }, deed);
const refusalOf = (work: Promise<unknown>) => work.then(() => 'answered', (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error));

let manager: string, security: string, clerk: string;
beforeAll(async () => {
  court = await openTestCourt({ modules: [identityModule({ sms: true })] });
  await within(async (ctx) => {
    await openCourt(ctx, { code: COURT, name: '微法院演示人民法院', demonstration: true, issuesNumbers: true });
    manager = (await createStaff(ctx, { userId: 'Boss', name: '管甲', court: COURT, posts: ['manager'], password: 'a right long one' })).personId;
    clerk = (await createStaff(ctx, { userId: 'clerk', name: '书甲', court: COURT, posts: ['clerk', 'registrar'], password: 'a right long one' })).personId;
    security = (await createStaff(ctx, { userId: 'sec', name: '安甲', court: COURT, posts: [], office: 'security', password: 'a right long one' })).personId;
  });
});
afterAll(() => court.close());

const byTheBoss = () => ({ as: manager, posts: [{ court: COURT, post: 'manager' }] });
const bySecurity = () => ({ as: security, posts: [{ court: '*', post: 'security' }] });
const signIn = (userId: string, password: string, totp?: string) => court.ask(words.signInStaff, { userId, password, device, ...(totp ? { totp } : {}) }, { as: null });

test('staff sign in by user id and password, and their posts count in that session', async () => {
  const { token, me } = await signIn('BOSS', 'a right long one');
  expect(me).toMatchObject({ name: '管甲', staffUserId: 'boss', posts: [{ court: COURT, courtName: '微法院演示人民法院', post: 'manager' }] });
  expect(await authenticator(court.db)(token)).toMatchObject({ posts: [{ court: COURT, post: 'manager' }] });
});

test('a wrong password and an unknown user id get the same refusal, and both lock after ten', async () => {
  for (const userId of ['nobody-here', 'clerk']) {
    for (let i = 0; i < 10; i++) expect(await refusalOf(signIn(userId, 'wrong'))).toBe('identity.wrong-password');
    expect(await refusalOf(signIn(userId, 'a right long one'))).toBe('identity.locked');
  }
  court.clock.offsetMs = 16 * 60_000;
  expect((await signIn('clerk', 'a right long one')).me.staffUserId).toBe('clerk');
  court.clock.offsetMs = 0;
});

test('staff are never made of somebody who signs in already: who imports learns the first password', async () => {
  const party = await within((ctx) => createPerson(ctx, { mobile: '13900008888', name: '当事人' }));
  const rows = [{ userId: 'thief', name: '当事人', posts: ['clerk' as const], mobile: '13900008888' }];
  expect(await court.ask(words.importStaff, { courtCode: COURT, rows }, byTheBoss())).toEqual({ taken: [], refused: [{ row: 1, code: 'identity.mobile-of-another' }] });
  expect((await court.ask(words.staff, { courtCode: COURT }, byTheBoss())).map((one) => one.personId)).not.toContain(party);
});

test('a second fact is asked for once it is set up, and each code opens once', async () => {
  const who = { as: manager, posts: [{ court: COURT, post: 'manager' }] };
  const { secret } = await court.ask(words.beginTotp, {}, who), key = fromBase32(secret);
  const now = () => Math.floor(Date.now() / 30_000);
  expect(await refusalOf(court.ask(words.confirmTotp, { code: '000000' }, who))).toBe('identity.wrong-second-fact');
  await court.ask(words.confirmTotp, { code: hotp(key, now() - 1) }, who);
  expect(await refusalOf(signIn('boss', 'a right long one'))).toBe('identity.second-fact-needed');
  const code = hotp(key, now());
  const both = await Promise.allSettled([signIn('boss', 'a right long one', code), signIn('boss', 'a right long one', code)]);
  expect(both.filter((b) => b.status === 'fulfilled')).toHaveLength(1);
  expect(await refusalOf(signIn('boss', 'wrong', hotp(key, now() + 1)))).toBe('identity.wrong-password');
});

test('a sheet of staff is taken row by row, twice with the same end', async () => {
  const rows = [
    { userId: 'judge1', name: '法甲', posts: ['judge' as const], mobile: '139 0000 7777' },
    { userId: 'judge2', name: '法乙', posts: ['judge' as const] },
    { userId: 'JUDGE1', name: '重复', posts: [] },
    { userId: 'bad', name: '号错', posts: [], mobile: '12' },
    { userId: 'chief', name: '管乙', posts: ['manager' as const] },
  ];
  const first = await court.ask(words.importStaff, { courtCode: COURT, rows }, byTheBoss());
  expect(first.refused).toEqual([{ row: 3, code: 'identity.row-twice' }, { row: 4, code: 'identity.mobile-malformed' }, { row: 5, code: 'identity.manager-by-security' }]);
  expect(first.taken.map((t) => t.firstPassword?.length)).toEqual([14, 14]);
  const again = await court.ask(words.importStaff, { courtCode: COURT, rows }, byTheBoss());
  expect(again.taken).toEqual([{ userId: 'judge1', firstPassword: null }, { userId: 'judge2', firstPassword: null }]);
  const { me } = await signIn('judge1', first.taken[0]!.firstPassword!);
  expect(me).toMatchObject({ name: '法甲', passwordToChange: true, mobileMasked: '139****7777' });
});

test('posts: none for oneself, managers by the security administrator alone, none for those in office', async () => {
  expect(await refusalOf(court.ask(words.setPosts, { courtCode: COURT, personId: manager, posts: ['judge'] }, byTheBoss()))).toBe('identity.not-own-posts');
  expect(await refusalOf(court.ask(words.setPosts, { courtCode: COURT, personId: clerk, posts: ['manager'] }, byTheBoss()))).toBe('identity.manager-by-security');
  expect(await refusalOf(court.ask(words.setPosts, { courtCode: COURT, personId: security, posts: ['judge'] }, byTheBoss()))).toBe('identity.office-holds-no-post');
  expect((await court.ask(words.setPosts, { courtCode: COURT, personId: clerk, posts: ['clerk', 'manager'] }, bySecurity())).posts.map((p) => p.post)).toEqual(['clerk', 'manager']);
});

test('nobody holds two offices: the table itself refuses', async () => {
  await expect(sql`insert into identity.office (person_id, office) values (${security}, 'audit')`.execute(court.db)).rejects.toThrow();
});

test('a manager of another court learns nothing of this one', async () => {
  const stranger = { as: manager, posts: [{ court: '浙0102', post: 'manager' }] };
  expect(await refusalOf(court.ask(words.staff, { courtCode: COURT }, stranger))).toBe('shared.not-found');
  expect(await refusalOf(court.ask(words.setActive, { courtCode: '浙0102', personId: clerk, active: false }, stranger))).toBe('shared.not-found');
});

test('locking someone ends every session at once', async () => {
  await within((ctx) => createStaff(ctx, { userId: 'judge3', name: '法丙', court: COURT, posts: ['judge'], password: 'another long one' }));
  const { token } = await signIn('judge3', 'another long one');
  const bearer = authenticator(court.db), found = (await bearer(token))!;
  await court.ask(words.setActive, { courtCode: COURT, personId: found.personId, active: false }, byTheBoss());
  expect(await bearer(token)).toBeNull();
  expect(await refusalOf(signIn('judge3', 'another long one'))).toBe('identity.wrong-password');
});

test('a changed password signs out the other devices, and the old one opens no more', async () => {
  await within((ctx) => createStaff(ctx, { userId: 'judge4', name: '法丁', court: COURT, posts: ['judge'], password: 'another long one' }));
  const one = await signIn('judge4', 'another long one'), two = await signIn('judge4', 'another long one'), bearer = authenticator(court.db);
  const { sessionId, personId } = (await bearer(one.token))!, who = { as: personId, sessionId, posts: [{ court: COURT, post: 'judge' }] };
  expect(await refusalOf(court.ask(words.changePassword, { old: 'another long one', fresh: 'my judge4 password' }, who))).toBe('identity.password-too-plain');
  await court.ask(words.changePassword, { old: 'another long one', fresh: 'quite another phrase' }, who);
  expect(await bearer(two.token)).toBeNull();
  expect(await bearer(one.token)).not.toBeNull();
  expect(await refusalOf(signIn('judge4', 'another long one'))).toBe('identity.wrong-password');
  expect(await refusalOf(court.ask(words.stepUp, { password: 'wrong' }, who))).toBe('identity.wrong-password');
  expect((await court.ask(words.stepUp, { password: 'quite another phrase' }, who)).until).toBeTruthy();
});
