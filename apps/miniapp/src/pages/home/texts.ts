import type { Book } from '../../shared/words';

/** Words of the home page. */
export const words = {
  name: ['微法院', 'Microcourt'], slogan: ['打官司，一部手机就够了', 'A court that fits in a phone'], home: ['首页', 'Home'], cases: ['案件', 'Cases'], mine: ['我的', 'Me'],
  file: ['我要立案', 'File a case'], fileNote: ['在线提交起诉材料', 'Hand in a complaint online'], myCases: ['我的案件', 'My cases'], myCasesNote: ['看进度，联系法院', 'Progress and talk'],
  tools: ['计算工具', 'Calculators'], toolsNote: ['费用、期限', 'Fees and time'], courts: ['法院导航', 'Courts'], courtsNote: ['地址与管辖', 'Where to go'], proof: ['身份认证', 'Identity'], proofNote: ['立案前完成更快', 'Prove it once'],
  unread: ['{n} 条未读消息', '{n} unread messages'], waiting: ['待您处理', 'Waiting for you'], signIn: ['登录', 'Sign in'], signInNote: ['登录后查看您的案件和立案进度', 'Sign in to see your cases and filings'],
} satisfies Book<string>;
