import type { Day } from '../shared/calendar.ts';

/** Documents whose numbers have a form that can be looked at. */
export const NUMBER_KINDS = ['resident-id', 'passport', 'hk-macao-permit', 'taiwan-permit', 'foreign-permanent-residence', 'military', 'credit-code', 'business-licence', 'other'] as const;
/** A document whose number has a form that can be looked at. */
export type NumberKind = (typeof NUMBER_KINDS)[number];

/**
 * What the form of a number says, and no more: a right check digit is never proof of who someone is.
 * `old-form` is a resident number of 15 digits; `unknown` a document without a fixed form.
 */
export type NumberForm = {
  form: 'well-formed' | 'malformed' | 'old-form' | 'unknown';
  /** The number as it is kept and hashed: half-width, no spaces, capitals. */
  normal: string;
  birthDate?: string; gender?: 'male' | 'female'; division?: string;
};

const LONGEST = 60;
/** A number as it is kept and compared: half-width characters, no spaces or dashes, capital letters; never longer than 60 characters. */
export function normalNumber(typed: string): string {
  return typed.slice(0, LONGEST)
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000\u00b7\-\u2010-\u2015\u2212]/g, '')
    .toUpperCase();
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], ID_CHECKS = '10X98765432';
const CODE_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The check character of a resident identity number from its first 17 digits: GB 11643-1999, ISO 7064 MOD 11-2. */
export const residentCheck = (digits: string): string => ID_CHECKS[ID_WEIGHTS.reduce((sum, w, i) => sum + w * Number(digits[i]), 0) % 11] as string;

/** The check character of a unified social credit code from its first 17 characters: GB 32100-2015. */
export const creditCheck = (signs: string): string => CODE_SIGNS[(31 - (CODE_WEIGHTS.reduce((sum, w, i) => sum + w * CODE_SIGNS.indexOf(signs[i] as string), 0) % 31)) % 31] as string;

/** Whether `YYYY-MM-DD` is a day of the calendar. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}
const sex = (digit: string): 'male' | 'female' => (Number(digit) % 2 === 1 ? 'male' : 'female');

function residentForm(normal: string, today: Day): NumberForm {
  const long = /^\d{17}[\dX]$/.test(normal);
  if (!long && !/^\d{15}$/.test(normal)) return { form: 'malformed', normal };
  const date = long ? normal.slice(6, 14) : `19${normal.slice(6, 12)}`;
  const birthDate = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`;
  const possible = isDay(birthDate) && birthDate <= today && birthDate >= '1850-01-01' && normal[0] !== '0';
  if (!possible || (long && residentCheck(normal) !== normal[17])) return { form: 'malformed', normal };
  return { form: long ? 'well-formed' : 'old-form', normal, birthDate, gender: sex(normal[long ? 16 : 14] as string), division: normal.slice(0, 6) };
}

function creditForm(normal: string): NumberForm {
  const right = /^[0-9ABCDEFGHJKLMNPQRTUWXY]{2}\d{6}[0-9ABCDEFGHJKLMNPQRTUWXY]{10}$/.test(normal) && creditCheck(normal) === normal[17];
  return { form: right ? 'well-formed' : 'malformed', normal };
}

const SHAPES: { readonly [k in NumberKind]?: RegExp } = {
  passport: /^[A-Z0-9]{5,17}$/,
  'hk-macao-permit': /^[HM]\d{8}(?:\d{2})?$/,
  'taiwan-permit': /^(?:\d{8}|\d{10}[A-Z]?)$/,
};

/** What the form of a number of this kind of document says: GB 11643-1999 for resident identity cards, GB 32100-2015 for credit codes. */
export function numberForm(kind: NumberKind, typed: string, today: Day): NumberForm {
  const normal = normalNumber(typed);
  if (typed.length > LONGEST || normal === '') return { form: 'malformed', normal };
  if (kind === 'resident-id') return residentForm(normal, today);
  if (kind === 'credit-code' || kind === 'business-licence') return creditForm(normal);
  if (kind === 'foreign-permanent-residence') return /^[A-Z]{3}\d{12}$/.test(normal) ? { form: 'old-form', normal } : residentForm(normal, today);
  const shape = SHAPES[kind];
  if (!shape) return { form: 'unknown', normal };
  return { form: shape.test(normal) ? 'well-formed' : 'malformed', normal };
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
