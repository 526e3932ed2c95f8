import { yuanText } from '../../shared/money.ts';
import type { Answer } from '../draft.ts';
import type { Problem } from '../problem.ts';
import type { Element, Interview } from './types.ts';

/** The answers to an interview by the ids of its elements. */
export type Answers = Readonly<Record<string, Answer>>;

const empty = (a: Answer | undefined): boolean => a === undefined || a === '' || (Array.isArray(a) && a.length === 0);

/** Whether an element is to be asked, given the answers so far. */
export const isAsked = (e: Element, answers: Answers): boolean => e.when === undefined || answers[e.when.element] === e.when.is;

/** The elements of an interview that are asked, in order. */
export const askedElements = (interview: Interview, answers: Answers): Element[] =>
  interview.sections.flatMap((s) => s.elements).filter((e) => isAsked(e, answers));

/** Needed elements that have no answer yet; each is worth a second thought, none is a bar. */
export const elementWarnings = (interview: Interview, answers: Answers): Problem[] =>
  askedElements(interview, answers).filter((e) => e.needed && empty(answers[e.id]))
    .map((e) => ({ path: ['answers', e.id], code: 'filing.element-missing', facts: { zh: e.zh, en: e.en } }));

/** A claim that the answers suggest, to be taken over into the list of claims and changed there at will. */
export type SuggestedClaim = { text: string; kind: NonNullable<Element['claim']>['kind']; amountFen?: number; fromElement: string };

/** The claims that the answers suggest, in the order of the interview: an amount makes a claim for money, a yes one for what it says. */
export function suggestedClaims(interview: Interview, answers: Answers): SuggestedClaim[] {
  return askedElements(interview, answers).flatMap((e): SuggestedClaim[] => {
    const answer = answers[e.id];
    if (!e.claim) return [];
    if (e.kind === 'yes-no') return answer === true ? [{ text: e.claim.text, kind: e.claim.kind, fromElement: e.id }] : [];
    if (typeof answer !== 'number' || answer <= 0) return [];
    return [{ text: e.claim.text.replace('{amount}', yuanText(answer)), kind: e.claim.kind, amountFen: answer, fromElement: e.id }];
  });
}

function shown(e: Element, a: Answer): string {
  if (typeof a === 'boolean') return a ? '是' : '否';
  if (typeof a === 'number') return e.kind === 'money' ? `${yuanText(a)} 元` : String(a);
  if (Array.isArray(a)) return a.map((row) => (e.rows ?? []).map((r) => (empty(row[r.id]) ? '' : `${r.zh}：${shown(r, row[r.id] as Answer)}`)).filter((t) => t !== '').join('，')).join('；');
  return e.options?.find((o) => o.code === a)?.zh ?? a;
}

/** The answers as lines of plain Chinese, by section, for the printed complaint and the registry's review. */
export function answerLines(interview: Interview, answers: Answers): { section: string; lines: { label: string; text: string }[] }[] {
  return interview.sections.map((s) => ({
    section: s.zh,
    lines: s.elements.filter((e) => isAsked(e, answers) && !empty(answers[e.id])).map((e) => ({ label: e.zh, text: shown(e, answers[e.id] as Answer) })),
  })).filter((s) => s.lines.length > 0);
}
