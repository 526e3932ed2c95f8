import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Bytes } from '@microcourt/platform/sniff';
import type { Looked } from './look.ts';
import type { PagesDone, PagesTask, SetTask } from './pages/tasks.ts';

/** What is done with a file of a stranger: a first look at what it is, setting it in pages, or something with its pages. */
export type Task = { do: 'look'; key?: string } | SetTask | PagesTask;
/** What comes back, by what was asked. */
export type Done = PagesDone & { look: Looked };
/** What the court tells the process that opens files, and what it hears from it. `tired`: it has grown, and is not to be given another. */
export type ToProcess = { t: 'do'; task: Task; size: number } | { t: 'bytes'; bytes: Uint8Array };
export type FromProcess = { t: 'read'; from: number; to: number } | { t: 'done'; done: unknown; tired: boolean } | { t: 'failed' };
/** How one piece of work ended. */
type Ending = { done: unknown; tired: boolean } | 'failed' | 'ended';
/** What opening one file may take; `program` stands in for the process in tests. */
export type Room = { megabytes: number; seconds: number; program?: string };

const USUAL: Room = { megabytes: 900, seconds: 30 };
const IDLE_MS = 30_000;
const PROGRAM = fileURLToPath(new URL('./look-process.ts', import.meta.url));

/** Processes in which files are opened: begun when needed, ended when idle, killed when a file takes too much time or memory. */
export class LookingRoom {
  readonly #room: Room;
  readonly #most: number;
  /** Each with the key of the bytes it has last opened. */
  readonly #idle: { child: ChildProcess; key: string | undefined }[] = [];
  readonly #queue: (() => void)[] = [];
  #busy = 0;

  constructor(room: Room = USUAL, most = Math.min(4, availableParallelism())) {
    this.#room = room;
    this.#most = most;
  }

  /** What a file shows; null if it could not be opened within the time and the memory given. */
  look(bytes: Bytes): Promise<Looked | null> {
    return this.work({ do: 'look' }, bytes);
  }

  /** Does something with a file; null if that could not be done within the time and the memory given. Who opened the same bytes before is asked first. */
  async work<T extends Task>(task: T, bytes: Bytes): Promise<Done[T['do']] | null> {
    if (this.#busy >= this.#most) await new Promise<void>((go) => { this.#queue.push(go); });
    else this.#busy++;
    const child = this.#take(task.key);
    try {
      const ending = await this.#ask(child, task, bytes);
      if (ending === 'ended') return null;
      if (child.connected && ending !== 'failed' && !ending.tired) this.#rest(child, task.key);
      else child.kill('SIGKILL');
      return ending === 'failed' ? null : ending.done as Done[T['do']];
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#busy--;
    }
  }

  #take(key: string | undefined): ChildProcess {
    const at = key === undefined ? -1 : this.#idle.findIndex((one) => one.key === key);
    return (at >= 0 ? this.#idle.splice(at, 1)[0] : this.#idle.pop())?.child ?? this.#begin();
  }

  #begin(): ChildProcess {
    const { megabytes, program = PROGRAM } = this.#room;
    return fork(program, [String(megabytes)], { execArgv: ['--max-old-space-size=384'], env: { PATH: process.env['PATH'] ?? '' }, serialization: 'advanced', stdio: 'ignore' });
  }

  /** One file in one process: every way in which it can end is an answer. */
  #ask(child: ChildProcess, task: Task, bytes: Bytes): Promise<Ending> {
    return new Promise((resolve, reject) => {
      const end = (how: Ending | Error): void => {
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
        else end(message.t === 'done' ? message : 'failed');
      });
      give({ t: 'do', task, size: bytes.size });
    });
  }

  /** Waits for the next file, without holding the court's own process back from ending. */
  #rest(child: ChildProcess, key: string | undefined): void {
    const resting = { child, key };
    const leave = (): void => {
      const at = this.#idle.indexOf(resting);
      if (at < 0) return;
      this.#idle.splice(at, 1);
      child.kill('SIGKILL');
    };
    child.unref();
    child.channel?.unref?.();
    child.removeAllListeners('exit').on('exit', leave);
    this.#idle.push(resting);
    setTimeout(leave, IDLE_MS).unref();
  }
}
