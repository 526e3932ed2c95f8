import type { NewsItem } from '@microcourt/domain/shared/wire';
import type { Place } from './module.ts';
import { frameOf, newsText } from './frames.ts';
import type { Identity } from './sessions.ts';

/** A socket as a room sees it. */
export type Reader = { readonly identity: Identity | null };
/** Someone who follows a stream. `seq` is the last number sent to that socket. */
export type Follower = { live: boolean; seq: number };

/** A stream that someone here follows: puts news in the order of its numbers and hands each live follower every one once. */
export class Room<S extends Reader> {
  readonly place: Place;
  readonly followers = new Map<S, Follower>();
  /** The highest number known to exist. */
  heard = 0;
  /** The last number taken in order; meaningful while someone is live. */
  seq = 0;
  live = 0;
  filling = false;
  private holding = 0;
  private held: (() => void)[] = [];
  private early: Map<number, NewsItem> | null = null;
  private pending: NewsItem[] = [];

  constructor(place: Place) {
    this.place = place;
  }

  /** Takes a piece of news in. False when numbers before it are missing still. */
  take(item: NewsItem): boolean {
    if (item.seq > this.heard) this.heard = item.seq;
    if (this.live === 0 || item.seq <= this.seq) return true;
    if (item.seq > this.seq + 1) {
      this.early ??= new Map();
      // Beyond this a read of the log is cheaper than the memory.
      if (this.early.size < 1_000) this.early.set(item.seq, item);
      return false;
    }
    let next: NewsItem | undefined = item;
    while (next) {
      this.seq = next.seq;
      this.pending.push(next);
      this.early?.delete(next.seq);
      next = this.early?.get(this.seq + 1);
    }
    if (this.early?.size === 0) this.early = null;
    return true;
  }

  /** Whether news is known to exist that live followers have not been given. */
  get behind(): boolean {
    return this.live > 0 && this.heard > this.seq;
  }

  /** Makes a follower live who has everything up to its `seq`. */
  enliven(follower: Follower): void {
    if (this.live === 0) {
      this.seq = follower.seq;
      this.pending = [];
      this.early = null;
    }
    follower.live = true;
    this.live++;
  }

  /** From now on nothing is sent, as standings are asked anew, until as many `release` as `hold` were called. */
  hold(): void {
    this.holding++;
  }

  /** Standings are known again. */
  release(): void {
    if (--this.holding > 0) return;
    for (const go of this.held.splice(0)) go();
  }

  /** Resolves when nothing holds what is sent here. */
  async released(): Promise<void> {
    while (this.holding > 0) await new Promise<void>((resolve) => this.held.push(resolve));
  }

  /** Takes a follower out. */
  remove(socket: S): void {
    if (this.followers.get(socket)?.live) this.live--;
    this.followers.delete(socket);
  }

  /** Gives every live follower what has gathered: one text for all, and one of their own for the devices of those who wrote it. Returns how many were sent. */
  flush(write: (socket: S, frame: Buffer) => void): number {
    if (this.holding > 0 || this.pending.length === 0) return 0;
    const items = this.pending;
    this.pending = [];
    const first = items[0]!.seq;
    const last = items[items.length - 1]!.seq;
    const frames = new Frames(items);
    let sent = 0;
    for (const [socket, follower] of this.followers) {
      if (!follower.live || follower.seq >= last) continue;
      write(socket, frames.for(socket.identity?.personId ?? null, Math.max(follower.seq + 1, first)));
      sent += last - Math.max(follower.seq, first - 1);
      follower.seq = last;
    }
    return sent;
  }
}

/** The frames of some news, each built once however many read it. */
export class Frames {
  private readonly items: readonly NewsItem[];
  private readonly actors: ReadonlySet<string>;
  private readonly built = new Map<string, Buffer>();
  private readonly plain: (string | undefined)[] = [];

  constructor(items: readonly NewsItem[]) {
    this.items = items;
    this.actors = new Set(items.flatMap((item) => (item.actor !== null && item.requestId !== undefined ? [item.actor] : [])));
  }

  /** The frame for a person who lacks everything from `first` on. */
  for(personId: string | null, first: number): Buffer {
    const own = personId !== null && this.actors.has(personId) ? personId : null;
    const key = `${first} ${own ?? ''}`;
    const known = this.built.get(key);
    if (known) return known;
    const texts = this.items.flatMap((item, i) => {
      if (item.seq < first) return [];
      return [own !== null && item.actor === own ? newsText(item, true) : (this.plain[i] ??= newsText(item, false))];
    });
    const made = frameOf(`{"t":"news","items":[${texts.join(',')}]}`);
    this.built.set(key, made);
    return made;
  }
}
