import { closingSection, contractElements, costsSection, securitySection } from './shared-sections.ts';
import { asks, asksMoney, el, ifYes, option, section, type Interview } from './types.ts';

/** Sales 买卖合同. */
export const sale: Interview = {
  id: 'sale', kind: 'civil', causes: ['CC-4-10-88', 'CC-4-10-88-1', 'CC-4-10-88-8'], zh: '买卖合同', en: 'Sale',
  sections: [
    section('contract', '合同', 'Contract', [
      ...contractElements('买卖合同', 'contract of sale'), el('side', 'choice', '您是', 'You are', { needed: true, options: [option('seller', '卖方', 'The seller'), option('buyer', '买方', 'The buyer')] }),
      el('goods', 'long', '买卖什么（名称、规格、数量）', 'What was sold (name, kind, quantity)', { needed: true }), el('price', 'money', '总价', 'Price', { needed: true }),
      el('pay-how', 'text', '约定怎么付款', 'Agreed payment'), el('deliver-how', 'text', '约定怎么交货、验收', 'Agreed delivery and acceptance'), el('quality', 'text', '质量标准和异议期', 'Quality and time to complain'),
      el('penalty-agreed', 'text', '违约金、定金怎么约定', 'Agreed penalty or deposit'),
    ]),
    section('performance', '履行', 'Performance', [
      el('delivered-on', 'date', '哪天交的货', 'Delivered on'), el('paid', 'money', '已付多少', 'Paid so far'), el('late', 'yes-no', '有没有迟延', 'Was someone late?'), el('late-how', 'text', '谁、从哪天起', 'Who, and since when', ifYes('late')),
      el('defect', 'yes-no', '有质量争议吗', 'Is the quality disputed?'), el('defect-what', 'long', '什么问题，怎么协商的', 'What is wrong, what was said', ifYes('defect')), el('reminded', 'text', '怎么催过', 'How you asked for it'),
    ]),
    section('ask', '要求', 'Claims', [
      el('price-owed', 'money', '要求付的货款', 'Price claimed', asksMoney('被告支付货款 {amount} 元')),
      el('price-back', 'money', '要求退的货款', 'Price to be returned', asksMoney('被告退还货款 {amount} 元')),
      el('penalty', 'money', '利息或者违约金', 'Interest or penalty', asksMoney('被告支付逾期利息（违约金） {amount} 元')), el('penalty-how', 'long', '怎么算的', 'How it was counted'),
      el('loss', 'money', '其他损失', 'Other losses', asksMoney('被告赔偿损失 {amount} 元')),
      el('perform', 'yes-no', '要求继续履行吗', 'Should the contract be performed?', asks('conduct', '被告继续履行合同')),
      el('end', 'yes-no', '要求解除合同吗', 'Should the contract be ended?', asks('declare', '解除双方签订的买卖合同')), el('end-why', 'long', '为什么解除', 'Why', ifYes('end')),
    ]),
    securitySection, costsSection, closingSection,
  ],
};

/** Financial leases 融资租赁. */
export const financeLease: Interview = {
  id: 'finance-lease', kind: 'civil', causes: ['CC-4-10-117'], zh: '融资租赁', en: 'Financial lease',
  sections: [
    section('contract', '合同', 'Contract', [
      ...contractElements('融资租赁合同', 'lease'), el('thing', 'text', '租赁物是什么', 'What is leased', { needed: true }), el('rent-total', 'money', '租金总额', 'Rent in total', { needed: true }), el('rent-how', 'text', '租期、每期租金和付款日', 'Term, instalments and days of payment'),
      el('owner-after', 'text', '到期后归谁', 'Who owns it afterwards'), el('breach', 'long', '违约责任怎么约定', 'Agreed consequences of breach'), el('accelerate', 'yes-no', '约定了逾期可收全部租金吗', 'Does default make all rent due?'), el('recover', 'yes-no', '约定了可以收回租赁物吗', 'May the thing be taken back?'),
    ]),
    section('performance', '履行', 'Performance', [el('delivered-on', 'date', '哪天交付的', 'Delivered on'), el('rent-paid', 'money', '已付租金', 'Rent paid'), el('late-since', 'date', '从哪天起欠租', 'Rent owed since', { needed: true }), el('thing-now', 'text', '租赁物现在在哪、什么状况', 'Where and how the thing is now')]),
    section('ask', '要求', 'Claims', [
      el('way', 'choice', '选哪一条路', 'Which way', { needed: true, options: [option('rent', '支付全部租金', 'All the rent'), option('end', '解除合同、收回租赁物', 'End it and take the thing back')] }),
      el('rent', 'money', '要求付的租金', 'Rent claimed', { when: { element: 'way', is: 'rent' }, ...asksMoney('被告支付租金 {amount} 元') }),
      el('return', 'yes-no', '要求返还租赁物吗', 'Should the thing be returned?', { when: { element: 'way', is: 'end' }, ...asks('thing', '解除融资租赁合同，被告返还租赁物') }),
      el('loss', 'money', '解除合同造成的损失', 'Losses from ending it', { when: { element: 'way', is: 'end' }, ...asksMoney('被告赔偿损失 {amount} 元') }),
      el('penalty', 'money', '违约金', 'Penalty', asksMoney('被告支付违约金 {amount} 元')),
      el('own', 'yes-no', '要求确认租赁物归您所有吗', 'Should it be declared yours?', asks('declare', '确认租赁物归原告所有')),
    ]),
    securitySection, costsSection, closingSection,
  ],
};

/** Property management fees 物业服务. */
export const propertyManagement: Interview = {
  id: 'property-management', kind: 'civil', causes: ['CC-4-10-126'], zh: '物业服务', en: 'Property management',
  sections: [
    section('contract', '合同', 'Contract', [
      ...contractElements('物业服务合同', 'service contract'), el('estate', 'text', '小区和房号', 'Estate and flat', { needed: true }), el('area', 'text', '建筑面积（平方米）', 'Floor area in square metres'),
      el('price', 'text', '物业费标准', 'Fee agreed', { needed: true }), el('term', 'text', '服务期限', 'Term of service'), el('pay-how', 'text', '约定什么时候付', 'When it is due'), el('penalty-agreed', 'text', '逾期违约金怎么约定', 'Agreed penalty'),
    ]),
    section('debt', '欠费', 'The debt', [el('from', 'date', '从哪天起欠', 'Owed from', { needed: true }), el('until', 'date', '到哪天', 'Owed until', { needed: true }), el('how', 'long', '怎么算的', 'How it was counted'), el('reminded', 'text', '什么时候、怎么催过', 'When and how payment was asked for', { needed: true })]),
    section('ask', '要求', 'Claims', [el('fee', 'money', '要求付的物业费', 'Fee claimed', { needed: true, ...asksMoney('被告支付物业费 {amount} 元') }), el('penalty', 'money', '违约金', 'Penalty', asksMoney('被告支付违约金 {amount} 元'))]),
    costsSection, closingSection,
  ],
};
