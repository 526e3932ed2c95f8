import { USUAL_HOURS, type OfficeHours } from '@microcourt/domain/messaging/rules';
import type { Ctx } from '@microcourt/platform/module';
import { settingsOf } from '../courts/index.ts';

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** When a court answers and what it promises, by its own settings. */
export async function hoursOf(ctx: Ctx, courtCode: string): Promise<OfficeHours> {
  const { officeFrom, officeTo, answerDays } = await settingsOf(ctx, courtCode);
  const hours = { opens: minutes(officeFrom), closes: minutes(officeTo), workingDays: answerDays };
  return Number.isFinite(hours.opens) && hours.closes > hours.opens && hours.workingDays > 0 ? hours : USUAL_HOURS;
}
