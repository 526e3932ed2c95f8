import type { AddressConfirmed, Effective, Failed, Rebutted, Sent, StatementEffective } from '@microcourt/domain/service-of-process/contract';
import { explained } from '@microcourt/domain/service-of-process/rules-explained';
import { texts } from '@microcourt/domain/service-of-process/texts';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import type * as z from 'zod/mini';
import { addSentences, say } from '../shared/refusals';
import { dayText } from '../shared/time';
import { fill, type Words, wordsOf } from '../shared/words';
import { card, notice } from './card-parts';
import { cardOfDocument, lineOfDocument } from './cards-documents';
import type { CardFigure, Content, Reading } from './kinds';
import { words as book } from './texts-service';
import { mayBegin } from './threads';

addSentences(texts);

type BodyOf<N extends { body: z.ZodMiniType }> = z.infer<N['body']>;
type Told = BodyOf<typeof Sent>;
type TookEffect = BodyOf<typeof Effective>;
type Reason = Parameters<typeof explained>[0]['reason'];
type W = Words<keyof typeof book>;

/** How a service stands by all that was told of it. */
export type ServiceStanding = {
  readonly state: 'sending' | 'effective' | 'presumed' | 'failed' | 'contested' | 'fellAway';
  readonly effect: TookEffect['effect']; readonly moved: boolean; readonly clocks: TookEffect['clocks']; readonly says: readonly string[];
};

/** A way to serve, by name. */
const wayText = (way: string): string => say(`service-of-process.way.${way}`);
/** The page of a service. */
export const pageOfDelivery = (caseId: string, deliveryId: string): string => `/service-of-process/delivery/index?case=${caseId}&id=${deliveryId}`;

const before: ServiceStanding = { state: 'sending', effect: null, moved: false, clocks: [], says: [] };

function afterEffect({ effect, moved, clocks }: TookEffect): ServiceStanding {
  if (effect === null) return { ...before, state: 'fellAway' };
  return { state: effect.presumed ? 'presumed' : 'effective', effect, moved, clocks, says: [] };
}

/** How a service stands after one more news of it. */
function after(was: ServiceStanding, { name, body }: NewsItem, w: W): ServiceStanding {
  if (name === 'service-of-process.sent') return was.effect ? was : { ...before, says: [fill(w.sentBy, { way: wayText((body as Told).way) })] };
  if (name === 'service-of-process.effective') return afterEffect(body as TookEffect);
  if (name === 'service-of-process.failed') {
    const { way, next } = body as BodyOf<typeof Failed>;
    // A second way that fails takes nothing from a service that stands.
    return was.effect ? was : { ...was, state: 'failed', says: [fill(w.failedBy, { way: wayText(way) }), ...(next ? [fill(w.nextWay, { way: wayText(next) })] : [])] };
  }
  const { decision, reason, name: who } = body as BodyOf<typeof Rebutted>;
  if (decision === 'refused') return { ...was, state: was.effect && !was.effect.presumed ? 'effective' : 'presumed', says: [fill(w.refusedText, { reason })] };
  return decision === 'accepted' ? { ...before, state: 'fellAway', says: [] } : { ...was, state: 'contested', says: [fill(w.contestedText, { name: who, reason })] };
}

/** How a service stands, from its news in order. */
export function standingOf(items: readonly NewsItem[], language: 'zh' | 'en'): ServiceStanding {
  const w = wordsOf(book, language);
  return items.reduce((was, item) => after(was, item, w), before);
}

const TONES = { sending: 'waits', effective: 'done', presumed: 'done', failed: 'wrong', contested: 'waits', fellAway: 'over' } as const;
const MINE = { sending: undefined, effective: 'mineEffective', presumed: 'minePresumed', failed: 'mineFailed', contested: undefined, fellAway: 'mineFellAway' } as const;


