import type { Limit, Suspended, Suspension } from './limit.ts';
import { CPL, TRIAL_TIME, court, cpl, days, interpreted, months, party, rule, suspendedAs, together, years } from './limits-sources.ts';

const ASSETS = [['2021-01-01', '财产调查规定（2020）'] as const, ['2017-05-01', '财产调查规定（2017）'] as const];
const PRICE = [['2018-09-01', '处置参考价规定（2018）'] as const];
const AUCTION = [['2017-01-01', '网络司法拍卖规定（2016）'] as const];
const EXECUTION = [['2021-01-01', '执行程序解释（2020）'] as const, ['2009-01-01', '执行程序解释（2008）'] as const];
const UP_EXCLUDED = rule(EXECUTION, [13, 14], true);
/** The law sends to the Civil Code; the interpretation, though amended with it, still lets the rest run on. */
const EXEC_SUSPENDED: Suspended = { ...suspendedAs(rule(CPL, [250, 246, 239], true, '第一款')), otherwise: rule<Suspension>(EXECUTION, [19, 27], 'rest-of-last') };
const before = { whose: 'court', ends: 'before', counted: 'civil' } as const;
const asked = ['收到书面申请之日', 'the day it was asked for in writing'] as const, objected = ['收到书面异议之日', 'the day the objection was received'] as const, ruled = ['裁定送达之日', 'the day the ruling was served'] as const, auction = ['拍卖之日', 'the day of the auction'] as const;

