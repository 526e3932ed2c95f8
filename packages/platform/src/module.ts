import type { Ask, InputOf, News, OutputOf } from '@microcourt/domain/shared/contract';
import type { Decision, Refusal } from '@microcourt/domain/shared/decision';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import type { Day } from '@microcourt/domain/shared/calendar';
import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';

/** One database transaction. It knows no table until a store names its own with `withTables`. */
export type Tx = Transaction<{}>;

/** A post at a court: `registrar`, `judge`, `assistant`, `clerk`, `manager`; or an office of the installation with court `*`: `system`, `security`, `audit`. */
export type Post = { court: string; post: string };

/** Who acts. `roles` are those in the case of this ask, gathered from every module's `standing`. */
export type Actor = {
  /** Null for someone who has not signed in, and for the system itself. */
  personId: string | null;
  sessionId: string | null;
  posts: readonly Post[];
  roles: readonly string[];
  /** When this session last proved its owner again (password, code); null if never. */
  steppedUpAt: Date | null;
  /** Coarse address for limits and disputes (IPv4 /24, IPv6 /48 for limits; never logged). */
  address: string;
};

/** Where news belongs: a stream of a case (`main`, `side:plaintiff`, `court`, `filing`, `self`…). For news about a person the case id is the person's id and the stream `self`. */
export type Place = { caseId: string; stream: string };

/** How a stream stands for a reader: its last number, when and what was last told in it, and how much the reader has not read (at most 100). */
export type Head = { caseId: string; lastSeq: number; lastAt: Date | null; unread: number; last(): Promise<NewsItem | null> };
/** The log as a deed reads it: opened, in its transaction. `quiet` names news that count for nothing. */
export type Past = {
  /** After a number, ascending. */
  since(place: Place, after: number, limit: number): Promise<NewsItem[]>;
  /** The newest before a number (or at all), ascending. */
  before(place: Place, before: number | null, limit: number): Promise<NewsItem[]>;
  /** These numbers, ascending. */
  at(place: Place, seqs: readonly number[]): Promise<NewsItem[]>;
  /** The last number of each stream of a case in which something was told. */
  lastSeqs(caseId: string): Promise<Map<string, number>>;
  /** Numbers after `after` up to `upTo` whose news is not quiet; at most 500. */
  numbersOf(place: Place, after: number, upTo: number, quiet: readonly string[]): Promise<number[]>;
  /** The first number told at or after a moment. */
  firstFrom(place: Place, from: Date): Promise<number | null>;
  /** When something that counts was last said in one stream of many cases; cases in which nothing was are left out. */
  lastTold(stream: string, caseIds: readonly string[], quiet: readonly string[]): Promise<Map<string, number>>;
  /** Heads of one stream in many cases, in one statement; nothing is opened until `last` is called. */
  heads(stream: string, asked: readonly { caseId: string; readSeq: number }[], quiet: readonly string[], reader: string | null): Promise<Head[]>;
};

