import type { EvidenceView, ItemView } from '@microcourt/domain/evidence/contract';

/** Which items of a catalogue are shown. */
export const ONLY = ['all', 'disputed', 'late', 'original'] as const;
/** Which items are shown. */
export type Only = (typeof ONLY)[number];
/** Items under a heading: a side, or an issue; null for what stands under no issue. */
export type Group = { readonly key: string; readonly heading: string | null; readonly undisputed: boolean; readonly items: readonly ItemView[] };

const waitsForJudge = (item: ItemView): boolean => item.late !== null && item.late.decision === null && item.state === 'late';
const waitsForOriginal = (item: ItemView): boolean => item.original?.state === 'required' || item.original?.state === 'appointed';

/** The items that answer a filter. */
export function itemsOnly(items: readonly ItemView[], only: Only): ItemView[] {
  return items.filter((item) => only === 'all' || (only === 'disputed' ? item.standing === 'disputed' : only === 'late' ? item.late !== null : waitsForOriginal(item)));
}

const SIDES = ['plaintiff', 'defendant', 'third-party', 'court'] as const;
const inPlace = (a: ItemView, b: ItemView) => a.place - b.place;

/** Items by the side that brought them, in the order of the catalogue; sides without any are left out. */
export function bySide(items: readonly ItemView[]): Group[] {
  return SIDES.map((side) => ({ key: side, heading: side, undisputed: false, items: items.filter((item) => item.side === side).sort(inPlace) })).filter((group) => group.items.length > 0);
}

/** Items by issue, issues in the order of the court; an item of two issues stands under both, one of none at the end. */
export function byIssue(items: readonly ItemView[], issues: EvidenceView['issues']): Group[] {
  const order = bySide(items).flatMap((group) => group.items);
  const groups = issues.map(({ issueId, text, undisputed, itemIds }): Group => ({ key: issueId, heading: text, undisputed, items: order.filter(({ itemId }) => itemIds.includes(itemId)) }));
  const rest = order.filter(({ itemId }) => !issues.some(({ itemIds }) => itemIds.includes(itemId)));
  return rest.length === 0 ? groups : [...groups, { key: 'none', heading: null, undisputed: false, items: rest }];
}

/** What waits for a decision of the judge. */
export const toDecide = ({ items, period }: Pick<EvidenceView, 'items' | 'period'>): { late: number; requests: number } =>
  ({ late: items.filter(waitsForJudge).length, requests: period.requests.filter(({ state }) => state === 'open').length });

/** An issue as it is edited: a new one has no id yet. `key` tells them apart on the screen. */
export type Draft = { readonly key: string; readonly issueId: string | null; readonly text: string; readonly undisputed: boolean; readonly itemIds: readonly string[] };

/** The issues of a case, to be edited. */
export const draftsOf = (issues: EvidenceView['issues']): Draft[] => issues.map((one) => ({ key: one.issueId, ...one }));
/** Puts an item under an issue, or takes it out. */
export const assigned = (drafts: readonly Draft[], key: string, itemId: string, on: boolean): Draft[] =>
  drafts.map((one) => (one.key !== key ? one : { ...one, itemIds: on ? [...one.itemIds.filter((other) => other !== itemId), itemId] : one.itemIds.filter((other) => other !== itemId) }));
/** Moves an issue one place up or down; the first and the last stay. */
export function shifted(drafts: readonly Draft[], key: string, by: 1 | -1): Draft[] {
  const from = drafts.findIndex((one) => one.key === key), to = from + by;
  if (from < 0 || to < 0 || to >= drafts.length) return [...drafts];
  const next = [...drafts];
  [next[from], next[to]] = [next[to]!, next[from]!];
  return next;
}
/** The issues as they are saved; what holds no text is left out. */
export const savedOf = (drafts: readonly Draft[]) => drafts.filter(({ text }) => text.trim() !== '').map(({ issueId, text, undisputed, itemIds }) => ({ issueId, text: text.trim(), undisputed, itemIds: [...itemIds] }));

/** The last opinion of each side on an item, in the order of the sides. */
export function lastOpinions(item: ItemView): ItemView['opinions'] {
  return SIDES.flatMap((side) => {
    const said = item.opinions.filter((one) => one.side === side), last = Math.max(...said.map(({ round }) => round));
    return said.filter(({ round }) => round === last).slice(-1);
  });
}
