import type { MeView } from '@microcourt/domain/identity/contract';
import { Kept } from './calculators/kept.ts';
import type { Shelf } from './transport.ts';
import { Watched } from './watch.ts';

/** Who is signed in on this device. */
export type Session = { readonly token: string; readonly me: MeView };

const PREFIX = 'microcourt.';
const SESSION = `${PREFIX}session`;

/** The session of this device, and the shelf of the person who is signed in: sign-out clears everything of that person. */
export class Sessions {
  readonly current: Watched<Session | undefined>;
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
    const kept = shelf.read(SESSION);
    this.current = new Watched(kept === undefined ? undefined : (JSON.parse(kept) as Session));
  }

  /** Signs this device in; whatever an earlier person left on it goes. */
  begin(session: Session): void {
    const before = this.current.snapshot();
    if (before && before.me.personId !== session.me.personId) this.#forget(before.me.personId);
    this.#keep(session);
  }

  /** Notes what is newly known about the person. */
  know(me: MeView): void {
    const session = this.current.snapshot();
    if (session?.me.personId === me.personId) this.#keep({ ...session, me });
  }

  /** Signs this device out and clears from it everything of the person. */
  end(): void {
    const session = this.current.snapshot();
    if (session) this.#forget(session.me.personId);
    this.#shelf.remove(SESSION);
    this.current.set(undefined);
  }

  /** The person's own corner of the shelf; empty texts where nobody is signed in. */
  readonly own: Pick<Shelf, 'read' | 'write' | 'remove'> = {
    read: (key) => (this.#key(key) === undefined ? undefined : this.#shelf.read(this.#key(key)!)),
    write: (key, text) => {
      const whole = this.#key(key);
      if (whole !== undefined) this.#shelf.write(whole, text);
    },
    remove: (key) => {
      const whole = this.#key(key);
      if (whole !== undefined) this.#shelf.remove(whole);
    },
  };

  #key(key: string): string | undefined {
    const session = this.current.snapshot();
    return session && `${PREFIX}of.${session.me.personId}.${key}`;
  }

  /** What was worked out meanwhile may be of that person too, and goes along. */
  #forget(personId: string): void {
    new Kept(this.#shelf).clear();
    for (const key of this.#shelf.keys()) if (key.startsWith(`${PREFIX}of.${personId}.`)) this.#shelf.remove(key);
  }

  #keep(session: Session): void {
    this.#shelf.write(SESSION, JSON.stringify(session));
    this.current.set(session);
  }
}
