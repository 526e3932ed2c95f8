import * as z from 'zod/mini';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { exact, exactYuan, percent, plus, roundFen, times } from '../../shared/exact.ts';
import { line, type Line, type Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { choice, money, starting } from '../fields.ts';

const RULE = '律师服务收费意见（2021-12）第四条', FROM = '2021-12-28', WAN = 1_000_000;
/** The highest share that a lawyer may take of each part of the amount in dispute: 司发通〔2021〕87号. */
const CAPS: readonly { readonly upTo: number | null; readonly rate: string }[] = [
  { upTo: 100 * WAN, rate: '18' }, { upTo: 500 * WAN, rate: '15' }, { upTo: 1000 * WAN, rate: '12' }, { upTo: 5000 * WAN, rate: '9' }, { upTo: null, rate: '6' },
];
/** Matters in which a fee by result is forbidden. */
const MATTERS = {
  other: ['其他民事案件', 'Other civil matter'], family: ['婚姻、继承', 'Marriage, inheritance'], benefits: ['社会保险待遇、最低生活保障', 'Social insurance, minimum living allowance'],
  support: ['赡养费、抚养费、扶养费、抚恤金、救济金、工伤赔偿', 'Support, pensions, relief, work injury'], wages: ['劳动报酬', 'Wages'], criminal: ['刑事', 'Criminal'], administrative: ['行政', 'Administrative'], state: ['国家赔偿', 'State compensation'], group: ['群体性案件', 'Group suit'],
} as const;

function work({ amount, matter }: { amount: number; matter: keyof typeof MATTERS }, ground: { today: string }): Decision<Worked<{ cap: number }>> {
  if (ground.today < FROM) return refused('calculators.no-rule-on-day', 'invalid', { day: ground.today, from: FROM });
  if (matter !== 'other') return refused('calculators.contingency-forbidden', 'invalid', { matter: MATTERS[matter][0] });
  const lines: Line[] = [];
  let sum = exact(0), from = 0;
  for (const { upTo, rate } of CAPS) {
    const low = from, high = upTo === null ? amount : Math.min(amount, upTo);
    if (high <= low) break;
    const part = times(exact(high - low), percent(rate));
    sum = plus(sum, part);
    from = high;
    lines.push(line(RULE, part, () => [
      `${exactYuan(exact(low))} 元至 ${exactYuan(exact(high))} 元的部分 × ${rate}% = ${exactYuan(part)} 元`,
      `CNY ${exactYuan(exact(low))} to ${exactYuan(exact(high))} × ${rate}% = CNY ${exactYuan(part)}`,
    ]));
  }
  const cap = roundFen(sum);
  return agreed({ answer: { cap }, results: () => [{ label: ['风险代理收费上限', 'Highest fee by result'], fen: cap }], lines });
}

/** The highest contingency fee of a lawyer: 司发通〔2021〕87号. */
export const lawyerFee = calculator({
  name: 'lawyer-fee', shelf: 'compensation',
  title: ['律师风险代理收费上限', 'Cap on a lawyer’s fee by result'],
  about: ['按标的额分段计算律师风险代理收费的最高数额。', 'The most that a lawyer may be paid by result, by parts of the amount in dispute.'],
  fields: { amount: money(['标的额', 'Amount in dispute']), matter: starting(choice(['案件类型', 'Kind of matter'], MATTERS), 'other') },
  answer: z.object({ cap: z.int() }),
  examples: [{ amount: '50万' }, { amount: '2000万' }],
  work,
});
