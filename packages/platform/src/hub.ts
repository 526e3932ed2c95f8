import { CLOSE, type ClientFrame } from '@microcourt/domain/shared/wire';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Door } from './door.ts';
import { frame, readFrame } from './frames.ts';
import type { Kernel } from './kernel.ts';
import { addressBlock, buckets } from './limits.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { People } from './people.ts';
import { Rooms } from './rooms.ts';
import { CourtSocket } from './socket.ts';

/** What the hub needs. `proxies`: how many trusted proxies stand before it. `window`: how many milliseconds news may wait for more under load. */
export type HubParts = { kernel: Pick<Kernel, 'newsSince' | 'lastSeq'>; door: Door; log: Log; metrics?: Metrics; proxies?: number; window?: number };

const MOST_FRAME = 64 * 1024;
const MOST_FOLLOWED = 500;
/** How many streams a person may begin to follow in a second over all sockets, and at once as many as one socket holds. */
const FOLLOWS_PER_SECOND = 20;
const MOST_BUSY = 64;
/** From so many pieces of news a tick on, waiting a little for more saves more than it costs. */
const CROWD = 8;
const PONG = frame({ t: 'pong' });
const ignore = (): void => undefined;

/** The sockets of this process: takes asks through the door and hands news to those who follow its stream. */
export class Hub {
  readonly people: People;
  readonly rooms: Rooms;
  private readonly server: WebSocketServer;
  private readonly parts: HubParts;
  private readonly dirty = new Set<CourtSocket>();
  private readonly follows = buckets(FOLLOWS_PER_SECOND, MOST_FOLLOWED);
  private scheduled = false;
  private taken = 0;

  constructor(parts: HubParts) {
    this.parts = parts;
    const write = (socket: CourtSocket, bytes: Buffer): void => this.send(socket, bytes);
    this.rooms = new Rooms({
      kernel: parts.kernel, door: parts.door, log: parts.log, write, giveUp: (socket) => this.end(socket, CLOSE.tooSlow),
      due: (items) => { this.taken += items; this.schedule(); },
    });
    this.people = new People(parts, (socket) => this.rooms.recheckSocket(socket), write);
    this.server = new WebSocketServer({ noServer: true, WebSocket: CourtSocket, perMessageDeflate: false, maxPayload: MOST_FRAME, clientTracking: false });
  }

  /** Lets a server's upgrades at /socket in. */
  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, wire: Duplex, head: Buffer) => {
      wire.on('error', ignore);
      if (request.url !== '/socket' || this.people.closing) return void wire.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      this.server.handleUpgrade(request, wire, head, (socket) => this.welcome(socket as CourtSocket, request, wire));
    });
  }

  private welcome(socket: CourtSocket, request: IncomingMessage, wire: Duplex): void {
    const forwarded = this.parts.proxies ? String(request.headers['x-forwarded-for'] ?? '').split(',').at(-this.parts.proxies)?.trim() : undefined;
    socket.wire = wire;
    socket.address = addressBlock(forwarded || (request.socket.remoteAddress ?? ''));
    // The same functions for all sockets: a closure each would cost memory that idle sockets do not need.
    socket.on('message', this.onMessage);
    socket.on('pong', onPong);
    socket.on('error', ignore);
    socket.on('close', this.onClose);
    this.people.enter(socket);
  }

  private readonly onMessage = ((hub) => function (this: WebSocket, data: RawData, binary: boolean): void { hub.come(this as CourtSocket, data as Buffer, binary); })(this);
  private readonly onClose = ((hub) => function (this: WebSocket): void { hub.leave(this as CourtSocket); })(this);

  private come(socket: CourtSocket, data: Buffer, binary: boolean): void {
    if (!socket.open) return;
    socket.seenAt = performance.now();
    socket.pinged = false;
    if (!socket.mayCome(socket.seenAt)) return this.end(socket, CLOSE.tooMany);
    const read = binary ? null : readFrame(data);
    if (!read) return this.end(socket, CLOSE.malformed);
    if (read.t === 'hello') {
      if (socket.greeting || socket.identity) return this.end(socket, CLOSE.malformed);
      socket.greeting = this.people.greet(socket, read.token).finally(() => { socket.greeting = null; });
    } else if (socket.greeting) void socket.greeting.then(() => this.handle(socket, read));
    else this.handle(socket, read);
  }

  private handle(socket: CourtSocket, content: Exclude<ClientFrame, { t: 'hello' }>): void {
    if (!socket.open) return;
    if (!socket.identity) return this.end(socket, CLOSE.malformed);
    if (content.t === 'ping') this.send(socket, PONG);
    else if (content.t === 'ask') void this.ask(socket, content);
    else if (content.t === 'unfollow') this.rooms.unfollow(socket, { caseId: content.caseId, stream: content.stream });
    else if ((socket.rooms?.size ?? 0) >= MOST_FOLLOWED || this.follows(socket.identity.personId) > 0) this.end(socket, CLOSE.tooMany);
    else void this.rooms.follow(socket, { caseId: content.caseId, stream: content.stream }, content.since);
  }

  private async ask(socket: CourtSocket, { n, ask, requestId, input }: Extract<ClientFrame, { t: 'ask' }>): Promise<void> {
    if (++socket.busy === MOST_BUSY) socket.pause();
    const answer = await this.parts.door.answer({ ask, input, identity: socket.identity!, requestId: requestId ?? null, address: socket.address, via: 'socket' });
    if (socket.busy-- === MOST_BUSY) socket.resume();
    this.send(socket, frame('failure' in answer ? { t: 'answer', n, status: answer.status, failure: answer.failure } : { t: 'answer', n, status: 200, value: answer.value }));
  }

  private leave(socket: CourtSocket): void {
    socket.lost = true;
    this.rooms.leave(socket);
    this.people.leave(socket);
  }

  private end(socket: CourtSocket, code: number): void {
    this.parts.metrics?.socketsClosed.inc({ code: String(code) });
    socket.shut(code);
  }

  private send(socket: CourtSocket, bytes: Buffer): void {
    if (!socket.open) return;
    (socket.outgoing ??= []).push(bytes);
    this.dirty.add(socket);
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    const { window = 3 } = this.parts;
    if (window > 0 && this.taken >= CROWD) setTimeout(() => this.flush(), window);
    else setImmediate(() => this.flush());
  }

  private flush(): void {
    const sent = this.rooms.flush();
    this.taken = Math.floor(this.taken / 2);
    if (sent > 0) this.parts.metrics?.newsSent.inc(sent);
    this.scheduled = false;
    for (const socket of this.dirty) if (!socket.flush()) this.end(socket, CLOSE.tooSlow);
    this.dirty.clear();
  }

  /** Says goodbye to everyone, so that clients come back to another server. */
  async stop(): Promise<void> {
    await this.people.stop(CLOSE.restarting);
  }
}

function onPong(this: WebSocket): void {
  const socket = this as CourtSocket;
  socket.seenAt = performance.now();
  socket.pinged = false;
}

/** The hub of this process. */
export const createHub = (parts: HubParts): Hub => new Hub(parts);
