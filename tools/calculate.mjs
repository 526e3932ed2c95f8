import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { root } from './run.mjs';

// npm run -s calculate -- <ask> '<json>': one answer of the law on one line of JSON, without a server. Everything else goes to standard error.

await bootstrap('tools/calculate.mjs');
// What was compiled once is kept: the next answer is there in a fraction of the time.
const { enableCompileCache } = await import('node:module');
enableCompileCache(join(root, 'node_modules/.cache/compiled'));
const { calculate } = await import('./calculate.ts');
process.exitCode = await calculate(process.argv.slice(2));
