import type { Dated } from '../shared/citation.ts';
import type { Limit, Span } from './limit.ts';
import { CPL, FEES, INTERPRETATION, TRIAL_TIME, court, cpl, days, interpreted, months, party, rule, together } from './limits-sources.ts';

const EVIDENCE_RULES = [['2020-05-01', '证据规定（2019）'] as const];
const FILING_RULES = [['2015-05-01', '登记立案规定（2015）'] as const];
const EVIDENCE_51 = rule(EVIDENCE_RULES, [51], true, '第二款');
/** An objection to jurisdiction stops the time for evidence until the ruling that dismisses it is effective. */
const excluded = { why: ['管辖异议审查期间，至驳回异议的裁定生效之日', 'an objection to jurisdiction, until the ruling that dismisses it is effective'], rule: rule(EVIDENCE_RULES, [55], true, '第一项') } as const;
/** Who asks for more time to try a case: 15 days before its end since 2018, 10 days before. */
const EXTENSION_RULES = [['2019-03-28', '审限延期规定（2019）'] as const, ['2018-04-26', '审限延期规定（2018）'] as const];
const [C23, C21] = [CPL.slice(0, 1), CPL.slice(1, 2)], OLD = CPL.slice(2);
/** That the time for trial begins the day after filing. */
const BEGINS = rule(TRIAL_TIME, [8], true, '第一款');
/** The time to answer, within which jurisdiction is objected to. */
const answer = cpl([128, 128, 125], days(15), '第一款'), abroadAnswer = cpl([285, 275, 268], days(30)), objection = (n: number): Dated<Span> => cpl([130, 130, 127], days(n), '第一款');
const served = ['收到起诉状副本之日', 'the day the complaint was received'] as const, filed = ['立案之日', 'the day the case was filed'] as const;

