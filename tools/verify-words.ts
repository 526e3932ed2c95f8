/** What can be wrong, in both languages; `{where}` is named exactly. */
export const WORDS = {
  archive: ['存证包的结构被改动：{detail}', 'The archive itself was altered: {detail}'],
  altered: ['被改动：{where}{detail}', 'Altered: {where}{detail}'],
  dropped: ['缺失：{where}{detail}', 'Dropped: {where}{detail}'],
  inserted: ['插入：{where}{detail}', 'Inserted: {where}{detail}'],
  reordered: ['次序变动：{where}{detail}', 'Moved: {where}{detail}'],
  unproved: ['证明不成立：{where}{detail}', 'Not proved: {where}{detail}'],
} as const satisfies Record<string, readonly [string, string]>;
/** A kind of thing that is wrong. */
export type Wrong = keyof typeof WORDS;
/** Something that is wrong, and where. `detail` in both languages. */
export type Problem = { what: Wrong; where: string; detail?: readonly [string, string] };

/** What is told besides. */
export const NOTES = {
  holds: ['全部相符：自存证以来未被改动。{entries} 条记录，{files} 份文件，{days} 个日树。', 'All agrees: unaltered since it was recorded. {entries} entries, {files} files, {days} days.'],
  wrong: ['共 {count} 处不相符。', '{count} things do not agree.'],
  hidden: ['{count} 条记录您无权查看，只核验了它们的哈希。', 'Of {count} entries that this person may not read, the hashes alone were checked.'],
  open: ['第 {from} 条以后还没有进入法院的日树。', 'From entry {from} on, no tree of the court holds them yet.'],
  unread: ['第 {number} 条的文件导出时已经读不到。', 'The file of entry {number} could not be read when this was exported.'],
  signature: ['{where}：{by} {name}，{at}，{standing}', '{where}: {by} {name}, {at}, {standing}'],
  root: ['信任的证书 {name}，指纹（SHA-256）{print}。请与法院公布的指纹核对。', 'Trusted certificate {name}, fingerprint (SHA-256) {print}. Compare it with the one that the court publishes.'],
  stamped: ['时间戳：{at}，{authority}', 'Timestamp: {at}, {authority}'],
  usage: ['用法：npm run verify -- 存证包.zip [--lang zh|en] [--root 证书.pem]', 'Usage: npm run verify -- BUNDLE.zip [--lang zh|en] [--root CERTIFICATES.pem]'],
  unreadable: ['读不到文件：{where}', 'The file cannot be read: {where}'],
} as const satisfies Record<string, readonly [string, string]>;
/** A sentence of one language with its gaps filled. */
export const said = (pair: readonly [string, string], lang: 'zh' | 'en', gaps: Readonly<Record<string, string | number>>): string =>
  pair[lang === 'zh' ? 0 : 1].replace(/\{(\w+)\}/g, (_, name: string) => String(gaps[name] ?? ''));
/** One line for a problem. */
export const lineOf = ({ what, where, detail }: Problem, lang: 'zh' | 'en'): string =>
  said(WORDS[what], lang, { where, detail: detail === undefined ? '' : what === 'archive' ? detail[lang === 'zh' ? 0 : 1] : lang === 'zh' ? `（${detail[0]}）` : ` (${detail[1]})` });
