import { readImportRow, type ImportedCase } from '@microcourt/domain/cases/import-rows';
import type { SheetRow } from '@microcourt/domain/cases/import-sheet';
import type { CaseNumber } from '@microcourt/domain/cases/rules-number';
import type { Ctx } from '@microcourt/platform/module';
import { staffByUser } from '../identity/index.ts';
import { ownNumber } from './number.ts';
import type { RefusalRow } from './store-imports.ts';

/** A row that can be taken: what it says, its number, and who sits for the court. */
export type Takeable = { row: number; imported: ImportedCase; canonical: string; parts: CaseNumber; seats: { role: 'judge' | 'assistant' | 'clerk'; personId: string }[] };
/** Rows that can be taken, and those that cannot with the first reason. */
export type Sorted = { takeable: Takeable[]; refused: Omit<RefusalRow, 'importId'>[] };

function seatsOf(c: ImportedCase, staff: ReadonlyMap<string, string>): { seats: Takeable['seats']; unknown: string | null } {
  const wanted = [['judge', 'judge', c.judge], ...c.panel.map((user) => ['judge', 'panel', user] as const), ['assistant', 'assistant', c.assistant], ['clerk', 'clerk', c.clerk]] as const;
  const seats: Takeable['seats'] = [];
  for (const [role, column, user] of wanted) {
    if (user === null) continue;
    const personId = staff.get(user);
    if (personId === undefined) return { seats, unknown: column };
    if (!seats.some((s) => s.role === role && s.personId === personId)) seats.push({ role, personId });
  }
  return { seats, unknown: null };
}

/** Sorts rows into those that can be taken and those that cannot. `again`: rows whose number stands in the sheet before. */
export async function sortRows(ctx: Ctx, courtCode: string, rows: readonly { row: number; sheet: SheetRow; again: boolean }[]): Promise<Sorted> {
  const staff = await staffByUser(ctx, courtCode), thisYear = Number(ctx.today.slice(0, 4));
  const sorted: Sorted = { takeable: [], refused: [] }, taken = new Set<string>();
  for (const { row, sheet, again } of rows) {
    const no = (number: string | null, code: string, columnName: string | null): void => { sorted.refused.push({ row, number, code, columnName }); };
    const read = readImportRow(sheet);
    if (!read.ok) { no(read.number, read.faults[0]?.code ?? 'cases.import-value', read.faults[0]?.column ?? null); continue; }
    const number = ownNumber(read.value.number, courtCode, thisYear);
    if (!number.ok) { no(read.value.number, number.refusal.code, 'number'); continue; }
    if (typeof sheet['court'] === 'string' && sheet['court'].trim() !== '' && sheet['court'].trim() !== courtCode) { no(read.value.number, 'cases.number-of-another-court', 'court'); continue; }
    if (again || taken.has(number.value.canonical)) { no(number.value.canonical, 'cases.import-twice', 'number'); continue; }
    const { seats, unknown } = seatsOf(read.value, staff);
    if (unknown !== null) { no(number.value.canonical, 'cases.import-staff-unknown', unknown); continue; }
    taken.add(number.value.canonical);
    sorted.takeable.push({ row, imported: read.value, canonical: number.value.canonical, parts: number.value.parts, seats });
  }
  return sorted;
}
