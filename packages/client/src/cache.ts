import type { Ask, InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { Watched } from './watch.ts';

/** What is known of an ask's answer: the newest answer, if one came; the error, if the last try failed. */
export type Known<T> = { readonly value?: T; readonly error?: unknown; readonly loading: boolean };
type Entry = { readonly ask: Ask; readonly input: unknown; readonly known: Watched<Known<unknown>>; watchers: number; run: number };
type Asking = <A extends Ask>(ask: A, input: InputOf<A>) => Promise<OutputOf<A>>;

/** Milliseconds between two answers to the same sign. */
const REST = 1_000;

/** Facts of the court on this device, one per ask and input; a screen shows the last answer at once and is told the next. */
export class Cache {
  readonly #entries = new Map<string, Entry>();
  readonly #resting = new Map<string, boolean>();
  readonly #rings = new Map<string, readonly Ask[]>();
  readonly #ask: Asking;

  constructor(ask: Asking) {
    this.#ask = ask;
  }

  /** The answer to an ask as a watched value; asked at once, and again whenever it is refreshed while someone watches. */
  watch<A extends Ask>(ask: A, input: InputOf<A>): { snapshot(): Known<OutputOf<A>>; subscribe(listener: () => void): () => void } {
    const entry = this.#entry(ask, input);
    return {
      snapshot: () => entry.known.snapshot() as Known<OutputOf<A>>,
      subscribe: (listener) => {
        const stop = entry.known.subscribe(listener);
        if (entry.watchers++ === 0) void this.#load(entry);
        return () => {
          stop();
          entry.watchers--;
        };
      },
    };
  }

  /** Declares which asks are asked anew when a bell rings (`me`, `court:浙0000`) or a news of this name comes. */
  refreshOn(sign: string, asks: readonly Ask[]): void {
    this.#rings.set(sign, [...(this.#rings.get(sign) ?? []), ...asks]);
  }

  /** A sign came: everything on the screen that depends on it is asked anew. */
  ring(sign: string): void {
    if (this.#resting.has(sign)) return void this.#resting.set(sign, true);
    for (const ask of this.#rings.get(sign) ?? []) this.refresh(ask);
    // A busy case rings often: what comes within a moment is answered once, after it.
    this.#resting.set(sign, false);
    setTimeout(() => {
      const again = this.#resting.get(sign);
      this.#resting.delete(sign);
      if (again) this.ring(sign);
    }, REST);
  }

  /** Asks anew what is on the screen of this ask; of all asks without one (after a lost line). */
  refresh(ask?: Ask): void {
    for (const entry of this.#entries.values()) {
      if (ask !== undefined && entry.ask.name !== ask.name) continue;
      if (entry.watchers > 0) void this.#load(entry);
    }
  }

  /** Puts an answer that came by another way, such as a command's own. */
  put<A extends Ask>(ask: A, input: InputOf<A>, value: OutputOf<A>): void {
    const entry = this.#entry(ask, input);
    entry.run++;
    entry.known.set({ value, loading: false });
  }

  /** Forgets everything: another person. */
  clear(): void {
    for (const entry of this.#entries.values()) {
      entry.run++;
      entry.known.set({ loading: false });
    }
    this.#entries.clear();
  }

  #entry(ask: Ask, input: unknown): Entry {
    const key = `${ask.name} ${JSON.stringify(input)}`;
    const known = this.#entries.get(key) ?? { ask, input, known: new Watched<Known<unknown>>({ loading: true }), watchers: 0, run: 0 };
    this.#entries.set(key, known);
    return known;
  }

  async #load(entry: Entry): Promise<void> {
    const run = ++entry.run;
    const { value } = entry.known.snapshot();
    const before = value === undefined ? {} : { value };
    try {
      const fresh: unknown = await this.#ask(entry.ask, entry.input);
      if (run === entry.run) entry.known.set({ value: fresh, loading: false });
    } catch (error) {
      if (run === entry.run) entry.known.set({ ...before, error, loading: false });
    }
  }
}
