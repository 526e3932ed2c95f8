import { closingSection } from './shared-sections.ts';
import { asks, asksMoney, el, ifYes, option, section, type Interview } from './types.ts';

const costs = el('costs-suit', 'yes-no', '要求对方承担诉讼费吗', 'Should the other side bear the court fee?', asks('costs', '本案诉讼费用由被告承担'));

/** Divorce 离婚. */
export const divorce: Interview = {
  id: 'divorce', kind: 'civil', causes: ['CC-2-2-14'], zh: '离婚', en: 'Divorce',
  sections: [
    section('marriage', '婚姻', 'The marriage', [
      el('married-on', 'date', '哪天登记结婚', 'Married on', { needed: true }), el('married-at', 'text', '在哪里登记的', 'Registered at'), el('feelings', 'long', '感情现在怎样，为什么过不下去', 'Why the marriage has broken down', { needed: true }),
      el('apart', 'yes-no', '分居了吗', 'Do you live apart?'), el('apart-since', 'date', '从哪天起', 'Since', ifYes('apart')),
      el('sued-before', 'yes-no', '以前起诉离婚过吗', 'Was there a suit for divorce before?'), el('sued-before-when', 'text', '哪个法院、什么时候、结果怎样', 'Which court, when, with what result', { ...ifYes('sued-before'), hint: { zh: '判决不准离婚或者撤诉后，没有新情况、新理由，六个月内不能再起诉（民事诉讼法第一百二十七条第七项）。', en: 'Without new facts no new suit within six months (CPL, art. 127 (7)).' } }),
      el('violence', 'yes-no', '有家庭暴力吗', 'Was there domestic violence?'), el('violence-what', 'long', '什么时候、什么情况，报过警吗', 'When and what; was the police called?', ifYes('violence')),
      el('pregnant', 'yes-no', '女方在怀孕、生育一年内或者终止妊娠六个月内吗', 'Is the wife pregnant, or within a year of birth or six months of the end of a pregnancy?', { hint: { zh: '这段时间男方不得提出离婚，女方提出或者法院认为确有必要的除外（民法典第一千零八十二条）。', en: 'The husband may not sue then, unless the court finds it needed (民法典 1082).' } }),
    ]),
    section('children', '子女', 'Children', [
      el('children', 'list', '未成年子女', 'Children under 18', { rows: [el('name', 'text', '姓名', 'Name'), el('born', 'date', '出生日期', 'Born on'), el('lives-with', 'text', '现在跟谁住', 'Lives with'), el('should-live', 'text', '应当跟谁', 'Should live with')] }),
      el('support', 'money', '要求对方每月付的抚养费', 'Support a month from the other side'), el('visits', 'text', '探望怎么安排', 'How visits should be arranged'),
    ]),
    section('property', '财产和债务', 'Property and debts', [
      el('property-total', 'money', '要分的财产总值（大概）', 'Worth of what is to be divided, about', { hint: { zh: '超过 20 万元的部分按 0.5% 收诉讼费。', en: 'The part above 200,000 yuan adds 0.5 percent to the fee.' } }),
      el('property', 'list', '房、车、存款和其他', 'House, car, savings and others', { rows: [el('what', 'text', '是什么', 'What'), el('worth', 'money', '价值', 'Worth'), el('share', 'text', '怎么分', 'How to divide')] }),
      el('debts', 'list', '共同债务', 'Debts in common', { rows: [el('creditor', 'text', '欠谁', 'To whom'), el('amount', 'money', '金额', 'Amount'), el('who', 'text', '谁来还', 'Who should pay')] }),
    ]),
    section('ask', '要求', 'Claims', [
      el('end-marriage', 'yes-no', '要求离婚', 'Divorce', { needed: true, ...asks('status', '准予原告与被告离婚') }), el('custody', 'yes-no', '要求孩子由您抚养吗', 'Should the children live with you?', asks('status', '婚生子女由原告抚养，被告按月支付抚养费')),
      el('divide', 'yes-no', '要求分割共同财产吗', 'Should the property be divided?', asks('thing', '依法分割夫妻共同财产')),
      el('damages', 'money', '要求的损害赔偿或者经济补偿', 'Damages or compensation', asksMoney('被告支付损害赔偿（经济补偿） {amount} 元')), el('damages-why', 'long', '为什么', 'Why'), costs,
    ]),
    closingSection,
  ],
};

