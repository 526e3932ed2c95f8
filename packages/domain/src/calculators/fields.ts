import * as z from 'zod/mini';
import { halfWidth } from '../shared/half-width.ts';
import { PROVINCES } from '../shared/provinces.ts';
import type { Words } from '../shared/worked.ts';
import { readYuan } from './amounts.ts';

/** Shows a field only where another one has one of these values. */
export type When = { readonly field: string; readonly is: readonly (string | boolean)[] };
/** What a form needs to know of a field besides what may stand in it. */
export type Face =
  | { readonly kind: 'money' | 'day' | 'moment' | 'flag' | 'province' }
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'whole'; readonly min: number; readonly max: number; readonly unit?: Words }
  | { readonly kind: 'decimal'; readonly unit?: Words }
  | { readonly kind: 'choice' | 'choices'; readonly options: readonly { readonly value: string; readonly label: Words }[] }
  | { readonly kind: 'rows'; readonly fields: Fields; readonly max: number };
/** A field of a calculator: what may stand in it on the wire and how a form shows it. */
export type Field<S extends z.ZodMiniType = z.ZodMiniType> = Face & {
  readonly label: Words; readonly note?: Words; readonly when?: When; readonly schema: S; readonly required: boolean; readonly start?: unknown;
  /** Few need it: a form keeps it folded away until it is opened or holds something. */
  readonly rare?: true;
};
/** The fields of a calculator by name, in the order of the form. */
export type Fields = { readonly [name: string]: Field };
/** The object that fields describe. */
export type ObjectOf<F extends Fields> = z.ZodMiniObject<{ [N in keyof F]: F[N]['schema'] }, z.core.$strict>;

type More = { note?: Words; when?: When; rare?: true };
const no = (payload: { issues: unknown[]; value?: unknown }, code: string, input: unknown) => {
  payload.issues.push({ code: 'custom', message: code, input });
  return z.NEVER;
};
/** Fen as an integer, or yuan as people type it in a text: `100万`, `1,000.50`. Comes out as fen. */
const moneySchema = z.pipe(z.union([z.number(), z.string()]), z.transform((given, payload): number => {
  if (typeof given === 'number') return Number.isSafeInteger(given) && given >= 0 ? given : no(payload as never, 'calculators.amount-malformed', given);
  const read = readYuan(given);
  return read.ok ? read.value : no(payload as never, read.refusal.code, given);
}));
const bare = (text: string): string => halfWidth(text).replace(/\s/g, '').replace(/%$/, '');
/** A number with at most six decimals, not below zero, as a number or a text. Comes out as decimal text: `15.4`. */
const decimalSchema = z.pipe(z.union([z.number(), z.string()]), z.transform((given, payload): string => {
  const typed = String(given), text = typed.length > 40 ? '' : bare(typed);
  return /^\d{1,9}(\.\d{1,6})?$/.test(text) ? text : no(payload as never, 'calculators.number-malformed', given);
}));

/** An amount of money. */
export const money = (label: Words, more: More = {}): Field<typeof moneySchema> => ({ kind: 'money', label, required: true, schema: moneySchema, ...more });
/** The days that an amount, a limit or a life may turn on; a day beyond them is a slip of the hand, and counting on from it may leave the calendar. */
const someDay = z.iso.date({ abort: true }).check(z.refine((d) => d >= '1900-01-01' && d <= '2199-12-31', 'calculators.day-out-of-range'));
/** A court day from 1900 to 2199. */
export const onDay = (label: Words, more: More = {}): Field<z.ZodMiniISODate> => ({ kind: 'day', label, required: true, schema: someDay, ...more });
/** A moment, ISO 8601 with its offset. */
export const onMoment = (label: Words, more: More = {}): Field<z.ZodMiniISODateTime> => ({ kind: 'moment', label, required: true, schema: z.iso.datetime({ offset: true }), ...more });
/** A number with decimals, such as a rate in per cent. */
export const decimalNumber = (label: Words, more: More & { unit?: Words } = {}): Field<typeof decimalSchema> => ({ kind: 'decimal', label, required: true, schema: decimalSchema, ...more });
/** A whole number. */
export const whole = (label: Words, { min = 0, max = 1_000_000, ...more }: More & { min?: number; max?: number; unit?: Words } = {}): Field<z.ZodMiniNumberFormat> =>
  ({ kind: 'whole', min, max, label, required: true, schema: z.int().check(z.minimum(min), z.maximum(max)), ...more });
