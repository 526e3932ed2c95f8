import { isOfASide, sideOf, sitsForCourt } from '../cases/rules.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';

/** The stages in which nobody talks in the space any more: the case is closed, filed away, or gone from here. */
export const SILENT_STAGES: readonly string[] = ['closed', 'archived', 'purged'];
/** The standing of a member whom the court has silenced. */
export const SILENCED = 'silenced';
/** The standing of everyone in a case that is closed. */
export const CASE_CLOSED = 'case-closed';
/** The standing of a third person who joined later, with the number of the main stream from which the case may be read: `since:37`. */
export const since = (seq: number): string => `since:${seq}`;

/** The streams of a case someone with these roles may read: the main room for all, a side's own room for its party and agents, the court's own for the court. */
export function streamsOf(roles: readonly string[]): string[] {
  const sides = roles.map(sideOf).filter((side) => side !== null);
  const court = sitsForCourt(roles);
  if (sides.length === 0 && !court) return [];
  return ['main', ...new Set(sides.map((side) => `side:${side}`)), ...(court ? ['court'] : [])];
}

/** The number of the main stream from which a member may read: 1 for those named from the beginning, the number at joining for a third person added later. */
export function readableFrom(roles: readonly string[], stream: string): number {
  if (stream !== 'main') return 1;
  const from = roles.filter((role) => role.startsWith('since:')).map((role) => Number(role.slice(6)));
  return from.length === 0 || roles.some((role) => sideOf(role) !== null && sideOf(role) !== 'third-party') || sitsForCourt(roles) ? 1 : Math.min(...from);
}

/**
 * Whether words may be added to a stream now. A room that may not be read is refused like one that never was. A silenced member may not talk
 * in the main room but may still put questions to the court 民事诉讼法（2023）第十二条 (right to argue).
 */
export function mayWrite(roles: readonly string[], stream: string, what: 'talk' | 'question'): Decision<void> {
  if (!streamsOf(roles).includes(stream)) return refused('shared.not-found', 'missing');
  if (roles.includes(CASE_CLOSED)) return refused('case-spaces.closed', 'conflict');
  if (what === 'question' && stream !== 'main') return refused('messaging.question-in-main', 'invalid');
  if (what === 'question' && sitsForCourt(roles)) return refused('messaging.court-asks-itself', 'forbidden');
  if (what === 'talk' && stream === 'main' && roles.includes(SILENCED)) return refused('case-spaces.silenced', 'forbidden');
  return agreed(undefined);
}

/** The tiles of the + panel, in their order. */
export const TILE_KEYS = ['details', 'contact', 'location', 'image', 'file', 'voice', 'ask-court', 'members', 'paper', 'mute-member', 'progress', 'evidence', 'documents', 'service'] as const;
/** A tile of the + panel. */
export type Tile = { key: (typeof TILE_KEYS)[number]; enabled: boolean; reason: string | null };

const tile = (key: Tile['key'], decision: Decision<unknown> = agreed(undefined)): Tile =>
  ({ key, enabled: decision.ok, reason: decision.ok ? null : decision.refusal.code });

/** The + panel for someone with these roles in this stream: what the law does not allow now is there and grey with its reason. */
export function tilesOf(roles: readonly string[], stream: string, anyoneOnPaper: boolean): Tile[] {
  const talk = mayWrite(roles, stream, 'talk');
  const court = sitsForCourt(roles);
  const shown = [tile('details'), tile('members'), tile('contact'), tile('progress'), tile('evidence'), tile('documents'), tile('service'),
    tile('image', talk), tile('file', talk), tile('voice', talk), tile('location', talk)];
  if (isOfASide(roles)) shown.push(tile('ask-court', mayWrite(roles, 'main', 'question')));
  if (court) {
    const open = roles.includes(CASE_CLOSED) ? refused('case-spaces.closed', 'conflict') : agreed(undefined);
    shown.push(tile('paper', !open.ok || anyoneOnPaper ? open : refused('case-spaces.all-joined', 'conflict')), tile('mute-member', open));
  }
  return shown;
}

/** Whether the court may silence this member: the court never silences itself, and in a closed case nobody talks anyway. 人民法院法庭规则（法释〔2016〕7号）第十七条, 人民法院在线诉讼规则（法释〔2021〕12号）第二十八条. */
export function maySilence(actorRoles: readonly string[], targetRoles: readonly string[]): Decision<void> {
  if (!sitsForCourt(actorRoles)) return refused('shared.forbidden', 'forbidden');
  if (!isOfASide(targetRoles)) return refused('case-spaces.not-a-party', 'invalid');
  return agreed(undefined);
}
