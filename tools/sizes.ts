import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './run.mjs';

// npm run sizes: what a user downloads, raw and gzip, one JSON line each. Ends with 1 where a limit is passed or nothing is built.

type Part = { what: string; files: readonly string[]; limit?: { of: 'raw' | 'gzip'; bytes: number } };
const KIB = 1024;
const MAIN = { of: 'raw', bytes: 700 * KIB } as const;
const PACKAGE = { of: 'raw', bytes: 2048 * KIB } as const;
const FIRST_SCRIPTS = { of: 'gzip', bytes: 100 * KIB } as const;

const weapp = join(root, 'apps/miniapp/dist/weapp');
const h5 = join(root, 'apps/miniapp/dist/h5');
const desk = join(root, 'apps/console/dist');
const inside = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !/[.](LICENSE[.]txt|map)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

/** What a browser loads before the first page shows: what index.html names, and index.html. */
function firstLoad(folder: string): string[] {
  const page = join(folder, 'index.html');
  const named = [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="[.]?\/?(?:console\/)?([^":]+[.](?:js|css))"/g)].map(([, file]) => join(folder, file!));
  return [page, ...new Set(named)];
}

function partsOfWeb(what: string, folder: string, limited: boolean): Part[] {
  const first = firstLoad(folder);
  const scripts: Part = { what: `${what}: first load, scripts`, files: first.filter((file) => file.endsWith('.js')), ...(limited && { limit: FIRST_SCRIPTS }) };
  return [{ what: `${what}: first load`, files: first }, scripts, { what: `${what}: all`, files: inside(folder) }];
}

function partsOfWeapp(): Part[] {
  const app = JSON.parse(readFileSync(join(weapp, 'app.json'), 'utf8')) as { subPackages?: { root: string }[]; subpackages?: { root: string }[] };
  const roots = (app.subPackages ?? app.subpackages ?? []).map((sub) => sub.root.replace(/\/$/, ''));
  const main = inside(weapp).filter((file) => !roots.some((sub) => file.startsWith(`${join(weapp, sub)}/`)));
  return [{ what: 'mini program: main package', files: main, limit: MAIN },
    ...roots.map((sub) => ({ what: `mini program: ${sub}`, files: inside(join(weapp, sub)), limit: PACKAGE }))];
}

const builds = [[weapp, partsOfWeapp], [h5, () => partsOfWeb('H5', h5, true)], [desk, () => partsOfWeb('console', desk, false)]] as const;
let wrong = 0;
for (const [folder, parts] of builds) {
  if (!existsSync(folder)) {
    console.error(`${folder} is not built: npm run build`);
    wrong += 1;
    continue;
  }
  for (const { what, files, limit } of parts()) {
    const contents = files.map((file) => readFileSync(file));
    const raw = contents.reduce((sum, content) => sum + content.length, 0);
    const gzip = contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
    const over = limit !== undefined && { raw, gzip }[limit.of] > limit.bytes;
    if (over) wrong += 1;
    console.log(JSON.stringify({ what, raw, gzip, ...(limit && { limit: limit.bytes, limitOf: limit.of, ok: !over }) }));
  }
}
process.exit(wrong === 0 ? 0 : 1);
