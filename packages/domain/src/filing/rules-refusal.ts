import { limitEnd } from '../law/limit-end.ts';
import type { LimitCode } from '../law/limits.ts';
import type { Calendar, Day } from '../shared/calendar.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import { take } from '../shared/states.ts';
import { filingStates, type Filing, type FilingActor, type FilingKind } from './rules.ts';
import { reviewClock, type Today } from './rules-clock.ts';

/** A ground on which a complaint may be ruled inadmissible; `needs` is what must have been tried before. */
export type RefusalGround = { code: string; kind: FilingKind; article: string; needs?: 'advice' | 'correction' };

const civil = (code: string, article: string, needs?: RefusalGround['needs']): RefusalGround => ({ code, kind: 'civil', article, ...(needs ? { needs } : {}) });
const administrative = (code: string, article: string, needs?: RefusalGround['needs']): RefusalGround => ({ code, kind: 'administrative', article, ...(needs ? { needs } : {}) });
const CPL = '民事诉讼法（2023）', ALL = '行政诉讼法（2017）', ALI = '行诉法解释（2018）';

/** The grounds of non-acceptance: CPL (2023), arts. 122, 127; 行政诉讼法 (2017), arts. 13, 44 to 46, 49 with 行诉法解释 (2018), arts. 55 to 60, 67. Each has its sentence in texts. */
export const REFUSAL_GROUNDS: readonly RefusalGround[] = [
  civil('filing.ground.no-direct-interest', `${CPL}第一百二十二条第一项`),
  civil('filing.ground.no-clear-defendant', '民诉法解释（2022）第二百零九条', 'correction'),
  civil('filing.ground.no-concrete-claim', `${CPL}第一百二十二条第三项`, 'correction'),
  civil('filing.ground.not-civil', `${CPL}第一百二十二条第四项`),
  civil('filing.ground.administrative-matter', `${CPL}第一百二十七条第一项`, 'advice'),
  civil('filing.ground.arbitration', `${CPL}第一百二十七条第二项`, 'advice'),
  civil('filing.ground.other-organ', `${CPL}第一百二十七条第三项`, 'advice'),
  civil('filing.ground.wrong-court', '民诉法解释（2022）第二百一十一条', 'advice'),
  civil('filing.ground.decided-already', `${CPL}第一百二十七条第五项`, 'advice'),
  civil('filing.ground.barred-for-now', `${CPL}第一百二十七条第六项`),
  civil('filing.ground.divorce-six-months', `${CPL}第一百二十七条第七项`),
  civil('filing.ground.uncorrected', '登记立案规定（法释〔2015〕8号）第七条', 'correction'),
  civil('filing.ground.may-not-be-registered', '登记立案规定（法释〔2015〕8号）第十条'),
  administrative('filing.ground.no-standing', `${ALL}第四十九条第一项`),
  administrative('filing.ground.no-clear-organ', `${ALI}第六十七条`, 'correction'),
  administrative('filing.ground.no-concrete-administrative-claim', `${ALL}第四十九条第三项`, 'correction'),
  administrative('filing.ground.outside-scope', `${ALL}第十三条、第四十九条第四项`),
  administrative('filing.ground.wrong-administrative-court', `${ALL}第四十九条第四项`, 'advice'),
  administrative('filing.ground.reconsideration-first', `${ALI}第五十六条`),
  administrative('filing.ground.reconsideration-pending', `${ALI}第五十七条`),
  administrative('filing.ground.withdrawn-before', `${ALI}第六十条`),
  administrative('filing.ground.out-of-time', `${ALL}第四十五条、第四十六条`),
  administrative('filing.ground.uncorrected-administrative', `${ALI}第五十五条`, 'correction'),
];

/** The grounds that a ruling on this kind of complaint may rest on. */
export const groundsFor = (kind: FilingKind): readonly RefusalGround[] => REFUSAL_GROUNDS.filter((g) => g.kind === kind);

/** Why a ground may not be used yet, or null. */
function whyNotYet(f: Filing, ground: RefusalGround): string | null {
  if (ground.needs === 'advice' && !f.insisted) return 'filing.advise-first';
  if (ground.needs !== 'correction') return null;
  if (f.defects.length === 0) return 'filing.correct-first';
  return f.kind === 'administrative' && !f.insisted ? 'filing.return-first' : null;
}

/**
 * The complaint with a ruling of non-acceptance drafted by the clerk for the judge: CPL (2023), arts. 126, 157; 行政诉讼法 (2017), art. 51 (2).
 * `basis` names grounds by code or by article; at least one must be of the list. Advice and correction come before the grounds that need them.
 */
export function draftRefusal(f: Filing, ruling: { by: string; basis: readonly string[] }, at: Today, by: FilingActor = 'registrar'): Decision<Filing> {
  const next = take(filingStates, f.state, 'draft-refusal', by);
  if (!next.ok) return next;
  if (reviewClock(f, at).registerFirst) return refused('filing.register-first', 'conflict');
  const grounds = groundsFor(f.kind).filter((g) => ruling.basis.includes(g.code) || ruling.basis.includes(g.article));
  if (grounds.length === 0) return refused('filing.ground-missing', 'invalid');
  const whys = grounds.map((g) => whyNotYet(f, g));
  const why = whys.find((w) => w !== null);
  if (why && whys.every((w) => w !== null)) return refused(why, 'conflict');
  return agreed({ ...f, state: next.value, refusalDraftedBy: ruling.by });
}

/** The complaint back under review because the judge does not sign the draft. */
export function sendBackRefusal(f: Filing, by: FilingActor = 'judge'): Decision<Filing> {
  const next = take(filingStates, f.state, 'send-back-refusal', by);
  return next.ok ? agreed({ ...f, state: next.value, refusalDraftedBy: null }) : next;
}

/** The complaint as ruled inadmissible, signed by a judge who is not the one who drafted: CPL (2023), arts. 126, 157 (3). Not after the court's time: then it is registered first. */
export function signRefusal(f: Filing, signer: string, at: Today, by: FilingActor = 'judge'): Decision<Filing> {
  const next = take(filingStates, f.state, 'sign-refusal', by);
  if (!next.ok) return next;
  if (f.refusalDraftedBy === signer) return refused('filing.drafter-may-not-sign', 'forbidden');
  if (reviewClock(f, at).registerFirst) return refused('filing.register-first', 'conflict');
  return agreed({ ...f, state: next.value, decideBy: null });
}

/** The limit to appeal against a ruling of non-acceptance: CPL (2023), art. 171 (2); 行政诉讼法 (2017), art. 85. */
export const refusalAppealLimit = (kind: FilingKind): LimitCode => (kind === 'administrative' ? 'T-ADM-APP-R' : 'T-APP-R');
/** The last day to appeal against the ruling of non-acceptance that was served on this day. */
export const refusalAppealBy = (kind: FilingKind, servedOn: Day, calendar: Calendar): Day => limitEnd(refusalAppealLimit(kind), servedOn, calendar).last;
