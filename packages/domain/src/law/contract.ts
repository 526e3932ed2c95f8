import * as z from 'zod/mini';
import { command, id, moment, query, rowsUpTo, typed } from '../shared/contract.ts';
import { CitationView } from '../shared/worked.ts';
import { TABLE_NAMES } from './tables.ts';

/** A cause of action of the tree. */
export const CauseView = z.object({
  code: z.string(), name: z.string(), level: z.int(), parent: z.nullable(z.string()),
  /** Names from the root to it. */
  path: z.array(z.string()),
  feeClass: z.enum(['property', 'divorce', 'personality', 'ip', 'labour', 'other-non-property', 'administrative', 'administrative-special', 'none', 'ask']),
  more: z.boolean(),
  /** Where the class is `ask`: the code of the question that decides it, in `calculators/fee-questions`. */
  feeQuestion: z.optional(z.string()),
});
export type CauseView = z.infer<typeof CauseView>;
/** Causes by words of the name (any part, in order of closeness) or below a parent. */
export const causes = query('law.causes', {
  input: z.object({ kind: z.enum(['civil', 'administrative']), q: z.optional(z.string().check(z.maxLength(40))), under: z.optional(z.nullable(z.string())), limit: z.optional(rowsUpTo(100)) }),
  output: z.array(CauseView),
});
/** Rest days and make-up workdays of a year, with the version of the table; provisional where the State Council's notice is not out. */
export const holidays = query('law.holidays', { input: z.object({ year: z.int() }), output: z.object({ year: z.int(), provisional: z.boolean(), rest: z.array(z.string()), work: z.array(z.string()), version: z.string() }) });

const tableName = z.enum(TABLE_NAMES);
/** The dated tables as they stand, for a device that works things out itself; rows by the schemas of `law/tables`. */
export const tables = query('law.tables', { input: z.object({}), output: z.array(z.object({ table: tableName, version: z.string(), rows: z.array(z.unknown()) })) });
/** A change of a dated table by a manager: rows that were added, or that took the place of rows with the same key. A withdrawn one counts no more. */
export const TableRevision = z.object({ id, table: tableName, rows: z.array(z.unknown()), note: z.string(), by: z.string(), at: moment, withdrawnBy: z.nullable(z.string()), withdrawnAt: z.nullable(moment), withdrawnNote: z.nullable(z.string()) });
export type TableRevision = z.infer<typeof TableRevision>;
/** The changes of a table by this installation's managers, the newest first. */
export const tableRevisions = query('law.table-revisions', { input: z.object({ table: tableName, limit: z.optional(rowsUpTo(100)) }), output: z.array(TableRevision) });
/** Puts rows into a dated table, each with effect from its own date; refused with the row and column that do not fit. `note` names the notice or publication. */
export const reviseTable = command('law.revise-table', { input: z.object({ table: tableName, rows: z.array(z.unknown()).check(z.minLength(1), z.maxLength(400)), note: typed(200) }), output: z.object({ version: z.string() }) });
/** Takes a change back: from now on answers are worked out without it. */
export const withdrawRevision = command('law.withdraw-revision', { input: z.object({ id, note: typed(200) }), output: z.object({ version: z.string() }) });
/** The text of an article where the document is installed; `installed` false where it is not, `text` null where the document has no such article. */
export const article = query('law.article', {
  input: z.object({ document: z.string().check(z.maxLength(80)), version: z.string().check(z.maxLength(10)), article: z.string().check(z.maxLength(40)) }),
  output: z.object({ ...CitationView.shape, installed: z.boolean(), title: z.nullable(z.string()), promulgated: z.nullable(z.string()), effective: z.nullable(z.string()), text: z.nullable(z.string()) }),
});
