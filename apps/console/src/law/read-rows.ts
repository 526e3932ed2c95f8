import { inLanguage } from '@microcourt/client/calculators/say';
import type { Field } from '@microcourt/domain/calculators/fields';
import { readTyped } from '@microcourt/domain/calculators/form-read';
import { readForm, type FieldProblem, type Typed } from '@microcourt/domain/calculators/form';
import { checkRevision } from '@microcourt/domain/law/revisions';
import { TABLES, type TableName } from '@microcourt/domain/law/tables';
import { today } from '../shared/format.ts';
import type { Facts, Language } from '../shared/language.ts';
import { COLUMNS, isDays } from './columns.ts';
import { readDays } from './days.ts';

export type Loose = Readonly<Record<string, unknown>>;
/** What is wrong with a row: in a column, or as a whole where there is none. */
export type Wrong = { readonly column?: string; readonly code: string; readonly facts: Facts };
/** A row that was pasted or typed: as people wrote it, as the table keeps it, and what is wrong with it. */
export type ReadRow = { readonly at: number; readonly cells: Readonly<Record<string, string>>; readonly row: Loose; readonly wrong: readonly Wrong[] };

/** A rate as the tables write it, however it was typed: full-width, with its sign. */
const rateOf = ({ schema }: Field, value: unknown): unknown => schema.safeParse(value).data ?? value;
/** What was read by kind, as the table keeps it. */
function kept(table: TableName, column: string, value: unknown, { year }: Loose): { value: unknown; wrong?: Wrong } {
  if (isDays(table, column)) {
    const { days, wrong } = readDays(typeof value === 'string' ? value : '', typeof year === 'number' ? year : undefined);
    return { value: days, ...(wrong === undefined ? {} : { wrong: { column, code: 'console.days-unread', facts: { part: wrong } } }) };
  }
  const field = COLUMNS[table][column];
  if (field?.kind === 'rows') return { value: (value as readonly Loose[]).map((band) => ({ upTo: band['upTo'] ?? null, rate: field.fields['rate'] ? rateOf(field.fields['rate'], band['rate']) : band['rate'] })) };
  if (field?.kind === 'decimal' && value !== undefined) return { value: rateOf(field, value) };
  if (column === 'currency' && typeof value === 'string') return { value: value.toUpperCase() };
  return { value: value ?? null };
}

/** A scale as a line of text: `50万 0.3；0.2`, the end of each part before its rate. */
function bandsIn(text: string): readonly Loose[] | undefined {
  const parts = text.split(/[;；]/).map((part) => part.trim()).filter((part) => part !== '');
  const bands = parts.map((part) => {
    const [first = '', second] = part.split(/[:：\s]+/);
    const upTo = second === undefined ? undefined : readTyped({ kind: 'money' } as Field, first);
    return upTo && !upTo.ok ? undefined : { ...(upTo?.ok ? { upTo: upTo.value } : {}), rate: (second ?? first).replace(/%$/, '') };
  });
  return bands.length === 0 || bands.includes(undefined) ? undefined : (bands as Loose[]);
}

const YES = /^(是|y|yes|true|1|暂定)$/i;
/** What stands in one cell of a spreadsheet; undefined where nothing does. */
function cell(field: Field, text: string): { ok: true; value: unknown } | { ok: false; wrong: FieldProblem } | undefined {
  if (field.kind === 'flag') return { ok: true, value: YES.test(text.trim()) };
  if (field.kind === 'rows') {
    const bands = bandsIn(text);
    return bands ? { ok: true, value: bands } : { ok: false, wrong: { code: 'console.bands-unread', facts: {} } };
  }
  if (field.kind === 'choice') return readTyped(field, field.options.find(({ label }) => label.some((one) => one === text.trim()))?.value ?? text);
  return readTyped(field, field.kind === 'decimal' ? text.trim().replace(/[%％]$/, '') : text);
}

/** A row of a spreadsheet, cell by cell. */
function readCells(table: TableName, cells: Readonly<Record<string, string>>, at: number): ReadRow {
  const row: Record<string, unknown> = {}, wrong: Wrong[] = [];
  for (const [column, field] of Object.entries(COLUMNS[table])) {
    const read = cell(field, cells[column] ?? '');
    if (read === undefined && field.required) wrong.push({ column, code: 'console.cell-empty', facts: {} });
    else if (read && !read.ok) wrong.push({ column, ...read.wrong });
    else {
      const stands = kept(table, column, read?.value, row);
      row[column] = stands.value;
      if (stands.wrong) wrong.push(stands.wrong);
    }
  }
  return { at, cells, row, wrong: wrong.length > 0 ? wrong : unfit(table, [row]) };
}

