import type { Dated } from '../shared/citation.ts';
import type { Words } from '../shared/worked.ts';
import { ALL, ALL_INTERPRETATION, CPL, INTERPRETATION, TRIAL_TIME, at, rule, type Source } from './limits-sources.ts';
import type { Length } from './periods.ts';

/** Who may add to the time for trial: the court's president, or the court above. */
export type Extender = 'president' | 'upper';
/** How far a trial's time may be extended, by whom at most; null where no article sets a most. */
export type Extension = { readonly most: Length | null };
/** How long a procedure may take: its time, what the court's president and the upper court may add, and what all of it may not exceed. */
export type TrialTime = { readonly length: Length; readonly president?: Extension; readonly upper?: Extension; readonly total?: Length };
/** Kinds of courses whose pauses differ. */
export type Track = 'civil' | 'administrative' | 'enforcement';
/** A procedure with its time for trial. */
export type Procedure = { readonly label: Words; readonly track: Track; readonly rule: Dated<TrialTime>; /** Cases with a foreign element are not bound by it. */ readonly notForeign?: true };

const m = (n: number): Length => ({ months: n }), d = (n: number): Length => ({ days: n });
const joined = (sources: readonly Source[], numbers: readonly number[], time: TrialTime, more: string, clause = ''): Dated<TrialTime> => rule(sources, numbers, time, clause).map((v) => ({ ...v, article: `${v.article}；${more}` }));
const two = (clause: string) => at(TRIAL_TIME[0] as Source, 2, clause), OLD_CPL = CPL.slice(2), [NEW_I, OLD_I] = [INTERPRETATION.slice(0, 1), INTERPRETATION.slice(1)];
const SUMMARY_EXTENDED: TrialTime = { length: m(3), president: { most: m(1) }, total: m(4) }, SUMMARY_OLD: TrialTime = { length: m(3), president: { most: m(3) }, total: m(6) };
/** Since 2022 the law itself adds one month; before, both sides had to agree and the whole was at most six months. */
const SUMMARY: Dated<TrialTime> = [
  ...joined(CPL.slice(0, 1), [164], SUMMARY_EXTENDED, at(NEW_I[0] as Source, 258, '第一款')), ...rule(CPL.slice(1, 2), [164], SUMMARY_EXTENDED),
  ...OLD_I.map((source) => ({ from: source[0] < '2017-07-01' ? '2017-07-01' : source[0], value: SUMMARY_OLD, article: `民事诉讼法（2017）第一百六十一条；${at(source, 258, '第一款')}` })),
  { from: '2015-02-04', value: SUMMARY_OLD, article: '民事诉讼法（2012）第一百六十一条；民诉法解释（2015）第二百五十八条第一款' }, { from: '2013-01-01', value: { length: m(3) }, article: '民事诉讼法（2012）第一百六十一条' },
];

/** The procedures whose time is limited. */
export const PROCEDURES = {
  'civil.ordinary': { label: ['民事一审普通程序', 'Civil, first instance, ordinary'], track: 'civil', notForeign: true, rule: joined(CPL, [152, 152, 149], { length: m(6), president: { most: m(6) }, upper: { most: m(3) } }, two('第一款')) },
  'civil.summary': { label: ['民事一审简易程序', 'Civil, first instance, summary'], track: 'civil', rule: SUMMARY },
  'civil.small-claims': { label: ['小额诉讼程序', 'Small claims'], track: 'civil', rule: [...rule<TrialTime>(CPL.slice(0, 2), [168], { length: m(2), president: { most: m(1) }, total: m(3) }), ...SUMMARY.filter(({ from }) => from < '2022-01-01')] },
  'civil.special': { label: ['民事特别程序', 'Civil, special procedure'], track: 'civil', rule: joined(CPL, [187, 187, 180], { length: d(30), president: { most: d(30) } }, two('第三款')) },
  'civil.second': { label: ['民事二审（判决）', 'Civil, second instance, judgment'], track: 'civil', notForeign: true, rule: joined(CPL, [183, 183, 176], { length: m(3), president: { most: m(3) } }, two('第五款'), '第一款') },
  'civil.second-ruling': { label: ['民事二审（裁定）', 'Civil, second instance, ruling'], track: 'civil', notForeign: true, rule: [
    ...joined(CPL.slice(0, 1), [183], { length: d(30), president: { most: null } }, at(NEW_I[0] as Source, 339), '第二款'), ...joined(CPL.slice(1, 2), [183], { length: d(30), president: { most: null } }, at(OLD_I[0] as Source, 341), '第二款'),
    ...joined(OLD_CPL.slice(0, 1), [176], { length: d(30), president: { most: null } }, at(OLD_I[1] as Source, 341), '第二款'), ...rule<TrialTime>(OLD_CPL.slice(1), [176], { length: d(30) }, '第二款'),
  ] },
  'administrative.ordinary': { label: ['行政一审普通程序', 'Administrative, first instance, ordinary'], track: 'administrative', rule: rule<TrialTime>(ALL, [81], { length: m(6), upper: { most: null } }) },
  'administrative.summary': { label: ['行政一审简易程序', 'Administrative, first instance, summary'], track: 'administrative', rule: rule<TrialTime>(ALL, [83], { length: d(45) }) },
  'administrative.second': { label: ['行政二审', 'Administrative, second instance'], track: 'administrative', rule: rule<TrialTime>(ALL, [88], { length: m(3), upper: { most: null } }) },
  'enforcement': { label: ['执行', 'Enforcement'], track: 'enforcement', rule: rule<TrialTime>(TRIAL_TIME, [5], { length: m(6), president: { most: m(3) }, upper: { most: null } }, '第一款') },
  'enforcement.administrative': { label: ['行政非诉执行', 'Enforcement of an authority’s act'], track: 'enforcement', rule: rule<TrialTime>(TRIAL_TIME, [5], { length: m(3), president: { most: m(3) }, upper: { most: null } }, '第一款') },
} as const satisfies Readonly<Record<string, Procedure>>;
/** The code of a procedure. */
export type ProcedureCode = keyof typeof PROCEDURES;

