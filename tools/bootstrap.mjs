import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, root, run, tail } from './run.mjs';

// Runs on the machine's own Node (18 and later): it installs, then the caller goes on under the Node that npm brings.

const node = join(root, 'node_modules/.bin/node');
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const wantedMajor = () => read(join(root, 'package.json')).devDependencies.node.split('.')[0];

/** Whether what is installed is what the lockfile names, whatever the times of the files say. */
export function installedIn(folder) {
  const here = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(join(folder, 'node_modules/.bin/node')) || !existsSync(here)) return false;
  const found = read(here).packages;
  return Object.entries(read(join(folder, 'package-lock.json')).packages).every(([path, wanted]) => {
    if (!path.includes('node_modules/') || wanted.optional || wanted.devOptional || wanted.peer) return true;
    return found[path] !== undefined && found[path].version === wanted.version;
  });
}

/** npm itself: the one that called us, else the one on the path. */
function npm(args, title) {
  const called = process.env.npm_execpath;
  const env = { npm_config_yes: 'true' };
  return called?.endsWith('.js') ? run(process.execPath, [called, ...args], { title, env }) : run('npm', args, { title, env });
}

async function install() {
  const began = Date.now();
  console.error('Installing what the project needs (about 900 MB, one to three minutes, once).');
  for (const [args, title] of [
    [['ci'], 'npm ci'],
    // Dependencies run no scripts at install; this one alone fetches the Node that everything else runs on.
    [['rebuild', 'node', '--ignore-scripts=false'], `fetching Node ${wantedMajor()}`],
  ]) {
    const { code, output } = await npm(args, title);
    if (code !== 0) {
      giveUp(tail(output), '', `npm ${args.join(' ')} failed (${code}). Is the npm registry reachable? Then run the same command again.`);
    }
  }
  if (!existsSync(node)) giveUp(`npm brought no Node ${wantedMajor()} for ${process.platform}-${process.arch}. Install Node ${wantedMajor()} yourself and run the same command with it.`);
  console.error(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

/**
 * Makes sure that the dependencies are there and that `script` runs under the Node that npm brings.
 * Resolves under that Node; on an older one it runs the script again under the right one and ends with its result.
 */
export async function bootstrap(script) {
  if (Number(process.versions.node.split('.')[0]) < 18) giveUp(`Node ${process.versions.node} is too old even to install with. Node 18 or later is needed.`);
  if (!installedIn(root)) await install();
  process.env.PATH = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`;
  if (process.versions.node.split('.')[0] === wantedMajor()) return;
  const { code } = await run(node, [script, ...process.argv.slice(2)], { alone: true });
  process.exit(typeof code === 'number' ? code : 1);
}
