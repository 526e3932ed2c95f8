import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Bytes } from '@microcourt/platform/sniff';
import type { Looked } from './look.ts';

/** What the court tells the process that opens files, and what it hears from it. */
export type ToProcess = { t: 'look'; size: number } | { t: 'bytes'; bytes: Uint8Array };
export type FromProcess = { t: 'read'; from: number; to: number } | { t: 'looked'; looked: Looked } | { t: 'failed' };
/** What opening one file may take; `program` stands in for the process in tests. */
export type Room = { megabytes: number; seconds: number; program?: string };

const USUAL: Room = { megabytes: 900, seconds: 30 };
const IDLE_MS = 30_000;
const PROGRAM = fileURLToPath(new URL('./look-process.ts', import.meta.url));

/** Processes in which files are opened: begun when needed, ended when idle, killed when a file takes too much time or memory. */
export class LookingRoom {
  readonly #room: Room;
  readonly #most: number;
  readonly #idle: ChildProcess[] = [];
  readonly #queue: (() => void)[] = [];
  #busy = 0;

  constructor(room: Room = USUAL, most = Math.min(4, availableParallelism())) {
    this.#room = room;
    this.#most = most;
  }

  /** What a file shows; null if it could not be opened within the time and the memory given. */
  async look(bytes: Bytes): Promise<Looked | null> {
    if (this.#busy >= this.#most) await new Promise<void>((go) => { this.#queue.push(go); });
    else this.#busy++;
    const child = this.#idle.pop() ?? this.#begin();
    try {
      const looked = await this.#ask(child, bytes);
      if (child.connected && looked !== 'ended') this.#rest(child);
      return looked === 'ended' || looked === 'failed' ? null : looked;
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#busy--;
    }
  }

  #begin(): ChildProcess {
    const { megabytes, program = PROGRAM } = this.#room;
    return fork(program, [String(megabytes)], { execArgv: ['--max-old-space-size=384'], env: { PATH: process.env['PATH'] ?? '' }, serialization: 'advanced', stdio: 'ignore' });
  }

  /** One file in one process: every way in which it can end is an answer. */
  #ask(child: ChildProcess, bytes: Bytes): Promise<Looked | 'failed' | 'ended'> {
    return new Promise((resolve, reject) => {
      const end = (how: Looked | 'failed' | 'ended' | Error): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        child.on('error', () => undefined);
        if (how === 'ended' || how instanceof Error) child.kill('SIGKILL');
        if (how instanceof Error) reject(how);
        else resolve(how);
      };
      const timer = setTimeout(() => end('ended'), this.#room.seconds * 1_000);
      const give = (message: ToProcess): void => { child.send(message, (error) => { if (error) end('ended'); }); };
      child.ref();
      child.on('error', () => end('ended')).on('exit', () => end('ended'));
      child.on('message', (message: FromProcess) => {
        if (message.t === 'read') bytes.read(message.from, message.to).then((found) => give({ t: 'bytes', bytes: found }), end);
        else end(message.t === 'looked' ? message.looked : 'failed');
      });
      give({ t: 'look', size: bytes.size });
    });
  }

  /** Waits for the next file, without holding the court's own process back from ending. */
  #rest(child: ChildProcess): void {
    const leave = (): void => {
      const at = this.#idle.indexOf(child);
      if (at >= 0) this.#idle.splice(at, 1);
      child.kill();
    };
    child.unref();
    child.channel?.unref?.();
    child.removeAllListeners('exit').on('exit', leave);
    this.#idle.push(child);
    setTimeout(() => { if (this.#idle.includes(child)) leave(); }, IDLE_MS).unref();
  }
}
