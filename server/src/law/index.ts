import { courtCalendar, type CourtCalendar } from '@microcourt/domain/law/calendar';
import type { CauseView } from '@microcourt/domain/law/contract';
import type { ProvinceFees } from '@microcourt/domain/calculators/fees';
import type { Ctx } from '@microcourt/platform/module';
import { causeTree, holidayTable, provinceFeeRows } from './ground.ts';

export { groundOf } from './merged.ts';

/** The courts' calendar by which periods end, with the years whose notice is not out marked as provisional. */
export function calendarOf(_: Pick<Ctx, 'today'>): CourtCalendar {
  return courtCalendar(holidayTable());
}

/** The cause with this code, civil or administrative; undefined for a code that none has. */
export function causeByCode(_: Pick<Ctx, 'today'>, code: string): CauseView | undefined {
  return causeTree(code.startsWith('AD-') ? 'administrative' : 'civil').byCode.get(code);
}

/** What a province fixed for court fees on a day; undefined where nothing is known. */
export function provinceFeesOn(province: string, day: string): ProvinceFees | undefined {
  return provinceFeeRows().filter((row) => row.province === province && row.from <= day).sort((a, b) => b.from.localeCompare(a.from))[0];
}
