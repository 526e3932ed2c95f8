import * as z from 'zod/mini';
import { id, moment, seqNumber } from './contract.ts';

/**
 * How a client and the server talk. HTTP: `POST /api/<ask name>`, the input as JSON body, `authorization: Bearer <token>`,
 * for a command `x-request-id: <uuid>`; the answer is 200 with the output, or a `Failure` with 400, 401, 403, 404, 409, 413, 429, 500, 503.
 * Socket: `GET /socket`, JSON frames as below; the first frame is `hello`. The same asks go over both.
 */

/** One piece of news as it stands in a stream of a case. `seq` runs 1…n without a gap in each stream. */
export const NewsItem = z.object({
  caseId: id, stream: z.string(), seq: z.int(), name: z.string(), actor: z.nullable(id), at: moment,
  /** The request that caused it, shown to its own actor's devices so that an outbox can drop it. */
  requestId: z.optional(z.string()),
  body: z.unknown(),
});
/** One piece of news as it stands in a stream of a case. */
export type NewsItem = z.infer<typeof NewsItem>;

/** Why an ask was not answered with its output. */
export const Failure = z.discriminatedUnion('error', [
  z.object({ error: z.literal('refused'), refusal: z.object({ code: z.string(), kind: z.string(), facts: z.optional(z.record(z.string(), z.unknown())) }) }),
  z.object({ error: z.literal('bad-input'), issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })) }),
  z.object({ error: z.literal('signed-out') }),
  z.object({ error: z.literal('unknown-ask') }),
  z.object({ error: z.literal('too-large'), limit: z.int() }),
  z.object({ error: z.literal('try-again'), afterSeconds: z.int() }),
  z.object({ error: z.literal('fault'), incident: z.string() }),
]);
/** Why an ask was not answered with its output. */
export type Failure = z.infer<typeof Failure>;

/** What a client sends over the socket. */
export const ClientFrame = z.discriminatedUnion('t', [
  z.object({ t: z.literal('hello'), token: z.string().check(z.maxLength(200)) }),
  z.object({ t: z.literal('ask'), n: z.int(), ask: z.string().check(z.maxLength(100)), requestId: z.optional(id), input: z.unknown() }),
  z.object({ t: z.literal('follow'), caseId: id, stream: z.string().check(z.maxLength(60)), since: seqNumber }),
  z.object({ t: z.literal('unfollow'), caseId: id, stream: z.string().check(z.maxLength(60)) }),
  z.object({ t: z.literal('ping') }),
]);
/** What a client sends over the socket. */
export type ClientFrame = z.infer<typeof ClientFrame>;

/** What the server sends over the socket. */
export type ServerFrame =
  | { t: 'welcome'; personId: string; at: string }
  | { t: 'answer'; n: number; status: number; value?: unknown; failure?: Failure }
  /** News of followed streams, in order of `seq` within each stream. */
  | { t: 'news'; items: NewsItem[] }
  /** A follow is live: everything up to `seq` has been sent. With `skipped`, more than 1,000 were missing: read `messaging.history` instead. */
  | { t: 'following'; caseId: string; stream: string; seq: number; skipped?: true }
  /** The stream may not, or no longer, be read by this person (the same answer for a stream that never existed). */
  | { t: 'gone'; caseId: string; stream: string }
  /** Something changed about `topic`: `me` (this person's cases, notices, proof), `court:<code>` (a desk of that court). Ask again for what is on the screen. */
  | { t: 'bell'; topic: string; caseId?: string }
  | { t: 'pong' };

/** Closing codes of the socket: 4401 signed out, 4400 malformed frame, 4409 too slow to read (come back and follow since), 4429 too many frames, 1012 the server restarts. */
export const CLOSE = { signedOut: 4401, malformed: 4400, tooSlow: 4409, tooMany: 4429, restarting: 1012 } as const;
