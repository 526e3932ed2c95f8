import { addDays, daysBetween, type Day } from '../shared/calendar.ts';
import { ruleOn, type Article, type Dated } from '../shared/citation.ts';
import { nextWorkday, type CourtCalendar } from './calendar.ts';
import type { Suspension } from './limit.ts';
import { joined } from './pauses.ts';
import { addMonths } from './periods.ts';

/** An obstacle that kept a right from being exercised: the day on which it arose and the one on which it was removed. */
export type Obstacle = { readonly from: Day; readonly to: Day };
/** What became of an obstacle: it was over too `early`, it arose too `late`, or it `counted`, and the limit, as it stood, ended on `end`. */
export type Suspending = Obstacle & { readonly fate: 'early' | 'late' | 'counted'; readonly by: Suspension; readonly article: Article; /** Days that were left to run. */ readonly left: number; readonly end: Day };
/** Where limitation ends after its obstacles, before any move to a working day. `since` is the first of its last six months. */
export type SuspendedEnd = { readonly end: Day; readonly since: Day; readonly told: readonly Suspending[] };

const LAST_MONTHS = 6;
/**
 * Suspends limitation that began after `start` and would end with `end` (as counted) by its obstacles, one after the other; what overlaps or touches is one.
 * An obstacle may still arise on the last day, and so on the working day to which that moves: 民法典（2020）第一百九十四条、第二百零三条第一款.
 */
export function suspendedEnd(start: Day, end: Day, obstacles: readonly Obstacle[], rule: Dated<Suspension>, calendar: CourtCalendar): SuspendedEnd {
  const sixBefore = addMonths(end, -LAST_MONTHS), opens = sixBefore < start ? start : sixBefore, told: Suspending[] = [];
  let at = end;
  for (const { from, to } of joined(obstacles) as readonly Obstacle[]) {
    const stood = ruleOn(rule, to) ?? rule.at(-1);
    if (!stood) throw new RangeError('a suspension without a rule');
    const { value: by, article } = stood, after = by === 'rest' ? start : opens, began = from < after ? after : from, last = nextWorkday(at, calendar);
    const fate = to <= after ? 'early' : began > last ? 'late' : 'counted', left = began < at ? daysBetween(began, at) : 0;
    if (fate === 'counted') {
      const moved = by === 'six-months' ? addMonths(to, LAST_MONTHS) : addDays(to, left);
      if (moved > at) at = moved;
    }
    told.push({ from, to, fate, by, article, left, end: at });
  }
  return { end: at, since: addDays(opens, 1), told };
}
