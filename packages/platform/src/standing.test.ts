import { expect, test } from 'vitest';
import type { Kysely } from 'kysely';
import { newId } from './ids.ts';
import { defineModule, type Post, type Tx } from './module.ts';
import { Standing } from './standing.ts';

const court = '浙9901', caseId = newId(), personId = newId();
/** A module whose standing follows from the posts of the session. */
const desk = defineModule({
  name: 'desk', tables: {}, permissions: {}, routes: [], tells: [], reacts: [], jobs: [], pushes: [],
  standing: async (_ctx, _case, _person, posts) => ['filer', ...(posts.some((p) => p.court === court && p.post === 'registrar') ? ['registry'] : [])],
});
const tx = {} as Tx;
const openStanding = (): Standing => new Standing({ db: {} as Kysely<{}>, vault: { open: async () => '' } }, [desk]);
const at = (standing: Standing, posts: readonly Post[]): Promise<readonly string[]> => standing.roles(caseId, { personId, posts }, tx);

test('what posts give is remembered for sessions that hold them, not for another session of the same person', async () => {
  const standing = openStanding(), atDesk = [{ court, post: 'registrar' }];
  expect(await at(standing, atDesk)).toEqual(['filer', 'registry']);
  expect(await at(standing, [])).toEqual(['filer']);
  expect(await at(standing, [{ court: '浙9902', post: 'registrar' }])).toEqual(['filer']);
  expect(await at(standing, [...atDesk])).toEqual(['filer', 'registry']);
});
