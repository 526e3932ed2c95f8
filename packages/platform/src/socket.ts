import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import type { Room } from './room.ts';
import type { Identity } from './sessions.ts';

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
  rooms: Set<Room<CourtSocket>> | null = null;
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
    // One write of joined bytes costs the kernel a sixth of a gathered one, measured with two small frames.
    this.wire.write(frames.length === 1 ? frames[0]! : Buffer.concat(frames));
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
