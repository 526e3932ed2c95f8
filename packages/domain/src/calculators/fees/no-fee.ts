import { agreed, type Decision } from '../../shared/decision.ts';
import { measures, notInForce } from './rules.ts';
import { free, type Sum } from './sum.ts';

/** Cases in which no acceptance fee is paid. */
export const NO_FEE = {
  'special-procedure': ['依照民事诉讼法规定的特别程序审理的案件', 'Tried by a special procedure'], dismissed: ['裁定不予受理、驳回起诉、驳回上诉的案件', 'Not accepted, dismissed, or the appeal dismissed by a ruling'],
  'ruling-appeal': ['对不予受理、驳回起诉和管辖权异议裁定不服的上诉', 'Appeal against a ruling of non-acceptance, of dismissal, or on jurisdiction'], 'administrative-compensation': ['行政赔偿案件', 'Administrative compensation'],
  'judicial-confirmation': ['人民调解协议司法确认', 'Judicial confirmation of a people’s mediation'], 'protection-order': ['人身安全保护令', 'Personal protection order'], prosecutor: ['人民检察院提起的公益诉讼', 'Suit of a procuratorate in the public interest'],
} as const;
/** Why no acceptance fee is paid. */
export type NoFee = keyof typeof NO_FEE;

const RULES: { readonly [m in NoFee]: readonly [article: string, from?: string] } = {
  'special-procedure': [measures('第八条第一项')], dismissed: [measures('第八条第二项')], 'ruling-appeal': [measures('第八条第三项')], 'administrative-compensation': [measures('第八条第四项')],
  'judicial-confirmation': ['司法确认规定（2011）第十一条', '2011-03-30'], 'protection-order': ['人身安全保护令批复（2016）第一条', '2016-07-13'], prosecutor: ['公益诉讼办案规则（2021）第一百零七条', '2021-07-01'],
};
/** The line that says that nothing is paid, and by which rule; refused before that rule. */
export function noFee(matter: NoFee, day: string): Decision<Sum> {
  const [article, from] = RULES[matter], [zh, en] = NO_FEE[matter];
  return notInForce(day, from) ?? agreed(free([`${zh}：不交纳`, `${en}: nothing is paid`], article));
}
