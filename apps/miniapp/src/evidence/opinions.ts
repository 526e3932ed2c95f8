import type { ItemView } from '@microcourt/domain/evidence/contract';
import { disputes, PROPERTIES, type Said } from '@microcourt/domain/evidence/rules-opinion';

/** What a side is about to say of an item. */
export type Opinion = { readonly authenticity: Said; readonly legality: Said; readonly relevance: Said; readonly differs: boolean; readonly objectsLate: boolean; readonly reason: string };
/** Opinions that are written and not sent, by item. */
export type Opinions = Readonly<Record<string, Opinion>>;

/** Nothing said yet. */
export const SILENT: Opinion = { authenticity: 'not-said', legality: 'not-said', relevance: 'not-said', differs: false, objectsLate: false, reason: '' };
/** All three accepted. */
export const ACCEPTED: Opinion = { ...SILENT, authenticity: 'accepted', legality: 'accepted', relevance: 'accepted' };

/** What the side has said of an item in this round, as the form takes it up again. */
export function saidOf({ opinions, round }: ItemView, side: string | undefined): Opinion {
  const mine = opinions.filter((one) => one.side === side && one.round <= round).sort((a, b) => b.round - a.round)[0];
  return mine ? { authenticity: mine.authenticity, legality: mine.legality, relevance: mine.relevance, differs: mine.differs, objectsLate: mine.objectsLate ?? false, reason: mine.reason } : SILENT;
}

/** Whether anything is said that the court can take down. */
export const speaks = (one: Opinion): boolean => one.differs || one.objectsLate || PROPERTIES.some((name) => one[name] !== 'not-said');
/** Whether a reason is missing: an objection is heard with its reasons (证据规定（2019）第五十七条; 在线诉讼规则（2021）第十二条 for a copy that is said to differ). */
export const lacksReason = (one: Opinion): boolean => (disputes(one) || one.objectsLate) && one.reason.trim() === '';

/** One property said; an objection to the copy is an objection to authenticity. */
export function withSaid(one: Opinion, name: (typeof PROPERTIES)[number], word: Said): Opinion {
  const next = { ...one, [name]: word };
  return name === 'authenticity' && word === 'accepted' ? { ...next, differs: false } : next;
}
/** That the copy differs from the original, or that it does not. */
export const withDiffers = (one: Opinion, differs: boolean): Opinion => ({ ...one, differs, ...(differs ? { authenticity: 'disputed' } as const : {}) });

/** All items that have not been spoken of are accepted; what was said already stays. */
export function acceptAll(items: readonly ItemView[], written: Opinions, side: string | undefined): Opinions {
  const fresh = items.filter((one) => !speaks(written[one.itemId] ?? saidOf(one, side)));
  return { ...written, ...Object.fromEntries(fresh.map(({ itemId }) => [itemId, ACCEPTED])) };
}

/** What is written, of items that may still be spoken of, and says something other than what was said. */
export function toSend(items: readonly ItemView[], written: Opinions, side: string | undefined): readonly (Opinion & { readonly itemId: string })[] {
  return items.flatMap((item) => {
    const one = written[item.itemId];
    return one && speaks(one) && JSON.stringify(one) !== JSON.stringify(saidOf(item, side)) ? [{ itemId: item.itemId, ...one, reason: one.reason.trim() }] : [];
  });
}
