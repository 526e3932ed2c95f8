import { describe, expect, test } from 'vitest';
import { sentences } from '../told.suite.ts';

const all = (name: string, input: object): [string, string][] => {
  const { lines, linesEn, remarks, remarksEn } = sentences(name, input);
  return [...lines.map((zh, i): [string, string] => [zh, linesEn[i] as string]), ...Object.entries(remarks).map(([code, zh]): [string, string] => [zh, remarksEn[code] as string])];
};
// derived: from the articles that each line cites; what a table of figures cannot show.
describe('in so many words, in both languages', () => {
  test.each<[string, string, object, [string, string][]]>([
    ['two extensions', 'trial-limit', { procedure: 'civil.ordinary', filedOn: '2026-06-08', presidentMonths: 5, presidentDays: 3, upperMonths: 2, upperDays: 1 }, [
      ['经本院院长批准延长5个月3日，经上级法院批准延长2个月1日，届满日为2027年7月12日（星期一）', 'Extended 5 months and 3 days by the court’s president, 2 months and 1 day by the upper court: it ends on 2027-07-12 (Mon)'],
      ['需要延长的，应当在届满15日前报上级法院批准，最迟2027年6月27日（星期日）；稳妥的最迟工作日：2027年6月25日（星期五）', 'More time is to be asked of the upper court 15 days before the end: by 2027-06-27 (Sun); to be sure, by the working day 2027-06-25 (Fri)'],
    ]],
    ['days of the upper court alone', 'trial-limit', { procedure: 'civil.ordinary', filedOn: '2026-06-08', upperDays: 10, onDay: '2026-12-19' }, [
      ['经上级法院批准延长10日，届满日为2026年12月18日（星期五）', 'Extended 10 days by the upper court: it ends on 2026-12-18 (Fri)'],
      ['上级法院批准的延长应当在本院院长批准延长之后；这里没有填写院长批准的延长，请核对。', 'The upper court extends only after the court’s own president has; no extension by the president is given here. Check it.'],
    ]],
    ['pauses that are cut, early and late', 'trial-limit', { procedure: 'civil.ordinary', filedOn: '2026-06-08', presidentMonths: 1, pauses: [{ kind: 'adjourned', from: '2026-07-01', to: '2026-08-02' }, { kind: 'jurisdiction', from: '2026-06-01', to: '2026-06-08' }, { kind: 'settlement', from: '2027-02-08', to: '2027-02-10' }] }, [
      ['经本院院长批准延长1个月，届满日为2027年1月8日（星期五）', 'Extended 1 month by the court’s president: it ends on 2027-01-08 (Fri)'],
      ['延期审理（新证人、新证据、重新鉴定、勘验，至多一个月）：2026年7月1日（星期三）至2026年8月1日（星期六），31日（至多扣除一个月）', 'Adjournment for a witness, evidence, appraisal or inspection (a month at most): 2026-07-01 (Wed) to 2026-08-01 (Sat), 31 days (a month at most)'],
      ['管辖异议、管辖争议：2026年6月8日（星期一）已经结束，不在立案之后，不影响届满日', 'Objection to or dispute over jurisdiction: it was over on 2026-06-08 (Mon), not after the filing, and moves nothing'],
      ['双方和解：2027年2月8日（星期一）开始时期间已经届满，不影响届满日', 'Settlement talks of the parties: it began on 2027-02-08 (Mon), when the time was over, and moves nothing'],
      ['重叠的只计一次，审限内共扣除31日，届满日为2027年2月8日（星期一）', 'Overlaps count once; 31 days left out: it ends on 2027-02-08 (Mon)'],
    ]],
    ['one pause of a day', 'trial-limit', { procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: [{ kind: 'notice', from: '2026-07-01', to: '2026-07-02' }] }, [
      ['公告：2026年7月1日（星期三）至2026年7月2日（星期四），1日', 'Public notice: 2026-07-01 (Wed) to 2026-07-02 (Thu), 1 day'],
      ['审限内共扣除1日，届满日为2026年12月9日（星期三）', '1 day left out: it ends on 2026-12-09 (Wed)'],
    ]],
    ['a clock that stands', 'trial-limit', { procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: [{ kind: 'suspended', from: '2026-10-10' }] }, [
      ['中止：自2026年10月10日（星期六）起，尚未结束', 'Suspension: since 2026-10-10 (Sat), not over'],
      ['已扣除0日；期间停止计算，恢复后还剩59日', '0 days left out so far; the clock stands, with 59 days left when it goes on'],
    ]],
    ['a late change', 'trial-limit', { procedure: 'civil.ordinary', filedOn: '2026-06-08', convertedOn: '2026-09-09' }, [
      ['2026年9月9日（星期三）由简易程序转为普通程序，审限仍自原立案之日起连续计算', 'Changed to the ordinary procedure on 2026-09-09 (Wed); the time goes on from the first filing'],
      ['需要延长的，应当在届满15日前报本院院长批准，最迟2026年11月23日（星期一）；稳妥的最迟工作日：2026年11月20日（星期五）', 'More time is to be asked of the court’s president 15 days before the end: by 2026-11-23 (Mon); to be sure, by the working day 2026-11-20 (Fri)'],
      ['转为普通程序应当在简易程序审限届满（2026年9月8日（星期二），未计延长）之前裁定。', 'The change has to be ruled before the time of the summary procedure is over (2026-09-08, extensions apart).'],
    ]],
    ['a shorter time since', 'trial-limit', { procedure: 'civil.small-claims', filedOn: '2021-11-08' }, [
      ['小额诉讼程序3个月，届满日为2022年2月8日（星期二）', 'Small claims: 3 months, to 2022-02-08 (Tue)'],
      ['期间进行中，民事诉讼法（2021）第一百六十八条自2022年1月1日（星期六）起将此期间改为2个月，可延长1个月，累计至多3个月；这里按开始之日的规定计算，是否适用新规定由法院决定。', 'While it ran, 民事诉讼法（2021）第一百六十八条 changed it to 2 months, 1 month more at most, 3 months in all from 2022-01-01. It is counted here by the rule of the day on which it began; whether the new rule applies is for the court.'],
    ]],
    ['no more time', 'trial-limit', { procedure: 'administrative.summary', filedOn: '2026-10-20' }, [
      ['这一审限依法不能再延长', 'No article lets this time be extended any more'],
    ]],
    ['the upper court ten days before', 'trial-limit', { procedure: 'administrative.ordinary', filedOn: '2026-06-08' }, [
      ['需要延长的，应当在届满10日前报上级法院批准，最迟2026年11月28日（星期六）；稳妥的最迟工作日：2026年11月27日（星期五）', 'More time is to be asked of the upper court 10 days before the end: by 2026-11-28 (Sat); to be sure, by the working day 2026-11-27 (Fri)'],
    ]],
    ['a court’s limit on a Sunday', 'deadline', { rule: 'T-FILE', from: '2026-11-22' }, [
      ['这是对办案机关的期限，此日是按日历推算的提醒日，不因休息日顺延；此类期限是否顺延有争议，如果顺延则为2026年11月30日（星期一）。', 'This limit binds the authority itself. The day is a warning date, counted by the calendar and not moved over rest days; whether such limits move is disputed. If it did, it would end on 2026-11-30 (Mon).'],
    ]],
    ['a court’s limit on a Friday', 'deadline', { rule: 'T-FILE', from: '2026-11-20' }, [
      ['这是对办案机关的期限，此日是按日历推算的提醒日，不因休息日顺延；此类期限是否顺延有争议。', 'This limit binds the authority itself. The day is a warning date, counted by the calendar and not moved over rest days; whether such limits move is disputed.'],
    ]],
    ['a court’s limit without a notice', 'deadline', { rule: 'T-FILE', from: '2026-12-25' }, [
      ['这是对办案机关的期限，此日是按日历推算的提醒日，不因休息日顺延；此类期限是否顺延有争议，如果顺延则为2027年1月4日（星期一）（暂定，放假通知尚未收录）。', 'This limit binds the authority itself. The day is a warning date, counted by the calendar and not moved over rest days; whether such limits move is disputed. If it did, it would end on 2027-01-04 (Mon) (provisional: the holiday notice is not kept yet).'],
    ]],
    ['another party', 'deadline', { rule: 'T-APP', from: '2026-09-16', others: [{ on: '2026-09-20' }] }, [
      ['2026年10月1日（星期四）是休息日（国庆节放假），顺延到其后的第一个工作日：2026年10月8日（星期四）', '2026-10-01 (Thu) is a rest day (days off for National Day); the period ends on the first working day after it: 2026-10-08 (Thu)'],
      ['另一方2026年9月20日（星期日）收到，其上诉期至2026年10月8日（星期四）届满', 'Another party was served on 2026-09-20 (Sun); its time to appeal ends on 2026-10-08 (Thu)'],
      ['最后届满的上诉期至2026年10月8日（星期四），各方均不上诉的，次日2026年10月9日（星期五）起发生法律效力', 'The last time to appeal ends on 2026-10-08 (Thu); if no one appeals it is effective from the next day, 2026-10-09 (Fri)'],
    ]],
    ['hours', 'deadline', { rule: 'T-PRES-48', at: '2026-03-02T09:20:00+08:00' }, [
      ['接受保全申请之日：2026年3月2日（星期一）09:20，当时不计算在内，从次时2026年3月2日（星期一）10:00起算', 'Counted from the day the application was taken: 2026-03-02 (Mon) 09:20; that hour is not counted, the first begins at 2026-03-02 (Mon) 10:00'],
      ['48小时，届满：2026年3月4日（星期三）10:00；以小时计算的期间不因休息日顺延', '48 hours, over at 2026-03-04 (Wed) 10:00; hours do not move over rest days'],
    ]],
    ['before a hearing', 'deadline', { rule: 'T-SMALL-OBJ', from: '2026-12-04' }, [
      ['至迟于2026年12月4日（星期五）开庭之前；前一个工作日是2026年12月3日（星期四）', 'At the latest on 2026-12-04 (Fri) before the hearing opens; the working day before it is 2026-12-03 (Thu)'],
    ]],
    ['three days before one', 'deadline', { rule: 'T-HNOT', from: '2026-12-04' }, [
      ['开庭之日：2026年12月4日（星期五）。当日不计入，向前倒数', 'Counted back from the day of the hearing: 2026-12-04 (Fri), which is not counted'],
      ['3日前，倒数的最后一日：2026年12月1日（星期二）；为使其间足有3日，稳妥的最迟工作日：2026年11月30日（星期一）', '3 days before: the last day counted back is 2026-12-01 (Tue); to leave all of them free, the latest working day is 2026-11-30 (Mon)'],
      ['法律没有规定“若干日前”怎样倒数，也没有规定倒数的期限遇休息日怎样移动；请以稳妥的最迟工作日为准。', 'No article says how days are counted back, nor what happens when the day counted back is a rest day. Keep to the latest working day that is sure.'],
    ]],
    ['times that do not count', 'deadline', { rule: 'T-EVI', from: '2026-09-01', pauses: [{ from: '2026-09-10', to: '2026-10-20' }] }, [
      ['不计入的期间（管辖异议审查期间，至驳回异议的裁定生效之日）共40日，最后一日移至2026年10月26日（星期一）', '40 days that do not count (an objection to jurisdiction, until the ruling that dismisses it is effective) move the last day to 2026-10-26 (Mon)'],
      ['法律只规定了最短期间，实际期间以法院确定的为准。', 'The law sets the shortest length only; the real one is what the court sets.'],
    ]],
    ['a greatest length', 'deadline', { rule: 'T-PRES-DEP', from: '2026-02-28' }, [
      ['法律只规定了最长期间，实际期间以法院确定的为准。', 'The law sets the greatest length only; the real one is what the court sets.'],
    ]],
    ['a shorter notice since', 'deadline', { rule: 'T-PUB', from: '2021-12-20' }, [
      ['60日，最后一日：2022年2月18日（星期五）', '60 days; the last day is 2022-02-18 (Fri)'],
      ['期间进行中，民事诉讼法（2021）第九十五条第一款自2022年1月1日（星期六）起将此期间改为30日；这里按开始之日的规定计算，是否适用新规定由法院决定。', 'While it ran, 民事诉讼法（2021）第九十五条第一款 changed it to 30 days from 2022-01-01. It is counted here by the rule of the day on which it began; whether the new rule applies is for the court.'],
    ]],
    ['working days', 'deadline', { rule: 'T-MED-ACC', from: '2026-09-29' }, [
      ['3个工作日（休息日不计），最后一日：2026年10月9日（星期五）', '3 working days (rest days left out); the last day is 2026-10-09 (Fri)'],
      ['在线提交的，2026年10月9日（星期五）24:00（北京时间）前到达系统即为按期；邮寄的，期满前交邮即可，在途时间不计', 'Online, it is in time if the system has it by 24:00 China Standard Time on 2026-10-09 (Fri); by post, if posted by then: time on the way does not count'],
    ]],
    ['years that end on a make-up Saturday', 'deadline', { rule: 'T-EXEC', from: '2024-02-29' }, [
      ['2年，以到期月的对应日（没有的为月末日）为最后一日：2026年2月28日（星期六）', '2 years; the corresponding day of the last month (or that month’s last day) is 2026-02-28 (Sat)'],
      ['2026年2月28日（星期六）因调休是工作日，不顺延', '2026-02-28 (Sat) is a make-up working day, so nothing moves'],
      ['逾期仍可提出，是否超过时效由对方提出抗辩，受理机关不主动审查。', 'A late filing is still taken: only the other side may plead that time has run out.'],
    ]],
    ['posted late', 'deadline', { rule: 'T-ANS', from: '2026-09-16', postedOn: '2026-10-09' }, [
      ['2026年10月9日（星期五）交邮，期间于2026年10月8日（星期四）24:00届满：已经逾期', 'Posted on 2026-10-09 (Fri), the period is over at 2026-10-08 (Thu) 24:00: late'],
    ]],
    ['received in time', 'deadline', { rule: 'T-ANS', from: '2026-09-16', receivedAt: '2026-10-08T23:59:59+08:00' }, [
      ['2026年10月8日（星期四）23:59:59到达系统，期间于2026年10月8日（星期四）24:00届满：没有逾期', 'Received at 2026-10-08 (Thu) 23:59:59, the period is over at 2026-10-08 (Thu) 24:00: in time'],
    ]],
    ['a period without a notice', 'period', { length: 15, from: '2026-12-17' }, [
      ['2027年1月1日（星期五）是休息日（元旦放假），顺延到其后的第一个工作日：2027年1月4日（星期一）', '2027-01-01 (Fri) is a rest day (days off for New Year); the period ends on the first working day after it: 2027-01-04 (Mon)'],
      ['期间至2027年1月4日（星期一）24:00（北京时间）止', 'It is over at 24:00 China Standard Time on 2027-01-04 (Mon)'],
      ['节假日表中没有决定2027年1月4日（星期一）是否休息的国务院放假通知（尚未公布或者未收录），此日按固定节日和周末推算，是暂定结果，通知公布后可能变动。', 'The holiday table holds no notice that decides whether 2027-01-04 (Mon) is a rest day (it is not out, or not kept). The day is worked out from fixed feasts and weekends; it is provisional and may change.'],
    ]],
    ['an hour to midnight', 'period', { length: 1, unit: 'hours', at: '2026-03-02T22:20:05+08:00' }, [
      ['2026年3月2日（星期一）22:20:05：当时不计算在内，从次时2026年3月2日（星期一）23:00:00起算', 'The hour of 2026-03-02 (Mon) 22:20:05 is not counted; the first begins at 2026-03-02 (Mon) 23:00:00'],
      ['1小时，届满：2026年3月2日（星期一）24:00；以小时计算的期间不因休息日顺延', '1 hour, over at 2026-03-02 (Mon) 24:00; hours do not move over rest days'],
    ]],
    ['three days back', 'period', { length: 3, way: 'back', from: '2026-12-04' }, [
      ['2026年12月4日（星期五）当日不计入，倒数3日：2026年12月1日（星期二）；为使其间足有3日，稳妥的最迟工作日：2026年11月30日（星期一）', '2026-12-04 (Fri) is not counted; 3 days back is 2026-12-01 (Tue); to leave all of them free, the latest working day is 2026-11-30 (Mon)'],
    ]],
    ['days between', 'days-between', { from: '2026-04-03', to: '2026-03-02' }, [
      ['2026年3月2日（星期一）至2026年4月3日（星期五）：首日不计为32日（其中工作日24个、休息日8个），首尾都计为33日', '2026-03-02 (Mon) to 2026-04-03 (Fri): 32 without the first day (24 working, 8 rest), 33 with both'],
      ['第一日晚于第二日，已对调后计算。', 'The first day is later than the second; they were counted the other way round.'],
    ]],
  ])('%s', (_, name, input, wanted) => { expect(all(name, input)).toEqual(expect.arrayContaining(wanted)); });
  test('one of a thing has no plural', () => {
    expect(sentences('days-between', { from: '2026-03-02', to: '2026-04-03' }).rowsEn).toEqual([
      'Between (first day not counted): 32 days', 'Both days counted: 33 days', 'Working days (first day not counted): 24 working days', 'Working days (both counted): 25 working days', 'That is: 1 month and 1 day',
    ]);
    expect(sentences('days-between', { from: '2026-03-02', to: '2026-03-03' }).rowsEn).toEqual([
      'Between (first day not counted): 1 day', 'Both days counted: 2 days', 'Working days (first day not counted): 1 working day', 'Working days (both counted): 2 working days',
    ]);
    expect(sentences('trial-limit', { procedure: 'civil.ordinary', filedOn: '2026-06-08', onDay: '2026-12-09' }).rowsEn[1]).toBe('Left: over by 1 day');
    expect(sentences('trial-limit', { procedure: 'civil.ordinary', filedOn: '2026-06-08', onDay: '2026-12-07' }).rowsEn[1]).toBe('Left: 1 day');
  });
});
