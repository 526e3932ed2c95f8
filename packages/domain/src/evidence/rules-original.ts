import type { Article } from '../shared/citation.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import type { Machine } from '../shared/machine.ts';
import { go, rowsOver, take, type States } from '../shared/states.ts';
import type { EvidenceActor } from './rules.ts';

/** Why an electronic copy is taken in place of the original: 在线诉讼规则（2021）第十三条. */
export const ORIGINAL_BASES = ['undisputed', 'notarised', 'confirmed-before', 'compared', 'other-proof'] as const;
/** Why an electronic copy is taken. */
export type OriginalBasis = (typeof ORIGINAL_BASES)[number];
/** Why the original must be brought: 在线诉讼规则（2021）第十二条. */
export const ORIGINAL_CAUSES = ['disputed', 'unclear', 'archive', 'court'] as const;
/** Why the original must be brought. */
export type OriginalCause = (typeof ORIGINAL_CAUSES)[number];

/** The article of each cause. */
export const CAUSE_ARTICLES: Readonly<Record<OriginalCause, Article>> = {
  disputed: '在线诉讼规则（2021）第十二条第一项', unclear: '在线诉讼规则（2021）第十二条第二项', archive: '在线诉讼规则（2021）第十二条第三项', court: '在线诉讼规则（2021）第十二条第四项',
};
/** The article of each basis. */
export const BASIS_ARTICLES: Readonly<Record<OriginalBasis, Article>> = {
  undisputed: '在线诉讼规则（2021）第十三条第一项', notarised: '在线诉讼规则（2021）第十三条第二项', 'confirmed-before': '在线诉讼规则（2021）第十三条第三项',
  compared: '在线诉讼规则（2021）第十三条第四项', 'other-proof': '在线诉讼规则（2021）第十三条第五项',
};

/** Where the question of the original stands: required, appointed to be looked at, settled, or not brought. */
export const ORIGINAL_STATES = ['required', 'appointed', 'settled', 'not-brought'] as const;
/** Where the question of the original stands. */
export type OriginalState = (typeof ORIGINAL_STATES)[number];
/** What can happen to it. */
export const ORIGINAL_STEPS = ['require', 'appoint', 'settle', 'miss'] as const;
/** One thing that can happen to it. */
export type OriginalStep = (typeof ORIGINAL_STEPS)[number];

const row = rowsOver<OriginalState, OriginalStep, EvidenceActor>(ORIGINAL_STEPS);
const require = go<OriginalState, EvidenceActor>('required', ['court', 'law'], '在线诉讼规则（2021）第十二条'), appoint = go<OriginalState, EvidenceActor>('appointed', ['court'], '在线诉讼规则（2021）第十二条；证据规定（2019）第十二条第二款');
const settle = go<OriginalState, EvidenceActor>('settled', ['court'], '在线诉讼规则（2021）第十三条；证据规定（2019）第六十一条'), miss = go<OriginalState, EvidenceActor>('not-brought', ['court'], '证据规定（2019）第九十条第五项');
/** The life of the question whether the original must be brought. */
export const originalStates: States<OriginalState, OriginalStep, EvidenceActor> = {
  required: row('evidence.original-required', { require, appoint, settle, miss }),
  appointed: row('evidence.original-required', { appoint, settle, miss }),
  settled: row('evidence.original-settled', { require, appoint }),
  'not-brought': row('evidence.original-missed', { appoint, settle }),
};
/** The life of that question, to be drawn and proved. */
export const originalMachine: Machine<OriginalState, OriginalStep, EvidenceActor> = {
  title: { zh: '原件核对', en: 'Looking at the original' }, table: originalStates, start: 'required', ends: ['settled', 'not-brought'], states: 'evidence.original-state', steps: 'evidence.original-step',
};

/** The original required, with an appointment where time and place are named; an appointment needs both and lies ahead. */
export function requireOriginal(state: OriginalState | null, at: Date | null, where: string, now: Date): Decision<OriginalState> {
  if ((at === null) !== (where === '')) return refused('evidence.time-and-place', 'invalid');
  if (at !== null && at <= now) return refused('evidence.appointment-past', 'invalid');
  if (at === null) return state === null ? agreed('required') : take(originalStates, state, 'require', 'court');
  return state === null ? agreed('appointed') : take(originalStates, state, 'appoint', 'court');
}
/** The question settled with its basis, or the original not brought. While someone says that it differs, it does not count as undisputed. */
export function settleOriginal(state: OriginalState | null, basis: OriginalBasis | null, note: string, someoneDiffers: boolean): Decision<OriginalState> {
  if (state === null) return refused('evidence.original-not-required', 'conflict');
  if (basis === 'undisputed' && someoneDiffers) return refused('evidence.still-disputed', 'conflict');
  if ((basis === null || basis === 'other-proof') && note === '') return refused('evidence.note-missing', 'invalid');
  return take(originalStates, state, basis === null ? 'miss' : 'settle', 'court');
}
/** Where it stands after someone disputed that the material is like the original: required, unless it is on its way already. 在线诉讼规则（2021）第十二条第一项. */
export const requiredByDispute = (state: OriginalState | null): OriginalState => (state === 'appointed' ? 'appointed' : 'required');

/** What electronic data is: 证据规定（2019）第十四条, in its order. */
export const ELECTRONIC_DATA = ['evidence.electronic.published', 'evidence.electronic.messages', 'evidence.electronic.records', 'evidence.electronic.files', 'evidence.electronic.other'] as const;
/** What is looked at to judge whether electronic data is authentic: 证据规定（2019）第九十三条第一款, in its order. */
export const ELECTRONIC_FACTORS = ['evidence.factor.environment', 'evidence.factor.running', 'evidence.factor.checks', 'evidence.factor.kept', 'evidence.factor.course', 'evidence.factor.who', 'evidence.factor.other'] as const;
/** When electronic data may be held authentic unless the contrary is shown: 证据规定（2019）第九十四条第一款, in its order, and the notarised content of the second paragraph. */
export const ELECTRONIC_PRESUMED = ['evidence.presumed.adverse', 'evidence.presumed.neutral', 'evidence.presumed.business', 'evidence.presumed.archive', 'evidence.presumed.agreed', 'evidence.presumed.notarised'] as const;