/** All that a deed may reach. Nothing else is global. */
export type Ctx = {
  tx: Tx;
  actor: Actor;
  /** The time of the transaction, from the database. */
  now: Date;
  /** The court day of `now` in Asia/Shanghai. */
  today: Day;
  /** The id of the ask's request; the same for every repetition. */
  requestId: string;
  /** A new UUIDv7. */
  newId(): string;
  /** Writes news and its audit row in this transaction, numbered in its stream. `at` names the place. */
  tell<N extends News>(news: N, body: z.infer<N['body']>, at: Place): Promise<void>;
  /** The same at once, for a deed whose answer names the number. Prefer `tell`: this one holds the stream's lock until the transaction ends. */
  tellNow<N extends News>(news: N, body: z.infer<N['body']>, at: Place): Promise<{ seq: number; at: Date }>;
  /** What was told before, read in this transaction. */
  past: Past;
  /** Rings a bell after commit: topic `me:<personId>` or `court:<code>`. */
  ring(topic: string): void;
  /**
   * Books a job in this transaction; it runs after commit, at `on` (08:00 Asia/Shanghai) or `at`. `key` replaces an earlier booking with the same key that has not run.
   * Its body is sealed for `subject`: by itself the case or the person whose id it carries beside other things, else the system (null). Once that key is destroyed the job is dropped.
   */
  book<J extends Job>(job: J, body: z.infer<J['body']>, when?: { on?: Day; at?: Date; key?: string; subject?: string | null }): Promise<void>;
  /** Ciphertext under the key of a subject (case id or person id), made on first use. `label` (table.column:rowId) is bound to it. */
  seal(subject: string, label: string, plain: string): Promise<Buffer>;
  /** The plaintext; throws `Unreadable` if the subject's key was destroyed or the label differs. */
  open(subject: string, label: string, sealed: Buffer): Promise<string>;
  /** A keyed hash by which a value is found without being stored: `hs256:…`. `kind` keeps equal values of different kinds apart. */
  blind(kind: string, value: string): string;
  /** The profile that the server runs in. Codes on the page and seeded people exist in `demo` only. */
  profile: 'demo' | 'court';
};

/** What a job may reach besides: the ports. A job's `run` is outside of any transaction; `within` opens one. */
export type JobCtx = { within<T>(deed: (ctx: Ctx) => Promise<T>): Promise<T>; ports: Ports; now: Date; attempt: number };
/** The vendors behind their ports, by need; wired in `main.ts`. A module widens it by declaration merging in `providers/<need>/port.ts`. */
export interface Ports {}

/** Work that runs after commit, outside of any transaction, again and again until it is done or given up. */
export type Job<B extends z.ZodMiniType = z.ZodMiniType> = { job: string; body: B; run(ctx: JobCtx, body: z.infer<B>): Promise<void> };

/** How an ask is answered: in a transaction of its own. `caseOf`/`courtOf` say by which case or court access is decided. */
export type Route = {
  ask: Ask;
  run(ctx: Ctx, input: any): Promise<unknown>;
  caseOf?: (ctx: Ctx, input: any) => Promise<string | null>;
  courtOf?: (ctx: Ctx, input: any) => Promise<string | null>;
  /** Most asks a person (or, signed out, an address block) may make in a window; others get `too-many`. */
  limit?: { per: 'person' | 'address'; most: number; seconds: number };
  /** Most of these asks at work at once; the others wait before they take a connection. For deeds that wait for one another, which strangers may ask. */
  atOnce?: number;
};

/**
 * An ask that only adds news to a stream and so goes by group commit: no transaction of its own, no reads.
 * `decide` sees the actor with roles from the standing cache. Its value is the news to add; the answer is `{ seq, at }`.
 */
export type AppendRoute = {
  ask: Ask;
  append: true;
  placeOf(input: any): Place;
  decide(actor: Actor, input: any, now: Date): Decision<{ news: News; body: unknown }>;
  /** What must be looked at before it may be said (attached files, mentions, a question that starts a clock) goes by a transaction of its own. */
  deed?: { when(input: any): boolean; run(ctx: Ctx, input: any): Promise<unknown> };
  limit?: NonNullable<Route['limit']>;
};

/** What a module does when it hears a piece of news. */
export type Reaction = { news: News; run(ctx: Ctx, told: Told): Promise<void> };
/** News as a reaction sees it; reactions run in the teller's transaction. */
export type Told<B = any> = Place & { seq: number; body: B };

/**
 * Ends a request with a refusal; the transaction rolls back, unless `kept`: then what was written is committed and the
 * answer is still the refusal (a wrong password must be counted). News told in it stay told.
 */
export class Refused extends Error {
  readonly refusal: Refusal;
  readonly kept: boolean;
  constructor(refusal: Refusal, kept = false) {
    super(refusal.code);
    this.refusal = refusal;
    this.kept = kept;
  }
}

