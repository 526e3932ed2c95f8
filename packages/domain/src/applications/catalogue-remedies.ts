import { BOTH, entry, PARTIES, type Applicant } from './entry.ts';

const anyone: readonly Applicant[] = [...BOTH, 'interested'];
const inEnforcement = { who: BOTH, window: 'enforcement' } as const;

/** Applications against a decision. */
export const REMEDY_APPLICATIONS = {
  'recusal-reconsideration': entry('申请对驳回回避申请决定复议', 'Reconsideration of a decision on recusal', '民事诉讼法（2023）第五十条', { window: 'debate', limit: 'T-REC-REV' }),
  'preservation-reconsideration': entry('申请对保全或者先予执行裁定复议', 'Reconsideration of preservation or advance enforcement', '民诉法解释（2022）第一百七十一条', { who: [...PARTIES, 'interested'], window: { limit: 'T-PRES-REV' }, limit: 'T-PRES-REV-D', answer: 'ruling' }),
  'penalty-reconsideration': entry('司法制裁复议', 'Reconsideration of a fine or detention', '民事诉讼法（2023）第一百一十九条第三款；民诉法解释（2022）第一百八十五条', { who: [...PARTIES, ...BOTH, 'outsider'], window: { limit: 'T-FINE' }, limit: 'T-FINE-D' }),
  appeal: entry('上诉（判决）', 'Appeal against a judgment', '民事诉讼法（2023）第一百七十一条第一款', { window: { limit: 'T-APP' }, authority: 'special', limit: 'T-2ND', answer: 'judgment', clock: 'stays', cost: 'court-fee' }),
  'ruling-appeal': entry('上诉（裁定）', 'Appeal against a ruling', '民事诉讼法（2023）第一百五十七条第二款、第一百七十一条第二款', { window: { limit: 'T-APP-R' }, authority: 'special', limit: 'T-2ND-R', answer: 'ruling', clock: 'stays' }),
  'appeal-withdrawal': entry('申请撤回上诉', 'Withdrawal of an appeal', '民事诉讼法（2023）第一百八十条；民诉法解释（2022）第三百三十五条', { window: 'second-judgment', authority: 'special', answer: 'ruling' }),
  retrial: entry('申请再审', 'Retrial', '民事诉讼法（2023）第二百一十条、第二百一十六条', { window: { limit: 'T-RETR' }, limit: 'T-RETR-REV', answer: 'ruling' }),
  'retrial-late-ground': entry('申请再审（新证据等四类事由）', 'Retrial on grounds known later', '民事诉讼法（2023）第二百一十一条、第二百一十六条', { window: { limit: 'T-RETR-K' }, limit: 'T-RETR-REV', answer: 'ruling' }),
  prosecution: entry('申请检察建议或者抗诉', 'Asking the procuratorate to act', '民事诉讼法（2023）第二百二十条', { answer: 'record' }),
} as const;

