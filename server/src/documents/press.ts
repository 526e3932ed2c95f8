import { Worker } from 'node:worker_threads';
import sharp from 'sharp';
import type { Set, ToSet } from './set.ts';
import type { Brought } from './paper-brought.ts';
import type { Done, Made, Wanted } from './set-thread.ts';

/** A paper took more time than is given, or could not be set. */
export class NotSet extends Error {
  override readonly name = 'NotSet';
}
type Waiting = { wanted: Wanted; resolve(done: Made): void; reject(error: Error): void };

const SECONDS = 60, IDLE_MS = 60_000;
const THREAD = new URL('./set-thread.ts', import.meta.url);

/** One thread that sets papers, one after the other: begun with the first, ended when idle or when one takes too long. */
export class Press {
  #thread: Worker | null = null;
  #now: Waiting | null = null;
  #timer: NodeJS.Timeout | undefined;
  #count = 0;
  readonly #queue: Waiting[] = [];
  readonly #seconds: number;

  constructor(seconds = SECONDS) {
    this.#seconds = seconds;
  }

  /** Sets a paper. */
  set(wanted: ToSet): Promise<Set> {
    return this.#ask({ n: ++this.#count, set: wanted }) as Promise<Set>;
  }

  /** The picture of a court's seal (PNG, transparent), with a code below it where one is given. */
  async seal(courtName: string, code: string | null): Promise<Uint8Array> {
    const svg = await (this.#ask({ n: ++this.#count, seal: courtName, code }) as Promise<string>);
    // Drawn large and brought to four pixels a point: 288 to the inch, as a seal is printed.
    return new Uint8Array(await sharp(Buffer.from(svg), { density: 288 }).resize({ width: 476 }).png().toBuffer());
  }

  /** Where the seal goes on a paper that was brought; null where it cannot be read. */
  look(bytes: Uint8Array): Promise<Brought> {
    return this.#ask({ n: ++this.#count, look: bytes }) as Promise<Brought>;
  }

  #ask(wanted: Wanted): Promise<Made> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ wanted, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    // What is being done keeps its own time, whoever else asks meanwhile.
    if (this.#now) return;
    clearTimeout(this.#timer);
    this.#now = this.#queue.shift() ?? null;
    if (!this.#now) {
      this.#thread?.unref();
      this.#timer = setTimeout(() => this.#end(), IDLE_MS).unref();
      return;
    }
    const thread = (this.#thread ??= this.#begin());
    thread.ref();
    this.#timer = setTimeout(() => this.#end(), this.#seconds * 1_000);
    thread.postMessage(this.#now.wanted, []);
  }

  #begin(): Worker {
    const thread = new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
    thread.on('message', (done: Done) => this.#take(done));
    thread.on('error', () => this.#end()).on('exit', () => { if (this.#thread === thread) this.#end(); });
    return thread;
  }

  #take(done: Done): void {
    const now = this.#now;
    if (!now || done.n !== now.wanted.n) return;
    this.#now = null;
    if ('failed' in done) now.reject(new NotSet(done.failed));
    else now.resolve(done.done);
    this.#next();
  }

  /** Ends the thread; what it was at has failed, the others begin a new one. */
  #end(): void {
    const [thread, now] = [this.#thread, this.#now];
    this.#thread = this.#now = null;
    void thread?.terminate();
    if (now) {
      now.reject(new NotSet('time'));
      this.#next();
    }
  }
}

/** The press of this process, begun with the first paper. */
export const press = new Press();