/** What the law of the tables itself has against rows; the same that the server will say. */
function unfit(table: TableName, rows: readonly Loose[]): Wrong[] {
  const checked = checkRevision(table, rows, today());
  if (checked.ok) return [];
  const { code, facts = {} } = checked.refusal, column = String(facts['column'] ?? '').split('.')[0] ?? '';
  if (!(column in COLUMNS[table])) return [{ code, facts }];
  // The server's sentence is for whoever writes to the wire; at the desk nobody counts in fen.
  return [{ code: code === 'law.row-unfit' ? 'console.cell-unfit' : code, facts, column }];
}

const split = (line: string): string[] => (line.includes('\t') ? line.split('\t') : line.split(/[,，](?=(?:[^"]*"[^"]*")*[^"]*$)/)).map((one) => one.trim().replace(/^"(.*)"$/, '$1'));
/** Lines of a spreadsheet as rows of a table. A first line with the names of the columns, in either language or as the table spells them, says their order. */
export function readPasted(table: TableName, text: string): ReadRow[] {
  const lines = text.split(/\r?\n/).map((line, i) => ({ line, at: i + 1 })).filter(({ line }) => line.trim() !== '');
  const names = Object.keys(COLUMNS[table]);
  const named = split(lines[0]?.line ?? '').map((one) => names.find((name) => name === one || COLUMNS[table][name]?.label.some((label) => label === one)));
  const headed = named.filter((one) => one !== undefined).length >= 2;
  const order = headed ? named : names;
  const found = lines.slice(headed ? 1 : 0).map(({ line, at }) => readCells(table, Object.fromEntries(split(line).map((value, i) => [order[i] ?? `+${i}`, value])), at));
  return twice(table, found.map((one) => surplus(one)));
}

/** A cell beyond the last column: most often a comma inside a text. */
const surplus = (one: ReadRow): ReadRow => (Object.entries(one.cells).some(([name, value]) => name.startsWith('+') && value !== '') ? { ...one, wrong: [...one.wrong, { code: 'console.cells-surplus', facts: {} }] } : one);
/** Rows that speak of the same are told of each other. */
function twice(table: TableName, rows: readonly ReadRow[]): ReadRow[] {
  const seen = new Map<string, number>();
  return rows.map((one) => {
    const key = keyOf(table, one.row), first = seen.get(key);
    if (first === undefined) seen.set(key, one.at);
    return first === undefined || one.wrong.length > 0 ? one : { ...one, wrong: [{ code: 'law.row-twice', facts: { row: one.at, first } }] };
  });
}
/** What tells a row of a table from others. */
export const keyOf = (table: TableName, row: Loose): string => JSON.stringify(TABLES[table].key.map((column) => row[column]));

export type FormRow = { readonly row?: Loose; readonly problems: Readonly<Record<string, FieldProblem>>; readonly missing: readonly string[]; readonly whole: readonly Wrong[] };
/** The row that a form holds, or what is wrong at which of its fields. */
export function readFormRow(table: TableName, typed: Typed): FormRow {
  const read = readForm(COLUMNS[table], typed);
  if (!read.ok) return { problems: read.problems, missing: read.missing, whole: [] };
  const row: Record<string, unknown> = {}, wrong: Wrong[] = [];
  for (const column of Object.keys(COLUMNS[table])) {
    const stands = kept(table, column, read.input[column], row);
    row[column] = stands.value;
    if (stands.wrong) wrong.push(stands.wrong);
  }
  const all = wrong.length > 0 ? wrong : unfit(table, [row]);
  const problems = Object.fromEntries(all.flatMap(({ column, code, facts }) => (column === undefined ? [] : [[column, { code, facts: { ...facts, ...naming(table, column) } }]])));
  return { ...(all.length === 0 ? { row } : {}), problems, missing: [], whole: all.filter(({ column }) => column === undefined) };
}

const naming = (table: TableName, column: string) => ({ column: COLUMNS[table][column]?.label[0] ?? column });
/** The facts of what is wrong, with the row as people count it and the column by its name. */
export const factsOf = (table: TableName, { column, facts }: Wrong, at: number, language: Language): Facts => {
  const field = column === undefined ? undefined : COLUMNS[table][column];
  return { ...facts, row: at, ...(field ? { column: inLanguage(field.label, language) } : {}) };
};
