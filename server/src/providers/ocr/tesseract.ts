import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Lines, OcrPort } from './port.ts';

/** What reading one picture may take; `program` stands in for the process in tests. */
export type OcrRoom = { megabytes: number; seconds: number; atOnce: number; program?: string };

const USUAL: OcrRoom = { megabytes: 900, seconds: 120, atOnce: 1 };
/** The process keeps its data loaded so long after the last picture. */
const IDLE_MS = 60_000;
const PROGRAM = fileURLToPath(new URL('./tesseract-process.ts', import.meta.url));

class Tesseract implements OcrPort {
  readonly atOnce: number;
  readonly #room: OcrRoom;
  readonly #idle: ChildProcess[] = [];
  readonly #queue: (() => void)[] = [];
  #busy = 0;
  constructor(room: OcrRoom) {
    this.#room = room;
    this.atOnce = room.atOnce;
  }

  async read(picture: Buffer): Promise<Lines | null> {
    if (this.#busy >= this.atOnce) await new Promise<void>((go) => { this.#queue.push(go); });
    else this.#busy++;
    const child = this.#idle.pop() ?? this.#begin();
    try {
      const lines = await this.#ask(child, picture);
      if (lines === null || !child.connected) child.kill('SIGKILL');
      else this.#rest(child);
      return lines;
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#busy--;
    }
  }

  #begin(): ChildProcess {
    const { program = PROGRAM, megabytes } = this.#room;
    return fork(program, [String(megabytes)], { env: { PATH: process.env['PATH'] ?? '' }, serialization: 'advanced', stdio: 'ignore', execArgv: ['--max-old-space-size=384'] });
  }

  #ask(child: ChildProcess, picture: Buffer): Promise<Lines | null> {
    return new Promise((resolve) => {
      const end = (lines: Lines | null): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        child.on('error', () => undefined);
        resolve(lines);
      };
      const timer = setTimeout(() => end(null), this.#room.seconds * 1_000);
      child.ref();
      child.on('error', () => end(null)).on('exit', () => end(null)).on('message', (message: { lines: Lines | null }) => end(message.lines));
      child.send(picture, (error) => { if (error) end(null); });
    });
  }

  #rest(child: ChildProcess): void {
    const leave = (): void => {
      const at = this.#idle.indexOf(child);
      if (at >= 0) this.#idle.splice(at, 1);
      child.kill('SIGKILL');
    };
    child.unref();
    child.channel?.unref?.();
    child.on('exit', leave);
    this.#idle.push(child);
    const idle = setTimeout(() => { if (this.#idle.includes(child)) leave(); }, IDLE_MS);
    idle.unref();
  }
}

/** Tesseract as WebAssembly with its Chinese data from npm: nothing leaves the machine. */
export const tesseractOcr = (room: Partial<OcrRoom> = {}): OcrPort => new Tesseract({ ...USUAL, ...room });

/** How many pictures are read at once, from `OCR_PROCESSES` (0 to 8): 1 by itself, 0 for none. */
export function ocrProcesses(env: Readonly<Record<string, string | undefined>>): number {
  const given = env['OCR_PROCESSES']?.trim() ?? '';
  return /^[0-8]$/.test(given) ? Number(given) : 1;
}
