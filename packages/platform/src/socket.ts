import type { NewsItem, ServerFrame } from '@microcourt/domain/shared/wire';
import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import type { Room } from './room.ts';
import type { Identity } from './sessions.ts';

/** A text as one finished WebSocket frame, so that the same bytes go to every follower without being framed again. */
export function frameOf(text: string): Buffer {
  const size = Buffer.byteLength(text);
  const head = size < 126 ? 2 : size < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + size);
  frame[0] = 0x81;
  if (head === 2) frame[1] = size;
  else if (head === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(size, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(size), 2);
  }
  frame.write(text, head);
  return frame;
}

/** One of the server's frames, ready to be written. */
export const frame = (content: ServerFrame): Buffer => frameOf(JSON.stringify(content));

/** A piece of news as others see it, or with its request id as its own actor's devices see it. */
export const newsText = (item: NewsItem, own: boolean): string => {
  const { caseId, stream, seq, name, actor, at, requestId, body } = item;
  return JSON.stringify(own ? { caseId, stream, seq, name, actor, at, requestId, body } : { caseId, stream, seq, name, actor, at, body });
};

const MOST_WAITING = 1024 * 1024;
const FRAMES_PER_SECOND = 50;
const FRAMES_BURST = 200;

/** A person's open socket. Its fields are plain, so that an idle one costs little memory. */
export class CourtSocket extends WebSocket {
  wire: Duplex | null = null;
  token = '';
  address = '';
  identity: Identity | null = null;
  /** While the first frame is being looked up, the frames after it wait for this. */
  greeting: Promise<void> | null = null;
  rooms: Set<Room> | null = null;
  outgoing: Buffer[] | null = null;
  busy = 0;
  seenAt = performance.now();
  checkedAt = this.seenAt;
  pinged = false;
  lost = false;
  private frames = FRAMES_BURST;
  private framesAt = this.seenAt;

  /** Whether another frame may come in now. */
  mayCome(now: number): boolean {
    this.frames = Math.min(FRAMES_BURST, this.frames + ((now - this.framesAt) / 1_000) * FRAMES_PER_SECOND) - 1;
    this.framesAt = now;
    return this.frames >= 0;
  }

  /** Whether it can still be written to. */
  get open(): boolean {
    return !this.lost && this.readyState === WebSocket.OPEN;
  }

  /** Bytes that the reader has not taken yet. */
  get waiting(): number {
    return this.wire?.writableLength ?? 0;
  }

  /** Writes what has gathered, in one go. False when the reader is too slow to be kept. */
  flush(): boolean {
    const frames = this.outgoing;
    this.outgoing = null;
    if (!frames || !this.open || !this.wire) return true;
    if (frames.length === 1) this.wire.write(frames[0]!);
    else {
      this.wire.cork();
      for (const one of frames) this.wire.write(one);
      this.wire.uncork();
    }
    return this.wire.writableLength <= MOST_WAITING;
  }

  /** Ends the connection with a code; one that does not answer the farewell is cut off after a second. */
  shut(code: number): void {
    if (this.lost) return;
    this.lost = true;
    this.outgoing = null;
    this.close(code);
    setTimeout(() => this.terminate(), 1_000).unref();
  }
}
