import { bootstrap } from './bootstrap.mjs';
import { run } from './run.mjs';

// npm run statutes -- FOLDER: imports texts of the law into an installation.

await bootstrap('tools/statutes.mjs');
const { code } = await run(process.execPath, ['server/src/statutes.ts', ...process.argv.slice(2)], { alone: true });
process.exit(typeof code === 'number' ? code : 1);
