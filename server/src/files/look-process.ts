// The process in which files of strangers are opened. It has no key, no database and no network of ours; it asks the court for bytes, and dies with it.
import { Worker } from 'node:worker_threads';
import type { FromProcess, Task, ToProcess } from './looking.ts';
import { look } from './look.ts';
import type { Bytes } from '@microcourt/platform/sniff';

const say = (message: FromProcess): void => { process.send?.(message); };
const waiting: { take?: (bytes: Buffer) => void } = {};
const read = (from: number, to: number): Promise<Buffer> => new Promise((take) => {
  waiting.take = take;
  say({ t: 'read', from, to });
});
const most = Number(process.argv[2]) * 1024 * 1024;

/** What sets and paints pages is loaded by the processes that are asked for pages. */
async function work(task: Task, bytes: Bytes): Promise<unknown> {
  if (task.do === 'look') return look(bytes);
  return task.do === 'set' ? { pdf: await (await import('./setting/set-pages.ts')).setPages(task.type, bytes) } : (await import('./pages/tasks.ts')).workOnPages(task, bytes);
}

process.on('disconnect', () => process.exit(0));
process.on('message', (message: ToProcess) => {
  if (message.t === 'bytes') return waiting.take?.(Buffer.from(message.bytes));
  const tired = (): boolean => process.memoryUsage.rss() > most / 2;
  work(message.task, { size: message.size, read }).then((done) => say({ t: 'done', done, tired: tired() }), () => say({ t: 'failed' }));
});

// Pictures are unpacked outside of the heap that V8 counts, and a long piece of work lets no timer through: another thread watches, and ends whoever takes more than the room given.
new Worker(`setInterval(() => { if (process.memoryUsage.rss() > ${most}) process.kill(process.pid, 'SIGKILL'); }, 20);`, { eval: true, execArgv: [], stdout: true, stderr: true }).unref();
