import { type Authority, signerOf } from '../certificates/authority.ts';
import { pemOf } from '../certificates/certificate.ts';
import type { TimestampPort } from './port.ts';
import { checkToken, imprint, makeToken } from './token.ts';

/** Timestamps by this installation's own authority and clock: they show the order of events to whoever trusts the installation, and no more. */
export function embeddedTimestamps(authority: Authority, now: () => Date = () => new Date()): TimestampPort {
  return {
    embedded: true, roots: pemOf(authority.root.raw),
    async stamp(digest) {
      const token = await makeToken(signerOf(await authority.timestamper(), authority.root), { imprint: imprint(digest), nonce: null, at: now() });
      return checkToken(token, { hash: (name) => (name === digest.algorithm ? digest.bytes : null) }, [authority.root]);
    },
  };
}
