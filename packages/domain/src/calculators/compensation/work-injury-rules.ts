import type { Exact } from '../../shared/exact.ts';
import type { Line, Remark, TableUse, Words } from '../../shared/worked.ts';

/** What a work injury brings, by name. */
export const ITEM = {
  'disability-lump': ['一次性伤残补助金', 'Disability payment'], 'disability-pension': ['伤残津贴（每月）', 'Disability pension a month'], care: ['生活护理费（每月）', 'Care a month'],
  'medical-subsidy': ['一次性工伤医疗补助金', 'Subsidy for treatment'], 'job-subsidy': ['一次性伤残就业补助金', 'Subsidy for a new job'],
  'uninsured-once': ['一次性工伤保险待遇（未参保）', 'One payment (not insured)'], funeral: ['丧葬补助金', 'Funeral payment'], 'dependants-pension': ['供养亲属抚恤金（每月）', 'Dependants’ pension a month'],
  'death-lump': ['一次性工亡补助金', 'Death payment'],
} as const satisfies Record<string, Words>;
/** The name of a benefit. */
export type ItemName = keyof typeof ITEM;
/** All benefits by name. */
export const NAMES = Object.keys(ITEM) as ItemName[];
/** What has been found so far: items with their exact amounts and working, tables used, remarks. */
export type Found = { items: { item: ItemName; payer: 'fund' | 'employer'; every: 'once' | 'month'; amount: Exact; lines: Line[] }[]; tables: TableUse[]; remarks: Remark[] };

/** What the Regulation on Work Injury Insurance attaches to a grade: months of the worker's own wage at once (item 1 of `article`), and the share of it a month, in per cent (item 2). */
export type GradeRule = { readonly months: number; readonly monthly?: string; readonly article: string };
const REGULATION = '工伤保险条例（2010）';
const FULL = `${REGULATION}第三十五条第一款`, HALF = `${REGULATION}第三十六条第一款`, LIGHT = `${REGULATION}第三十七条`;
/** The grades from one to ten: 工伤保险条例（2010）第三十五条至第三十七条. */
export const GRADES: readonly GradeRule[] = [
  { months: 27, monthly: '90', article: FULL }, { months: 25, monthly: '85', article: FULL }, { months: 23, monthly: '80', article: FULL },
  { months: 21, monthly: '75', article: FULL },
  { months: 18, monthly: '70', article: HALF }, { months: 16, monthly: '60', article: HALF },
  { months: 13, article: LIGHT }, { months: 11, article: LIGHT }, { months: 9, article: LIGHT }, { months: 7, article: LIGHT },
];
/** Since when the grades stand at these months. */
export const REGULATION_FROM = '2011-01-01';
/** Care by how far somebody depends on it, in per cent of the average monthly wage of the pooling area: 工伤保险条例（2010）第三十四条. */
export const CARE = { full: '50', most: '40', part: '30' } as const;
/** Pensions of dependants in per cent of the worker's own wage: 工伤保险条例（2010）第三十九条第一款第二项. */
export const PENSION = { spouse: 40, other: 30, orphan: 10 } as const;

/** Zhejiang: months of the province's average wage on the end of employment, for treatment and for a new job each, by grades five to ten. */
export const ZHEJIANG = {
  province: '浙江省', from: '2018-01-01', textFrom: '2020-09-24', article: '浙江省工伤保险条例（2020）第二十七条第二款', months: { 5: 30, 6: 25, 7: 10, 8: 7, 9: 4, 10: 2 } as Readonly<Record<number, number>>,
} as const;
/** Uninsured workers of grades one to four who choose one payment: times the province's average yearly wage. 浙江省工伤保险条例（2020）第三十四条第二款. */
export const ZHEJIANG_ONCE = { article: '浙江省工伤保险条例（2020）第三十四条第二款', times: { 1: 16, 2: 14, 3: 12, 4: 10 } as Readonly<Record<number, number>> } as const;
