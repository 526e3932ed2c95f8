import { whyAmount, whyLimit, whySet, whysOf, type Why, type Whys } from '../calculators/why.ts';
import type { Article } from '../shared/citation.ts';
import { addDays, day, type Day } from '../shared/calendar.ts';
import { decidedFrom, decisionLimit, type Decided } from './rules-clock.ts';
import { refusalAppealLimit } from './rules-refusal.ts';
import type { FilingKind } from './rules.ts';
import type { NoticeKind } from './rules-service.ts';

/** By which article the registry sets a day to correct, and that periods set by a court count like those of the law. */
const SET_BY: Article = '登记立案规定（2015）第七条第一款；民事诉讼法（2023）第八十五条第一款';
/** A notice of the court as far as a period runs from it. */
export type Served = { readonly what: NoticeKind; readonly version: number; readonly servedOn: Day | null; readonly days: number | null };

const latest = (notices: readonly Served[], what: NoticeKind): Served | undefined =>
  notices.filter((n) => n.what === what && n.servedOn !== null).reduce<Served | undefined>((last, n) => (last && last.version > n.version ? last : n), undefined);

/** Why the court has to decide by this day: the days of its limit, from the receipt or insistence that began them. */
export const whyDecideBy = (f: Decided, decideBy: Day | null): Why | null => (decideBy === null ? null : whyLimit(decisionLimit(f), decidedFrom(f, decideBy), decideBy));
/** Why a complaint is to be corrected by this day: so many days were set, from the day on which the list arrived. */
export const whyCorrectBy = (servedOn: Day, days: number): Why => whySet(days, servedOn, addDays(servedOn, days), SET_BY);
/** The same, from the notices of a filing; nothing for a day that no notice set. */
export function whyCorrected(correctBy: Day | null, notices: readonly Served[]): Why | null {
  const { servedOn, days } = latest(notices, 'correction') ?? { servedOn: null, days: null };
  return correctBy !== null && servedOn !== null && days !== null && addDays(servedOn, days) === correctBy ? whyCorrectBy(servedOn, days) : null;
}
/** Why the ruling that was served on this day may be appealed until then. */
export const whyAppealBy = (kind: FilingKind, servedOn: Day, appealBy: Day): Why => whyLimit(refusalAppealLimit(kind), servedOn, appealBy);
/** The same, from the notices of a filing. */
export function whyAppealed(kind: FilingKind, appealBy: Day | null, notices: readonly Served[]): Why | null {
  const servedOn = latest(notices, 'ruling')?.servedOn ?? null;
  return appealBy === null || servedOn === null ? null : whyAppealBy(kind, servedOn, appealBy);
}
/** Why the fee of which notice was served on this day is to be paid by then. */
export const whyPayBy = (servedOn: Day, payBy: Day): Why => whyLimit('T-FEE', servedOn, payBy);

/** The relief from the fee that a court granted; `percent` of a reduction is how much was let off. */
export type AidGranted = { readonly kind: 'defer' | 'reduce' | 'waive' | null; readonly percent: number | null };
/** Why so much of the fee is due: the fee itself, or what relief left of it. Nothing where it is not known how much was let off. */
export function whyFeeDue(due: number, fee: Why | null, { kind, percent }: AidGranted): Why | null {
  if (fee === null || typeof fee.shown !== 'number' || (kind === 'reduce' && percent === null)) return null;
  if (kind === null || kind === 'defer') return { ...fee, shown: due };
  const { onDay } = fee.input;
  return whyAmount('fee-aid', { fee: fee.shown, ground: 'granted', kind, ...(kind === 'reduce' ? { percent: String(percent) } : {}), ...(onDay === undefined ? {} : { onDay }) }, 'payable', due);
}

/** A line of a filing's history as far as figures stand in it: the court wrote the day to correct or to appeal, or the fee with its last day, as its note. */
type Noted = { readonly what: string; readonly note: string | null };
const DAY = /^\d{4}-\d\d-\d\d$/, FEE_NOTE = /^(\d+)\.(\d\d) 元(?:（(\d{4}-\d\d-\d\d)）)?$/;
/** The questions behind the days and amounts that a line of the history names; `due` is the fee with the question behind it. */
export function whysOfLine({ what, note }: Noted, kind: FilingKind, notices: readonly Served[], due: { readonly fen: number; readonly why?: Whys | undefined } | null): Whys {
  if (note === null) return {};
  if (what === 'filing.history.correction-asked' && DAY.test(note)) return whysOf({ correctBy: notices.map((one) => whyCorrected(day(note), [one])).find((why) => why !== null) ?? null });
  if (what === 'filing.history.not-accepted' && DAY.test(note)) return whysOf({ appealBy: whyAppealed(kind, day(note), notices) });
  const [, yuan, cents, payBy] = (what === 'filing.history.fee-asked' && FEE_NOTE.exec(note)) || [], servedOn = latest(notices, 'fee')?.servedOn ?? null;
  return whysOf({
    fen: due?.fen === Number(`${yuan}${cents}`) ? due.why?.['fen'] ?? null : null,
    payBy: payBy !== undefined && servedOn !== null ? whyPayBy(servedOn, day(payBy)) : null,
  });
}
