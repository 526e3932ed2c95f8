import type { CourtCalendar } from '@microcourt/domain/law/calendar';
import type { CauseView } from '@microcourt/domain/law/contract';
import { groundOn } from '@microcourt/domain/law/tables';
import { day } from '@microcourt/domain/shared/calendar';
import type { Ctx } from '@microcourt/platform/module';
import { baseTables, causeTree } from './ground.ts';

export { calendarOf, groundOf } from './merged.ts';
export { importStatutes, type Imported } from './import-statutes.ts';

/** The courts' calendar as the programme brings it, for what is told before any installation changed it. */
export const baseCalendar = (): CourtCalendar => groundOn(day('1970-01-01'), baseTables(), new Map()).calendar;

/** The cause with this code, civil or administrative; undefined for a code that none has. */
export function causeByCode(_: Pick<Ctx, 'today'>, code: string): CauseView | undefined {
  return causeTree(code.startsWith('AD-') ? 'administrative' : 'civil').byCode.get(code);
}
