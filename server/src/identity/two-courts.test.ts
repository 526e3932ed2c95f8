import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as cases from '@microcourt/domain/cases/contract';
import * as courts from '@microcourt/domain/courts/contract';
import * as words from '@microcourt/domain/identity/contract';
import type { Ask } from '@microcourt/domain/shared/contract';
import { sampleOf } from '../sample.suite.ts';
import { modules } from '../modules.ts';
import { COURT, openStory, OTHER, type Story } from '../story.suite.ts';
import { givePosts } from './give-posts.ts';
import { createStaff } from './index.ts';

let story: Story, lent: string;
const ALL = ['registrar', 'judge', 'assistant', 'clerk', 'manager'].map((post) => ({ court: OTHER, post }));
beforeAll(async () => {
  story = await openStory();
  lent = await story.within(async (ctx) => (await createStaff(ctx, { userId: 'lent', name: '借调甲', court: OTHER, posts: ['judge'], password: 'a long password' })).personId);
});
afterAll(() => story.close());
const boss = (court: string) => ({ as: randomUUID(), posts: [{ court, post: 'manager' }] });
const refusalOf = (work: Promise<unknown>) => work.then(() => 'answered', (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error));

/** The asks that only posts open, and that name their court or their case. */
const byPost: [string, Ask][] = modules.flatMap((m) => m.routes.flatMap((r): [string, Ask][] => {
  const granted = m.permissions[r.ask.name]!, def = (r.ask.input as unknown as { _zod: { def: { shape?: object } } })._zod.def;
  const onlyStaff = granted.some((who) => who.startsWith('post:')) && granted.every((who) => who.startsWith('post:') || who.startsWith('office:') || ['judge', 'assistant', 'clerk'].includes(who));
  return onlyStaff && def.shape && ('courtCode' in def.shape || 'caseId' in def.shape) ? [[r.ask.name, r.ask]] : [];
}));

describe('whoever holds every post at one court is nobody at another', () => {
  test('there are such asks', () => { expect(byPost.length).toBeGreaterThan(15); });
  test.each(byPost)('%s', async (name, ask) => {
    const ids = { caseId: story.caseId, courtCode: COURT } as never;
    const input = { ...(sampleOf(ask.input, ids) as Record<string, unknown>), ...('courtCode' in (sampleOf(ask.input, ids) as object) ? { courtCode: COURT } : { caseId: story.caseId }) };
    expect(await story.court.answer(name, input, { as: lent, posts: ALL })).toMatchObject({ status: 404, failure: { refusal: { code: 'shared.not-found' } } });
  });
});

test('someone who serves at two courts has at each what was given there', async () => {
  await story.within((ctx) => givePosts(ctx, lent, COURT, ['clerk']));
  const posts = [{ court: OTHER, post: 'judge' }, { court: COURT, post: 'clerk' }], who = { as: lent, posts };
  expect(await story.court.ask(cases.find, { courtCode: COURT }, who)).toHaveLength(1);
  expect(await story.court.ask(cases.find, { courtCode: OTHER }, who)).toEqual([]);
  expect(await refusalOf(story.court.ask(words.proofQueue, { courtCode: OTHER }, who))).toBe('shared.forbidden');
  expect(await story.court.ask(words.proofQueue, { courtCode: COURT }, who)).toEqual([]);
  const assign = { caseId: story.caseId, judge: lent, assistant: null, clerk: null };
  expect(await refusalOf(story.court.ask(cases.assign, assign, { as: randomUUID(), posts: [{ court: COURT, post: 'registrar' }] }))).toBe('cases.no-such-post');
});

test('a court that was lent someone gives and takes the post there; the account and the name stay with the court at home', async () => {
  expect(await refusalOf(story.court.ask(words.setActive, { courtCode: COURT, personId: lent, active: false }, boss(COURT)))).toBe('identity.account-of-another-court');
  await story.court.ask(words.importStaff, { courtCode: COURT, rows: [{ userId: 'lent', name: '改名', posts: [] }] }, boss(COURT));
  const view = await story.court.ask(words.setActive, { courtCode: OTHER, personId: lent, active: true }, boss(OTHER));
  expect(view).toMatchObject({ name: '借调甲', posts: [{ court: OTHER, post: 'judge' }] });
});

test('the settings of a court are changed by its manager who has proved again who asks, and by the system administrator', async () => {
  const made = await story.within((ctx) => createStaff(ctx, { userId: 'boss2', name: '管丙', court: COURT, posts: ['manager'], password: 'a long password' }));
  const { token, me } = await story.court.ask(words.signInStaff, { userId: 'boss2', password: 'a long password', device: { name: '电脑', kind: 'console' } }, { as: null });
  expect([token.length > 20, me.personId]).toEqual([true, made.personId]);
  const { sessionId } = (await story.court.ask(words.devices, {}, { as: made.personId }))[0]!;
  const manager = { as: made.personId, sessionId, posts: [{ court: COURT, post: 'manager' }] };
  const change = (input: object, who: Parameters<Story['court']['ask']>[2] = manager) => story.court.ask(courts.changeSettings, { courtCode: COURT, ...input }, who);
  expect(await story.court.ask(courts.settings, { courtCode: COURT }, manager)).toMatchObject({ officeFrom: '09:00', officeTo: '17:00', answerDays: 2, assignment: 'hand', issuesNumbers: true });
  expect(await refusalOf(change({ answerDays: 3 }))).toBe('courts.step-up');
  await story.court.ask(words.stepUp, { password: 'a long password' }, manager);
  const both = await Promise.all([change({ answerDays: 3, officeTo: '17:30' }), change({ assignment: 'turn' })]);
  expect(both).toHaveLength(2);
  expect(await story.court.ask(courts.settings, { courtCode: COURT }, { as: randomUUID(), posts: [{ court: '*', post: 'system' }] })).toMatchObject({ officeFrom: '09:00', officeTo: '17:30', answerDays: 3, assignment: 'turn' });
  expect(await refusalOf(change({ officeFrom: '18:00' }))).toBe('courts.hours-turned');
  expect(await story.court.answer('courts.change-settings', { courtCode: COURT, officeFrom: '9 Uhr' }, manager)).toMatchObject({ status: 400 });
  for (const who of [boss(OTHER), { as: randomUUID(), posts: [{ court: '*', post: 'security' }] }]) expect(['shared.not-found', 'shared.forbidden']).toContain(await refusalOf(change({ answerDays: 9 }, who)));
});
