import type { Side } from '../cases/rules.ts';
import type { Day } from '../shared/calendar.ts';
import { isOwn, maySee, type Seen, type Viewer } from './rules.ts';
import { mayConsent, maySpeak, type Exchange } from './rules-exchange.ts';
import { takeBack } from './rules-late.ts';
import type { OriginalState } from './rules-original.ts';
import { isOver, type Period } from './rules-period.ts';

/** Who looks, in this case as it stands: whether it is closed, for which parties the viewer speaks, whether one of them takes part online, and whether any party is offline. */
export type Standpoint = { readonly viewer: Viewer; readonly closed: boolean; readonly now: Date; readonly today: Day; readonly exchange: Exchange | null; readonly online: boolean; readonly anyoneOffline: boolean; readonly voices: readonly { readonly side: Side; readonly online: boolean | null }[] };
/** What a viewer may do with an item. */
export type ItemMay = 'change' | 'submit' | 'withdraw' | 'opine' | 'decide-late' | 'require-original' | 'settle-original' | 'redact';

type Item = Seen & { readonly examined: boolean; readonly original: OriginalState | null; readonly redacting: boolean };
/** The steps that are open to a viewer with an item now; the buttons of the screens are these. */
export function itemMay(s: Standpoint, item: Item): ItemMay[] {
  if (s.closed || !maySee(s.viewer, item)) return [];
  const own = isOwn(s.viewer, item.side), draft = item.state === 'draft', alive = item.state === 'submitted' || item.state === 'late';
  const speaks = alive && ((!own && s.viewer.sides.length > 0 && maySpeak(s.exchange, 'side', s.online, s.now).ok) || (s.viewer.court && s.anyoneOffline && maySpeak(s.exchange, 'court', false, s.now).ok));
  const open: readonly (readonly [ItemMay, boolean])[] = [
    ['change', own && draft && !item.redacting], ['submit', own && draft && !item.redacting], ['withdraw', own && takeBack(item).ok], ['opine', speaks],
    ['decide-late', s.viewer.judge && item.state === 'late'], ['require-original', s.viewer.court && alive && item.side !== 'court'],
    ['settle-original', s.viewer.court && alive && item.original !== null && item.original !== 'settled'],
    ['redact', !item.redacting && ((own && draft) || (s.viewer.leads && alive))],
  ];
  return open.flatMap(([step, is]) => (is ? [step] : []));
}

/** What a viewer may do with the evidence as a whole. */
export type MatterMay = 'add' | 'set-period' | 'ask-extension' | 'decide-extension' | 'plan-exchange' | 'open-exchange' | 'close-exchange' | 'consent' | 'set-issues' | 'ask' | 'answer' | 'order';
/** What is known of the case as far as those steps hang on it. */
export type Matter = { readonly period: Period; readonly openRequests: readonly Side[]; readonly ownItems: number; readonly unanswered: readonly Side[] };
/** The steps that are open to a viewer in the case now. */
export function matterMay(s: Standpoint, m: Matter): MatterMay[] {
  if (s.closed) return [];
  const { viewer, exchange } = s, ofSide = viewer.sides.length > 0, state = exchange?.state ?? null;
  const consents = exchange !== null && s.voices.some((v) => mayConsent(exchange, v.online, true).ok);
  const open: readonly (readonly [MatterMay, boolean])[] = [
    ['add', viewer.sides.length === 1 || viewer.court], ['order', m.ownItems > 1], ['set-period', viewer.leads && m.period.suspendedOn === null],
    ['ask-extension', ofSide && m.period.until !== null && m.period.suspendedOn === null && !isOver(m.period, s.today) && !m.openRequests.some((side) => viewer.sides.includes(side))],
    ['decide-extension', viewer.judge && m.openRequests.length > 0], ['plan-exchange', viewer.leads && state !== 'open'], ['open-exchange', viewer.leads && state === 'asking'], ['close-exchange', viewer.leads && state === 'open'],
    ['consent', consents], ['set-issues', viewer.leads], ['ask', viewer.leads], ['answer', m.unanswered.some((side) => viewer.sides.includes(side))],
  ];
  return open.flatMap(([step, is]) => (is ? [step] : []));
}
