import { day, isDay, type Day } from '../shared/calendar.ts';
import type { Side } from './rules.ts';
import type { SheetRow } from './import-sheet.ts';

/** Why a row was not taken: the code of its sentence and the column. */
export type RowFault = { code: string; column: string };
/** Someone named in an imported case: the number plain, or as the keyed hash of one. */
export type ImportedParty = { role: Side; kind: 'person' | 'organisation' | 'organ'; name: string; idNumber: string | null; idBlind: string | null; phone: string; address: string };
/** An agent in an imported case, by the name of the party represented. */
export type ImportedAgent = { name: string; idNumber: string | null; idBlind: string | null; phone: string; represents: string; authority: 'general' | 'special' };
/** An existing case as its row tells it; staff by OA user id. */
export type ImportedCase = {
  number: string; kind: 'civil' | 'administrative' | 'enforcement' | 'other'; procedure: string; cause: string | null; stage: string;
  judge: string | null; panel: string[]; assistant: string | null; clerk: string | null; registeredOn: Day; hearingOn: Day | null;
  parties: ImportedParty[]; agents: ImportedAgent[];
};

const KINDS: Readonly<Record<string, ImportedCase['kind']>> = { 民事: 'civil', 行政: 'administrative', 执行: 'enforcement', civil: 'civil', administrative: 'administrative', enforcement: 'enforcement', 其他: 'other', other: 'other' };
const STAGES: Readonly<Record<string, string>> = { 在审: 'assigned', 审理中: 'assigned', 结案: 'closed', 已结案: 'closed', 归档: 'archived', 已归档: 'archived', open: 'assigned', closed: 'closed', archived: 'archived' };
const PROCEDURES: Readonly<Record<string, string>> = { 普通: 'ordinary', 普通程序: 'ordinary', 一审: 'ordinary', 简易: 'summary', 简易程序: 'summary', 小额: 'small-claims', 小额诉讼: 'small-claims', 二审: 'second-instance', 再审: 'retrial', ordinary: 'ordinary', summary: 'summary', 'small-claims': 'small-claims', 'second-instance': 'second-instance', retrial: 'retrial' };
const ROLES: Readonly<Record<string, Side>> = { 原告: 'plaintiff', 申请人: 'plaintiff', 申请执行人: 'plaintiff', 上诉人: 'plaintiff', 被告: 'defendant', 被申请人: 'defendant', 被执行人: 'defendant', 被上诉人: 'defendant', 第三人: 'third-party', plaintiff: 'plaintiff', defendant: 'defendant', 'third-party': 'third-party' };
const PARTY_KINDS: Readonly<Record<string, ImportedParty['kind']>> = { 自然人: 'person', 个人: 'person', 法人: 'organisation', 单位: 'organisation', 非法人组织: 'organisation', 行政机关: 'organ', 机关: 'organ', person: 'person', organisation: 'organisation', organ: 'organ' };

const BLIND = /^[a-z][a-z0-9]{1,9}:[\w+/=-]{20,100}$/;
// What would turn the direction of a line or end it has no place in a name; a formula is a text like any other.
const FORBIDDEN = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** Reads the columns of one row and gathers what is wrong with them. */
class RowReader {
  readonly faults: RowFault[] = [];
  readonly row: SheetRow;
  constructor(row: SheetRow) { this.row = row; }

