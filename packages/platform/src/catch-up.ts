import { CLOSE, type NewsItem } from '@microcourt/domain/shared/wire';
import { once } from 'node:events';
import type { Door } from './door.ts';
import { frame } from './frames.ts';
import { Gate } from './gate.ts';
import type { Kernel } from './kernel.ts';
import type { Place } from './module.ts';
import { type Follower, Frames, type Room } from './room.ts';
import type { CourtSocket } from './socket.ts';

const PAGE = 200;
const MOST_MISSED = 1_000;
const MOST_AT_ONCE = 8;
const PAUSE_ABOVE = 256 * 1024;

type Log = Pick<Kernel, 'newsSince' | 'lastSeq'>;

/** Reads the log for those who come back. Many who come back at once share their questions, and they cannot take the whole pool. */
export class CatchUp {
  private readonly log: Log;
  private readonly door: Pick<Door, 'show'>;
  private asked: { place: Place; resolve: (seq: number) => void; reject: (error: unknown) => void }[] = [];
  private readonly gate = new Gate(MOST_AT_ONCE);

  constructor(log: Log, door: Pick<Door, 'show'>) {
    this.log = log;
    this.door = door;
  }

  /** The last number of a stream; all who ask in the same moment are answered by one query. */
  last(place: Place): Promise<number> {
    return new Promise((resolve, reject) => {
      this.asked.push({ place, resolve, reject });
      if (this.asked.length === 1) setImmediate(() => void this.askLast());
    });
  }

  /** A page of a stream after a number. */
  async page(place: Place, since: number): Promise<NewsItem[]> {
    return this.gate.run(() => this.log.newsSince(place, since, PAGE));
  }

  /**
   * Sends a follower everything after its number, in pages, until nothing is missing that is known to exist; then it is live.
   * One step of this process lies between the last look and going live, so nothing slips through between log and bell.
   */
  async run(room: Room<CourtSocket>, socket: CourtSocket, follower: Follower, write: (socket: CourtSocket, frame: Buffer) => void): Promise<void> {
    const { caseId, stream } = room.place;
    const last = await this.last(room.place);
    const skipped = last - follower.seq > MOST_MISSED;
    if (skipped || follower.seq > last) follower.seq = last;
    room.heard = Math.max(room.heard, last);
    while (this.there(room, socket, follower) && follower.seq < room.heard) {
      const items = await this.page(room.place, follower.seq);
      const shown = await this.door.show(room.place, items, socket.identity!);
      await room.released();
      if (!this.there(room, socket, follower) || items.length === 0) break;
      write(socket, new Frames(shown).for(socket.identity!.personId, items[0]!.seq));
      follower.seq = items[items.length - 1]!.seq;
      if (socket.waiting > PAUSE_ABOVE && !(await drained(socket))) return socket.shut(CLOSE.tooSlow);
    }
    if (!this.there(room, socket, follower)) return;
    // `room.heard` was the last look: no await lies between it and this.
    room.enliven(follower);
    write(socket, frame({ t: 'following', caseId, stream, seq: follower.seq, ...(skipped ? { skipped } : {}) }));
  }

  private there(room: Room<CourtSocket>, socket: CourtSocket, follower: Follower): boolean {
    return socket.open && room.followers.get(socket) === follower;
  }

  private async askLast(): Promise<void> {
    const asked = this.asked;
    this.asked = [];
    try {
      const found = await this.log.lastSeq(asked.map(({ place }) => place));
      asked.forEach(({ resolve }, i) => resolve(found[i] ?? 0));
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}

/** Waits until a reader has taken what was sent; false if it takes longer than half a minute. */
async function drained(socket: CourtSocket): Promise<boolean> {
  try {
    if (socket.wire) await once(socket.wire, 'drain', { signal: AbortSignal.timeout(30_000) });
    return true;
  } catch {
    return false;
  }
}
