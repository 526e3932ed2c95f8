import type { Whys } from '@microcourt/domain/calculators/why';
import type { FiledView } from '@microcourt/domain/filing/contract';
import type { Said } from '@microcourt/domain/messaging/contract';
import { QUIET_NEWS } from '@microcourt/domain/messaging/rules';
import type { NewsItem } from '@microcourt/domain/shared/wire';

/** What stands in the body of a piece of talk, as it may be shown now. */
export type Talk = { readonly said?: Said; readonly replyTo?: number; readonly mentions?: readonly string[]; readonly recalled?: true; readonly folded?: true; readonly reason?: string };
/** What cards of the stream may tell. */
export type Told = {
  readonly title?: string; readonly number?: string | null; readonly members?: readonly { name: string; role: string }[]; readonly name?: string; readonly role?: string;
  readonly stage?: string; readonly silent?: boolean; readonly reason?: string; readonly questionSeq?: number; readonly text?: string; readonly answerBy?: string;
  readonly participant?: string; readonly direction?: 'given' | 'received'; readonly how?: string; readonly on?: string; readonly filed?: FiledView; readonly amountFen?: number; readonly payBy?: string | null; readonly why?: Whys;
};
export const talkOf = (item: NewsItem): Talk => (item.body ?? {}) as Talk;
export const toldOf = (item: NewsItem): Told => (item.body ?? {}) as Told;
const quiet: readonly string[] = QUIET_NEWS;
/** Whether news is a line of its own. */
export const isLine = (item: NewsItem): boolean => !quiet.includes(item.name);

/** What is loaded with a piece of news applied that changes another: taken back, or folded away. */
export function applied(known: readonly NewsItem[], item: NewsItem): readonly NewsItem[] {
  const seq = (item.body as { seq?: number } | null)?.seq;
  if (item.name === 'messaging.recalled') return known.map((one) => (one.seq === seq ? { ...one, body: { recalled: true } } : one));
  if (item.name !== 'messaging.folded') return known;
  const { reason } = toldOf(item);
  return known.map((one) => (one.seq === seq ? { ...one, body: { ...(one.body as object), folded: true, reason } } : one));
}

/** The numbers of questions that were answered, as far as the answers are loaded. */
export const answeredIn = (items: readonly NewsItem[]): ReadonlySet<number> =>
  new Set(items.flatMap((item) => (item.name === 'messaging.answered' ? [toldOf(item).questionSeq ?? 0] : [])));
