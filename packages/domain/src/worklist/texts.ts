import type { Texts } from '../shared/texts.ts';

/** The names of the things to do, with the article whose clock runs. */
export const texts: Texts = {
  'worklist.filing-review': { zh: '待审查的立案', en: 'Filing to review' },
  'worklist.filing-correction-late': { zh: '逾期未补正，已退回并记录在册', en: 'Not corrected in time; returned, on record' },
  'worklist.ruling-to-sign': { zh: '待签发的不予受理／不予立案裁定', en: 'Ruling of non-acceptance to sign' },
  'worklist.proof-of-identity': { zh: '待核验的身份材料', en: 'Proof of identity to review' },
  'worklist.question': { zh: '待答复的提问', en: 'Question to answer' },
  'worklist.fee-overdue': { zh: '逾期未交案件受理费，请审查是否按撤诉处理', en: 'Fee overdue: consider whether the case is deemed withdrawn' },
  'worklist.notice-to-serve': { zh: '待书面送达的通知', en: 'Notice to serve on paper' },
  'worklist.cause-to-settle': { zh: '待确定的案由', en: 'Cause to settle' },
};
