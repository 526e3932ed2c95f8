import * as z from 'zod/mini';
import type { Ask } from '@microcourt/domain/shared/contract';

type Schema = {
  type?: string; format?: string; pattern?: string; enum?: unknown[]; const?: unknown; anyOf?: Schema[]; oneOf?: Schema[]; allOf?: Schema[]; properties?: Record<string, Schema>; required?: string[];
  items?: Schema; prefixItems?: Schema[]; minItems?: number; minLength?: number; maxLength?: number; minimum?: number; additionalProperties?: Schema | boolean; propertyNames?: Schema; $ref?: string; $defs?: Record<string, Schema>;
};
/** An input with a word that says what is hostile about it. */
export type Hostile = { what: string; input: unknown };
type Path = readonly (string | number)[];

const ID = '01930000-0000-7000-8000-000000000001';
const FORMATS: Record<string, string> = { uuid: ID, date: '2026-03-02', 'date-time': '2026-03-02T01:00:00.000Z', time: '09:00', email: 'a@example.com', uri: 'https://example.com/' };

/** Something that fits a schema as far as its form can tell; patterns are guessed. */
function fitting(schema: Schema, root: Schema, depth = 0): unknown {
  if (depth > 8) return null;
  const of = (s: Schema | undefined): unknown => fitting(s ?? {}, root, depth + 1);
  if (schema.$ref) return of(root.$defs?.[schema.$ref.split('/').at(-1)!] ?? {});
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const one = schema.anyOf ?? schema.oneOf;
  if (one) return of(one[0]);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((s) => of(s) as object));
  switch (schema.type) {
    case 'string': return FORMATS[schema.format ?? ''] ?? (schema.pattern ? '330106' : '字'.repeat(Math.min(Math.max(schema.minLength ?? 3, 1), schema.maxLength ?? 3)));
    case 'integer': case 'number': return Math.max(schema.minimum ?? 1, 1);
    case 'boolean': return true;
    case 'array': return schema.prefixItems ? schema.prefixItems.map(of) : Array.from({ length: schema.minItems ?? 1 }, () => of(schema.items));
    case 'object': return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, of(inner)]));
    default: return null;
  }
}

/** All places in a value. */
function* places(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  if (Array.isArray(value)) for (const [i, inner] of value.entries()) yield* places(inner, [...path, i]);
  else if (value !== null && typeof value === 'object') for (const [name, inner] of Object.entries(value)) yield* places(inner, [...path, name]);
}

const GONE = Symbol('gone');
function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.flatMap((inner, i) => (i !== step ? [inner] : by === GONE && rest.length === 0 ? [] : [replaced(inner, rest, by)]));
  return Object.fromEntries(Object.entries(value as object).flatMap(([name, inner]) => (name !== step ? [[name, inner]] : by === GONE && rest.length === 0 ? [] : [[name, replaced(inner, rest, by)]])));
}

/** What is put in each place: missing, wrong types, edges, Unicode that must not pass, ids of others, days that do not exist, floods. */
const BAD: readonly (readonly [what: string, value: unknown])[] = [
  ['missing', GONE], ['null', null], ['empty text', ''], ['spaces', '   '], ['long text', '长'.repeat(20_000)], ['NUL', 'a\u0000b'], ['a lone surrogate', 'a\ud800'], ['direction override', 'a\u202eb'], ['unnormalised', 'e\u0301'.repeat(3)],
  ['markup', '<script>alert(1)</script>'], ['quotes', `'"; drop table x; --`], ['format', '%s%n{0}${1}'], ['path', '../../etc/passwd'], ['zero', 0], ['minus', -1], ['fraction', 1.5], ['2^53', 2 ** 53], ['2^31', 2 ** 31], ['huge', 1e300],
  ['number as text', '1'], ['text of digits', '9'.repeat(40)], ['no day', '2026-02-30'], ['year nine thousand', '9999-12-31'], ['year one', '0001-01-01'], ['no moment', '2026-13-01T25:00:00Z'], ['another id', '01930000-0000-7000-8000-0000000000ff'], ['capital id', ID.toUpperCase().replace('0', 'A')],
  ['no id', 'not-an-id'], ['true', true], ['object', { a: { b: 1 } }], ['array', [1]], ['flood', Array.from({ length: 10_001 }, () => 'x')], ['many', Array.from({ length: 600 }, () => ID)], ['prototype', JSON.parse('{"__proto__":{"admin":true},"constructor":1}')],
];

/** Inputs for an ask that are wrong in one place each, and one that fits. `most` of them, spread evenly over all there are. */
export function hostileInputs(ask: Ask, most: number): Hostile[] {
  const schema = z.toJSONSchema(ask.input, { io: 'input', unrepresentable: 'any' }) as Schema;
  const good = fitting(schema, schema);
  const all: Hostile[] = [];
  for (const path of places(good)) {
    for (const [what, value] of BAD) if (path.length > 0 || value !== GONE) all.push({ what: `${what} at ${path.join('.') || 'the top'}`, input: replaced(good, path, value) });
  }
  if (good !== null && typeof good === 'object') all.push({ what: 'something more', input: { ...good, somethingMore: { a: 1 } } });
  const step = Math.max(1, all.length / most);
  const chosen = Array.from({ length: Math.min(most, all.length) }, (_, i) => all[Math.floor(i * step)]!);
  return [{ what: 'what fits', input: good }, ...chosen];
}
