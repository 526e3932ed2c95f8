import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

// npm run licences: the licence of every package that a running installation uses, one JSON line each, from the lockfile.

type Locked = { version?: string; license?: string; dev?: boolean; link?: boolean };
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };

for (const [path, { version, license, dev, link }] of Object.entries(packages)) {
  const name = path.split('node_modules/').at(-1);
  if (!path.includes('node_modules/') || dev || link) continue;
  console.log(JSON.stringify({ name, version, licence: license ?? 'not stated' }));
}
