import type { DeliveryState } from './rules-standing.ts';
import { ELECTRONIC, type Way } from './rules.ts';
import { waysLeft, type Progress } from './rules-ways.ts';

/** What is to be done next about a service, and why; the reason is the name of a sentence. */
export type Next = { readonly way: Way | null; readonly reason: string };
const next = (way: Way | null, reason: string): Next => ({ way, reason: `service-of-process.next.${reason}` });

/** What the court has to do next about a service; null while there is nothing. `electronic` is an electronic way open to this party, `postal` that it confirmed an address for mail, `summary` a procedure in which there is no public notice. */
export function nextStep(s: Progress, state: DeliveryState, open: { readonly electronic: Way | null; readonly postal: boolean; readonly summary: boolean }): Next | null {
  if (s.replaced || s.effect !== null || state === 'notice-runs') return null;
  const prepared = s.attempts.find((a) => a.state === 'prepared' && !ELECTRONIC.includes(a.way));
  if (prepared) return next(prepared.way, prepared.way === 'public-notice' ? 'publish' : prepared.way === 'mail' ? 'post' : 'hand-over');
  if (state === 'waiting') return next(null, s.statement ? 'await-signature' : 'await-answer');
  if (state === 'sending') return s.attempts.some((a) => a.way === 'mail' && a.state === 'sent') ? next(null, 'await-receipt') : null;
  const left = waysLeft(s).sort((a, b) => Number(open.postal && b === 'mail') - Number(open.postal && a === 'mail')).map((way) => (ELECTRONIC.includes(way) ? open.electronic : way)).find((way) => way !== null);
  if (left) return next(left, 'other-way');
  if (s.statement) return next(null, 'judge');
  return open.summary ? next(null, 'convert-first') : next('public-notice', 'notice');
}
