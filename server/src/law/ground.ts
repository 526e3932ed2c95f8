import { readFileSync } from 'node:fs';
import type { CauseView } from '@microcourt/domain/law/contract';
import { TABLE_NAMES, type Tables } from '@microcourt/domain/law/tables';

/** Reads once, at the first question, and never at import. */
function once<T>(read: () => T): () => T {
  const kept: { value?: T } = {};
  return () => (kept.value ??= read());
}
const table = <T>(name: string): T => JSON.parse(readFileSync(new URL(`./ground/${name}.json`, import.meta.url), 'utf8')) as T;

/** The dated tables as the programme brings them. */
export const baseTables = once(() => Object.fromEntries(TABLE_NAMES.map((name) => [name, table(name)])) as unknown as Tables);
/** The codes of all courts that are known, with their names: 关于人民法院案件案号的若干规定（2015）. */
export const courtCodes = once((): ReadonlyMap<string, string> => new Map(table<{ rows: [string, string][] }>('court-codes').rows));

type Tree = { all: readonly CauseView[]; byCode: ReadonlyMap<string, CauseView>; below: ReadonlyMap<string | null, readonly CauseView[]> };

/** A cause as the table has it: code, name, class of the fee, and the question that decides it where the class is `ask`. */
type CauseRow = [code: string, name: string, feeClass: CauseView['feeClass'], feeQuestion?: string];

/** A cause's code names its place in the tree: CC-1-1-2 stands below CC-1-1. */
function treeOf(rows: readonly CauseRow[]): Tree {
  const names = new Map(rows.map(([code, name]) => [code, name]));
  const parentOf = (code: string): string | null => {
    const cut = code.slice(0, code.lastIndexOf('-'));
    return names.has(cut) ? cut : null;
  };
  const pathOf = (code: string): string[] => {
    const parent = parentOf(code);
    return [...(parent === null ? [] : pathOf(parent)), names.get(code)!];
  };
  const parents = new Set(rows.map(([code]) => parentOf(code)));
  const all = rows.map(([code, name, feeClass, feeQuestion]): CauseView => ({
    code, name, level: pathOf(code).length, parent: parentOf(code), path: pathOf(code), feeClass, more: parents.has(code), ...(feeQuestion ? { feeQuestion } : {}),
  }));
  const below = new Map<string | null, CauseView[]>();
  for (const cause of all) below.set(cause.parent, [...(below.get(cause.parent) ?? []), cause]);
  return { all, below, byCode: new Map(all.map((cause) => [cause.code, cause])) };
}

const civil = once(() => treeOf(table<{ causes: CauseRow[] }>('causes-civil').causes));
const administrative = once(() => treeOf(table<{ causes: CauseRow[] }>('causes-administrative').causes));
/** The causes of action of one kind of case. */
export const causeTree = (kind: 'civil' | 'administrative'): Tree => (kind === 'civil' ? civil() : administrative());