  fault(code: string, column: string): null {
    this.faults.push({ code, column });
    return null;
  }
  clean(value: unknown, column: string, most: number): string {
    if (value === undefined || value === null) return '';
    if (typeof value !== 'string' && typeof value !== 'number') { this.fault('cases.import-value', column); return ''; }
    const text = String(value).normalize('NFC').trim();
    if (FORBIDDEN.test(text) || /\p{Cs}/u.test(text)) { this.fault('cases.import-value', column); return ''; }
    if (text.length > most) { this.fault('cases.import-too-long', column); return ''; }
    return text;
  }
  text(column: string, most: number): string { return this.clean(this.row[column], column, most); }
  needed(column: string, most: number): string {
    const text = this.text(column, most);
    if (text === '' && !this.faults.some((f) => f.column === column)) this.fault('cases.import-column-empty', column);
    return text;
  }
  oneOf<T>(column: string, table: Readonly<Record<string, T>>, otherwise: T | null): T | null {
    const text = otherwise === null ? this.needed(column, 40) : this.text(column, 40);
    if (text === '') return otherwise;
    return Object.hasOwn(table, text) ? (table[text] as T) : this.fault('cases.import-value', column);
  }
  day(column: string, needed: boolean): Day | null {
    const text = (needed ? this.needed(column, 30) : this.text(column, 30)).replace(/[./年月]/g, '-').replace(/日$/, '');
    if (text === '') return null;
    const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
    const iso = found ? `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}` : '';
    return isDay(iso) ? day(iso) : this.fault('cases.import-value', column);
  }
  /** The entries of a list: of a JSON sheet as they are, of a CSV field split at semicolons, its parts at bars. */
  list(column: string, names: readonly string[]): Record<string, unknown>[] {
    const value = this.row[column];
    if (Array.isArray(value)) return value.slice(0, 200).map((one: unknown) => (one !== null && typeof one === 'object' ? (one as Record<string, unknown>) : { [names[0]!]: one }));
    return this.text(column, 20_000).split(/[;；]/).filter((part) => part.trim() !== '').slice(0, 200).map((part) => {
      const parts = part.split(/[|｜]/);
      return Object.fromEntries(names.map((name, i) => [name, parts[i] ?? '']));
    });
  }
  number(value: unknown, column: string): { idNumber: string | null; idBlind: string | null } {
    const text = this.clean(value, column, 120);
    if (BLIND.test(text)) return { idNumber: null, idBlind: text };
    if (text.length > 40) this.fault('cases.import-too-long', column);
    return { idNumber: text === '' ? null : text, idBlind: null };
  }
}

function partiesOf(r: RowReader): ImportedParty[] {
  const parties = r.list('parties', ['role', 'name', 'idNumber', 'phone', 'address', 'kind']).flatMap((p): ImportedParty[] => {
    const role = r.clean(p['role'], 'parties', 20), name = r.clean(p['name'], 'parties', 100), kind = r.clean(p['kind'], 'parties', 20);
    const [side, sort] = [Object.hasOwn(ROLES, role) ? ROLES[role] : undefined, kind === '' ? 'person' : Object.hasOwn(PARTY_KINDS, kind) ? PARTY_KINDS[kind] : undefined];
    if (side === undefined || sort === undefined || name === '') { r.fault('cases.import-value', 'parties'); return []; }
    return [{ role: side, kind: sort, name, ...r.number(p['idNumber'], 'parties'), phone: r.clean(p['phone'], 'parties', 30), address: r.clean(p['address'], 'parties', 200) }];
  });
  if (r.faults.length === 0 && !parties.some((p) => p.role === 'plaintiff')) r.fault('cases.import-party-missing', 'parties');
  return parties;
}

function agentsOf(r: RowReader, parties: readonly ImportedParty[]): ImportedAgent[] {
  return r.list('agents', ['name', 'idNumber', 'phone', 'represents', 'authority']).flatMap((a): ImportedAgent[] => {
    const name = r.clean(a['name'], 'agents', 100), represents = r.clean(a['represents'], 'agents', 100), authority = r.clean(a['authority'], 'agents', 20);
    if (name === '' || !parties.some((p) => p.name === represents)) { r.fault('cases.import-value', 'agents'); return []; }
    return [{ name, represents, ...r.number(a['idNumber'], 'agents'), phone: r.clean(a['phone'], 'agents', 30), authority: /^(特别|特别授权|special)$/.test(authority) ? 'special' : 'general' }];
  });
}

/** What a row of the sheet says of a case, and everything that is wrong with it. */
export function readImportRow(row: SheetRow): { ok: true; value: ImportedCase } | { ok: false; number: string | null; faults: RowFault[] } {
  const r = new RowReader(row);
  const number = r.needed('number', 80), kind = r.oneOf('type', KINDS, null), stage = r.oneOf('state', STAGES, null), procedure = r.oneOf('procedure', PROCEDURES, 'ordinary');
  const registeredOn = r.day('registeredOn', true), hearingOn = r.day('hearingOn', false);
  const user = (column: string): string | null => r.text(column, 64).toLowerCase() || null;
  const panel = r.list('panel', ['userId']).map((p) => r.clean(p['userId'], 'panel', 64).toLowerCase()).filter((id) => id !== '');
  const [judge, assistant, clerk, cause] = [user('judge'), user('assistant'), user('clerk'), r.text('cause', 100) || null];
  const parties = partiesOf(r), agents = agentsOf(r, parties);
  if (r.faults.length > 0 || kind === null || stage === null || procedure === null || registeredOn === null) return { ok: false, number: number === '' ? null : number.slice(0, 80), faults: r.faults };
  return { ok: true, value: { number, kind, procedure, cause, stage, judge, panel, assistant, clerk, registeredOn, hearingOn, parties, agents } };
}