/** A short text. */
export const text = (label: Words, max: number, more: More = {}): Field<z.ZodMiniString> => ({ kind: 'text', max, label, required: true, schema: z.string().check(z.maxLength(max)), ...more });
/** A province as people name it, `浙江`, comes out by its full name: a figure or a rule of the province must not be missed for a short one. */
const provinceSchema = z.pipe(z.string().check(z.maxLength(20)), z.transform((given, payload): string => {
  const name = given.trim(), full = PROVINCES.find((one) => name.length > 1 && one.startsWith(name));
  return full ?? no(payload as never, 'calculators.province-unknown', given);
}));
/** A province. */
export const province = (label: Words, more: More = {}): Field<typeof provinceSchema> => ({ kind: 'province', label, required: true, schema: provinceSchema, ...more });

type Options = Readonly<Record<string, Words>>;
const optionsOf = (options: Options) => Object.entries(options).map(([value, label]) => ({ value, label }));
const keysOf = <O extends Options>(options: O) => Object.keys(options) as (keyof O & string)[];
/** One of several. */
export const choice = <O extends Options>(label: Words, options: O, more: More = {}): Field<z.ZodMiniEnum<{ [K in keyof O & string]: K }>> =>
  ({ kind: 'choice', label, required: true, options: optionsOf(options), schema: z.enum(keysOf(options)) as never, ...more });
/** Any of several. */
export const choices = <O extends Options>(label: Words, options: O, more: More = {}): Field<z.ZodMiniDefault<z.ZodMiniArray<z.ZodMiniEnum<{ [K in keyof O & string]: K }>>>> =>
  ({ kind: 'choices', label, required: false, start: [], options: optionsOf(options), schema: z._default(z.array(z.enum(keysOf(options))), []) as never, ...more });
/** A yes or no; no where nothing is said. */
export const flag = (label: Words, more: More = {}): Field<z.ZodMiniDefault<z.ZodMiniBoolean>> => ({ kind: 'flag', label, required: false, start: false, schema: z._default(z.boolean(), false), ...more });
/** Several of the same, one at least. */
export const rows = <F extends Fields>(label: Words, fields: F, { max = 50, ...more }: More & { max?: number } = {}): Field<z.ZodMiniArray<ObjectOf<F>>> =>
  ({ kind: 'rows', fields, max, label, required: true, schema: z.array(objectOf(fields)).check(z.minLength(1), z.maxLength(max)), ...more });
/** Several of the same, or none. */
export const noneOrMore = <F extends Fields>(label: Words, fields: F, { max = 50, ...more }: More & { max?: number } = {}): Field<z.ZodMiniDefault<z.ZodMiniArray<ObjectOf<F>>>> =>
  ({ ...rows(label, fields, { max, ...more }), required: false, start: [], schema: z._default(z.array(objectOf(fields)).check(z.maxLength(max)), []) as never });

/** The field, which may be left out. */
export const maybe = <S extends z.ZodMiniType>(field: Field<S>): Field<z.ZodMiniOptional<S>> => ({ ...field, required: false, schema: z.optional(field.schema) });
/** The field, which few need: a form keeps it folded away. */
export const rare = <F extends Field>(field: F): F => ({ ...field, rare: true });
/** The field with the value that holds where it is left out; a form begins with it. */
export const starting = <S extends z.ZodMiniType>(field: Field<S>, start: z.input<S>): Field<z.ZodMiniDefault<S>> => ({ ...field, required: false, start, schema: z._default(field.schema, start as never) });

/** The strict object of the fields: a name that no field has is refused, for a misspelt field must not be ignored. */
export const objectOf = <F extends Fields>(fields: F): ObjectOf<F> =>
  z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema]))) as ObjectOf<F>;
