import { sideOf, sitsForCourt, type Side } from '../cases/rules.ts';
import type { Machine } from '../shared/machine.ts';
import { go, rowsOver, type States } from '../shared/states.ts';

/** The kinds of evidence: 民事诉讼法（2023）第六十六条, 行政诉讼法（2017）第三十三条. */
export const EVIDENCE_KINDS = ['statement', 'document', 'object', 'audio-visual', 'electronic-data', 'testimony', 'expert-opinion', 'inspection-record', 'on-site-record'] as const;
/** What was brought: the original, a copy, or electronic data (whose maker's copy counts as original: 证据规定（2019）第十五条). */
export const ORIGINALS = ['original', 'copy', 'electronic'] as const;
/** Who may open an item: everyone in the case, or not in open session, or the court and both sides' agents alone (民事诉讼法（2023）第七十一条). */
export const VISIBILITIES = ['open', 'not-in-open-session', 'court-and-agents'] as const;
/** Who may open an item. */
export type Visibility = (typeof VISIBILITIES)[number];
/** Whose item it is: of a side, or gathered by the court itself (民事诉讼法（2023）第六十七条第二款). */
export type EvidenceSide = Side | 'court';

/** Where an item stands: written by its side, handed in, handed in late and waiting for the judge, refused as late, taken back. */
export const ITEM_STATES = ['draft', 'submitted', 'late', 'refused', 'withdrawn'] as const;
/** Where an item stands. */
export type ItemState = (typeof ITEM_STATES)[number];
/** What can happen to an item. */
export const ITEM_STEPS = ['submit', 'submit-late', 'accept', 'refuse', 'withdraw'] as const;
/** One thing that can happen to an item. */
export type ItemStep = (typeof ITEM_STEPS)[number];
/** Who takes a step: whose evidence it is, the judge, the court, or the law itself where nobody has to decide. */
export type EvidenceActor = 'side' | 'judge' | 'court' | 'law';

const row = rowsOver<ItemState, ItemStep, EvidenceActor>(ITEM_STEPS);
const withdraw = go<ItemState, EvidenceActor>('withdrawn', ['side']);
/** The life of an item of evidence. */
export const itemStates: States<ItemState, ItemStep, EvidenceActor> = {
  draft: row('evidence.not-submitted', {
    submit: go('submitted', ['side'], '民事诉讼法（2023）第六十八条第一款'), 'submit-late': go('late', ['side'], '民事诉讼法（2023）第六十八条第二款；民诉法解释（2022）第一百零一条第一款'), withdraw,
  }),
  submitted: row('evidence.submitted-already', { withdraw }),
  late: row('evidence.waits-for-judge', {
    accept: go('submitted', ['judge', 'law'], '民事诉讼法（2023）第六十八条第二款；民诉法解释（2022）第一百零一条第二款、第一百零二条'),
    refuse: go('refused', ['judge'], '民事诉讼法（2023）第六十八条第二款；民诉法解释（2022）第一百零二条第一款'), withdraw,
  }),
  refused: row('evidence.refused-as-late'),
  withdrawn: row('evidence.taken-back'),
};
/** The life of an item, to be drawn and proved. */
export const itemMachine: Machine<ItemState, ItemStep, EvidenceActor> = {
  title: { zh: '证据', en: 'Evidence' }, table: itemStates, start: 'draft', ends: ['submitted', 'refused', 'withdrawn'], states: 'evidence.state', steps: 'evidence.step',
  house: ['draft withdraw', 'submitted withdraw', 'late withdraw'],
};

/** Who looks at the evidence of a case, as the rules see it. */
export type Viewer = {
  /** Sits for the court in the case. */
  readonly court: boolean;
  /** Judge or assistant, who lead the exchange: 证据规定（2019）第五十七条第一款. */
  readonly leads: boolean;
  readonly judge: boolean;
  readonly sides: readonly Side[];
  readonly agent: boolean;
};
/** A viewer by the roles in the case. */
export function viewerOf(roles: readonly string[]): Viewer {
  const sides = [...new Set(roles.map(sideOf).filter((side) => side !== null))];
  return { court: sitsForCourt(roles), leads: roles.includes('judge') || roles.includes('assistant'), judge: roles.includes('judge'), sides, agent: roles.some((role) => role.endsWith('-agent') && sideOf(role) !== null) };
}

/** An item as far as it matters who may see it. */
export type Seen = { readonly side: EvidenceSide; readonly state: ItemState; readonly visibility: Visibility };
/** Whether an item is the viewer's own: of the viewer's side, or the court's for the court. */
export const isOwn = (viewer: Viewer, side: EvidenceSide): boolean => (side === 'court' ? viewer.court : viewer.sides.includes(side));
/**
 * Whether someone may see an item, and that there is one. What is being written is its side's own; what touches secrets and is kept to court and agents
 * is seen, beside the side that brought it, by them alone: 民事诉讼法（2023）第七十一条；民诉法解释（2022）第一百零三条第三款.
 */
export function maySee(viewer: Viewer, item: Seen): boolean {
  if (isOwn(viewer, item.side)) return true;
  if (item.state === 'draft' || (!viewer.court && viewer.sides.length === 0)) return false;
  return item.visibility !== 'court-and-agents' || viewer.court || viewer.agent;
}

/** The room that court and agents alone can read: files of items that are kept to them stand there. */
export const AGENTS_ROOM = 'agents';
/** The rooms beside those of the space that someone with these roles may read for the evidence. */
export function evidenceRooms(roles: readonly string[]): string[] {
  const { court, agent } = viewerOf(roles);
  return court || agent ? [AGENTS_ROOM] : [];
}
/** The room in which a side writes its evidence, unseen by the others. */
export const roomOf = (side: EvidenceSide): string => (side === 'court' ? 'court' : `side:${side}`);

const SIDE_NAMES: Readonly<Record<EvidenceSide, string>> = { plaintiff: '原告', defendant: '被告', 'third-party': '第三人', court: '法院' };
/** The number of an item in the catalogue: 证据规定（2019）第十九条第一款. What is kept to court and agents has a series of its own, so that no gap tells the others of it. */
export const numberOf = (side: EvidenceSide, visibility: Visibility, serial: number): string =>
  `${SIDE_NAMES[side]}-${visibility === 'court-and-agents' ? '限-' : ''}${serial}`;

/** What an item still lacks before it may be handed in: name, source and what it proves: 证据规定（2019）第十九条第一款. */
export function missingOf(item: { readonly name: string; readonly source: string; readonly purpose: string; readonly fileIds: readonly string[] }): string[] {
  return [...(['name', 'source', 'purpose'] as const).filter((field) => item[field].trim() === ''), ...(item.fileIds.length === 0 ? ['files'] : [])];
}
