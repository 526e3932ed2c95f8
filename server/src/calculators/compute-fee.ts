import type { InputOf } from '@microcourt/domain/shared/contract';
import type { fee as words, FeeAnswer } from '@microcourt/domain/calculators/contract';
import { acceptanceFee } from '@microcourt/domain/calculators/fees';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { provinceFeesOn } from '../law/index.ts';

/** The province whose figures this installation goes by. */
const PROVINCE = '浙江省';

/** The case acceptance fee on a day, today unless said otherwise, with its steps and articles. */
export async function feeFor(ctx: Pick<Ctx, 'today'>, { feeClass, amount, halved, onDay }: InputOf<typeof words>): Promise<FeeAnswer> {
  const province = provinceFeesOn(PROVINCE, onDay ?? ctx.today);
  if (!province) throw new Refused({ code: 'calculators.no-province-table', kind: 'invalid' });
  return agree(acceptanceFee({ feeClass, amount, halved }, province));
}
