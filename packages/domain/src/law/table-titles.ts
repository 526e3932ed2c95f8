import type { Words } from '../shared/worked.ts';
import type { TableName } from './tables.ts';

/** The names of the dated tables, as people read them. */
export const TABLE_TITLES: { readonly [N in TableName]: Words } = {
  lpr: ['贷款市场报价利率', 'Loan prime rate'], 'loan-benchmark': ['贷款基准利率', 'Benchmark rates of loans'], holidays: ['放假安排', 'Holidays'],
  'province-fees': ['各省诉讼费标准', 'Court fees by province'], 'province-statistics': ['各省统计数据', 'Statistics by province'], 'national-income': ['全国居民收入', 'National income'],
  'small-claims': ['小额诉讼标准', 'Small claims ceilings'], 'foreign-rates': ['外币利率', 'Rates for foreign currencies'], 'local-charges': ['各省收费标准', 'Local charges'],
};
