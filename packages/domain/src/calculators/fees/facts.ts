import { line, type Line, type Remark } from '../../shared/worked.ts';
import { remark } from '../remark.ts';
import type { FeeClass } from './classes.ts';
import type { ClaimInput, Halving } from './inputs.ts';
import { interpretation } from './rules.ts';

/** Facts of a case beside its claims that its fee depends on. */
export const FACTS = {
  securities: ['标的物是证券', 'Securities are in dispute'], 'hard-to-value': ['标的物是房屋、车辆、知识产权等，起诉时价值难以确定', 'A house, a car, intellectual property or the like, hard to value at first'],
  wages: ['追索劳动报酬', 'Wages are claimed'], representative: ['人数不确定的代表人诉讼', 'Representative suit, number of members open'], 'securities-representative': ['证券纠纷特别代表人诉讼', 'Special representative suit over securities'],
  insolvency: ['破产程序中有关债务人的民事诉讼', 'Civil suit about a debtor in bankruptcy'], 'several-plaintiffs': ['原告有多人', 'Several plaintiffs'],
} as const;
/** A fact of a case beside its claims. */
export type Fact = keyof typeof FACTS;

const CIVIL: readonly FeeClass[] = ['divorce', 'personality', 'ip', 'other-non-property'];
/** In a bankruptcy every civil suit about the debtor is charged as a property case, save labour disputes: 民诉法解释第二百条. */
export const JOINED = <C extends ClaimInput>(claim: C): C => (CIVIL.includes(claim.class) ? { ...claim, class: 'property' } : claim);
/** The line that says so. */
export const insolvent = (day: string): Line => line(interpretation(day, '第二百条'), null, () => ['破产程序中有关债务人的民事诉讼，按照财产案件标准交纳', 'A civil suit about a debtor in bankruptcy is charged as a property case']);

const HELD = '2015-02-04', BEFORE: Remark = remark('before-interpretation', '这一天还没有民诉法解释（2015）第一百九十四条至第二百零七条，多个请求的并计、只减半一次等是当时各地的做法。', 'Arts. 194 to 207 of the 2015 interpretation were not in force yet; adding claims and halving only once were practice then.');
const SAID: Readonly<Partial<Record<Fact, Remark>>> = {
  securities: remark('securities-value', '证券按起诉之日前最后一个交易日的收盘价、当日的市场价或者其载明的金额计算金额（民诉法解释第一百九十七条）。', 'Securities count at the last closing price before the suit, the market price of the day, or the amount they state (interpretation, art. 197).'),
  'several-plaintiffs': remark('several-plaintiffs', '共同提出一个请求的多名原告，按一件、按请求的总额计算；各自的请求合并审理时是否分别计算没有明文，以法院通知为准。', 'Plaintiffs with one claim in common are one case, charged by the whole of it. Whether claims of their own that are tried together are charged apart is not regulated; the court’s notice decides.'),
  'hard-to-value': remark('hard-to-value', '按原告主张的价值计算；主张过高或者过低都有诉讼风险（民诉法解释第一百九十八条）。', 'The value that the plaintiff states counts; stating too much or too little has its risks (interpretation, art. 198).'),
};
const UNCOUNTED = remark('amount-not-counted', '这类请求按件收费，填写的金额没有计入。请求给付金钱或者财物的，请作为财产请求填写。', 'Such a claim is charged by the case, so its amount was not counted. Where money or property is claimed, enter it as a property claim.');
/** Labour disputes and administrative cases cost the same however much is claimed: there is nothing to enter otherwise. */
const FLAT = remark('amount-never-counted', '劳动争议、行政案件不论请求多少，都按件收费，填写的金额没有计入。', 'Labour disputes and administrative cases are charged by the case however much is claimed, so the amount was not counted.');
const ALONE = remark('objection-alone', '管辖权异议的费用与案件受理费分别交纳，不减半；这里只计算异议一项。', 'An objection is charged apart from the acceptance fee and is not halved; it alone is counted here.');
const COUNTED: readonly string[] = ['property', 'ip', 'divorce', 'personality'];
const ALONE_CLAIMS = remark('claims-alone', '没有填写“金额”，只按“同一案件的其他请求”里的各项计算。', 'No amount stands beside the kind of case, so the further claims alone are counted.');
type Asked = { readonly class: string; readonly amount?: number | undefined };
/** Whether all claims stand in the list of further claims: the case itself is a property case without an amount, as it is unless said. */
export const claimsAlone = (q: Asked & { readonly claims?: readonly Asked[] | undefined }): boolean => q.class === 'property' && q.amount === undefined && (q.claims?.length ?? 0) > 0;
/** What must be known of a fee besides its figures. */
export function remarksOf(q: Asked & { readonly claims?: readonly Asked[] | undefined; readonly halving?: readonly Halving[] | undefined; readonly facts?: readonly Fact[] | undefined }, day: string): readonly Remark[] {
  const found = (q.facts ?? []).flatMap((f) => SAID[f] ?? []), more = (q.claims?.length ?? 0) + (q.halving?.length ?? 0);
  if (q.class === 'jurisdiction-objection') return more > 0 || q.amount !== undefined ? [ALONE] : [];
  if (claimsAlone(q)) found.push(ALONE_CLAIMS);
  const left = (claim: Asked) => (claim.amount ?? 0) > 0 && claim.class !== 'none' && !COUNTED.includes(claim.class) && !(q.facts?.includes('insolvency') && claim.class === 'other-non-property');
  const uncounted = [q, ...(q.claims ?? [])].filter(left);
  if (uncounted.length > 0) found.push(uncounted.some((claim) => claim.class === 'other-non-property') ? UNCOUNTED : FLAT);
  if (day < HELD && more + (q.facts?.length ?? 0) > 0) found.push(BEFORE);
  return found;
}
