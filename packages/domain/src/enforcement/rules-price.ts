import { countedEnd, limitEnd } from '../law/limit-end.ts';
import { addMonths } from '../law/periods.ts';
import { addDays, type Day } from '../shared/calendar.ts';
import type { Article } from '../shared/citation.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import type { On } from '../shared/machine.ts';

/** The ways to a reference price, in the order in which they are tried: 处置参考价规定 (2018), arts. 2, 4, 5, 7, 14. */
export const PRICING_WAYS = ['agreement', 'public-price', 'network', 'appraisal'] as const;
/** One way to a reference price. */
export type PricingWay = (typeof PRICING_WAYS)[number];

/** What decides how a thing is priced. */
export type Pricing = {
  /** The ways that were tried and came to nothing. */
  readonly failed: readonly PricingWay[];
  /** The way that both sides ask for. */
  readonly bothAskFor: PricingWay | null;
  /** One side refuses to agree on a price, or cannot be found. */
  readonly noTalk: boolean;
  /** A tax basis, a price set or guided by the state exists for it. */
  readonly publicPrice: boolean;
  /** Someone has to look at it, or its conditions for an inquiry on the network are not there. */
  readonly notForNetwork: boolean;
  /** A statute says that it has to be appraised. */
  readonly appraisalDemanded: boolean;
};

/** Whether a way is open for this thing at all. */
function isOpen(way: PricingWay, p: Pricing): boolean {
  if (p.failed.includes(way)) return false;
  if (way === 'agreement') return !p.noTalk;
  return way === 'public-price' ? p.publicPrice : way === 'network' ? !p.notForNetwork : true;
}

const BY: { readonly [w in PricingWay]: Article } = {
  agreement: '处置参考价规定（2018）第四条', 'public-price': '处置参考价规定（2018）第五条', network: '处置参考价规定（2018）第七条', appraisal: '处置参考价规定（2018）第十四条',
};

/** The way in which a thing is priced next, with its article: what a statute demands, what both sides ask for where it is open, else the first open in order. */
export function nextPricing(p: Pricing): Decision<{ way: PricingWay; article: Article }> {
  const first = p.appraisalDemanded ? 'appraisal' : p.bothAskFor !== null && isOpen(p.bothAskFor, p) ? p.bothAskFor : PRICING_WAYS.find((way) => isOpen(way, p));
  return first === undefined || p.failed.includes(first) ? refused('enforcement.no-way-to-price', 'conflict') : agreed({ way: first, article: BY[first] });
}

/** Days for the report of an inquiry on the network and for an appraisal, from the order: 处置参考价规定 (2018), arts. 11, 19. */
const REPORT = { network: 3, appraisal: 30 } as const;
/** How often an appraiser may be given more time, and by how many days each time at most: art. 19 (2). */
const MORE_TIME = { times: 2, days: 15 } as const;
/** The last day for the report that was ordered on a day; an appraiser who asked for more time gets it twice at most. */
export const reportBy = (way: keyof typeof REPORT, orderedOn: Day, extended: 0 | 1 | 2 = 0): Day =>
  addDays(orderedOn, REPORT[way] + Math.min(extended, MORE_TIME.times) * (way === 'appraisal' ? MORE_TIME.days : REPORT.network));

/** What the court does about a price: begin to fix it after the seizure, send a report on, begin the sale when it is fixed. */
const STEPS = { begin: 'T-VAL', send: 'T-VAL-SEND', sell: 'T-VAL-SELL' } as const;
/** The last day for one of the court's steps of pricing, counted from what begins it: 处置参考价规定 (2018), arts. 1, 21, 30. */
export const pricingBy = (step: keyof typeof STEPS, from: Day): Day => countedEnd(STEPS[step], from).last;

/** The longest time in months for which a price holds: art. 27. */
const HOLDS = 12;
/** Whether a price may be said to hold until a day: a year at most from its day. */
export const priceHolds = (from: Day, until: Day): Decision<Day> =>
  (until > from && until <= addMonths(from, HOLDS) ? agreed(until) : refused('enforcement.price-too-long', 'invalid', { latest: addMonths(from, HOLDS) }));

/** Whether an objection to a report is received: in five days, and never against an agreed price or a public one. Arts. 22 to 24. */
export function mayObject(way: PricingWay, receivedOn: Day, { today, calendar }: On): Decision<void> {
  if (way === 'agreement' || way === 'public-price') return refused('enforcement.price-not-objectionable', 'conflict');
  const { last } = limitEnd('T-VAL-O', receivedOn, calendar);
  return today > last ? refused('enforcement.price-objection-late', 'conflict', { last }) : agreed(undefined);
}
