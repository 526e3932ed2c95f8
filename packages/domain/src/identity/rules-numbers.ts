import { isDay, type Day } from '../shared/calendar.ts';
import { halfWidth } from '../shared/half-width.ts';
import { CODE_SIGNS, PROVINCE_CODES, creditCheck, licenceCheck, organisationCheck, residentCheck } from './rules-numbers-checks.ts';

/** Documents whose numbers have a form that can be looked at. */
export const NUMBER_KINDS = ['resident-id', 'passport', 'hk-macao-permit', 'taiwan-permit', 'foreign-permanent-residence', 'military', 'credit-code', 'business-licence', 'other'] as const;
/** A document whose number has a form that can be looked at. */
export type NumberKind = (typeof NUMBER_KINDS)[number];
/** Those, and the numbers that only the tools look at: residence permits of Hong Kong, Macao and Taiwan, old codes of organisations and old licences. */
export type ReadableKind = NumberKind | 'residence-permit' | 'organisation-code' | 'licence-number';

/**
 * What the form of a number says, and no more: a right check digit is never proof of who someone is.
 * `old-form` is a number that was replaced by one of 18 signs; `unknown` a document without a fixed form.
 */
export type NumberForm = {
  form: 'well-formed' | 'malformed' | 'old-form' | 'unknown';
  /** The number as it is kept and hashed: half-width, no spaces, capitals. */
  normal: string;
  /** What is wrong with a malformed number: a code that has its sentence, with what the sentence needs. */
  problem?: { code: string; facts: Record<string, string | number> };
  birthDate?: string; gender?: 'male' | 'female'; division?: string;
  /** The number of 18 signs that took the place of an old resident number of 15. */
  upgraded?: string;
};

const LONGEST = 60;
/** A number as it is kept and compared: half-width characters, no spaces or dashes, capital letters; never longer than 60 characters. */
export function normalNumber(typed: string): string {
  return halfWidth(typed.slice(0, LONGEST))
    .replace(/[\s\u3000\u00ad\u00b7\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\-\u2010-\u2015\u2212]/g, '')
    .toUpperCase();
}

const sex = (digit: string): 'male' | 'female' => (Number(digit) % 2 === 1 ? 'male' : 'female');
const wrong = (normal: string, problem: string, facts: Record<string, string | number> = {}): NumberForm =>
  ({ form: 'malformed', normal, problem: { code: `identity.number-${problem}`, facts } });

/** A number of 18 signs as GB 11643 has them: where it begins as it must, a real day of birth that has come, the check character. */
function longForm(normal: string, today: Day, begins: RegExp): NumberForm {
  if (normal.length !== 18) return wrong(normal, 'length', { is: normal.length, due: '18' });
  if (!/^\d{17}[\dX]$/.test(normal)) return wrong(normal, 'signs');
  if (!begins.test(normal)) return wrong(normal, 'division', { division: normal.slice(0, 2) });
  const birthDate = `${normal.slice(6, 10)}-${normal.slice(10, 12)}-${normal.slice(12, 14)}`;
  if (!isDay(birthDate) || birthDate < '1850-01-01') return wrong(normal, 'date');
  if (birthDate > today) return wrong(normal, 'date-ahead');
  if (residentCheck(normal) !== normal[17]) return wrong(normal, 'check');
  return { form: 'well-formed', normal, birthDate, gender: sex(normal[16] as string), division: normal.slice(0, 6) };
}

const RESIDENT = new RegExp(`^(?:${Object.keys(PROVINCE_CODES).join('|')})`);
/** A resident number; one of 15 digits as the one of 18 that took its place (in those, 996 to 999 were kept for people born before 1900). */
function residentForm(normal: string, today: Day): NumberForm {
  if (normal.length !== 15) return longForm(normal, today, RESIDENT);
  if (!/^\d{15}$/.test(normal)) return wrong(normal, 'signs');
  const body = `${normal.slice(0, 6)}${Number(normal.slice(12)) >= 996 ? '18' : '19'}${normal.slice(6)}`, upgraded = body + residentCheck(body);
  const long = longForm(upgraded, today, RESIDENT);
  return long.form === 'malformed' ? { ...long, normal } : { ...long, form: 'old-form', normal, upgraded };
}

