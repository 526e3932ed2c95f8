import type { FeeAnswer } from '@microcourt/domain/calculators/contract';
import { acceptanceFee, type FeeInput } from '@microcourt/domain/calculators/fees/fee';
import { shown } from '@microcourt/domain/shared/worked';
import { agree, type Ctx } from '@microcourt/platform/module';
import { groundOf } from '../law/index.ts';

/** The province whose figures this installation goes by. */
const PROVINCE = '浙江省';

/** A question of a fee as it is asked here: with the province whose figures count. */
export const askedHere = (q: FeeInput): FeeInput => ({ province: PROVINCE, ...q });
/** The case acceptance fee of a case here, today unless a day is named, with its whole working. */
export async function feeFor(ctx: Pick<Ctx, 'tx' | 'today'>, q: FeeInput): Promise<FeeAnswer> {
  const { answer, ...working } = shown(agree(acceptanceFee(askedHere(q), await groundOf(ctx))));
  return { fee: answer.fee, ...working };
}
