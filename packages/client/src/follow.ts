import type { ClientFrame, NewsItem, ServerFrame } from '@microcourt/domain/shared/wire';

/** A stream of a case: `main`, `side:<side>`, `court`. */
export type Place = { readonly caseId: string; readonly stream: string };
/** What a follower is told. */
export type FollowListener = {
  news(items: readonly NewsItem[]): void;
  /** Everything up to `seq` has been told. */
  live?(seq: number): void;
  /** Too much was missed: read the history anew; news go on after `seq`. */
  skipped(seq: number): void;
  /** The stream may no longer be read. */
  gone(): void;
};
type Following = { readonly place: Place; readonly listeners: Set<FollowListener>; last: number; asked: boolean; short: number };

const keyOf = ({ caseId, stream }: Place) => `${caseId} ${stream}`;

/** All streams that are followed on this device, each told in order and without a gap. */
export class Follows {
  readonly #followed = new Map<string, Following>();
  readonly #send: (frame: ClientFrame) => void;

  constructor(send: (frame: ClientFrame) => void) {
    this.#send = send;
  }

  /** Tells every news of a stream after `since`, until the returned function is called. */
  follow(place: Place, since: number, listener: FollowListener, open: boolean): () => void {
    const key = keyOf(place);
    const known = this.#followed.get(key);
    // A second follower may know less than the first: both are then told again from there, and place each news once.
    const following = known ?? { place, listeners: new Set(), last: since, asked: false, short: 0 };
    if (known && since < known.last) {
      known.last = since;
      known.asked = false;
    }
    following.listeners.add(listener);
    this.#followed.set(key, following);
    if (open && !following.asked) this.#ask(following);
    return () => {
      following.listeners.delete(listener);
      if (following.listeners.size > 0 || this.#followed.get(key) !== following) return;
      this.#followed.delete(key);
      this.#send({ t: 'unfollow', ...place });
    };
  }

  /** The line is open (again): asks for everything that was missed. */
  resume(): void {
    for (const following of this.#followed.values()) this.#ask(following);
  }

  /** Takes a frame about followed streams. */
  take(frame: ServerFrame): void {
    if (frame.t === 'news') return this.#news(frame.items);
    if (frame.t !== 'following' && frame.t !== 'gone') return;
    const following = this.#followed.get(keyOf(frame));
    if (!following) return;
    if (frame.t === 'gone') {
      this.#followed.delete(keyOf(frame));
      return following.listeners.forEach((one) => one.gone());
    }
    following.asked = false;
    const isShort = frame.seq > following.last;
    // Fewer came than the court counts: ask once more, and if it is so again read the history, rather than ask for ever.
    if (isShort && !frame.skipped && following.short++ === 0) return this.#ask(following);
    following.short = 0;
    if (isShort) {
      following.last = frame.seq;
      return following.listeners.forEach((one) => one.skipped(frame.seq));
    }
    following.listeners.forEach((one) => one.live?.(frame.seq));
  }

  #news(items: readonly NewsItem[]): void {
    const byPlace = new Map<string, NewsItem[]>();
    for (const item of items) {
      const key = keyOf(item);
      const together = byPlace.get(key);
      if (together) together.push(item);
      else byPlace.set(key, [item]);
    }
    for (const [key, together] of byPlace) {
      const following = this.#followed.get(key);
      if (following) this.#tell(following, together);
    }
  }

  #tell(following: Following, items: readonly NewsItem[]): void {
    const fresh: NewsItem[] = [];
    for (const item of items) {
      if (item.seq <= following.last) continue;
      if (item.seq > following.last + 1) {
        // A number is missing: ask for it, and take the rest when it comes in order.
        if (!following.asked) this.#ask(following);
        break;
      }
      following.last = item.seq;
      fresh.push(item);
    }
    if (fresh.length > 0) following.listeners.forEach((one) => one.news(fresh));
  }

  #ask(following: Following): void {
    following.asked = true;
    this.#send({ t: 'follow', ...following.place, since: following.last });
  }
}
