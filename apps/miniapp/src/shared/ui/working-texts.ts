import type { Book } from '../words';

/** Words around an answer with its working. */
export const words = {
  answer: ['计算结果', 'Answer'], steps: ['怎么算出来的', 'How it is worked out'], count: ['{n} 步', '{n}'], tables: ['使用的数据', 'Figures used'], explanation: ['怎么算出来的', 'How it is worked out'],
  article: ['法律条文', 'The article'], notInstalled: ['本系统没有收录这份文件的全文，请到国家法律法规数据库等官方渠道查阅。', 'The text of this document is not installed here. Look it up in an official source such as the national database of laws.'],
  noArticle: ['收录的文本里没有找到这一条，请核对原文。', 'The installed text has no such article. Check the original.'], promulgated: ['{day} 公布', 'promulgated {day}'], effective: ['{day} 施行', 'in force from {day}'],
  openTool: ['在计算工具中打开', 'Open in the calculators'], copied: ['已复制', 'Copied'], copy: ['复制条文', 'Copy the text'],
  lpr: ['贷款市场报价利率', 'Loan prime rate'], 'loan-benchmark': ['贷款基准利率', 'Benchmark rates of loans'], holidays: ['放假安排', 'Holidays'], 'province-fees': ['各省诉讼费标准', 'Fees by province'],
  'province-statistics': ['各省统计数据', 'Statistics by province'], 'national-income': ['全国居民收入', 'National income'], 'small-claims': ['小额诉讼标准', 'Small claims ceilings'], 'foreign-rates': ['外币利率', 'Rates for foreign currencies'], 'local-charges': ['各省收费标准', 'Local charges'],
} satisfies Book<string>;

/** The name of a dated table; its code where it is new to this app. */
export function nameOfTable(table: string, language: 'zh' | 'en'): string {
  const found = (words as Book<string>)[table];
  return found ? found[language === 'zh' ? 0 : 1] : table;
}
