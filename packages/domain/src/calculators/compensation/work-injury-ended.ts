import { addMonths } from '../../law/periods.ts';
import type { Ground } from '../../law/tables.ts';
import { day } from '../../shared/calendar.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { exact, exactYuan, times, type Exact } from '../../shared/exact.ts';
import { line } from '../../shared/worked.ts';
import { remark } from '../remark.ts';
import { counted, statistic, wholeYears, type Figure } from './kit.ts';
import type { WorkInjuryInput as Input } from './work-injury-fields.ts';
import { KNOW } from './work-injury-remarks.ts';
import { ZHEJIANG, ZHEJIANG_ONCE, type Found } from './work-injury-rules.ts';

const LAST_YEARS = 5;
/** Fifths of the job subsidy that are lost: one for each year of age completed within the last five years before retirement; all from then on. 浙江省工伤保险条例（2020）第二十七条第二款. */
export function fifthsLost(retirementDay: string, endedDay: string): number {
  return Math.max(0, Math.min(LAST_YEARS, wholeYears(addMonths(day(retirementDay), -12 * LAST_YEARS), endedDay)));
}

function wageAtEnd(input: Input, ground: Ground, year: number): Decision<Figure> {
  const found = statistic(ground, ZHEJIANG.province, 'averageWage', { label: ['全省职工月平均工资', 'Province’s average monthly wage'], field: 'provincialWage', given: input.provincialWage, year, per: 'month' });
  if (found.ok || input.averageWage === undefined || input.provincialWage !== undefined) return found;
  return agreed({
    value: exact(input.averageWage), tables: [],
    remarks: [
      remark(
        'provincial-wage', `未填写 ${year} 年全省职工月平均工资，按所填统筹地区平均工资计算；两者不同的，请另填。`,
        `The province’s average wage of ${year} was not given; that of the pooling area was used. Give it where the two differ.`,
      ),
    ],
  });
}

type Item = Found['items'][number];
function bothSubsidies(input: Input, wage: Exact, months: number, lost: number): Item[] {
  const whole = times(wage, exact(months)), job = times(whole, exact(LAST_YEARS - lost, LAST_YEARS)), { article } = ZHEJIANG;
  const leaves = `工伤保险条例（2010）${(input.grade as number) <= 6 ? '第三十六条第二款' : '第三十七条第二项'}；${article}`, base = exactYuan(wage);
  const treatment: Item = {
    item: 'medical-subsidy', payer: input.uninsured ? 'employer' : 'fund', every: 'once', amount: whole,
    lines: [counted(leaves, whole, () => [`一次性工伤医疗补助金：全省月平均工资 ${base} 元 × ${months} 个月`, `Subsidy for treatment: province’s average wage CNY ${base} × ${months} months`])],
  };
  const reduced = line(article, null, () => [
    `离法定退休日 ${input.retirementDay} 不足五年，其间已增加 ${lost} 周岁`, `Less than five years before retirement on ${input.retirementDay}: ${lost} year${lost === 1 ? '' : 's'} of age completed in them`,
  ]);
  const newJob = counted(leaves, job, () => [
    `一次性伤残就业补助金：全省月平均工资 ${base} 元 × ${months} 个月${lost ? ` ×（100% − 20% × ${lost}）` : ''}`,
    `Subsidy for a new job: province’s average wage CNY ${base} × ${months} months${lost ? ` × (100% − 20% × ${lost})` : ''}`,
  ]);
  return [treatment, { item: 'job-subsidy', payer: 'employer', every: 'once', amount: job, lines: lost ? [newJob, reduced] : [newJob] }];
}

/** The subsidies on the end of employment in Zhejiang, added to what was found: 浙江省工伤保险条例 art. 27. Other provinces have their own and are only named in a remark. */
export function subsidies(input: Input, ground: Ground, found: Found): Decision<null> {
  const months = ZHEJIANG.months[input.grade as number], endedDay = input.endedDay ?? ground.today, { retirementDay } = input;
  if (!input.ended) return agreed(null);
  if (months === undefined || input.province !== ZHEJIANG.province) {
    found.remarks.push(months === undefined ? KNOW.noSubsidy : remark(
      'other-province', `两项一次性补助金由省级政府规定，本程序只载浙江省的标准，${input.province}的未计。`, 'The two subsidies are set by each province; this programme holds Zhejiang’s only, so none was counted.',
    ));
    return agreed(null);
  }
  if (endedDay < ZHEJIANG.from) return refused('calculators.no-rule-on-day', 'invalid', { day: endedDay, from: ZHEJIANG.from });
  const wage = wageAtEnd(input, ground, Number(endedDay.slice(0, 4)) - 1);
  if (!wage.ok) return wage;
  const lost = retirementDay === undefined ? 0 : fifthsLost(retirementDay, endedDay);
  found.tables.push(...wage.value.tables);
  found.items.push(...bothSubsidies(input, wage.value.value, months, lost));
  found.remarks.push(...wage.value.remarks);
  if (endedDay < ZHEJIANG.textFrom) found.remarks.push(KNOW.earlierText);
  if (retirementDay === undefined) found.remarks.push(KNOW.retirement);
  else if (lost < LAST_YEARS && addMonths(day(retirementDay), -12 * LAST_YEARS) < endedDay) found.remarks.push(KNOW.reductionReading);
  return agreed(null);
}

/** Whether the case may choose one payment in place of all others: uninsured workers of grades one to four in Zhejiang. 浙江省工伤保险条例（2020）第三十四条第一款. */
export const mayTakeOneOff = ({ grade = 0, uninsured, province }: Input): boolean => uninsured && ZHEJIANG_ONCE.times[grade] !== undefined && province === ZHEJIANG.province;
/** That payment, worked out on the province's average monthly wage; for a case that may take it. 浙江省工伤保险条例（2020）第三十四条第二款. */
export function oneOff(input: Input, average: Exact): Item {
  const years = ZHEJIANG_ONCE.times[input.grade as number] as number;
  const amount = times(average, exact(12 * years));
  return {
    item: 'uninsured-once', payer: 'employer', every: 'once', amount,
    lines: [
      counted(ZHEJIANG_ONCE.article, amount, () => [
        `一次性支付：工伤发生时上一年度全省职工年平均工资（月平均 ${exactYuan(average)} 元 × 12）× ${years} 倍`,
        `One payment: the province’s average yearly wage of the year before the injury (CNY ${exactYuan(average)} a month × 12) × ${years}`,
      ]),
    ],
  };
}
