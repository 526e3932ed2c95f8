import { FEE_CLASS_QUESTIONS } from '../calculators/fee-questions.ts';
import { FEE_CLASSES, type FeeClass } from '../calculators/fees/classes.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import type { Draft } from './draft.ts';

/** What decides the fee of a complaint, as the calculator `fee` takes it: the kind of case and its amount in fen, where it has one. */
export type FeeQuestion = { readonly class: FeeClass; readonly amount?: number };
/** The reviewed fee class of a cause, or `ask` with the code of the question that decides it. */
export type CauseFee = { feeClass: FeeClass | 'ask'; question?: string };

/** The sum of the amounts that the claims name, in fen; null where none names one. */
export function claimedAmount(d: Pick<Draft, 'claims'>): number | null {
  const amounts = (d.claims ?? []).flatMap((c) => (c.amountFen === undefined ? [] : [c.amountFen]));
  return amounts.length === 0 ? null : amounts.reduce((a, b) => a + b, 0);
}

function chosenClass(d: Draft, cause: CauseFee): FeeClass | null {
  if (cause.feeClass !== 'ask') return cause.feeClass;
  const answers = FEE_CLASS_QUESTIONS[cause.question ?? '']?.answers ?? [];
  const given = d.fee?.feeClass;
  return given && (FEE_CLASSES as readonly string[]).includes(given) && answers.some((a) => a.feeClass === given) ? (given as FeeClass) : null;
}

/** The fee question of a class: several property claims are added, and property beside non-property counts alone (解释 (2022), art. 201). */
function questionOf(d: Draft, feeClass: FeeClass): FeeQuestion {
  const claimed = claimedAmount(d), total = d.answers?.['property-total'];
  const worth = d.fee?.propertyFen ?? (typeof total === 'number' && total >= 0 ? total : undefined);
  const question = (c: FeeClass, amount: number | null): FeeQuestion => (amount === null ? { class: c } : { class: c, amount });
  if (feeClass === 'divorce') return question('divorce', worth ?? null);
  if (feeClass === 'personality') return question('personality', d.fee?.damagesFen ?? claimed);
  if (feeClass === 'property' || feeClass === 'ip') return question(feeClass, claimed === null && worth === undefined ? null : (claimed ?? 0) + (d.fee?.propertyFen ?? 0));
  if (feeClass === 'other-non-property' && claimed !== null && claimed > 0) return question('property', claimed);
  return question(feeClass, null);
}

/**
 * What decides the acceptance fee of a complaint, by its cause and claims, for the ordinary procedure. Refused with `filing.fee-question` and the
 * question's code where the cause alone does not decide, with `filing.cause-open` where there is no cause yet.
 */
export function feeQuestionOf(d: Draft, cause: CauseFee | null): Decision<FeeQuestion> {
  if (d.kind === 'administrative' && !cause) return agreed({ class: 'administrative' });
  if (!cause) return refused('filing.cause-open', 'conflict');
  const feeClass = chosenClass(d, cause);
  if (!feeClass) return refused('filing.fee-question', 'conflict', { question: cause.question });
  const question = questionOf(d, feeClass);
  return question.amount !== undefined && !Number.isSafeInteger(question.amount) ? refused('calculators.amount-malformed', 'invalid') : agreed(question);
}
