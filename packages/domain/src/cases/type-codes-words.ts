import type { Words } from '../shared/worked.ts';
import { TYPE_CODES } from './type-codes.ts';

/** A family of case types. */
export type TypeFamily = keyof typeof TYPE_CODES;
/** The families of case types by name: 法〔2015〕137号, 人民法院案件类型及其代字标准. */
export const TYPE_FAMILIES: Readonly<Record<TypeFamily, Words>> = {
  jurisdiction: ['管辖案件', 'Jurisdiction'], criminal: ['刑事案件', 'Criminal'], civil: ['民事案件', 'Civil'], administrative: ['行政案件', 'Administrative'],
  compensation: ['国家赔偿与司法救助案件', 'State compensation and judicial relief'], interregional: ['区际司法协助案件', 'Assistance between regions'],
  international: ['国际司法协助案件', 'International assistance'],
  sanction: ['司法制裁案件', 'Judicial sanctions'], preservation: ['非诉保全审查案件', 'Preservation before suit'], enforcement: ['执行类案件', 'Enforcement'],
  insolvency: ['强制清算与破产案件', 'Compulsory liquidation and insolvency'], preMediation: ['诉前调解', 'Mediation before filing'],
};

type Pair = readonly [beginning: string, words: Words];
/** What the case is about, by the beginning of its code. The longest that fits is taken. */
const MATTERS: readonly Pair[] = [
  ['行赔', ['行政赔偿', 'administrative compensation']], ['刑医', ['强制医疗', 'compulsory medical treatment']], ['刑止', ['停止执行死刑', 'stay of execution']], ['刑更', ['刑罚与执行变更', 'change of a sentence']],
  ['民特', ['特别程序', 'special procedure']], ['民督', ['督促程序', 'payment order']], ['赔', ['国家赔偿', 'state compensation']], ['委赔', ['赔偿委员会赔偿', 'compensation before the committee']],
  ['法赔', ['法院自赔', 'compensation by the court itself']],
  ['清', ['强制清算', 'compulsory liquidation']], ['破', ['破产', 'insolvency']], ['行保', ['行为保全', 'preservation of conduct']],
  ['行审', ['非诉行政行为申请执行审查', 'review of an application to enforce an administrative act']], ['司惩', ['司法制裁', 'judicial sanction']],
  ['刑', ['刑事', 'criminal']], ['民', ['民事', 'civil']], ['行', ['行政', 'administrative']],
];
/** The stage or step, by the end of the code. */
const STEPS: Readonly<Record<string, Words>> = {
  初: ['第一审', 'first instance'], 终: ['第二审', 'second instance'], 监: ['依职权监督审查', 'supervision by the court itself'], 申: ['申诉、申请审查', 'application for review'],
  抗: ['抗诉审查', 'protest of the procuratorate'], 再: ['再审', 'retrial'],
  辖: ['管辖', 'jurisdiction'], 辖终: ['管辖上诉', 'appeal on jurisdiction'], 辖监: ['管辖监督', 'supervision of jurisdiction'], 他: ['其他', 'other'], 复: ['复议', 'reconsideration'],
  解: ['解除', 'release'], 提: ['提审', 'taken over by a higher court'], 备: ['备案', 'filing on record'], 调: ['调查', 'inquiry'], 核: ['复核', 'review'],
};
/** Codes whose meaning is more than a matter and a step. */
const OWN: Readonly<Record<string, Words>> = {
  刑没: ['违法所得没收', 'confiscation of proceeds of crime'], 刑核: ['刑事复核（含死刑复核）', 'criminal review, of death sentences too'], 民撤: ['第三人撤销之诉', 'third-party action to set aside'],
  民催: ['公示催告', 'public summons for exhortation'],
  民申: ['民事申请再审审查', 'application for civil retrial'], 刑申: ['刑事申诉审查', 'criminal petition'], 行申: ['行政申请再审审查', 'application for administrative retrial'],
  民破: ['破产（旧代字）', 'insolvency (former code)'], 民算: ['强制清算（旧代字）', 'liquidation (former code)'], 民保令: ['人身安全保护令', 'personal protection order'],
  司救刑: ['刑事司法救助', 'judicial relief, criminal'], 司救民: ['民事司法救助', 'judicial relief, civil'], 司救行: ['行政司法救助', 'judicial relief, administrative'],
  司救赔: ['国家赔偿司法救助', 'judicial relief, compensation'], 司救执: ['执行司法救助', 'judicial relief, enforcement'], 司救访: ['涉诉信访救助', 'judicial relief, petitions'],
  司救他: ['其他司法救助', 'judicial relief, other'],
  财保: ['诉前财产保全', 'preservation of property before suit'], 证保: ['诉前证据保全', 'preservation of evidence before suit'],
  执: ['首次执行', 'first enforcement'], 执恢: ['恢复执行', 'resumed enforcement'], 执保: ['财产保全执行', 'enforcement of preservation'], 执异: ['执行异议', 'objection to enforcement'],
  执复: ['执行复议', 'reconsideration in enforcement'], 执监: ['执行监督', 'supervision of enforcement'], 执协: ['执行协调', 'coordination of enforcement'], 执他: ['其他执行', 'other enforcement'],
  破申: ['破产申请审查', 'review of a petition for insolvency'], 清申: ['强制清算申请审查', 'review of a petition for liquidation'], 强清: ['强制清算', 'compulsory liquidation'],
  破: ['破产', 'insolvency'], 破终: ['破产上诉', 'appeal in insolvency'], 清终: ['强制清算上诉', 'appeal in liquidation'],
  诉前调: ['诉前调解', 'mediation before filing'], 诉前调确: ['诉前调解协议司法确认', 'confirmation of an agreement mediated before filing'],
  诉前调书: ['诉前调解出具调解书', 'mediation statement on an agreement before filing'], 民诉前调: ['民事诉前调解', 'civil mediation before filing'],
  行诉前调: ['行政争议诉前调解', 'mediation of an administrative dispute before filing'],
};

/** The family of a type code; undefined where the code is not known. */
export const familyOf = (type: string): TypeFamily | undefined => (Object.keys(TYPE_CODES) as TypeFamily[]).find((family) => (TYPE_CODES[family] as readonly string[]).includes(type));

/** What a known type code means; for the many codes of judicial assistance the name of their family. */
export function meaningOf(type: string): Words | undefined {
  const family = familyOf(type), own = OWN[type];
  if (own || !family) return own;
  const matter = MATTERS.find(([beginning]) => type.startsWith(beginning)), step = matter && (type === matter[0] ? ['', ''] as const : STEPS[type.slice(matter[0].length)]);
  if (!matter || !step) return TYPE_FAMILIES[family];
  return [`${matter[1][0]}${step[0]}`, `${matter[1][1]}${step[1] === '' ? '' : `, ${step[1]}`}`];
}
