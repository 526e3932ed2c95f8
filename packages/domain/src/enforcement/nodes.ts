import type { Article } from '../shared/citation.ts';
import type { Said } from '../shared/worked.ts';

/** Who is told of a node. */
export type NodeReader = 'applicant' | 'respondent' | 'buyer' | 'public';

/**
 * What the law says about the time of a node: done within so many days or months (`within`, shorter when urgent), held for at most so long (`most`), or not before (`least`).
 * null where no rule that binds all courts sets a time; what a province or a court sets is no part of this table.
 */
export type NodeLimit = { readonly is: 'within' | 'most' | 'least'; readonly days?: number; readonly months?: number; readonly urgent?: number } | null;

/** A node 节点 of the courts' own flow of enforcement: its number and code in their dictionary, its name, the time that the law sets, its article and who is told. */
export type EnforcementNode = { readonly no: number; readonly code: string; readonly name: Said; readonly limit: NodeLimit; readonly article: Article; readonly tell: readonly NodeReader[] };

type Row = readonly [name: string, en: string, limit: NodeLimit, article: Article, tell: string];
const READERS: Readonly<Record<string, NodeReader>> = { A: 'applicant', R: 'respondent', B: 'buyer', P: 'public' };

const ROWS: readonly Row[] = [
  ['立案审查时限节点', 'Review for registration', { is: 'within', days: 7 }, '审限规定（2000）第六条第一款', 'A'],
  ['分案期限节点', 'Assignment', { is: 'within', days: 3 }, '审限规定（2000）第七条', 'A'],
  ['发出执行通知书节点', 'Notice of enforcement', { is: 'within', days: 10 }, '民诉法解释（2022）第四百八十条', 'AR'],
  ['（首次）启动网络查控时限节点', 'First search on the network', null, '财产调查规定（2020）第一条', 'A'],
  ['（首次）启动传统查控时限节点', 'First search on the spot', null, '财产调查规定（2020）第一条、第十二条', 'A'],
  ['完成传统查控时限节点', 'Search on the spot finished', null, '财产调查规定（2020）第十二条', 'A'],
  ['无财产启动约谈时限节点', 'Talk before an end for want of property', null, '终结本次执行规定（2016）第五条', 'A'],
  ['约谈执行线索节点', 'Clues named in the talk', null, '财产调查规定（2020）第二条', 'A'],
  ['线索核查节点', 'Looking into a clue', { is: 'within', days: 7, urgent: 3 }, '财产调查规定（2020）第二条', 'A'],
  ['启动恢复执行时限节点', 'Enforcement taken up again', null, '民诉法解释（2022）第五百一十七条第二款', 'AR'],
  ['其他控制财产时限节点', 'Property held in another way', { is: 'most', months: 36 }, '民诉法解释（2022）第四百八十五条第一款', 'AR'],
  ['保全措施期限节点查封', 'Sealing', { is: 'most', months: 36 }, '民诉法解释（2022）第四百八十五条第一款', 'AR'],
  ['保全措施期限节点扣押', 'Seizure', { is: 'most', months: 24 }, '民诉法解释（2022）第四百八十五条第一款', 'AR'],
  ['保全措施期限节点冻结', 'Freezing', { is: 'most', months: 36 }, '民诉法解释（2022）第四百八十五条第一款', 'AR'],
  ['银行存款冻结时限节点', 'Freezing of a bank deposit', { is: 'most', months: 12 }, '民诉法解释（2022）第四百八十五条第一款', 'AR'],
  ['启动划拨时限节点', 'Collection from an account', null, '民事诉讼法（2023）第二百五十三条', 'A'],
  ['启动评估时限节点', 'Appraisal begun', { is: 'within', days: 30 }, '处置参考价规定（2018）第一条', 'AR'],
  ['送达当事人评估报告时限节点', 'Appraisal served', { is: 'within', days: 3 }, '处置参考价规定（2018）第二十一条第一款', 'AR'],
  ['评估异议提起时限节点', 'Objection to the appraisal', { is: 'within', days: 5 }, '处置参考价规定（2018）第二十二条、第二十三条', 'AR'],
  ['评估异议审查时限节点', 'Objection reviewed', { is: 'within', days: 15 }, '处置参考价规定（2018）第二十二条第二款；民事诉讼法（2023）第二百三十六条', 'AR'],
  ['启动拍卖程序时限节点', 'Auction begun', { is: 'within', days: 10 }, '处置参考价规定（2018）第三十条', 'ARP'],
  ['拍卖成功确认时限节点', 'Sale confirmed', { is: 'within', days: 10 }, '拍卖变卖规定（2020）第二十条', 'ARB'],
  ['启动二拍时限节点', 'Second auction', { is: 'within', days: 30 }, '网络司法拍卖规定（2016）第二十六条第一款', 'ARP'],
  ['启动三拍时限节点', 'Third auction', { is: 'within', days: 60 }, '拍卖变卖规定（2020）第二十五条第一款', 'ARP'],
  ['确定以物抵债时限节点', 'Transfer in place of payment', null, '民诉法解释（2022）第四百八十九条、第四百九十条', 'AR'],
  ['启动变卖时限节点', 'Private sale', { is: 'within', days: 7 }, '拍卖变卖规定（2020）第二十五条第二款', 'ARP'],
  ['拍卖或以物抵债移交时限节点', 'Handing over', { is: 'within', days: 15 }, '拍卖变卖规定（2020）第二十七条', 'ARB'],
  ['办理款物支付手续时限节点', 'Payment prepared', null, '执行款物管理规定（2017）第十条', 'A'],
  ['完成款物支付手续时限节点', 'Payment made', { is: 'within', days: 30 }, '执行款物管理规定（2017）第十条', 'AR'],
  ['启动执行制裁措施时限节点', 'Sanction', { is: 'within', days: 15 }, '失信名单规定（2017）第五条第二款', 'AR'],
  ['结案时限节点', 'Closing', { is: 'within', months: 6 }, '审限规定（2000）第五条第一款', 'AR'],
  ['归档时限节点', 'Archiving', null, '', 'A'],
  ['有财产案件进入程序节点', 'Case with property', null, '', 'A'],
  ['无财产案件进入程序节点', 'Case without property', null, '', 'A'],
  ['启动终本程序节点', 'End for now begun', { is: 'least', months: 3 }, '终结本次执行规定（2016）第一条第四项', 'AR'],
  ['有足额财产报结启动节点', 'Full cover reported', null, '民事诉讼法（2023）第二百三十九条第二款', 'AR'],
  ['网络查控次数节点', 'Searches on the network, counted', null, '财产调查规定（2020）第一条', 'A'],
  ['申请延长执行期限节点', 'Extension asked for', { is: 'within', months: 3 }, '审限规定（2000）第五条第一款', 'A'],
  ['执行文书节点', 'Documents of enforcement', null, '民事诉讼法（2023）第二百六十九条', 'AR'],
  ['终本案件网络查询次数', 'Searches after an end for now, counted', { is: 'within', months: 6 }, '终结本次执行规定（2016）第九条', 'A'],
];

/** How many nodes the supreme court's flow has; the courts' dictionary adds three behind them. */
export const CORE_NODES = 37;

/** The nodes in the order of the courts' dictionary: the 37 of the flow and the three that were added. */
export const ENFORCEMENT_NODES: readonly EnforcementNode[] = ROWS.map(([zh, en, limit, article, tell], i) => (
  { no: i + 1, code: String(203001001 + i), name: { zh, en }, limit, article, tell: tell.split('').map((r) => READERS[r]!) }
));

/** The node with a code of the courts' dictionary, or undefined. */
export const nodeOf = (code: string): EnforcementNode | undefined => ENFORCEMENT_NODES.find((n) => n.code === code);
