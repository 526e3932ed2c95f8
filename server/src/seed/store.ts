import { sql, type Kysely } from 'kysely';

const OURS = 'microcourt:demo-story';
const MILLISECONDS = 500;

/** Runs a deed while no other process of the same database does; who comes second waits, and then finds the story told. */
export async function alone<T>(db: Kysely<{}>, deed: () => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    // Asked again and again rather than waited for: a statement that waits is ended by the pool's time limit.
    for (;;) {
      const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_lock(hashtext(${OURS})) as got`.execute(connection);
      if (rows[0]?.got) break;
      await new Promise((resolve) => { setTimeout(resolve, MILLISECONDS); });
    }
    try {
      return await deed();
    } finally {
      await sql`select pg_advisory_unlock(hashtext(${OURS}))`.execute(connection);
    }
  });
}
