import { daysOf, keptFrom } from '../law/limit-end.ts';
import type { LimitCode } from '../law/limits.ts';
import { addMonths } from '../law/periods.ts';
import { addDays, daysBetween, type Day } from '../shared/calendar.ts';
import type { Article } from '../shared/citation.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';

/** What kind of thing is sold; the time of publication hangs on it. */
export type Thing = 'movable' | 'real-estate' | 'other-right';

/** How an auction on the network is to be held, before it is published. Amounts in fen; days are court days. */
export type Auction = {
  readonly round: 1 | 2;
  readonly thing: Thing;
  /** The appraisal, or the market price where there is none. */
  readonly valueFen: number;
  /** Until when that price holds. */
  readonly valueUntil: Day;
  readonly startFen: number;
  readonly depositFen: number;
  readonly publishedOn: Day;
  readonly biddingOn: Day;
  readonly biddingHours: number;
  /** The day on which the last of the parties and known holders of a right of first refusal was told; null where someone was not. */
  readonly toldOn: Day | null;
  /** The day since which the platform says that someone cannot be told, with the reason. */
  readonly untoldShownOn: Day | null;
  /** The panel deliberated on price, steps, deposit and rights of first refusal. */
  readonly panelDecided: boolean;
  /** For the second auction: the start of the first, and the day on which it failed. */
  readonly first: { readonly startFen: number; readonly failedOn: Day } | null;
};

/** A parameter of an auction that the law does not allow: its code, its article and what would be allowed. */
export type AuctionFault = { readonly code: string; readonly article: Article; readonly facts: Readonly<Record<string, string | number>> };

const LAW = '网络司法拍卖规定（2016）';
/** The time between publication and auction, first and second: arts. 12, 26. */
const PUBLISHED: { readonly [t in Thing]: readonly [first: LimitCode, second: LimitCode] } = {
  movable: ['T-AUC-MOV', 'T-AUC-MOV2'], 'real-estate': ['T-AUC-REAL', 'T-AUC-REAL2'], 'other-right': ['T-AUC-REAL', 'T-AUC-REAL2'],
};
/** The days of a limit for an auction that is published on a day; of its oldest rule for a day before it. */
const daysFor = (code: LimitCode, on: Day): number => daysOf(code, on < keptFrom(code) ? keptFrom(code) : on);
/** Per cent of the value that the first start may not go below, and by which the second may be lower; the deposit's least and most per cent of the start. */
const RESERVE = 70, CUT = 20, DEPOSIT = { least: 5, most: 20 } as const;
/** Hours of bidding; days after which being shown on the platform counts as told: arts. 16, 20. */
const HOURS = 24, SHOWN = 5;

/** Whether an amount is at least so many per cent of another, in whole numbers. */
const atLeast = (fen: number, percent: number, of: number): boolean => BigInt(fen) * BigInt(100) >= BigInt(percent) * BigInt(of);
const upTo = (percent: number, of: number): number => Number((BigInt(percent) * BigInt(of) + BigInt(99)) / BigInt(100));
const downTo = (percent: number, of: number): number => Number((BigInt(percent) * BigInt(of)) / BigInt(100));

function priceFaults(a: Auction): AuctionFault[] {
  const faults: AuctionFault[] = [];
  if (a.round === 1 && !atLeast(a.startFen, RESERVE, a.valueFen)) faults.push({ code: 'enforcement.auction.start-low', article: `${LAW}第十条第二款`, facts: { leastFen: upTo(RESERVE, a.valueFen) } });
  if (a.round === 2 && a.first && !atLeast(a.startFen, 100 - CUT, a.first.startFen)) {
    faults.push({ code: 'enforcement.auction.cut-deep', article: `${LAW}第二十六条第一款`, facts: { leastFen: upTo(100 - CUT, a.first.startFen) } });
  }
  if (!atLeast(a.depositFen, DEPOSIT.least, a.startFen) || !atLeast(downTo(DEPOSIT.most, a.startFen), 100, a.depositFen)) {
    faults.push({ code: 'enforcement.auction.deposit', article: `${LAW}第十七条第一款`, facts: { leastFen: upTo(DEPOSIT.least, a.startFen), mostFen: downTo(DEPOSIT.most, a.startFen) } });
  }
  if (a.round === 1 && a.publishedOn > a.valueUntil) faults.push({ code: 'enforcement.auction.price-lapsed', article: '处置参考价规定（2018）第二十七条第三款', facts: { until: a.valueUntil } });
  if (a.biddingOn > addMonths(a.valueUntil, 6)) faults.push({ code: 'enforcement.auction.price-stale', article: '处置参考价规定（2018）第二十七条第三款', facts: { until: addMonths(a.valueUntil, 6) } });
  return faults;
}

