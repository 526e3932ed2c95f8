import type { Book } from '../shared/words';

/** Words of the screens about filing: lists, beginnings, and what has been handed in. */
export const words = {
  myFilings: ['我的立案', 'My filings'], none: ['还没有立案申请', 'No filings yet'], begin: ['我要立案', 'File a case'], draftTitle: ['未提交的草稿', 'Draft, not handed in'],
  draft: ['草稿', 'draft'], submitted: ['待审查', 'received'], 'under-review': ['审查中', 'under review'], correction: ['待补正', 'to correct'], returned: ['已退回', 'returned'], 'pre-mediation': ['诉前调解', 'mediation'],
  mediated: ['已调解', 'mediated'], advised: ['告知管辖', 'other court'], 'refusal-drafted': ['审查中', 'under review'], 'not-accepted': ['不予受理', 'not accepted'], registered: ['已立案', 'registered'], 'deemed-withdrawn': ['按撤诉处理', 'deemed withdrawn'], withdrawn: ['已撤回', 'withdrawn'],
  correctBy: ['{day} 前补正', 'correct by {day}'], decideBy: ['法院 {day} 前决定', 'the court decides by {day}'],
} satisfies Book<string>;
