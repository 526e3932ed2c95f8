import type { FeeAnswer } from '@microcourt/domain/calculators/contract';
import { whyAmount, type Why } from '@microcourt/domain/calculators/why';
import { FEE_CLASSES, type FeeClass } from '@microcourt/domain/calculators/fees/classes';
import type { Draft } from '@microcourt/domain/filing/draft';
import { feeQuestionOf, type CauseFee } from '@microcourt/domain/filing/fee';
import type { FeeWritten } from '@microcourt/domain/filing/rules-papers';
import type { AidGranted } from '@microcourt/domain/filing/whys';
import { agree, type Ctx } from '@microcourt/platform/module';
import { askedHere, feeFor } from '../calculators/index.ts';
import { causeFor } from './cause.ts';
import type { FilingRow } from './store.ts';

/** The exact fee of a complaint with what its calculator was asked, or the code of the question that decides it first. All null: the cause is not settled yet. */
export type FeeOrQuestion = { fee: FeeAnswer | null; question: string | null; why: Why | null };

/** The relief that the court granted, as far as a fee hangs on it. */
export const aidGranted = (f: FilingRow): AidGranted => (f.aidState === 'granted' ? { kind: f.aidKind, percent: f.aidPercent } : { kind: null, percent: null });

const known = (feeClass: string | null): FeeClass | undefined => FEE_CLASSES.find((c) => c === feeClass);

/** What the cause says of the fee; the registry's decision goes before it. */
function causeFee(ctx: Ctx, f: FilingRow): CauseFee | null {
  const settled = known(f.feeClass), cause = causeFor(ctx, f, f.causeCode);
  if (settled !== undefined) return { feeClass: settled };
  if (cause === undefined) return null;
  return { feeClass: cause.feeClass, ...(cause.feeQuestion ? { question: cause.feeQuestion } : {}) };
}

/** The complaint with what the registry read out of it for the fee; the filer's own words stay as they are. */
function asRead(f: FilingRow, draft: Draft): Draft {
  const { feeAmountFen: amount, feePropertyFen: property, feeDamagesFen: damages } = f;
  return {
    ...draft, ...(amount === null ? {} : { claims: [{ key: 'fee', amountFen: amount, kind: 'money' as const }] }),
    fee: { ...draft.fee, ...(property === null ? {} : { propertyFen: property }), ...(damages === null ? {} : { damagesFen: damages }) },
  };
}

/** What decides the fee, in the fields of a fee notice; null where a question of it is open. */
export function feeWritten(ctx: Ctx, f: FilingRow, draft: Draft): FeeWritten {
  const decision = feeQuestionOf(asRead(f, draft), causeFee(ctx, f));
  if (!decision.ok) return null;
  return decision.value.class === 'property' && decision.value.amount === undefined ? null : { ...decision.value };
}

/** The fee of a complaint with its working, from its registration on by the rules of that day. Halved once for the summary and the small-claims procedure: 诉讼费用交纳办法（2006）第十六条. */
export async function feeOf(ctx: Ctx, f: FilingRow, draft: Draft): Promise<FeeOrQuestion> {
  const decision = feeQuestionOf(asRead(f, draft), causeFee(ctx, f));
  if (!decision.ok) {
    const { code, facts } = decision.refusal;
    if (code === 'filing.cause-open') return { fee: null, question: null, why: null };
    if (code === 'filing.fee-question') return { fee: null, question: typeof facts?.['question'] === 'string' ? facts['question'] : code, why: null };
    return agree(decision);
  }
  const q = decision.value;
  if (q.class === 'property' && q.amount === undefined) return { fee: null, question: 'filing.fee-question.amount', why: null };
  const procedure = f.procedure === 'summary' || f.procedure === 'small-claims' ? f.procedure : 'ordinary';
  const asked = askedHere({ ...q, procedure, ...(f.registeredOn === null ? {} : { onDay: f.registeredOn }) }), fee = await feeFor(ctx, asked);
  return { fee, question: null, why: whyAmount('fee', asked, 'fee', fee.fee) };
}
