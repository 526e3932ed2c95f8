import type { Failure } from '@microcourt/domain/shared/wire';

/** One place of an input that does not match the contract. */
export type Issue = { readonly path: readonly (string | number)[]; readonly message: string };

/** No reply came: the request may or may not have arrived, so it is safe only to repeat it under the same id. */
export class Unreachable extends Error {
  override name = 'Unreachable';
  constructor(message = 'shared.offline', options?: { cause?: unknown }) {
    super(message, options);
  }
}

/** The law or the state says no. `code` has a sentence in the texts of its word. */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  constructor(code: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

/** What was asked does not match the contract; every place that does not is named. */
export class BadInput extends Error {
  override name = 'BadInput';
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super('shared.bad-input');
    this.issues = issues;
  }
}

/** The session has ended; sign in again. */
export class SignedOut extends Error {
  override name = 'SignedOut';
  constructor() {
    super('shared.signed-out');
  }
}

/** The court's side broke or is overloaded; what was asked may be repeated later under the same id. */
export class Fault extends Error {
  override name = 'Fault';
  readonly incident: string;
  readonly afterSeconds: number;
  constructor(incident: string, afterSeconds = 0) {
    super('shared.fault');
    this.incident = incident;
    this.afterSeconds = afterSeconds;
  }
}

/** The error for an answer that is not 200, in the court's words. */
export function errorOf(status: number, body: unknown): Error {
  const failure = body as Failure | null;
  switch (failure?.error) {
    case 'refused': return new Refused(failure.refusal.code, failure.refusal.facts);
    case 'bad-input': return new BadInput(failure.issues);
    case 'signed-out': return new SignedOut();
    case 'unknown-ask': return new Refused('shared.unknown-ask');
    case 'too-large': return new Refused('shared.too-large', { limit: failure.limit });
    case 'try-again': return new Refused('shared.too-many', { seconds: failure.afterSeconds });
    case 'fault': return new Fault(failure.incident);
    default: return status === 401 ? new SignedOut() : new Unreachable(`status ${status}`);
  }
}

/** The code and facts under which the texts hold a sentence for any error of this package. */
export function codeOf(error: unknown): { code: string; facts: Readonly<Record<string, unknown>> } {
  if (error instanceof Refused) return { code: error.code, facts: error.facts };
  if (error instanceof BadInput) return { code: error.message, facts: { count: error.issues.length } };
  if (error instanceof Fault) return { code: error.message, facts: { incident: error.incident } };
  if (error instanceof SignedOut) return { code: error.message, facts: {} };
  return { code: 'shared.offline', facts: {} };
}