const nine = (item: string): Dated<unknown> => rule(TRIAL_TIME, [9], true, `第${item}项`);
const civil243: Dated<unknown> = rule(INTERPRETATION, [243], true), admin50: Dated<unknown> = rule(ALL_INTERPRETATION, [50], true, '第一款');
/** Times that do not count, on which courses, since when and by which article. `most` months count where the article says so. */
export const PAUSES = {
  notice: { label: ['公告', 'Public notice'], on: { civil: [...civil243, ...nine('六')], administrative: [...admin50, ...nine('六')] } },
  appraisal: { label: ['鉴定', 'Appraisal'], on: { civil: [...civil243, ...nine('六')], administrative: [...admin50, ...nine('六')] } },
  settlement: { label: ['双方和解', 'Settlement talks of the parties'], on: { civil: civil243 } },
  jurisdiction: { label: ['管辖异议、管辖争议', 'Objection to or dispute over jurisdiction'], on: { civil: [...civil243, ...nine('七')], administrative: [...admin50, ...nine('七')] } },
  suspended: { label: ['中止', 'Suspension'], on: { civil: nine('九'), administrative: [...admin50, ...nine('九')], enforcement: nine('九') } },
  audit: { label: ['审计、评估、资产清理', 'Audit, valuation, liquidation'], on: { civil: nine('八'), administrative: nine('八'), enforcement: nine('八') } },
  adjourned: { label: ['延期审理（新证人、新证据、重新鉴定、勘验，至多一个月）', 'Adjournment for a witness, evidence, appraisal or inspection (a month at most)'], on: { civil: nine('五'), administrative: nine('五') }, most: 1 },
  mediation: { label: ['调解（民事仅延长的调解期间）', 'Mediation (civil: only its extension)'], on: { civil: [...rule([['2022-01-01', '在线调解规则（2021）']], [24], true, '第一款'), ...rule([['2016-07-01', '特邀调解规定（2016）']], [27], true, '第二款')], administrative: admin50 } },
  'civil-dispute': { label: ['处理相关民事争议', 'A civil dispute on which the case depends'], on: { administrative: rule(ALL_INTERPRETATION, [138], true, '第三款') } },
  'enforcement-settlement': { label: ['执行和解或者执行担保后暂缓', 'Stay after a settlement or security in enforcement'], on: { enforcement: nine('十') } },
  stayed: { label: ['上级法院通知暂缓执行', 'Stay by the upper court'], on: { enforcement: nine('十一') } },
  auction: { label: ['拍卖、变卖', 'Auction or sale'], on: { enforcement: nine('十二') } },
} as const satisfies Readonly<Record<string, { label: Words; on: Partial<Record<Track, Dated<unknown>>>; most?: number }>>;
/** The code of a time that does not count. */
export type PauseKind = keyof typeof PAUSES;

/** That a trial's time begins the day after filing: 审限规定（2000）第八条. */
export const BEGINS = `${at(TRIAL_TIME[0] as Source, 8)}第一款`;
/** That after a change from the summary to the ordinary procedure the time goes on from the first filing. */
export const CONVERTED: Readonly<Record<Track, Dated<unknown>>> = {
  civil: [...rule(INTERPRETATION, [258], true, '第三款'), ...rule(TRIAL_TIME, [8], true, '第二款')], administrative: rule(ALL_INTERPRETATION, [105], true, '第二款'), enforcement: [],
};
const EXTENSIONS: readonly Source[] = [['2019-03-28', '审限延期规定（2019）'], ['2018-04-26', '审限延期规定（2018）']];
const civilAsked = (clause: string): Dated<number> => [...rule(EXTENSIONS, [1], 15, clause), ...rule(TRIAL_TIME, [12], 10)];
/** How many days before its end more time is asked for, by who may add it: in civil cases fifteen since 2018-04-26, ten before; in administrative ones ten. */
export const ASKED_BEFORE: Readonly<Record<Track, Partial<Record<Extender, Dated<number>>>>> = {
  civil: { president: civilAsked('第二款'), upper: civilAsked('第三款') }, administrative: { upper: rule(TRIAL_TIME, [13], 10) }, enforcement: {},
};
/** That cases with a foreign element are not bound by the time for trial. */
export const FOREIGN: Dated<unknown> = rule(CPL, [287, 277, 270], true);
