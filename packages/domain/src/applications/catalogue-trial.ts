import { entry } from './entry.ts';

const preserved = { how: 'reconsider', within: 'T-PRES-REV', decided: 'T-PRES-REV-D' } as const;
const preservation = { answer: 'ruling', limit: 'T-PRES', urgent: 'T-PRES-48', cost: 'application-fee', review: preserved } as const;

/** Applications about the court and the procedure of a civil case. */
export const PROCEDURE_APPLICATIONS = {
  recusal: entry('申请回避', 'Recusal', '民事诉讼法（2023）第四十七条、第四十八条、第五十条', { window: 'debate', limit: 'T-REC', review: { how: 'reconsider', within: null, decided: 'T-REC-REV' } }),
  jurisdiction: entry('对管辖权提出异议', 'Objection to jurisdiction', '民事诉讼法（2023）第一百三十条', { who: ['defendant'], window: 'answer', answer: 'ruling', clock: 'pauses-meanwhile', review: { how: 'appeal', within: 'T-APP-R', decided: 'T-2ND-R' } }),
  'summary-objection': entry('对适用简易程序提出异议', 'Objection to summary procedure', '民诉法解释（2022）第二百六十九条', { window: 'judgment', answer: 'ruling', clock: 'counts-on-ordinary' }),
  'small-claims-objection': entry('对适用小额诉讼程序提出异议', 'Objection to the procedure of small claims', '民诉法解释（2022）第二百七十九条', { window: 'hearing', answer: 'ruling', clock: 'counts-on-ordinary' }),
  'summary-agreed': entry('约定适用简易程序', 'Summary procedure by agreement', '民事诉讼法（2023）第一百六十条第二款；民诉法解释（2022）第二百六十四条', { window: 'hearing', answer: 'record' }),
  'small-claims-agreed': entry('约定适用小额诉讼程序', 'Small claims by agreement', '民事诉讼法（2023）第一百六十五条第二款', { window: 'hearing', answer: 'record' }),
  'single-judge-objection': entry('对独任审理提出异议', 'Objection to a single judge', '民事诉讼法（2023）第四十三条第二款', { window: 'judgment', answer: 'ruling' }),
  'closed-hearing': entry('申请不公开审理', 'Hearing in private', '民事诉讼法（2023）第一百三十七条第二款', { window: 'hearing' }),
  'go-offline': entry('反悔在线诉讼、转为线下', 'Going offline after consenting to online', '在线诉讼规则（2021）第五条第二款', { window: 'judgment' }),
  'other-offline': entry('要求对方线下参与', 'Asking that the others take part offline', '在线诉讼规则（2021）第五条第三款', { window: 'judgment' }),
  asynchronous: entry('申请非同步庭审', 'A hearing not at one time', '在线诉讼规则（2021）第二十条', { window: 'judgment' }),
  adjournment: entry('申请延期开庭', 'Adjournment', '民事诉讼法（2023）第一百四十九条', { window: 'debate', clock: 'trial-pauses' }),
  suspension: entry('申请中止诉讼', 'Suspension of the case', '民事诉讼法（2023）第一百五十三条', { window: 'judgment', answer: 'ruling', clock: 'stays' }),
  resumption: entry('申请恢复诉讼', 'Resumption of the case', '民事诉讼法（2023）第一百五十三条第二款', { clock: 'goes-on' }),
  'missed-period': entry('申请顺延期限', 'Extension of a period that was missed', '民事诉讼法（2023）第八十六条', { window: { limit: 'T-RESTORE' }, clock: 'period-moves' }),
  'record-correction': entry('申请补正庭审笔录', 'Correction of the record', '民事诉讼法（2023）第一百五十条第二款', { window: { limit: 'T-READ' }, answer: 'record' }),
  'read-file': entry('申请阅卷', 'Reading the file', '民事诉讼法（2023）第五十二条第二款', { answer: 'record' }),
  'recording-view': entry('申请查阅庭审录音录像', 'Viewing the recording of a hearing', '民事诉讼法（2023）第五十二条第二款', { answer: 'record' }),
  'address-change': entry('变更送达地址', 'Change of the address for service', '民诉法解释（2022）第一百三十七条；在线诉讼规则（2021）第三十条', { answer: 'record' }),
  'electronic-service-end': entry('撤回电子送达同意', 'Taking back consent to electronic service', '民事诉讼法（2023）第九十条第一款', { answer: 'record' }),
  'paper-copy': entry('索取纸质裁判文书', 'A decision on paper', '民事诉讼法（2023）第九十条第一款', { answer: 'record' }),
  'judgment-slip': entry('申请补正裁判文书笔误', 'Correction of a slip in a decision', '民事诉讼法（2023）第一百五十七条第一款第七项；民诉法解释（2022）第二百四十五条', { answer: 'ruling' }),
} as const;

