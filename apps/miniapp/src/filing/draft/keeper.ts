import { type FilingView as FilingViewShape, save, view } from '@microcourt/domain/filing/contract';
import type { Draft } from '@microcourt/domain/filing/draft';
import type { Court } from '@microcourt/client/client';
import { Refused, Unreachable } from '@microcourt/client/errors';
import { Watched } from '@microcourt/client/watch';
import type * as z from 'zod/mini';

/** A complaint as its filer sees it. */
export type Filing = z.infer<typeof FilingViewShape>;
/** Where the words are: at the court since a moment, on the way, on this device only, changed by another device too, or refused. */
export type SaveState = { readonly kind: 'saved'; readonly at: string } | { readonly kind: 'saving' | 'kept' | 'stale' } | { readonly kind: 'refused'; readonly error: unknown };
/** What the screen shows of a draft. */
export type DraftState = { readonly filing?: Filing; readonly draft?: Draft; readonly save: SaveState; readonly error?: unknown };
type Kept = { readonly revision: number; readonly draft: Draft };

const SAVE_AFTER = 1_000;
const RETRY_AFTER = 5_000;

/** A draft that saves itself: on this device with every key, at the court a moment later; what another device saved meanwhile is shown, not overwritten. */
export class DraftKeeper {
  readonly state = new Watched<DraftState>({ save: { kind: 'saved', at: '' } });
  readonly #court: Pick<Court, 'ask' | 'sessions'>;
  readonly #filingId: string;
  #revision = 0;
  #dirty = false;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(court: Pick<Court, 'ask' | 'sessions'>, filingId: string) {
    this.#court = court;
    this.#filingId = filingId;
  }

  get revision(): number {
    return this.#revision;
  }

  /** Fetches the draft; words that this device still holds go before the court's, unless another device has saved since. */
  async open(): Promise<void> {
    try {
      const fresh = await this.#court.ask(view, { filingId: this.#filingId });
      const text = this.#court.sessions.own.read(this.#key);
      const kept = text === undefined ? undefined : (JSON.parse(text) as Kept);
      if (!kept) return this.#adopt(fresh);
      if (kept.revision === fresh.revision) return this.#adopt(fresh, kept.draft);
      this.#revision = fresh.revision;
      this.#dirty = true;
      this.state.set({ filing: fresh, draft: kept.draft, save: { kind: 'stale' } });
    } catch (error) {
      this.state.set({ ...this.state.snapshot(), error });
    }
  }

  /** Changes a part of the draft. */
  readonly change = (part: Partial<Draft>): void => {
    const before = this.state.snapshot();
    if (!before.draft) return;
    const draft = { ...before.draft, ...part };
    this.#dirty = true;
    this.state.set({ ...before, draft });
    this.#keep(draft);
    if (before.save.kind !== 'stale') this.#later(SAVE_AFTER);
  };

  /** Brings what is on this device to the court; resolves when nothing is left to bring, or it cannot be brought now. */
  readonly push = async (): Promise<void> => {
    clearTimeout(this.#timer);
    await this.#running;
    const { draft, save: { kind } } = this.state.snapshot();
    if (!this.#dirty || !draft || kind === 'stale') return;
    this.#running = this.#send(draft);
    await this.#running;
    this.#running = undefined;
  };

  /** Ends a conflict: with what the other device saved, or with what stands on this one. */
  readonly settle = async (which: 'theirs' | 'mine'): Promise<void> => {
    const { draft } = this.state.snapshot();
    try {
      const fresh = await this.#court.ask(view, { filingId: this.#filingId });
      this.#adopt(fresh, which === 'mine' ? draft : undefined);
    } catch (error) {
      this.#say({ kind: 'refused', error });
    }
  };

  close(): void {
    clearTimeout(this.#timer);
    void this.push();
  }

  async #send(draft: Draft): Promise<void> {
    this.#dirty = false;
    this.#say({ kind: 'saving' });
    try {
      const { revision, savedAt } = await this.#court.ask(save, { filingId: this.#filingId, revision: this.#revision, draft });
      this.#revision = revision;
      if (this.#dirty) this.#keep(this.state.snapshot().draft!);
      else this.#court.sessions.own.remove(this.#key);
      this.#say({ kind: 'saved', at: savedAt });
    } catch (error) {
      this.#dirty = true;
      if (error instanceof Refused && error.code === 'shared.stale') return this.#say({ kind: 'stale' });
      if (!(error instanceof Unreachable)) return this.#say({ kind: 'refused', error });
      this.#say({ kind: 'kept' });
      this.#later(RETRY_AFTER);
    }
  }

  #adopt(filing: Filing, mine?: Draft): void {
    this.#revision = filing.revision;
    this.#dirty = mine !== undefined;
    this.state.set({ filing, draft: mine ?? filing.draft, save: { kind: 'saved', at: filing.updatedAt } });
    if (mine) void this.push();
    else this.#court.sessions.own.remove(this.#key);
  }

  get #key(): string {
    return `draft.${this.#filingId}`;
  }

  #keep(draft: Draft): void {
    this.#court.sessions.own.write(this.#key, JSON.stringify({ revision: this.#revision, draft } satisfies Kept));
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.push(), milliseconds);
  }

  #say(saved: SaveState): void {
    this.state.set({ ...this.state.snapshot(), save: saved });
  }
}
