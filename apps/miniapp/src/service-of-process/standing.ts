import { REBUTTAL_GROUNDS, type DeliveryView } from '@microcourt/domain/service-of-process/contract';
import type { words } from './texts';

type Word = keyof typeof words;
/** How a state looks: done, waiting, wrong, or over. */
export const TONES: Readonly<Record<DeliveryView['state'], 'open' | 'urgent' | 'plain'>> = {
  sending: 'plain', waiting: 'urgent', effective: 'open', presumed: 'open', rebutted: 'plain', failed: 'urgent', 'notice-runs': 'plain', replaced: 'plain',
};

/** Whether arrival alone was the service, at an address that the person gave or confirmed: 在线诉讼规则（2021）第三十一条第一款. */
const byArrival = ({ effect }: Pick<DeliveryView, 'effect'>): boolean => effect?.reason === 'arrived' || effect?.reason === 'arrival-proved';

const TRUTHS: Readonly<Record<Exclude<DeliveryView['state'], 'effective' | 'waiting'>, Word>> = {
  sending: 'truthSending', presumed: 'truthPresumed', rebutted: 'truthRebutted', failed: 'truthFailed', 'notice-runs': 'truthNotice', replaced: 'truthReplaced',
};
/** What the one who is served has to know, and what acknowledging does or does not do: 在线诉讼规则（2021）第三十一条; 民事诉讼法（2023）第一百条. */
export function truthOf(d: Pick<DeliveryView, 'state' | 'kind' | 'effect'>): Word {
  if (d.state === 'waiting') return d.kind === 'mediation-statement' ? 'truthStatement' : 'truthWaiting';
  if (d.state !== 'effective') return TRUTHS[d.state];
  return byArrival(d) ? 'truthArrival' : 'truthDone';
}

/** By which grounds a presumed service may be said to be none: mail that came back counts by fault, so its absence is the ground there. */
export const groundsOf = ({ effect }: Pick<DeliveryView, 'effect'>): readonly (typeof REBUTTAL_GROUNDS)[number][] =>
  REBUTTAL_GROUNDS.filter((one) => (one === 'no-fault') === (effect?.reason === 'mail-returned'));

/** What the button says by which a person acknowledges, and what it asks before; where service is complete it only notes the reading. */
export function acknowledging(d: Pick<DeliveryView, 'state' | 'kind' | 'effect'>): { readonly word: Word; readonly asks: Word | undefined } {
  if (d.effect !== null) return { word: 'haveRead', asks: undefined };
  return d.kind === 'mediation-statement' ? { word: 'signFor', asks: 'signForAsk' } : { word: 'received', asks: 'receivedAsk' };
}

/** Whether reading is due before the button counts: whoever says to have read has been to the last page. */
export const readToTheEnd = ({ pages, readTo }: Pick<DeliveryView, 'pages' | 'readTo'>): boolean => pages !== null && pages > 0 && (readTo ?? 0) >= pages;

/** Whether the one who is served has not looked yet at what was served. */
export const isNew = ({ mine, openedAt, state, may }: Pick<DeliveryView, 'mine' | 'openedAt' | 'state' | 'may'>): boolean => mine && openedAt === null && may.includes('open') && state !== 'replaced' && state !== 'rebutted';

/** Whether the court has something to do about it. */
export const needsCourt = ({ state, next, rebuttal, may }: Pick<DeliveryView, 'state' | 'next' | 'rebuttal' | 'may'>): boolean =>
  state === 'failed' || (next !== null && may.includes('retry')) || (rebuttal !== null && rebuttal.decision === null && may.includes('decide-rebuttal'));

type Clock = DeliveryView['clocks'][number];
/** The limit of the law behind a last day, by the question that explains it; nothing for a day that has none. */
export function limitBehind({ why }: Pick<Clock, 'why'>): string | undefined {
  const input = Object.values(why ?? {})[0]?.input;
  return typeof input?.['rule'] === 'string' ? input['rule'] : undefined;
}
const MEANT: Readonly<Record<string, Word>> = { 'T-APP': 'T-APP', 'T-APP-R': 'T-APP-R', 'T-ANS': 'T-ANS', 'T-JUR': 'T-JUR', 'T-FEE': 'T-FEE', 'T-EVI': 'T-EVI', 'T-EVI-SIMP': 'T-EVI', 'T-EVI-SMALL': 'T-EVI' };
/** What a last day means for the one whom it binds. */
export const meaningOf = (clock: Pick<Clock, 'why'>): Word => MEANT[limitBehind(clock) ?? ''] ?? 'clockMeaning';

/** The services in the order in which they matter: what is new first, then what came last. */
export const inOrder = (all: readonly DeliveryView[]): readonly DeliveryView[] =>
  [...all].sort((a, b) => Number(isNew(b)) - Number(isNew(a)) || Date.parse(b.at) - Date.parse(a.at));
