// The process in which pictures are read: no key, no database, no network of ours, and the last in line for the processor.
import { constants, setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { recognise } from './recognise.ts';

setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
process.on('disconnect', () => process.exit(0));
process.on('message', (picture: Uint8Array) => {
  recognise(Buffer.from(picture)).then((lines) => process.send?.({ lines }), () => process.send?.({ lines: null }));
});

const most = Number(process.argv[2]) * 1024 * 1024;
new Worker(`setInterval(() => { if (process.memoryUsage.rss() > ${most}) process.kill(process.pid, 'SIGKILL'); }, 50);`, { eval: true, execArgv: [], stdout: true, stderr: true }).unref();
