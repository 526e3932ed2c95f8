import type { Actor, Post } from './module.ts';

/** Who a token belongs to. */
export type Identity = { personId: string; sessionId: string; posts: readonly Post[]; steppedUpAt: Date | null };
/** Looks a token up; null for one that is unknown, ended or run out. Handed in by the server from its identity module. */
export type Authenticate = (token: string) => Promise<Identity | null>;

/** `settled` is undefined while the look-up is on its way. */
type Known = { until: number; found: Promise<Identity | null>; settled?: Identity };

/** Who the bearers of tokens are, remembered for a few seconds and forgotten at once when a session ends. */
export class Sessions {
  private readonly known = new Map<string, Known>();
  private readonly authenticate: Authenticate;
  private readonly milliseconds: number;

  constructor(authenticate: Authenticate, milliseconds = 5_000) {
    this.authenticate = authenticate;
    this.milliseconds = milliseconds;
  }

  /** The bearer of a token, or null. */
  async bearer(token: string): Promise<Identity | null> {
    if (token.length === 0 || token.length > 200) return null;
    const now = performance.now();
    const known = this.known.get(token);
    if (known && known.until > now) return known.found;
    const entry: Known = { until: now + this.milliseconds, found: this.authenticate(token) };
    this.known.set(token, entry);
    this.bound(now);
    try {
      const found = await entry.found;
      // Invented tokens are not remembered, so that they cannot push real ones out.
      if (found === null) this.drop(token, entry);
      else entry.settled = found;
      return found;
    } catch (error) {
      this.drop(token, entry);
      throw error;
    }
  }

  /** Forgets whatever is known of the sessions that `is` names; the next ask looks them up anew. */
  forget(is: (identity: Identity) => boolean): void {
    for (const [token, entry] of this.known) {
      // A look-up on its way may have read the old state: it is dropped too.
      if (!entry.settled || is(entry.settled)) this.drop(token, entry);
    }
  }

  /** Forgets everyone. */
  clear(): void {
    this.known.clear();
  }

  private drop(token: string, entry: Known): void {
    if (this.known.get(token) === entry) this.known.delete(token);
  }

  private bound(now: number): void {
    if (this.known.size < 20_000) return;
    for (const [token, entry] of this.known) if (entry.until <= now || this.known.size > 18_000) this.known.delete(token);
  }
}

/** The one who acts, as deeds see it; without an identity someone who has not signed in. Roles are added once the case is known. */
export const actorOf = (identity: Identity | null, address: string): Actor => ({
  personId: identity?.personId ?? null,
  sessionId: identity?.sessionId ?? null,
  posts: identity?.posts ?? [],
  roles: [],
  steppedUpAt: identity?.steppedUpAt ?? null,
  address,
});