/** Applications about claims, parties, fees and mediation. */
export const CLAIM_APPLICATIONS = {
  'claim-increase': entry('申请增加诉讼请求', 'Increase of the claim', '民事诉讼法（2023）第一百四十三条；民诉法解释（2022）第二百三十二条', { who: ['plaintiff'], window: 'debate', authority: 'special', answer: 'record', clock: 'period-moves', cost: 'court-fee' }),
  'claim-change': entry('申请变更诉讼请求', 'Change of the claim', '民事诉讼法（2023）第五十四条；证据规定（2019）第五十三条', { who: ['plaintiff'], window: 'debate', authority: 'special', answer: 'record', clock: 'period-moves', cost: 'court-fee' }),
  'claim-waiver': entry('放弃诉讼请求', 'Giving up a claim', '民事诉讼法（2023）第五十四条', { who: ['plaintiff'], window: 'judgment', authority: 'special', answer: 'record' }),
  counterclaim: entry('提起反诉', 'Counterclaim', '民事诉讼法（2023）第一百四十三条；民诉法解释（2022）第二百三十二条、第二百三十三条', { who: ['defendant'], window: 'debate', authority: 'special', answer: 'ruling', clock: 'period-moves', cost: 'court-fee' }),
  'counterclaim-withdrawal': entry('申请撤回反诉', 'Withdrawal of a counterclaim', '民诉法解释（2022）第二百三十九条', { who: ['defendant'], window: 'judgment', authority: 'special', answer: 'ruling' }),
  // Article 62 does not name a withdrawal; as it gives up the suit, an agent's general authority is not taken to cover it.
  withdrawal: entry('申请撤回起诉', 'Withdrawal of the suit', '民事诉讼法（2023）第一百四十八条；民诉法解释（2022）第二百三十八条', { who: ['plaintiff'], window: 'judgment', authority: 'special', answer: 'ruling' }),
  'joint-party': entry('申请追加必要的共同诉讼当事人', 'Joining a party who must stand together', '民诉法解释（2022）第七十三条', { window: 'debate', answer: 'ruling', clock: 'period-moves' }),
  'third-party': entry('申请参加诉讼', 'Joining as a third party', '民事诉讼法（2023）第五十九条第二款', { who: ['outsider'], window: 'debate', answer: 'order' }),
  'fee-aid': entry('申请缓交、减交或者免交诉讼费用', 'Relief from the fee', '诉讼费用交纳办法（2006）第四十四条、第四十八条', { clock: 'period-moves' }),
  'fee-review': entry('申请复核诉讼费用决定', 'Review of a decision on fees', '诉讼费用交纳办法（2006）第四十三条第二款', { limit: 'T-FEEREV' }),
  'fee-refund': entry('申请退还诉讼费用', 'Refund of fees', '诉讼费用交纳办法（2006）第五十三条第二款', { limit: 'T-REFUND', answer: 'record' }),
  'mediation-longer': entry('申请延长调解期限', 'More time for mediation', '在线调解规则（2021）第二十四条第一款', { window: 'mediation', answer: 'record', clock: 'trial-pauses' }),
  'mediator-change': entry('申请更换调解员', 'Another mediator', '在线调解规则（2021）第十四条', { window: 'mediation', answer: 'record' }),
  confirmation: entry('申请司法确认调解协议', 'Judicial confirmation of an agreement', '民事诉讼法（2023）第二百零五条', { window: { limit: 'T-CONF' }, limit: 'T-SPEC', answer: 'ruling' }),
} as const;

