import { countedEnd } from '../law/limit-end.ts';
import type { LimitCode } from '../law/limits.ts';
import { addDays, type Day } from '../shared/calendar.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';

/** What is held, as the law tells it apart by how long it may be held. */
export const HELD = ['deposit', 'movable', 'real-estate', 'other-right'] as const;
/** One kind of what is held. */
export type Held = (typeof HELD)[number];

/** The longest time for which something is frozen, sealed or seized, each time: 解释 (2022), art. 485. */
const LONGEST: { readonly [h in Held]: LimitCode } = { deposit: 'T-PRES-DEP', movable: 'T-PRES-MOV', 'real-estate': 'T-PRES-REAL', 'other-right': 'T-PRES-REAL' };
/** Days before the end on which the applicant is reminded, and by which an extension of preservation is asked for: 财产保全规定 (2020), art. 18. */
const REMIND_BEFORE = 7;

/** The last day on which something may be held that was taken on a day. */
export const longestHold = (held: Held, from: Day): Day => countedEnd(LONGEST[held], from).last;

/** What is held until a day, with the day to remind whoever may ask for more; or refused where the law does not allow so long. */
export function hold(held: Held, from: Day, until: Day): Decision<{ until: Day; remindOn: Day }> {
  const longest = longestHold(held, from);
  if (until <= from) return refused('enforcement.hold-empty', 'invalid');
  if (until > longest) return refused('enforcement.hold-too-long', 'invalid', { longest });
  return agreed({ until, remindOn: addDays(until, -REMIND_BEFORE) });
}

/** What is held, held on from its end: only before that end, and no longer than the first time. 解释 (2022), art. 485 (2), (3). */
export function holdOn(held: Held, end: Day, until: Day, today: Day): Decision<{ until: Day; remindOn: Day }> {
  return today > end ? refused('enforcement.hold-lapsed', 'conflict', { end }) : hold(held, end, until);
}

/** The last day to look into a clue that names its property clearly: seven days, three when it is urgent. 财产调查规定 (2020), art. 2. */
export const clueBy = (givenOn: Day, urgent: boolean): Day => countedEnd(urgent ? 'T-CLUE-U' : 'T-CLUE', givenOn).last;