function effectLines({ effect, moved, clocks }: ServiceStanding, { language }: Reading, w: W): string[] {
  if (effect === null) return [];
  const why = explained({ at: new Date(effect.at), reason: effect.reason as Reason, rebuttable: effect.rebuttable })[language];
  return [
    fill(moved ? w.movedTo : w.effectiveOn, { day: dayText(effect.on, language) }), why,
    ...clocks.map(({ label, on, provisional }) => fill(provisional ? w.clockMaybe : w.clock, { label: say(label), day: dayText(on, language) })),
  ];
}

function deliveryCard(items: readonly NewsItem[], reading: Reading): Content {
  const w = wordsOf(book, reading.language), first = items[0]!;
  const { title, name, role, participantId, deliveryId } = first.body as Told;
  const standing = standingOf(items, reading.language), { state } = standing, mine = reading.isMine(participantId);
  const figures = standing.clocks.flatMap(({ label, why }): CardFigure[] => Object.values(why ?? {}).map((one) => ({ label: say(label), why: one })));
  const foot = mine ? MINE[state] : undefined;
  return card(w.service, fill(w.titled, { title }), {
    chip: { text: w[state], tone: TONES[state] }, to: pageOfDelivery(first.caseId, deliveryId), open: mine ? w.read : w.howItStands,
    lines: [mine ? fill(w.toMe, { name }) : fill(w.toOther, { name, role: reading.roleLabel(role) }), ...effectLines(standing, reading, w), ...standing.says],
    foot: foot ? w[foot] : '', ...(figures.length > 0 ? { figures, explain: w.howCounted } : {}),
  });
}

function deliveryLine({ name: news, body, caseId }: NewsItem, { language }: Reading): Content {
  const w = wordsOf(book, language), { title, name, deliveryId } = body as Told;
  const line = (sentence: string, facts = {}) => ({ ...notice(fill(sentence, { title, name, ...facts })), open: w.see, to: pageOfDelivery(caseId, deliveryId) });
  if (news === 'service-of-process.sent') return line(w.lineSent);
  if (news === 'service-of-process.failed') return line(w.lineFailed);
  if (news === 'service-of-process.effective') {
    const { effect, moved } = body as TookEffect;
    return effect ? line(moved ? w.lineMoved : w.lineServed, { day: dayText(effect.on, language) }) : line(w.lineFellAway);
  }
  const { decision } = body as BodyOf<typeof Rebutted>;
  return line(decision === null ? w.lineContested : decision === 'accepted' ? w.lineAccepted : w.lineRefused);
}

const isDelivery = (name: string) => ['sent', 'effective', 'failed', 'rebutted'].some((one) => name === `service-of-process.${one}`);

/** The card of a service or of a document, from its news in order; nothing for news of another kind. */
export function cardOfServed(items: readonly NewsItem[], reading: Reading): Content | undefined {
  const { name, body } = items[0]!, { language } = reading, w = wordsOf(book, language);
  if (isDelivery(name)) return mayBegin(items[0]!) ? deliveryCard(items, reading) : deliveryLine(items[0]!, reading);
  if (name === 'service-of-process.address-confirmed') {
    const told = body as BodyOf<typeof AddressConfirmed>;
    return notice(fill(told.electronic ? w.addressElectronic : w.addressPaper, { name: told.name }));
  }
  if (name === 'service-of-process.statement-effective') {
    const { title, on, article } = body as BodyOf<typeof StatementEffective>;
    return notice(fill(w.statementEffective, { title, article, day: dayText(on, language) }));
  }
  return name.startsWith('documents.') ? (mayBegin(items[0]!) ? cardOfDocument(items, reading) : lineOfDocument(items[0]!, reading)) : undefined;
}

/** What a later word on a service or a document says at its own place in the stream. */
export const lineOfServed = (item: NewsItem, reading: Reading): Content | undefined =>
  isDelivery(item.name) ? deliveryLine(item, reading) : item.name.startsWith('documents.') ? lineOfDocument(item, reading) : undefined;
