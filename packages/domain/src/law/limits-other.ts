import type { Dated } from '../shared/citation.ts';
import type { Limit, Span, Suspended } from './limit.ts';
import { CIVIL_CODE, FEES, GENERAL_PRINCIPLES, LABOUR, LIMITATION_SUSPENDED, court, cpl, days, interpreted, months, party, rule, together, workingDays, years } from './limits-sources.ts';

const INVITED = [['2016-07-01', '特邀调解规定（2016）'] as const], ONLINE = [['2022-01-01', '在线调解规则（2021）'] as const];
const STATE = [['2013-01-01', '国家赔偿法（2012）'] as const];
const mediator = { whose: 'other', ends: 'lapses', counted: 'civil' } as const, ask = { whose: 'other', ends: 'rolls', counted: 'civil' } as const;
const accepted = ['调解组织或者调解员确认接受之日（审判人员主持的，各方当事人同意之日）', 'the day the mediator accepted (where a judge mediates, the day all agreed)'] as const, award = ['收到仲裁裁决书之日', 'the day the award was received'] as const;
const term = (n: number, clause: string): Dated<Span> => [...rule(ONLINE, [24], days(n), '第一款'), ...rule(INVITED, [27], days(n), clause)];
/** Since 2015-10-01 no claim was out of time when the three years came into force on 2017-10-01: 民法总则诉讼时效解释（2018）第二条、第三条. */
const LIMITATION: Dated<Span> = [
  ...rule(CIVIL_CODE, [188], years(3), '第一款'), { from: '2015-10-01', value: years(3), article: '民法总则诉讼时效解释（2018）第二条' }, ...rule(GENERAL_PRINCIPLES, [135], years(2)),
];
/** Anywhere in the year what was left runs on after the obstacle. */
const LABOUR_SUSPENDED: Suspended = { rule: rule(LABOUR, [27], 'rest', '第三款'), anew: rule(LABOUR, [27], true, '第二款') };

