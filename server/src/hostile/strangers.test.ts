import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ask } from '@microcourt/domain/shared/contract';
import type { AskAnswer } from '@microcourt/platform/failures';
import { inputOf, pathsIn, valueAt, withValue, type Path } from '../sample.suite.ts';
import { openWorld, THERE, type Who, type World } from './world.suite.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); }, 120_000);
afterAll(() => world.close());

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
/** What of an answer a stranger can tell apart. */
const seen = (answer: AskAnswer): string => JSON.stringify('value' in answer ? [answer.status, answer.value] : [answer.status, answer.failure]);
/** The places of an input that name a thing: ids, alone or in lists. */
const named = (input: unknown): Path[] => pathsIn(input).filter((path) => { const value = valueAt(input, path); return typeof value === 'string' && UUID.test(value); });

/** What a stranger learns by asking once about things that exist and once about things that do not: one line for each difference. */
async function learnt(ask: Ask, who: Who, sample: unknown): Promise<string[]> {
  const places = named(sample), found: string[] = [];
  const nowhere = places.reduce<unknown>((input, path) => withValue(input, path, randomUUID()), sample);
  // A machine that is too busy to answer is asked again, as a client would.
  const asked = async (input: unknown, tries = 3): Promise<AskAnswer> => {
    const answer = await world.answer(ask.name, input, world.who[who]);
    return answer.status === 503 && tries > 0 ? asked(input, tries - 1) : answer;
  };
  const missing = seen(await asked(nowhere));
  // All at once, and each alone: one foreign id among invented ones must not shine through either.
  for (const [what, input] of [['all', sample] as const, ...(places.length > 1 ? places.map((path) => [path.join('.'), withValue(nowhere, path, valueAt(sample, path))] as const) : [])]) {
    const foreign = seen(await asked(input));
    if (foreign !== missing) found.push(`${ask.name} as ${who}, ${what}: ${foreign.slice(0, 160)} where it is ${missing.slice(0, 160)} for what is not there`);
  }
  return found;
}

const STRANGERS: readonly Who[] = ['nobody', 'stranger', 'foreignRegistrar', 'foreignJudge', 'foreignClerk', 'foreignManager', 'system', 'security', 'audit'];

describe('whoever has nothing to do with it', () => {
  test('is answered about what exists exactly as about what never did: cases, filings, files, people, proofs, questions', async () => {
    const found: string[] = [];
    let tried = 0;
    for (const ask of world.asks) {
      for (const ids of [world.ids, world.others]) {
        const sample = inputOf(ask, ids);
        if (named(sample).length === 0 || (ids === world.others && JSON.stringify(sample) === JSON.stringify(inputOf(ask, world.ids)))) continue;
        for (const who of STRANGERS) {
          found.push(...await learnt(ask, who, sample));
          // Staff may also name their own court beside the things of another.
          if (who.startsWith('foreign') && 'courtCode' in (sample as object)) found.push(...await learnt(ask, who, withValue(sample, ['courtCode'], THERE)));
          tried++;
        }
      }
    }
    expect(tried).toBeGreaterThan(400);
    expect([...new Set(found)]).toEqual([]);
  }, 120_000);

  test('the other side of the same case is answered about a private room as about a room that never was', async () => {
    const found: string[] = [];
    for (const ask of world.asks) {
      const sample = inputOf(ask, world.ids) as { stream?: string; place?: { stream: string } };
      const path: Path | null = sample.stream !== undefined ? ['stream'] : sample.place !== undefined ? ['place', 'stream'] : null;
      if (path === null) continue;
      for (const who of ['defendant'] as const) {
        const at = async (stream: string) => seen(await world.answer(ask.name, withValue(sample, path, stream), world.who[who]));
        const never = await at('side:never');
        for (const room of ['side:plaintiff', 'court']) {
          const foreign = await at(room);
          if (foreign !== never) found.push(`${ask.name}, ${room}: ${foreign.slice(0, 160)} where it is ${never.slice(0, 160)}`);
        }
      }
    }
    expect(found).toEqual([]);
  });

  test('and of a file in it as of a file that never was', async () => {
    const about = async (fileId: string) => seen(await world.answer('files.ticket', { fileIds: [fileId] }, world.who.defendant));
    expect(await about(world.ids['fileId']!)).toBe(await about(randomUUID()));
    const own = await world.answer('files.ticket', { fileIds: [world.ids['fileId']!] }, world.who.plaintiff);
    expect(own.status).toBe(200);
  });

  test('would be found out if it were answered otherwise', async () => {
    // The clerk of the case is no stranger: what she is told of it differs from what she is told of nothing.
    const view = world.asks.find(({ name }) => name === 'cases.view')!;
    expect(await learnt(view, 'clerk', inputOf(view, world.ids))).toHaveLength(1);
  });
});
