// npm run bench -- SCENARIO [--folder F] [options]: raises a court of its own, loads it, prints one JSON line a run. `rules`, `signatures` and `documents` need no court.
import { parseArgs } from 'node:util';
import { raise } from './court/court.ts';
import { endProcess } from './court/court.ts';
import { readTarget } from './court/target.ts';
import type { Scenario } from './scenario.ts';
import { history } from './scenarios/history.ts';
import { idle } from './scenarios/idle.ts';
import { importScenario } from './scenarios/import.ts';
import { reconnect } from './scenarios/reconnect.ts';
import { throughput } from './scenarios/throughput.ts';

const SCENARIOS: Record<string, Scenario> = { throughput, history, idle, reconnect, import: importScenario };
const KNOWN = ['documents', 'people', 'folder', 'rooms', 'members', 'port', 'repeat', 'rates', 'seconds', 'warmup', 'p99', 'archive', 'page', 'missed', 'missed-page', 'samples', 'room', 'settle', 'rows', 'year', 'pages'];
const { values, positionals } = parseArgs({ allowPositionals: true, options: Object.fromEntries(KNOWN.map((name) => [name, { type: 'string' as const }])) });
if (positionals[0] === 'pages' || positionals[0] === 'ocr') {
  await import(positionals[0] === 'pages' ? './pages.ts' : './ocr.ts');
  process.exit(0);
}
if (positionals[0] === 'rules' || positionals[0] === 'service') {
  await import(positionals[0] === 'rules' ? './rules.ts' : './serving.ts');
  process.exit(0);
}
if (positionals[0] === 'documents') {
  await import('./documents.ts');
  process.exit(0);
}
if (positionals[0] === 'signatures') {
  await import('./signatures.ts');
  process.exit(0);
}
const options = values as Record<string, string | undefined>, name = positionals[0] ?? '', scenario = SCENARIOS[name];
if (!scenario) {
  process.stderr.write(`usage: npm run bench -- SCENARIO [--folder /var/tmp/microcourt-bench] [--rooms 200] [--members 6] [--repeat 1]\n\n${Object.values(SCENARIOS).map(({ help }) => `  ${help}\n`).join('')}  pages: sizes, pictures and words of a long PDF: --pages 1000\n  ocr: seconds a page and characters read right: --pages 2\n  rules: the calculators without a server, and how many times an empty call each costs: [NAME…]\n  signatures: milliseconds to sign, seal and check a document, by each suite\n  documents: milliseconds to set, seal and store a document of 200 pages\n`);
  process.exit(2);
}
const folder = options['folder'] ?? '/var/tmp/microcourt-bench';
process.stderr.write(`raising a court in ${folder} …\n`);
const target = await raise(folder, Number(options['rooms'] ?? 200), Number(options['members'] ?? 6), Number(options['port'] ?? 28280));
try {
  for (let repeat = 1; repeat <= Number(options['repeat'] ?? 1); repeat++) {
    await scenario.run(readTarget(folder) ?? target, options, (result) => process.stdout.write(`${JSON.stringify({ scenario: name, target: target.name, repeat, ...result })}\n`));
  }
} finally {
  for (const pid of readTarget(folder)?.pids ?? []) await endProcess(pid);
}
process.exit(0);
