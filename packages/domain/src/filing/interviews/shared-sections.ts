import { asks, asksCosts, el, ifYes, option, section, type Element, type Section } from './types.ts';

/** How the contract came about. */
export const contractElements = (what: string, whatEn: string): Element[] => [
  el('contract-name', 'text', `${what}叫什么名字、编号是多少`, `Name and number of the ${whatEn}`),
  el('signed-on', 'date', '哪一天签的', 'Signed on', { needed: true }),
  el('signed-at', 'text', '在哪里签的', 'Signed at'),
  el('signers', 'text', '谁和谁签的', 'Between whom'),
];

/** Security given for the debt; asked in the same way wherever a debt may be secured. */
export const securitySection: Section = section('security', '担保', 'Security', [
  el('secured', 'yes-no', '有没有抵押、质押', 'Is there a mortgage or pledge?'),
  el('security-thing', 'text', '谁用什么担保', 'Who gave what as security', ifYes('secured')),
  el('security-on', 'date', '担保合同哪天签的', 'Agreed on', ifYes('secured')),
  el('security-registered', 'choice', '办了登记吗', 'Is it registered?', { ...ifYes('secured'), options: [option('full', '正式登记', 'Registered'), option('notice', '预告登记', 'Notice only'), option('none', '没有', 'No')] }),
  el('security-highest', 'money', '最高额担保的，额度是多少', 'Highest amount, if limited', ifYes('secured')),
  el('claims-security', 'yes-no', '要求对担保物优先受偿吗', 'Do you claim to be paid first from it?', { ...ifYes('secured'), ...asks('declare', '原告对担保物折价、拍卖、变卖所得价款在上述债权范围内优先受偿') }),
  el('guaranteed', 'yes-no', '有没有保证人', 'Is there a guarantor?'),
  el('guarantor', 'text', '保证人是谁', 'Who is the guarantor', ifYes('guaranteed')),
  el('guarantee-kind', 'choice', '哪一种保证', 'Kind of guarantee', { ...ifYes('guaranteed'), options: [option('joint', '连带责任保证', 'Joint and several'), option('general', '一般保证', 'Secondary'), option('unknown', '没有写明', 'Not stated')] }),
  el('claims-guarantor', 'yes-no', '要求保证人承担责任吗', 'Do you claim against the guarantor?', { ...ifYes('guaranteed'), ...asks('conduct', '保证人对上述债务承担保证责任') }),
]);

/** Costs of enforcing the claim and other claims. */
export const costsSection: Section = section('costs', '费用和其他请求', 'Costs and other claims', [
  el('cost-lawyer', 'money', '律师费（合同约定由对方承担的）', 'Lawyer’s fee, if the contract puts it on the other side', asksCosts('被告支付原告律师费 {amount} 元')),
  el('cost-other', 'money', '其他追索费用', 'Other costs of enforcement', asksCosts('被告支付原告实现债权的其他费用 {amount} 元')),
  el('cost-other-what', 'text', '是哪些费用', 'Which costs'),
  el('costs-suit', 'yes-no', '要求对方承担诉讼费吗', 'Should the other side bear the court fee?', asks('costs', '本案诉讼费用由被告承担')),
]);

/** Agreed court, preservation, anything else; the end of every interview. */
export const closingSection: Section = section('closing', '其他', 'Anything else', [
  el('agreed-forum', 'yes-no', '合同里约定了法院或者仲裁吗', 'Did you agree on a court or arbitration?'),
  el('agreed-forum-text', 'text', '怎么约定的', 'What was agreed', ifYes('agreed-forum')),
  el('preserved', 'yes-no', '已经申请诉前保全了吗', 'Did you apply for preservation before suing?'),
  el('preserved-where', 'text', '哪个法院、什么案号', 'Which court and number', ifYes('preserved')),
  el('basis-contract', 'long', '合同哪些条款支持您的请求', 'Terms of the contract that support you'),
  el('basis-law', 'long', '法律依据（不知道可以不填）', 'Legal basis, if you know it'),
  el('more', 'long', '还有什么要说明', 'Anything else to tell'),
]);

/** Interest of a debt: what has run up so far and whether it runs on. */
export const interestElements: Element[] = [
  el('interest-until', 'date', '利息算到哪一天', 'Interest counted up to'),
  el('interest', 'money', '到这一天欠的利息', 'Interest owed on that day', { claim: { kind: 'money', text: '被告支付截至起诉时的利息 {amount} 元' } }),
  el('interest-how', 'long', '怎么算的', 'How it was counted'),
  el('interest-on', 'yes-no', '要求一直算到还清那天吗', 'Should it run until all is paid?', asks('conduct', '被告支付自上述日期之后至实际清偿之日止的利息')),
];
