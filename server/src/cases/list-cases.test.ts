import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as space from '@microcourt/domain/case-spaces/contract';
import * as words from '@microcourt/domain/cases/contract';
import * as talk from '@microcourt/domain/messaging/contract';
import { closeCase, registerCase } from './index.ts';
import { asking, COURT, newCase, openStory, OTHER, posts, type Story } from '../story.suite.ts';

let story: Story, wang: string, ids: string[];
beforeAll(async () => {
  story = await openStory();
  wang = story.people.wang;
  ids = [story.caseId];
  for (const cause of ['离婚纠纷', '买卖合同纠纷', '100%股权转让纠纷', '劳动争议', '离婚纠纷']) {
    const c = newCase(story.people, { cause, procedure: 'ordinary' });
    await story.within((ctx) => registerCase(ctx, c));
    ids.push(c.caseId);
  }
});
afterAll(() => story.close());

const mine = async (input: { q?: string; limit?: number; after?: string } = {}, as = wang) => (await story.court.ask(words.mine, input, asking(story.people, as))).map((line) => line.caseId);
const find = async (input: { q?: string; limit?: number; after?: string; mineOnly?: boolean } = {}, as = story.people.judge) =>
  (await story.court.ask(words.find, { courtCode: COURT, ...input }, { as, posts: posts.judge })).map((line) => line.caseId);
const say = (caseId: string) => story.court.ask(talk.send, { caseId, stream: 'main', said: { kind: 'text', text: '你好' } }, { as: wang });
async function pages(read: (input: { limit: number; after?: string }) => Promise<string[]>, limit = 2): Promise<string[]> {
  const all: string[] = [];
  for (let page = await read({ limit }); page.length > 0; page = await read({ limit, after: all.at(-1)! })) all.push(...page);
  return all;
}

describe('my cases', () => {
  test('pinned ones come first, then open ones by the last word, and closed ones behind, however late they were talked in', async () => {
    await story.court.runJobs();
    for (const at of [3, 1, 4]) await say(ids[at]!);
    await story.court.ask(space.prefer, { caseId: ids[2]!, pinned: true }, { as: wang });
    await say(ids[5]!);
    await story.within((ctx) => closeCase(ctx, ids[5]!));
    const order = await mine();
    expect([order.slice(0, 4), order.at(-1)]).toEqual([[ids[2], ids[4], ids[1], ids[3]], ids[5]]);
    expect(order).toHaveLength(6);
    await story.court.ask(space.prefer, { caseId: ids[5]!, pinned: true }, { as: wang });
    expect((await mine()).slice(0, 2)).toEqual([ids[5], ids[2]]);
  });
  test('page after page gives every case once, in the order of the whole', async () => {
    const whole = await mine();
    for (const limit of [1, 2, 5]) expect(await pages((input) => mine(input), limit)).toEqual(whole);
    expect(await mine({ after: randomUUID() })).toEqual([]);
  });
  test('a case is found by a part of a party’s name, by cause, and by its number, also a closed one', async () => {
    expect(new Set(await mine({ q: '样本诉李' }))).toEqual(new Set(ids));
    expect(new Set(await mine({ q: '离婚' }))).toEqual(new Set([ids[1], ids[5]]));
    expect(await pages((input) => mine({ q: '样本', ...input }))).toHaveLength(6);
    expect(await mine({ q: '没有这样的案件' })).toEqual([]);
  });
  test('who has left a case has it in no list; nobody has a case of others', async () => {
    expect(await mine({}, story.people.stranger)).toEqual([]);
    expect(await mine({ after: ids[0]! }, story.people.stranger)).toEqual([]);
  });
});

describe('cases of a court', () => {
  test('the newest registered come first, page after page, each once', async () => {
    const c = newCase(story.people, { cause: '旧案', registeredOn: '2020-01-02' as never });
    await story.within((ctx) => registerCase(ctx, c));
    const whole = await find();
    expect([whole.length, whole.at(-1)]).toEqual([7, c.caseId]);
    expect(await pages((input) => find(input), 3)).toEqual(whole);
  });
  test('they are found by cause, number, digits and whole name; signs of a pattern stand for themselves', async () => {
    expect(new Set(await find({ q: '离婚' }))).toEqual(new Set([ids[1], ids[5]]));
    expect(await pages((input) => find({ q: '离婚', ...input }), 1)).toHaveLength(2);
    expect(await find({ q: story.number })).toEqual([ids[0]]);
    expect(await find({ q: '1' })).toContain(ids[0]);
    expect(await find({ q: '李样本' })).toHaveLength(7);
    expect(await find({ q: '0%股' })).toEqual([ids[3]]);
    expect(await find({ q: '0_股' })).toEqual([]);
  });
  test('a judge’s own are the open ones first; a colleague sits in none of them', async () => {
    const own = await pages((input) => find({ mineOnly: true, ...input }));
    expect([own.length, own.at(-1)]).toEqual([7, ids[5]]);
    expect(await find({ mineOnly: true, q: '劳动' })).toEqual([ids[4]]);
    expect(await find({ mineOnly: true }, randomUUID())).toEqual([]);
  });
  test('a post at one court opens the lists of no other', async () => {
    expect(await story.court.answer('cases.find', { courtCode: OTHER }, { as: story.people.judge, posts: posts.judge })).toMatchObject({ status: 404 });
    expect(await story.court.ask(words.find, { courtCode: OTHER }, { as: randomUUID(), posts: [{ court: OTHER, post: 'judge' }] })).toEqual([]);
  });
});
