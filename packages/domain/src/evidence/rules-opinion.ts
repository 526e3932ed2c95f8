import { agreed, refused, type Decision } from '../shared/decision.ts';
import type { EvidenceSide, ItemState } from './rules.ts';

/** The three properties on which evidence is examined: 民诉法解释（2022）第一百零四条第一款. */
export const PROPERTIES = ['authenticity', 'legality', 'relevance'] as const;
/** What is said of one property. */
export type Said = 'accepted' | 'disputed' | 'not-said';
/** What a party holds of an item in a round. */
export type Opinion = {
  readonly party: string; readonly round: number; readonly authenticity: Said; readonly legality: Said; readonly relevance: Said;
  /** It says that the material differs from the original: 在线诉讼规则（2021）第十二条第一项. */
  readonly differs: boolean;
  /** It objects that the item came late: 民诉法解释（2022）第一百零一条第二款. */
  readonly objectsLate: boolean;
  readonly reason: string;
};
/** Whether the parties that were asked accept an item, one disputes it, or not all have said so yet. */
export type Standing = 'not-said' | 'undisputed' | 'disputed';

/** A party of the case, as far as it is asked for its opinion. */
export type AskedParty = { readonly party: string; readonly side: EvidenceSide };
/** The parties who are asked of an item: all of the other sides; of what the court gathered, all. 民事诉讼法（2023）第七十一条. */
export const askedOf = (side: EvidenceSide, parties: readonly AskedParty[]): string[] => parties.filter((p) => p.side !== side).map((p) => p.party);

/** What each party holds now: its latest round. What is said again within a round has taken the place of what was said there. */
export function latest<O extends Pick<Opinion, 'party' | 'round'>>(opinions: readonly O[]): O[] {
  const last = new Map<string, O>();
  for (const one of opinions) {
    const known = last.get(one.party);
    if (known === undefined || known.round < one.round) last.set(one.party, one);
  }
  return [...last.values()];
}

/** Whether an opinion disputes anything. */
export const disputes = (o: Pick<Opinion, (typeof PROPERTIES)[number] | 'differs'>): boolean => o.differs || PROPERTIES.some((p) => o[p] === 'disputed');
const accepts = (o: Opinion): boolean => !o.differs && PROPERTIES.every((p) => o[p] === 'accepted');

/** How an item stands: it does not matter in which order the parties spoke. One who neither accepts nor disputes everything keeps it from being undisputed. */
export function standingOf(asked: readonly string[], opinions: readonly Opinion[]): Standing {
  const now = latest(opinions.filter((o) => asked.includes(o.party)));
  if (now.some(disputes)) return 'disputed';
  return asked.length > 0 && asked.every((party) => now.some((o) => o.party === party && accepts(o))) ? 'undisputed' : 'not-said';
}

/** Whether someone says now that an item differs from its original. */
export const anyoneDiffers = (opinions: readonly Opinion[]): boolean => latest(opinions).some((o) => o.differs);

/** An item as far as it may be spoken of. */
export type Spoken = { readonly side: EvidenceSide; readonly state: ItemState; readonly fixed: boolean };
/**
 * Whether an opinion may be given: on what was handed in by another side, saying something, with the reason for every dispute (证据规定（2019）第五十七条第二款;
 * 在线诉讼规则（2021）第十二条第一项). What was accepted when an exchange closed is not disputed again, unless the court lists it under an issue for good reason:
 * 证据规定（2019）第八十九条第二款；民诉法解释（2022）第二百二十九条.
 */
export function mayOpine(item: Spoken, bySide: EvidenceSide, o: Omit<Opinion, 'party' | 'round'>): Decision<void> {
  if (item.side === bySide) return refused('evidence.own-item', 'invalid');
  if (item.state === 'draft') return refused('shared.not-found', 'missing');
  if (item.state !== 'submitted' && item.state !== 'late') return refused('evidence.not-to-examine', 'conflict');
  if (o.objectsLate && item.state !== 'late') return refused('evidence.not-late-at-all', 'invalid');
  if (PROPERTIES.every((p) => o[p] === 'not-said') && !o.differs && !o.objectsLate) return refused('evidence.nothing-said', 'invalid');
  if (!disputes(o) && !o.objectsLate) return agreed(undefined);
  if (o.reason === '') return refused('evidence.reason-missing', 'invalid');
  return disputes(o) && item.fixed ? refused('evidence.fixed', 'conflict') : agreed(undefined);
}
