import type { RefusalKind } from '@microcourt/domain/shared/decision';
import type { Failure } from '@microcourt/domain/shared/wire';
import { randomBytes } from 'node:crypto';
import { readError, TryAgain } from './database.ts';
import type { Log } from './log.ts';
import { Refused } from './module.ts';

/** An answer of the door: the output, or why there is none, with its HTTP status. */
export type AskAnswer = { status: 200; value: unknown } | { status: number; failure: Failure };

const STATUS: Record<RefusalKind, number> = { invalid: 400, forbidden: 403, missing: 404, conflict: 409, 'too-many': 429 };

/** The answer for someone who may not know whether a thing exists: one and the same for a foreign id and for one that never was. */
export const notFound = (): Refused => new Refused({ code: 'shared.not-found', kind: 'missing' });
/** The answer for someone who knows the thing but may not do this. */
export const forbidden = (): Refused => new Refused({ code: 'shared.forbidden', kind: 'forbidden' });
/** The answer for someone who asks too often. */
export const tooMany = (seconds: number): Refused => new Refused({ code: 'shared.too-many', kind: 'too-many', facts: { seconds } });

/** Input that does not match the contract: every problem with its path. */
export const badInput = (issues: Extract<Failure, { error: 'bad-input' }>['issues'], status = 400): AskAnswer =>
  ({ status, failure: { error: 'bad-input', issues } });
/** There is no such ask. */
export const unknownAsk = (): AskAnswer => ({ status: 404, failure: { error: 'unknown-ask' } });
/** The session is missing, ended or was never there. */
export const signedOut = (): AskAnswer => ({ status: 401, failure: { error: 'signed-out' } });
/** Nothing was done or it is not known yet: the same request id may be sent again. */
export const tryAgain = (afterSeconds: number): AskAnswer => ({ status: 503, failure: { error: 'try-again', afterSeconds } });

/** A part of the court's own system does not answer for now; the same ask may succeed later. */
export class Unavailable extends Error {
  readonly afterSeconds: number;
  constructor(afterSeconds: number) {
    super('unavailable');
    this.name = 'Unavailable';
    this.afterSeconds = afterSeconds;
  }
}

function passing(error: unknown): number | null {
  const read = readError(error);
  return read instanceof Unavailable || read instanceof TryAgain ? Math.max(1, read.afterSeconds) : null;
}

/** A number by which a person can name a fault and we find it in the log. */
export const incidentNumber = (): string => randomBytes(5).toString('hex').toUpperCase();

/** What leaves the house when a deed ends with an error: a refusal, "try again", or a fault with an incident number whose cause only our log knows. */
export function answerFor(error: unknown, ask: string, log: Log): AskAnswer {
  if (error instanceof Refused) return { status: STATUS[error.refusal.kind], failure: { error: 'refused', refusal: error.refusal } };
  const afterSeconds = passing(error);
  if (afterSeconds !== null) {
    log.warn('ask must be repeated', { ask, fault: error });
    return tryAgain(afterSeconds);
  }
  const incident = incidentNumber();
  log.error('ask ended in a fault', { ask, incident, fault: error });
  return { status: 500, failure: { error: 'fault', incident } };
}
