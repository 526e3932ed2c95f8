import type { NewsItem } from '@microcourt/domain/shared/wire';
import type { Kysely } from 'kysely';
import type { Actor, Ctx, ModuleSpec, Place, Post, Tx } from './module.ts';

type Known = { until: number; posts: readonly Post[]; roles: Promise<readonly string[]>; settled: boolean };
type Person = Pick<Actor, 'personId' | 'posts'>;

const NO_CASE = '00000000-0000-0000-0000-000000000000';
/** News end it at once, and a process that hears no news forgets everything every few seconds: this is but a net below both. */
const REMEMBERED_MS = 300_000;
const MOST_CASES = 20_000;
/** Posts are the session's: someone signed in by a code sent to the telephone holds none, whatever the same person holds in a session of the staff. */
const samePosts = (a: readonly Post[], b: readonly Post[]): boolean => a === b || (a.length === b.length && a.every((p, i) => p.court === b[i]!.court && p.post === b[i]!.post));

/** Which roles people have in cases, gathered from the modules, remembered until news changes them. */
export class Standing {
  private readonly known = new Map<string, Map<string, Known>>();
  private readonly db: Kysely<{}>;
  private readonly asked: NonNullable<ModuleSpec['standing']>[];
  private readonly readable: NonNullable<ModuleSpec['streams']>[];
  private readonly beginnings: NonNullable<ModuleSpec['readsFrom']>[];
  private readonly veils: NonNullable<ModuleSpec['veil']>[];
  private readonly open: Ctx['open'];

  constructor({ db, vault }: { db: Kysely<{}>; vault: Pick<Ctx, 'open'> }, modules: readonly ModuleSpec[]) {
    this.db = db;
    this.open = (subject, label, sealed) => vault.open(subject, label, sealed);
    this.beginnings = modules.flatMap((m) => (m.readsFrom ? [m.readsFrom] : []));
    this.veils = modules.flatMap((m) => (m.veil ? [m.veil] : []));
    this.asked = modules.flatMap((m) => (m.standing ? [m.standing] : []));
    this.readable = modules.flatMap((m) => (m.streams ? [m.streams] : []));
  }

  /**
   * The roles of a person in a case; none for a stranger. A case that does not exist (null) is looked up like any other,
   * and a stranger's answer is never remembered: so the time tells nothing either.
   */
  async roles(caseId: string | null, who: Person, tx?: Tx): Promise<readonly string[]> {
    if (who.personId === null) return [];
    const { personId, posts } = who;
    const id = caseId ?? NO_CASE;
    const known = this.known.get(id)?.get(personId);
    const fresh = known !== undefined && known.until > performance.now() && samePosts(known.posts, posts);
    if (fresh && (known.settled || !tx)) return known.roles;
    // Someone inside a transaction holds a connection and must not wait for one who still waits for a connection.
    if (fresh) return this.look(id, personId, posts, tx);
    const entry: Known = { until: performance.now() + REMEMBERED_MS, posts, roles: this.look(id, personId, posts, tx), settled: false };
    const people = this.known.get(id) ?? new Map<string, Known>();
    this.known.set(id, people.set(personId, entry));
    const drop = (): void => {
      if (people.get(personId) !== entry) return;
      people.delete(personId);
      if (people.size === 0 && this.known.get(id) === people) this.known.delete(id);
    };
    try {
      const roles = await entry.roles;
      entry.settled = true;
      if (roles.length === 0) drop();
      else this.bound();
      return roles;
    } catch (error) {
      drop();
      throw error;
    }
  }

  /** The number from which a person may read a stream (their own, or one that their roles in the case open); null for one that they may not. */
  async readsFrom(place: Place, who: Person): Promise<number | null> {
    if (place.stream === 'self') return who.personId !== null && who.personId === place.caseId ? 1 : null;
    const roles = await this.roles(place.caseId, who);
    return this.opens(roles, place.stream) ? Math.max(1, ...this.beginnings.map((from) => from(roles, place.stream))) : null;
  }

  /** News as it may be shown to a person now: without what was taken back or folded away meanwhile. */
  async show(place: Place, items: readonly NewsItem[], who: Person): Promise<readonly NewsItem[]> {
    if (this.veils.length === 0 || items.length === 0 || place.stream === 'self') return items;
    const roles = await this.roles(place.caseId, who);
    return this.db.transaction().execute(async (tx) => {
      let shown = items;
      for (const veil of this.veils) shown = await veil({ tx, open: this.open }, place, shown, roles);
      return shown;
    });
  }

  /** Whether these roles open a stream of their case. */
  opens(roles: readonly string[], stream: string): boolean {
    return roles.length > 0 && this.readable.some((streams) => streams(roles).includes(stream));
  }

  /** Asks everybody's standing in a case anew from now on. */
  forgetCase(caseId: string): void {
    this.known.delete(caseId);
  }

  /** Asks a person's standings anew from now on, as their posts changed. */
  forgetPerson(personId: string): void {
    for (const people of this.known.values()) people.delete(personId);
  }

  /** Forgets everything. */
  clear(): void {
    this.known.clear();
  }

  private async look(caseId: string, personId: string, posts: readonly Post[], tx?: Tx): Promise<readonly string[]> {
    if (!tx) return this.db.transaction().execute((own) => this.look(caseId, personId, posts, own));
    const roles = new Set<string>();
    for (const standing of this.asked) for (const role of await standing({ tx }, caseId, personId, posts)) roles.add(role);
    return [...roles];
  }

  private bound(): void {
    if (this.known.size <= MOST_CASES) return;
    let surplus = MOST_CASES / 10;
    for (const caseId of this.known.keys()) {
      if (surplus-- <= 0) return;
      this.known.delete(caseId);
    }
  }
}
