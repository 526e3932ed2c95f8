import { historyTexts } from './texts-history.ts';
import type { Texts } from '../shared/texts.ts';
import { deskTexts } from './texts-desk.ts';
import { problemTexts } from './texts-problems.ts';
import { stateTexts } from './texts-states.ts';

const registry: Texts = {
  'filing.register-first': { zh: '法定审查期限已过仍不能判定的，应当先行立案（登记立案规定第八条、行诉法解释第五十三条）。请登记立案。', en: 'The time to decide has passed: the complaint is to be registered first.' },
  'filing.no-defects': { zh: '请至少列出一项需要补正的内容。', en: 'List at least one defect.' },
  'filing.no-defects-after-mediation': { zh: '调解前没有要求补正，调解后不能再提（应当依法立案审查）。', en: 'No correction was asked before mediation, so none may be asked after it.' },
  'filing.defect-listed-before': { zh: '这一项已经告知过。补正后仍不符合的，不再退回，依法裁定（登记立案规定第七条）。', en: 'This defect was listed before. What is still uncured is ruled on, not sent back again.' },
  'filing.defect-not-listed-first': { zh: '这一项第一次审查时就存在而没有告知，不能再次退回（应当一次性告知）。', en: 'This stood there at the first review and was not listed, so it is no ground to send it back again.' },
  'filing.correction-days': { zh: '补正期限请定在明天起 {most} 天以内。', en: 'Set a day from tomorrow within {most} days.' },
  'filing.still-time-to-correct': { zh: '补正期限到 {correctBy} 才届满。', en: 'The time to correct runs until {correctBy}.' },
  'filing.rule-instead-of-return': { zh: '民事起诉补正后仍不符合要求的，裁定不予受理，不再退回（登记立案规定第七条）。', en: 'A civil complaint still uncured is ruled on, not returned.' },
  'filing.identity-unproved': { zh: '起诉人的身份还没有核验。已经收件、计时；核验后才能立案。请先审核证件，或者请起诉人到窗口办理。', en: 'The filer’s identity is not proved. The complaint counts as received; it can be registered once identity is proved.' },
  'filing.cause-open': { zh: '请先确定案由。', en: 'Settle the cause first.' },
  'filing.deferral-open': { zh: '当事人申请缓交诉讼费，应当在立案前决定（诉讼费用交纳办法第四十九条）。', en: 'A request to defer the fee is decided before registration (art. 49).' },
  'filing.no-aid-asked': { zh: '当事人没有申请缓、减、免交诉讼费（应当书面申请，办法第四十八条）。', en: 'No relief from the fee was asked for; it takes a written request.' },
  'filing.aid-reason-missing': { zh: '不批准司法救助的，应当书面说明理由（办法第四十八条）。', en: 'A refusal of relief gives its reasons in writing (art. 48).' },
  'filing.filer-insists': { zh: '当事人坚持起诉，请依法立案或者裁定。', en: 'The filer insists: register it or rule on it.' },
  'filing.ground-missing': { zh: '请选择不予受理（不予立案）的法律依据。', en: 'Choose the legal ground of non-acceptance.' },
  'filing.advise-first': { zh: '应当先告知当事人向有管辖权的法院或者机关办理，坚持起诉的才裁定（民事诉讼法第一百二十七条）。', en: 'First advise where to turn; a ruling follows only if the filer insists.' },
  'filing.correct-first': { zh: '应当先一次性告知补正，补正后仍不符合的才裁定。', en: 'First ask for correction; a ruling follows only if it stays uncured.' },
  'filing.return-first': { zh: '行政起诉补正后仍不符合的，先退回并记录在册，坚持起诉的才裁定（行诉法解释第五十五条）。', en: 'Return it on record first; a ruling follows only if the filer insists.' },
  'filing.drafter-may-not-sign': { zh: '起草裁定书的人不能自己签署，请由法官签署。', en: 'Whoever drafted the ruling may not sign it.' },
  'filing.mediation-not-agreed': { zh: '诉前调解需要当事人同意（民事诉讼法第一百二十五条）。', en: 'Mediation before filing needs the filer’s consent.' },
  'filing.administrative-not-mediable': { zh: '行政案件一般不调解，赔偿、补偿和自由裁量权案件除外（行政诉讼法第六十条）。', en: 'Administrative cases are not mediated, except compensation and discretion (art. 60).' },
  'filing.mediation-tried': { zh: '已经调解过，请依法审查立案。', en: 'Mediation was tried. Review it for registration.' },
  'filing.mediation-still-runs': { zh: '调解期限到 {mediateBy} 才届满。', en: 'Mediation runs until {mediateBy}.' },
  'filing.fee-settled': { zh: '诉讼费已经交清。', en: 'The fee is settled.' }, 'filing.fee-not-asked': { zh: '还没有通知交费，或者通知还没有送达。', en: 'The fee has not been asked for, or the notice has not been served yet.' },
  'filing.aid-open': { zh: '缓、减、免交的申请还没有决定。', en: 'A request for relief is still open.' }, 'filing.aid-granted': { zh: '已经准予缓交或者免交。', en: 'The fee was deferred or waived.' },
  'filing.still-time-to-pay': { zh: '交费期限到 {payBy} 才届满（诉讼费用交纳办法第二十二条）。', en: 'The fee may be paid until {payBy} (art. 22).' },
  'filing.fee-question': { zh: '诉讼费按哪一类收，要先回答一个问题。', en: 'One question decides the kind of fee.' },
  'filing.duplicate-same': { zh: '可能和另一件起诉相同（民诉法解释第三十六条），请核对。这只是提醒。', en: 'This may be the same as another filing. Please compare; it is only a hint.' },
  'filing.duplicate-similar': { zh: '可能和另一件起诉有关，请核对。', en: 'This may be related to another filing.' },
};

