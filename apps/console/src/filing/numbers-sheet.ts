import { csvRows } from '@microcourt/domain/cases/import-sheet';
import type { registerNumbers } from '@microcourt/domain/filing/contract';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { texts } from './texts.ts';

export type NumberRow = InputOf<typeof registerNumbers>['rows'][number];
const PROCEDURES = ['ordinary', 'summary', 'small-claims'] as const;
const PROCEDURE_OF = new Map(PROCEDURES.flatMap((one) => [[one as string, one] as const, [texts[`procedure.${one}`].zh as string, one] as const]));
const HEADS = /^(serial|\u670d\u52a1\u6d41\u6c34\u53f7|\u6d41\u6c34\u53f7)$/i;

/** The rows of a sheet of issued numbers: serial, number, and where given the user ids of judge, assistant and clerk and the procedure. */
export function readNumbers(text: string): { rows: NumberRow[]; unread: number[] } {
  const lines = text.includes('\t') ? text.split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => line.split('\t')) : csvRows(text);
  const rows: NumberRow[] = [], unread: number[] = [];
  lines.map((cells) => cells.map((cell) => cell.replace(/^\uFEFF/, '').trim())).forEach(([serial = '', number = '', judge = '', assistant = '', clerk = '', procedure = ''], i) => {
    if (i === 0 && HEADS.test(serial)) return;
    const known = PROCEDURE_OF.get(procedure);
    if (serial === '' || number === '' || (procedure !== '' && known === undefined)) return void unread.push(i + 1);
    rows.push({ serial, number, ...(judge && { judge }), ...(assistant && { assistant }), ...(clerk && { clerk }), ...(known && { procedure: known }) });
  });
  return { rows, unread };
}
