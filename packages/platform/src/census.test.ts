import * as z from 'zod/mini';
import { command, news, query } from '@microcourt/domain/shared/contract';
import { expect, test } from 'vitest';
import { census, KNOWN_WORDS, strangers } from './census.ts';
import { appendRoute, defineModule, job, type ModuleSpec, route, when } from './module.ts';

const empty = { input: z.object({}), output: z.object({}) };
const Told = news('talk.told', z.object({}));
const good: ModuleSpec = defineModule({
  name: 'talk', tables: { 'talk.word': { dataClass: 'messages', personal: ['bodyText'] } }, permissions: { 'talk.say': ['plaintiff'], 'talk.list': ['signed-in', 'office:audit'], 'talk.desk': ['post:clerk'] },
  routes: [
    route(command('talk.say', empty), async () => ({}), { caseOf: async () => null }), route(query('talk.list', empty), async () => ({})),
    route(query('talk.desk', empty), async () => ({}), { courtOf: async () => null }),
  ],
  tells: [Told], reacts: [when(Told, async () => undefined)], jobs: [job('talk.sweep', z.object({}), async () => undefined)], pushes: [{ news: Told }], changesStanding: [Told],
});
const tables = { 'talk.word': ['id', 'body_text'], 'platform.news': ['seq'] };
const count = (modules: readonly ModuleSpec[], found: Record<string, string[]> = tables): string[] => census({ modules, tables: found, ...KNOWN_WORDS });

test('a house in order has nothing to tell', () => {
  expect(count([good])).toEqual([]);
  expect(strangers({ modules: [good], tables })).toEqual([]);
});

const other = news('other.told', z.object({}));
test.each<[string, readonly ModuleSpec[], Record<string, string[]>, RegExp]>([
  ['an ask of another module', [{ ...good, name: 'walk', tables: {}, tells: [], jobs: [], reacts: [], pushes: [], changesStanding: [] }], tables, /answers talk.say, which is not its own/],
  ['an ask answered twice', [{ ...good, routes: [...good.routes, good.routes[0]!] }], tables, /talk.say is answered twice/],
  ['an ask that nobody may make', [{ ...good, permissions: { ...good.permissions, 'talk.say': [] } }], tables, /nobody may talk.say/],
  ['an ask that is not granted at all', [{ ...good, permissions: { 'talk.list': ['anyone'], 'talk.desk': ['staff'] } }], tables, /nobody may talk.say/],
  ['a grant of an ask that is not answered', [{ ...good, permissions: { ...good.permissions, 'talk.sing': ['anyone'] } }], tables, /grants talk.sing, which it does not answer/],
  ['a word of permission that nobody knows', [{ ...good, permissions: { ...good.permissions, 'talk.list': ['everybody'] } }], tables, /"everybody", a word nobody knows/],
  ['a post that does not exist', [{ ...good, permissions: { ...good.permissions, 'talk.desk': ['post:king'] } }], tables, /"post:king"/],
  ['an office that does not exist', [{ ...good, permissions: { ...good.permissions, 'talk.list': ['office:king'] } }], tables, /"office:king"/],
  ['a post in a case without a court', [{ ...good, permissions: { ...good.permissions, 'talk.say': ['post:clerk'] } }], tables, /does not say at which court/],
  ['a role without a case', [{ ...good, permissions: { ...good.permissions, 'talk.list': ['judge'] } }], tables, /does not say in which case/],
  ['a reaction to what nobody tells', [{ ...good, reacts: [when(other, async () => undefined)] }], tables, /reacts to other.told, which nobody tells/],
  ['standing changed by what nobody tells', [{ ...good, changesStanding: [other] }], tables, /standing changes by other.told/],
  ['a push of what it does not tell', [{ ...good, pushes: [{ news: other }] }], tables, /pushes other.told but does not tell it/],
  ['news of another module', [{ ...good, tells: [Told, other] }], tables, /tells other.told, which is not its own/],
  ['a job of another name', [{ ...good, jobs: [job('sweep', z.object({}), async () => undefined)] }], tables, /has the job sweep/],
  ['a job twice', [{ ...good, jobs: [...good.jobs, ...good.jobs] }], tables, /talk.sweep exists twice/],
  ['a table outside of its schema', [{ ...good, tables: { 'walk.word': { dataClass: 'messages', personal: [] } } }], { 'walk.word': [] }, /walk.word is outside its schema/],
  ['a table that is not there', [good], {}, /talk.word is not in the database/],
  ['a personal column that is not there', [good], { 'talk.word': ['id'] }, /no column bodyText/],
  ['two modules of one name', [good, good], tables, /two modules have this name/],
])('%s is found', (_what, modules, found, sentence) => {
  expect(count(modules, found).join('\n')).toMatch(sentence);
});

test('a table that no module owns is told, whether or not it is fatal', () => {
  expect(strangers({ modules: [good], tables: { ...tables, 'talk.new': [], 'migration.applied': [] } })).toEqual(['table talk.new belongs to no module']);
});

test('an ask by group commit is about a case by its place', () => {
  const say = appendRoute(command('talk.say', empty), { placeOf: () => ({ caseId: 'x', stream: 'main' }), decide: () => ({ ok: true, value: { news: Told, body: {} } }) });
  expect(count([{ ...good, routes: [say, ...good.routes.slice(1)] }])).toEqual([]);
});
