import type { FeeAnswer } from '@microcourt/domain/calculators/contract';
import { acceptanceFee, type FeeInput } from '@microcourt/domain/calculators/fees/fee';
import { shown } from '@microcourt/domain/shared/worked';
import { agree, type Ctx } from '@microcourt/platform/module';
import { groundOf } from '../law/index.ts';

/** The province whose figures this installation goes by. */
const PROVINCE = '浙江省';

/** The case acceptance fee of a case here, today unless a day is named, with its whole working. */
export async function feeFor(ctx: Pick<Ctx, 'tx' | 'today'>, q: FeeInput): Promise<FeeAnswer> {
  const { answer, ...working } = shown(agree(acceptanceFee({ province: PROVINCE, ...q }, await groundOf(ctx))));
  return { fee: answer.fee, ...working };
}
