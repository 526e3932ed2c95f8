import { existsSync, readdirSync } from 'node:fs';
import { run } from './run.mjs';

const browser = () => ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some((path) => existsSync(path));
const chineseType = async () => (await run('fc-list', [':lang=zh-cn', 'family'], { watch: () => {} })).output.trim() !== '';

/** The folder of an installed PostgreSQL server's programs, the newest; null where there is none. */
export function postgresPrograms() {
  const home = '/usr/lib/postgresql';
  const versions = existsSync(home) ? readdirSync(home).filter((v) => existsSync(`${home}/${v}/bin/initdb`)).map(Number) : [];
  return versions.length === 0 ? null : `${home}/${Math.max(...versions)}/bin`;
}

/** What the tests want of the machine besides npm packages. */
const WANTED = [
  { for: 'journeys in a browser', package: 'chromium', here: browser },
  { for: 'Chinese letters in screenshots', package: 'fonts-noto-cjk', here: chineseType },
  { for: 'the run against a PostgreSQL server that is not ours', package: 'postgresql', here: async () => postgresPrograms() !== null },
  { for: 'signatures read by a programme that is not ours', package: 'poppler-utils', here: () => existsSync('/usr/bin/pdfsig') },
  { for: 'the store of certificates of that programme', package: 'libnss3-tools', here: () => existsSync('/usr/bin/certutil') },
];

/** Brings system packages that are missing where we may, else says in one line what to do. */
export async function ensureSystemPackages() {
  const missing = [];
  for (const wanted of WANTED) if (!(await wanted.here())) missing.push(wanted);
  if (missing.length === 0) return;
  const packages = missing.map((m) => m.package);
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const wait = ['-qq', '-o', 'DPkg::Lock::Timeout=600'];
    await run('apt-get', [...wait, 'update'], { title: 'apt-get update', env });
    const { code } = await run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...packages], { title: `installing ${packages.join(', ')}`, env });
    if (code === 0) return;
  }
  for (const m of missing) console.error(`Missing for ${m.for}: ${m.package}. On Debian: sudo apt-get install ${m.package}`);
}
