import { CLOSE } from '@microcourt/domain/shared/wire';
import type { Door } from './door.ts';
import { frame } from './frames.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Identity } from './sessions.ts';
import type { CourtSocket } from './socket.ts';

type Parts = { door: Door; log: Log; metrics?: Metrics };

const MOST_SOCKETS = 20;
/** Sockets of one neighbourhood that have not said who they are: a whole town comes back at once behind one address of its carrier after a restart. */
const MOST_STRANGERS = 3_000;
const HELLO_WITHIN_MS = 10_000;
const SILENT_MS = 30_000;
/** Signing out is heard at once; this finds sessions that ran out. */
const CHECK_EVERY_MS = 300_000;
const CHECKS_AT_ONCE = 200;

/** Who holds the open sockets of this process: greets them, rings them, and finds those that are gone or signed out. */
export class People {
  readonly all = new Set<CourtSocket>();
  closing = false;
  private readonly byPerson = new Map<string, Set<CourtSocket>>();
  private readonly byCourt = new Map<string, Set<CourtSocket>>();
  private readonly strangers = new Map<string, number>();
  private readonly parts: Parts;
  private readonly recheck: (socket: CourtSocket) => Promise<void>;
  private readonly write: (socket: CourtSocket, bytes: Buffer) => void;
  private readonly timer: NodeJS.Timeout;

  constructor(parts: Parts, recheck: (socket: CourtSocket) => Promise<void>, write: (socket: CourtSocket, bytes: Buffer) => void) {
    this.parts = parts;
    this.recheck = recheck;
    this.write = write;
    this.timer = setInterval(() => this.look(performance.now()), 1_000);
    this.timer.unref();
  }

  /** Takes in a socket whose holder is not known yet. */
  enter(socket: CourtSocket): void {
    const unknown = (this.strangers.get(socket.address) ?? 0) + 1;
    this.strangers.set(socket.address, unknown);
    this.all.add(socket);
    this.parts.metrics?.sockets.set(this.all.size);
    if (unknown > MOST_STRANGERS) this.end(socket, CLOSE.tooMany);
  }

  /** Finds out whose socket it is and bids welcome. */
  async greet(socket: CourtSocket, token: string): Promise<void> {
    let identity: Identity | null;
    try {
      identity = await this.parts.door.bearer(token);
    } catch (error) {
      this.parts.log.warn('a socket could not be greeted', { fault: error });
      return this.end(socket, CLOSE.tooSlow);
    }
    if (!socket.open) return;
    if (!identity) return this.end(socket, CLOSE.signedOut);
    if ((this.byPerson.get(identity.personId)?.size ?? 0) >= MOST_SOCKETS) return this.end(socket, CLOSE.tooMany);
    this.forgetStranger(socket);
    socket.token = token;
    this.know(socket, identity);
    this.write(socket, frame({ t: 'welcome', personId: identity.personId, at: new Date().toISOString() }));
  }

  /** A socket is closed. */
  leave(socket: CourtSocket): void {
    if (!this.all.delete(socket)) return;
    if (socket.identity) this.unknow(socket, socket.identity);
    else this.forgetStranger(socket);
    this.parts.metrics?.sockets.set(this.all.size);
  }

  /** Rings a bell: `me:<personId>` or `court:<code>`. */
  ring(topic: string): void {
    const [kind, name] = [topic.slice(0, topic.indexOf(':')), topic.slice(topic.indexOf(':') + 1)] as const;
    const heard = kind === 'me' ? this.byPerson.get(name) : kind === 'court' ? this.byCourt.get(name) : undefined;
    if (!heard) return;
    const bell = frame({ t: 'bell', topic: kind === 'me' ? 'me' : topic });
    for (const socket of heard) this.write(socket, bell);
  }

  /** A session has ended: its sockets close. */
  sessionEnded(sessionId: string): void {
    for (const socket of this.all) if (socket.identity?.sessionId === sessionId) this.end(socket, CLOSE.signedOut);
  }

  /** Posts or proof of a person changed: their sockets are looked at anew. */
  async personChanged(personId: string): Promise<void> {
    await Promise.all([...(this.byPerson.get(personId) ?? [])].map((socket) => this.check(socket)));
  }

  /** Looks everyone up anew, as after a time in which signing out may have gone unheard. */
  checkAll(): void {
    for (const socket of this.all) socket.checkedAt = -Infinity;
  }

  /** Sends everyone away and waits until they are gone. */
  async stop(code: number): Promise<void> {
    this.closing = true;
    clearInterval(this.timer);
    for (const socket of this.all) this.end(socket, code);
    for (let tries = 0; this.all.size > 0 && tries < 150; tries++) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  private end(socket: CourtSocket, code: number): void {
    this.parts.metrics?.socketsClosed.inc({ code: String(code) });
    socket.shut(code);
  }

  private know(socket: CourtSocket, identity: Identity): void {
    socket.identity = identity;
    socket.checkedAt = performance.now();
    add(this.byPerson, identity.personId, socket);
    for (const { court } of identity.posts) add(this.byCourt, court, socket);
  }

  private unknow(socket: CourtSocket, identity: Identity): void {
    drop(this.byPerson, identity.personId, socket);
    for (const { court } of identity.posts) drop(this.byCourt, court, socket);
  }

  private forgetStranger(socket: CourtSocket): void {
    const left = (this.strangers.get(socket.address) ?? 1) - 1;
    if (left > 0) this.strangers.set(socket.address, left);
    else this.strangers.delete(socket.address);
  }

  private async check(socket: CourtSocket): Promise<void> {
    const before = socket.identity;
    if (!before) return;
    socket.checkedAt = performance.now();
    try {
      const now = await this.parts.door.bearer(socket.token);
      if (!socket.open || socket.identity !== before) return;
      if (!now) return this.end(socket, CLOSE.signedOut);
      if (now === before) return;
      this.unknow(socket, before);
      this.know(socket, now);
      if (JSON.stringify(now.posts) !== JSON.stringify(before.posts)) await this.recheck(socket);
    } catch (error) {
      this.parts.log.warn('a session could not be looked up', { fault: error });
    }
  }

  /** Once a second: pings the silent, cuts off the dead and the wordless, looks old acquaintances up again. */
  private look(now: number): void {
    let checks = 0;
    for (const socket of this.all) {
      const silent = now - socket.seenAt;
      if (socket.lost) continue;
      if (!socket.identity && !socket.greeting && silent > HELLO_WITHIN_MS) this.end(socket, CLOSE.malformed);
      else if (silent > SILENT_MS * 2) socket.terminate();
      else if (silent > SILENT_MS && !socket.pinged) {
        socket.pinged = true;
        socket.ping();
      }
      if (socket.identity && now - socket.checkedAt > CHECK_EVERY_MS && checks++ < CHECKS_AT_ONCE) void this.check(socket);
    }
  }
}

function add(index: Map<string, Set<CourtSocket>>, key: string, socket: CourtSocket): void {
  const sockets = index.get(key);
  if (sockets) sockets.add(socket);
  else index.set(key, new Set([socket]));
}

function drop(index: Map<string, Set<CourtSocket>>, key: string, socket: CourtSocket): void {
  const sockets = index.get(key);
  sockets?.delete(socket);
  if (sockets?.size === 0) index.delete(key);
}
