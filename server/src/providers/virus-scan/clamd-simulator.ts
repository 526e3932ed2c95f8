import { createServer, type Socket } from 'node:net';

/** How the simulated clamd behaves: as it should, or broken in one of the ways that were seen. */
export type ClamdFault = 'none' | 'hangs' | 'cuts' | 'babbles' | 'errors';
/** A clamd for tests: speaks INSTREAM, finds the test virus, takes so many bytes and no more. `fault` may be changed while it runs. */
export type ClamdSimulator = { port: number; fault: ClamdFault; scanned(): number; stop(): Promise<void> };

const VIRUS = ['EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE'].join('-');

/** One conversation: the command, the pieces, the answer. */
class Conversation {
  #buffer: Buffer = Buffer.alloc(0);
  #content: Buffer[] = [];
  #size = 0;
  #begun = false;
  readonly #socket: Socket;
  readonly #most: number;
  readonly #fault: () => ClamdFault;
  readonly #done: () => void;
  constructor(socket: Socket, most: number, fault: () => ClamdFault, done: () => void) {
    this.#socket = socket;
    this.#most = most;
    this.#fault = fault;
    this.#done = done;
  }

  take(part: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, part]);
    if (!this.#begun) {
      const end = this.#buffer.indexOf(0);
      if (end < 0) return;
      if (this.#buffer.toString('latin1', 0, end) !== 'zINSTREAM') return this.#answer('UNKNOWN COMMAND');
      this.#begun = true;
      this.#buffer = this.#buffer.subarray(end + 1);
      if (this.#fault() === 'cuts') return void this.#socket.destroy();
    }
    while (this.#buffer.length >= 4) {
      const size = this.#buffer.readUInt32BE(0);
      if (size === 0) return this.#end();
      if (this.#buffer.length < 4 + size) return;
      this.#size += size;
      if (this.#size > this.#most) return this.#answer('INSTREAM size limit exceeded. ERROR');
      this.#content.push(this.#buffer.subarray(4, 4 + size));
      this.#buffer = this.#buffer.subarray(4 + size);
    }
  }

  #end(): void {
    this.#done();
    const fault = this.#fault();
    if (fault === 'hangs') return;
    if (fault === 'babbles') return this.#answer('stream: hm');
    if (fault === 'errors') return this.#answer('stream: Can\'t allocate memory ERROR');
    this.#answer(Buffer.concat(this.#content).includes(VIRUS) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK');
  }

  #answer(words: string): void { this.#socket.end(`${words}\0`); }
}

/** Starts a simulated clamd on a free port of this machine. */
export async function startClamd(most = 25_000_000): Promise<ClamdSimulator> {
  const state = { fault: 'none' as ClamdFault, scanned: 0 }, open = new Set<Socket>();
  const server = createServer((socket) => {
    const conversation = new Conversation(socket, most, () => state.fault, () => { state.scanned++; });
    open.add(socket.on('error', () => undefined).on('close', () => { open.delete(socket); }).on('data', (part) => { conversation.take(part); }));
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    get fault() { return state.fault; },
    set fault(fault) { state.fault = fault; },
    scanned: () => state.scanned,
    stop: () => new Promise((done) => { for (const socket of open) socket.destroy(); server.close(() => done()); }),
  };
}
