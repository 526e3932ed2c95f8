import * as z from 'zod/mini';
import { ruleOn, type Dated } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { exact, exactYuan, percent, plus, roundFen, times } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { line, type Line, type Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { choice, maybe, money, onDay, starting } from '../fields.ts';
import { remark } from '../remark.ts';

const WAN = 1_000_000;
type Caps = { readonly parts: readonly { readonly upTo: number | null; readonly rate: string }[]; readonly forbidden: { readonly always: string; readonly claims: string }; readonly pricedOnly: boolean };
/**
 * The highest share that a lawyer may take of each part of what is won or saved: 司发通〔2021〕87号, item 6, and before it 律师服务收费管理办法
 * (发改价格〔2006〕611号), art. 13: 30 per cent. `forbidden` is where both name the matters in which a fee by result may not be agreed: `always` public proceedings and groups, `claims` those of families and livelihood.
 */
const RULES: Dated<Caps> = [
  {
    from: '2021-12-28', article: '律师服务收费意见（2021-12）第六项',
    value: {
      parts: [{ upTo: 100 * WAN, rate: '18' }, { upTo: 500 * WAN, rate: '15' }, { upTo: 1000 * WAN, rate: '12' }, { upTo: 5000 * WAN, rate: '9' }, { upTo: null, rate: '6' }],
      forbidden: { always: '律师服务收费意见（2021-12）第四项', claims: '律师服务收费意见（2021-12）第四项' }, pricedOnly: false,
    },
  },
  {
    from: '2006-12-01', article: '律师服务收费管理办法（2006）第十三条',
    value: { parts: [{ upTo: null, rate: '30' }], forbidden: { always: '律师服务收费管理办法（2006）第十二条', claims: '律师服务收费管理办法（2006）第十一条' }, pricedOnly: true },
  },
];
/** Matters in which a fee by result is forbidden, and the one that stands for all others. */
const MATTERS = {
  other: ['其他民事、商事案件', 'Other civil or commercial matter'],
  criminal: ['刑事诉讼', 'Criminal procedure'], administrative: ['行政诉讼', 'Administrative litigation'], state: ['国家赔偿', 'State compensation'],
  group: ['群体性诉讼', 'Group litigation'], family: ['婚姻、继承', 'Marriage, inheritance'], 'social-insurance': ['请求给予社会保险待遇', 'Claim for social insurance'],
  allowance: ['请求给予最低生活保障待遇', 'Claim for the minimum living allowance'], support: ['请求给付赡养费、抚养费、扶养费', 'Claim for support'],
  relief: ['请求给付抚恤金、救济金', 'Claim for a pension of survivors or relief'], 'work-injury': ['请求给付工伤赔偿', 'Claim for work injury compensation'],
  wages: ['请求支付劳动报酬', 'Claim for wages'],
} as const;
const PUBLIC: readonly string[] = ['criminal', 'administrative', 'state', 'group'];

function work({ amount, matter, onDay: asked }: {
  amount: number; matter: keyof typeof MATTERS; onDay?: string | undefined;
}, ground: { today: string }): Decision<Worked<{ cap: number }>> {
  const on = asked ?? ground.today, rule = ruleOn(RULES, on);
  if (!rule) return refused('calculators.no-rule-on-day', 'invalid', { day: on, from: '2006-12-01' });
  if (matter !== 'other') return refused('calculators.contingency-forbidden', 'invalid', { field: 'matter', matter: MATTERS[matter][0], article: rule.value.forbidden[PUBLIC.includes(matter) ? 'always' : 'claims'] });
  const lines: Line[] = [];
  let total = exact(0), from = 0;
  for (const { upTo, rate } of rule.value.parts) {
    const low = from, high = upTo === null ? amount : Math.min(amount, upTo);
    if (high <= low && from > 0) break;
    const part = times(exact(high - low), percent(rate));
    total = plus(total, part);
    from = high;
    lines.push(line(rule.article, part, () => [
      `${yuanText(low)} 元至 ${yuanText(high)} 元的部分 × ${rate}% = ${exactYuan(part)} 元`,
      `CNY ${yuanText(low)} to ${yuanText(high)} × ${rate}% = CNY ${exactYuan(part)}`,
    ]));
    if (high === amount) break;
  }
  const cap = roundFen(total);
  return agreed({
    answer: { cap }, results: () => [{ label: ['风险代理收费上限', 'Highest fee by result'], fen: cap }], lines,
    remarks: [
      remark(
        'all-stages', '这是律师在各个环节收取的服务费合计的最高额，不是应收额；按最终实现的债权或者减免的债务计算。',
        'This is the most for all stages together, not what is due; it is worked out on what is finally won or saved.',
      ),
      ...(rule.value.pricedOnly ? [
        remark(
          'priced-matters', '当时实行风险代理的前提是：涉及财产关系的民事案件，且委托人被告知政府指导价后仍要求。',
          'At that time it also took a civil case over property and a client who insisted after being told the guided price.',
        ),
      ] : []),
    ],
  });
}

/** The highest contingency fee of a lawyer: 司发通〔2021〕87号; before 2021-12-28 发改价格〔2006〕611号. */
export const lawyerFee = calculator({
  name: 'lawyer-fee', shelf: 'compensation',
  title: ['律师风险代理收费上限', 'Cap on a lawyer’s fee by result'],
  about: ['按标的额分段计算律师风险代理收费的最高数额，并指出禁止风险代理的案件。', 'The most that a lawyer may be paid by result, by parts of the amount; and the matters in which it is forbidden.'],
  fields: {
    amount: money(['标的额', 'Amount'], { note: ['最终实现的债权或者减免的债务金额', 'What is finally won, or the debt that is saved'] }),
    matter: starting(choice(['案件类型', 'Kind of matter'], MATTERS), 'other'),
    onDay: maybe(onDay(['签约日', 'Day of the agreement'], { note: ['不填按今天', 'Today where left out'] })),
  },
  answer: z.object({ cap: z.int() }),
  examples: [{ amount: '50万' }, { amount: '2000万' }, { amount: '300万', onDay: '2020-06-01' }],
  work,
});
