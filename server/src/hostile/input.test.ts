import * as fc from 'fast-check';
import * as z from 'zod/mini';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Ask } from '@microcourt/domain/shared/contract';
import { Failure } from '@microcourt/domain/shared/wire';
import type { Texts } from '@microcourt/domain/shared/texts';
import type { AskAnswer } from '@microcourt/platform/failures';
import { GONE, inputOf, pathsIn, valueAt, withValue, type Path } from '../sample.suite.ts';
import { openWorld, type Who, type World } from './world.suite.ts';

/** Whoever runs this again gets the same inputs. */
const SEED = 20_261_124, RANDOM_RUNS = 3_000, MILLISECONDS = 20_000;
const HANGS_AFTER = 12_000;

const deep = (levels: number): unknown => { let value: unknown = 'x'; for (let i = 0; i < levels; i++) value = [value]; return value; };
/** What is put in the place of every single value of every input. */
const WRONG: Record<string, unknown> = {
  missing: GONE, null: null, empty: '', blank: ' \t\n ', long: 'x'.repeat(100_000), 'lone surrogate': 'a\ud800b', NUL: 'a\u0000b', 'right-to-left': '甲\u202e乙', unnormalised: 'e\u0301', markup: '<script>alert(1)</script>', formula: '=1+1',
  true: true, number: 7, negative: -1, half: 1.5, 'beyond int4': 2 ** 31, 'beyond safe': 2 ** 53, 'beyond bigint': 1e19, 'nearly infinite': 1e308, infinite: Infinity, 'no such day': '2026-02-30', 'no such moment': '2026-13-01T25:61:00Z', 'year 0': '0000-01-01', 'year 9999': '9999-12-31',
  'year 275760': '+275760-09-13T00:00:00Z', object: {}, list: [], 'ten thousand': Array.from({ length: 10_000 }, () => 'x'), 'deep': deep(30), proto: JSON.parse('{"__proto__":{"a":1},"constructor":{"prototype":{}}}') as unknown,
};
const TOO_LONG = Array.from({ length: 10_001 }, () => 1);

let world: World, books: readonly Texts[];
beforeAll(async () => {
  world = await openWorld();
  const folder = join(import.meta.dirname, '../../../packages/domain/src');
  books = await Promise.all(readdirSync(folder).map(async (word) => ((await import(join(folder, word, 'texts.ts')).catch(() => ({ texts: {} }))) as { texts: Texts }).texts));
}, 120_000);
afterAll(() => world.close());

const within = <T>(work: Promise<T>): Promise<T | 'hangs'> => new Promise((resolve, reject) => {
  const timer = setTimeout(() => resolve('hangs'), HANGS_AFTER);
  work.then((value) => { clearTimeout(timer); resolve(value); }, reject);
});

/** What is wrong with an answer, or null: an output, a named refusal with its sentence, signed out, or all that is wrong with the input by its path. */
function fault(answer: AskAnswer | 'hangs'): string | null {
  if (answer === 'hangs') return 'no answer';
  if (answer.status === 200) return 'value' in answer ? null : 'no value';
  const { failure } = answer as Exclude<AskAnswer, { status: 200; value: unknown }>;
  if (!z.safeParse(Failure, failure).success) return `not as the wire knows it: ${JSON.stringify(failure)}`;
  if (failure.error === 'bad-input') return answer.status === 400 && failure.issues.length > 0 ? null : `bad input answered with ${answer.status}`;
  if (failure.error === 'signed-out') return answer.status === 401 ? null : `signed out answered with ${answer.status}`;
  if (failure.error !== 'refused') return `${answer.status} ${failure.error}`;
  if (![400, 403, 404, 409, 429].includes(answer.status)) return `refused with ${answer.status}`;
  return books.some((book) => failure.refusal.code in book) ? null : `no sentence for ${failure.refusal.code}`;
}

