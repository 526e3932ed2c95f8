import { remark } from '../remark.ts';

/** What whoever relies on an answer about a work injury must know, by what it is about. */
export const KNOW = {
  onePayment: remark(
    'in-place-of-all', '一次性支付代替伤残补助金、伤残津贴等长期待遇；已领取的应当扣除，领取前的工资福利、医疗费等另付。',
    'The one payment takes the place of the others; what was already received is taken off, and earlier wages and costs are paid besides.',
  ),
  noWorkFound: remark('no-work-found', '五级、六级的伤残津贴只在保留劳动关系而用人单位难以安排工作时支付。', 'In grades 5 and 6 the pension is due only where the employment goes on and no work can be found.'),
  minimumWage: remark('minimum-wage', '未填写当地最低工资，没有核对伤残津贴是否需要补足。', 'The minimum wage was not given; whether the pension must be raised was not checked.'),
  leave: remark(
    'leave', '停工留薪期（一般不超过 12 个月，确认后可延长不超过 12 个月）内原工资福利不变，由用人单位按月支付，评定等级后停发；此处不含。',
    'During the leave with pay (12 months as a rule, 12 more where confirmed) the employer pays the wage as before, until the grade is assessed; not included here.',
  ),
  uninsured: remark('uninsured', '未依法参保的，各项待遇由用人单位支付。', 'Where the employer did not insure, it pays every item.'),
  mayChooseOnePayment: remark(
    'uninsured-once', '未参保的一至四级可以改为一次性支付（浙江省工伤保险条例第三十四条）：勾选“选择一次性支付”另算。',
    'Uninsured, grades 1 to 4 may choose one payment instead (art. 34 of Zhejiang’s regulation): tick it to have it worked out.',
  ),
  noAverage: remark(
    'no-average', '未填写统筹地区上年度职工月平均工资，没有核对本人工资是否低于其 60%、高于其 300%（工伤保险条例（2010）第六十四条第二款）。',
    'The average wage of the pooling area was not given: whether the own wage is below 60% or above 300% of it was not checked (art. 64).',
  ),
  onePaymentElsewhere: remark(
    'one-payment-not-open', '一次性支付只给浙江省未参保的一至四级工伤职工（浙江省工伤保险条例（2020）第三十四条第一款），此处仍按一般标准计算。',
    'The one payment is for uninsured workers of grades 1 to 4 in Zhejiang only (art. 34 of its regulation); the ordinary benefits were worked out.',
  ),
  onePaymentBase: remark(
    'one-payment-base', '一次性支付以工伤发生时上一年度全省职工年平均工资为基数；此处用所填月平均工资乘以 12，所填不是全省数字的，请改填。',
    'The base is the province’s average yearly wage of the year before; the monthly average given was taken twelve times. Give the province’s figure if it was another.',
  ),
  earlierText: remark(
    'earlier-text', '当日适用的是浙江省工伤保险条例 2017 年文本；本程序只载 2020-09-24 修正后的文本，按该文本计算，请核对。',
    'The text of 2017 was in force that day; this programme holds Zhejiang’s regulation as amended on 2020-09-24 only and used it: check.',
  ),
  noSubsidy: remark(
    'no-subsidy', '一至四级保留劳动关系、退出工作岗位，没有一次性工伤医疗补助金和伤残就业补助金。', 'Grades 1 to 4 keep the employment and leave the post: there are no subsidies on its end.',
  ),
  noDeathLump: remark('no-death-lump', '一级至四级停工留薪期满后死亡的，没有一次性工亡补助金（工伤保险条例（2010）第三十九条第三款）。', 'Grades 1 to 4, died after the leave: there is no death payment (art. 39).'),
  retirement: remark('retirement', '未填写法定退休日，没有核对不足五年的递减。', 'The day of retirement was not given; the reduction of the last five years was not checked.'),
  reductionReading: remark(
    'reduction-reading', '递减按“每增加一周岁递减百分之二十”自退休前五年起每满一年减 20%；有的经办机构不足五年即先减 20%，请核对当地口径。',
    'A fifth is taken for each full year within the last five; some offices take the first fifth at once: check the local practice.',
  ),
} as const;
