import * as z from 'zod/mini';
import type { Ask } from '@microcourt/domain/shared/contract';
/** Ids that exist, by the names under which asks take them. */
export type Ids = Record<string, string>;

type Schema = z.ZodMiniType;
type Def = {
  type: string; shape?: Record<string, Schema>; element?: Schema; innerType?: Schema; options?: Schema[]; values?: unknown[]; entries?: Record<string, string>;
  keyType?: Schema; valueType?: Schema; in?: Schema; getter?: () => Schema;
};
const defOf = (schema: Schema): Def => (schema as unknown as { _zod: { def: Def } })._zod.def;

/** A place inside an input. */
export type Path = readonly (string | number)[];
/** Texts one of which fits any text that an ask takes. */
const TEXTS = [
  '浙9901', '一句话', '2026-11-20', '2026-11-20T08:00:00.000Z', '13800000998', '123456', 'p1', 'CC-4-10-108-3', '330999', 'filing.view', '7', '09:00', '310000', 'a-long-enough-password', '00000000-0000-4000-8000-000000000001',
];
/** What a field of this name is given, where any text would fit. */
const NAMED: Record<string, string> = {
  courtCode: '浙9901', court: '浙9901', stream: 'main', causeCode: 'CC-4-10-108-3', on: '2026-11-20', correctBy: '2026-12-20', userId: 'lin', password: 'a long enough password',
  from: '2026-11-01T00:00:00.000Z', to: '2026-11-25T00:00:00.000Z',
};

function textFor(schema: Schema, name: string, ids: Ids): string {
  const single = name.endsWith('Ids') ? name.slice(0, -1) : name === 'partyId' ? 'participantId' : name === 'jobId' || name === 'after' ? 'questionId' : name;
  for (const text of [ids[single], NAMED[name], ...TEXTS]) if (text !== undefined && z.safeParse(schema, text).success) return text;
  throw new Error(`no text fits ${name}`);
}

/** An input that a schema lets in, with every field given, and with the ids that are handed in. */
export function sampleOf(schema: Schema, ids: Ids, name = ''): unknown {
  const def = defOf(schema);
  switch (def.type) {
    case 'object': return Object.fromEntries(Object.entries(def.shape!).map(([key, inner]) => [key, sampleOf(inner, ids, key)]));
    case 'array': return [sampleOf(def.element!, ids, name)];
    case 'optional': case 'nullable': case 'default': case 'readonly': return sampleOf(def.innerType!, ids, name);
    case 'lazy': return sampleOf(def.getter!(), ids, name);
    case 'pipe': return sampleOf(def.in!, ids, name);
    case 'union': return sampleOf(def.options![0]!, ids, name);
    case 'record': return { a: sampleOf(def.valueType!, ids, 'a') };
    case 'enum': return Object.values(def.entries!)[0];
    case 'literal': return def.values![0];
    case 'boolean': return true;
    case 'number': case 'int': return [1, 10, 30, 100].find((n) => z.safeParse(schema, n).success) ?? 1;
    case 'string': return textFor(schema, name, ids);
    default: return 'anything';
  }
}

/** An input of an ask that its contract lets in. */
export const inputOf = (ask: Ask, ids: Ids): unknown => sampleOf(ask.input, ids);

/** Every place in a value, the root first. */
export function pathsIn(value: unknown, at: Path = []): Path[] {
  const inner: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : value !== null && typeof value === 'object' ? Object.entries(value) : [];
  return [at, ...inner.flatMap(([key, one]) => pathsIn(one, [...at, key]))];
}

/** The value in a place. */
export const valueAt = (value: unknown, path: Path): unknown => path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], value);

/** A marker for what is taken away rather than replaced. */
export const GONE: unique symbol = Symbol('gone');
/** The same input with another value in one place; `GONE` takes the place away. */
export function withValue(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value)) {
    const list = [...value as unknown[]];
    if (rest.length === 0 && put === GONE) list.splice(Number(key), 1);
    else list[Number(key)] = withValue(list[Number(key)], rest, put);
    return list;
  }
  const entries = Object.entries(value as object).filter(([name]) => !(rest.length === 0 && put === GONE && name === key));
  return Object.fromEntries(entries.map(([name, inner]) => [name, name === key ? withValue(inner, rest, put) : inner]));
}
