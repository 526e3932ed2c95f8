import type { importCases as words, imports as listWords, ImportView } from '@microcourt/domain/cases/contract';
import { sheetRows, type SheetRow } from '@microcourt/domain/cases/import-sheet';
import { normalCaseNumber } from '@microcourt/domain/cases/rules-number';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import { job, type Ctx, type JobCtx } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import { fileBrief, objectOf } from '../files/index.ts';
import { settingsOf } from '../courts/index.ts';
import { importBatch } from './import-batch.ts';
import { addImport, addRefusals, importsOf, lockImport, refusalsOf, saveImport, type ImportRow } from './store-imports.ts';

/** Rows taken in one transaction: large enough that a commit costs little, small enough that nobody waits for it. */
const BATCH = 200;

/** Begins an import of existing cases from an uploaded sheet of the court; the work is a job, its progress is listed. */
export async function importCases(ctx: Ctx, { courtCode, fileId, format }: InputOf<typeof words>): Promise<{ importId: string }> {
  await settingsOf(ctx, courtCode);
  const file = await fileBrief(ctx, fileId);
  if (!file || file.ownerId !== ctx.actor.personId) throw notFound();
  const importId = ctx.newId();
  await addImport(ctx.tx, { importId, courtCode, fileId, format, begunBy: ctx.actor.personId, state: 'waiting', rows: null, nextRow: 0, taken: 0, unchanged: 0, refused: 0, startedAt: ctx.now, endedAt: null });
  await ctx.book(runImport, { importId });
  return { importId };
}

/** The imports of a court, the newest first, each with the rows that were not taken and why. */
export async function listImports(ctx: Ctx, { courtCode }: InputOf<typeof listWords>): Promise<ImportView[]> {
  const views: ImportView[] = [];
  for (const { importId, state, rows, taken, unchanged, refused, startedAt, endedAt } of await importsOf(ctx.tx, courtCode)) {
    const report = (await refusalsOf(ctx.tx, importId)).map(({ row, number, code, columnName }) => ({ row, number, code, column: columnName }));
    views.push({ importId, courtCode, state, rows, taken, unchanged, refused, startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null, report });
  }
  return views;
}

type Sheet = { row: number; sheet: SheetRow; again: boolean }[];

async function textOf(ctx: JobCtx, run: ImportRow): Promise<string | null> {
  const at = await ctx.within((deed) => objectOf(deed, run.fileId));
  const found = at && (await ctx.ports.objects?.get(at.subject, at.object));
  if (!found) return null;
  const parts: Buffer[] = [];
  for await (const part of found.content as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

/** Zeros before a serial number, which name no other case. */
const LEADING = /([一-龥])0+(?=\d{1,8}号)/;
/** The rows with the number they have in the sheet; a number that stood before is marked. */
function numbered(rows: readonly SheetRow[]): Sheet {
  const seen = new Set<string>();
  return rows.map((sheet, i) => {
    const number = typeof sheet['number'] === 'string' ? normalCaseNumber(sheet['number'].slice(0, 200)).replace(LEADING, '$1') : '';
    const again = number !== '' && seen.has(number);
    seen.add(number);
    return { row: i + 1, sheet, again };
  });
}

const end = (importId: string, state: 'done' | 'failed', code?: string, column?: string) => async (ctx: Ctx): Promise<void> => {
  const run = await lockImport(ctx.tx, importId);
  if (!run || run.endedAt !== null) return;
  if (code !== undefined) await addRefusals(ctx.tx, [{ importId, row: 0, number: null, code, columnName: column ?? null }]);
  await saveImport(ctx.tx, importId, { state, endedAt: ctx.now });
  ctx.ring(`court:${run.courtCode}`);
};

/** Takes a sheet row by row in batches. Killed at any moment it goes on where it was; the same sheet again changes nothing. */
export const runImport = job('cases.run-import', z.object({ importId: z.uuid() }), async (ctx, { importId }) => {
  const run = await ctx.within(async (deed) => {
    const found = await lockImport(deed.tx, importId);
    if (found?.state === 'waiting') await saveImport(deed.tx, importId, { state: 'running' });
    return found;
  });
  if (!run || run.endedAt !== null) return;
  const text = await textOf(ctx, run);
  const sheet = text === null ? null : sheetRows(text, run.format);
  if (sheet === null || !sheet.ok) {
    const { code, facts } = sheet === null ? { code: 'cases.import-not-read', facts: undefined } : sheet.refusal;
    return ctx.within(end(importId, 'failed', code, facts?.['column'] === undefined ? undefined : String(facts['column'])));
  }
  const rows = numbered(sheet.value);
  await ctx.within((deed) => saveImport(deed.tx, importId, { rows: rows.length }));
  for (let from = run.nextRow; from < rows.length;) {
    const start = from;
    from = await ctx.within((deed) => importBatch(deed, importId, start, rows.slice(start, start + BATCH)));
  }
  await ctx.within(end(importId, 'done'));
});
