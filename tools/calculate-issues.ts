import type { Field, Fields } from '../packages/domain/src/calculators/fields.ts';
import { texts } from '../packages/domain/src/calculators/texts.ts';

/** One thing wrong with an input: where, by which stable code, and what to do about it in both languages. */
export type Issue = { path: readonly (string | number)[]; code: string; text: string; en: string };
/** An issue of its parts. */
export const issue = (path: Issue['path'], code: string, text: string, en: string): Issue => ({ path, code, text, en });

type Found = { readonly path: readonly PropertyKey[]; readonly code?: string | undefined; readonly message?: string | undefined; readonly keys?: readonly string[] };

/** How many letters must be changed, put in or left out to make one word of another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
/** The known words that somebody may have meant, the nearest first, three at most. */
export function near(word: string, known: readonly string[]): string[] {
  const given = word.slice(0, 60).toLowerCase();
  const far = (name: string): number => (given.length > 2 && (name.includes(given) || given.includes(name)) ? 1 : distance(given, name.toLowerCase()));
  return known.map((name) => ({ name, far: far(name) })).filter((one) => one.far <= Math.max(2, Math.floor(one.name.length / 3)))
    .toSorted((a, b) => a.far - b.far).slice(0, 3).map((one) => one.name);
}

/** More options than this are not told one by one in a sentence. */
const MOST_TOLD = 12;
/** The options of a field as a sentence tells them; of very many only those that come near what was given. */
function optionsOf(field: Field, given: unknown): readonly [zh: string, en: string] {
  const all = 'options' in field ? field.options : [];
  const word = typeof given === 'string' ? given.trim() : '', meant = near(word, all.map(({ value }) => value));
  // People give the words that they know for the code that they do not.
  const named = word.length > 1 ? all.filter(({ label }) => label.some((text) => text.toLowerCase().includes(word.toLowerCase()))).slice(0, 5) : [];
  const told = all.length > MOST_TOLD ? [...new Set([...named, ...all.filter(({ value }) => meant.includes(value))])] : all;
  const zh = told.map(({ value, label }) => `"${value}"（${label[0]}）`).join('、'), en = told.map(({ value, label }) => `"${value}" (${label[1]})`).join(', ');
  if (told.length === all.length) return [`以下之一：${zh}`, `one of ${en}`];
  return [`所列 ${all.length} 项之一，不带输入运行该项目可看到全部${zh === '' ? '' : `；最接近的是 ${zh}`}`, `one of its ${all.length} options, shown when it is run without an input${en === '' ? '' : `; the nearest are ${en}`}`];
}

/** What may stand in a field, as a sentence without its end. */
export function wants(field: Field, given?: unknown): readonly [zh: string, en: string] {
  const unit = 'unit' in field && field.unit ? [`，单位：${field.unit[0]}`, `, in ${field.unit[1]}`] : ['', ''];
  switch (field.kind) {
    case 'money': return ['以分为单位的整数（10000 即 100 元），或写成文字的元（"100万"、"1234.56"），不小于零', 'whole fen as a number (10000 is CNY 100), or yuan as a text ("100万", "1234.56"), not below zero'];
    case 'day': return ['实际存在的日期，写成 "2026-11-24"', 'a day that exists, written "2026-11-24"'];
    case 'moment': return ['带时区的时刻，写成 "2026-11-24T09:00:00+08:00"', 'a moment with its offset, written "2026-11-24T09:00:00+08:00"'];
    case 'flag': return ['true 或 false', 'true or false'];
    case 'province': return ['省级行政区，例如 "浙江省"', 'a province, such as "浙江省"'];
    case 'text': return [`不超过 ${field.max} 个字的文字`, `a text of at most ${field.max} characters`];
    case 'whole': return [`${field.min} 至 ${field.max} 的整数${unit[0]}`, `a whole number from ${field.min} to ${field.max}${unit[1]}`];
    case 'decimal': return [`不小于零、最多六位小数的数，例如 15.4 或 "15.4"${unit[0]}`, `a number not below zero with at most six decimals, such as 15.4 or "15.4"${unit[1]}`];
    case 'choice': return optionsOf(field, given);
    case 'choices': return [`数组，每项是${optionsOf(field, given)[0]}`, `a list, each ${optionsOf(field, given)[1]}`];
    case 'rows': return [`数组，${field.required ? 1 : 0} 至 ${field.max} 项，每项是一个对象，字段有 ${Object.keys(field.fields).join('、')}`, `a list of ${field.required ? 1 : 0} to ${field.max} objects with the fields ${Object.keys(field.fields).join(', ')}`];
  }
}

/** The fields of the object at a path, and the field at its end. */
function placeOf(fields: Fields, path: readonly PropertyKey[]): { fields: Fields; field: Field | undefined } {
  let here = fields, field: Field | undefined;
  for (const step of path) {
    if (typeof step === 'number') { field = field?.kind === 'rows' ? undefined : field; continue; }
    field = here[String(step)];
    if (field?.kind === 'rows') here = field.fields;
  }
  return { fields: here, field };
}
const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, step) => (at !== null && typeof at === 'object' && Object.hasOwn(at, step) ? (at as Record<PropertyKey, unknown>)[step] : undefined), input);
const isObject = (value: unknown): boolean => value !== null && typeof value === 'object' && !Array.isArray(value);
const shown = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 60);

