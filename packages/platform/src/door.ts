import type { NewsItem } from '@microcourt/domain/shared/wire';
import * as z from 'zod/mini';
import { createHash, randomUUID } from 'node:crypto';
import { Admission, type Command } from './admission.ts';
import { type AskAnswer, answerFor, badInput, signedOut, tooMany, unknownAsk } from './failures.ts';
import { Gate } from './gate.ts';
import { isUuid } from './ids.ts';
import { issuesOf, unfit } from './input.ts';
import type { Kernel } from './kernel.ts';
import type { Limits } from './limits.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { agree, type AppendRoute, type Ctx, type ModuleSpec, type Place, type Route, type Who } from './module.ts';
import { shared, waitedFor } from './patience.ts';
import { actorOf, type Authenticate, type Identity, Sessions } from './sessions.ts';
import { Standing } from './standing.ts';

/** One ask as it came in by HTTP or socket. `identity` is handed in by a socket that has said hello; otherwise the token is looked up. */
export type AskRequest = {
  ask: string; input: unknown; token?: string | null; identity?: Identity; requestId: string | null; address: string; via: 'http' | 'socket';
};
/** The one door of the court's system: every ask goes through it, whichever way it came. */
export type Door = {
  answer(request: AskRequest): Promise<AskAnswer>;
  /** The bearer of a token, or null. */
  bearer(token: string): Promise<Identity | null>;
  /** The number from which a person may read a stream now; null for one that they may not read. */
  readsFrom(place: Place, who: Identity): Promise<number | null>;
  /** Old news as this person may see it now. */
  show(place: Place, items: readonly NewsItem[], who: Identity): Promise<readonly NewsItem[]>;
  /** The roles of a person in a case now. */
  roles(caseId: string, who: Identity): Promise<readonly string[]>;
  /** Names of news after which standings in a case change. */
  changesStanding: ReadonlySet<string>;
  forgetSession(sessionId: string): void;
  /** Posts or proof of a person changed: look it up anew. */
  forgetPerson(personId: string): void;
  forgetCase(caseId: string): void;
  /** Forgets all that is remembered, as after a time in which changes may have been missed. */
  forgetAll(): void;
};
/** What the door needs. `patience` is how long an ask may take before "try again" is answered, in milliseconds. */
export type DoorParts = {
  kernel: Pick<Kernel, 'db' | 'vault' | 'within' | 'once' | 'append' | 'noteDenied'> & Partial<Pick<Kernel, 'ready'>>; modules: readonly ModuleSpec[]; authenticate: Authenticate;
  log: Log; limits: Limits; metrics?: Metrics; patience?: number;
};

type Entry = { route: Route | AppendRoute; words: readonly Who[]; open: boolean; gate: Gate | null };

const isAppend = (route: Route | AppendRoute): route is AppendRoute => 'append' in route;

class CourtDoor implements Door {
  readonly changesStanding: ReadonlySet<string>;
  private readonly entries = new Map<string, Entry>();
  private readonly sessions: Sessions;
  private readonly standing: Standing;
  private readonly admission: Admission;
  private readonly parts: DoorParts;
  private readonly answers = shared(async () => (await this.parts.kernel.ready?.()) ?? true);

  constructor(parts: DoorParts) {
    this.parts = parts;
    this.sessions = new Sessions(parts.authenticate);
    this.standing = new Standing(parts.kernel, parts.modules);
    this.admission = new Admission(this.standing, parts.kernel);
    this.changesStanding = new Set(parts.modules.flatMap((m) => (m.changesStanding ?? []).map((n) => n.news)));
    for (const m of parts.modules) {
      for (const route of m.routes) {
        const words = m.permissions[route.ask.name] ?? [];
        this.entries.set(route.ask.name, { route, words, open: words.includes('anyone'), gate: 'atOnce' in route && route.atOnce !== undefined ? new Gate(route.atOnce) : null });
      }
    }
  }

  async answer(request: AskRequest): Promise<AskAnswer> {
    const began = performance.now();
    const entry = this.entries.get(request.ask);
    if (!entry) return unknownAsk();
    const answer = await this.patiently(this.take(entry, request), request.ask);
    this.parts.metrics?.asked(request.ask, answer.status, request.via, (performance.now() - began) / 1_000);
    return answer;
  }

  bearer(token: string): Promise<Identity | null> { return this.sessions.bearer(token); }
  readsFrom(place: Place, who: Identity): Promise<number | null> { return this.standing.readsFrom(place, who); }
  show(place: Place, items: readonly NewsItem[], who: Identity): Promise<readonly NewsItem[]> { return this.standing.show(place, items, who); }
  roles(caseId: string, who: Identity): Promise<readonly string[]> { return this.standing.roles(caseId, who); }
  forgetCase(caseId: string): void { this.standing.forgetCase(caseId); }

