import type { NewsItem } from '@microcourt/domain/shared/wire';

/** What the news of a word are about, by the facts that name it, the first that is there; a card is the first news about a thing, and later ones change it. */
const THINGS: Readonly<Record<string, readonly string[]>> = { 'service-of-process': ['deliveryId'], documents: ['documentId'], evidence: ['questionId', 'exchangeId', 'requestId'] };

/** Which news may begin a card, where not all may: of what is told in several rooms, a room that hears only the middle of it has lines, for a card there would not learn of the end. */
const BEGINNINGS: Readonly<Record<string, readonly string[]>> = { 'service-of-process': ['service-of-process.sent'], documents: ['documents.to-sign', 'documents.issued'] };
/** Whether news may begin a card of its thing. */
export const mayBegin = ({ name }: Pick<NewsItem, 'name'>): boolean => BEGINNINGS[name.split('.')[0] ?? '']?.includes(name) ?? true;

/** What news is about, where it is about something that has a card. */
function thingOf({ name, body }: NewsItem): string | undefined {
  const facts = (body ?? {}) as Record<string, unknown>, fact = THINGS[name.split('.')[0] ?? '']?.find((one) => one in facts);
  const id = fact === undefined ? undefined : facts[fact];
  return typeof id === 'string' ? `${fact} ${id}` : undefined;
}
/** A thing that this news puts an end to: the text that a corrected one takes the place of. */
function endedBy({ name, body }: NewsItem): string | undefined {
  const id = ((body ?? {}) as Record<string, unknown>)['replaces'];
  return name.startsWith('documents.') && typeof id === 'string' ? `documentId ${id}` : undefined;
}

/** Which news change which cards: `later` by the number of the card, in the order in which they came; `cardOf` the number of the card by that of the later news. */
export type Threads = { readonly later: ReadonlyMap<number, readonly NewsItem[]>; readonly cardOf: ReadonlyMap<number, number> };

/** The cards among some news and what changes them. Where the beginning is not loaded yet, what follows it stands as lines. */
export function threadsOf(items: readonly NewsItem[]): Threads {
  const cards = new Map<string, number>(), later = new Map<number, NewsItem[]>(), cardOf = new Map<number, number>();
  const add = (card: number, item: NewsItem) => later.set(card, [...(later.get(card) ?? []), item]);
  for (const item of items) {
    const thing = thingOf(item), ended = endedBy(item);
    const card = thing === undefined ? undefined : cards.get(thing);
    if (card !== undefined) {
      add(card, item);
      cardOf.set(item.seq, card);
    } else if (thing !== undefined && mayBegin(item)) cards.set(thing, item.seq);
    const endedCard = ended === undefined ? undefined : cards.get(ended);
    if (endedCard !== undefined) add(endedCard, item);
  }
  return { later, cardOf };
}