/** Limits of enforcement. */
export const ENFORCEMENT_LIMITS = {
  'T-EXEC': { ...party, defence: true, suspended: EXEC_SUSPENDED, label: ['申请执行', 'Application for enforcement'], event: ['履行期间最后一日（分期履行的，2022年起为最后一期、此前为每一期的最后一日；未规定履行期间的，法律文书生效之日）', 'the last day for performance (by instalments: of the last since 2022, of each before; where none is set, the day the judgment became effective)'], rule: together(cpl([250, 246, 239], years(2), '第一款'), cpl([250, 246, 239], years(2), '第二款')) },
  'T-ENF-N': { ...court, label: ['发出执行通知', 'Notice of enforcement'], event: ['收到申请执行书之日', 'the day the application was received'], rule: interpreted([480, 482], days(10), '第一款') },
  'T-ENF': { ...court, label: ['执行期限', 'Time for enforcement'], event: ['执行立案之日', 'the day of filing for enforcement'], rule: rule(TRIAL_TIME, [5], months(6), '第一款') },
  'T-ENF-UP': { excluded: { why: ['执行中的公告、鉴定评估、管辖争议处理、执行争议协调、暂缓执行、中止执行期间', 'public notice, appraisal, disputes over jurisdiction or between courts, stays and suspension'], rule: UP_EXCLUDED }, whose: 'court', ends: 'lapses', counted: 'civil', label: ['满六个月未执行，此后可向上一级法院申请执行', 'Six months without enforcement; from then on the upper court may be asked'], event: ['收到申请执行书之日', 'the day the application was received'], rule: cpl([237, 233, 226], months(6)) },
  'T-ENF-JUR': { ...party, label: ['对执行管辖提出异议', 'Objecting to the enforcing court'], event: ['收到执行通知书之日', 'the day the notice of enforcement was received'], rule: rule(EXECUTION, [3], days(10), '第一款') },
  'T-ENF-O': { ...court, label: ['审查执行异议', 'Deciding on an objection to enforcement'], event: objected, rule: cpl([236, 232, 225], days(15)) },
  'T-ENF-REV': { ...party, label: ['对执行异议裁定申请复议', 'Asking the upper court to reconsider'], event: ruled, rule: cpl([236, 232, 225], days(10)) },
  'T-ENF-3P': { ...court, label: ['审查案外人异议', 'Deciding on an outsider’s objection'], event: objected, rule: cpl([238, 234, 227], days(15)) },
  'T-ENF-SUIT': { ...party, label: ['提起执行异议之诉', 'Suit on an objection to enforcement'], event: ruled, rule: cpl([238, 234, 227], days(15)) },
  'T-DIST-O': { ...party, label: ['对财产分配方案提出异议', 'Objection to a scheme of distribution'], event: ['收到分配方案之日', 'the day the scheme was received'], rule: interpreted([509, 511], days(15)) },
  'T-DIST-OPP': { ...party, label: ['对分配方案异议提出反对意见', 'Opposing an objection to distribution'], event: ['收到通知之日', 'the day the notice was received'], rule: interpreted([510, 512], days(15), '第二款') },
  'T-DIST-SUIT': { ...party, label: ['提起分配方案异议之诉', 'Suit on a scheme of distribution'], event: ['收到反对意见通知之日', 'the day the notice of opposition was received'], rule: interpreted([510, 512], days(15), '第二款') },
  'T-CLUE': { ...court, label: ['核实财产线索', 'Checking a clue to assets'], event: ['收到财产线索之日', 'the day the clue was received'], rule: rule(ASSETS, [2], days(7), '第一款') },
  'T-CLUE-U': { ...court, label: ['核实紧急的财产线索', 'Checking an urgent clue to assets'], event: ['收到财产线索之日', 'the day the clue was received'], rule: rule(ASSETS, [2], days(3), '第一款') },
  'T-REPORT': { ...party, label: ['补充报告财产变动', 'Reporting a change of assets'], event: ['财产变动之日', 'the day of the change'], rule: rule(ASSETS, [7], days(10)) },
  'T-AUDIT': { ...court, label: ['决定是否审计', 'Deciding on an audit'], event: asked, rule: rule(ASSETS, [17], days(10)) },
  'T-REWARD': { ...court, label: ['决定是否发布悬赏公告', 'Deciding on a notice of reward'], event: asked, rule: rule(ASSETS, [21], days(10), '第二款') },
  'T-VAL': { ...court, label: ['启动确定参考价程序', 'Beginning to fix a reference price'], event: ['查封、扣押、冻结之日', 'the day of the seizure or freeze'], rule: rule(PRICE, [1], days(30)) },
  'T-VAL-SEND': { ...court, label: ['发送询价、评估报告', 'Sending the price report'], event: ['收到报告之日', 'the day the report was received'], rule: rule(PRICE, [21], days(3), '第一款') },
  'T-VAL-O': { ...party, label: ['对询价、评估报告提出异议', 'Objection to a price report'], event: ['收到报告之日', 'the day the report was received'], rule: rule(PRICE, [22], days(5), '第一款') },
  'T-VAL-SELL': { ...court, label: ['启动财产变价', 'Beginning the sale'], event: ['参考价确定之日', 'the day the reference price was fixed'], rule: rule(PRICE, [30], days(10)) },
  'T-AUC-MOV': { ...before, label: ['拍卖动产公告（第一次）', 'Notice of auction, movables, first'], event: auction, rule: rule(AUCTION, [12], days(15), '第一款') },
  'T-AUC-REAL': { ...before, label: ['拍卖不动产或者其他财产权公告（第一次）', 'Notice of auction, real estate or rights, first'], event: auction, rule: rule(AUCTION, [12], days(30), '第一款') },
  'T-AUC-MOV2': { ...before, label: ['拍卖动产公告（再次）', 'Notice of auction, movables, second'], event: auction, rule: rule(AUCTION, [26], days(7), '第一款') },
  'T-AUC-REAL2': { ...before, label: ['拍卖不动产或者其他财产权公告（再次）', 'Notice of auction, real estate or rights, second'], event: auction, rule: rule(AUCTION, [26], days(15), '第一款') },
  'T-AUC-TELL': { ...before, label: ['拍卖公告发布前通知当事人', 'Telling the parties before the notice of auction'], event: ['拍卖公告发布之日', 'the day the notice is published'], rule: rule(AUCTION, [16], days(3), '第一款') },
  'T-AUC-2': { ...court, label: ['流拍后再次拍卖', 'Second auction after none bid'], event: ['流拍之日', 'the day none bid'], rule: rule(AUCTION, [26], days(30), '第一款') },
  'T-FINE': { ...party, label: ['对罚款、拘留决定申请复议', 'Asking for reconsideration of a fine or detention'], event: ['收到决定书之日', 'the day the decision was received'], rule: interpreted([185, 185], days(3)) },
  'T-FINE-D': { ...court, label: ['对罚款、拘留复议作出决定', 'Reconsidering a fine or detention'], event: ['收到复议申请之日', 'the day it was asked for'], rule: interpreted([185, 185], days(5)) },
} as const satisfies Readonly<Record<string, Limit>>;
