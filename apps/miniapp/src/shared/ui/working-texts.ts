import type { Book } from '../words';

/** Words around an answer with its working. */
export const words = {
  steps: ['怎么算出来的', 'How it is worked out'], count: ['{n} 步', '{n}'], tables: ['使用的数据', 'Figures used'], explanation: ['怎么算出来的', 'How it is worked out'],
  article: ['法律条文', 'The article'], notInstalled: ['本系统没有收录这份文件的全文，请到国家法律法规数据库等官方渠道查阅。', 'The text of this document is not installed here. Look it up in an official source such as the national database of laws.'],
  noArticle: ['收录的文本里没有找到这一条，请核对原文。', 'The installed text has no such article. Check the original.'], promulgated: ['{day} 公布', 'promulgated {day}'], effective: ['{day} 施行', 'in force from {day}'],
  openTool: ['在计算工具中打开', 'Open in the calculators'],
} satisfies Book<string>;
