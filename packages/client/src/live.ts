import { CLOSE, type ClientFrame, type ServerFrame } from '@microcourt/domain/shared/wire';
import { SignedOut, Unreachable } from './errors.ts';
import type { Socket, Transport } from './transport.ts';
import { Watched } from './watch.ts';

/** How the line to the court stands. `offline` from the moment a reconnect is needed; `idle` while nobody is signed in. */
export type LineState = 'idle' | 'connecting' | 'open' | 'offline';
type Answer = Extract<ServerFrame, { t: 'answer' }>;
type Waiting = { resolve: (answer: Answer) => void; reject: (error: Error) => void; timer: Timer };

/** Milliseconds; a heartbeat that is not answered in `patience` means that the socket is only half open. */
export type LinePace = { heartbeat: number; patience: number; answer: number; firstPause: number; longestPause: number };
type Timer = ReturnType<typeof setTimeout>;
const PACE: LinePace = { heartbeat: 20_000, patience: 8_000, answer: 15_000, firstPause: 500, longestPause: 15_000 };

/** The one line to the court: says hello, beats, comes back with growing pauses, and carries asks and news. */
export class Line {
  readonly state = new Watched<LineState>('idle');
  /** Called for every frame but answers, and with `welcome` each time the line has (again) been opened. */
  readonly #onFrame: (frame: ServerFrame) => void;
  readonly #onSignedOut: () => void;
  readonly #transport: Transport;
  readonly #pace: LinePace;
  readonly #waiting = new Map<number, Waiting>();
  #token: string | undefined;
  #socket: Socket | undefined;
  #generation = 0;
  #failures = 0;
  #next = 0;
  #retry: Timer | undefined;
  #beat: Timer | undefined;

  constructor(transport: Transport, on: { frame: (frame: ServerFrame) => void; signedOut: () => void }, pace: Partial<LinePace> = {}) {
    this.#transport = transport;
    this.#onFrame = on.frame;
    this.#onSignedOut = on.signedOut;
    this.#pace = { ...PACE, ...pace };
  }

  /** Opens the line for a session; undefined hangs up. */
  use(token: string | undefined): void {
    if (token === this.#token) return;
    this.#token = token;
    this.#failures = 0;
    this.#drop('idle');
    if (token !== undefined) this.#connect();
  }

  /** Tries at once instead of waiting out the pause: the app came to the front, the network is back. */
  wake(): void {
    if (this.state.snapshot() === 'offline' && this.#token !== undefined) this.#connect();
  }

  get open(): boolean {
    return this.state.snapshot() === 'open';
  }

  send(frame: ClientFrame): void {
    this.#socket?.send(JSON.stringify(frame));
  }

  /** Asks over the line. Rejects with Unreachable when the line breaks before the answer: repeat under the same request id. */
  ask(ask: string, input: unknown, requestId?: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (!this.open) return reject(new Unreachable());
      const n = ++this.#next;
      const timer = setTimeout(() => {
        this.#waiting.delete(n);
        reject(new Unreachable('no answer'));
      }, this.#pace.answer);
      this.#waiting.set(n, { resolve, reject, timer });
      this.send({ t: 'ask', n, ask, input, ...(requestId === undefined ? {} : { requestId }) });
    });
  }

  #connect(): void {
    clearTimeout(this.#retry);
    const generation = ++this.#generation;
    const current = () => generation === this.#generation;
    this.state.set('connecting');
    // A line that never opens, or never says welcome, is given up like one that has gone silent.
    this.#await(this.#pace.patience);
    this.#socket = this.#transport.socket('/socket', {
      opened: () => current() && this.send({ t: 'hello', token: this.#token! }),
      frame: (text) => current() && this.#take(JSON.parse(text) as ServerFrame),
      closed: (code) => current() && this.#closed(code),
    });
  }

  #take(frame: ServerFrame): void {
    clearTimeout(this.#beat);
    this.#beat = setTimeout(() => this.#ping(), this.#pace.heartbeat);
    if (frame.t === 'answer') return this.#answered(frame);
    if (frame.t === 'welcome') {
      this.#failures = 0;
      this.state.set('open');
    }
    this.#onFrame(frame);
  }

  #answered(answer: Answer): void {
    const waiting = this.#waiting.get(answer.n);
    if (!waiting) return;
    this.#waiting.delete(answer.n);
    clearTimeout(waiting.timer);
    waiting.resolve(answer);
  }

  #ping(): void {
    this.send({ t: 'ping' });
    this.#await(this.#pace.patience);
  }

  #await(milliseconds: number): void {
    clearTimeout(this.#beat);
    this.#beat = setTimeout(() => this.#closed(0), milliseconds);
  }

  #closed(code: number): void {
    this.#drop('offline');
    if (code === CLOSE.signedOut) {
      this.#token = undefined;
      this.state.set('idle');
      return this.#onSignedOut();
    }
    const pause = Math.min(this.#pace.firstPause * 2 ** this.#failures++, this.#pace.longestPause);
    this.#retry = setTimeout(() => this.#connect(), pause * (0.5 + Math.random()));
  }

  /** Hangs up, and tells all who wait for an answer that none will come. */
  #drop(state: LineState): void {
    this.#generation++;
    clearTimeout(this.#beat);
    clearTimeout(this.#retry);
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
    this.state.set(state);
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject, timer } of waiting) {
      clearTimeout(timer);
      reject(this.#token === undefined ? new SignedOut() : new Unreachable());
    }
  }
}
