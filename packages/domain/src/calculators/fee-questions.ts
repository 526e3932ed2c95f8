import type { FeeClass } from './fees/classes.ts';

/** A plain question whose answer decides the fee class where the cause alone does not. */
export type FeeClassQuestion = { code: string; zh: string; en: string; answers: readonly { zh: string; en: string; feeClass: FeeClass }[] };

/** The questions by code: Fee Measures (2006), art. 13. */
export const FEE_CLASS_QUESTIONS: Readonly<Record<string, FeeClassQuestion>> = {
  money: {
    code: 'money', zh: '您要求的内容有没有金额或者价值？', en: 'Does what you ask for have an amount or a value?',
    answers: [
      { zh: '有：要求给钱、还物或者分财产', en: 'Yes: money, a thing, or a share of property', feeClass: 'property' },
      { zh: '没有：只要求确认关系、做或者不做某事', en: 'No: only to declare a relation, to do or not to do something', feeClass: 'other-non-property' },
    ],
  },
  employment: {
    code: 'employment', zh: '您认为和对方是劳动关系吗？', en: 'Do you hold that you were employed by the other side?',
    answers: [
      { zh: '是劳动关系', en: 'Yes, employed', feeClass: 'labour' },
      { zh: '不是，是承揽、劳务或者合作', en: 'No: work by contract, service or partnership', feeClass: 'property' },
    ],
  },
  application: {
    code: 'application', zh: '这是申请，不是起诉。申请费由法院按申请事项核定，请咨询法院。', en: 'This is an application, not a suit. The court sets its fee by the matter; please ask the court.',
    answers: [],
  },
};