const EVERYONE: readonly Who[] = ['nobody', 'stranger', 'plaintiff', 'defendant', 'agent', 'registrar', 'judge', 'assistant', 'clerk', 'manager', 'foreignRegistrar', 'system', 'security', 'audit'];
const tell = (ask: Ask, who: Who, path: Path, what: string, wrong: string): string => `${ask.name} as ${who}, ${what} at ${path.join('.') || 'the root'}: ${wrong}`;
/** One ask; a machine that is too busy to answer is asked again, as a client would. */
async function put(ask: Ask, who: Who, input: unknown, tries = 3): Promise<AskAnswer | 'hangs'> {
  const answer = await within(world.answer(ask.name, input, world.who[who]));
  return tries > 0 && answer !== 'hangs' && answer.status === 503 ? put(ask, who, input, tries - 1) : answer;
}
/** Asks that hash a password: a few of their inputs are tried, since each costs more than all else together. */
const SLOW = new Set(['identity.import-staff', 'identity.sign-in-staff', 'identity.step-up', 'identity.change-password']);

/** Asks that take the things away with which the others are tried. */
const LAST = new Set(['identity.sign-out', 'filing.withdraw', 'cases.remove-participant', 'filing.discard']);
const MAY: Record<string, Who> = {
  filer: 'plaintiff', plaintiff: 'plaintiff', defendant: 'defendant', registry: 'registrar', judge: 'judge', 'ruling-judge': 'judge', 'post:registrar': 'registrar', 'post:judge': 'judge', 'post:clerk': 'clerk', 'post:assistant': 'assistant',
  'post:manager': 'manager', 'office:system': 'system', 'office:security': 'security', 'office:audit': 'audit', staff: 'clerk', 'signed-in': 'plaintiff', anyone: 'nobody', clerk: 'clerk',
};
/** At most three people who are granted an ask, each for another reason. */
const whoMay = (ask: Ask): Who[] => [...new Set(world.modules.flatMap((m) => m.permissions[ask.name] ?? []).flatMap((word) => MAY[word] ?? []))].slice(0, 3);

