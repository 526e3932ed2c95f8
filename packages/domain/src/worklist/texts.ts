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
  'worklist.evidence-late': { zh: '逾期提交的证据，请决定是否采纳', en: 'Late evidence to decide on' },
  'worklist.evidence-extension': { zh: '延长举证期限的申请', en: 'Request for more time for evidence' },
  'worklist.evidence-original': { zh: '待核对的证据原件', en: 'Original of evidence to compare' },
  'worklist.service-failed': { zh: '送达失败，请换下一种方式', en: 'Service failed: take the next way' },
  'worklist.service-rebutted': { zh: '当事人否认收到，请审查送达是否有效', en: 'A presumed service is disputed: decide' },
  'worklist.statement-unsigned': { zh: '调解书未签收，请考虑及时判决', en: 'Mediation statement not signed: consider judgment' },
  'worklist.document-failed': { zh: '文书没有生成，请重试', en: 'A document could not be made: try again' },
  'worklist.record-objection': { zh: '笔录补正申请', en: 'Correction of a record asked for' },
  'worklist.cause-to-settle': { zh: '待确定的案由', en: 'Cause to settle' },
};