/** Limits of a civil case in the first instance, from filing to judgment. */
export const FIRST_INSTANCE_LIMITS = {
  'T-FILE': { ...court, label: ['立案审查', 'Deciding whether to file'], event: ['收到起诉材料之日（补正的，收到补正材料之日）', 'the day the complaint (or its correction) was received'], rule: cpl([126, 126, 123], days(7)) },
  'T-FILE-3P': { ...court, label: ['第三人撤销之诉的立案审查', 'Deciding whether to file a third party’s suit to set aside'], event: ['收到起诉状之日', 'the day the complaint was received'], rule: together(interpreted([291, 293], days(30), '第三款'), rule(FILING_RULES, [8], true, '第一款第三项')) },
  'T-FILE-EO': { ...court, label: ['执行异议之诉的立案审查', 'Deciding whether to file a suit on an objection to enforcement'], event: ['收到起诉状之日', 'the day the complaint was received'], rule: rule(FILING_RULES, [8], days(15), '第一款第四项') },
  'T-FEE': { ...party, label: ['交纳案件受理费', 'Paying the fee'], event: ['收到交纳诉讼费用通知之日', 'the day the notice to pay was received'], rule: rule(FEES, [22], days(7), '第一款') },
  'T-FEE-UP': { ...party, label: ['简易转普通后补交受理费', 'Paying the rest of the fee after a change to the ordinary procedure'], event: ['收到交纳诉讼费用通知之日', 'the day the notice to pay was received'], rule: interpreted([199, 199], days(7), '第一款') },
  'T-FEE-APP': { ...party, label: ['补交上诉案件受理费', 'Paying the fee of an appeal after notice'], event: ['收到交纳诉讼费用通知之日', 'the day the notice to pay was received'], rule: rule(FEES, [22], days(7), '第二款') },
  'T-FEE-CC': { ...party, label: ['交纳反诉案件受理费', 'Paying the fee of a counterclaim'], event: ['提起反诉之日', 'the day of the counterclaim'], rule: rule(FEES, [22], days(7), '第一款') },
  'T-HAND': { ...court, label: ['将案卷移送审判庭', 'Passing the file to the division'], event: ['决定立案之日', 'the day it was decided to file'], rule: rule(TRIAL_TIME, [7], days(3)) },
  'T-SERVE': { ...court, label: ['发送起诉状副本', 'Sending the complaint to the defendant'], event: filed, rule: cpl([128, 128, 125], days(5), '第一款') },
  'T-ANS': { ...party, label: ['提出答辩状', 'Answer'], event: served, rule: answer, abroad: abroadAnswer },
  'T-SERVE-ANS': { ...court, label: ['发送答辩状副本', 'Sending the answer to the plaintiff'], event: ['收到答辩状之日', 'the day the answer was received'], rule: cpl([128, 128, 125], days(5), '第一款') },
  'T-JUR': { ...party, label: ['提出管辖异议', 'Objecting to jurisdiction'], event: served, rule: together(objection(15), answer), abroad: together(objection(30), abroadAnswer) },
  'T-PANEL': { ...court, label: ['告知审判人员', 'Naming the judges to the parties'], event: ['审判人员确定之日', 'the day the judges were settled'], rule: cpl([131, 131, 128], days(3)) },
  'T-EVI': { ...party, excluded, bound: 'least', label: ['举证期限（第一审普通程序，最短）', 'Evidence, ordinary procedure (at least)'], event: ['收到举证通知书之日', 'the day the notice was received'], rule: together(interpreted([99, 99], days(15), '第二款'), EVIDENCE_51) },
  'T-EVI-SIMP': { ...party, excluded, bound: 'most', label: ['举证期限（简易程序，最长）', 'Evidence, summary procedure (at most)'], event: ['收到举证通知书之日', 'the day the notice was received'], rule: together(interpreted([266, 266], days(15), '第一款'), EVIDENCE_51) },
  'T-EVI-SMALL': { ...party, excluded, bound: 'most', label: ['举证期限（小额诉讼，一般最长）', 'Evidence, small claims (as a rule at most)'], event: ['收到举证通知书之日', 'the day the notice was received'], rule: together(interpreted([275, 277], days(7), '第一款'), EVIDENCE_51) },
  'T-EVI-2ND': { ...party, bound: 'least', label: ['举证期限（第二审新证据，最短）', 'New evidence in the second instance (at least)'], event: ['收到举证通知书之日', 'the day the notice was received'], rule: together(interpreted([99, 99], days(10), '第二款'), EVIDENCE_51) },
  'T-HNOT': { whose: 'court', ends: 'before', counted: 'civil', label: ['开庭通知', 'Notice of hearing'], event: ['开庭之日', 'the day of the hearing'], rule: cpl([139, 139, 136], days(3)) },
  'T-SMALL-OBJ': { whose: 'party', ends: 'before', counted: 'civil', label: ['对适用小额诉讼程序提出异议（开庭前）', 'Objecting to the small-claims procedure (before the hearing opens)'], event: ['开庭之日', 'the day of the hearing'], rule: interpreted([279, 281], days(0)) },
  'T-REC': { ...court, label: ['对回避申请作出决定', 'Deciding on recusal'], event: ['申请提出之日', 'the day it was asked for'], rule: cpl([50, 50, 47], days(3)) },
  'T-REC-REV': { ...court, label: ['对回避决定的复议', 'Reconsidering a decision on recusal'], event: ['申请复议之日', 'the day reconsideration was asked for'], rule: cpl([50, 50, 47], days(3)) },
  'T-READ': { ...party, label: ['阅读法庭笔录', 'Reading the record of the hearing'], event: ['告知阅读之日', 'the day the parties were told to read it'], rule: cpl([150, 150, 147], days(5), '第二款') },
  'T-TRIAL': { ...court, label: ['普通程序审限', 'Trial, ordinary procedure'], event: filed, rule: together(cpl([152, 152, 149], months(6)), BEGINS) },
  'T-SIMP': { ...court, label: ['简易程序审限', 'Trial, summary procedure'], event: filed, rule: together(cpl([164, 164, 161], months(3)), BEGINS) },
  'T-SMALL': { ...court, label: ['小额诉讼审限', 'Trial, small claims'], event: filed, rule: together([...rule(C23, [168], months(2)), ...rule(C21, [168], months(2)), ...rule(OLD, [161], months(3))], BEGINS) },
  'T-SPEC': { ...court, label: ['特别程序审限', 'Special procedure'], event: ['立案之日或者公告期满之日', 'the day of filing, or the end of the public notice'], rule: cpl([187, 187, 180], days(30)) },
  'T-EXT': { whose: 'court', ends: 'before', counted: 'civil', label: ['申请延长审限', 'Asking for more time to try the case'], event: ['审限届满之日', 'the last day of the time for trial'], rule: [...together(rule(EXTENSION_RULES, [1], days(15), '第二款'), rule(EXTENSION_RULES, [1], true, '第三款')), ...rule(TRIAL_TIME, [12], days(10))] },
  'T-JUDG': { ...court, label: ['当庭宣判后发送判决书', 'Sending a judgment pronounced in court'], event: ['当庭宣判之日', 'the day it was pronounced'], rule: cpl([151, 151, 148], days(10), '第二款') },
  'T-DELEG': { ...court, label: ['委托送达', 'Service by another court'], event: ['受委托法院收到委托函之日', 'the day the other court was asked'], rule: rule(INTERPRETATION, [134], days(10), '第二款') },
  'T-PUB': { whose: 'court', ends: 'lapses', counted: 'civil', label: ['公告送达', 'Service by public notice'], event: ['发出公告之日', 'the day of the notice'], rule: [...rule(C23, [95], days(30), '第一款'), ...rule(C21, [95], days(30), '第一款'), ...rule(OLD, [92], days(60), '第一款')],
    abroad: [...rule(C23, [283], days(60), '第二款'), ...rule(C21, [274], months(3), '第八项'), ...rule(OLD, [267], months(3), '第八项')] },
  'T-RESTORE': { ...party, label: ['申请顺延期限', 'Asking for a missed limit to be extended'], event: ['障碍消除之日', 'the day the obstacle ended'], rule: cpl([86, 86, 83], days(10)) },
} as const satisfies Readonly<Record<string, Limit>>;
