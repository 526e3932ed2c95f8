import type { Limit } from './limit.ts';
import { INTERPRETATION, TRIAL_TIME, court, cpl, days, interpreted, months, party, rule } from './limits-sources.ts';

const judged = ['判决书送达该当事人之日', 'the day the judgment was served on that party'] as const, ruled = ['裁定书送达该当事人之日', 'the day the ruling was served on that party'] as const;
const received = ['收到上诉状之日', 'the day the appeal was received'] as const, knew = ['知道或者应当知道之日', 'the day it was or should have been known'] as const;
const abroad = cpl([286, 276, 269], days(30));

/** Limits of appeals, retrial and a third party's suit to set aside. */
export const APPEAL_LIMITS = {
  'T-APP': { ...party, label: ['对判决提起上诉', 'Appeal against a judgment'], event: judged, rule: cpl([171, 171, 164], days(15), '第一款'), abroad },
  'T-APP-R': { ...party, label: ['对裁定（不予受理、管辖异议、驳回起诉）提起上诉', 'Appeal against a ruling (not filed, jurisdiction, dismissed)'], event: ruled, rule: cpl([171, 171, 164], days(10), '第二款'), abroad },
  'T-APP-M': { ...court, label: ['送达上诉状副本', 'Sending the appeal to the other side'], event: received, rule: cpl([174, 174, 167], days(5), '第一款') },
  'T-APP-ANS': { ...party, label: ['对上诉提出答辩状', 'Answer to an appeal'], event: ['收到上诉状副本之日', 'the day the appeal was received'], rule: cpl([174, 174, 167], days(15), '第一款'), abroad },
  'T-APP-ANS-M': { ...court, label: ['送达上诉答辩状副本', 'Sending the answer to the appellant'], event: ['收到答辩状之日', 'the day the answer was received'], rule: cpl([174, 174, 167], days(5), '第一款') },
  'T-APP-FILE': { ...court, label: ['报送全部案卷和证据', 'Sending the file up'], event: ['收到上诉状、答辩状之日', 'the day appeal and answer were received'], rule: cpl([174, 174, 167], days(5), '第二款') },
  'T-APP-UP': { ...court, label: ['第二审法院移交上诉状', 'The upper court passing the appeal down'], event: received, rule: cpl([173, 173, 166], days(5), '第二款') },
  'T-FILE-2ND': { ...court, label: ['第二审立案', 'Filing in the second instance'], event: ['收到上诉材料及案卷之日', 'the day appeal and file were received'], rule: rule(TRIAL_TIME, [6], days(5), '第三款') },
  'T-2ND': { ...court, label: ['对判决的上诉案件审限', 'Second instance against a judgment'], event: ['第二审立案之日', 'the day of filing in the second instance'], rule: cpl([183, 183, 176], months(3), '第一款') },
  'T-2ND-R': { ...court, label: ['对裁定的上诉案件审限', 'Second instance against a ruling'], event: ['第二审立案之日', 'the day of filing in the second instance'], rule: cpl([183, 183, 176], days(30), '第二款') },
  'T-RETR': { ...party, unchangeable: true, label: ['申请再审', 'Application for retrial'], event: ['判决、裁定发生法律效力之日', 'the day the judgment or ruling became effective'], rule: cpl([216, 212, 205], months(6)) },
  'T-RETR-K': { ...party, unchangeable: true, label: ['申请再审（新证据、伪造证据、原文书撤销或者变更、审判人员枉法）', 'Application for retrial (new or forged evidence, a basis set aside, a corrupt judge)'], event: knew, rule: cpl([216, 212, 205], months(6)) },
  'T-RETR-MED': { ...party, unchangeable: true, label: ['对调解书申请再审', 'Application for retrial of a mediation statement'], event: ['调解书发生法律效力之日', 'the day the statement became effective'], rule: interpreted([382, 384], months(6)) },
  'T-RETR-JOIN': { ...party, unchangeable: true, label: ['被遗漏的必要共同诉讼当事人申请再审', 'Application for retrial by a necessary party left out'], event: knew, rule: interpreted([420, 422], months(6), '第一款') },
  'T-RETR-3P': { ...party, unchangeable: true, label: ['案外人申请再审', 'Application for retrial by an outsider'], event: ['执行异议裁定送达之日', 'the day the ruling on the objection was served'], rule: interpreted([421, 423], months(6)) },
  'T-RETR-M': { ...court, label: ['发送再审申请书副本', 'Sending the application for retrial'], event: ['收到再审申请书之日', 'the day the application was received'], rule: cpl([214, 210, 203], days(5)) },
  'T-RETR-ANS': { ...party, label: ['对再审申请提交书面意见', 'Opinion on an application for retrial'], event: ['收到再审申请书副本之日', 'the day the application was received'], rule: cpl([214, 210, 203], days(15)) },
  'T-RETR-REV': { ...court, excluded: { why: ['公告期间、当事人和解期间等', 'public notice, settlement talks and the like'], rule: rule(INTERPRETATION, [129], true) }, label: ['审查再审申请', 'Examining an application for retrial'], event: ['收到再审申请书之日', 'the day the application was received'], rule: cpl([215, 211, 204], months(3), '第一款') },
  'T-3P': { ...party, unchangeable: true, label: ['第三人撤销之诉', 'A third party’s suit to set aside'], event: ['知道或者应当知道民事权益受到损害之日', 'the day the harm was or should have been known'], rule: cpl([59, 59, 56], months(6), '第三款') },
  'T-3P-ANS': { ...party, label: ['对第三人撤销之诉提出书面意见', 'Opinion on a third party’s suit to set aside'], event: ['收到起诉状之日', 'the day the complaint was received'], rule: interpreted([291, 293], days(10), '第一款') },
  'T-SPEC-O': { ...party, label: ['对司法确认、实现担保物权裁定提出异议（当事人）', 'Objection of a party to a ruling that confirms a settlement or lets security be realised'], event: ['收到裁定之日', 'the day the ruling was received'], rule: interpreted([372, 374], days(15), '第二款') },
  'T-SPEC-O-3P': { ...party, unchangeable: true, label: ['对司法确认、实现担保物权裁定提出异议（利害关系人）', 'Objection of a third person to such a ruling'], event: knew, rule: interpreted([372, 374], months(6), '第二款') },
} as const satisfies Readonly<Record<string, Limit>>;
