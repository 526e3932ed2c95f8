import { afterAll, beforeAll, expect, test } from 'vitest';
import * as words from '@microcourt/domain/cases/contract';
import type { TrialStep } from '@microcourt/domain/cases/rules-stages';
import { registerCase } from './index.ts';
import { readCase } from './store.ts';
import { newCase, openStory, posts, type Story } from '../story.suite.ts';

const DAY = 86_400_000;
let story: Story;
beforeAll(async () => { story = await openStory(); });
afterAll(() => story.close());

async function fresh(): Promise<string> {
  return (await story.within((ctx) => registerCase(ctx, newCase(story.people)))).caseId;
}
const move = (caseId: string, step: TrialStep) => story.court.ask(words.moveStage, { caseId, step }, { as: story.people.judge, posts: posts.judge });
async function walk(caseId: string, ...steps: TrialStep[]): Promise<string> {
  let stage = '';
  for (const step of steps) stage = (await move(caseId, step)).stage;
  return stage;
}

test('a suspended case comes back to where it stood, and stands still until then', async () => {
  const caseId = await fresh(), before = await walk(caseId, 'advance', 'advance', 'advance');
  expect(await walk(caseId, 'suspend')).toBe('suspended');
  await expect(move(caseId, 'advance')).rejects.toMatchObject({ refusal: { code: 'cases.suspended' } });
  expect(await walk(caseId, 'resume')).toBe(before);
  await expect(move(caseId, 'resume')).rejects.toMatchObject({ refusal: { code: 'cases.not-at-this-stage' } });
});

test('a decision is not in effect while it may be appealed; an appeal in time goes up', async () => {
  const [caseId, other] = [await fresh(), await fresh()];
  for (const one of [caseId, other]) expect(await walk(one, 'decide', 'advance', 'advance')).toBe('appeal-window');
  await expect(move(caseId, 'advance')).rejects.toMatchObject({ refusal: { code: 'cases.may-still-be-appealed' } });
  expect(await story.court.ask(words.moveStage, { caseId: other, step: 'appeal' }, { as: story.people.clerk, posts: posts.clerk })).toMatchObject({ stage: 'appealed' });
  story.court.clock.offsetMs += 40 * DAY;
  expect(await walk(caseId, 'advance')).toBe('effective');
});

test('a case is over when it is closed, and stays so in the archive', async () => {
  const caseId = await fresh();
  expect(await walk(caseId, 'decide', 'advance', 'close')).toBe('closed');
  const closed = () => story.within((ctx) => readCase(ctx.tx, caseId));
  expect(await closed()).toMatchObject({ closed: true });
  expect(await walk(caseId, 'advance')).toBe('archived');
  expect(await closed()).toMatchObject({ closed: true });
});
