import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as space from '@microcourt/domain/case-spaces/contract';
import * as words from '@microcourt/domain/cases/contract';
import { OTHER, openStory, posts, type Story } from '../story.suite.ts';

let story: Story;
beforeAll(async () => { story = await openStory(); });
afterAll(() => story.close());

const said = { kind: 'text' as const, text: '这段话只有坐堂的人能说' };
const asks = (caseId: string) => [
  ['case-spaces.open', { caseId }], ['cases.view', { caseId }], ['messaging.history', { caseId, stream: 'main', limit: 9 }], ['messaging.send', { caseId, stream: 'court', said }],
  ['messaging.send', { caseId, stream: 'main', said }], ['files.begin', { place: { caseId, stream: 'court' }, name: '评议.pdf', size: 9 }],
  ['cases.move-stage', { caseId, step: 'serve' }],
] as const;

test('a seat of the court counts in a session of its staff: not after a code on the telephone, not without a post there any more', async () => {
  const { judge } = story.people, here = { as: judge, posts: posts.judge };
  expect((await story.court.ask(space.open, { caseId: story.caseId }, here)).streams.map((s) => s.stream)).toEqual(['main', 'court']);
  expect(await story.court.ask(words.mine, {}, here)).toHaveLength(1);
  for (const who of [{ as: judge }, { as: judge, posts: [{ court: OTHER, post: 'judge' }] }]) {
    for (const [ask, input] of asks(story.caseId)) {
      const nowhere = JSON.parse(JSON.stringify(input).replaceAll(story.caseId, randomUUID())) as unknown;
      expect({ ask, ...await story.court.answer(ask, input, who) }).toEqual({ ask, ...await story.court.answer(ask, nowhere, who) });
    }
    expect(await story.court.ask(words.mine, {}, who)).toEqual([]);
    expect(await story.court.ask(words.mine, { q: '民间借贷' }, who)).toEqual([]);
  }
  expect((await story.court.ask(space.open, { caseId: story.caseId }, here)).roles).toEqual(['judge']);
});
