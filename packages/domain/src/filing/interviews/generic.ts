import { closingSection } from './shared-sections.ts';
import { asks, asksMoney, el, ifYes, option, section, type Interview } from './types.ts';

/** The interview for any civil dispute that has none of its own. */
export const civilGeneric: Interview = {
  id: 'civil', kind: 'civil', causes: [], zh: '一般民事纠纷', en: 'Any civil dispute',
  sections: [
    section('what', '发生了什么', 'What happened', [
      el('relation', 'text', '您和对方是什么关系', 'How you and the other side are related', { needed: true }),
      el('began-on', 'date', '从什么时候开始的', 'Since when'),
      el('where', 'text', '在哪里发生的', 'Where it happened'),
      el('event', 'long', '按时间顺序讲讲经过', 'What happened, in order of time', { needed: true }),
      el('talked', 'yes-no', '和对方协商过吗', 'Did you talk with the other side?'),
      el('talked-result', 'text', '结果怎样', 'With what result', ifYes('talked')),
    ]),
    section('ask', '您要求什么', 'What you ask for', [
      el('money', 'money', '要求对方给多少钱', 'How much money do you ask for', asksMoney('被告支付原告 {amount} 元')),
      el('money-how', 'long', '这个数额怎么算出来的', 'How the amount was counted'),
      el('other-asks', 'long', '还要求对方做什么、停什么、还什么', 'What else should the other side do, stop or return'),
      el('costs-suit', 'yes-no', '要求对方承担诉讼费吗', 'Should the other side bear the court fee?', asks('costs', '本案诉讼费用由被告承担')),
    ]),
    closingSection,
  ],
};

/** The interview for every administrative case: 行政诉讼法 (2017), arts. 44 to 49; claims by 行诉法解释 (2018), art. 68. */
export const administrativeGeneric: Interview = {
  id: 'administrative', kind: 'administrative', causes: [], zh: '行政案件', en: 'Administrative case',
  sections: [
    section('act', '告的是什么', 'What you sue against', [
      el('effect', 'long', '这个决定（或者不作为）怎样影响了您', 'How the act (or the failure to act) affects you', { needed: true }),
      el('served-how', 'choice', '您怎么知道的', 'How you learnt of it', { options: [option('served', '收到书面决定', 'A written decision came'), option('told', '口头告知', 'Told in words'), option('found', '自己发现的', 'Found it out'), option('none', '没有任何答复', 'No answer at all')] }),
      el('proof-of-act', 'text', '能证明这个行为存在的材料', 'What shows that the act exists'),
      el('event', 'long', '按时间顺序讲讲经过', 'What happened, in order of time', { needed: true }),
    ]),
    section('ask', '您要求什么', 'What you ask for', [
      el('revoke', 'yes-no', '要求撤销或者变更这个决定吗', 'Should the act be revoked or changed?', asks('revoke', '撤销被诉行政行为')),
      el('order', 'yes-no', '要求行政机关履行职责或者给付吗', 'Should the organ be ordered to act or pay?', asks('order-act', '判令被告限期履行法定职责')),
      el('unlawful', 'yes-no', '要求确认违法吗', 'Should it be declared unlawful?', asks('declare-unlawful', '确认被诉行政行为违法')),
      el('compensation', 'money', '要求赔偿或者补偿多少', 'Compensation asked for', { claim: { kind: 'compensation', text: '被告赔偿（补偿）原告损失 {amount} 元' } }),
      el('compensation-what', 'long', '赔偿哪些损失、怎么算', 'Which losses and how counted'),
      el('review-rule', 'text', '要求一并审查的规范性文件（写全名；规章以上不能审查）', 'Rule below regulations to be reviewed too (full name)'),
      el('why-unlawful', 'long', '您认为哪里不合法', 'Why you hold it to be unlawful', { needed: true }),
    ]),
    section('closing', '其他', 'Anything else', [
      el('tried-before', 'yes-no', '这件事以前起诉过或者撤回过吗', 'Was there a suit about it before?'),
      el('tried-before-what', 'text', '哪个法院、什么案号、结果怎样', 'Which court, number and result', ifYes('tried-before')),
      el('more', 'long', '还有什么要说明', 'Anything else to tell'),
    ]),
  ],
};
