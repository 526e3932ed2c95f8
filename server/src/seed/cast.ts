import * as identity from '@microcourt/domain/identity/contract';
import { openCourt } from '../courts/index.ts';
import { createPerson, createStaff, staffByUser } from '../identity/index.ts';
import { Refused } from '@microcourt/platform/module';
import { DEMO_COURT, DEMO_PASSWORD, OTHER_COURT, PARTIES, STAFF, type PartyKey, type StaffKey } from './people.ts';
import type { Acting, Stage } from './stage.ts';

/** The people of the story, ready to act. */
export type Cast = Record<PartyKey | StaffKey, Acting>;

/** Opens the two invented courts. */
export async function openCourts({ within }: Stage): Promise<void> {
  await within((ctx) => openCourt(ctx, { ...DEMO_COURT, demonstration: false, issuesNumbers: true, assignment: 'hand' }));
  await within((ctx) => openCourt(ctx, { ...OTHER_COURT, demonstration: true, issuesNumbers: true, assignment: 'turn' }));
}

/** An administrator who was made before holds no post and does nothing in the story, so that nobody need be found. */
function madeBefore(error: unknown): string {
  if (error instanceof Refused && error.refusal.code === 'identity.user-id-taken') return '';
  throw error;
}

/** Makes everyone in the story: the staff with posts and a password that is no secret, the parties, most with identities seen at the counter. */
export async function makeCast(stage: Stage): Promise<Cast> {
  const { within } = stage;
  const cast: Partial<Cast> = {}, known = await within((ctx) => staffByUser(ctx, DEMO_COURT.code));
  for (const { key, userId, name, posts, office } of STAFF) {
    const personId = known.get(userId) ?? await within((ctx) => createStaff(ctx, { userId, name, court: DEMO_COURT.code, posts, office, password: DEMO_PASSWORD })).then((made) => made.personId, madeBefore);
    cast[key] = { personId, posts: posts.map((post) => ({ court: DEMO_COURT.code, post })) };
  }
  for (const { key, mobile, name, number, waits } of PARTIES) {
    const proved = waits ? undefined : { documentKind: 'resident-id', number, courtCode: DEMO_COURT.code };
    const personId = mobile === null
      ? (await stage.ask(`${key}:counter`, identity.proveAtCounter, { courtCode: DEMO_COURT.code, name, documentKind: 'resident-id', number }, cast.li!)).personId
      : await within((ctx) => createPerson(ctx, { mobile, name, proved }));
    cast[key] = { personId, posts: [] };
  }
  return cast as Cast;
}
