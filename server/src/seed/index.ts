import { addDays, dayOf, type Day } from '@microcourt/domain/shared/calendar';
import { belongsToProfile, openCourt, servedCourts } from '../courts/index.ts';
import { makeCast, openCourts } from './cast.ts';
import { evidenceStory } from './evidence.ts';
import { DEMO_COURT } from './people.ts';
import { servingStory } from './serving.ts';
import { alone } from './store.ts';
import { openStage, type Ground, type Stage } from './stage.ts';
import { filingStory, type Step, type Told } from './story.ts';
import { talkStory } from './talk.ts';

export { seededPeople, type SeededPerson } from './people.ts';

/** Whether the demonstration's story has been told in this database to its end: only then is the court marked as the demonstration's. How it assigns cases is no sign, since its manager may change that. */
async function toldBefore({ within }: Stage): Promise<boolean> {
  const court = await within(async (ctx) => (await servedCourts(ctx)).find((one) => one.code === DEMO_COURT.code));
  return court?.demonstration === true;
}

const momentOf = (day: Day, hour: number, minute = 0): Date => new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 8) * 3_600_000 + minute * 60_000);

/** Tells the story day by day, with what the court's machine does in the mornings between. */
async function tell(stage: Stage, steps: readonly Step[], today: Day, say: (sentence: string) => void): Promise<void> {
  const inOrder = [...steps].sort((a, b) => b.daysAgo - a.daysAgo || a.hour - b.hour);
  const first = Math.max(...steps.map((s) => s.daysAgo));
  for (let ago = first; ago >= 1; ago--) {
    const day = addDays(today, -ago), ofDay = inOrder.filter((s) => s.daysAgo === ago);
    stage.at(momentOf(day, 8, 1));
    await stage.runJobs();
    for (const [i, step] of ofDay.entries()) {
      stage.at(momentOf(day, step.hour, (i * 7) % 60));
      await step.run();
      await stage.runJobs();
    }
    if (ago % 10 === 0) say(`  the demonstration's story: ${ago} days before today`);
  }
}

/**
 * Tells the demonstration's story into a fresh database: an invented court with its staff, two parties and a lawyer, a filing in every state,
 * three cases that live. Told once; a story that was broken off is told on. Every step is a deed of the court's own, asked for through its door.
 */
export async function seedDemo(ground: Ground, say: (sentence: string) => void, now = new Date()): Promise<void> {
  const stage = await openStage(ground);
  try {
    if (await stage.within(belongsToProfile)) await alone(stage.kernel.db, () => tellOnce(stage, say, now));
  } finally {
    await stage.close();
  }
}

async function tellOnce(stage: Stage, say: (sentence: string) => void, now: Date): Promise<void> {
  if (await toldBefore(stage)) return;
  say('The demonstration’s court and its story are being made; this takes some seconds.');
  const today = dayOf(now), told: Told = new Map();
  stage.at(momentOf(addDays(today, -60), 9));
  await openCourts(stage);
  const cast = await makeCast(stage);
  await tell(stage, [...filingStory(stage, cast, told, now), ...talkStory(stage, cast, told), ...evidenceStory(stage, cast, told), ...servingStory(stage, cast, told)], today, say);
  stage.at(now);
  await stage.runJobs();
  await stage.within((ctx) => openCourt(ctx, { code: DEMO_COURT.code, assignment: 'turn', demonstration: true }));
}
