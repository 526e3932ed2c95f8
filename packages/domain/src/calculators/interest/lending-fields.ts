import * as z from 'zod/mini';
import { choice, decimalNumber, flag, maybe, money, onDay, rare, starting, type ObjectOf } from '../fields.ts';
import { basisField, paymentsField, perField, rateField, unitField } from './rate-fields.ts';

const IN_TERM = ['借期内利率', 'Rate of the term'] as const, SOME = { field: 'agreedOn', is: ['agreed', 'unclear'] } as const;
/** The form of a private loan. */
export const lendingFields = {
  lender: starting(choice(['借贷双方', 'Who lends to whom'], {
    natural: ['自然人之间', 'Natural persons on both sides'], other: ['一方或双方不是自然人', 'A company or organisation on one side'],
    bank: ['出借人是银行等金融机构', 'The lender is a bank or another financial institution'],
    local: ['出借人是小额贷款公司、典当行等地方金融组织', 'The lender is a small-loan company, pawnshop or other local financial organisation'],
  }), 'natural'),
  contractDay: onDay(['合同成立日', 'Day of the contract'], { note: ['自然人之间的借款，自提供借款时成立。', 'Between natural persons a loan is made when the money is handed over.'] }),
  filedOn: maybe(onDay(['起诉（受理）日', 'Day of the suit'], { note: ['不填则为今天。', 'Today, where left out.'] })),
  onDay: rare(maybe(onDay(['裁判日', 'Day of judgment'], { note: ['不填则为今天。', 'Today, where left out.'] }))),
  oldRules: rare(starting(flag(['请求 2020-08-19 以前的利息按当时的司法解释', 'Interest until 2020-08-19 is asked for by the rules of that time']), true)),
  lent: money(['借据载明或约定的本金', 'Principal as written']), deducted: starting(money(['预先扣除的利息（砍头息）', 'Interest kept back in advance']), 0),
  from: maybe(onDay(['起息日', 'Interest from'], { note: ['不填则为合同成立日。', 'The day of the contract, where left out.'] })), overdueFrom: maybe(onDay(['逾期起算日', 'Overdue from'])), to: onDay(['截止日', 'To'], { note: ['算头不算尾。', 'The last day does not count.'] }),
  agreedOn: starting(choice(['借期内利息', 'Interest during the term'], { agreed: ['有约定', 'Agreed'], unclear: ['约定不明', 'Unclear'], none: ['没有约定', 'Not agreed'] }), 'agreed'),
  rate: maybe(rateField(IN_TERM, { when: SOME, note: ['月息 2 分即每月 2%：填 2，期间选“月”。', '2% a month: 2, per month.'] })), per: perField(IN_TERM, SOME), unit: unitField(IN_TERM, SOME),
  overdueRate: rare(maybe(rateField(['约定的逾期利率', 'Overdue rate as agreed']))), overduePer: rare(perField(['逾期利率', 'Overdue rate'])), overdueUnit: rare(unitField(['逾期利率', 'Overdue rate'])),
  penaltyRate: rare(maybe(rateField(['按比例计的违约金、费用', 'Penalty and fees by rate']))), penaltyPer: rare(perField(['违约金、费用', 'Penalty and fees'])),
  penaltyUnit: rare(unitField(['违约金、费用', 'Penalty and fees'])),
  fees: rare(starting(money(['固定数额的违约金、费用', 'Penalty and fees as an amount']), 0)),
  basis: basisField, payments: paymentsField(),
  order: rare(starting(choice(['付款先抵', 'Payments settle first'], { interest: ['利息', 'Interest'], principal: ['本金（另有约定）', 'Principal (if so agreed)'] }), 'interest')),
  firstPrincipal: rare(maybe(money(['最初借款本金', 'Principal of the first loan'], { note: ['前期利息结算后计入本金、重新出具借据的，请填写。', 'Where interest of an earlier loan went into this principal.'] }))),
  firstFrom: rare(maybe(onDay(['最初起息日', 'Interest of the first loan from']))),
  earlierRate: rare(maybe(decimalNumber(['前期年利率', 'Earlier rate a year'], { unit: ['%', '%'] }))),
};
/** A private loan as read from its form. */
export type LendingGiven = z.output<ObjectOf<typeof lendingFields>>;
/** The same with the first day of interest, which is that of the contract where nothing is said. */
export type LendingInput = LendingGiven & { readonly from: string };
/** Interest on a private loan, fen; caps as percentages a year by the first day they hold (null: from the start). `kept` was paid beyond what may be claimed and is not returned. */
export const LendingAnswer = z.object({
  principal: z.int(), allowed: z.int(), asked: z.int(), excess: z.int(), feesAllowed: z.int(), interestPaid: z.int(), kept: z.int(), principalLeft: z.int(), interestLeft: z.int(),
  overpaid: z.int(),
  rules: z.enum(['2015', '2020-08', '2020-12']), caps: z.array(z.object({ from: z.nullable(z.iso.date()), cap: z.string() })),
});
/** The answer for programmes. */
export type LendingAnswer = z.infer<typeof LendingAnswer>;