describe('hostile input', () => {
  test('every value of every input in every wrong form; what the contract lets in, by those who may ask it and by a stranger', async () => {
    const faults = new Set<string>();
    let tried = 0, turn = 0;
    const attempt = async (ask: Ask, who: Who, input: unknown, path: Path, what: string): Promise<AskAnswer | 'hangs'> => {
      const answer = await put(ask, who, input), wrong = fault(answer);
      tried++;
      if (wrong !== null) faults.add(tell(ask, who, path, what, wrong));
      return answer;
    };
    const tryAll = async (asks: readonly Ask[], end: number): Promise<void> => {
      // Kind by kind, so that a slow machine, which does not come to the end, has tried every ask in some way.
      for (const [what, value] of Object.entries(WRONG)) {
        for (const ask of asks) {
          for (const ids of [world.ids, world.others]) {
            const sample = inputOf(ask, ids), asking = whoMay(ask);
            if (ids === world.others && JSON.stringify(sample) === JSON.stringify(inputOf(ask, world.ids))) continue;
            for (const path of pathsIn(sample)) {
              if (performance.now() > end) return;
              if (value === GONE && path.length === 0) continue;
              // A long form has hundreds of fields alike: each has a few of the wrong values, all have all of them.
              if ((path.length > 2 || SLOW.has(ask.name)) && turn++ % 7 !== 0) continue;
              const input = withValue(sample, path, value), first = await attempt(ask, 'stranger', input, path, what);
              // What the contract refuses, it refuses to everyone: no session was looked at yet.
              if (first !== 'hangs' && 'failure' in first && first.failure.error === 'bad-input') continue;
              for (const who of asking) await attempt(ask, who, input, path, what);
            }
          }
        }
      }
    };
    await tryAll(world.asks.filter(({ name }) => !LAST.has(name)), performance.now() + MILLISECONDS);
    await tryAll(world.asks.filter(({ name }) => LAST.has(name)), performance.now() + 3_000);
    expect(tried).toBeGreaterThan(1_000);
    expect([...faults]).toEqual([]);
  }, 60_000);

  test('several things wrong at once, by anyone', async () => {
    const places = world.asks.map((ask) => ({ ask, sample: inputOf(ask, world.others) })).map((one) => ({ ...one, paths: pathsIn(one.sample) }));
    const kinds = Object.entries(WRONG);
    const hostile = fc.record({
      at: fc.nat(places.length - 1), who: fc.constantFrom(...EVERYONE), extra: fc.option(fc.tuple(fc.string({ unit: 'binary', maxLength: 8 }), fc.jsonValue())),
      changes: fc.array(fc.record({ path: fc.nat(200), kind: fc.nat(kinds.length - 1), other: fc.option(fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.jsonValue())) }), { minLength: 1, maxLength: 4 }),
    });
    await fc.assert(fc.asyncProperty(hostile, async ({ at, who, extra, changes }) => {
      const { ask, sample, paths } = places[at]!;
      if (SLOW.has(ask.name)) return;
      let input = sample, said = '';
      for (const { path, kind, other } of changes) {
        const place = paths[path % paths.length]!;
        try { valueAt(input, place); } catch { continue; }
        if (place.length === 0 || valueAt(input, place) === undefined) continue;
        input = withValue(input, place, other === null ? kinds[kind]![1] : other);
        said += ` ${place.join('.')}=${other === null ? kinds[kind]![0] : JSON.stringify(other)}`;
      }
      if (extra && input !== null && typeof input === 'object' && !Array.isArray(input)) input = { ...input, [extra[0]]: extra[1] };
      const wrong = fault(await put(ask, who, input));
      expect(wrong === null ? null : tell(ask, who, [], said, wrong)).toBeNull();
    }), { seed: SEED, numRuns: RANDOM_RUNS, interruptAfterTimeLimit: MILLISECONDS / 2, markInterruptAsFailure: false });
  }, 60_000);

  test('is told of whole: every wrong field of an input by its path, not the first alone', async () => {
    const short: string[] = [];
    for (const ask of world.asks) {
      const sample = inputOf(ask, world.ids), fields = Object.keys(sample as object);
      // An object where text, number, list or truth should be is wrong everywhere; one kind of what is said in place of another leaves no other field to look at.
      const wrongAt = fields.filter((field) => typeof valueAt(sample, [field]) !== 'object' || Array.isArray(valueAt(sample, [field])));
      const input = wrongAt.reduce<unknown>((at, field) => withValue(at, [field], { wrong: true }), sample);
      const answer = await put(ask, 'registrar', input);
      const told = answer !== 'hangs' && 'failure' in answer && answer.failure.error === 'bad-input' ? new Set(answer.failure.issues.map(({ path }) => path[0])) : new Set();
      for (const field of wrongAt) if (!told.has(field)) short.push(`${ask.name}: ${field}`);
    }
    expect(short).toEqual([]);
  });

  test('a list of more than ten thousand is refused before anyone looks into it', async () => {
    for (const ask of world.asks) expect(await put(ask, 'registrar', { more: TOO_LONG })).toMatchObject({ status: 400, failure: { error: 'bad-input' } });
  });

  test('the judge of answers can say no', () => {
    expect(fault({ status: 500, failure: { error: 'fault', incident: 'A' } })).toBe('500 fault');
    expect(fault({ status: 503, failure: { error: 'try-again', afterSeconds: 2 } })).toBe('503 try-again');
    expect(fault({ status: 409, failure: { error: 'refused', refusal: { code: 'no.sentence', kind: 'conflict' } } })).toBe('no sentence for no.sentence');
    expect(fault({ status: 400, failure: { error: 'bad-input', issues: [] } })).toBe('bad input answered with 400');
    expect(fault('hangs')).toBe('no answer');
  });
});
