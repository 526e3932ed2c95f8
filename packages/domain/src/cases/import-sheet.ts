import { agreed, refused, type Decision } from '../shared/decision.ts';

/** A row of a sheet of existing cases, by the names of its columns; lists and persons of a JSON sheet stay what they are. */
export type SheetRow = Readonly<Record<string, unknown>>;

/** The columns of the sheet: as the court's case system exports them in Chinese, and their names here. */
export const COLUMNS: Readonly<Record<string, string>> = {
  案号: 'number', 法院: 'court', 管辖法院: 'court', 案件类型: 'type', 审理程序: 'procedure', 案由: 'cause', 案件状态: 'state', 承办人: 'judge', 合议庭: 'panel',
  法官助理: 'assistant', 书记员: 'clerk', 立案日期: 'registeredOn', 开庭日期: 'hearingOn', 当事人: 'parties', 代理人: 'agents',
};
/** Columns without which a sheet is not read. */
export const NEEDED_COLUMNS = ['number', 'type', 'state', 'registeredOn', 'parties'] as const;
const known = new Set(Object.values(COLUMNS));
const columnOf = (title: string): string => {
  const plain = title.replace(/^\uFEFF/, '').trim();
  return COLUMNS[plain] ?? plain;
};

/** The rows of a CSV text after RFC 4180: quoted fields may hold commas, line ends and doubled quotes. A field is text, whatever it begins with. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [], at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const end = text.length;
  while (at < end) {
    let field: string;
    if (text.charCodeAt(at) === 34) {
      field = '';
      for (let from = at + 1; ; ) {
        const quote = text.indexOf('"', from);
        if (quote < 0) { field += text.slice(from); at = end; break; }
        field += text.slice(from, quote);
        if (text.charCodeAt(quote + 1) !== 34) { at = quote + 1; break; }
        field += '"';
        from = quote + 2;
      }
    } else field = '';
    const from = at;
    while (at < end && text.charCodeAt(at) !== 44 && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
    row.push(field + text.slice(from, at));
    if (at < end && text.charCodeAt(at) === 44) { at++; if (at === end) row.push(''); continue; }
    rows.push(row);
    row = [];
    if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++;
    at++;
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((r) => r.length > 1 || (r[0] ?? '').trim() !== '');
}

function fromCsv(text: string): Decision<SheetRow[]> {
  const [titles, ...rows] = csvRows(text);
  if (!titles) return refused('cases.import-not-read', 'invalid', { format: 'CSV' });
  const names = titles.map(columnOf);
  const lacking = NEEDED_COLUMNS.find((needed) => !names.includes(needed));
  if (lacking) return refused('cases.import-column-missing', 'invalid', { column: lacking });
  return agreed(rows.map((row) => Object.fromEntries(names.flatMap((name, i) => (known.has(name) ? [[name, row[i] ?? '']] : [])))));
}

function fromJson(text: string): Decision<SheetRow[]> {
  const no = refused('cases.import-not-read', 'invalid', { format: 'JSON' });
  let read: unknown;
  try { read = JSON.parse(text.replace(/^\uFEFF/, '')); } catch { return no; }
  if (!Array.isArray(read)) return no;
  return agreed(read.map((row: unknown) => (row !== null && typeof row === 'object' && !Array.isArray(row)
    ? Object.fromEntries(Object.entries(row).map(([title, value]) => [columnOf(title), value as unknown])) : {})));
}

/** The rows of a sheet of existing cases, or why it cannot be read. */
export const sheetRows = (text: string, format: 'csv' | 'json'): Decision<SheetRow[]> => (format === 'csv' ? fromCsv(text) : fromJson(text));
