import type { Dated } from '../../shared/citation.ts';
import type { Words } from '../../shared/worked.ts';

/** Labour Contract Law by the day on which the contract ended; the articles used here kept their numbers in 2012. */
export const LABOUR_LAW: Dated<string> = [
  { from: '2013-07-01', value: '劳动合同法（2012）', article: '劳动合同法（2012）' },
  { from: '2008-01-01', value: '劳动合同法（2007）', article: '劳动合同法（2007）第九十八条' },
];
/** What ending a contract brings: nothing, severance for the years worked, or twice as much as damages. */
export type Kind = 'none' | 'n' | '2n';
/**
 * A way in which a contract ends. `articles` of the Labour Contract Law; `also` another document, by the day on which the contract ended. `before` is how years before 2008 count:
 * by which article of 劳部发〔1994〕481号 and with twelve months at most or not; absent where the old rules named nothing.
 */
export type Reason = {
  readonly label: Words; readonly kind: Kind; readonly articles: readonly string[]; readonly also?: Dated<string>;
  readonly before?: { readonly article: string; readonly capped: boolean }; readonly notice?: true;
};

/** Since when the implementing regulation stands beside the law. */
export const DETAIL_FROM = '2008-09-18';
const detail = (article: string): Dated<string> => [{ from: DETAIL_FROM, value: `劳动合同法实施条例（2008）${article}`, article: `劳动合同法实施条例（2008）${article}` }];
const TERM_OVER: Dated<string> = [
  { from: '2021-01-01', value: '劳动争议解释一（2020）第四十八条', article: '劳动争议解释一（2020）第四十八条' },
  // Its own words reach back to the day on which the law took effect.
  { from: '2008-01-01', value: '劳动争议解释四（2013）第十三条', article: '劳动争议解释四（2013）第十三条' },
];
const old = (article: string, capped: boolean) => ({ article: `违反和解除劳动合同的经济补偿办法（1994）${article}`, capped });
/** Every way in which a labour contract ends, with what the law attaches to it. */
export const REASONS = {
  'agreed-by-employer': { label: ['用人单位提出、协商一致解除（36 条）', 'Agreed, proposed by the employer (art. 36)'], kind: 'n', articles: ['第三十六条', '第四十六条第二项'], before: old('第五条', true) },
  'agreed-by-worker': { label: ['劳动者提出、协商一致解除（36 条）', 'Agreed, proposed by the worker (art. 36)'], kind: 'none', articles: ['第三十六条', '第四十六条第二项'] },
  resigned: { label: ['劳动者提前通知辞职（37 条）', 'The worker resigned with notice (art. 37)'], kind: 'none', articles: ['第三十七条', '第四十六条'] },
  'employer-in-breach': { label: ['用人单位有过错、劳动者解除（38 条）', 'The worker left because of the employer’s breach (art. 38)'], kind: 'n', articles: ['第三十八条', '第四十六条第一项'] },
  'worker-at-fault': { label: ['劳动者有过错、用人单位解除（39 条）', 'Dismissed for the worker’s fault (art. 39)'], kind: 'none', articles: ['第三十九条', '第四十六条'] },
  illness: {
    label: ['医疗期满不能工作（40 条一项）', 'Illness after the period of treatment (art. 40(1))'], kind: 'n', articles: ['第四十条第一项', '第四十六条第三项'], before: old('第六条', false), notice: true,
  },
  incompetent: { label: ['不能胜任工作（40 条二项）', 'Not up to the work (art. 40(2))'], kind: 'n', articles: ['第四十条第二项', '第四十六条第三项'], before: old('第七条', true), notice: true },
  changed: { label: ['客观情况重大变化（40 条三项）', 'Circumstances changed (art. 40(3))'], kind: 'n', articles: ['第四十条第三项', '第四十六条第三项'], before: old('第八条', false), notice: true },
  'laid-off': { label: ['经济性裁员（41 条）', 'Laid off (art. 41)'], kind: 'n', articles: ['第四十一条第一款', '第四十六条第四项'], before: old('第九条', false) },
  expired: { label: ['固定期限合同期满终止（44 条一项）', 'A fixed term expired (art. 44(1))'], kind: 'n', articles: ['第四十四条第一项', '第四十六条第五项'] },
  'renewal-refused': { label: ['期满，用人单位维持或提高条件，劳动者不续订', 'Expired; the worker refused terms as good or better'], kind: 'none', articles: ['第四十四条第一项', '第四十六条第五项'] },
  bankrupt: { label: ['用人单位被宣告破产（44 条四项）', 'The employer was declared bankrupt (art. 44(4))'], kind: 'n', articles: ['第四十四条第四项', '第四十六条第六项'] },
  closed: { label: ['吊销、责令关闭、撤销或提前解散（44 条五项）', 'Licence revoked, closed or dissolved early (art. 44(5))'], kind: 'n', articles: ['第四十四条第五项', '第四十六条第六项'] },
  'business-term-over': { label: ['经营期限届满不再经营', 'The employer’s business term ended'], kind: 'n', articles: [], also: TERM_OVER },
  'task-done': { label: ['以完成任务为期限的合同因任务完成终止', 'A contract for a task ended with it'], kind: 'n', articles: [], also: detail('第二十二条') },
  'refused-to-sign': { label: ['用工超过一个月，劳动者不订书面合同而终止', 'Ended after the first month because the worker would not sign'], kind: 'n', articles: [], also: detail('第六条第一款') },
  'refused-in-first-month': {
    label: ['用工一个月内，劳动者不订书面合同而终止', 'Ended in the first month because the worker would not sign'], kind: 'none', articles: [], also: detail('第五条'),
  },
  retired: { label: ['开始享受养老待遇或达到退休年龄', 'The worker retired'], kind: 'none', articles: ['第四十四条第二项', '第四十六条'], also: detail('第二十一条') },
  died: { label: ['劳动者死亡、被宣告死亡或失踪', 'The worker died or was declared dead or missing'], kind: 'none', articles: ['第四十四条第三项', '第四十六条'] },
  'part-time': { label: ['非全日制用工终止', 'Part-time work ended'], kind: 'none', articles: ['第七十一条'] },
  unlawful: { label: ['用人单位违法解除或终止（48、87 条）', 'Unlawful dismissal (arts. 48, 87)'], kind: '2n', articles: ['第四十八条', '第八十七条'] },
} as const satisfies Record<string, Reason>;
/** The code of a way in which a contract ends. */
export type ReasonCode = keyof typeof REASONS;
/** The reason with its optional parts, for the calculation. */
export const reasonOf = (code: ReasonCode): Reason => REASONS[code];
