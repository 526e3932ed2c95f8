import type { OutputOf } from '@microcourt/domain/shared/contract';
import type { holidays as words } from '@microcourt/domain/law/contract';
import type { Ctx } from '@microcourt/platform/module';
import { tablesNow } from './merged.ts';

/** Rest days and make-up workdays of a year; nothing but provisional for a year without a notice. */
export async function showHolidays(ctx: Ctx, { year }: { year: number }): Promise<OutputOf<typeof words>> {
  const { version, rows } = (await tablesNow(ctx)).holidays, found = rows.find((row) => row.year === year);
  const whole = (days: readonly string[]) => days.map((d) => `${year}-${d}`);
  return { year, provisional: found?.provisional ?? true, rest: whole(found?.rest ?? []), work: whole(found?.work ?? []), version };
}
