import * as z from 'zod/mini';
import type { Ground } from '../../law/tables.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { above, decimal, exact, exactYuan, minus, type Exact } from '../../shared/exact.ts';
import { line, type Line, type Words, type Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { choice, decimalNumber, flag, maybe, money, onDay, rare, starting } from '../fields.ts';
import { remark } from '../remark.ts';
import { placeOf } from './inputs.ts';
import { measures, notInForce } from './rules.ts';
import { rounded, shareOf, changedTo, ZERO } from './sum.ts';

/** The kinds of judicial relief 司法救助. */
const AID_KINDS = { waive: ['免交', 'Waived'], reduce: ['减交', 'Reduced'], defer: ['缓交', 'Deferred'] } as const satisfies Record<string, Words>;
/** A kind of relief. */
export type AidKind = keyof typeof AID_KINDS;
type Reason = { readonly words: Words; readonly article: string; readonly kinds: readonly AidKind[]; readonly from?: string };
const reason = (kinds: readonly AidKind[], words: Words, article: string, from?: string): Reason => ({ words, article, kinds, ...(from ? { from } : {}) });

/** What grounds which relief, each with its own article: 第四十五条、第四十六条、第四十七条, and what special laws add. */
const GROUNDS = {
  disabled: reason(['waive'], ['残疾人无固定生活来源', 'Disabled, without steady means'], measures('第四十五条第一项')), support: reason(['waive'], ['追索赡养费、扶养费、抚育费、抚恤金', 'Support or a survivors’ pension is claimed'], measures('第四十五条第二项')),
  allowance: reason(['waive'], ['最低生活保障、特困救济、五保供养对象或者领取失业保险金，无其他收入', 'Minimum allowance, relief or unemployment benefit, no other income'], measures('第四十五条第三项')),
  'good-deed': reason(['waive'], ['因见义勇为或者保护社会公共利益受到损害，请求赔偿或者补偿', 'Harmed in helping others or the public'], measures('第四十五条第四项')), 'waive-other': reason(['waive'], ['确实需要免交的其他情形', 'Another case of real need for a waiver'], measures('第四十五条第五项')),
  disaster: reason(['reduce'], ['因不可抗力生活困难，正在接受社会救济，或者家庭生产经营难以为继', 'Force majeure: on relief, or the family’s business cannot go on'], measures('第四十六条第一款第一项')), favoured: reason(['reduce'], ['国家规定的优抚、安置对象', 'Entitled to special care or placement by the state'], measures('第四十六条第一款第二项')),
  welfare: reason(['reduce'], ['社会福利机构和救助管理站', 'Welfare institution or relief station'], measures('第四十六条第一款第三项')), 'reduce-other': reason(['reduce'], ['确实需要减交的其他情形', 'Another case of real need for a reduction'], measures('第四十六条第一款第四项')),
  'social-insurance': reason(['defer'], ['追索社会保险金、经济补偿金', 'Social insurance or severance is claimed'], measures('第四十七条第一项')), injury: reason(['defer'], ['海上、交通、医疗、工伤、产品质量等人身伤害事故的受害人请求赔偿', 'Victim of an accident with bodily harm'], measures('第四十七条第二项')),
  'legal-aid': reason(['defer'], ['正在接受有关部门法律援助', 'Receives legal aid'], measures('第四十七条第三项')), 'defer-other': reason(['defer'], ['确实需要缓交的其他情形', 'Another case of real need for a deferral'], measures('第四十七条第四项')),
  'legal-aid-law': reason(['defer', 'reduce', 'waive'], ['法律援助受援人（法院根据情况决定）', 'Recipient of legal aid (the court decides on the facts)'], '法律援助法（2021）第五十三条', '2022-01-01'),
  granted: reason(['reduce', 'waive', 'defer'], ['法院已经批准的救助', 'Relief that the court has granted'], measures('第四十四条')),
  'domestic-violence': reason(['defer', 'reduce', 'waive'], ['家庭暴力受害人', 'Victim of domestic violence'], '反家庭暴力法（2015）第十九条第二款', '2016-03-01'),
  environment: reason(['defer'], ['环境民事公益诉讼的原告，交纳确有困难', 'Plaintiff of an environmental suit in the public interest, hard put to pay'], '环境民事公益诉讼解释（2020）第三十三条第一款', '2015-01-07'),
} as const satisfies Record<string, Reason>;
/** A ground of relief. */
export type AidGround = keyof typeof GROUNDS;
/** What is due in fen, who asks for which relief on which ground; `kind` is the first that the ground gives unless said. `percent` is how much is let off. */
export type AidInput = { readonly fee: number; readonly ground: AidGround; readonly kind?: AidKind | undefined; readonly person?: 'natural' | 'organisation' | undefined; readonly percent?: string | undefined; readonly onDay?: string | undefined; readonly roundToYuan?: boolean | undefined };
/** What is payable now, let off, and put off, in fen. */
export type Aid = { kind: AidKind; payable: number; letOff: number; deferred: number };

/** What is left of an exact fee after a reduction by per cent in decimal text, 30 at least and below 100: 第四十六条第二款. */
function reduced(fee: Exact, share: string): Decision<Exact> {
  const off = decimal(share);
  return above(exact(30), off) || !above(exact(100), off) ? refused('calculators.reduction-below-thirty', 'invalid', { percent: share }) : agreed(minus(fee, shareOf(fee, share)));
}
/** What is payable in fen after the court let off so many of a hundred parts, 30 to 99: 诉讼费用交纳办法（2006）第四十六条第二款. */
export function afterReduction(fee: number, share: number): Decision<number> {
  if (!Number.isInteger(share) || share < 30) return refused('calculators.reduction-below-thirty', 'invalid', { percent: share });
  const left = reduced(exact(fee), String(share));
  return left.ok ? agreed(rounded(left.value)) : left;
}

const LATER: readonly (readonly [string, Words])[] = [
  [measures('第四十八条'), ['起诉或者上诉时提交书面申请和经济困难等证明；不予批准的，法院书面说明理由', 'Asked for in writing with the suit or appeal, with proof; a refusal gives its reasons in writing']],
  [measures('第五十条'), ['对方败诉的，诉讼费用由对方负担；对方胜诉的，可以视申请人的经济状况决定减交、免交', 'If the other side loses it bears the fees; if it wins, the court may reduce or waive by the applicant’s means']],
];
const DEFER: readonly [string, Words] = [measures('第四十九条'), ['缓交应当在决定立案之前作出决定', 'A deferral is decided before the case is accepted']];
const RECORDED: readonly [string, Words] = [measures('第五十一条'), ['减交、免交在法律文书中载明', 'A reduction or waiver is stated in the judgment']];

/** Which relief it is, the court decides; says which one is counted where none is named. */
const courtChooses = ([zh, en]: Words) => remark('court-chooses-aid', `缓交、减交还是免交，由法院决定；没有填写种类的，这里按${zh}计算。`, `Whether the fee is deferred, reduced or waived is for the court; where no kind is given, it is counted here as ${en.toLowerCase()}.`);
/** What is payable after relief, and on which ground: 第四十四条至第五十一条. Refused where the ground gives another relief, a waiver is for an organisation, or a reduction is below 30 per cent. */
function feeAid(q: AidInput, ground: Pick<Ground, 'today' | 'tables'>): Decision<Worked<Aid>> {
  const why: Reason = GROUNDS[q.ground], kind = q.kind ?? (why.kinds[0] as AidKind), at = placeOf(q, ground);
  if (!at.ok) return at;
  const early = notInForce(at.value.day, why.from);
  if (early) return early;
  if (!why.kinds.includes(kind)) return refused('calculators.aid-ground-other', 'invalid', { ground: why.words[0], groundEn: why.words[1], kind: why.kinds.map((k) => AID_KINDS[k][0]).join('、'), kindEn: why.kinds.map((k) => AID_KINDS[k][1].toLowerCase()).join(', '), asked: AID_KINDS[kind][0], askedEn: AID_KINDS[kind][1].toLowerCase() });
  if (kind === 'waive' && q.person === 'organisation') return refused('calculators.waiver-natural-only', 'invalid');
  const fee = exact(q.fee), left = kind === 'reduce' ? reduced(fee, q.percent ?? '30') : agreed(ZERO);
  if (!left.ok) return left;
  const start = { sum: fee, lines: [line(measures('第四十四条'), fee, () => [`应交费用：${exactYuan(fee)} 元`, `The fee due: CNY ${exactYuan(fee)}`])] };
  const share = kind === 'reduce' ? ` ${q.percent ?? '30'}%` : '', cited = q.ground === 'environment' && at.value.day < '2021-01-01' ? why.article.replace('2020', '2015') : why.article, article = kind === 'reduce' ? `${cited}；${measures('第四十六条第二款')}` : cited;
  const end = changedTo(start, left.value, article, () => [`${why.words[0]}：${AID_KINDS[kind][0]}${share}，现在应交 ${exactYuan(left.value)} 元`, `${why.words[1]}: ${AID_KINDS[kind][1].toLowerCase()}${share}, payable now CNY ${exactYuan(left.value)}`]);
  const payable = rounded(left.value, q.roundToYuan), answer: Aid = { kind, payable, letOff: kind === 'defer' ? 0 : q.fee - payable, deferred: kind === 'defer' ? q.fee : 0 };
  const more: Line[] = [...LATER, kind === 'defer' ? DEFER : RECORDED].map(([cite, words]) => line(cite, null, () => words));
  return agreed({
    answer, lines: [...end.lines, ...more], results: () => [{ label: ['现在应交', 'Payable now'], fen: payable }, kind === 'defer' ? { label: ['缓交', 'Deferred'], fen: answer.deferred } : { label: AID_KINDS[kind], fen: answer.letOff }],
    remarks: [...(why.kinds.length > 1 ? [courtChooses(AID_KINDS[why.kinds[0] as AidKind])] : []), ...(kind === 'reduce' && q.percent === undefined ? [remark('least-reduction', '没有填写比例，按最低的 30% 计算；具体比例由法院决定。', 'No share was given: the least, 30 percent, is used; the court decides.')] : [])],
  });
}

const LABELS = Object.fromEntries(Object.entries(GROUNDS).map(([code, { words }]) => [code, words])) as { [G in AidGround]: Words };
/** Judicial relief from fees: 第四十四条至第五十一条. */
export const feeAidCalculator = calculator({
  name: 'fee-aid', shelf: 'fees', title: ['缓交、减交、免交', 'Deferral, reduction or waiver of fees'],
  about: ['哪种情形可以缓交、减交或者免交，之后还应交多少。', 'Which ground gives which relief, and what is payable after it.'],
  fields: {
    fee: money(['应交费用', 'The fee due']), ground: choice(['情形', 'Ground'], LABELS), kind: rare(maybe(choice(['申请（不填为该情形对应的救助）', 'Relief (the ground’s own where left out)'], AID_KINDS))),
    person: starting(choice(['申请人', 'Applicant'], { natural: ['自然人', 'Natural person'], organisation: ['法人或者其他组织', 'Organisation'] }), 'natural'), percent: maybe(decimalNumber(['减交比例', 'Share let off'], { unit: ['%', '%'] })),
    onDay: rare(maybe(onDay(['计算日（不填为今天）', 'Day (today where left out)']))), roundToYuan: rare(flag(['四舍五入到元', 'Round to whole yuan'])),
  },
  answer: z.object({ kind: z.enum(['waive', 'reduce', 'defer']), payable: z.int(), letOff: z.int(), deferred: z.int() }),
  examples: [{ fee: '8800', ground: 'disaster', percent: '50' }, { fee: '8800', ground: 'disabled' }, { fee: '50', ground: 'legal-aid' }, { fee: '50', ground: 'welfare', person: 'organisation' }],
  work: feeAid,
});