/** Applications in enforcement. */
export const ENFORCEMENT_APPLICATIONS = {
  enforcement: entry('申请执行', 'Enforcement', '民事诉讼法（2023）第二百四十七条、第二百五十条；民诉法解释（2022）第四百八十一条', { who: ['creditor'], cost: 'fee-afterwards', answer: 'order' }),
  'enforcement-jurisdiction': entry('对执行管辖提出异议', 'Objection to the enforcing court', '执行程序解释（2020）第三条', { ...inEnforcement, window: { limit: 'T-ENF-JUR' }, answer: 'ruling', review: { how: 'reconsider', within: 'T-ENF-REV', decided: null } }),
  'conduct-objection': entry('当事人、利害关系人提出执行异议', 'Objection to an act of enforcement', '民事诉讼法（2023）第二百三十六条；执行异议复议规定（2020）第六条第一款', { who: anyone, window: 'enforcement', limit: 'T-ENF-O', answer: 'ruling', review: { how: 'reconsider', within: 'T-ENF-REV', decided: null } }),
  'outsider-objection': entry('案外人提出异议', 'Objection of an outsider', '民事诉讼法（2023）第二百三十八条；民诉法解释（2022）第四百六十二条', { who: ['outsider'], window: 'enforcement', limit: 'T-ENF-3P', answer: 'ruling', clock: 'stays', review: { how: 'suit', within: 'T-ENF-SUIT', decided: null } }),
  'objection-reconsideration': entry('当事人、利害关系人申请复议', 'Reconsideration by the court above', '民事诉讼法（2023）第二百三十六条；执行程序解释（2020）第八条', { who: anyone, window: { limit: 'T-ENF-REV' }, answer: 'ruling' }),
  'court-above': entry('申请提级执行', 'Enforcement by the court above', '民事诉讼法（2023）第二百三十七条', { who: ['creditor'], window: 'enforcement', after: 'T-ENF-UP', answer: 'ruling' }),
  'party-added': entry('申请变更、追加被执行人', 'Adding or changing a debtor', '变更追加规定（2020）第一条、第二十八条', { who: ['creditor'], window: 'enforcement', answer: 'ruling', review: { how: 'reconsider', within: null, decided: null } }),
  distribution: entry('申请参与分配', 'Taking part in a distribution', '民诉法解释（2022）第五百零六条、第五百零七条', { who: ['interested'], window: 'enforcement', answer: 'order' }),
  'distribution-objection': entry('对财产分配方案提出异议', 'Objection to a plan of distribution', '民诉法解释（2022）第五百零九条', { who: anyone, window: { limit: 'T-DIST-O' }, answer: 'record', clock: 'stays', review: { how: 'suit', within: 'T-DIST-SUIT', decided: null } }),
  'enforcement-restored': entry('申请恢复执行', 'Taking up enforcement again', '民事诉讼法（2023）第二百六十五条；民诉法解释（2022）第五百一十七条第二款', { who: ['creditor'], answer: 'order', clock: 'goes-on' }),
  deferral: entry('申请暂缓执行（提供执行担保）', 'Deferral on a security', '民事诉讼法（2023）第二百四十二条', { who: ['debtor'], window: 'enforcement', clock: 'stays' }),
  'enforcement-settlement': entry('提交执行和解协议', 'Settlement in enforcement', '民事诉讼法（2023）第二百四十一条；执行和解规定（2020）第二条、第四条', { ...inEnforcement, authority: 'special', answer: 'ruling', clock: 'stays' }),
  'in-kind': entry('申请以物抵债', 'Taking a thing in place of payment', '民诉法解释（2022）第四百八十九条、第四百九十条', { who: ['creditor'], window: 'enforcement', answer: 'ruling' }),
  'consumption-limit': entry('申请限制消费', 'Limiting the debtor’s spending', '限制消费规定（2015）第四条', { who: ['creditor'], window: 'enforcement', answer: 'order' }),
  'consumption-leave': entry('申请暂时解除消费限制', 'Leave to spend for a need', '限制消费规定（2015）第八条', { who: ['debtor'] }),
  dishonesty: entry('申请纳入失信被执行人名单', 'Listing a debtor who breaks his word', '失信名单规定（2017）第五条第二款', { who: ['creditor'], window: 'enforcement' }),
  'dishonesty-correction': entry('申请纠正失信信息', 'Correction of the list', '失信名单规定（2017）第十一条、第十二条', { who: ['debtor', 'outsider'], review: { how: 'reconsider', within: null, decided: null } }),
  'exit-limit': entry('申请限制出境', 'Limiting exit from the country', '民事诉讼法（2023）第二百六十六条；执行程序解释（2020）第二十三条', { who: ['creditor'], window: 'enforcement' }),
  release: entry('申请解除查封、扣押、冻结', 'Release of what is held', '查封扣押冻结规定（2020）第二十八条', { who: anyone, window: 'enforcement', answer: 'ruling' }),
  'hold-longer': entry('申请续行查封、扣押、冻结', 'Holding on', '民诉法解释（2022）第四百八十五条第二款', { who: ['creditor'], window: 'enforcement', answer: 'ruling' }),
  reward: entry('申请发布悬赏公告', 'A public reward for clues', '财产调查规定（2020）第二十一条', { who: ['creditor'], window: 'enforcement', limit: 'T-REWARD' }),
  audit: entry('申请审计被执行人', 'Audit of the debtor', '财产调查规定（2020）第十七条', { who: ['creditor'], window: 'enforcement', limit: 'T-AUDIT', cost: 'costs-in-advance' }),
  'property-inquiry': entry('申请人民法院调查财产', 'The court’s own inquiry into property', '财产调查规定（2020）第二条第二款', { who: ['creditor'], window: 'enforcement', limit: 'T-CLUE', answer: 'order' }),
  'not-enforced': entry('申请不予执行', 'Refusal of enforcement', '民事诉讼法（2023）第二百四十八条、第二百四十九条；民诉法解释（2022）第四百七十九条', { who: ['debtor'], window: 'enforcement', answer: 'ruling' }),
} as const;
