import { bootstrap } from './bootstrap.mjs';
import { run } from './run.mjs';

// npm start: everything, the first time included. Flags go through to the server: npm start -- --data DIR --port N --host ADDRESS --role web

await bootstrap('tools/start.mjs');
const flags = process.argv.slice(2);
const setup = flags.includes('--setup');
if (!setup && !flags.includes('--help')) {
  const { bringUp } = await import('./builds.mjs');
  await bringUp(['h5', 'console']);
}
const main = setup ? 'server/src/setup.ts' : 'server/src/main.ts';
const { code } = await run(process.execPath, [main, ...flags.filter((flag) => flag !== '--setup')], { alone: true });
process.exit(typeof code === 'number' ? code : 1);