const defects: Texts = {
  'filing.defect.identity': { zh: '身份证明没有交或者看不清，请重新拍照上传，或者到窗口核验。', en: 'The identity paper is missing or unreadable. Photograph it again or come to the counter.' },
  'filing.defect.plaintiff': { zh: '原告的基本信息不全，请补充。', en: 'Details of the plaintiff are missing.' },
  'filing.defect.defendant': { zh: '被告的信息不足以和他人区别，请补充住所等信息。', en: 'The details do not tell the defendant from others.' },
  'filing.defect.claims': { zh: '诉讼请求不具体，请写明要求什么、金额多少、怎么计算。', en: 'The claims are not concrete: say what is asked, how much, and how it is counted.' },
  'filing.defect.facts': { zh: '事实和理由不清楚，请补充。', en: 'Facts and reasons are not clear.' },
  'filing.defect.evidence': { zh: '缺少与请求有关的证据材料，请补充。', en: 'Evidence for the claims is missing.' },
  'filing.defect.unreadable': { zh: '上传的材料看不清，请重新拍照上传。', en: 'A file cannot be read. Photograph it again.' },
  'filing.defect.agent': { zh: '代理手续不全，请补交授权委托书和代理人身份证明。', en: 'Papers of the agent are missing.' },
  'filing.defect.language': { zh: '起诉状中有谩骂和人身攻击的话，请修改（民诉法解释第二百一十条）。', en: 'Abusive language: please rewrite (SPC Interpretation, art. 210).' },
  'filing.defect.service': { zh: '送达地址不完整，请补充。', en: 'The address for service is incomplete.' },
  'filing.defect.act': { zh: '请补交被诉行政行为存在的材料（行诉法解释第五十四条）。', en: 'Add what shows that the act exists.' },
  'filing.defect.other': { zh: '其他需要补正的内容，见说明。', en: 'Something else; see the note.' },
};

const grounds: Texts = {
  'filing.ground.no-direct-interest': { zh: '原告与本案没有直接利害关系。', en: 'The plaintiff has no direct interest.' }, 'filing.ground.no-clear-defendant': { zh: '补正后仍不能确定明确的被告。', en: 'No clear defendant after correction.' },
  'filing.ground.no-concrete-claim': { zh: '没有具体的诉讼请求和事实、理由。', en: 'No concrete claim, facts and reasons.' }, 'filing.ground.not-civil': { zh: '不属于人民法院受理民事诉讼的范围。', en: 'Not a matter for civil courts.' },
  'filing.ground.administrative-matter': { zh: '属于行政诉讼受案范围。', en: 'A matter for administrative suit.' }, 'filing.ground.arbitration': { zh: '双方有书面仲裁协议。', en: 'There is a written arbitration agreement.' },
  'filing.ground.other-organ': { zh: '应当由其他机关处理。', en: 'A matter for another organ.' }, 'filing.ground.wrong-court': { zh: '本院没有管辖权，原告坚持起诉。', en: 'No jurisdiction, and the plaintiff insists.' },
  'filing.ground.decided-already': { zh: '裁判已经生效，应当申请再审。', en: 'Decided already; apply for retrial.' }, 'filing.ground.barred-for-now': { zh: '依法在一定期限内不得起诉。', en: 'Barred for a time by law.' },
  'filing.ground.divorce-six-months': { zh: '离婚、收养案件没有新情况、新理由，六个月内又起诉。', en: 'Divorce or adoption sued again within six months without new facts.' }, 'filing.ground.uncorrected': { zh: '经告知补正仍不符合要求。', en: 'Not cured after correction was asked.' },
  'filing.ground.may-not-be-registered': { zh: '依法不予登记立案的事项。', en: 'A matter that may not be registered.' }, 'filing.ground.no-standing': { zh: '原告与行政行为没有利害关系。', en: 'The plaintiff is not affected by the act.' },
  'filing.ground.no-clear-organ': { zh: '补正后仍不能确定明确的被告。', en: 'No clear defendant after correction.' }, 'filing.ground.no-concrete-administrative-claim': { zh: '没有具体的诉讼请求和事实根据。', en: 'No concrete claim and facts.' },
  'filing.ground.outside-scope': { zh: '不属于行政诉讼受案范围。', en: 'Outside the scope of administrative suits.' }, 'filing.ground.wrong-administrative-court': { zh: '本院没有管辖权，原告坚持起诉。', en: 'No jurisdiction, and the plaintiff insists.' },
  'filing.ground.reconsideration-first': { zh: '依法应当先申请行政复议。', en: 'Reconsideration must come first.' }, 'filing.ground.reconsideration-pending': { zh: '已经申请行政复议，复议期间又起诉。', en: 'Sued while reconsideration is pending.' },
  'filing.ground.withdrawn-before': { zh: '撤诉后以同一事实和理由重新起诉。', en: 'Sued again on the same facts after withdrawal.' }, 'filing.ground.out-of-time': { zh: '超过法定起诉期限且没有正当理由。', en: 'Out of time without good cause.' },
  'filing.ground.uncorrected-administrative': { zh: '拒绝补正或者经补正仍不符合起诉条件，坚持起诉。', en: 'Uncured, and the plaintiff insists.' },
};

/** Defects that a registry may list, as codes; the registrar adds a note to each. */
export const DEFECT_CODES: readonly string[] = Object.keys(defects);
/** Every sentence about complaints: refusals, problems, states, defects, grounds and what has happened. */
export const texts: Texts = { ...stateTexts, ...registry, ...deskTexts, ...problemTexts, ...defects, ...grounds, ...historyTexts };
