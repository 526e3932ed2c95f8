import { addDays, daysBetween, type Day } from '../shared/calendar.ts';

/** A time that does not count: it began on `from`, which is not counted, and ended with `to`; null while it lasts. */
export type Pause = { readonly from: Day; readonly to: Day | null };
/** How a clock stands that pauses moved: its last day, or null while it stands, and the days that did not count. */
export type PausedEnd = { readonly end: Day | null; readonly paused: number; readonly counted: readonly Pause[]; /** Days left to run when the clock goes on again; null unless it stands. */ readonly left: number | null };

/** Pauses in order, what overlaps or touches made one. A pause that was over before it began is none. */
export function joined(pauses: readonly Pause[]): Pause[] {
  const ordered = pauses.filter((p) => p.to === null || p.to >= p.from).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const result: Pause[] = [];
  for (const pause of ordered) {
    const last = result.at(-1);
    if (!last || (last.to !== null && last.to < pause.from)) result.push(pause);
    else if (last.to !== null && (pause.to === null || pause.to > last.to)) result[result.length - 1] = { from: last.from, to: pause.to };
  }
  return result;
}

/**
 * Moves the end of a period by the times that do not count: 审限规定（2000）第九条. The period began after `start` and would end with `end`.
 * Days before the start do not move it; a pause that begins after the end (as moved so far) comes too late; an open one makes the clock stand.
 */
export function pausedEnd(start: Day, end: Day, pauses: readonly Pause[]): PausedEnd {
  const counted: Pause[] = [];
  let at = end;
  for (const pause of joined(pauses)) {
    const from = pause.from < start ? start : pause.from;
    if (from >= at || (pause.to !== null && pause.to <= from)) continue;
    counted.push({ from, to: pause.to });
    if (pause.to === null) return { end: null, paused: daysBetween(end, at), counted, left: daysBetween(from, at) };
    at = addDays(at, daysBetween(from, pause.to));
  }
  return { end: at, paused: daysBetween(end, at), counted, left: null };
}
