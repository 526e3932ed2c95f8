import * as z from 'zod/mini';
import type { ServerFrame } from '@microcourt/domain/shared/wire';
import { command, id, moment, news, query, typed } from '@microcourt/domain/shared/contract';
import { agreed, refused } from '@microcourt/domain/shared/decision';
import { WebSocket } from 'ws';
import { type CourtServer, startServer } from './boot.ts';
import { readConfig } from './config.ts';
import { openCourt, type TestCourt } from './harness.ts';
import { createLog } from './log.ts';
import { appendRoute, defineModule, type ModuleSpec, type Ports, type Post, route } from './module.ts';
import type { Identity } from './sessions.ts';

/** What is said in the trial's rooms. */
export const Said = news('trial.said', z.object({ text: z.string() }));
/** Who belongs to a case of the trial has changed. */
export const MembersChanged = news('trial.members-changed', z.object({ count: z.int() }));

/** The asks of the trial: one by group commit, one by a deed, one that reads, and some for hard cases. */
export const asks = {
  say: command('trial.say', { input: z.object({ caseId: id, stream: z.string(), text: typed(2_000) }), output: z.object({ seq: z.int(), at: moment }) }),
  expel: command('trial.expel', { input: z.object({ caseId: id, personId: id }), output: z.object({ left: z.int() }) }),
  look: query('trial.look', { input: z.object({ caseId: id }), output: z.object({ caseId: id, roles: z.array(z.string()) }) }),
  desk: query('trial.desk', { input: z.object({ court: z.string() }), output: z.object({ open: z.int() }) }),
  hello: query('trial.hello', { input: z.object({ name: z.optional(typed(20)) }), output: z.object({ name: z.string() }) }),
  guess: command('trial.guess', { input: z.object({ code: typed(6) }), output: z.object({ right: z.boolean() }) }),
  break: command('trial.break', { input: z.object({ how: z.enum(['fault', 'leak', 'hang']) }), output: z.object({ shown: z.string() }) }),
};

/** The people, cases and sessions of the trial, shared by all servers of a test. */
export class Trial {
  readonly members = new Map<string, Map<string, readonly string[]>>();
  readonly tokens = new Map<string, Identity>();
  lookedUp = 0;
  /** How long a look at the members takes, in milliseconds. */
  slow = 0;

  /** Makes a token for a person. */
  signIn(personId: string, posts: readonly Post[] = [], token = `t-${personId}`): string {
    this.tokens.set(token, { personId, sessionId: personId.replace(/^./, 'e'), posts, steppedUpAt: null });
    return token;
  }

  /** Gives people roles in a case. */
  found(caseId: string, people: Record<string, readonly string[]>): void {
    this.members.set(caseId, new Map(Object.entries(people)));
  }

  /** The module under trial. */
  module(): ModuleSpec {
    const { members } = this;
    return defineModule({
      name: 'trial', tables: {}, jobs: [], reacts: [], tells: [Said, MembersChanged], changesStanding: [MembersChanged],
      pushes: [{ news: MembersChanged, topics: (_body: unknown, place: { caseId: string }) => [`me:${place.caseId}`, 'court:3301'] }],
      permissions: {
        'trial.say': ['plaintiff', 'defendant', 'judge'], 'trial.expel': ['judge'], 'trial.look': ['plaintiff', 'defendant', 'judge'], 'trial.desk': ['post:registrar'],
        'trial.hello': ['anyone'], 'trial.guess': ['anyone'], 'trial.break': ['signed-in'],
      },
      standing: async (_ctx, caseId, personId) => {
        this.lookedUp++;
        if (this.slow > 0) await new Promise((resolve) => setTimeout(resolve, this.slow));
        return members.get(caseId)?.get(personId) ?? [];
      },
      streams: (roles) => [...(roles.length > 0 ? ['main'] : []), ...(roles.includes('judge') ? ['court'] : [])],
      readsFrom: (roles) => (roles.includes('late') ? 3 : 1),
      veil: async (_ctx, _place, items, roles) => items.map((item) => ((item.body as { text?: string }).text === 'taken back' && !roles.includes('judge') ? { ...item, body: { recalled: true } } : item)),
      routes: [
        appendRoute(asks.say, {
          placeOf: ({ caseId, stream }) => ({ caseId, stream }),
          deed: {
            when: ({ text }) => text.startsWith('look'),
            run: async (ctx, { caseId, stream, text }) => { const { seq, at } = await ctx.tellNow(Said, { text: `${text} ${ctx.actor.roles.join()}` }, { caseId, stream }); return { seq, at: at.toISOString() }; },
          },
          decide: (actor, { text }) => (text === 'forbidden' ? refused('trial.no', 'conflict', { roles: actor.roles.length }) : agreed({ news: Said, body: { text } })),
        }),
        route(asks.expel, async (ctx, { caseId, personId }) => {
          members.get(caseId)?.delete(personId);
          await ctx.tell(MembersChanged, { count: members.get(caseId)?.size ?? 0 }, { caseId, stream: 'main' });
          ctx.ring(`me:${personId}`);
          return { left: members.get(caseId)?.size ?? 0 };
        }, { caseOf: async (_ctx, { caseId }) => (members.has(caseId) ? caseId : null) }),
        route(asks.look, async (ctx, { caseId }) => ({ caseId, roles: [...ctx.actor.roles] }), { caseOf: async (_ctx, { caseId }) => (members.has(caseId) ? caseId : null) }),
        route(asks.desk, async () => ({ open: 3 }), { courtOf: async (_ctx, { court }) => (court === '3301' ? court : null) }),
        route(asks.hello, async (_ctx, { name }) => ({ name: name ?? 'nobody' })),
        route(asks.guess, async () => ({ right: false }), { limit: { per: 'address', most: 3, seconds: 60 } }),
        route(asks.break, async (_ctx, { how }) => {
          if (how === 'hang') await new Promise((resolve) => setTimeout(resolve, 60_000).unref());
          if (how === 'fault') throw new Error('张三 13800138000');
          return { shown: 'yes', hidden: 'secret' } as { shown: string };
        }),
      ],
    });
  }
}

