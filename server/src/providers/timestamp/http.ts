import { randomBytes } from 'node:crypto';
import { type Certificate, pemOf } from '../certificates/certificate.ts';
import { NotDer, readDer } from '../certificates/der.ts';
import { TimestampFailure, type TimestampPort } from './port.ts';
import { checkToken, requestOf } from './token.ts';

const MOST_BYTES = 100_000;

/** The answer as bytes, no more than a token can have. */
async function bytesOf(response: Response): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MOST_BYTES) throw new TimestampFailure('answer-too-long', false);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The token of an answer (RFC 3161, 2.4.2); granted is 0, or 1 with changes. */
function tokenOf(answer: Buffer): Buffer {
  try {
    const whole = readDer(answer), status = Number(`0x${whole.part(0).part(0).hex}`);
    if (status > 1) throw new TimestampFailure(`refused-${status}`, false);
    return whole.part(1).raw;
  } catch (error) {
    if (error instanceof NotDer) throw new TimestampFailure('answer-unreadable', true);
    throw error;
  }
}

/** Any time-stamping authority over HTTP (RFC 3161, 3.4) whose certificate leads to one of the roots given. Its clock is not ours: a token more than five minutes off is refused. */
export function httpTimestamps({ url, roots, patienceMs = 10_000, now = () => new Date() }: { url: string; roots: readonly Certificate[]; patienceMs?: number; now?: () => Date }): TimestampPort {
  return {
    embedded: false, roots: roots.map(({ raw }) => pemOf(raw)).join(''),
    async stamp(digest) {
      const nonce = randomBytes(16);
      let answer: Buffer;
      try {
        const response = await fetch(url, {
          method: 'POST', body: requestOf(digest, nonce), redirect: 'error', signal: AbortSignal.timeout(patienceMs), headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
        });
        if (response.status !== 200) throw new TimestampFailure(`http-${response.status}`, response.status >= 500 || response.status === 429);
        if (!/^application\/timestamp-reply\b/.test(response.headers.get('content-type') ?? '')) throw new TimestampFailure('answer-unreadable', true);
        answer = await bytesOf(response);
      } catch (error) {
        throw error instanceof TimestampFailure ? error : new TimestampFailure('unreachable', true);
      }
      const stamped = checkToken(tokenOf(answer), { hash: (name) => (name === digest.algorithm ? digest.bytes : null), nonce }, roots);
      if (Math.abs(stamped.at.getTime() - now().getTime()) > 300_000) throw new TimestampFailure('clock-differs', true);
      return stamped;
    },
  };
}