function unknownField(fields: Fields, path: Issue['path'], key: string): Issue {
  const known = Object.keys(fields), [close] = near(key, known);
  return issue([...path, key], 'unknown-field',
    `没有“${key}”这个字段。${close ? `您要写的是不是“${close}”？` : ''}可用的字段有：${known.join('、')}。`,
    `There is no field “${key}”. ${close ? `Did you mean “${close}”? ` : ''}The fields are: ${known.join(', ')}.`);
}

type Why = readonly [code: string, zh: string, en: string];
const CODES: Readonly<Record<string, Why>> = {
  invalid_value: ['not-an-option', '不是可选的内容', 'is none of the options'], too_big: ['out-of-range', '超出范围', 'is out of range'], too_small: ['out-of-range', '超出范围', 'is out of range'],
  invalid_format: ['malformed', '写法不对', 'is not written as it should be'], invalid_type: ['wrong-type', '类型不对', 'is of the wrong type'], invalid_union: ['wrong-type', '类型不对', 'is of the wrong type'],
  'control-character': ['control-character', '含有不能使用的控制字符', 'holds a control character, which cannot be used'], 'broken-character': ['broken-character', '含有残缺的字符', 'holds half a character'],
  'too-many-items': ['too-many-items', '的项数太多', 'has too many items'],
};
const TOO_LARGE: Why = ['number-too-large', '的数字太大，已经不能精确读取', 'is a number too large to be read exactly'];
const NO_SUCH_DAY: Why = ['malformed', '是并不存在的日期', 'is a day that does not exist'];
const NOT_FEN: Why = ['calculators.amount-malformed', '写成数字时以分计，须是不小于零、能精确表示的整数', 'counts fen where it is a number, and must then be whole, not below zero and small enough to be exact'];

/** Why a value cannot stand, where the calculators have no sentence of their own for it. */
function whyOf(field: Field, given: unknown, { code = '', message = '' }: Found): Why {
  if (message === 'number-too-large' || (typeof given === 'number' && !Number.isFinite(given))) return TOO_LARGE;
  if (field.kind === 'money' && typeof given === 'number') return NOT_FEN;
  if (field.kind === 'day' && typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given)) return NO_SUCH_DAY;
  return CODES[message] ?? CODES[code] ?? [message || 'invalid', '不对', 'is not valid'];
}

function ofField(field: Field, path: Issue['path'], input: unknown, found: Found): Issue {
  const given = valueAt(input, path), [zh, en] = wants(field, given), name = path.join('.'), [label, enLabel] = field.label;
  if (given === undefined) return issue(path, 'missing-field', `缺少“${name}”（${label}）。请填写${zh}。`, `“${name}” (${enLabel}) is missing. Give ${en}.`);
  const own = typeof given === 'string' || field.kind !== 'money' ? texts[found.message ?? ''] : undefined;
  // A sentence of the calculators says what is wrong and why; what the wire takes besides stands after it, unless the sentence has said so.
  if (own && !own.zh.includes('{')) {
    const [more, enMore] = field.kind === 'decimal' ? ['', ''] : [`可以填写${zh}。`, ` It takes ${en}.`];
    return issue(path, found.message as string, `“${name}”（${label}）写的是 ${shown(given)}。${own.zh}${more}`, `“${name}” (${enLabel}) is ${shown(given)}. ${own.en}${enMore}`);
  }
  const [code, why, enWhy] = whyOf(field, given, found), [told, enTold] = code === TOO_LARGE[0] ? ['', ''] : [`：${shown(given)}`, `: ${shown(given)}`];
  return issue(path, code, `“${name}”（${label}）${why}${told}。请填写${zh}。`, `“${name}” (${enLabel}) ${enWhy}${enTold}. Give ${en}.`);
}

/** What a schema found wrong, in sentences that name the field, what stands in it and what may. */
export function issuesOf(fields: Fields, input: unknown, found: readonly Found[]): Issue[] {
  return found.flatMap((one): Issue[] => {
    const path = one.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const place = placeOf(fields, path);
    if (one.keys) return one.keys.map((key) => unknownField(place.fields, path, key));
    if (place.field) return [ofField(place.field, path, input, one)];
    const known = Object.keys(place.fields).join(', '), at = path.length === 0 ? '输入' : `“${path.join('.')}”`, atEn = path.length === 0 ? 'The input' : `“${path.join('.')}”`;
    if (isObject(valueAt(input, path))) return [issue(path, one.message ?? one.code ?? 'invalid', `${at}不能这样填写。可用的字段有：${known}。`, `${atEn} cannot stand like this. The fields are: ${known}.`)];
    return [issue(path, 'not-an-object', `${at}须是一个 JSON 对象，字段有：${known}。`, `${atEn} must be a JSON object with the fields ${known}.`)];
  });
}
