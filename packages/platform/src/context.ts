import { CompiledQuery } from 'kysely';
import { dayOf } from '@microcourt/domain/shared/calendar';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { bookJob } from './job-store.ts';
import { newId } from './ids.ts';
import type { KeyRing } from './key-ring.ts';
import type { Actor, Ctx, ModuleSpec, Place, Reaction, Tx } from './module.ts';
import { itemOf, sealDraft, tellRows, type Draft, type Log, type Written } from './news.ts';
import { pastOf } from './reading.ts';
import type { Vault } from './vault.ts';

/** Who makes an ask: the actor, the id of the request and the name of the ask. */
export type Asker = { actor: Actor; requestId: string; ask: string; /** The case that the ask is about, once it is known. */ about?: string | null };
/** What all transactions of a server share. */
export type House = {
  log: Log; vault: Vault; keyRing: KeyRing; profile: 'demo' | 'court';
  reactions: ReadonlyMap<string, readonly Reaction[]>;
  /** The topics that a piece of news rings beyond the followers of its stream. */
  topicsOf(news: string, body: unknown, place: Place): readonly string[];
  /** Old news as someone with these roles may be shown it now. */
  veil: NonNullable<ModuleSpec['veil']>;
};
/** What a transaction has gathered for the moment of its commit. */
export type Gathered = { pending: Draft[]; items: NewsItem[]; topics: Set<string>; booked: boolean };

/** Nothing gathered yet. */
export const nothing = (): Gathered => ({ pending: [], items: [], topics: new Set(), booked: false });

/** The actor of what the court's machine does by itself. */
export const SYSTEM: Actor = { personId: null, sessionId: null, posts: [], roles: [], steppedUpAt: null, address: '' };

/** Reactions and topics by the name of the news, in the order of the modules. */
export function wire(modules: readonly ModuleSpec[]): Pick<House, 'reactions' | 'topicsOf' | 'veil'> {
  const reactions = new Map<string, Reaction[]>();
  const topics = new Map<string, ((body: unknown, place: Place) => readonly string[])[]>();
  for (const spec of modules) {
    for (const reaction of spec.reacts) reactions.set(reaction.news.news, [...(reactions.get(reaction.news.news) ?? []), reaction]);
    for (const push of spec.pushes) if (push.topics) topics.set(push.news.news, [...(topics.get(push.news.news) ?? []), push.topics]);
  }
  const veil: House['veil'] = async (ctx, place, items, roles) => {
    let shown = items;
    for (const spec of modules) if (spec.veil) shown = await spec.veil(ctx, place, shown, roles);
    return shown;
  };
  return { reactions, veil, topicsOf: (news, body, place) => (topics.get(news) ?? []).flatMap((of) => of(body, place)) };
}

/** What a deed may reach, for one transaction. */
export function makeCtx(house: House, tx: Tx, who: Asker, now: Date, gathered: Gathered): Ctx {
  const { vault, keyRing, profile } = house;
  const ctx: Ctx = {
    tx, now, profile, newId,
    past: pastOf(house.log, tx, async (place, item) => (await house.veil(ctx, place, [item], []))[0] ?? null),
    actor: who.actor, requestId: who.requestId, today: dayOf(now),
    async tell(news, body, place) {
      gathered.pending.push({ place, news: news.news, body: news.body.parse(body), actor: who.actor, requestId: who.requestId, ask: who.ask });
    },
    async tellNow(news, body, place) {
      const draft = { place, news: news.news, body: news.body.parse(body), actor: who.actor, requestId: who.requestId, ask: who.ask };
      // What was told before in the same stream has the smaller number.
      await flush(house, ctx, gathered);
      const [item] = await write(house, ctx, gathered, [draft]);
      return { seq: item!.seq, at: new Date(item!.at) };
    },
    ring(topic) { gathered.topics.add(topic); },
    async book(job, body, when) {
      await bookJob(house, tx, now, { name: job.job, body: job.body.parse(body), ...when });
      gathered.booked = true;
    },
    seal: (subject, label, plain) => vault.seal(subject, label, plain),
    open: (subject, label, sealed) => vault.open(subject, label, sealed),
    blind: (kind, value) => keyRing.mac(kind, value),
  };
  return ctx;
}

/** Numbers and writes drafts in one statement, then lets the modules react. */
async function write(house: House, ctx: Ctx, gathered: Gathered, drafts: readonly Draft[]): Promise<NewsItem[]> {
  const rows = await Promise.all(drafts.map((draft) => sealDraft(house.log, draft)));
  const { rows: written } = await ctx.tx.executeQuery<Written>(CompiledQuery.raw(...tellRows(rows, house.log.offset())));
  const places = new Map(written.map((one) => [one.ord, one]));
  const items = drafts.map((draft, index) => {
    const { seq, at } = places.get(index + 1)!;
    return itemOf(draft, seq, at);
  });
  gathered.items.push(...items);
  for (const [index, draft] of drafts.entries()) {
    for (const topic of house.topicsOf(draft.news, draft.body, draft.place)) gathered.topics.add(topic);
    for (const reaction of house.reactions.get(draft.news) ?? []) await reaction.run(ctx, { ...draft.place, seq: items[index]!.seq, body: draft.body });
  }
  return items;
}

/**
 * Numbers and writes what was told, then lets the modules react, until nothing more is told. It runs when the deed has ended,
 * so that the locks of the streams are held for the shortest time; a reaction that refuses undoes the deed.
 */
export async function flush(house: House, ctx: Ctx, gathered: Gathered): Promise<void> {
  for (let rounds = 0; gathered.pending.length > 0; rounds++) {
    if (rounds > 20) throw new Error('news go round in a circle');
    const drafts = gathered.pending;
    gathered.pending = [];
    await write(house, ctx, gathered, drafts);
  }
}
