import { agreed, refused, type Decision } from '../shared/decision.ts';
import { halfWidth } from '../shared/half-width.ts';
import { readCourt, readEnd, readType, type NumberWarning } from './rules-number-parts.ts';

/**
 * The parts of a case number: 案号规定（2015）第二条. `special` is the code of a special field of trial, `ordinal` that of a later document, in Chinese
 * numerals. Before 2016 `court` is empty and `type` the whole old word.
 */
export type CaseNumber = { year: number; court: string; special: '知' | ''; type: string; serial: number; ordinal: string };
/** A case number that was read: its parts, its canonical writing, and what whoever relies on it should look at. */
export type ReadNumber = { number: CaseNumber; canonical: string; warnings: readonly NumberWarning[] };
/** What numbers are checked against: the type codes, the year of today, and the names of courts by their codes; without these no court is checked. */
export type KnownNumbers = { types: ReadonlySet<string>; thisYear: number; courts?: ReadonlyMap<string, string> };

const LONGEST = 80, GRAMMAR_FROM = 2016, EARLIEST = 1949;
const OPENING = /[〔[【﹝⟨〈《{〖〘〚「『❨❲⦅⦗⸨⟦﹙﹛⁽₍︵︷︹]/g, CLOSING = /[〕\]】﹞⟩〉》}〗〙〛」』❩❳⦆⦘⸩⟧﹚﹜⁾₎︶︸︺]/g;
const INVISIBLE = /[\s\u3000\u00ad\u115f\u180e\u200b-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\ufeff]|[\ufe00-\ufe0f]/g;

/** The writing of a number in which it is compared: half-width signs, round brackets, 0 for 〇, no spaces and nothing invisible, the year in digits. */
export function normalCaseNumber(typed: string): string {
  return halfWidth(typed)
    .replace(INVISIBLE, '').replace(OPENING, '(').replace(CLOSING, ')')
    .replace(/[〇○◯]/g, '0').replace(/[\u2010-\u2015\u2212~\u301c]/g, '-').replace(/號/g, '号')
    .replace(/^\(([0零一二三四五六七八九]{4})\)/, (_, year: string) => `(${Array.from(year, (c) => (c === '0' ? 0 : '零一二三四五六七八九'.indexOf(c))).join('')})`);
}

/** The canonical writing of a case number: `(2026)浙0192民初1号`, with its ordinal `之一` where it has one; before 2016 with 字第: 案号规定（2015）第三条第一款. */
export function formatCaseNumber(n: CaseNumber): string {
  return `(${n.year})${n.court}${n.special}${n.type}${n.year < GRAMMAR_FROM ? '字第' : ''}${n.serial}号${n.ordinal ? `之${n.ordinal}` : ''}`;
}

/**
 * A case number as a person typed it, read and checked against type codes and courts; or which part of it is wrong.
 * More than 80 characters are refused unread; reading takes time in proportion to the length.
 */
export function readCaseNumber(typed: string, known: KnownNumbers): Decision<ReadNumber> {
  if (typed.length > LONGEST) return refused('cases.number-too-long', 'invalid');
  const text = normalCaseNumber(typed), year = readYear(text, known.thisYear);
  if (!year.ok) return year;
  const rest = text.slice(6);
  if (/\(\d{4}\)|号.*\d号/.test(rest)) return refused('cases.number-several', 'invalid');
  return year.value < GRAMMAR_FROM ? readOld(rest, year.value) : readParts(rest, year.value, known);
}

/** The year in its brackets; where there is none, what stands in its place. */
function readYear(text: string, thisYear: number): Decision<number> {
  const year = /^\((\d{4})\)/.exec(text)?.[1];
  if (year === undefined) {
    const bracketed = /^\((\d*)\)/.exec(text), bare = /^\(?(\d{4})\)?[^\d()].*\d号?$/.exec(text);
    if (bracketed) return refused('cases.number-year-digits', 'invalid', { year: bracketed[1] });
    if (bare) return refused('cases.number-no-brackets', 'invalid', { year: bare[1] });
    if (/.\(\d{4}\)/.test(text)) return refused('cases.number-leading', 'invalid');
    return refused(/^[一-龥].*\d号/.test(text) ? 'cases.number-no-year' : 'cases.number-malformed', 'invalid');
  }
  if (Number(year) > thisYear) return refused('cases.number-future', 'invalid', { year: Number(year) });
  return Number(year) < EARLIEST ? refused('cases.number-year-early', 'invalid', { year: Number(year), from: EARLIEST }) : agreed(Number(year));
}

const read = (number: CaseNumber, warnings: readonly NumberWarning[]): Decision<ReadNumber> => agreed({ number, canonical: formatCaseNumber(number), warnings: [...new Set(warnings)] });

/** A number of 2016 and after, part by part; the old 字第 is left out with a warning, for a number without it is the same one. */
function readParts(rest: string, year: number, known: KnownNumbers): Decision<ReadNumber> {
  const court = readCourt(rest, year, known.courts);
  if (!court.ok) return court;
  const type = readType(court.value.rest, known.types);
  if (!type.ok) return type;
  const old = /^(?:字第|字|第)(?=\d)/.exec(type.value.rest), end = readEnd(type.value.rest.slice(old?.[0].length ?? 0));
  if (!end.ok) return end;
  const { serial, ordinal } = end.value;
  const warnings: NumberWarning[] = [...(old ? ['cases.number-old-word' as const] : []), ...court.value.warnings, ...end.value.warnings];
  return read({ year, court: court.value.court, special: type.value.special, type: type.value.type, serial, ordinal }, warnings);
}

/** A number before 2016: every court had its own word, so that it is kept as it is. A later document was `第12-1号` there. */
function readOld(rest: string, year: number): Decision<ReadNumber> {
  const found = /^([一-龥][一-龥\d]{0,19}?)字第?(.*)$/.exec(rest);
  if (!found) return refused('cases.number-before-grammar', 'invalid', { year, from: GRAMMAR_FROM });
  const [, type, after] = found as unknown as [string, string, string];
  const end = readEnd(after.replace(/^(\d+)-(\d{1,2})号$/, (all: string, serial: string, later: string) => (Number(later) < Number(serial) ? `${serial}号之${later}` : all)));
  if (!end.ok) return end;
  const { serial, ordinal, warnings } = end.value;
  return read({ year, court: '', special: '', type, serial, ordinal }, ['cases.number-legacy', ...warnings]);
}

/** A run of numbers as published documents write it, for display only: `(2026)浙0192民初1-3号`. */
export function showNumberRange(first: CaseNumber, last: CaseNumber): string {
  return `${formatCaseNumber({ ...first, ordinal: '' }).slice(0, -1)}-${last.serial}号`;
}