/** Limits of payment orders, public summons, mediation, labour disputes, fees, limitation and state compensation. */
export const OTHER_LIMITS = {
  'T-PO': { ...court, label: ['支付令申请是否受理的通知', 'Accepting an application for a payment order'], event: ['债权人提出申请（或者补正）之日', 'the day it was applied for (or corrected)'], rule: cpl([226, 222, 215], days(5)) },
  'T-PO-ISSUE': { ...court, label: ['发出支付令', 'Issuing a payment order'], event: ['受理之日', 'the day it was accepted'], rule: cpl([227, 223, 216], days(15), '第一款') },
  'T-PO-OBJ': { ...party, label: ['清偿债务或者对支付令提出异议', 'Paying, or objecting to a payment order'], event: ['收到支付令之日', 'the day the order was received'], rule: cpl([227, 223, 216], days(15), '第二款') },
  'T-PO-SERVE': { whose: 'court', ends: 'lapses', counted: 'civil', label: ['支付令送达（逾期失效）', 'Serving a payment order (it lapses otherwise)'], event: ['发出支付令之日', 'the day it was issued'], rule: interpreted([430, 432], days(30)) },
  'T-PO-NOSUE': { ...party, label: ['支付令失效后表示不同意起诉', 'Declining to sue after a payment order lapsed'], event: ['收到终结督促程序裁定之日', 'the day the ruling was received'], rule: interpreted([438, 440], days(7), '第一款') },
  'T-SUMM': { whose: 'court', ends: 'lapses', bound: 'least', counted: 'civil', label: ['公示催告期间（最短）', 'Public summons for a lost bill (at least)'], event: ['发出公告之日', 'the day of the notice'], rule: cpl([230, 226, 219], days(60)) },
  'T-SUMM-J': { ...party, label: ['公示催告期满后申请除权判决', 'Asking for judgment after a public summons'], event: ['公示催告期间届满之日', 'the last day of the summons'], rule: interpreted([450, 452], months(1), '第一款') },
  'T-SUMM-SUE': { ...party, unchangeable: true, label: ['利害关系人对除权判决起诉', 'Suit against a judgment on a lost bill'], event: ['知道或者应当知道判决公告之日', 'the day the notice was or should have been known'], rule: cpl([234, 230, 223], years(1)) },
  'T-CONF': { ...party, label: ['申请司法确认调解协议', 'Asking the court to confirm a settlement'], event: ['调解协议生效之日', 'the day the settlement became effective'], rule: cpl([205, 201, 194], days(30)) },
  'T-MED': { ...mediator, label: ['立案前调解', 'Mediation before filing'], event: accepted, rule: term(30, '第一款') },
  'T-MED-ORD': { ...mediator, label: ['立案后调解（普通程序）', 'Mediation after filing, ordinary procedure'], event: accepted, rule: term(15, '第二款') },
  'T-MED-SIMP': { ...mediator, label: ['立案后调解（简易程序）', 'Mediation after filing, summary procedure'], event: accepted, rule: term(7, '第二款') },
  'T-MED-CHOOSE': { ...party, label: ['双方共同选择调解员', 'Choosing a mediator together'], event: ['同意在线调解之日', 'the day both agreed to mediate'], rule: rule(ONLINE, [10], workingDays(2), '第二款') },
  'T-MED-APPT': { ...court, label: ['指定调解员', 'Appointing a mediator'], event: ['收到在线调解申请之日', 'the day it was applied for'], rule: rule(ONLINE, [10], workingDays(3), '第三款') },
  'T-MED-ACC': { ...ask, label: ['调解员确认接受', 'The mediator accepting'], event: ['收到调解信息或者申请之日', 'the day it reached the mediator'], rule: rule(ONLINE, [12], workingDays(3), '第一款') },
  'T-MED-CALL': { ...ask, label: ['调解员通知对方当事人', 'The mediator telling the other side'], event: ['接受委派之日', 'the day the mediator accepted'], rule: rule(ONLINE, [15], workingDays(3), '第一款') },
  'T-LAB': { ...party, counted: 'substantive', defence: true, suspended: LABOUR_SUSPENDED, label: ['劳动争议申请仲裁', 'Labour arbitration'], event: ['知道或者应当知道权利被侵害之日（欠薪的，劳动关系终止之日）', 'the day the breach was or should have been known (unpaid wages: the day the job ended)'], rule: together(rule(LABOUR, [27], years(1), '第一款'), rule(LABOUR, [27], true, '第四款')) },
  'T-LAB-SUE': { ...party, label: ['对仲裁裁决起诉', 'Suit after a labour award'], event: award, rule: rule(LABOUR, [50], days(15)) },
  'T-LAB-SUE-F': { ...party, label: ['劳动者对终局裁决起诉', 'A worker’s suit after a final award'], event: award, rule: rule(LABOUR, [48], days(15)) },
  'T-LAB-SET': { ...party, label: ['用人单位申请撤销终局裁决', 'An employer asking to set aside a final award'], event: award, rule: rule(LABOUR, [49], days(30), '第一款') },
  'T-LAB-SET-SUE': { ...party, label: ['裁决被撤销后起诉', 'Suit after an award was set aside'], event: ['收到撤销裁定书之日', 'the day the ruling was received'], rule: rule(LABOUR, [49], days(15), '第三款') },
  'T-LAB-AWARD': { ...court, whose: 'other', counted: 'substantive', label: ['作出劳动仲裁裁决', 'Labour award'], event: ['受理仲裁申请之日', 'the day the claim was accepted'], rule: rule(LABOUR, [43], days(45), '第一款') },
  'T-LAB-AWARD-X': { ...court, whose: 'other', counted: 'substantive', bound: 'most', label: ['作出劳动仲裁裁决（延期后，最长）', 'Labour award, extended (at most)'], event: ['受理仲裁申请之日', 'the day the claim was accepted'], rule: rule(LABOUR, [43], days(60), '第一款') },
  'T-LAB-ANS': { ...party, counted: 'substantive', label: ['向劳动仲裁委提交答辩书', 'Answer in labour arbitration'], event: ['收到仲裁申请书副本之日', 'the day the claim was received'], rule: rule(LABOUR, [30], days(10), '第二款') },
  'T-FEEREV': { ...court, label: ['诉讼费用决定复核', 'Reviewing a decision on fees'], event: ['收到复核申请之日', 'the day it was asked for'], rule: rule(FEES, [43], days(15), '第二款') },
  'T-REFUND': { ...court, label: ['退还诉讼费用', 'Refunding fees'], event: ['法律文书生效之日', 'the day the judgment became effective'], rule: rule(FEES, [53], days(15), '第二款') },
  'T-LIM': { ...party, counted: 'substantive', defence: true, suspended: LIMITATION_SUSPENDED, label: ['诉讼时效', 'Limitation of claims'], event: ['知道或者应当知道权利受到损害以及义务人之日（分期履行的，最后一期届满之日）', 'the day the harm and the obligor were or should have been known (instalments: the last one’s due day)'], rule: LIMITATION },
  'T-LIM-MAX': { ...party, counted: 'substantive', label: ['最长权利保护期间', 'Longest protection of claims'], event: ['权利受到损害之日', 'the day of the harm'], rule: [...rule(CIVIL_CODE, [188], years(20), '第二款'), ...rule(GENERAL_PRINCIPLES, [137], years(20))] },
  'T-SC': { ...party, excluded: { why: ['被羁押等限制人身自由的期间', 'time in detention or otherwise without liberty'], rule: rule(STATE, [39], true, '第一款') }, counted: 'substantive', label: ['请求国家赔偿', 'Claim for state compensation'], event: ['知道或者应当知道侵权行为之日', 'the day the wrong was or should have been known'], rule: rule(STATE, [39], years(2), '第一款') },
  'T-SC-SUE': { ...party, counted: 'administrative', label: ['行政赔偿起诉', 'Suit for administrative compensation'], event: ['赔偿决定作出之日（逾期不作决定的，期限届满之日）', 'the day of the decision (or the last day for it)'], rule: together(rule(STATE, [14], months(3), '第一款'), rule(STATE, [14], true, '第二款')) },
} as const satisfies Readonly<Record<string, Limit>>;
