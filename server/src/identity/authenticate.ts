import type { Identity } from '@microcourt/platform/sessions';
import { tokenHash } from './secrets.ts';
import { bearerOf, slide } from './store-sessions.ts';

/** Who bears a token: one indexed read; a session in use slides along, noted at most every ten minutes. */
export const authenticator = (db: Parameters<typeof bearerOf>[0]) => async (token: string): Promise<Identity | null> => {
  const found = await bearerOf(db, tokenHash(token));
  if (!found) return null;
  if (found.stale) await slide(db, found.id);
  return { personId: found.personId, sessionId: found.id, posts: found.posts, steppedUpAt: found.steppedUpAt };
};
