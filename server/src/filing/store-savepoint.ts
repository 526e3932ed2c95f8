import type { Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';

/** Does something in the transaction wholly or not at all: what it wrote before it failed is undone, and what was written before it stays. */
export async function orNothing<T>(tx: Tx, deed: () => Promise<T>): Promise<T> {
  await sql`savepoint or_nothing`.execute(tx);
  try {
    const done = await deed();
    await sql`release savepoint or_nothing`.execute(tx);
    return done;
  } catch (error) {
    await sql`rollback to savepoint or_nothing`.execute(tx);
    throw error;
  }
}
