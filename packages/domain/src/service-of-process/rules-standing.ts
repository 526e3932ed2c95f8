import type { Progress } from './rules-ways.ts';

/** Where the service of one document on one party can stand. */
export const DELIVERY_STATES = ['sending', 'waiting', 'effective', 'presumed', 'rebutted', 'failed', 'notice-runs', 'replaced'] as const;
/** Where a service stands. */
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** How a service stands, from how its attempts do: what takes effect first, then what still may, then what fell. */
export function standingOf(s: Progress): DeliveryState {
  const has = (...states: readonly string[]): boolean => s.attempts.some((a) => states.includes(a.state));
  if (s.replaced) return 'replaced';
  if (s.effect !== null) return s.effect.presumed ? 'presumed' : 'effective';
  if (has('published')) return 'notice-runs';
  if (has('arrived')) return 'waiting';
  if (has('prepared', 'sent')) return 'sending';
  return has('rebutted') ? 'rebutted' : 'failed';
}
