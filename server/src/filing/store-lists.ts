import type { FilingState } from '@microcourt/domain/filing/rules';
import type { Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';
import type { FilingRow } from './store.ts';

type Tables = { 'filing.filing': FilingRow };
const own = (tx: Tx) => tx.withTables<Tables>();

/** The filings of one person, the latest touched first. Filings have no members before registration: whoever files sees them, nobody else. */
export const filingsOf = (tx: Tx, personId: string): Promise<FilingRow[]> =>
  own(tx).selectFrom('filing.filing').selectAll().where('filer', '=', personId).orderBy('updatedAt', 'desc').limit(200).execute();

/** The filings at a court's registry in the order of the law's clock: first those whose days to decide run, by their last day. Drafts are nobody's business yet. */
export const filingsAt = (tx: Tx, courtCode: string, states: readonly FilingState[], limit: number): Promise<FilingRow[]> =>
  own(tx).selectFrom('filing.filing').selectAll()
    .where('courtCode', '=', courtCode).where('version', '>', 0).where('state', 'in', states)
    .orderBy(sql`state not in ('submitted', 'under-review', 'refusal-drafted')`)
    .orderBy(sql`decide_by nulls last`).orderBy('handedInAt').limit(limit).execute();

/** What was begun at a court's counter and is with the person for whom it was begun: the clerk's own drafts, and whatever came back. */
export const filingsBegunAt = (tx: Tx, courtCode: string, clerk: string): Promise<FilingRow[]> =>
  own(tx).selectFrom('filing.filing').selectAll().where('courtCode', '=', courtCode).where('begunBy', 'is not', null)
    .where((w) => w.or([w.and([w('state', '=', 'draft'), w('begunBy', '=', clerk)]), w('state', 'in', ['correction', 'returned', 'advised'])]))
    .orderBy('updatedAt', 'desc').limit(200).execute();

/** The filing of a court with this serial number 服务流水号; null if it has none. */
export async function filingBySerial(tx: Tx, courtCode: string, serial: string): Promise<string | null> {
  return (await own(tx).selectFrom('filing.filing').select('id').where('courtCode', '=', courtCode).where('serial', '=', serial).executeTakeFirst())?.id ?? null;
}

/** Filings of a court by their ids; those of other courts and drafts are left out. */
export const filingsByIds = (tx: Tx, courtCode: string, ids: readonly string[]): Promise<FilingRow[]> =>
  own(tx).selectFrom('filing.filing').selectAll().where('courtCode', '=', courtCode).where('version', '>', 0).where('id', 'in', ids).orderBy('handedInAt').execute();
