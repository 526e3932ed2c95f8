import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import type { Door } from './door.ts';
import { type AskAnswer, answerFor, badInput, signedOut } from './failures.ts';
import { secure, type Origins } from './headers.ts';
import { type Issue, readJson } from './input.ts';
import { addressBlock } from './limits.ts';
import type { Log } from './log.ts';
import type { Actor } from './module.ts';
import { actorOf, type Identity } from './sessions.ts';

/** A request that is not an ask: bytes going up or coming down. The session has been looked up; standing is the handler's to ask. */
export type RawRequest = {
  actor: Actor; identity: Identity | null; requestId: string; params: Record<string, string>; query: Record<string, string>;
  headers: Record<string, string | string[] | undefined>; body: Readable; method: string;
};
/** The answer to a raw request; a failure is thrown as `Refused`. */
export type RawAnswer = { status: number; headers?: Record<string, string>; body?: Readable | Buffer | string };
/** A raw handler; `path` in the form `/files/:id`. With `open`, also for those who have not signed in. */
export type Raw = { method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string; open?: boolean; handle(request: RawRequest): Promise<RawAnswer> };

/** What the HTTP edge needs. `proxies`: how many trusted proxies stand before it; `asks: false` for a process that answers none. */
export type HttpParts = { door: Door; log: Log; raw?: readonly Raw[]; origins?: Origins; tls?: ServerOptions | null; proxies?: number; bodyMilliseconds?: number; asks?: boolean };

const MOST_BODY = 256 * 1024;

class BodyFailure extends Error {
  readonly answer: AskAnswer;
  constructor(answer: AskAnswer) {
    super('body');
    this.answer = answer;
  }
}

/** The bytes of a body, refused when it is too long, too slow or cut off. The connection is left open so that the answer can be read. */
function gather(stream: Readable, milliseconds: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    const fail = (answer: AskAnswer): void => {
      clearTimeout(timer);
      stream.removeAllListeners('data').pause();
      reject(new BodyFailure(answer));
    };
    const timer = setTimeout(() => fail(badInput([{ path: [], message: 'body-too-slow' }], 408)), milliseconds);
    stream.on('data', (part: Buffer) => {
      parts.push(part);
      size += part.length;
      if (size > MOST_BODY) fail({ status: 413, failure: { error: 'too-large', limit: MOST_BODY } });
    });
    stream.once('end', () => { clearTimeout(timer); resolve(Buffer.concat(parts)); });
    const cut = (): void => fail(badInput([{ path: [], message: 'body-cut-off' }]));
    stream.once('error', cut).once('aborted', cut);
  });
}

async function readBody(stream: Readable, milliseconds: number): Promise<string> {
  const bytes = await gather(stream, milliseconds);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BodyFailure(badInput([{ path: [], message: 'not-utf-8' }]));
  }
}

const single = (value: string | string[] | undefined): string | null => (typeof value === 'string' ? value : null);
const tokenOf = (request: FastifyRequest): string | null => /^Bearer ([\w.~+/=-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
const send = (reply: FastifyReply, answer: AskAnswer): FastifyReply => {
  if ('failure' in answer && answer.failure.error === 'try-again') void reply.header('retry-after', String(answer.failure.afterSeconds));
  return reply.code(answer.status).header('cache-control', 'no-store').type('application/json; charset=utf-8')
    .send(JSON.stringify('failure' in answer ? answer.failure : (answer.value ?? null)));
};

function addAsks(app: FastifyInstance, { door, bodyMilliseconds = 15_000 }: HttpParts): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', async (_request: FastifyRequest, payload: Readable) => payload);
  app.post('/api/:ask', async (request, reply) => {
    if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
      return send(reply, badInput([{ path: [], message: 'content-type' }], 415));
    }
    const declared = Number(request.headers['content-length'] ?? 0);
    if (declared > MOST_BODY) throw new BodyFailure({ status: 413, failure: { error: 'too-large', limit: MOST_BODY } });
    const read = readJson(await readBody(request.body as Readable, bodyMilliseconds));
    if (!read.ok) return send(reply, badInput(read.issues));
    return send(reply, await door.answer({
      ask: (request.params as { ask: string }).ask, input: read.value, token: tokenOf(request),
      requestId: single(request.headers['x-request-id']), address: addressBlock(request.ip), via: 'http',
    }));
  });
}

function addRaw(app: FastifyInstance, { door, log, raw = [] }: HttpParts): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', async (_request: FastifyRequest, payload: Readable) => payload);
  for (const { method, path, open, handle } of raw) {
    app.route({ method, url: path, exposeHeadRoute: false, handler: async (request, reply) => {
      const name = `${method} ${path}`;
      try {
        const token = tokenOf(request);
        const identity = token === null ? null : await door.bearer(token);
        if (!identity && !open) return send(reply, signedOut());
        const answer = await handle({
          actor: actorOf(identity, addressBlock(request.ip)), identity, method, headers: request.headers, body: (request.body as Readable | undefined) ?? request.raw,
          requestId: single(request.headers['x-request-id']) ?? randomUUID(), params: request.params as Record<string, string>, query: request.query as Record<string, string>,
        });
        return await reply.code(answer.status).headers({ 'cache-control': 'private, no-store', ...answer.headers }).send(answer.body ?? null);
      } catch (error) {
        return send(reply, answerFor(error, name, log));
      }
    } });
  }
}

/** Turns whatever went wrong around an ask into a failure as the wire knows it. */
function failureOf(error: unknown, log: Log): AskAnswer {
  if (error instanceof BodyFailure) return error.answer;
  const status = error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  const issues: Issue[] = [{ path: [], message: 'bad-request' }];
  return status >= 400 && status < 500 ? badInput(issues, status) : answerFor(error, 'http', log);
}

/** Uploads may be slow, so a whole request has minutes; headers and bodies of asks have seconds. */
const TIMES = { requestTimeout: 300_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 };
function listener(handler: RequestListener, tls: ServerOptions | null): Server {
  // A server with TLS differs from one without in how it listens only.
  return tls ? (createTlsServer({ ...tls, ...TIMES }, handler) as Server) : createServer(TIMES, handler);
}

/** The HTTP edge of the court: asks, raw handlers, and headers that keep a browser from being turned against its user. It does not listen yet. */
export async function createHttp(parts: HttpParts): Promise<FastifyInstance> {
  const { log, origins = [], tls, proxies = 0 } = parts;
  const app = Fastify({
    logger: false, exposeHeadRoutes: false, forceCloseConnections: 'idle', trustProxy: (_address: string, hop: number) => hop < proxies,
    serverFactory: (handler) => listener(handler, tls ?? null),
    // An address that cannot be read is answered as everything else is, and not repeated in the answer.
    frameworkErrors: (error, _request, reply) => { void send(reply as unknown as FastifyReply, failureOf(error, log)); },
  });
  app.setErrorHandler((error, _request, reply) => {
    const answer = failureOf(error, log);
    // What is left of a refused body is not read: the connection ends instead.
    if (error instanceof BodyFailure) void reply.header('connection', 'close');
    return send(reply, answer);
  });
  app.setNotFoundHandler((_request, reply) => send(reply, { status: 404, failure: { error: 'unknown-ask' } }));
  secure(app, origins, Boolean(tls));
  if (parts.asks ?? true) await app.register(async (inner) => addAsks(inner, parts));
  await app.register(async (inner) => addRaw(inner, parts));
  return app;
}
