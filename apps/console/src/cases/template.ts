/** The sheet that an import takes, with one invented row; lists are split at semicolons and their parts at bars. */
export const TEMPLATE = [
  '\uFEFF案号,法院,案件类型,审理程序,案由,案件状态,承办人,合议庭,法官助理,书记员,立案日期,开庭日期,当事人,代理人',
  '(2026)浙9901民初1号,浙9901,民事,简易,民间借贷纠纷,在审,zhao,,sun,li,2026-01-05,,原告|张样本||13800000000|样本路1号;被告|李样本|||样本路2号,王律师||13900000000|张样本|特别',
].join('\n');
