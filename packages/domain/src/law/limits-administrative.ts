import type { Limit } from './limit.ts';
import { ALL, ALL_INTERPRETATION, days, months, rule, suspendedAs, together, years } from './limits-sources.ts';

const party = { whose: 'party', ends: 'rolls', counted: 'administrative' } as const, court = { whose: 'court', ends: 'warning', counted: 'administrative' } as const;
/** Time that was lost without one's own fault does not count against the time to sue. */
const excluded = { why: ['因不可抗力或者其他不属于自身的原因耽误的时间', 'time lost to force majeure or another cause that was not one’s own'], rule: rule(ALL, [48], true, '第一款') } as const;
const filed = ['立案之日', 'the day the case was filed'] as const, act = ['行政行为作出之日', 'the day of the act'] as const;

/** Limits of administrative litigation. */
export const ADMINISTRATIVE_LIMITS = {
  'T-ADM': { ...party, excluded, label: ['直接提起行政诉讼', 'Administrative suit'], event: ['知道或者应当知道作出行政行为之日', 'the day the act was or should have been known'], rule: rule(ALL, [46], months(6), '第一款') },
  'T-ADM-REC': { ...party, excluded, label: ['复议后提起行政诉讼', 'Administrative suit after reconsideration'], event: ['收到复议决定书之日或者复议期满之日', 'the day the decision was received, or the time for it ran out'], rule: rule(ALL, [45], days(15)) },
  'T-ADM-OMIT': { ...party, excluded, label: ['对不履行法定职责提起行政诉讼', 'Suit for failure to act'], event: ['行政机关履行法定职责期限届满之日', 'the last day for the authority to act'], rule: rule(ALL_INTERPRETATION, [66], months(6)) },
  'T-ADM-UNTOLD': { ...party, excluded, label: ['未告知起诉期限的最长起诉期限', 'Suit where the limit was not told (at most)'], event: ['知道或者应当知道行政行为内容之日', 'the day the act was or should have been known'], rule: rule(ALL_INTERPRETATION, [64], years(1), '第一款') },
  'T-ADM-MAX': { ...party, label: ['行政诉讼最长起诉期限', 'Administrative suit (at most)'], event: act, rule: rule(ALL, [46], years(5), '第二款') },
  'T-ADM-MAX-RE': { ...party, label: ['不动产行政诉讼最长起诉期限', 'Administrative suit over real estate (at most)'], event: act, rule: rule(ALL, [46], years(20), '第二款') },
  'T-ADM-LATE': { ...party, label: ['申请延长起诉期限', 'Asking for more time to sue'], event: ['障碍消除之日', 'the day the obstacle ended'], rule: rule(ALL, [48], days(10), '第二款') },
  'T-ADM-FILE': { ...court, label: ['行政案件立案审查', 'Administrative: deciding whether to file'], event: ['接收起诉状之日', 'the day the complaint was taken'], rule: rule(ALL, [51], days(7), '第二款') },
  'T-ADM-SERVE': { ...court, label: ['行政案件：发送起诉状副本', 'Administrative: sending the complaint to the defendant'], event: filed, rule: rule(ALL, [67], days(5), '第一款') },
  'T-ADM-ANS': { ...party, label: ['行政案件：提交答辩状、证据和规范性文件', 'Administrative: answer with evidence and rules'], event: ['收到起诉状副本之日', 'the day the complaint was received'], rule: rule(ALL, [67], days(15), '第一款') },
  'T-ADM-JUR': { ...party, label: ['行政案件：提出管辖异议', 'Administrative: objecting to jurisdiction'], event: ['收到起诉状副本之日', 'the day the complaint was received'], rule: rule(ALL_INTERPRETATION, [10], days(15), '第一款') },
  'T-ADM-HNOT': { whose: 'court', ends: 'before', counted: 'administrative', label: ['行政案件：开庭传票', 'Administrative: summons to the hearing'], event: ['开庭之日', 'the day of the hearing'], rule: rule(ALL_INTERPRETATION, [71], days(3)) },
  'T-ADM-REC-D': { ...court, label: ['行政案件：对回避申请作出决定', 'Administrative: deciding on recusal'], event: ['申请提出之日', 'the day it was asked for'], rule: rule(ALL_INTERPRETATION, [74], days(3), '第三款') },
  'T-ADM-TRIAL': { ...court, label: ['行政普通程序审限', 'Administrative: trial, ordinary procedure'], event: filed, rule: rule(ALL, [81], months(6)) },
  'T-ADM-SIMP': { ...court, label: ['行政简易程序审限', 'Administrative: trial, summary procedure'], event: filed, rule: rule(ALL, [83], days(45)) },
  'T-ADM-JUDG': { ...court, label: ['行政案件：当庭宣判后发送判决书', 'Administrative: sending a judgment pronounced in court'], event: ['当庭宣判之日', 'the day it was pronounced'], rule: rule(ALL, [80], days(10), '第二款') },
  'T-ADM-APP': { ...party, label: ['对行政判决提起上诉', 'Administrative: appeal against a judgment'], event: ['判决书送达该当事人之日', 'the day the judgment was served on that party'], rule: rule(ALL, [85], days(15)) },
  'T-ADM-APP-R': { ...party, label: ['对行政裁定提起上诉', 'Administrative: appeal against a ruling'], event: ['裁定书送达该当事人之日', 'the day the ruling was served on that party'], rule: rule(ALL, [85], days(10)) },
  'T-ADM-APP-ANS': { ...party, label: ['对行政上诉提出答辩状', 'Administrative: answer to an appeal'], event: ['收到上诉状副本之日', 'the day the appeal was received'], rule: rule(ALL_INTERPRETATION, [108], days(15), '第二款') },
  'T-ADM-2ND': { ...court, label: ['行政上诉案件审限', 'Administrative: second instance'], event: ['收到上诉状之日', 'the day the appeal was received'], rule: rule(ALL, [88], months(3)) },
  'T-ADM-RETR': { ...party, label: ['申请行政再审', 'Administrative: application for retrial'], event: ['判决、裁定、调解书发生法律效力之日（四种法定情形为知道或者应当知道之日）', 'the day it became effective (on four grounds: the day that was or should have been known)'], rule: rule(ALL_INTERPRETATION, [110], months(6)) },
  'T-ADM-EXEC': { ...party, suspended: suspendedAs(rule(ALL_INTERPRETATION, [153], true, '第一款')), label: ['申请执行行政裁判', 'Administrative: application for enforcement'], event: ['履行期间最后一日（分期履行的，每次履行期间的最后一日；未规定的，法律文书送达之日）', 'the last day for performance (by instalments, of each; where none is set, the day of service)'], rule: together(rule(ALL_INTERPRETATION, [153], years(2), '第一款'), rule(ALL_INTERPRETATION, [153], true, '第二款')) },
  'T-ADM-NLE': { ...party, label: ['行政机关申请强制执行其行政行为', 'An authority’s application to enforce its act'], event: ['被执行人的法定起诉期限届满之日', 'the last day for the respondent to sue'], rule: rule(ALL_INTERPRETATION, [156], months(3)) },
} as const satisfies Readonly<Record<string, Limit>>;
