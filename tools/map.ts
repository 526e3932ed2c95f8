import { cruiseGraph } from '../architecture/cruise.ts';
import { ORDER } from '../architecture/order.mjs';
import { root } from './run.mjs';

// npm run map: who calls whom, drawn from the imports, as Mermaid text. Modules stand on the lines of architecture/order.mjs.

/** The box that a file belongs to: a module of the server, else its package or app. */
function boxOf(path: string): string | null {
  const module = path.match(/^server\/src\/([^/]+)\//)?.[1];
  if (module !== undefined) return module;
  if (path.startsWith('server/')) return 'main';
  return path.match(/^(?:packages|apps)\/([^/]+)\//)?.[1] ?? null;
}

const arrows = new Map<string, number>();
for (const { from, to } of await cruiseGraph(root)) {
  const [a, b] = [boxOf(from), boxOf(to)];
  if (a === null || b === null || a === b || /[.]test[.]/.test(from)) continue;
  arrows.set(`${a} --> ${b}`, (arrows.get(`${a} --> ${b}`) ?? 0) + 1);
}

const boxes = new Set([...arrows.keys()].flatMap((arrow) => arrow.split(' --> ')));
console.log('flowchart BT');
ORDER.forEach((line: string[], i: number) => {
  const here = line.filter((name) => boxes.has(name));
  if (here.length > 0) console.log(`  subgraph line${i + 1}[line ${i + 1}]\n${here.map((name) => `    ${name}`).join('\n')}\n  end`);
});
for (const [arrow, times] of [...arrows].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`  ${arrow.replace(' --> ', ` -- ${times} --> `)}`);
