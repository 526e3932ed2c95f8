import type { Remark } from '../../shared/worked.ts';
import type { FeeClass } from './classes.ts';
import type { ClaimInput } from './inputs.ts';
import { remark } from './rules.ts';

/** Facts of a case beside its claims that its fee depends on. */
export const FACTS = {
  securities: ['标的物是证券', 'Securities are in dispute'], 'hard-to-value': ['标的物是房屋、车辆、知识产权等，起诉时价值难以确定', 'A house, a car, intellectual property or the like, hard to value at first'],
  wages: ['追索劳动报酬', 'Wages are claimed'], representative: ['人数不确定的代表人诉讼', 'Representative suit, number of members open'], 'securities-representative': ['证券纠纷特别代表人诉讼', 'Special representative suit over securities'],
  insolvency: ['破产程序中有关债务人的民事诉讼', 'Civil suit about a debtor in bankruptcy'],
} as const;
/** A fact of a case beside its claims. */
export type Fact = keyof typeof FACTS;

const CIVIL: readonly FeeClass[] = ['divorce', 'personality', 'ip', 'other-non-property'];
/** In a bankruptcy every civil suit about the debtor is charged as a property case, save labour disputes: 民诉法解释第二百条. */
export const JOINED = <C extends ClaimInput>(claim: C): C => (CIVIL.includes(claim.class) ? { ...claim, class: 'property' } : claim);

const HELD = '2015-02-04', BEFORE: Remark = remark('calculators.before-interpretation', '这一天还没有民诉法解释（2015）第一百九十四条至第二百零七条，多个请求的并计、只减半一次等是当时各地的做法。', 'Arts. 194 to 207 of the 2015 interpretation were not in force yet; adding claims and halving only once were practice then.');
const SAID: Readonly<Partial<Record<Fact, Remark>>> = {
  securities: remark('calculators.securities-value', '证券按起诉之日前最后一个交易日的收盘价、当日的市场价或者其载明的金额计算金额（民诉法解释第一百九十七条）。', 'Securities count at the last closing price before the suit, the market price of the day, or the amount they state (interpretation, art. 197).'),
  'hard-to-value': remark('calculators.hard-to-value', '按原告主张的价值计算；主张过高或者过低都有诉讼风险（民诉法解释第一百九十八条）。', 'The value that the plaintiff states counts; stating too much or too little has its risks (interpretation, art. 198).'),
};
/** What must be known of a fee besides its figures. */
export function remarksOf(q: { readonly claims?: readonly unknown[] | undefined; readonly halving?: readonly unknown[] | undefined; readonly procedure?: string | undefined; readonly facts?: readonly Fact[] | undefined }, day: string): readonly Remark[] {
  const said = (q.facts ?? []).flatMap((f) => SAID[f] ?? []);
  const leans = day < HELD && ((q.claims?.length ?? 0) > 0 || (q.halving?.length ?? 0) > 0 || (q.facts?.length ?? 0) > 0);
  return leans ? [BEFORE, ...said] : said;
}
