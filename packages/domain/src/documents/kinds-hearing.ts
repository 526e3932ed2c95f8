import { choice, maybe, noneOrMore, onMoment, rows, text } from '../calculators/fields.ts';
import { dayOf, daysBetween, day, type Day } from '../shared/calendar.ts';
import { refused, type Decision } from '../shared/decision.ts';
import { fine, kindOf, long } from './kind.ts';
import { benchLines, head, momentInFigures, words, type Block, type Known } from './paper.ts';

const PURPOSES = { hearing: ['开庭', 'Hearing'], exchange: ['证据交换', 'Exchange of evidence'], pretrial: ['庭前会议', 'Meeting before the hearing'], questioning: ['询问', 'Questioning'], pronouncement: ['宣判', 'Pronouncement'] } as const;
const MODES = { online: ['线上', 'Online'], court: ['线下（法庭）', 'In court'] } as const;

/**
 * Whether parties may still be summoned to a hearing on that day: three days before it, save in summary procedure and small claims.
 * 民事诉讼法（2023）第一百三十九条、第一百六十三条；民诉法解释（2022）第二百二十七条.
 */
export function summonedInTime(k: Pick<Known, 'procedure'>, today: Day, on: Day): Decision<void> {
  if (on < today) return refused('documents.hearing-past', 'invalid', { on });
  const free = k.procedure === 'summary' || k.procedure === 'small-claims';
  return free || daysBetween(today, on) >= 3 ? fine : refused('documents.summons-late', 'invalid', { on });
}

/** The summons: 民诉法解释（2022）第二百二十七条; not to appear without good reason has its consequence, 民事诉讼法（2023）第一百四十六条、第一百四十七条. */
export const summons = kindOf({
  title: ['传票', 'Summons'], article: '民事诉讼法（2023）第一百三十九条；民诉法解释（2022）第二百二十七条', by: ['judge', 'assistant', 'clerk'],
  fields: {
    purpose: choice(['传唤事由', 'For'], PURPOSES), at: onMoment(['应到时间', 'When']), mode: choice(['方式', 'How'], MODES), place: text(['应到处所', 'Where'], 200, { note: ['线上的写明进入的方式', 'How to enter, where it is online'] }),
    bring: maybe(text(['应携带的材料', 'What to bring'], 500)),
  },
  check: (k, v) => (v.purpose === 'hearing' ? summonedInTime(k, k.on, dayOf(new Date(v.at))) : Date.parse(v.at) < Date.parse(`${k.on}T00:00:00+08:00`) ? refused('documents.hearing-past', 'invalid', { on: day(v.at.slice(0, 10)) }) : fine),
  write: (k, v) => ({
    blocks: [
      { kind: 'pairs', rows: [
        ['案由', k.cause], ['被传唤人', k.to === null ? '全体当事人' : `${k.to.name}（${k.to.roleName}）`], ['传唤事由', PURPOSES[v.purpose][0]], ['应到时间', momentInFigures(v.at)],
        ['方式', MODES[v.mode][0]], ['应到处所', v.place], ...(v.bring ? [['应携带的材料', v.bring] as const] : []),
      ] },
      { kind: 'items', items: ['被传唤人必须准时到达应到处所；参加在线庭审的，应当准时进入，并选择安静、无干扰、光线适宜、网络良好的场所。', '原告无正当理由拒不到庭的，可以按撤诉处理；被告无正当理由拒不到庭的，可以缺席判决。', '收到传票后，请在送达回证上签收；以电子方式送达的，以送达信息到达特定系统的日期为送达日期。'] },
    ],
    offices: benchLines(k),
  }),
});

const LINES = { speaker: text(['发言人', 'Speaker'], 60), text: long(['内容', 'What was said']) };
/** The record of the hearing, signed by the court and by those who took part: 民事诉讼法（2023）第一百五十条. */
export const hearingRecord = kindOf({
  title: ['法庭笔录', 'Record of the hearing'], article: '民事诉讼法（2023）第一百五十条；在线诉讼规则（2021）第三十四条', by: ['clerk', 'judge', 'assistant'], seal: false, signing: 'always',
  fields: {
    from: onMoment(['开庭时间', 'Began']), until: maybe(onMoment(['闭庭时间', 'Ended'])), place: text(['地点', 'Where'], 200), mode: choice(['方式', 'How'], MODES),
    attended: long(['到庭人员', 'Who attended']), lines: rows(['笔录', 'Record'], LINES, { max: 3_000 }),
  },
  check: (_, v) => (v.until !== undefined && Date.parse(v.until) < Date.parse(v.from) ? refused('documents.ends-before', 'invalid') : fine),
  write: (k, v) => ({
    blocks: [
      { kind: 'pairs', rows: [['时间', `${momentInFigures(v.from)}${v.until === undefined ? '' : `至${momentInFigures(v.until)}`}`], ['地点', v.place], ['方式', MODES[v.mode][0]], ['案由', k.cause], ['审判人员', benchLines(k).join('；')], ['到庭人员', v.attended]] },
      ...v.lines.map((one): Block => ({ kind: 'text', text: `${one.speaker}：${one.text}` })),
      ...words('当事人和其他诉讼参与人认为对自己的陈述记录有遗漏或者差错的，有权申请补正；不予补正的，将申请记录在案。'),
    ],
  }),
});

