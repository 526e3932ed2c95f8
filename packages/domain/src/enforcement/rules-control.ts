import { addMonths } from '../law/periods.ts';
import { addDays, type Day } from '../shared/calendar.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';

/** What is held, as the law tells it apart by how long it may be held. */
export const HELD = ['deposit', 'movable', 'real-estate', 'other-right'] as const;
/** One kind of what is held. */
export type Held = (typeof HELD)[number];

/** The longest time in months for which something is frozen, sealed or seized, each time: 解释 (2022), art. 485. */
const MONTHS: { readonly [h in Held]: number } = { deposit: 12, movable: 24, 'real-estate': 36, 'other-right': 36 };
/** Days before the end on which the applicant is reminded, and by which an extension of preservation is asked for: 财产保全规定 (2020), art. 18. */
const REMIND_BEFORE = 7;

/** The last day on which something may be held that was taken on a day. */
export const longestHold = (held: Held, from: Day): Day => addMonths(from, MONTHS[held]);

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

/** Days to look into a clue about property: seven, three when it is urgent. 财产调查规定 (2020), art. 2. */
const CLUE = { ordinary: 7, urgent: 3 } as const;
/** The last day to look into a clue that names its property clearly. */
export const clueBy = (givenOn: Day, urgent: boolean): Day => addDays(givenOn, urgent ? CLUE.urgent : CLUE.ordinary);
