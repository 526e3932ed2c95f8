import { choice, decimalNumber, flag, maybe, money, onDay, province, rows, text, whole, type Field, type Fields } from '@microcourt/domain/calculators/fields';
import type { TableName } from '@microcourt/domain/law/tables';
import type { Words } from '@microcourt/domain/shared/worked';

const PERCENT = { unit: ['%', '%'] as Words };
const rate = (label: Words) => decimalNumber(label, PERCENT);
const from = onDay(['施行日期', 'In force from']);
const source = text(['依据（公布的文件）', 'Source (publication)'], 200);
const inProvince = province(['省份', 'Province']);
const year = whole(['年份', 'Year'], { min: 1949, max: 2200 });
const dayList = (label: Words) => text(label, 600, { note: ['可以写成“1月1日至1月3日、10-01 至 10-07”。', 'Written as “01-01 – 01-03, 10-01 – 10-07”.'] });

/** The columns of the dated tables as a form asks for them, by the names and in the order of `law/tables`. */
export const COLUMNS: { readonly [N in TableName]: Fields } = {
  lpr: { from, oneYear: rate(['一年期', 'One year']), fiveYear: rate(['五年期以上', 'Over five years']), source },
  'loan-benchmark': {
    from, upTo6Months: rate(['六个月以内', 'Up to 6 months']), upTo1Year: rate(['六个月至一年', 'Up to 1 year']), upTo3Years: rate(['一至三年', 'Up to 3 years']),
    upTo5Years: rate(['三至五年', 'Up to 5 years']), over5Years: rate(['五年以上', 'Over 5 years']), source,
  },
  holidays: { year, rest: dayList(['放假、休息日', 'Rest days']), work: maybe(dayList(['调休上班日', 'Make-up workdays'])), provisional: flag(['暂定：国务院办公厅的通知还没有公布', 'Provisional: the State Council’s notice is not out']), source },
  'province-fees': {
    province: inProvince, from, divorce: money(['离婚案件', 'Divorce']), personality: money(['人格权案件', 'Personality rights']), otherNonProperty: money(['其他非财产案件', 'Other non-property']),
    ip: money(['知识产权案件（无争议金额）', 'Intellectual property (no amount)']), jurisdictionObjection: money(['管辖权异议', 'Objection to jurisdiction']), source,
  },
  'province-statistics': {
    province: inProvince, year, urbanIncome: maybe(money(['城镇居民人均可支配收入', 'Disposable income, urban, a head'])), urbanConsumption: maybe(money(['城镇居民人均消费支出', 'Consumption, urban, a head'])),
    averageWage: maybe(money(['就业人员年平均工资', 'Average wage a year'])), source,
  },
  'national-income': { year, urbanIncome: money(['全国城镇居民人均可支配收入', 'National disposable income, urban, a head']), source },
  'small-claims': { province: inProvince, year, mandatory: money(['应当适用的上限', 'Ceiling, mandatory']), agreed: money(['可以约定适用的上限', 'Ceiling, agreed']), source },
  'foreign-rates': { currency: text(['币种代码', 'Currency code'], 3), from, rate: rate(['年利率', 'Rate a year']), source },
  'local-charges': {
    province: inProvince, kind: choice(['收费种类', 'Charge'], { notary: ['公证费', 'Notary'], appraisal: ['鉴定费', 'Appraisal'], 'public-notice': ['公告费', 'Public notice'] }), from, flat: money(['起步金额', 'Flat amount']),
    bands: rows(['分段（最后一段不填上限）', 'Parts (the last without an end)'], { upTo: maybe(money(['不超过', 'Up to'])), rate: rate(['比例', 'Rate']) }, { max: 20 }), source,
  },
};
/** What a row holds in a column: a list of days, a scale, or what its field says. */
export const isDays = (table: TableName, column: string): boolean => table === 'holidays' && (column === 'rest' || column === 'work');
/** A column by its field. */
export const columnOf = (table: TableName, column: string): Field | undefined => COLUMNS[table][column];
