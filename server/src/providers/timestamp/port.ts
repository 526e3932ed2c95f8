/** What a timestamp is asked for: a digest, never the bytes themselves. */
export type Digest = { algorithm: 'sha256' | 'sm3'; bytes: Uint8Array };
/** A token (RFC 3161, DER) that a digest existed at a moment, and whose it is. */
export type TimestampToken = { token: Uint8Array; at: Date; authority: string };

/** Why there is no token. A job repeats what is `retryable`; what is not, is the same the next time. */
export class TimestampFailure extends Error {
  readonly retryable: boolean;
  readonly status: string;
  constructor(status: string, retryable: boolean) {
    super(`timestamp: ${status}`);
    this.name = 'TimestampFailure';
    this.status = status;
    this.retryable = retryable;
  }
}

/** A time-stamping authority. It resolves only with a token that was checked: digest, nonce, signature, validity and purpose of the certificate. */
export type TimestampPort = {
  stamp(digest: Digest): Promise<TimestampToken>;
  /** Whether it is this installation's own, which proves nothing to someone who does not trust the installation. */
  embedded: boolean;
  /** The certificates (PEM) to which its tokens lead. */
  roots: string;
};

declare module '@microcourt/platform/module' {
  interface Ports {
    /** Missing where neither is configured. */
    timestamp?: TimestampPort;
  }
}
