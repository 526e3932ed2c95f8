import type { Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';
import type { ArticleText } from './read-statute.ts';

/** A text of the law as it was imported; days as `YYYY-MM-DD`, null where the library knows none. */
export type StatuteRow = { id: string; title: string; level: string; issuer: string | null; promulgated: string | null; effective: string | null; digest: string };
type Tables = { 'law.statute': StatuteRow; 'law.article': { statuteId: string; place: number; number: string; text: string } };
const own = (tx: Tx) => tx.withTables<Tables>();

/** What the kept texts hash to, by their ids. */
export const digests = async (tx: Tx): Promise<Map<string, string>> =>
  new Map((await own(tx).selectFrom('law.statute').select(['id', 'digest']).execute()).map(({ id, digest }) => [id, digest]));

/** Puts a text in the place of the one with its id. */
export async function replaceStatute(tx: Tx, statute: StatuteRow, articles: readonly ArticleText[]): Promise<void> {
  const { id, ...fresh } = statute;
  await own(tx).insertInto('law.statute').values(statute).onConflict((c) => c.column('id').doUpdateSet(fresh)).execute();
  await own(tx).deleteFrom('law.article').where('statuteId', '=', id).execute();
  await sql`insert into law.article (statute_id, place, number, text)
    select ${id}, place, number, text from unnest(${articles.map((a) => a.number)}::text[], ${articles.map((a) => a.text)}::text[]) with ordinality as given (number, text, place)`.execute(tx);
}

/** The texts with this title whose promulgation begins with the version (a year, or year and month): first the one of the very day, then the newest. */
export const statutesNamed = (tx: Tx, title: string, { version, promulgated }: { version: string; promulgated: string | null }): Promise<StatuteRow[]> =>
  own(tx).selectFrom('law.statute').selectAll().where('title', '=', title).where(sql<boolean>`promulgated::text like ${`${version.replace(/[^\d-]/g, '')}%`}`)
    .orderBy(sql`promulgated::text is not distinct from ${promulgated}`, 'desc').orderBy('promulgated', 'desc').orderBy('id').execute();

/** The articles of a text from one to another, in their order. */
export async function articlesBetween(tx: Tx, statuteId: string, from: string, to: string): Promise<ArticleText[]> {
  const placeOf = (number: string) => own(tx).selectFrom('law.article').select(({ fn }) => fn.min('place').as('place')).where('statuteId', '=', statuteId).where('number', '=', number);
  return own(tx).selectFrom('law.article').select(['number', 'text']).where('statuteId', '=', statuteId)
    .where('place', '>=', placeOf(from)).where('place', '<=', placeOf(to)).orderBy('place').limit(50).execute();
}
