import pg from 'pg';

/** Vacuums and analyzes, as the database does by itself some time after a table has grown. */
export async function vacuum(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}
