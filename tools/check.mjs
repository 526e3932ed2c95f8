import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { checkLayout } from './layout.mjs';
import { root, run, tail } from './run.mjs';

// npm run check: types, lint, layout, house. --fix takes out what needs no judgement; --no-house leaves the house tests to the caller.

await bootstrap('tools/check.mjs');
// Older Nodes, which only install, have no globSync.
const { globSync } = await import('node:fs');
const fix = process.argv.includes('--fix');
const house = !process.argv.includes('--no-house') && existsSync(join(root, 'architecture/house.test.ts'));
const projects = globSync(['packages/*/tsconfig*.json', 'server/tsconfig*.json', 'apps/*/tsconfig*.json', 'tools/tsconfig*.json', 'tools/*/tsconfig*.json',
  'e2e/tsconfig.json', 'bench/tsconfig.json', 'chaos/tsconfig.json', 'tsconfig.tests.json'], { cwd: root })
  .filter((path) => !path.includes('node_modules')).sort();

const checks = [
  ...projects.map((path) => ({ name: `types ${path}`, check: () => run('tsc', ['-p', path], { title: `types ${path}` }) })),
  { name: 'lint', check: () => run('oxlint', fix ? ['--fix'] : [], { title: 'lint' }) },
  { name: 'layout', check: async () => {
    const faults = checkLayout(root, fix);
    return { code: faults.length === 0 ? 0 : 1, output: faults.join('\n') };
  } },
  ...(house ? [{ name: 'house', check: () => run('vitest', ['run', '--project', 'house'], { title: 'house' }) }] : []),
];

const waiting = [...checks];
const failed = [];
/** Two at a time: a type check is one thread and much memory. */
async function worker() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const began = Date.now();
    const { code, output } = await next.check();
    console.error(`${code === 0 ? 'ok    ' : 'FAILED'} ${next.name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    if (code !== 0) {
      failed.push(next.name);
      console.error(tail(output, 200));
    }
  }
}
await Promise.all([worker(), worker()]);
console.log(`${checks.length - failed.length} passed, ${failed.length} failed`);
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