/** Labour disputes 劳动争议; arbitration comes first, 劳动争议调解仲裁法 (2007), arts. 5, 48, 50. */
export const labour: Interview = {
  id: 'labour', kind: 'civil', causes: ['CC-7-19', 'CC-7-19-205', 'CC-7-19-205-5'], zh: '劳动争议', en: 'Labour dispute',
  sections: [
    section('job', '工作', 'The job', [
      el('hired-on', 'date', '哪天入职', 'Hired on', { needed: true }), el('contract', 'yes-no', '签了书面劳动合同吗', 'Was there a written contract?'), el('contract-term', 'text', '合同期限', 'Term of the contract', ifYes('contract')), el('post', 'text', '岗位和工作地点', 'Work and place', { needed: true }),
      el('wage', 'money', '每月工资', 'Wage a month', { needed: true }), el('wage-how', 'text', '怎么发、发到哪月', 'How it is paid, and up to which month'), el('hours', 'text', '每天、每周工作多久', 'Hours a day and a week'), el('insured', 'yes-no', '单位交社保吗', 'Was social insurance paid?'),
      el('ended', 'yes-no', '已经离职了吗', 'Has the job ended?'), el('ended-on', 'date', '哪天', 'On', ifYes('ended')), el('ended-why', 'long', '谁提出的、什么理由', 'Who ended it and why', ifYes('ended')), el('injury', 'text', '有工伤的：时间、认定、等级', 'Injury at work: when, recognised, grade'),
    ]),
    section('arbitration', '劳动仲裁', 'Arbitration', [
      el('award', 'choice', '仲裁结果', 'Result of arbitration', { needed: true, options: [option('award', '有裁决', 'Award'), option('not-accepted', '不予受理', 'Not accepted'), option('late', '超过时间没有裁决', 'No award in time')] }),
      el('award-no', 'text', '裁决书文号', 'Number of the award'), el('award-on', 'date', '哪天收到的', 'Received on', { needed: true, hint: { zh: '不服裁决的，收到之日起十五日内起诉（劳动争议调解仲裁法第五十条）。', en: 'A suit is to be brought within 15 days of receipt.' } }),
    ]),
    section('ask', '要求', 'Claims', [
      el('wages', 'money', '拖欠的工资', 'Wages owed', asksMoney('被告支付拖欠工资 {amount} 元')), el('double', 'money', '没签合同的二倍工资差额', 'Double wage for want of a contract', asksMoney('被告支付未签订书面劳动合同的二倍工资差额 {amount} 元')),
      el('overtime', 'money', '加班费', 'Overtime pay', asksMoney('被告支付加班工资 {amount} 元')), el('leave', 'money', '未休年休假工资', 'Pay for leave not taken', asksMoney('被告支付未休年休假工资 {amount} 元')),
      el('insurance-loss', 'money', '没交社保造成的损失', 'Losses for want of insurance', asksMoney('被告赔偿未缴社会保险造成的损失 {amount} 元')), el('severance', 'money', '经济补偿', 'Severance pay', asksMoney('被告支付解除劳动合同经济补偿 {amount} 元')),
      el('unlawful-end', 'money', '违法解除赔偿金', 'Damages for unlawful dismissal', asksMoney('被告支付违法解除劳动合同赔偿金 {amount} 元')), el('how', 'long', '这些数额怎么算的', 'How the amounts were counted'), costs,
    ]),
    closingSection,
  ],
};

/** Road accidents with motor vehicles 机动车交通事故. */
export const roadAccident: Interview = {
  id: 'road-accident', kind: 'civil', causes: ['CC-10-35-411', 'CC-10-35-411-1'], zh: '交通事故', en: 'Road accident',
  sections: [
    section('accident', '事故', 'The accident', [
      el('on', 'date', '哪天发生的', 'On', { needed: true }), el('where', 'text', '在哪里', 'Where', { needed: true }), el('event', 'long', '经过', 'What happened', { needed: true }),
      el('blame', 'choice', '责任怎么认定', 'Blame as found by the police', { needed: true, options: [option('all', '对方全责', 'Theirs entirely'), option('main', '对方主责', 'Mostly theirs'), option('equal', '同等责任', 'Equal'), option('minor', '对方次责', 'Partly theirs'), option('none', '没有认定', 'Not found')] }), el('blame-no', 'text', '认定书文号', 'Number of the finding'),
      el('plate', 'text', '对方车牌', 'Their number plate'), el('insurer-compulsory', 'text', '交强险是哪家保险公司', 'Insurer of the compulsory cover'), el('insurer-commercial', 'text', '商业险是哪家、限额多少', 'Insurer and limit of the commercial cover'), el('paid-before', 'money', '对方已经付了多少', 'Paid so far'),
    ]),
    section('injury', '受伤', 'The injury', [el('hospital', 'text', '在哪里治疗、住院几天', 'Where treated, days in hospital'), el('grade', 'text', '伤残等级和鉴定', 'Grade of disability and expert opinion')]),
    section('ask', '要求', 'Claims', [
      ...([['medical', '医疗费', 'Medical costs'], ['care', '护理费', 'Care'], ['nutrition', '营养费', 'Nutrition'], ['meals', '住院伙食补助费', 'Meals in hospital'], ['lost-work', '误工费', 'Lost work'], ['travel', '交通费', 'Travel'], ['disability', '残疾赔偿金', 'Disability'], ['aids', '残疾辅助器具费', 'Aids'], ['death', '死亡赔偿金', 'Death'], ['funeral', '丧葬费', 'Funeral'], ['pain', '精神损害抚慰金', 'Pain and suffering'], ['vehicle', '车辆和财物损失', 'Vehicle and things'], ['other', '其他费用', 'Others']] as const).map(([id, zh, en]) => el(id, 'money', zh, en, asksMoney(`被告赔偿${zh} {amount} 元`))),
      el('insurer-first', 'yes-no', '要求保险公司在保险范围内先赔吗', 'Should the insurer pay first?', asks('conduct', '保险公司在保险责任限额内先行赔偿，不足部分由其他被告赔偿')), el('how', 'long', '这些数额怎么算的', 'How the amounts were counted'), costs,
    ]),
    closingSection,
  ],
};
