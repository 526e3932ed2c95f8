import { addDays, daysBetween, type Day } from '../../shared/calendar.ts';
import { ruleOn, type Article } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { addMonths, type Length } from '../../law/periods.ts';
import { pausedEnd, type Pause, type PausedEnd } from '../../law/pauses.ts';
import { PAUSES, PROCEDURES, type Extender, type Extension, type PauseKind, type ProcedureCode, type TrialTime } from '../../law/trial-limits.ts';

/** What a trial's clock is asked for. Days are court days; a pause without `to` is still on; extensions are those that were granted. */
export type TrialAsked = {
  readonly procedure: ProcedureCode;
  readonly filedOn: Day;
  readonly pauses: readonly { readonly kind: PauseKind; readonly from: string; readonly to?: string | undefined }[];
  readonly president: Added; readonly upper: Added;
};
/** Months and days that were added. */
export type Added = { readonly months: number; readonly days: number };
/** A pause as it counts, with its kind and article. */
export type PauseCounted = Pause & { readonly kind: PauseKind; readonly article: Article; readonly cut: boolean };
/** How a trial's clock stands. `plain` is the end without extensions and pauses, `extended` with extensions only. */
export type TrialClock = { readonly time: TrialTime; readonly article: Article; readonly plain: Day; readonly extended: Day; readonly pauses: readonly PauseCounted[]; readonly moved: PausedEnd };

const monthsOf = (length: Length): number => ('months' in length ? length.months : 0), daysOf = (length: Length): number => ('days' in length ? length.days : 0);
const plus = (from: Day, ...parts: readonly Added[]): Day => addDays(addMonths(from, parts.reduce((n, p) => n + p.months, 0)), parts.reduce((n, p) => n + p.days, 0));
const added = (length: Length): Added => ({ months: monthsOf(length), days: daysOf(length) });
const none = (a: Added): boolean => a.months === 0 && a.days === 0;

function allowed(by: Extender, asked: Added, extension: Extension | undefined, from: Day): Decision<null> {
  if (none(asked)) return agreed(null);
  if (!extension) return refused('calculators.no-extension', 'invalid', by === 'president' ? { by: '本院院长', byEn: 'president of the court' } : { by: '上级法院', byEn: 'court above' });
  const { most } = extension;
  return most !== null && plus(from, asked) > plus(from, added(most)) ? refused('calculators.extension-too-long', 'invalid', monthsOf(most) > 0 ? { most: `${monthsOf(most)}个月`, mostEn: `${monthsOf(most)} months` } : { most: `${daysOf(most)}日`, mostEn: `${daysOf(most)} days` }) : agreed(null);
}

function pausesOf({ procedure, pauses, filedOn }: TrialAsked): Decision<PauseCounted[]> {
  const { track } = PROCEDURES[procedure], counted: PauseCounted[] = [];
  for (const { kind, from, to } of pauses) {
    const known: { on: Partial<Record<typeof track, Parameters<typeof ruleOn>[0]>>; most?: number; label: readonly [string, string] } = PAUSES[kind];
    const found = known.on[track] && ruleOn(known.on[track], from < filedOn ? filedOn : from);
    if (!found) return refused('calculators.pause-not-excluded', 'invalid', { pause: known.label[0], pauseEn: known.label[1] });
    if (to !== undefined && to < from) return refused('calculators.days-reversed', 'invalid', { from, to });
    const last = known.most === undefined ? null : addMonths(from as Day, known.most), cut = last !== null && (to === undefined || to > last);
    counted.push({ kind, from: from as Day, to: cut ? last : to === undefined ? null : to as Day, article: found.article, cut });
  }
  return agreed(counted);
}

/**
 * The end of the time for a trial: its length from the day of filing (which is not counted), what was added, and the days that do not count.
 * Refuses: a day before the oldest rule kept; an extension that nobody may grant or that is too long; a time that the law does count.
 */
export function trialClock(asked: TrialAsked): Decision<TrialClock> {
  const { rule } = PROCEDURES[asked.procedure], { filedOn } = asked, found = ruleOn<TrialTime>(rule, filedOn);
  if (!found) return refused('calculators.no-rule-on-day', 'invalid', { day: filedOn, from: rule.at(-1)?.from });
  const time = found.value, base = added(time.length), plain = plus(filedOn, base), extended = plus(filedOn, base, asked.president, asked.upper);
  const president = allowed('president', asked.president, time.president, plain), upper = allowed('upper', asked.upper, time.upper, plain);
  if (!president.ok) return president;
  if (!upper.ok) return upper;
  if (time.total && extended > plus(filedOn, added(time.total))) return refused('calculators.extension-too-long', 'invalid', { most: `累计${monthsOf(time.total)}个月`, mostEn: `${monthsOf(time.total)} months in all` });
  const pauses = pausesOf(asked);
  return pauses.ok ? agreed({ time, article: found.article, plain, extended, pauses: pauses.value, moved: pausedEnd(filedOn, extended, pauses.value) }) : pauses;
}
/**
 * Who may add to the time next, once what was granted is counted: the president first, then the upper court, the president again only where there is no court above to ask.
 * Null when no article lets anybody add more.
 */
export function nextExtender({ filedOn, president, upper }: TrialAsked, { time, plain, extended }: TrialClock): Extender | null {
  const open = (asked: Added, extension: Extension | undefined): boolean => extension !== undefined && (extension.most === null || plus(plain, asked) < plus(plain, added(extension.most)));
  if (time.total && extended >= plus(filedOn, added(time.total))) return null;
  if (none(president) && none(upper) && open(president, time.president)) return 'president';
  if (time.upper) return open(upper, time.upper) ? 'upper' : null;
  return open(president, time.president) ? 'president' : null;
}
/** Days left from a day until the end of the clock, or until it would end if it went on again; negative when it is over. */
export const daysLeft = ({ moved }: TrialClock, today: Day): number => (moved.end === null ? moved.left ?? 0 : daysBetween(today, moved.end));