/** Takes the value of a decision, or ends the request with its refusal; the transaction rolls back. */
export function agree<T>(decision: Decision<T>): T {
  if (!decision.ok) throw new Refused(decision.refusal);
  return decision.value;
}

type About<A extends Ask> = {
  caseOf?: (ctx: Ctx, input: InputOf<A>) => Promise<string | null>;
  courtOf?: (ctx: Ctx, input: InputOf<A>) => Promise<string | null>;
  limit?: NonNullable<Route['limit']>;
  atOnce?: number;
};
/** Answers an ask with a deed. */
export const route = <A extends Ask>(ask: A, run: (ctx: Ctx, input: InputOf<A>) => Promise<OutputOf<A>>, about: About<A> = {}): Route =>
  ({ ask, run, ...about });
/** Answers an ask by adding news to a stream through group commit. */
export const appendRoute = <A extends Ask>(ask: A, how: {
  placeOf(input: InputOf<A>): Place;
  decide(actor: Actor, input: InputOf<A>, now: Date): Decision<{ news: News; body: unknown }>;
  deed?: { when(input: InputOf<A>): boolean; run(ctx: Ctx, input: InputOf<A>): Promise<OutputOf<A>> };
  limit?: NonNullable<Route['limit']>;
}): AppendRoute => ({ ask, append: true, ...how });
/** Declares a job. */
export const job = <B extends z.ZodMiniType>(name: string, body: B, run: (ctx: JobCtx, b: z.infer<B>) => Promise<void>): Job<B> => ({ job: name, body, run });
/** Declares that a module reacts to news, in the teller's transaction. */
export const when = <N extends News>(n: N, run: (ctx: Ctx, told: Told<z.infer<N['body']>>) => Promise<void>): Reaction => ({ news: n, run });

/** The switches of the data switchboard: each class may be imported, exported, kept and purged on its own. */
export type DataClass = 'reference' | 'people' | 'case-core' | 'parties' | 'documents' | 'evidence' | 'messages' | 'recordings' | 'location' | 'operations';

/** Who may make an ask: `anyone`, `signed-in`, `staff` (holds any post), a role in the case, `post:<post>` (at the court of `courtOf`), `office:<office>`. */
export type Who = string;

/** All that a module declares about itself; the census checks that the declarations of all modules add up. */
export type ModuleSpec = {
  name: string;
  /** The tables it owns: to which data class each belongs, and which columns tell of a person (sealed). */
  tables: Record<string, { dataClass: DataClass; personal: readonly string[] }>;
  /** Ask → who may make it. */
  permissions: Record<string, readonly Who[]>;
  routes: readonly (Route | AppendRoute)[];
  tells: readonly News[];
  reacts: readonly Reaction[];
  jobs: readonly Job[];
  /** Whom a piece of news reaches beyond the followers of its stream: rings `court:<code>` or `me:<person>` topics given by `topics`. */
  pushes: readonly { news: News; topics?: (body: any, place: Place) => readonly string[] }[];
  /** The roles this module knows a person to have in a case; the union over modules is `actor.roles`. */
  standing?: (ctx: Pick<Ctx, 'tx'>, caseId: string, personId: string, posts: readonly Post[]) => Promise<readonly string[]>;
  /** News after which standings in that case must be asked anew (and sockets that may no longer read are dropped). */
  changesStanding?: readonly News[];
  /** Which streams of a case someone with these roles may read. */
  streams?: (roles: readonly string[]) => readonly string[];
  /** The number of a stream from which someone with these roles may read: 1, or later for one who joined late. */
  readsFrom?: (roles: readonly string[], stream: string) => number;
  /** Old news as it may be shown now: without words that were taken back or folded away. `items` are of one stream. */
  veil?: (ctx: Pick<Ctx, 'tx' | 'open'>, place: Place, items: readonly NewsItem[], roles: readonly string[]) => Promise<readonly NewsItem[]>;
};
/** Declares a module: read this first in each module's folder. */
export const defineModule = <const M extends ModuleSpec>(m: M): M => m;