/** Applications about evidence, preservation and advance enforcement. */
export const EVIDENCE_APPLICATIONS = {
  'evidence-time': entry('申请延长举证期限', 'More time for evidence', '民诉法解释（2022）第一百条', { window: 'evidence', answer: 'order', clock: 'period-moves' }),
  'court-inquiry': entry('申请人民法院调查收集证据', 'Evidence gathered by the court', '民诉法解释（2022）第九十四条第二款', { window: 'evidence', answer: 'order' }),
  'document-order': entry('申请书证提出命令', 'An order to produce a document', '民诉法解释（2022）第一百一十二条', { window: 'evidence', answer: 'ruling', cost: 'costs-in-advance' }),
  appraisal: entry('申请鉴定', 'Appraisal', '民诉法解释（2022）第一百二十一条；证据规定（2019）第三十一条', { window: 'evidence', answer: 'order', clock: 'trial-pauses', cost: 'costs-in-advance' }),
  reappraisal: entry('申请重新鉴定', 'Another appraisal', '证据规定（2019）第四十条', { window: 'debate', answer: 'order', clock: 'trial-pauses', cost: 'costs-in-advance' }),
  'appraiser-in-court': entry('申请鉴定人出庭作证', 'The appraiser in court', '民事诉讼法（2023）第八十一条；证据规定（2019）第三十八条', { window: 'debate', answer: 'order', cost: 'costs-in-advance' }),
  witness: entry('申请通知证人出庭作证', 'A witness in court', '民诉法解释（2022）第一百一十七条、第一百一十八条', { window: 'evidence', answer: 'order', cost: 'costs-in-advance' }),
  expert: entry('申请通知有专门知识的人出庭', 'Someone with special knowledge in court', '民事诉讼法（2023）第八十二条；民诉法解释（2022）第一百二十二条', { window: 'evidence', answer: 'order', cost: 'costs-in-advance' }),
  inspection: entry('申请勘验', 'Inspection', '民诉法解释（2022）第一百二十四条', { window: 'debate', answer: 'order', cost: 'costs-in-advance' }),
  'preserve-property': entry('申请诉讼财产保全', 'Preservation of property', '民事诉讼法（2023）第一百零三条；财产保全规定（2020）第四条', preservation),
  'preserve-conduct': entry('申请诉讼行为保全', 'Preservation by conduct', '民事诉讼法（2023）第一百零三条', preservation),
  'preserve-evidence': entry('申请诉讼证据保全', 'Preservation of evidence', '民事诉讼法（2023）第八十四条第一款；证据规定（2019）第二十五条', { ...preservation, window: 'evidence', cost: 'none' }),
  'preserve-before-suit': entry('诉前或者仲裁前申请财产保全', 'Preservation before suit', '民事诉讼法（2023）第一百零四条', { ...preservation, who: ['interested'], window: 'before-filing', limit: 'T-PRES-PRE', urgent: null }),
  'preserve-evidence-before-suit': entry('申请诉前证据保全', 'Preservation of evidence before suit', '民事诉讼法（2023）第八十四条第二款', { ...preservation, who: ['interested'], window: 'before-filing', limit: 'T-PRES-PRE', urgent: null, cost: 'none' }),
  'preserve-longer': entry('申请续行保全', 'Renewal of preservation', '财产保全规定（2020）第十八条', { window: { limit: 'T-PRES-R', atOwnRisk: true }, answer: 'ruling' }),
  'preserve-other-thing': entry('申请变更保全标的物', 'Another thing in its place', '民诉法解释（2022）第一百六十七条', { who: ['defendant'], answer: 'ruling' }),
  'preserve-lift': entry('申请解除保全', 'Lifting preservation', '民事诉讼法（2023）第一百零七条；财产保全规定（2020）第二十三条', { answer: 'ruling', limit: 'T-PRES-LIFT' }),
  'advance-enforcement': entry('申请先予执行', 'Enforcement in advance', '民事诉讼法（2023）第一百零九条、第一百一十条；民诉法解释（2022）第一百六十九条', { who: ['plaintiff'], answer: 'ruling', review: preserved }),
} as const;
