import { afterAll, beforeAll, expect, test } from 'vitest';
import * as cases from '@microcourt/domain/cases/contract';
import { asking, openStory, posts, type Story } from '../story.suite.ts';

let story: Story;
beforeAll(async () => { story = await openStory(); });
afterAll(() => story.close());

test('whoever of the court looks into a case leaves a row in the audit, also without a seat in it; a party’s own reading is nobody’s business', async () => {
  const { wang, judge, stranger } = story.people, { caseId } = story, from = new Date(Date.now() - 60_000), to = new Date(Date.now() + 60_000);
  const clerk = { as: stranger, posts: posts.registrar };
  for (const who of [{ as: wang }, asking(story.people, judge), clerk, clerk, clerk]) await story.court.ask(cases.view, { caseId }, who);
  const looked = async (): Promise<string[]> => (await story.court.kernel.oversight.audit({ from, to, caseId, ask: 'cases.view', denied: false, limit: 50 })).map(({ actor }) => actor ?? '');
  await expect.poll(async () => (await looked()).length, { timeout: 5_000 }).toBe(2);
  expect(new Set(await looked())).toEqual(new Set([judge, stranger]));
});
