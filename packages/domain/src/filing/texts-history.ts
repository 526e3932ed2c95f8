import type { Texts } from '../shared/texts.ts';

/** What has happened to a complaint, line by line, as its filer and the registry read it. */
export const historyTexts: Texts = {
  'filing.history.begun': { zh: '开始填写起诉材料', en: 'The complaint was begun' }, 'filing.history.begun-at-counter': { zh: '在立案窗口由工作人员代为填写', en: 'Begun at the counter by staff' },
  'filing.history.begun-orally': { zh: '口头起诉，由工作人员记录', en: 'An oral complaint, recorded by staff' }, 'filing.history.handed-in': { zh: '起诉材料已提交，法院收到', en: 'Handed in and received' },
  'filing.history.handed-in-again': { zh: '补正后再次提交，七日重新计算', en: 'Handed in again; the seven days run anew' }, 'filing.history.under-review': { zh: '法院开始审查', en: 'Under review' },
  'filing.history.taken-over': { zh: '由另一名工作人员接手审查', en: 'Another member of staff took it over' }, 'filing.history.correction-asked': { zh: '法院一次性告知需要补正的内容', en: 'The court listed what to correct' },
  'filing.history.returned': { zh: '逾期没有补正，退回并记录在册', en: 'Returned on record: not corrected in time' }, 'filing.history.advised': { zh: '法院告知有管辖权的法院', en: 'The court named the court with jurisdiction' },
  'filing.history.insisted': { zh: '坚持要求法院作出决定', en: 'Insisted on a decision' }, 'filing.history.cause-settled': { zh: '法院确定案由', en: 'The court settled the cause' },
  'filing.history.refusal-drafted': { zh: '拟写不予受理裁定', en: 'A ruling of non-acceptance was drafted' }, 'filing.history.refusal-sent-back': { zh: '法官退回裁定草稿', en: 'The judge sent the draft back' },
  'filing.history.not-accepted': { zh: '裁定不予受理', en: 'Ruled not to be accepted' }, 'filing.history.registered': { zh: '登记立案', en: 'Registered' },
  'filing.history.withdrawn': { zh: '撤回起诉材料', en: 'Withdrawn' }, 'filing.history.deemed-withdrawn': { zh: '未按期交费，裁定按撤诉处理', en: 'Deemed withdrawn for want of the fee' },
  'filing.history.fee-noted': { zh: '案件受理费已交', en: 'The fee was paid' }, 'filing.history.fee-overdue': { zh: '交费期限已过', en: 'The time to pay the fee is over' }, 'filing.history.aid-declined': { zh: '司法救助申请未获准许', en: 'Relief from the fee was declined' },
  'filing.history.fee-asked': { zh: '法院通知交纳案件受理费', en: 'The court asked for the fee' }, 'filing.history.served': { zh: '法院通知已书面送达', en: 'A notice was served on paper' },
  'filing.history.assisted': { zh: '由窗口工作人员代为操作', en: 'Done at the counter by staff' }, 'filing.history.out-of-turn': { zh: '未按轮次，指定承办法官', en: 'The judge was named out of turn' },
  'filing.history.identity-open': { zh: '身份认证尚未完成，收件时间不受影响', en: 'Identity not proved yet; the time of receipt stands' }, 'filing.history.identity-proved': { zh: '身份认证完成', en: 'Identity proved' },
  'filing.history.clock-soon': { zh: '决定期限临近', en: 'The time to decide is running out' }, 'filing.history.clock-last-day': { zh: '决定期限的最后一天', en: 'The last day to decide' }, 'filing.history.clock-overdue': { zh: '决定期限已过', en: 'The time to decide is over' },
  'filing.history.draft-expiring': { zh: '草稿即将到期删除，请尽快提交', en: 'The draft will expire soon; hand it in' },
};
