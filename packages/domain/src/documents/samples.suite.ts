import type { Day } from '../shared/calendar.ts';
import type { DocumentKind } from './contract.ts';
import type { Known } from './paper.ts';

/** A name that few fonts have, and an organisation of fifty characters. */
export const RARE = '李龘㙓', LONG_NAME = '浙江省杭州市样本经济技术开发区国有资产投资控股集团第二十三建筑安装装饰工程有限责任公司驻外办事处联合会';
/** A case as papers know it; all invented. */
export const known = (more: Partial<Known> = {}): Known => ({
  courtName: '样本区人民法院', number: '(2026)浙0192民初1号', kind: 'civil', procedure: 'ordinary', cause: '民间借贷纠纷', registeredOn: '2026-11-24' as Day, closed: false, judge: '赵法官', assistant: '孙助理', clerk: '钱书记',
  people: [
    { participantId: 'a', role: 'plaintiff', roleName: '原告', name: LONG_NAME }, { participantId: 'b', role: 'defendant', roleName: '被告', name: RARE }, { participantId: 'c', role: 'third-party', roleName: '第三人', name: '周某' },
    { participantId: 'd', role: 'judge', roleName: '承办法官', name: '赵法官' }, { participantId: 'e', role: 'clerk', roleName: '书记员', name: '钱书记' },
  ],
  to: { participantId: 'b', role: 'defendant', roleName: '被告', name: RARE }, on: '2026-11-25' as Day, fee: { fen: 230_000, working: ['不超过1万元的部分：50元', '超过1万元至10万元的部分：2250元'] }, deadlines: [{ label: '审理期限', on: '2027-05-24' as Day }], ...more,
});
const AT = '2026-12-01T09:30:00+08:00', lines = (n: number, text: string): string => Array.from({ length: n }, (_, i) => `${i + 1} ${text}`).join('\n');
const many = <T>(n: number, one: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => one(i));
/** The longest that each kind has to bear: three hundred lines, rare names, words without a place to break, words that look like code. */
export const WORST: Readonly<Record<DocumentKind, Record<string, unknown>>> = {
  'filing-receipt': { receivedOn: '2026-11-25', from: LONG_NAME, materials: many(300, (i) => ({ name: `证据${i} ${'A'.repeat(120)}`, copies: 2, ...(i % 2 ? { pages: i } : {}) })) },
  'acceptance-notice': { more: lines(300, '补充 #import "x" $ a_b $ [c] \\ * _ ` ~ @ < >') }, 'rights-notice': { more: lines(300, RARE) }, 'evidence-notice': { days: 15, more: lines(300, '补充') }, 'response-notice': { more: lines(300, '补充') },
  summons: { purpose: 'hearing', at: AT, mode: 'online', place: `https://court.example/${'x'.repeat(170)}`, bring: '身份证'.repeat(160) },
  'address-confirmation': { electronic: true, platform: true, mobile: '13900000001', email: `${'a'.repeat(80)}@example.com`, postal: LONG_NAME.repeat(3).slice(0, 200), recipient: RARE, notice: lines(300, '告知') },
  'service-certificate': { document: '民事判决书', code: 'ABCD-EFGH-JKMN-PQRS', recipient: RARE, way: '电子送达', address: LONG_NAME, effectiveAt: AT, reason: '到达受送达人确认的系统', article: '民事诉讼法（2023）第九十条', events: many(300, (i) => ({ at: AT, what: `第${i}次事件`, by: LONG_NAME })) },
  'evidence-list': { submitter: LONG_NAME, submittedAt: AT, items: many(300, (i) => ({ number: `原告-${i}`, name: `借条${RARE}`, source: LONG_NAME, purpose: '证明借款事实'.repeat(20), form: '原件', pages: 3 })) },
  'evidence-receipt': { submitter: LONG_NAME, receivedAt: AT, items: many(300, (i) => ({ number: `原告-${i}`, name: '借条', form: '复印件', pages: 3, copies: 2 })) },
  'defects-notice': { from: RARE, defects: many(100, (i) => ({ what: `缺少第${i}项材料`, basis: '民事诉讼法（2023）第一百二十四条' })), until: '2026-12-10' },
  'return-notice': { from: RARE, reason: lines(300, '理由') }, 'fee-notice': { class: 'property', amount: 10_000_000, account: LONG_NAME.repeat(5).slice(0, 500) },
  'mediation-agreement': { terms: lines(300, '协议'), bySignature: true }, 'mediation-statement': { claims: lines(300, '请求'), facts: lines(300, '事实'), outcome: lines(300, '结果'), fees: '由被告负担' },
  'exchange-record': {
    from: AT, until: '2026-12-01T11:30:00+08:00', mode: 'asynchronous', host: '赵法官', undisputed: many(100, (i) => ({ fact: `事实${i}` })), agreed: many(100, (i) => ({ number: `原告-${i}`, name: '借条' })),
    disputed: many(100, (i) => ({ issue: `争议${i % 3}`, number: `被告-${i}`, name: '收据', opinions: '对真实性有异议：'.repeat(30) })), issues: many(5, (i) => ({ issue: `问题${i}` })), more: lines(300, '其他'),
  },
  'hearing-record': { from: AT, until: '2026-12-01T11:30:00+08:00', place: '第一法庭', mode: 'court', attended: LONG_NAME, lines: many(300, (i) => ({ speaker: RARE, text: `第${i}段陈述。`.repeat(10) })) },
  judgment: {}, ruling: {}, decision: {},
};