/**
 * The record of the exchange of evidence: what nobody disputes, what is disputed sorted by what it is to prove, with the reasons, and the main questions between the parties.
 * 证据规定（2019）第五十七条；在线诉讼规则（2021）第十四条、第三十四条.
 */
export const exchangeRecord = kindOf({
  title: ['证据交换笔录', 'Record of the exchange of evidence'], article: '证据规定（2019）第五十七条；在线诉讼规则（2021）第十四条、第三十四条', by: ['judge', 'assistant', 'clerk', 'system'], seal: false, signing: 'always',
  fields: {
    from: onMoment(['开始时间', 'Began']), until: maybe(onMoment(['结束时间', 'Ended'])),
    mode: choice(['方式', 'How'], { synchronous: ['同步', 'Together'], asynchronous: ['非同步', 'Each in its own time'], court: ['线下', 'In court'] }), host: maybe(text(['主持人', 'Held by'], 60)),
    undisputed: noneOrMore(['无异议的事实', 'Undisputed facts'], { fact: text(['事实', 'Fact'], 2_000) }, { max: 500 }),
    agreed: noneOrMore(['无异议的证据', 'Undisputed evidence'], { number: text(['编号', 'Number'], 30), name: text(['名称', 'Name'], 200) }, { max: 1_000 }),
    disputed: noneOrMore(['有异议的证据', 'Disputed evidence'], {
      issue: text(['需要证明的事实', 'What it is to prove'], 500), number: text(['编号', 'Number'], 30), name: text(['名称', 'Name'], 200), opinions: long(['异议及理由', 'Objections and reasons']),
    }, { max: 1_000 }),
    issues: noneOrMore(['争议的主要问题', 'Main questions'], { issue: text(['问题', 'Question'], 1_000) }, { max: 100 }),
    more: maybe(long(['其他记录', 'Also on record'])),
  },
  write: (k, v) => ({
    blocks: [
      { kind: 'pairs', rows: [['时间', `${momentInFigures(v.from)}${v.until === undefined ? '' : `至${momentInFigures(v.until)}`}`], ['方式', { synchronous: '在线同步', asynchronous: '在线非同步', court: '线下' }[v.mode]], ['主持人', v.host ?? k.judge ?? ''], ['案由', k.cause]] },
      head('一、各方无异议的事实'), v.undisputed.length === 0 ? { kind: 'text', text: '无。' } : { kind: 'items', items: v.undisputed.map((u) => u.fact) },
      head('二、各方无异议的证据'), v.agreed.length === 0 ? { kind: 'text', text: '无。' } : { kind: 'table', head: ['编号', '名称'], widths: [1, 4], rows: v.agreed.map((a) => [a.number, a.name]) },
      head('三、有异议的证据'), ...disputed(v.disputed),
      head('四、争议的主要问题'), v.issues.length === 0 ? { kind: 'text', text: '无。' } : { kind: 'items', items: v.issues.map((i) => i.issue) }, ...(v.more ? [head('五、其他'), ...words(v.more)] : []),
    ],
  }),
});
type Disputed = { readonly issue: string; readonly number: string; readonly name: string; readonly opinions: string };
/** Sorted by what each is to prove, in the order in which the questions come up: 证据规定（2019）第五十七条第二款. */
const disputed = (all: readonly Disputed[]): Block[] => (all.length === 0 ? [{ kind: 'text', text: '无。' }] : [...new Set(all.map((d) => d.issue))].flatMap((issue): Block[] => [
  { kind: 'text', text: `关于“${issue}”：` },
  { kind: 'table', head: ['编号', '名称', '异议及理由'], widths: [1, 2, 5], rows: all.filter((d) => d.issue === issue).map((d) => [d.number, d.name, d.opinions]) },
]));
