import type { TableName } from '@microcourt/domain/law/tables';
import type { Language, Phrase } from './language.ts';

/** The names of the dated tables. */
export const tableTitles: Readonly<Record<TableName, Phrase>> = {
  lpr: { zh: '贷款市场报价利率', en: 'Loan prime rate' },
  'loan-benchmark': { zh: '贷款基准利率', en: 'Benchmark rates of loans' },
  holidays: { zh: '放假安排', en: 'Holidays' },
  'province-fees': { zh: '各省诉讼费标准', en: 'Court fees by province' },
  'province-statistics': { zh: '各省统计数据', en: 'Statistics by province' },
  'national-income': { zh: '全国居民收入', en: 'National income' },
  'small-claims': { zh: '小额诉讼标准', en: 'Small claims ceilings' },
  'foreign-rates': { zh: '外币利率', en: 'Rates for foreign currencies' },
  'local-charges': { zh: '各省收费标准', en: 'Local charges' },
};
/** The name of a dated table; its code where it is new to this app. */
export const tableName = (table: string, language: Language): string => (tableTitles as Readonly<Record<string, Phrase>>)[table]?.[language] ?? table;

/** Words around the text of an article. */
export const articleTexts = {
  promulgated: { zh: '{day} 公布', en: 'promulgated {day}' },
  effective: { zh: '{day} 施行', en: 'in force from {day}' },
  'not-installed': { zh: '本系统没有收录这份文件的全文，请到国家法律法规数据库等官方渠道查阅。', en: 'The text of this document is not installed here. Look it up in an official source such as the national database of laws.' },
  'no-article': { zh: '收录的文本里没有找到这一条，请核对原文。', en: 'The installed text has no such article. Check the original.' },
} as const;
