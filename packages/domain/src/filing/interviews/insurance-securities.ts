import { closingSection, contractElements, costsSection } from './shared-sections.ts';
import { asks, asksMoney, el, ifYes, section, type Interview } from './types.ts';

/** Guarantee insurance: the insurer has paid and claims from the borrower 保证保险合同. */
export const guaranteeInsurance: Interview = {
  id: 'guarantee-insurance', kind: 'civil', causes: ['CC-9-31-371-4'], zh: '保证保险', en: 'Guarantee insurance',
  sections: [
    section('contract', '保险合同', 'Insurance contract', [
      ...contractElements('保证保险合同', 'insurance contract'), el('insured', 'money', '保险金额', 'Sum insured'), el('premium', 'text', '保费和交法', 'Premium and how it is paid'), el('term', 'text', '保险期间', 'Term of insurance'), el('payout-terms', 'long', '什么情况下理赔、怎么追偿', 'When it pays and how it recovers'),
      el('told-terms', 'yes-no', '这些条款提示说明过吗', 'Were these terms pointed out?'), el('told-how', 'text', '怎么提示的', 'How', ifYes('told-terms')),
    ]),
    section('loan', '背后的借款', 'The loan behind it', [el('lender', 'text', '出借人', 'Lender'), el('loan-terms', 'long', '借款金额、期限、利率、还款方式', 'Amount, term, rate, repayment', { needed: true }), el('late-since', 'date', '从哪天起逾期', 'Overdue since', { needed: true })]),
    section('payout', '理赔和追偿', 'Payout and recovery', [el('paid-out-on', 'date', '哪天理赔的', 'Paid out on', { needed: true }), el('transfer-on', 'date', '哪天取得权益转让', 'Rights transferred on'), el('reminded', 'text', '怎么通知和追偿的', 'How recovery was demanded')]),
    section('ask', '要求', 'Claims', [
      el('payout', 'money', '理赔款', 'Sum paid out', { needed: true, ...asksMoney('被告支付理赔款 {amount} 元') }), el('premium-owed', 'money', '欠的保费', 'Premium owed', asksMoney('被告支付保险费 {amount} 元')),
      el('penalty', 'money', '违约金', 'Penalty', asksMoney('被告支付违约金 {amount} 元')), el('penalty-on', 'yes-no', '要求一直算到付清那天吗', 'Should it run until all is paid?', asks('conduct', '被告支付自起诉之日起至实际清偿之日止的违约金')),
    ]),
    costsSection, closingSection,
  ],
};

/** False statements in the securities market 证券虚假陈述. */
export const securitiesFalseStatement: Interview = {
  id: 'securities-false-statement', kind: 'civil', causes: ['CC-9-28-352-3'], zh: '证券虚假陈述', en: 'False statements about securities',
  sections: [
    section('statement', '虚假陈述', 'The false statement', [
      el('security', 'text', '哪只证券（名称、代码）', 'Which security (name, code)', { needed: true }), el('what', 'long', '哪份公告、说了什么、哪里不实', 'Which announcement, what it said, what is untrue', { needed: true }),
      el('made-on', 'date', '实施日', 'Made on'), el('exposed-on', 'date', '揭露日或者更正日', 'Exposed or corrected on'), el('reference-on', 'date', '基准日', 'Reference day'),
      el('sanctioned', 'yes-no', '监管部门认定或者处罚过吗', 'Did the regulator find or punish it?'), el('sanction', 'text', '文书名称和文号', 'Title and number of the decision', ifYes('sanctioned')), el('material', 'long', '为什么说它重大', 'Why it is material'),
    ]),
    section('trades', '您的交易', 'Your trades', [
      el('trades', 'list', '买卖明细', 'Trades', { rows: [el('on', 'date', '日期', 'Day'), el('side', 'text', '买或卖', 'Bought or sold'), el('shares', 'number', '数量', 'Number'), el('price', 'money', '单价', 'Price')] }),
      el('causation', 'long', '为什么说损失由它造成', 'Why it caused your loss'),
    ]),
    section('ask', '要求', 'Claims', [
      el('loss', 'money', '投资差额损失', 'Loss on the price', { needed: true, ...asksMoney('被告赔偿投资差额损失 {amount} 元') }), el('commission', 'money', '佣金、印花税', 'Commission and stamp duty', asksMoney('被告赔偿佣金、印花税损失 {amount} 元')), el('loss-how', 'long', '怎么算的', 'How it was counted'),
      el('joint', 'yes-no', '要求其他责任人连带赔偿吗', 'Do others answer jointly?', asks('conduct', '其他被告对上述损失承担连带赔偿责任')), el('joint-who', 'long', '哪些人、为什么', 'Who and why', ifYes('joint')),
    ]),
    costsSection, closingSection,
  ],
};
