import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, root, run, tail } from './run.mjs';

const shared = ['package-lock.json', 'tsconfig.base.json', 'packages/domain/src', 'packages/client/src'];
const miniapp = [...shared, 'apps/miniapp/src', 'apps/miniapp/package.json', 'apps/miniapp/config', 'apps/miniapp/babel.config.cjs', 'apps/miniapp/project.config.json'];

/** What is built, from what, into which folder. */
export const BUILDS = {
  h5: { title: 'the page for phones (H5)', workspace: 'apps/miniapp', script: 'build:h5', out: 'apps/miniapp/dist/h5',
    from: [...miniapp, 'apps/miniapp/index.html', 'apps/miniapp/vite.config.ts'] },
  console: { title: 'the console', workspace: 'apps/console', script: 'build', out: 'apps/console/dist',
    from: [...shared, 'apps/console/src', 'apps/console/package.json', 'apps/console/index.html', 'apps/console/vite.config.ts'] },
  weapp: { title: 'the mini program', workspace: 'apps/miniapp', script: 'build:weapp', out: 'apps/miniapp/dist/weapp', from: miniapp },
  mprun: { title: 'the runner of the mini program', workspace: 'tools/mprun', script: 'build', out: 'tools/mprun/dist',
    from: [...miniapp, 'tools/mprun/src', 'tools/mprun/compile.ts', 'tools/mprun/vite.config.ts', 'tools/mprun/index.html'] },
};

const byName = (a, b) => (a < b ? -1 : 1);

function filesUnder(path, base) {
  if (!existsSync(join(base, path))) return [];
  const entries = () => readdirSync(join(base, path), { withFileTypes: true });
  try {
    return entries().flatMap((entry) => (entry.isDirectory() ? filesUnder(`${path}/${entry.name}`, base) : [`${path}/${entry.name}`])).sort(byName);
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
}

/** One hash over the sources of a build: the same sources, the same hash. Tests are no part of a build. */
export function sourcesOf({ from, script }, base = root) {
  const hash = createHash('sha256').update(script).update(process.env.COURT_ORIGIN ?? '');
  for (const path of from.flatMap((path) => filesUnder(path, base))) {
    if (/[.]test[.]tsx?$/.test(path)) continue;
    hash.update(`\0${path}\0`).update(readFileSync(join(base, path)));
  }
  return hash.digest('hex');
}

/** Whether a build stands that was made from these very sources. */
export function fresh(build, base = root) {
  const stamp = join(base, build.out, '.sources');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesOf(build, base);
}

/** Builds what is not fresh; says what it does and ends the program where a build fails. */
export async function bringUp(names) {
  for (const build of names.map((name) => BUILDS[name])) {
    if (fresh(build)) continue;
    const sources = sourcesOf(build);
    const { code, output } = await run('npm', ['run', build.script, '-w', build.workspace], { title: `building ${build.title}`, env: { NODE_ENV: 'production' } });
    if (code !== 0) giveUp(tail(output), '', `Building ${build.title} failed.`);
    writeFileSync(join(root, build.out, '.sources'), sources);
    console.error(`Built ${build.title}.`);
  }
}
