import { closingSection, contractElements, costsSection, interestElements, securitySection } from './shared-sections.ts';
import { asks, asksMoney, el, ifYes, option, section, type Interview } from './types.ts';

const endEarly = [
  el('end-early', 'yes-no', '还没到期，要求提前还款或者解除合同吗', 'Not due yet: should it be repaid early or the contract ended?'),
  el('end-early-how', 'choice', '哪一种', 'Which', { ...ifYes('end-early'), options: [option('early', '提前还款', 'Early repayment'), option('end', '解除合同', 'End the contract')] }),
  el('end-early-why', 'long', '理由', 'Why', ifYes('end-early')),
];
const repaid = [
  el('repaid', 'money', '已经还了多少本金', 'Principal repaid so far'),
  el('repaid-interest', 'money', '已经付了多少利息', 'Interest paid so far'),
  el('repayments', 'list', '每次还款', 'Each repayment', { rows: [el('on', 'date', '日期', 'Day'), el('amount', 'money', '金额', 'Amount'), el('how', 'text', '方式', 'How')] }),
  el('late', 'yes-no', '逾期了吗', 'Is it overdue?'),
  el('late-since', 'date', '从哪天起逾期', 'Overdue since', ifYes('late')),
];
const lent = (more: Interview['sections'][number]['elements'] = []) => [
  el('amount-agreed', 'money', '约定借多少', 'Amount agreed', { needed: true }),
  el('amount-paid', 'money', '实际到手多少（扣掉的利息不算）', 'Amount really handed over', { needed: true }),
  el('paid-on', 'date', '哪天给的钱', 'Handed over on', { needed: true }),
  el('paid-how', 'choice', '怎么给的', 'How', { options: [option('transfer', '转账', 'Transfer'), option('wechat', '微信、支付宝', 'WeChat or Alipay'), option('cash', '现金', 'Cash'), option('other', '其他', 'Other')] }),
  el('due-on', 'date', '约定哪天还', 'Due on'),
  el('rate', 'text', '约定的利率（没约定写“无”）', 'Rate agreed (or “none”)', { needed: true }),
  ...more,
];

/** Loans between people and firms that are not banks 民间借贷. */
export const privateLoan: Interview = {
  id: 'private-loan', kind: 'civil', causes: ['CC-4-10-108-3'], zh: '借钱不还（民间借贷）', en: 'Private loan',
  sections: [
    section('loan', '借款', 'The loan', [
      el('paper', 'choice', '有什么凭据', 'What shows it', { options: [option('contract', '借款合同', 'Contract'), option('iou', '借条、欠条', 'IOU'), option('chat', '聊天记录', 'Chat'), option('none', '没有', 'Nothing')] }),
      el('signed-on', 'date', '哪一天写的', 'Written on'), ...lent([el('purpose', 'text', '借钱做什么用', 'What the money was for')]),
    ]),
    section('repayment', '还款', 'Repayment', [...repaid, el('reminded', 'text', '什么时候、怎么催过', 'When and how you asked for it')]),
    section('ask', '要求', 'Claims', [
      el('principal', 'money', '要求还的本金', 'Principal claimed', { needed: true, ...asksMoney('被告归还借款本金 {amount} 元') }), ...interestElements, ...endEarly,
      el('spouse-debt', 'yes-no', '要求借款人的配偶一起还吗', 'Do you claim from the borrower’s spouse too?'), el('spouse-why', 'long', '为什么', 'Why', ifYes('spouse-debt')),
    ]),
    securitySection, costsSection, closingSection,
  ],
};

/** Loans by banks and other lenders under supervision 金融借款. */
export const bankLoan: Interview = {
  id: 'bank-loan', kind: 'civil', causes: ['CC-4-10-108-1'], zh: '金融借款', en: 'Bank loan',
  sections: [
    section('contract', '合同', 'Contract', [...contractElements('借款合同', 'loan contract'), ...lent(), el('rate-late', 'text', '逾期、罚息、复利怎么约定', 'Agreed default and compound interest'), el('repay-plan', 'text', '还款方式', 'Plan of repayment')]),
    section('repayment', '还款', 'Repayment', repaid),
    section('ask', '要求', 'Claims', [
      el('principal', 'money', '尚欠本金', 'Principal owed', { needed: true, ...asksMoney('被告归还借款本金 {amount} 元') }), ...interestElements,
      el('penalty', 'money', '罚息、复利、违约金', 'Default and compound interest', asksMoney('被告支付罚息、复利、违约金 {amount} 元')), ...endEarly,
    ]),
    securitySection, costsSection, closingSection,
  ],
};

/** Credit card debts 信用卡. */
export const creditCard: Interview = {
  id: 'credit-card', kind: 'civil', causes: ['CC-4-10-115-2'], zh: '信用卡欠款', en: 'Credit card debt',
  sections: [
    section('card', '信用卡', 'The card', [
      el('card-bank', 'text', '发卡银行', 'Issuing bank', { needed: true }), el('card-tail', 'text', '卡号后四位', 'Last four digits'), el('card-owner', 'text', '卡是谁的', 'Holder of the card'), el('card-on', 'date', '哪天办的卡', 'Issued on'),
      el('terms', 'long', '利息、违约金、手续费怎么约定', 'Agreed interest, penalty and fees'), el('told-terms', 'yes-no', '这些条款提示说明过吗', 'Were these terms pointed out?'), el('told-how', 'text', '怎么提示的', 'How', ifYes('told-terms')),
    ]),
    section('debt', '欠款', 'The debt', [el('repaid', 'money', '已还多少', 'Repaid so far'), el('late-since', 'date', '从哪天起逾期', 'Overdue since', { needed: true }), el('reminded', 'text', '怎么催收的', 'How payment was demanded')]),
    section('ask', '要求', 'Claims', [
      el('until', 'date', '算到哪一天', 'Counted up to', { needed: true }),
      el('principal', 'money', '欠的透支本金', 'Principal owed', { needed: true, ...asksMoney('被告归还信用卡透支本金 {amount} 元') }),
      el('interest', 'money', '利息、复利', 'Interest', asksMoney('被告支付利息、复利 {amount} 元')),
      el('penalty', 'money', '违约金、手续费', 'Penalty and fees', asksMoney('被告支付违约金、手续费 {amount} 元')),
      el('interest-on', 'yes-no', '要求一直算到还清那天吗', 'Should it run until all is paid?', asks('conduct', '被告支付自上述日期之后至实际清偿之日止的利息、违约金')),
    ]),
    securitySection, costsSection, closingSection,
  ],
};
