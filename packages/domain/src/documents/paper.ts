import { hanNumber } from '../calculators/amounts-han.ts';
import { partsOf, type Day } from '../shared/calendar.ts';

/** A part of a paper: paragraphs (a line break begins a new one), a heading, a numbered list, names with what they name, a table whose widths are shares. */
export type Block =
  | { readonly kind: 'text' | 'head'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly string[] }
  | { readonly kind: 'pairs'; readonly rows: readonly (readonly [label: string, text: string])[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly widths: readonly number[]; readonly rows: readonly (readonly string[])[] };
/** Paragraphs; empty where the text is. */
export const words = (text: string): Block[] => (text.trim() === '' ? [] : [{ kind: 'text', text }]);
/** A heading. */
export const head = (text: string): Block => ({ kind: 'head', text });

/** Someone in the case as papers name one: role in Chinese, name. */
export type Named = { readonly participantId: string; readonly role: string; readonly roleName: string; readonly name: string };
/** All that the court knows better than whoever drafts, taken from the case itself: nobody can change it in a paper. `fee` in fen with its working, where the kind asks for one. */
export type Known = {
  readonly courtName: string; readonly number: string | null; readonly kind: 'civil' | 'administrative' | 'enforcement' | 'other'; readonly procedure: string; readonly cause: string;
  readonly registeredOn: Day | null; readonly closed: boolean; readonly people: readonly Named[]; readonly judge: string | null; readonly assistant: string | null; readonly clerk: string | null;
  /** To whom it speaks; null where to all. */
  readonly to: Named | null;
  readonly on: Day; readonly fee: { readonly fen: number; readonly working: readonly string[] } | null;
  readonly deadlines: readonly { readonly label: string; readonly on: Day }[];
};

/** What a kind makes of what is known and what was written: how it begins, its body, who of the court stands under it, what follows the signatures. */
export type Written = { readonly to?: string | undefined; readonly blocks: readonly Block[]; readonly offices?: readonly string[]; readonly after?: readonly Block[] };
/** A paper as it is set. `offices` are lines of those who stand under it for the court, `signers` those who sign by hand. */
export type Paper = Written & { readonly courtName: string; readonly title: string; readonly number: string | null; readonly date: Day; readonly sealed: boolean };

const YEAR = '〇一二三四五六七八九';
const upTo99 = (n: number): string => hanNumber(n).replace(/^一十/, '十');
/** A day as papers write it: 二〇二六年十一月二十五日. */
export function hanDay(d: Day): string {
  const [year, month, date] = partsOf(d);
  return `${Array.from(String(year), (c) => YEAR[Number(c)]).join('')}年${upTo99(month)}月${upTo99(date)}日`;
}
/** A day in a sentence: 2026年3月1日. */
export function inFigures(d: string): string {
  const [year, month, date] = partsOf(d as Day);
  return `${year}年${month}月${date}日`;
}
/** A moment (ISO 8601) in a sentence, to the minute, in Asia/Shanghai: 2026年3月1日 9时30分. */
export function momentInFigures(at: string): string {
  const there = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  return `${inFigures(there.slice(0, 10))}${Number(there.slice(11, 13))}时${there.slice(14, 16)}分`;
}

const ofRole = (k: Known, role: string): string => k.people.filter((p) => p.role === role).map((p) => p.name).join('、');
/** The case in a sentence: 原告张三与被告李四民间借贷纠纷一案. */
export function aboutCase(k: Known): string {
  const sides = (['plaintiff', 'defendant', 'third-party'] as const).map((role) => [role === 'plaintiff' ? '原告' : role === 'defendant' ? '被告' : '第三人', ofRole(k, role)] as const).filter(([, names]) => names !== '');
  return `${sides.map(([role, names]) => `${role}${names}`).join('与')}${k.cause}一案`;
}
/** The parties with their agents, one a line, as papers head them. */
export const partyLines = (k: Known): Block => ({ kind: 'pairs', rows: k.people.filter((p) => !['judge', 'assistant', 'clerk'].includes(p.role)).map((p) => [p.roleName, p.name]) });
/** Those of the court who stand under a paper. */
export const benchLines = (k: Known): string[] => [...(k.judge ? [`审判员　${k.judge}`] : []), ...(k.assistant ? [`法官助理　${k.assistant}`] : []), ...(k.clerk ? [`书记员　${k.clerk}`] : [])];
/** The name of the procedure as papers write it. */
export const procedureName = (procedure: string): string => (({ ordinary: '普通程序', summary: '简易程序', 'small-claims': '小额诉讼程序' }) as Readonly<Record<string, string>>)[procedure] ?? '';
