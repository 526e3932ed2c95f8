import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { root, run } from './run.mjs';

// npm test: everything. npm test -- unit | house | journeys | <path of a test>: only that.

await bootstrap('tools/test.mjs');
const only = process.argv[2];
const total = { passed: 0, failed: 0 };
const times = [];

/** The last line of its output that counts, `N passed, N failed`; a stage that does not count is one test. */
function counted({ code, output }) {
  const found = [...output.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  if (found === undefined) return code === 0 ? [1, 0] : [0, 1];
  return [Number(found[1]), Math.max(Number(found[2]), code === 0 ? 0 : 1)];
}

async function shown(command, args, env = {}) {
  const result = await run(command, args, { watch: (piece) => process.stdout.write(piece), env: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...env } });
  return counted(result);
}

/** Vitest with its own report beside what it prints, so that we add up what it counted. */
async function vitest(args, env = {}) {
  const report = join(root, 'artifacts/vitest.json');
  mkdirSync(join(root, 'artifacts'), { recursive: true });
  rmSync(report, { force: true });
  const { code } = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
    { watch: (piece) => process.stdout.write(piece), env: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...env } });
  if (!existsSync(report)) return [0, 1];
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  return [numPassedTests, Math.max(numFailedTests, code === 0 ? 0 : 1)];
}

function summary() {
  console.log(`\n${times.join(' · ')}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
}

/** Runs one stage; the first that fails ends the whole. */
async function stage(name, deed) {
  const began = Date.now();
  console.log(`\n── ${name}`);
  const [passed, failed] = await deed();
  total.passed += passed;
  total.failed += failed;
  times.push(`${name} ${((Date.now() - began) / 1000).toFixed(0)} s`);
  if (failed === 0) return;
  summary();
  console.error(`Stopped at: ${name}.`);
  process.exit(1);
}

const journeys = async () => {
  const { bringUp } = await import('./builds.mjs');
  await stage('builds', async () => { await bringUp(['h5', 'console', 'weapp', 'mprun']); return [4, 0]; });
  if (existsSync(join(root, 'tools/sizes.ts'))) await stage('sizes', () => shown(process.execPath, ['tools/sizes.ts']));
  if (existsSync(join(root, 'e2e/main.ts'))) await stage('journeys', () => shown(process.execPath, ['e2e/main.ts']));
};

/** The tests that touch a database once more, on a server that is not ours, PostgreSQL 15 where Debian has it. */
const outer = async () => {
  const { withOuterPostgres } = await import('./outer-postgres.mjs');
  const folders = ['packages/platform', 'server'].filter((folder) => existsSync(join(root, folder, 'src')));
  const ran = await withOuterPostgres((url) => vitest(folders, { DATABASE_URL: url }));
  if (ran === null) console.log('No PostgreSQL server is installed; this stage is left out. On Debian: sudo apt-get install postgresql');
  return ran ?? [0, 0];
};

const { ensureSystemPackages } = await import('./system.mjs');
if (only === undefined) {
  await ensureSystemPackages();
  await stage('check', () => shown(process.execPath, ['tools/check.mjs', '--no-house']));
  await stage('unit', () => vitest([]));
  await stage('unit on an outer PostgreSQL', outer);
  await journeys();
} else if (only === 'unit') await stage('unit', () => vitest([]));
else if (only === 'outer') await stage('unit on an outer PostgreSQL', outer);
else if (only === 'house') await stage('house', () => vitest(['--project', 'house']));
else if (only === 'journeys') {
  await ensureSystemPackages();
  await journeys();
} else await stage(only, () => vitest(process.argv.slice(2)));
summary();
