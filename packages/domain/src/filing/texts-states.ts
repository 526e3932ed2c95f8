import type { Texts } from '../shared/texts.ts';

/** Names of the states of a complaint, and why a step is not open in a state. */
export const stateTexts: Texts = {
  'filing.state.draft': { zh: '草稿', en: 'Draft' }, 'filing.state.submitted': { zh: '已提交', en: 'Handed in' }, 'filing.state.under-review': { zh: '审查中', en: 'Under review' },
  'filing.state.correction': { zh: '待补正', en: 'To be corrected' }, 'filing.state.returned': { zh: '已退回', en: 'Returned' }, 'filing.state.pre-mediation': { zh: '诉前调解中', en: 'In mediation before filing' },
  'filing.state.mediated': { zh: '调解成功', en: 'Settled' }, 'filing.state.advised': { zh: '告知向他处起诉', en: 'Pointed elsewhere' }, 'filing.state.refusal-drafted': { zh: '待裁定', en: 'Ruling waits' },
  'filing.state.not-accepted': { zh: '裁定不予受理', en: 'Not accepted' }, 'filing.state.registered': { zh: '已立案', en: 'Registered' }, 'filing.state.deemed-withdrawn': { zh: '按撤诉处理', en: 'Deemed withdrawn' }, 'filing.state.withdrawn': { zh: '已撤回', en: 'Withdrawn' },

  'filing.step.submit': { zh: '提交', en: 'submit' }, 'filing.step.open': { zh: '开始审查', en: 'open' }, 'filing.step.ask-correction': { zh: '通知补正', en: 'ask to correct' },
  'filing.step.resubmit': { zh: '再次提交', en: 'submit again' }, 'filing.step.return-uncorrected': { zh: '退回', en: 'return' },
  'filing.step.insist': { zh: '坚持起诉', en: 'insist' }, 'filing.step.register': { zh: '登记立案', en: 'register' }, 'filing.step.divert': { zh: '转诉前调解', en: 'to mediation' },
  'filing.step.mediation-agreed': { zh: '达成调解', en: 'settled' }, 'filing.step.mediation-ended': { zh: '调解未成', en: 'mediation ended' },
  'filing.step.advise': { zh: '告知管辖', en: 'advise' }, 'filing.step.accept-advice': { zh: '接受告知', en: 'accept the advice' },
  'filing.step.draft-refusal': { zh: '拟不予受理', en: 'draft a refusal' }, 'filing.step.send-back-refusal': { zh: '退回拟稿', en: 'send the draft back' },
  'filing.step.sign-refusal': { zh: '签发裁定', en: 'sign the ruling' }, 'filing.step.withdraw': { zh: '撤回', en: 'withdraw' },
  'filing.step.deem-withdrawn': { zh: '按撤诉处理', en: 'deem withdrawn' },

  'filing.not-handed-in': { zh: '起诉状还没有提交。请先填写并提交。', en: 'The complaint has not been handed in. Finish and hand it in first.' },
  'filing.already-handed-in': { zh: '起诉状已经提交，不用再交。请等待法院处理。', en: 'The complaint has been handed in already. Please wait for the court.' },
  'filing.open-first': { zh: '请先打开审查，再办理这一步；符合条件的可以当场登记立案（登记立案规定第二条）。', en: 'Open it for review first; what meets the conditions may be registered at once.' },
  'filing.under-review': { zh: '正在审查，现在不能办理这一步。', en: 'It is under review; this step is not open now.' },
  'filing.no-correction-asked': { zh: '法院没有要求补正，不用重交。', en: 'No correction was asked for.' },
  'filing.with-filer': { zh: '正在等当事人补正，补正期满前法院不能办理这一步。', en: 'It is with its filer for correction; the court waits for that.' },
  'filing.returned-on-record': { zh: '起诉状已退回并记录在册。可以补正后再交，或者坚持起诉，由法院裁定（登记立案规定第七条）。', en: 'It was returned on record. Correct it and hand it in again, or insist on a ruling.' },
  'filing.in-mediation': { zh: '正在诉前调解。随时可以拒绝调解，拒绝后恢复立案审查（民事诉讼法第一百二十五条）。', en: 'It is in mediation before filing. Mediation may be refused at any time; review then goes on.' },
  'filing.not-in-mediation': { zh: '没有在诉前调解。', en: 'It is not in mediation.' },
  'filing.advised-elsewhere': { zh: '法院已告知向有管辖权的法院或者其他机关办理。可以按告知办理，或者坚持起诉，由法院裁定（民诉法解释第二百一十一条）。', en: 'The court pointed elsewhere. Follow it, or insist on a ruling.' },
  'filing.no-advice': { zh: '法院没有告知向他处起诉。', en: 'The court gave no such advice.' },
  'filing.nothing-to-insist-on': { zh: '现在没有需要坚持的事项，法院正在审查。', en: 'There is nothing to insist on; the court is reviewing it.' },
  'filing.refusal-waits': { zh: '不予受理的裁定正等法官签署。法官退回后才能办理这一步。', en: 'A ruling waits for the judge’s signature. This step opens if the judge sends it back.' },
  'filing.no-refusal-drafted': { zh: '还没有拟好的裁定书。', en: 'No ruling has been drafted.' },
  'filing.already-registered': { zh: '已经立案。之后的事项请在案件空间办理。', en: 'It is registered. Everything further happens in the case space.' },
  'filing.not-registered': { zh: '还没有立案。', en: 'It is not registered yet.' },
  'filing.closed-mediated': { zh: '已经调解成功，这次起诉已结束。', en: 'It was settled in mediation; this filing is closed.' },
  'filing.closed-not-accepted': { zh: '法院已裁定不予受理（不予立案）。不服的，可以在裁定送达之日起十日内上诉；符合条件后可以再次起诉。', en: 'The court ruled not to accept it. An appeal is open for ten days from service; it may be filed anew when the conditions are met.' },
  'filing.closed-deemed-withdrawn': { zh: '法院已裁定按撤诉处理。可以再次起诉（民诉法解释第二百一十四条）；行政案件应当在起诉期限内（行诉法解释第六十一条）。', en: 'It was deemed withdrawn. It may be filed anew; an administrative case within its time to sue.' },
  'filing.closed-withdrawn': { zh: '已经撤回。可以重新起草再交。', en: 'It was withdrawn. You may draft it anew.' },
};
