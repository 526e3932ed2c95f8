// The process in which files of strangers are opened. It has no key, no database and no network of ours; it asks the court for bytes, and dies with it.
import type { FromProcess, ToProcess } from './looking.ts';
import { look } from './look.ts';

const say = (message: FromProcess): void => { process.send?.(message); };
const waiting: { take?: (bytes: Buffer) => void } = {};
const read = (from: number, to: number): Promise<Buffer> => new Promise((take) => {
  waiting.take = take;
  say({ t: 'read', from, to });
});

process.on('disconnect', () => process.exit(0));
process.on('message', (message: ToProcess) => {
  if (message.t === 'bytes') return waiting.take?.(Buffer.from(message.bytes));
  look({ size: message.size, read }).then((looked) => say({ t: 'looked', looked }), () => say({ t: 'failed' }));
});

// Pictures are unpacked outside of the heap that V8 counts: whoever takes more than the room given ends here and now.
const most = Number(process.argv[2]) * 1024 * 1024;
setInterval(() => { if (process.memoryUsage.rss() > most) process.exit(137); }, 20).unref();