/** Whether everyone was told three days before publication, or has been shown as out of reach on the platform for five days. */
function wasTold(a: Auction): boolean {
  if (a.toldOn !== null) return daysBetween(a.toldOn, a.publishedOn) >= daysFor('T-AUC-TELL', a.publishedOn);
  return a.untoldShownOn !== null && daysBetween(a.untoldShownOn, a.publishedOn) >= SHOWN;
}

function timeFaults(a: Auction): AuctionFault[] {
  const faults: AuctionFault[] = [], days = daysFor(PUBLISHED[a.thing][a.round === 1 ? 0 : 1], a.publishedOn);
  const within = daysFor('T-AUC-2', a.publishedOn);
  if (daysBetween(a.publishedOn, a.biddingOn) < days) {
    faults.push({ code: 'enforcement.auction.published-late', article: a.round === 1 ? `${LAW}第十二条第一款` : `${LAW}第二十六条第一款`, facts: { days, earliest: addDays(a.publishedOn, days) } });
  }
  if (a.biddingHours < HOURS) faults.push({ code: 'enforcement.auction.bidding-short', article: `${LAW}第二十条第二款`, facts: { hours: HOURS } });
  if (!wasTold(a)) faults.push({ code: 'enforcement.auction.not-told', article: `${LAW}第十六条第一款`, facts: { days: daysFor('T-AUC-TELL', a.publishedOn) } });
  if (a.first && a.publishedOn < a.first.failedOn) faults.push({ code: 'enforcement.auction.second-early', article: `${LAW}第二十六条第一款`, facts: { failedOn: a.first.failedOn } });
  if (a.first && daysBetween(a.first.failedOn, a.biddingOn) > within) {
    faults.push({ code: 'enforcement.auction.second-late', article: `${LAW}第二十六条第一款`, facts: { latest: addDays(a.first.failedOn, within) } });
  }
  return faults;
}

/** Every parameter of an auction that the law does not allow, none where it may be published. */
export function auctionFaults(a: Auction): AuctionFault[] {
  const faults: AuctionFault[] = [];
  const amounts = [a.valueFen, a.startFen, a.depositFen, a.first?.startFen ?? 1];
  if (!amounts.every((n) => Number.isSafeInteger(n) && n > 0)) return [{ code: 'enforcement.auction.amounts', article: `${LAW}第十条`, facts: {} }];
  if ((a.round === 2) !== (a.first !== null)) faults.push({ code: 'enforcement.auction.first-unknown', article: `${LAW}第二十六条第一款`, facts: {} });
  if (!a.panelDecided) faults.push({ code: 'enforcement.auction.panel', article: `${LAW}第二十七条`, facts: {} });
  return [...faults, ...priceFaults(a), ...timeFaults(a)];
}

/** The auction as it may be published, or every parameter that stands in the way. */
export function mayPublish(a: Auction): Decision<Auction> {
  const faults = auctionFaults(a);
  return faults.length === 0 ? agreed(a) : refused('enforcement.auction-refused', 'invalid', { faults });
}

/** Minutes by which a late bid prolongs the bidding: art. 20 (2). */
const EXTENDED_BY = 5;
/** When bidding ends: at its end, or five minutes after the last bid that came in the last five minutes before the end as it then stood. Moments in order. */
export function biddingEnds(end: Date, bids: readonly Date[]): Date {
  const more = EXTENDED_BY * 60_000;
  return new Date(bids.map((b) => b.getTime()).sort((a, b) => a - b).reduce((last, bid) => (bid <= last && bid > last - more ? bid + more : last), end.getTime()));
}

/** What a bidder has to deposit, in fen; a creditor who bids only what the deposit is above his claim: art. 17 (2). */
export const depositToPay = (depositFen: number, claimFen: number | null): number => (claimFen === null ? depositFen : Math.max(0, depositFen - claimFen));
/** Who may not bid: the court, the platform, those who help with the sale, their staff and close relatives, and a buyer who did not pay. Arts. 24 (2), 34. */
export const mayBid = (b: { readonly excluded: boolean; readonly defaulted: boolean; readonly paidFen: number; readonly depositFen: number; readonly claimFen: number | null }): Decision<void> => {
  if (b.excluded) return refused('enforcement.bidder-excluded', 'forbidden');
  if (b.defaulted) return refused('enforcement.bidder-defaulted', 'forbidden');
  const owed = depositToPay(b.depositFen, b.claimFen);
  return b.paidFen >= owed ? agreed(undefined) : refused('enforcement.deposit-unpaid', 'conflict', { owedFen: owed });
};
