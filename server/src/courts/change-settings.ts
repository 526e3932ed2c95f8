import type { changeSettings as words, CourtSettingsView } from '@microcourt/domain/courts/contract';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { settingsOf } from './index.ts';
import { lockSetting, saveSetting, type CourtSetting } from './store.ts';

/** Whether who acts has just proved again who asks. Sessions stand above the courts, so it is handed in. */
export type SteppedUp = (ctx: Ctx) => Promise<boolean>;

const minute = (clock: string): string => clock.slice(0, 5);
const view = ({ code, name, served, demonstration, officeFrom, officeTo, answerDays, assignment, issuesNumbers }: CourtSetting): CourtSettingsView =>
  ({ code, name, served, demonstration, officeFrom: minute(officeFrom), officeTo: minute(officeTo), answerDays, assignment, issuesNumbers });

/** How a court is served here. */
export const showSettings = async (ctx: Ctx, { courtCode }: { courtCode: string }): Promise<CourtSettingsView> => view(await settingsOf(ctx, courtCode));

/** Changes how a court is served, and has its windows look anew. */
export const changeSettings = (steppedUp: SteppedUp) => async (ctx: Ctx, { courtCode, ...given }: InputOf<typeof words>): Promise<CourtSettingsView> => {
  if (!(await steppedUp(ctx))) throw new Refused({ code: 'courts.step-up', kind: 'forbidden' });
  // Locked: of two who change different things at once, neither loses what was changed.
  await lockSetting(ctx.tx, courtCode);
  const before = await settingsOf(ctx, courtCode);
  const after: CourtSetting = {
    ...before, officeFrom: given.officeFrom ?? before.officeFrom, officeTo: given.officeTo ?? before.officeTo, answerDays: given.answerDays ?? before.answerDays,
    assignment: given.assignment ?? before.assignment, issuesNumbers: given.issuesNumbers ?? before.issuesNumbers,
  };
  if (minute(after.officeTo) <= minute(after.officeFrom)) throw new Refused({ code: 'courts.hours-turned', kind: 'invalid' });
  await saveSetting(ctx.tx, after);
  ctx.ring(`court:${courtCode}`);
  return view(after);
};
