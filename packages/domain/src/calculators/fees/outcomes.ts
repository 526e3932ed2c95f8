import type { Dated } from '../../shared/citation.ts';
import type { Words } from '../../shared/worked.ts';
import { measures } from './rules.ts';

/** Who may bear a fee. */
export const BEARERS = {
  plaintiff: ['原告（上诉人）', 'Plaintiff or appellant'], defendant: ['被告（被上诉人）', 'Defendant or appellee'], applicant: ['申请人', 'Applicant'], respondent: ['被申请人', 'Respondent'], debtor: ['债务人', 'Debtor'],
  executed: ['被执行人', 'Person subject to enforcement'], fund: ['申请设立基金的人', 'Who asked for the fund'], security: ['债务人、担保人', 'Debtor and giver of the security'], estate: ['破产财产', 'Bankruptcy estate'], changer: ['变更请求的当事人', 'Who changed the claim'], late: ['逾期举证的当事人', 'Who gave evidence late'], proceeds: ['拍卖、变卖价款（先行扣除，退还申请人）', 'The price of the sale, first of all; what the applicant advanced is given back'],
} as const satisfies Record<string, Words>;
/** Who bears a fee. */
export type Bearer = keyof typeof BEARERS;

/** Who bears a fee after an outcome: one side alone, `share` as agreed or decided, or `losers` among themselves; `inter` is an article of the interpretation, `since` another rule by its versions. */
export type Outcome = { readonly words: Words; readonly article: string; readonly by: Bearer | 'share' | 'losers'; readonly halves?: true; readonly claimable?: true; readonly inter?: string; readonly since?: Dated<null> };
/** Who bears the fee for registering a claim where no fund was set up; both versions read the same. */
const FUND: Dated<null> = [{ from: '2021-01-01', value: null, article: '海事赔偿责任限制规定（2020）第七条' }, { from: '2010-09-15', value: null, article: '海事赔偿责任限制规定（2010）第七条' }];
const one = (words: Words, article: string, by: Outcome['by'], more: Partial<Outcome> = {}): Outcome => ({ words, article: article === '' ? '' : measures(article), by, ...more });

/** What a case came to, and who bears its fees then: 诉讼费用交纳办法（2006）第二十九条至第四十二条；民诉法解释第二百零三条、第二百零四条. */
export const OUTCOMES = {
  'defendant-lost': one(['被告败诉', 'The defendant lost'], '第二十九条第一款', 'defendant'), 'plaintiff-lost': one(['原告败诉', 'The plaintiff lost'], '第二十九条第一款', 'plaintiff'),
  partly: one(['部分胜诉、部分败诉', 'Won in part and lost in part'], '第二十九条第二款', 'share'), 'several-losers': one(['共同诉讼的多个当事人败诉', 'Several on one side lost'], '第二十九条第三款', 'losers'),
  'appeal-changed': one(['二审改变一审裁判，重新决定一审费用', 'Changed on appeal: the fee of first instance is decided anew'], '第三十条', 'share', { inter: '第一百九十六条' }), mediated: one(['调解达成协议', 'Settled by mediation'], '第三十一条', 'share', { halves: true }),
  divorce: one(['离婚案件', 'Divorce'], '第三十三条', 'share'), withdrawn: one(['原告或者上诉人撤诉', 'Withdrawn by the plaintiff or appellant'], '第三十四条第一款', 'plaintiff', { halves: true }),
  'administrative-changed': one(['行政案件被告改变行政行为，原告撤诉', 'The administrative organ changed its act and the suit was withdrawn'], '第三十四条第二款', 'defendant', { halves: true }),
  'late-reduction': one(['法庭调查终结后减少请求（减少部分的受理费）', 'Claim lowered after the court investigation (fee of that part)'], '第三十五条', 'changer'),
  'payment-order-undisputed': one(['债务人对支付令未提出异议', 'Payment order not objected to'], '第三十六条', 'debtor'), 'payment-order-disputed': one(['债务人提出异议，督促程序终结', 'Payment order ended by an objection'], '第三十六条', 'applicant', { claimable: true }),
  'public-notice': one(['公示催告', 'Public summons over an instrument'], '第三十七条', 'applicant'), enforcement: one(['执行，承认和执行', 'Enforcement, also of a foreign judgment'], '第三十八条第一款', 'executed'),
  'enforcement-settled': one(['执行中达成和解协议', 'Settled during enforcement'], '第三十八条第二款', 'share'), preservation: one(['保全', 'Preservation'], '第三十八条第三款', 'applicant', { claimable: true }),
  'arbitration-granted': one(['撤销仲裁裁决等申请成立', 'Award set aside, or the like granted'], '第三十八条第四款、第二十九条', 'respondent'), 'arbitration-rejected': one(['撤销仲裁裁决等申请被驳回', 'Application to set aside rejected'], '第三十八条第四款、第二十九条', 'applicant'),
  'maritime-before-suit': one(['诉前海事请求保全、海事强制令', 'Maritime preservation or injunction before the suit'], '第三十九条第一项', 'applicant', { claimable: true }), 'maritime-evidence': one(['诉前海事证据保全', 'Preservation of maritime evidence before the suit'], '第三十九条第二项', 'applicant'),
  'ship-sale': one(['拍卖、变卖被扣押船舶等发生的合理费用', 'Reasonable cost of selling an arrested ship or the like'], '第三十九条第三项', 'proceeds'),
  'maritime-fund': one(['设立责任限制基金、债权登记、船舶优先权催告及其公告', 'Limitation fund, registration of claims, notice on liens'], '第三十九条第四项、第三十九条第五项', 'applicant'),
  'maritime-fund-failed': { words: ['责任限制基金未依法设立（债权登记的申请费）', 'The limitation fund was not set up (fee for registering a claim)'], article: '', by: 'fund', since: FUND },
  retrial: one(['应交费的再审，一方申请', 'Retrial with a fee, asked for by one side'], '第三十二条', 'applicant'), 'retrial-both': one(['应交费的再审，双方申请', 'Retrial with a fee, asked for by both'], '第三十二条、第二十九条', 'share'),
  'late-evidence': one(['因自身原因逾期举证而增加的费用', 'What late evidence added'], '第四十条', 'late'), 'special-notice': one(['特别程序的公告费', 'Public notice in a special procedure'], '第四十一条', 'applicant'), bankruptcy: one(['破产案件', 'Bankruptcy'], '第四十二条', 'estate'),
  'security-granted': one(['裁定拍卖、变卖担保财产', 'Sale of the security ordered'], '', 'security', { inter: '第二百零四条第一款' }), 'security-rejected': one(['驳回实现担保物权申请', 'Realisation of the security rejected'], '', 'applicant', { inter: '第二百零四条第一款' }),
} as const satisfies Record<string, Outcome>;
/** What a case came to. */
export type OutcomeName = keyof typeof OUTCOMES;
