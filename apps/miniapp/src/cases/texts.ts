import type { Book } from '../shared/words';

/** Words of the screens about cases. */
export const words = {
  myCases: ['我的案件', 'My cases'], empty: ['还没有案件。立案登记后，案件空间会出现在这里。', 'No cases yet. After registration the case space appears here.'], search: ['搜索案件、案号、当事人', 'Search cases, numbers, parties'], foundNone: ['没有找到这样的案件', 'No such case was found'], moreCases: ['显示更多', 'Show more'],
  pin: ['置顶', 'Pin to the top'], unpin: ['取消置顶', 'Unpin'], mute: ['消息免打扰', 'Mute'], unmute: ['取消免打扰', 'Unmute'], pinned: ['已置顶', 'pinned'], muted: ['已静音', 'muted'], more: ['更多操作', 'More'],
  noNumber: ['案号待编', 'No number yet'], unread: ['{n} 条未读', '{n} unread'], claim: ['查找我名下的案件', 'Find cases that name me'], claimNote: ['按已认证的证件号码查找，找到后自动加入', 'Found by your proved number and joined'],
  claimed: ['找到并加入 {n} 个案件', 'Found and joined {n} cases'], claimedNone: ['没有找到其他案件', 'No other case was found'],
  caseNumber: ['案号', 'Number'], court: ['法院', 'Court'], cause: ['案由', 'Cause'], procedure: ['程序', 'Procedure'], stage: ['阶段', 'Stage'], registeredOn: ['立案日期', 'Registered on'],
  ordinary: ['普通程序', 'ordinary'], summary: ['简易程序', 'summary'], 'small-claims': ['小额诉讼程序', 'small claims'],
  progress: ['案件进程', 'Course of the case'], deadlines: ['期限', 'Time limits'], provisional: ['暂定', 'provisional'], members: ['成员', 'Members'], details: ['案件详情', 'Case details'],
  joined: ['已加入空间', 'in the space'], onPaper: ['未加入，书面联系', 'not joined; reached on paper'], call: ['打电话', 'Call'], represents: ['代理 {name}', 'for {name}'], general: ['一般授权', 'general authority'], special: ['特别授权', 'special authority'],
  reachNote: ['联系法院请用“问法院”，各方都能看到，办案人员在工作时间答复；不与一方单独联系。', 'Reach the court by “Ask the court”: all sides see it, and it is answered in office hours. The court is not in touch with one side alone.'],
  plaintiff: ['原告', 'Plaintiff'], 'plaintiff-agent': ['原告代理人', 'Plaintiff’s agent'], defendant: ['被告', 'Defendant'], 'defendant-agent': ['被告代理人', 'Defendant’s agent'], 'third-party': ['第三人', 'Third party'],
  'third-party-agent': ['第三人代理人', 'Third party’s agent'], judge: ['承办法官', 'Judge'], assistant: ['法官助理', 'Judge’s assistant'], clerk: ['书记员', 'Clerk'],
} satisfies Book<string>;
