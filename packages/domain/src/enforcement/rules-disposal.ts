import { agreed, refused, type Decision } from '../shared/decision.ts';
import type { Machine } from '../shared/machine.ts';
import { go, goBack, rowsOver, type Arrow, type States } from '../shared/states.ts';

/** Where a thing can stand between its seizure and its buyer. */
export const DISPOSAL_STATES = [
  'seized', 'pricing', 'priced', 'announced', 'bidding', 'unsold', 'announced-again', 'bidding-again', 'unsold-again', 'private-sale',
  'sold', 'ruled', 'paused', 'delivered', 'returned', 'released',
] as const;
/** Where a thing that is to be sold stands. */
export type DisposalState = (typeof DISPOSAL_STATES)[number];
/** What is done on the way from seizure to delivery. */
export const DISPOSAL_STEPS = ['price', 'fix-price', 'announce', 'open-bidding', 'sell', 'fail', 'sell-privately', 'offset', 'rule', 'deliver', 'default', 'give-back', 'set-aside', 'release', 'pause', 'resume'] as const;
/** One thing done on that way. */
export type DisposalStep = (typeof DISPOSAL_STEPS)[number];
/** Who does it: the officer, the auction platform, the passing of time, the court's own case system. */
export type DisposalActor = 'officer' | 'platform' | 'clock' | 'court-system';

type Way = Arrow<DisposalState, DisposalActor>;
type Row = States<DisposalState, DisposalStep, DisposalActor>[DisposalState];
const row = rowsOver<DisposalState, DisposalStep, DisposalActor>(DISPOSAL_STEPS);
const officer = ['officer', 'court-system'] as const, platform = ['platform', 'officer', 'court-system'] as const;
const to = (state: DisposalState, basis: string): Way => go(state, officer, basis);
/** At any moment before the sale: the debt is paid or the title falls, or the sale is paused. */
const anytime: Partial<Row> = {
  release: to('released', '拍卖变卖规定（2020）第十七条、第十九条'), pause: go('paused', platform, '网络司法拍卖规定（2016）第二十八条'),
};
const offset = to('ruled', '民诉法解释（2022）第四百八十九条、第四百九十条；拍卖变卖规定（2020）第十六条');
const sell = go<DisposalState, DisposalActor>('sold', platform, '网络司法拍卖规定（2016）第二十条、第二十二条');
const setAside = to('priced', '网络司法拍卖规定（2016）第三十一条');
const fail = (state: DisposalState): Way => go(state, platform, '网络司法拍卖规定（2016）第二十六条第一款');

/** The way of a thing from seizure through two auctions on the network, a private sale, or its transfer to the creditor: 网络司法拍卖规定 (2016). */
export const disposalStates: States<DisposalState, DisposalStep, DisposalActor> = {
  seized: row('enforcement.price-first', { ...anytime, price: to('pricing', '处置参考价规定（2018）第一条、第二条'), offset }),
  pricing: row('enforcement.price-open', { ...anytime, 'fix-price': to('priced', '处置参考价规定（2018）第四条、第六条、第十三条、第二十六条') }),
  priced: row('enforcement.announce-first', {
    ...anytime, price: to('pricing', '处置参考价规定（2018）第二十七条'), announce: to('announced', '网络司法拍卖规定（2016）第十条、第十二条'),
    'sell-privately': to('private-sale', '民事诉讼法（2023）第二百五十八条'), offset,
  }),
  announced: row('enforcement.not-open-yet', { ...anytime, 'open-bidding': go('bidding', platform, '网络司法拍卖规定（2016）第二十条') }),
  bidding: row('enforcement.bidding', { ...anytime, sell, fail: fail('unsold') }),
  unsold: row('enforcement.unsold', { ...anytime, announce: to('announced-again', '网络司法拍卖规定（2016）第二十六条第一款'), offset }),
  'announced-again': row('enforcement.not-open-yet', { ...anytime, 'open-bidding': go('bidding-again', platform, '网络司法拍卖规定（2016）第二十条') }),
  'bidding-again': row('enforcement.bidding', { ...anytime, sell, fail: fail('unsold-again') }),
  'unsold-again': row('enforcement.unsold-twice', {
    ...anytime, 'sell-privately': to('private-sale', '网络司法拍卖规定（2016）第二十六条第二款'), offset,
    'give-back': to('returned', '民诉法解释（2022）第四百九十条；拍卖变卖规定（2020）第二十四条'),
  }),
  'private-sale': row('enforcement.in-private-sale', {
    ...anytime, sell: go('sold', platform, '网络司法拍卖规定（2016）第二十六条第二款'), offset, 'give-back': to('returned', '民诉法解释（2022）第四百九十条；拍卖变卖规定（2020）第二十五条第二款'),
  }),
  sold: row('enforcement.sold', {
    rule: to('ruled', '拍卖变卖规定（2020）第二十条'), default: to('priced', '网络司法拍卖规定（2016）第二十四条；拍卖变卖规定（2020）第二十二条'), 'set-aside': setAside,
  }),
  ruled: row('enforcement.ruled', {
    deliver: to('delivered', '拍卖变卖规定（2020）第二十七条；民诉法解释（2022）第四百九十一条'), 'set-aside': setAside,
  }),
  paused: row('enforcement.sale-paused', { resume: goBack('priced', officer, '网络司法拍卖规定（2016）第二十八条第四款'), release: anytime.release! }),
  delivered: row('enforcement.delivered'),
  returned: row('enforcement.given-back'),
  released: row('enforcement.released'),
};
/** The way of a thing that is sold, to be drawn and proved. */
export const disposalMachine: Machine<DisposalState, DisposalStep, DisposalActor> = {
  title: { zh: '财产处置', en: 'Sale of property' }, table: disposalStates, start: 'seized', ends: ['delivered', 'returned', 'released'], aside: ['paused'],
  states: 'enforcement.disposal', steps: 'enforcement.disposal-step',
};

/** Whether a thing may be taken in place of payment: without an auction when both sides agree, after a failed one when the applicant does; never to the harm of others: 解释 (2022), arts. 489, 490. */
export function mayOffset(state: DisposalState, o: { readonly applicantAgrees: boolean; readonly debtorAgrees: boolean; readonly harmsOthers: boolean }): Decision<void> {
  if (o.harmsOthers) return refused('enforcement.offset-harms-others', 'conflict');
  if (!o.applicantAgrees) return refused('enforcement.offset-by-consent', 'conflict');
  const untried = state === 'seized' || state === 'priced';
  return untried && !o.debtorAgrees ? refused('enforcement.offset-by-both', 'conflict') : agreed(undefined);
}