  forgetSession(sessionId: string): void {
    this.sessions.forget((identity) => identity.sessionId === sessionId);
  }

  forgetPerson(personId: string): void {
    this.standing.forgetPerson(personId);
    this.sessions.forget((identity) => identity.personId === personId);
  }

  forgetAll(): void {
    this.standing.clear();
    this.sessions.clear();
  }

  /** A database that hangs must not hang the person: the ask may still succeed, and repeating it under its id is safe. */
  private async patiently(work: Promise<AskAnswer>, ask: string): Promise<AskAnswer> {
    try {
      return await waitedFor(work, this.parts.patience ?? 10_000, this.answers);
    } catch (error) {
      return answerFor(error, ask, this.parts.log);
    }
  }

  private async take(entry: Entry, request: AskRequest): Promise<AskAnswer> {
    const { ask } = entry.route;
    const identity = request.identity ?? (request.token ? await this.sessions.bearer(request.token) : null);
    // What no contract lets in is read too, so that it counts; only the route's own allowance, for what people do, is spared a slip of the hand.
    this.limit(identity, request.address);
    const issues = unfit(request.input);
    if (issues.length > 0) return badInput(issues);
    const read = z.safeParse(ask.input, request.input);
    if (!read.success) return badInput(issuesOf(read.error.issues));
    const requestId = request.requestId !== null && isUuid(request.requestId) ? request.requestId.toLowerCase() : null;
    if (ask.kind === 'command' && requestId === null) return badInput([{ path: ['requestId'], message: 'uuid' }]);
    this.limitRoute(entry, identity, request.address);
    if (!identity && !entry.open) return signedOut();
    const who: Command = { actor: actorOf(identity, request.address), requestId: requestId ?? randomUUID(), ask: ask.name };
    const { route } = entry;
    const value = !isAppend(route) ? await this.run(route, entry, who, read.data)
      : route.deed?.when(read.data) ? await this.look(route, entry.words, who, read.data) : await this.append(route, entry.words, who, read.data);
    return { status: 200, value };
  }

  private limit(identity: Identity | null, address: string): void {
    const { limits } = this.parts, wait = identity ? limits.person(identity.personId) : limits.address(address);
    if (wait > 0) throw tooMany(wait);
  }

  private limitRoute({ route: { ask, limit: own } }: Entry, identity: Identity | null, address: string): void {
    if (!own) return;
    const wait = this.parts.limits.route(ask.name, own.per === 'person' && identity ? identity.personId : address, own);
    if (wait > 0) throw tooMany(wait);
  }

  private run(route: Route, { words, gate }: Entry, who: Command, input: unknown): Promise<unknown> {
    const deed = async (ctx: Ctx): Promise<unknown> => {
      await this.admission.toThing(route, words, ctx, who, input);
      return z.parse(route.ask.output, await route.run(ctx, input));
    };
    const work = (): Promise<unknown> => (route.ask.kind === 'query' ? this.parts.kernel.within(who, deed) : this.parts.kernel.once(who, digestOf(input), deed));
    return gate ? gate.run(work) : work();
  }

  /** The fast road of talk: no transaction of its own; the roles come from memory. */
  private async append(route: AppendRoute, words: readonly Who[], who: Command, input: unknown): Promise<unknown> {
    const place = route.placeOf(input);
    await this.admission.toStream(place, words, who);
    const { news, body } = agree(route.decide(who.actor, input, new Date()));
    // A number and a time is all that an append ever answers: no contract need look at it.
    return this.parts.kernel.append({ place, news: news.news, body: z.parse(news.body, body), ...who });
  }

  /** The same ask where something must be looked at first: a transaction of its own. */
  private look(route: AppendRoute, words: readonly Who[], who: Command, input: unknown): Promise<unknown> {
    return this.parts.kernel.once(who, digestOf(input), async (ctx) => {
      await this.admission.toStream(route.placeOf(input), words, who, ctx.tx);
      return z.parse(route.ask.output, await route.deed!.run(ctx, input));
    });
  }
}

const digestOf = (input: unknown): string => createHash('sha256').update(JSON.stringify(input) ?? '').digest('hex');

/** The one door for HTTP and sockets: contract, session, standing, permission, deed, and an answer that shows no more than its contract says. */
export const createDoor = (parts: DoorParts): Door => new CourtDoor(parts);
