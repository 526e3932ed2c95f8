import { SHELVES, type AnyCalculator } from '../packages/domain/src/calculators/calculator.ts';
import type { Field, Fields } from '../packages/domain/src/calculators/fields.ts';
import { said, type Said } from '../packages/domain/src/shared/worked.ts';
import { wants } from './calculate-issues.ts';

/** A field for programmes. `wants` says what may stand in it; money: fen as an integer, or yuan as text. */
type ListedField = {
  name: string; kind: Field['kind']; label: Said; required: boolean; wants: Said; default?: unknown; options?: { value: string; label: Said }[];
  unit?: Said; min?: number; max?: number; note?: Said; when?: Field['when']; rare?: true; fields?: ListedField[];
};

const fieldsOf = (fields: Fields): ListedField[] => Object.entries(fields).map(([name, field]) => ({
  name, kind: field.kind, label: said(field.label), required: field.required, wants: said(wants(field)),
  ...(field.start === undefined ? {} : { default: field.start }),
  ...('options' in field ? { options: field.options.map(({ value, label }) => ({ value, label: said(label) })) } : {}),
  ...('unit' in field && field.unit ? { unit: said(field.unit) } : {}),
  ...('min' in field ? { min: field.min } : {}), ...('max' in field ? { max: field.max } : {}),
  ...(field.note ? { note: said(field.note) } : {}), ...(field.when ? { when: field.when } : {}), ...(field.rare ? { rare: true } : {}),
  ...(field.kind === 'rows' ? { fields: fieldsOf(field.fields) } : {}),
}));

/** A calculation for programmes: what it answers, its fields, inputs to begin with. */
export const listed = (c: AnyCalculator): Record<string, unknown> => ({
  ask: `calculators.${c.name}`, name: c.name, shelf: c.shelf, title: said(c.title), about: said(c.about), fields: fieldsOf(c.fields), examples: c.examples,
});

/** On what a field depends; where nearly every option of the other field will do, those that will not. */
function whenText({ field, is }: NonNullable<Field['when']>, fields: Fields): string {
  const other = fields[field], all = other && 'options' in other ? other.options.map(({ value }) => value) : [];
  const but = all.filter((value) => !is.includes(value)), quote = (values: readonly unknown[]) => values.map((v) => JSON.stringify(v)).join(' | ');
  return all.length > 12 && but.length < is.length ? `除外 not where ${field} = ${quote(but)}` : `仅当 only where ${field} = ${quote(is)}`;
}
const pair = ([zh, en]: readonly [string, string]): string => `${zh} · ${en}`;
function fieldLines(fields: Fields, indent: string): string[] {
  const width = Math.max(...Object.keys(fields).map((name) => name.length), 0);
  return Object.entries(fields).flatMap(([name, field]) => {
    const must = field.required ? '必填 required' : field.start === undefined ? '可不填 optional' : `默认 default ${JSON.stringify(field.start)}`;
    const inner = `${indent}${' '.repeat(width + 2)}`, [zh, en] = wants(field);
    return [
      `${indent}${name.padEnd(width)}  ${field.kind}, ${must}${field.rare ? '，少用 (rare)' : ''}: ${pair(field.label)}`,
      ...('options' in field ? field.options.map(({ value, label }) => `${inner}"${value}" ${pair(label)}`) : [`${inner}${zh} · ${en}`]),
      ...(field.note ? [`${inner}${pair(field.note)}`] : []),
      ...(field.when ? [`${inner}${whenText(field.when, fields)}`] : []),
      ...(field.kind === 'rows' ? fieldLines(field.fields, inner) : []),
    ];
  });
}
const quoted = (value: unknown): string => `'${JSON.stringify(value).replaceAll("'", String.raw`'\''`)}'`;
const readableOne = (c: AnyCalculator, examples: number): string => [
  `${c.name}  ${pair(c.title)}`, `  ${c.about[0]}`, `  ${c.about[1]}`, ...fieldLines(c.fields, '    '),
  ...c.examples.slice(0, examples).map((input) => `  npm run -s calculate -- ${c.name} ${quoted(input)}`),
].join('\n');

/** Every way to ask, each with an example that can be typed as it stands. */
const HOW = [
  `npm run -s calculate -- fee '{"amount":"100万"}' --on 2026-11-24`, '  一项计算；--on 为计算的那一天，不写为今天 · one calculation; --on is the day it is asked on, today where left out',
  'npm run -s calculate -- fee', '  这一项的字段和例子 · the fields and examples of one',
  `echo '{"ask":"fee","input":{"amount":"100万"},"on":"2026-11-24"}' | npm run -s calculate -- --lines`, '  从标准输入读，每行一问，每行一答 · asks from standard input, one a line, one answer a line',
  'npm run -s calculate -- --json    npm run -s calculate -- fee --json', '  全部或者一项的字段，供程序读取 · the fields of all or of one, for programmes',
].join('\n');
/** The calculations as a person reads them, shelf by shelf; one alone with all its examples. */
export function readable(wanted: readonly AnyCalculator[]): string {
  if (wanted.length === 1) return readableOne(wanted[0] as AnyCalculator, 99);
  const shelves = [...new Set(wanted.map((c) => c.shelf))], on = (shelf: AnyCalculator['shelf']) => wanted.filter((c) => c.shelf === shelf);
  const width = Math.max(...wanted.map(({ name }) => name.length));
  const contents = shelves.map((shelf) => [pair(SHELVES[shelf]), ...on(shelf).map(({ name, title }) => `  ${name.padEnd(width)}  ${pair(title)}`)].join('\n'));
  return [`计算工具 ${wanted.length} 项 · ${wanted.length} calculations. 一行输入，一行 JSON 输出 · one input, one line of JSON.`,
    HOW, ...contents,
    ...shelves.flatMap((shelf) => [`== ${pair(SHELVES[shelf])} ==`, ...on(shelf).map((c) => readableOne(c, 1))])].join('\n\n');
}
