import { overriddenBy, suggestCourts, type Suit } from '@microcourt/domain/courts/rules';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { directoryCourt, directoryCourts } from './directory.ts';
import { allSettings, type CourtSetting, noteProfile, saveSetting, settingByCode } from './store.ts';

export { directoryCourts, divisionName, type DirectoryCourt } from './directory.ts';
export type { CourtSetting } from './store.ts';

/** A court by its code, and whether filings can be made there. */
export type Court = { code: string; name: string; level: CourtSetting['level']; served: boolean; demonstration: boolean; division: string | null };

/** The court with this code, served here or only known from the directory; undefined for a code that no court has. */
export async function courtByCode(ctx: Pick<Ctx, 'tx'>, code: string): Promise<Court | undefined> {
  const setting = await settingByCode(ctx.tx, code);
  if (setting) return { code, name: setting.name, level: setting.level, served: setting.served, demonstration: setting.demonstration, division: setting.division };
  const listed = directoryCourt(code);
  return listed && { code, name: listed.name, level: listed.level, served: false, demonstration: false, division: listed.divisions[0] ?? null };
}

/** The court that alone may take such a suit, where the law gives it to one that is not the chosen court; null otherwise or where the facts do not tell. */
export async function exclusiveElsewhere(ctx: Pick<Ctx, 'tx'>, chosen: string, suit: Suit): Promise<{ code: string; name: string; article: string } | null> {
  const found = overriddenBy(chosen, suggestCourts(suit, directoryCourts()));
  return found && { code: found.court, name: await courtName(ctx, found.court), article: found.article };
}

/** The name of a court as papers call it; the code itself where no court has it. */
export async function courtName(ctx: Pick<Ctx, 'tx'>, code: string): Promise<string> {
  return (await courtByCode(ctx, code))?.name ?? code;
}

/** How a court is served here: numbers, office hours, answer promise, assignment; ends the request for one that is not. */
export async function settingsOf(ctx: Pick<Ctx, 'tx'>, code: string): Promise<CourtSetting> {
  const setting = await settingByCode(ctx.tx, code);
  if (!setting?.served) throw new Refused({ code: 'courts.not-served', kind: 'invalid' });
  return setting;
}

/** Whether a court numbers its own cases here, having no case system that does. */
export async function issuesNumbers(ctx: Pick<Ctx, 'tx'>, code: string): Promise<boolean> {
  return (await settingByCode(ctx.tx, code))?.issuesNumbers ?? false;
}

/** The courts that this installation serves. */
export async function servedCourts(ctx: Pick<Ctx, 'tx'>): Promise<CourtSetting[]> {
  return (await allSettings(ctx.tx)).filter((s) => s.served);
}

/** What opening a court needs; everything else has a usual value. */
export type NewCourt = Pick<CourtSetting, 'code'> & Partial<Omit<CourtSetting, 'code' | 'openedAt'>>;

/** Opens a court in this installation, or changes how it is served. Name and level come from the directory unless given. */
export async function openCourt(ctx: Pick<Ctx, 'tx' | 'now'>, given: NewCourt): Promise<CourtSetting> {
  const listed = directoryCourt(given.code), known = await settingByCode(ctx.tx, given.code);
  const name = given.name ?? known?.name ?? listed?.name;
  if (name === undefined) throw new Refused({ code: 'courts.unknown', kind: 'invalid' });
  const usual: CourtSetting = {
    code: given.code, name, level: listed?.level ?? 'basic', division: listed?.divisions[0] ?? null, served: true, demonstration: false,
    issuesNumbers: false, officeFrom: '09:00', officeTo: '17:00', answerDays: 2, assignment: 'hand', openedAt: ctx.now,
  };
  const setting = { ...usual, ...known, ...given, name };
  await saveSetting(ctx.tx, setting);
  return setting;
}

/** Notes at the first start whether this database is a demonstration or a court's, and says whether it is what the server now runs as. */
export async function belongsToProfile(ctx: Pick<Ctx, 'tx' | 'now' | 'profile'>): Promise<boolean> {
  return (await noteProfile(ctx.tx, ctx.profile, ctx.now)) === ctx.profile;
}
