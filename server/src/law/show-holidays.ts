import type { OutputOf } from '@microcourt/domain/shared/contract';
import type { holidays as words } from '@microcourt/domain/law/contract';
import type { Ctx } from '@microcourt/platform/module';
import { holidayTable } from './ground.ts';

/** Rest days and make-up workdays of a year; nothing but provisional for a year without a notice. */
export async function showHolidays(_: Ctx, { year }: { year: number }): Promise<OutputOf<typeof words>> {
  const table = holidayTable(), found = table.years[String(year)];
  const whole = (days: readonly string[]) => days.map((d) => `${year}-${d}`);
  return { year, provisional: found?.provisional ?? true, rest: whole(found?.rest ?? []), work: whole(found?.work ?? []), version: table.version };
}
