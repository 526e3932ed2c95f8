import { forbidden, notFound } from './failures.ts';
import type { Actor, Who } from './module.ts';

/** What an ask is about: the court (undefined if it is about none), and whether it is about one thing that could be someone else's. */
export type About = { court: string | null | undefined; thing: boolean };

const holds = (actor: Actor, court: string | undefined, post: string): boolean =>
  actor.posts.some((held) => held.post === post && (court === undefined ? held.court !== '*' : held.court === court));

/** Whether one word of a permission is met by someone with these posts and roles. */
export function meets(who: Who, actor: Actor, about: About): boolean {
  if (who === 'anyone') return true;
  if (actor.personId === null) return false;
  if (who === 'signed-in') return true;
  if (who === 'staff') return actor.posts.length > 0;
  if (who.startsWith('office:')) return holds(actor, '*', who.slice(7));
  if (!who.startsWith('post:')) return actor.roles.includes(who);
  // A post counts at its own court only. Where the ask is about a thing whose court is unknown, no post counts.
  if (about.court === null || (about.court === undefined && about.thing)) return false;
  return holds(actor, about.court, who.slice(5));
}

/** Lets someone through or ends the request: a stranger to the thing learns no more than for one that never existed. */
export function permit(words: readonly Who[], actor: Actor, about: About): void {
  if (words.some((who) => meets(who, actor, about))) return;
  const knowsIt = actor.roles.length > 0 || (typeof about.court === 'string' && actor.posts.some((p) => p.court === about.court));
  throw about.thing && !knowsIt ? notFound() : forbidden();
}
