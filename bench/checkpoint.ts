// node bench/checkpoint.ts URL: writes everything to the database's files, so that their size can be read.
import pg from 'pg';

const client = new pg.Client({ connectionString: process.argv[2] });
await client.connect();
await client.query('checkpoint');
await client.end();
