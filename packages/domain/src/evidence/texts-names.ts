import type { Texts } from '../shared/texts.ts';

/** Names of what the evidence of a case is made of: states and steps, kinds, properties, decisions, causes and bases. */
export const nameTexts: Texts = {
  'evidence.state.draft': { zh: '草稿', en: 'Draft' }, 'evidence.state.submitted': { zh: '已提交', en: 'Handed in' }, 'evidence.state.late': { zh: '逾期待决定', en: 'Late, to be decided' },
  'evidence.state.refused': { zh: '逾期不予采纳', en: 'Not taken, late' }, 'evidence.state.withdrawn': { zh: '已撤回', en: 'Taken back' },
  'evidence.step.submit': { zh: '提交', en: 'hand in' }, 'evidence.step.submit-late': { zh: '逾期提交', en: 'hand in late' }, 'evidence.step.accept': { zh: '采纳或者视为未逾期', en: 'take it, or not late' },
  'evidence.step.refuse': { zh: '不予采纳', en: 'not take it' }, 'evidence.step.withdraw': { zh: '撤回', en: 'take back' },

  'evidence.exchange-state.asking': { zh: '征求意见', en: 'Asking the parties' }, 'evidence.exchange-state.open': { zh: '交换中', en: 'Open' },
  'evidence.exchange-state.closed': { zh: '已结束，笔录待签', en: 'Closed, record to sign' }, 'evidence.exchange-state.recorded': { zh: '笔录已签', en: 'Record signed' },
  'evidence.exchange-step.plan': { zh: '征求是否在线', en: 'ask how' }, 'evidence.exchange-step.consent': { zh: '表示是否在线参加', en: 'say how' }, 'evidence.exchange-step.open': { zh: '开始交换', en: 'open' },
  'evidence.exchange-step.opine': { zh: '发表质证意见', en: 'give opinions' }, 'evidence.exchange-step.close': { zh: '结束交换', en: 'close' }, 'evidence.exchange-step.sign': { zh: '全部签名', en: 'signed by all' },

  'evidence.original-state.required': { zh: '需提供原件', en: 'Original required' }, 'evidence.original-state.appointed': { zh: '已约定核对', en: 'Appointment made' },
  'evidence.original-state.settled': { zh: '已认定', en: 'Settled' }, 'evidence.original-state.not-brought': { zh: '未提供原件', en: 'Not brought' },
  'evidence.original-step.require': { zh: '要求提供原件', en: 'require the original' }, 'evidence.original-step.appoint': { zh: '约定核对', en: 'make an appointment' },
  'evidence.original-step.settle': { zh: '认定符合要求', en: 'settle it' }, 'evidence.original-step.miss': { zh: '记明未提供', en: 'note that it was not brought' },

  'evidence.kind.statement': { zh: '当事人的陈述', en: 'Statement of a party' }, 'evidence.kind.document': { zh: '书证', en: 'Document' }, 'evidence.kind.object': { zh: '物证', en: 'Object' },
  'evidence.kind.audio-visual': { zh: '视听资料', en: 'Audio-visual material' }, 'evidence.kind.electronic-data': { zh: '电子数据', en: 'Electronic data' }, 'evidence.kind.testimony': { zh: '证人证言', en: 'Testimony' },
  'evidence.kind.expert-opinion': { zh: '鉴定意见', en: 'Expert opinion' }, 'evidence.kind.inspection-record': { zh: '勘验笔录', en: 'Record of inspection' }, 'evidence.kind.on-site-record': { zh: '现场笔录', en: 'Record made on site' },
  'evidence.form.original': { zh: '原件', en: 'Original' }, 'evidence.form.copy': { zh: '复制件', en: 'Copy' }, 'evidence.form.electronic': { zh: '电子数据', en: 'Electronic' },
  'evidence.visibility.open': { zh: '各方可见', en: 'All in the case' }, 'evidence.visibility.not-in-open-session': { zh: '不在公开开庭时出示', en: 'Not in open session' }, 'evidence.visibility.court-and-agents': { zh: '仅法院和代理人可见', en: 'Court and agents only' },
  'evidence.said.accepted': { zh: '认可', en: 'accepted' }, 'evidence.said.disputed': { zh: '有异议', en: 'disputed' }, 'evidence.said.not-said': { zh: '未表示', en: 'not said' },
  'evidence.property.authenticity': { zh: '真实性', en: 'Authenticity' }, 'evidence.property.legality': { zh: '合法性', en: 'Legality' }, 'evidence.property.relevance': { zh: '关联性', en: 'Relevance' },
  'evidence.standing.not-said': { zh: '待质证', en: 'To be examined' }, 'evidence.standing.undisputed': { zh: '无异议', en: 'Undisputed' }, 'evidence.standing.disputed': { zh: '有争议', en: 'Disputed' },

  'evidence.late.accepted': { zh: '理由成立，采纳', en: 'Reason accepted, taken' }, 'evidence.late.accepted-reprimand': { zh: '采纳并训诫', en: 'Taken, with a reprimand' },
  'evidence.late.accepted-fine': { zh: '采纳并罚款（罚款须经院长批准）', en: 'Taken, with a fine (approved by the president)' }, 'evidence.late.refused': { zh: '不予采纳', en: 'Not taken' }, 'evidence.late.not-late': { zh: '视为未逾期', en: 'Not late' },

  'evidence.why.nobody': { zh: '没有当事人同意在线证据交换，按线下进行（在线诉讼规则第四条）。', en: 'Nobody agreed to exchange online, so it is held offline (Online Litigation Rules, art. 4).' },
  'evidence.why.some': { zh: '部分当事人同意在线，同意的一方线上参加，不同意的一方线下参加（在线诉讼规则第四条）。', en: 'Some agreed: they take part online, the others offline (Online Litigation Rules, art. 4).' },
  'evidence.why.split': { zh: '各方都同意在线，但对同步或者非同步没有一致意见，采用同步方式（在线诉讼规则第十四条）。', en: 'All agreed to online but not on the mode, so it is held at one time (Online Litigation Rules, art. 14).' },
  'evidence.why.all-asynchronous': { zh: '各方都选择非同步，在期限内分别登录发表意见（在线诉讼规则第十四条、第二十条）。', en: 'All chose a window, in which each speaks at its own time (Online Litigation Rules, arts. 14, 20).' },
  'evidence.why.all-synchronous': { zh: '各方都同意在线同步进行（在线诉讼规则第十四条）。', en: 'All agreed to meet online at one time (Online Litigation Rules, art. 14).' },

  'evidence.cause.disputed': { zh: '对方认为与原件不一致并说明理由', en: 'Said to differ from the original' }, 'evidence.cause.unclear': { zh: '不完整、不清晰或者不规范', en: 'Incomplete or unclear' },
  'evidence.cause.archive': { zh: '卷宗、档案管理规定要求', en: 'Required for the archive' }, 'evidence.cause.court': { zh: '法院认为有必要', en: 'The court finds it necessary' },
  'evidence.basis.undisputed': { zh: '对方对一致性无异议', en: 'Undisputed' }, 'evidence.basis.notarised': { zh: '电子化过程经过公证', en: 'Notarised' }, 'evidence.basis.confirmed-before': { zh: '在先诉讼已提交并经法院确认', en: 'Confirmed in an earlier case' },
  'evidence.basis.compared': { zh: '与原件比对一致', en: 'Compared with the original' }, 'evidence.basis.other-proof': { zh: '有其他证据证明一致', en: 'Other proof' },

  'evidence.electronic.published': { zh: '网页、博客、微博客等网络平台发布的信息', en: 'What was published on web pages and platforms' }, 'evidence.electronic.messages': { zh: '短信、电子邮件、即时通信等通信信息', en: 'Messages, mail and chats' },
  'evidence.electronic.records': { zh: '注册信息、身份认证、交易记录、通信记录、登录日志等', en: 'Records of accounts, payments and log-ins' }, 'evidence.electronic.files': { zh: '文档、图片、音频、视频、程序等电子文件', en: 'Electronic files' }, 'evidence.electronic.other': { zh: '其他以数字化形式存储、处理、传输的信息', en: 'Other digital information' },
  'evidence.factor.environment': { zh: '所依赖的软硬件环境是否完整、可靠', en: 'Whether the systems behind it are complete and reliable' }, 'evidence.factor.running': { zh: '系统是否正常运行，不正常时有无影响', en: 'Whether they ran normally, and what it did if not' },
  'evidence.factor.checks': { zh: '是否有防止出错的监测、核查手段', en: 'Whether they are checked against errors' }, 'evidence.factor.kept': { zh: '保存、传输、提取是否完整、方法是否可靠', en: 'Whether it was kept, sent and taken out whole and reliably' },
  'evidence.factor.course': { zh: '是否在正常的往来活动中形成和存储', en: 'Whether it arose in the normal course' }, 'evidence.factor.who': { zh: '保存、传输、提取的主体是否适当', en: 'Whether the right people kept, sent and took it out' }, 'evidence.factor.other': { zh: '影响完整性和可靠性的其他因素', en: 'Anything else that bears on it' },
  'evidence.presumed.adverse': { zh: '当事人提交或者保管的于己不利的电子数据', en: 'Kept or handed in against its own interest' }, 'evidence.presumed.neutral': { zh: '由中立第三方平台提供或者确认', en: 'From a neutral platform' },
  'evidence.presumed.business': { zh: '在正常业务活动中形成', en: 'Made in normal business' }, 'evidence.presumed.archive': { zh: '以档案管理方式保管', en: 'Kept as an archive' }, 'evidence.presumed.agreed': { zh: '以当事人约定的方式保存、传输、提取', en: 'Kept as the parties agreed' }, 'evidence.presumed.notarised': { zh: '内容经公证机关公证', en: 'Notarised content' },
};