/** A court for tests with servers on real ports. */
export type TrialCourt = { trial: Trial; court: TestCourt; servers: CourtServer[]; lines: string[]; another(): Promise<CourtServer>; close(): Promise<void> };

/** Opens servers side by side on one database, from a port on. */
export async function openTrial(port: number, servers = 1, env: Record<string, string> = {}): Promise<TrialCourt> {
  const trial = new Trial();
  const court = await openCourt({ modules: [trial.module()] });
  const lines: string[] = [];
  const log = createLog({ level: 'debug', to: { write: (line: string) => void lines.push(line) } });
  const running: CourtServer[] = [];
  const another = async (): Promise<CourtServer> => {
    const config = readConfig({ argv: ['--port', String(port + running.length), '--data', '/tmp/court-trial', '--role', 'web,relay'], env: { LIMIT_PERSON_BURST: '5000', LIMIT_PERSON_PER_SECOND: '5000', ...env } });
    const server = await startServer({
      config, databaseUrl: court.url, modules: [trial.module()], ports: {} as Ports, keyRing: court.keyRing, log, authenticate: () => async (token) => trial.tokens.get(token) ?? null,
    });
    running.push(server);
    return server;
  };
  for (let i = 0; i < servers; i++) await another();
  return { trial, court, servers: running, lines, another, close: async () => { for (const one of running) await one.stop(); await court.close(); } };
}

/** A client's socket in a test: gathers frames, and waits for the one it wants. */
export class TrialSocket {
  readonly frames: ServerFrame[] = [];
  closed: number | null = null;
  readonly ws: WebSocket;
  private n = 0;

  constructor(url: string) {
    this.ws = new WebSocket(`${url.replace('http', 'ws')}/socket`);
    this.ws.on('message', (data: Buffer) => void this.frames.push(JSON.parse(data.toString()) as ServerFrame));
    this.ws.on('close', (code) => { this.closed = code; });
    this.ws.on('error', () => undefined);
  }

  /** Opens and says hello. */
  async hello(token: string): Promise<this> {
    if (this.ws.readyState === WebSocket.CONNECTING) await new Promise((resolve, reject) => { this.ws.once('open', resolve); this.ws.once('error', reject); });
    this.send({ t: 'hello', token });
    await this.until(() => this.closed !== null || this.frames.some((f) => f.t === 'welcome'));
    return this;
  }

  /** Sends a frame, or bytes as they are. */
  send(frame: unknown): void {
    this.ws.send(typeof frame === 'string' || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame));
  }

  /** Makes an ask over the socket. */
  async ask(ask: string, input: unknown, requestId: string = crypto.randomUUID()): Promise<Extract<ServerFrame, { t: 'answer' }>> {
    const n = ++this.n;
    this.send({ t: 'ask', n, ask, requestId, input });
    const find = (): Extract<ServerFrame, { t: 'answer' }> | undefined => this.frames.find((f) => f.t === 'answer' && f.n === n) as Extract<ServerFrame, { t: 'answer' }> | undefined;
    await this.until(() => find() !== undefined);
    return find()!;
  }

  /** Waits until something is so; fails after ten seconds. */
  async until(holds: () => boolean, milliseconds = 10_000): Promise<void> {
    const end = performance.now() + milliseconds;
    while (!holds()) {
      if (performance.now() > end) throw new Error(`waited in vain; last frames: ${JSON.stringify(this.frames.slice(-3))}, closed ${this.closed}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** The numbers of the news that came of a stream, in the order in which they came. */
  seqs(caseId: string, stream: string): number[] {
    return this.frames.flatMap((f) => (f.t === 'news' ? f.items.filter((i) => i.caseId === caseId && i.stream === stream).map((i) => i.seq) : []));
  }
}
