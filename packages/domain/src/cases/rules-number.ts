import { agreed, refused, type Decision } from '../shared/decision.ts';

/** The parts of a case number: 法〔2015〕137号, arts. 1 to 10, as amended by 法〔2018〕335号. */
export type CaseNumber = { year: number; court: string; special: '知' | ''; type: string; serial: number; ordinal: string };
/** A case number that was read: its canonical writing and, for numbers before 2016 or with the old word 字第, a warning. */
export type ReadNumber = { number: CaseNumber; canonical: string; warning: 'cases.number-legacy' | null };

const LONGEST = 80;
const PROVINCES = '京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新军兵';
const FORM = new RegExp(`^\\((\\d{4})\\)(最高法|[${PROVINCES}](?:\\d{2}|\\d{4})?)(知)?([一-龥]{1,6})(\\d{1,8})号(?:之([一二三四五六七八九十百]{1,5}))?$`);
const LEGACY = /^\((\d{4})\)([一-龥]{1,12}\d{0,4}[一-龥]{0,6})字第(\d{1,8})号(?:之([一二三四五六七八九十百]{1,5}))?$/;

/** The writing of a number in which it is compared: half-width signs, round brackets, no spaces. */
export function normalCaseNumber(typed: string): string {
  return typed
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]/g, '')
    .replace(/[〔［[【﹝⟨〈]/g, '(')
    .replace(/[〕］\]】﹞⟩〉]/g, ')');
}

/** The canonical writing of a case number: `(2026)浙0192民初1号`, with its ordinal `之一` where it has one. */
export function formatCaseNumber(n: CaseNumber): string {
  return `(${n.year})${n.court}${n.special}${n.type}${n.serial}号${n.ordinal ? `之${n.ordinal}` : ''}`;
}

/**
 * A case number as a person typed it, read and checked against the table of type codes; or why it is none.
 * More than 80 characters are refused unread; reading takes time in proportion to the length.
 */
export function readCaseNumber(typed: string, known: { types: ReadonlySet<string>; thisYear: number }): Decision<ReadNumber> {
  if (typed.length > LONGEST) return refused('cases.number-too-long', 'invalid');
  const text = normalCaseNumber(typed);
  const legacy = LEGACY.exec(text);
  if (legacy) return readLegacy(legacy, known.thisYear);
  const found = FORM.exec(text);
  if (!found) return refused('cases.number-malformed', 'invalid');
  const [, yearText, court, specialWord, rest, serialText, ordinal] = found as unknown as [string, string, string, string | undefined, string, string, string | undefined];
  const year = Number(yearText), serial = Number(serialText);
  if (year > known.thisYear) return refused('cases.number-future', 'invalid', { year });
  if (year < 1949) return refused('cases.number-malformed', 'invalid');
  if (serial === 0) return refused('cases.number-malformed', 'invalid');
  if (!known.types.has(rest)) return refused('cases.number-unknown-type', 'invalid', { type: rest });
  const number: CaseNumber = { year, court, special: specialWord ? '知' : '', type: rest, serial, ordinal: ordinal ?? '' };
  return agreed({ number, canonical: formatCaseNumber(number), warning: year < 2016 ? 'cases.number-legacy' : null });
}

function readLegacy(found: RegExpExecArray, thisYear: number): Decision<ReadNumber> {
  const [, yearText, word, serialText, ordinal] = found as unknown as [string, string, string, string, string | undefined];
  const year = Number(yearText);
  if (year > thisYear) return refused('cases.number-future', 'invalid', { year });
  const canonical = `(${year})${word}字第${Number(serialText)}号${ordinal ? `之${ordinal}` : ''}`;
  return agreed({ number: { year, court: '', special: '', type: word, serial: Number(serialText), ordinal: ordinal ?? '' }, canonical, warning: 'cases.number-legacy' });
}

/** A run of numbers as published documents write it, for display only: `(2026)浙0192民初1-3号`. */
export function showNumberRange(first: CaseNumber, last: CaseNumber): string {
  return `(${first.year})${first.court}${first.special}${first.type}${first.serial}-${last.serial}号`;
}

/** The key under which numbers run: by court, type and year (法〔2015〕137号, arts. 9, 10). */
export const numberSeries = (n: Pick<CaseNumber, 'court' | 'type' | 'year' | 'special'>): string => `${n.year}|${n.court}|${n.special}${n.type}`;
