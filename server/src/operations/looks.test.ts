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
  const rows = () => story.court.kernel.oversight.audit({ from, to, caseId, ask: 'cases.view', limit: 50 });
  await expect.poll(async () => (await rows()).map(({ actor, denied }) => [actor, denied]).sort(), { timeout: 5_000 }).toEqual([[judge, false], [stranger, false]].sort());
});