/** A number of a fixed length with a check character at its end. */
function checkedForm(normal: string, length: number, signs: RegExp, check: (signs: string) => string, form: 'well-formed' | 'old-form'): NumberForm {
  if (normal.length !== length) return wrong(normal, 'length', { is: normal.length, due: String(length) });
  if (!signs.test(normal)) return wrong(normal, 'signs');
  return check(normal) === normal[length - 1] ? { form, normal } : wrong(normal, 'check');
}
const CREDIT = new RegExp(`^[${CODE_SIGNS}]{2}\\d{6}[${CODE_SIGNS}]{10}$`);
const creditForm = (normal: string): NumberForm => ({ ...checkedForm(normal, 18, CREDIT, creditCheck, 'well-formed'), ...(CREDIT.test(normal) ? { division: normal.slice(2, 8) } : {}) });
const licenceForm = (normal: string): NumberForm => checkedForm(normal, 15, /^\d{15}$/, licenceCheck, 'old-form');

function permanentForm(normal: string, today: Day): NumberForm {
  if (normal.length === 15) return /^[A-Z]{3}\d{12}$/.test(normal) ? { form: 'old-form', normal } : wrong(normal, 'signs');
  const { division: _, ...form } = longForm(normal, today, /^9/);
  return form;
}

const SHAPES: { readonly [k in ReadableKind]?: { readonly shape: RegExp; readonly due: string; readonly length: RegExp } } = {
  passport: { shape: /^[A-Z0-9]{5,17}$/, due: '5–17', length: /^.{5,17}$/ },
  'hk-macao-permit': { shape: /^[HM]\d{8}(?:\d{2})?$/, due: '9、11', length: /^(?:.{9}|.{11})$/ },
  'taiwan-permit': { shape: /^(?:\d{8}|\d{10}[A-Z]?)$/, due: '8、10、11', length: /^(?:.{8}|.{10,11})$/ },
};

/**
 * What the form of a number of this kind of document says: GB 11643-1999 for resident cards, residence permits (810000, 820000, 830000) and foreign permanent
 * residence since 2023 (9…); GB 32100-2015 for credit codes; GB 11714-1997 and GS 15-2006 for what these replaced. Malformed ones carry their problem.
 */
export function numberForm(kind: ReadableKind, typed: string, today: Day): NumberForm {
  const normal = normalNumber(typed);
  if (typed.length > LONGEST) return wrong(normal, 'too-long');
  if (normal === '') return wrong(normal, 'empty');
  if (kind === 'resident-id') return residentForm(normal, today);
  if (kind === 'residence-permit') return longForm(normal, today, /^8[123]0000/);
  if (kind === 'foreign-permanent-residence') return permanentForm(normal, today);
  if (kind === 'credit-code') return creditForm(normal);
  if (kind === 'business-licence') return normal.length === 15 ? licenceForm(normal) : creditForm(normal);
  if (kind === 'licence-number') return licenceForm(normal);
  if (kind === 'organisation-code') return checkedForm(normal, 9, /^[0-9A-Z]{8}[\dX]$/, organisationCheck, 'old-form');
  const known = SHAPES[kind];
  if (!known) return { form: 'unknown', normal };
  if (!known.length.test(normal)) return wrong(normal, 'length', { is: normal.length, due: known.due });
  return known.shape.test(normal) ? { form: 'well-formed', normal } : wrong(normal, 'signs');
}

/** A mainland mobile number without country code, spaces and dashes, or null if it is none. */
export function normalMobile(typed: string): string | null {
  const digits = normalNumber(typed).replace(/^(?:\+|00)86/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
}

/** A number as a screen may show it: the first and last few signs, the rest as stars. */
export function maskNumber(text: string): string {
  const head = text.length >= 15 ? 6 : Math.min(2, Math.floor(text.length / 4)), tail = text.length >= 15 ? 4 : Math.min(2, Math.floor(text.length / 4));
  return text.slice(0, head) + '*'.repeat(Math.max(0, text.length - head - tail)) + (tail ? text.slice(-tail) : '');
}
/** A mobile number as a screen may show it: `138****5678`. */
export const maskMobile = (mobile: string): string => (mobile.length >= 7 ? `${mobile.slice(0, 3)}${'*'.repeat(mobile.length - 7)}${mobile.slice(-4)}` : maskNumber(mobile));
/** A name as a stranger may see it: the family name and stars. */
export const maskName = (name: string): string => Array.from(name).map((c, i) => (i === 0 ? c : '*')).join('');
