import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';

/** A breach of a rule about who may import whom. */
export type Breach = { rule: string; from: string; to: string };
/** What dependency-cruiser saw: how many files it read, and the breaches. */
export type Cruise = { modules: number; ownModules: number; breaches: Breach[] };

const FOLDERS = ['packages', 'server', 'apps', 'tools', 'e2e', 'bench', 'chaos', 'architecture'];

type Report = {
  modules: { source: string; dependencies: { resolved: string }[] }[];
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] };
};

async function report(root: string): Promise<Report> {
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)));
  const args = [tool, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 256 * 1024 * 1024 })
    .catch((error: { stdout?: string; stderr?: string }) => {
      // It ends with the number of breaches; only without a report has it failed.
      if (error.stdout?.startsWith('{')) return { stdout: error.stdout };
      throw new Error(`dependency-cruiser: ${error.stderr ?? String(error)}`);
    });
  return JSON.parse(stdout) as Report;
}

/** Reads the imports of a tree and names what breaks the rules of `.dependency-cruiser.mjs`. */
export async function cruise(root: string): Promise<Cruise> {
  const { modules, summary } = await report(root);
  return {
    modules: summary.totalCruised,
    ownModules: modules.filter((m) => FOLDERS.some((folder) => m.source.startsWith(`${folder}/`))).length,
    breaches: summary.violations.map((v) => ({ rule: v.rule.name, from: v.from, to: v.to })),
  };
}

/** Every import of a tree, from file to file. */
export async function cruiseGraph(root: string): Promise<{ from: string; to: string }[]> {
  const { modules } = await report(root);
  return modules.flatMap((m) => m.dependencies.map((d) => ({ from: m.source, to: d.resolved })));
}

const LEFT_OUT = new Set(['node_modules', 'dist', 'data', 'artifacts', '.git']);

/** A copy of the tree in a temporary folder, with the packages linked: what is planted there disturbs nobody. */
export function copyOf(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'mc-planted-'));
  for (const name of [...FOLDERS, 'package.json', '.dependency-cruiser.mjs']) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(copy, name), { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
  }
  linkPackages(root, copy, '');
  for (const place of ['packages', 'apps', 'tools']) {
    for (const name of readdirSync(join(root, place))) linkPackages(root, copy, `${place}/${name}`);
  }
  linkPackages(root, copy, 'server');
  return copy;
}

/** Links every package of one node_modules folder, but our own ones to the copy's folders. */
function linkPackages(root: string, copy: string, place: string): void {
  const from = join(root, place, 'node_modules');
  if (!existsSync(from)) return;
  const to = join(copy, place, 'node_modules');
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) if (name !== '@microcourt' && !name.startsWith('.')) symlinkSync(join(from, name), join(to, name));
  if (!existsSync(join(from, '@microcourt'))) return;
  mkdirSync(join(to, '@microcourt'));
  for (const [name, folder] of [['domain', 'packages/domain'], ['platform', 'packages/platform'], ['client', 'packages/client'], ['server', 'server']] as const) {
    symlinkSync(relative(join(to, '@microcourt'), join(copy, folder)), join(to, '@microcourt', name));
  }
}

/** Writes a file into a copy, with the folders it needs. */
export function plant(copy: string, path: string, text: string): void {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), text);
}
