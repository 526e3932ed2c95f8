import type { NewsItem } from '@microcourt/domain/shared/wire';
import { CatchUp } from './catch-up.ts';
import type { Door } from './door.ts';
import { frame } from './frames.ts';
import { Gate } from './gate.ts';
import type { Kernel } from './kernel.ts';
import type { Log } from './log.ts';
import type { Place } from './module.ts';
import { type Follower, Room } from './room.ts';
import type { CourtSocket } from './socket.ts';

/** What the rooms need: `write` sends a frame, `giveUp` closes a socket that shall come back and follow anew, `due` asks for a flush soon. */
export type RoomsParts = {
  kernel: Pick<Kernel, 'newsSince' | 'lastSeq'>; door: Door; log: Log;
  write(socket: CourtSocket, bytes: Buffer): void; giveUp(socket: CourtSocket): void; due(items: number): void;
};

const GAP_PATIENCE_MS = 20;
/** So many standings are asked at once for those who begin to follow, so that deeds find a connection beside them. */
const MOST_LOOKS = 5;

/** All streams that someone follows here. */
export class Rooms {
  private readonly byCase = new Map<string, Map<string, Room<CourtSocket>>>();
  private readonly fresh = new Set<Room<CourtSocket>>();
  private readonly catchUp: CatchUp;
  private readonly looks = new Gate(MOST_LOOKS);
  private readonly parts: RoomsParts;

  constructor(parts: RoomsParts) {
    this.parts = parts;
    this.catchUp = new CatchUp(parts.kernel, parts.door);
  }

  /** Lets a socket follow a stream from a number on, if its person may read it; else says the stream is gone. */
  async follow(socket: CourtSocket, place: Place, since: number): Promise<void> {
    const room = this.enter(socket, place);
    const follower: Follower = { live: false, seq: since };
    // In the room before standing is asked, so that a change of standing meanwhile finds this follower too.
    room.followers.set(socket, follower);
    try {
      const from = await this.looks.run(async () => (room.followers.get(socket) === follower ? this.parts.door.readsFrom(room.place, socket.identity!) : undefined));
      if (from === undefined) return;
      if (from === null) return this.turnAway(socket, room);
      follower.seq = Math.max(since, from - 1);
      await this.catchUp.run(room, socket, follower, this.parts.write);
      if (room.behind) this.fill(room);
    } catch (error) {
      this.parts.log.warn('a follower could not be caught up', { fault: error });
      this.parts.giveUp(socket);
    }
  }

  /** Lets a socket stop following a stream. */
  unfollow(socket: CourtSocket, { caseId, stream }: Place): void {
    const room = this.byCase.get(caseId)?.get(stream);
    if (room) this.out(socket, room);
  }

  /** A socket is closed. */
  leave(socket: CourtSocket): void {
    for (const room of socket.rooms ?? []) this.out(socket, room);
  }

  /** Takes committed news in. */
  take(items: readonly NewsItem[]): void {
    let taken = 0;
    for (const item of items) {
      const room = this.byCase.get(item.caseId)?.get(item.stream);
      if (!room) continue;
      taken++;
      if (!room.take(item)) setTimeout(() => room.behind && this.fill(room), GAP_PATIENCE_MS).unref();
      this.fresh.add(room);
    }
    if (taken > 0) this.parts.due(taken);
  }

  /** Another process has written up to `seq` in a stream: read it if anyone here follows. */
  hear({ caseId, stream }: Place, seq: number): void {
    const room = this.byCase.get(caseId)?.get(stream);
    if (!room) return;
    room.heard = Math.max(room.heard, seq);
    if (room.behind) this.fill(room);
  }

  /** Hands out what has gathered; returns how many pieces were sent. */
  flush(): number {
    let sent = 0;
    for (const room of this.fresh) sent += room.flush(this.parts.write);
    this.fresh.clear();
    return sent;
  }

  /** The streams that someone here follows. */
  followed(): Place[] {
    return [...this.byCase.values()].flatMap((ofCase) => [...ofCase.values()].map((room) => room.place));
  }

  /** Asks anew who may read the streams of a case; nothing is sent there until that is known. */
  async recheckCase(caseId: string): Promise<void> {
    await Promise.all([...(this.byCase.get(caseId)?.values() ?? [])].map((room) => this.check(room, [...room.followers.keys()])));
  }

  /** Asks anew what a socket may read. */
  async recheckSocket(socket: CourtSocket): Promise<void> {
    await Promise.all([...(socket.rooms ?? [])].map((room) => this.check(room, [socket])));
  }

  private enter(socket: CourtSocket, { caseId, stream }: Place): Room<CourtSocket> {
    const ofCase = this.byCase.get(caseId) ?? new Map<string, Room<CourtSocket>>();
    const room = ofCase.get(stream) ?? new Room<CourtSocket>({ caseId, stream });
    this.byCase.set(caseId, ofCase.set(stream, room));
    room.remove(socket);
    (socket.rooms ??= new Set()).add(room);
    return room;
  }

  private out(socket: CourtSocket, room: Room<CourtSocket>): void {
    room.remove(socket);
    socket.rooms?.delete(room);
    if (room.followers.size > 0) return;
    const { caseId, stream } = room.place;
    const ofCase = this.byCase.get(caseId);
    if (ofCase?.get(stream) !== room) return;
    ofCase.delete(stream);
    if (ofCase.size === 0) this.byCase.delete(caseId);
  }

  private turnAway(socket: CourtSocket, room: Room<CourtSocket>): void {
    if (!room.followers.has(socket)) return;
    this.out(socket, room);
    this.parts.write(socket, frame({ t: 'gone', ...room.place }));
  }

  private fill(room: Room<CourtSocket>): void {
    if (room.filling) return;
    room.filling = true;
    void this.read(room).finally(() => { room.filling = false; });
  }

  private async read(room: Room<CourtSocket>): Promise<void> {
    try {
      while (room.behind) {
        const items = await this.catchUp.page(room.place, room.seq);
        if (items.length === 0) return;
        this.take(items);
      }
    } catch (error) {
      // The relay's poll comes back to it.
      this.parts.log.warn('news could not be read', { fault: error });
    }
  }

  private async check(room: Room<CourtSocket>, sockets: readonly CourtSocket[]): Promise<void> {
    room.hold();
    await Promise.all(sockets.map(async (socket) => {
      try {
        if (socket.identity && (await this.parts.door.readsFrom(room.place, socket.identity)) === null) this.turnAway(socket, room);
      } catch {
        // Who cannot be checked is not served: they come back and ask again.
        this.parts.giveUp(socket);
      }
    }));
    room.release();
    this.fresh.add(room);
    this.parts.due(0);
  }
}
