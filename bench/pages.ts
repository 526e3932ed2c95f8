// npm run bench -- pages [--pages 1000]: what the pages of a long PDF cost, without a server: one JSON line each for its sizes, its pictures, its words.
// `open` is what a reader waits for before the list of pages stands; `first` and `next` what a page costs that nobody has painted before, with what its process then holds.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { bytesOf } from '@microcourt/platform/sniff';
import { openingRoom } from '../server/src/files/index.ts';
import { pdfOf } from '../server/src/paper.suite.ts';
import { percentiles, round } from './court/text.ts';

const given = process.argv.indexOf('--pages'), count = given < 0 ? 1_000 : Number(process.argv[given + 1]);
const line = '原告张三与被告李四民间借贷纠纷一案本院受理后依法适用简易程序';
const bytes = bytesOf(pdfOf(Array.from({ length: count }, (_, page) => Array.from({ length: 24 }, (__, row) => `${page + 1}.${row} ${line}`))));
const room = openingRoom(), at = { form: 'pdf', key: 'bench' } as const;
const print = (what: string, result: object): void => { process.stdout.write(`${JSON.stringify({ scenario: 'pages', pages: count, bytes: bytes.size, what, ...result })}\n`); };
const timed = async (deed: () => Promise<unknown>): Promise<number> => { const from = performance.now(); if (await deed() === null) throw new Error('it could not be done'); return performance.now() - from; };
/** What the children of this process hold at most, in megabytes; null where the machine does not tell. */
function held(): number | null {
  try {
    const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return children.length === 0 ? null : Math.max(...children.map((pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024));
  } catch { return null; }
}

const open = await timed(() => room.work({ ...at, do: 'sizes' }, bytes));
print('open', { ms: round(open), again: round(await timed(() => room.work({ ...at, do: 'sizes' }, bytes))) });
print('first', { ms: round(await timed(() => room.work({ ...at, do: 'pictures', page: 1, widths: [960] }, bytes))) });
for (const width of [160, 480, 960, 1440, 2160]) {
  const times: number[] = [];
  for (let n = 0; n < 40; n++) times.push(await timed(() => room.work({ ...at, do: 'pictures', page: 1 + ((n * 97) % count), widths: [width] }, bytes)));
  print('next', { width, ms: percentiles(times), megabytes: held() === null ? null : Math.round(held()!) });
}
const ahead: number[] = [];
for (let n = 0; n < 40; n++) ahead.push(await timed(() => room.work({ ...at, do: 'pictures', page: 1 + ((n * 89) % count), widths: [160, 960] }, bytes)));
print('ahead', { ms: percentiles(ahead) });
const words = await timed(() => room.work({ ...at, do: 'words', pages: Array.from({ length: Math.min(200, count) }, (_, i) => i + 1) }, bytes));
print('words', { msPerPage: round(words / Math.min(200, count)), megabytes: held() === null ? null : Math.round(held()!) });
