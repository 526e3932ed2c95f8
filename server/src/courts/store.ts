import type { Tx } from '@microcourt/platform/module';

/** A court that this installation serves, and how. Times of day are Asia/Shanghai. */
export type CourtSetting = {
  code: string; name: string; level: 'high' | 'intermediate' | 'basic' | 'special'; division: string | null; served: boolean; demonstration: boolean;
  issuesNumbers: boolean; officeFrom: string; officeTo: string; answerDays: number; assignment: 'hand' | 'turn'; openedAt: Date;
};
type Profile = 'demo' | 'court';
type Tables = { 'courts.courtSetting': CourtSetting; 'courts.installation': { one: boolean; profile: Profile; since: Date } };
const own = (tx: Tx) => tx.withTables<Tables>();

/** How this installation serves a court; undefined if it does not know it. */
export const settingByCode = (tx: Tx, code: string): Promise<CourtSetting | undefined> =>
  own(tx).selectFrom('courts.courtSetting').selectAll().where('code', '=', code).executeTakeFirst();

/** Nobody else changes how this court is served until the transaction ends. */
export async function lockSetting(tx: Tx, code: string): Promise<void> {
  await own(tx).selectFrom('courts.courtSetting').select('code').where('code', '=', code).forUpdate().execute();
}

/** Every court this installation knows. */
export const allSettings = (tx: Tx): Promise<CourtSetting[]> =>
  own(tx).selectFrom('courts.courtSetting').selectAll().orderBy('demonstration', 'desc').orderBy('code').execute();

/** Opens a court, or changes how it is served. */
export async function saveSetting(tx: Tx, setting: CourtSetting): Promise<void> {
  const { code: _, openedAt: __, ...rest } = setting;
  await own(tx).insertInto('courts.courtSetting').values(setting).onConflict((c) => c.column('code').doUpdateSet(rest)).execute();
}

/** The profile that this database belongs to: the one noted first, by whoever came first. */
export async function noteProfile(tx: Tx, profile: Profile, now: Date): Promise<Profile> {
  await own(tx).insertInto('courts.installation').values({ one: true, profile, since: now }).onConflict((c) => c.doNothing()).execute();
  return (await own(tx).selectFrom('courts.installation').select('profile').executeTakeFirstOrThrow()).profile;
}
