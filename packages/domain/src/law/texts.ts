import type { Texts } from '../shared/texts.ts';

/** Sentences about days and periods, and about what does not fit into a dated table. */
export const texts: Texts = {
  'law.step-up': { zh: '更新数据表会改变今后的计算结果，请先再次验证身份。', en: 'A changed table changes what is worked out from now on. Prove again who you are first.' },
  'law.column-unknown': { zh: '第 {row} 行有一个不认识的栏目“{column}”。这张表的栏目是：{known}。请改正栏目名后重新提交。', en: 'Row {row} has a column “{column}” that this table does not have. Its columns are: {known}. Correct the name and submit again.' },
  'law.row-unfit': { zh: '第 {row} 行“{column}”一栏缺失或写法不对。日期写成 2026-11-24，年份写四位数，利率写成百分数文字如 3.45，金额是以分为单位的整数，来源不能空。请改正这一行。', en: 'In row {row} the column “{column}” is missing or not written as it should be. Days are written 2026-11-24, years with four digits, rates as per cent in text such as 3.45, money in whole fen; the source may not be empty. Correct this row.' },
  'law.row-twice': { zh: '第 {row} 行与第 {first} 行说的是同一件事，只能保留一行。请删去其中一行。', en: 'Row {row} speaks of the same as row {first}, and only one can hold. Remove one of them.' },
  'law.province-unknown': { zh: '第 {row} 行的“{province}”不是省级行政区的全名。请写全名，例如“浙江省”。', en: 'In row {row} “{province}” is not the full name of a province. Write it in full, such as 浙江省.' },
  'law.day-out-of-span': { zh: '第 {row} 行的日期 {day} 不对：这张表的日期须在 {first} 至 {last} 之间。请核对公布的文件。', en: 'In row {row} the day {day} cannot be right: days of this table lie between {first} and {last}. Check the publication.' },
  'law.fee-out-of-range': { zh: '第 {row} 行“{column}”超出国务院规定的幅度（{low} 元至 {high} 元，诉讼费用交纳办法第十三条）。请核对后按分填写。', en: 'In row {row} “{column}” is outside what the Fee Measures allow (CNY {low} to {high}, art. 13). Check it and give it in fen.' },
  'law.rate-too-high': { zh: '第 {row} 行“{column}”是 {rate}%，高于 {most}%，多半漏了小数点：3.45% 写成 3.45，不是 345。请对照公布的文件改正。', en: 'In row {row} “{column}” is {rate} %, above {most} %; most likely the point is missing: 3.45 % is written 3.45, not 345. Correct it by the publication.' },
  'law.day-missing': { zh: '第 {row} 行：{year} 年没有 {day} 这一天。日期写成“月-日”，例如 10-01。', en: 'Row {row}: there is no {day} in {year}. Days are written month-day, such as 10-01.' },
  'law.day-both': { zh: '第 {row} 行：{year} 年的 {day} 同时写在休息日和上班日里，只能是其中之一。请对照放假通知改正。', en: 'Row {row}: {day} of {year} stands among rest days and workdays; it can be only one. Correct it by the notice.' },
  'law.day-twice': { zh: '第 {row} 行：{year} 年的 {day} 写了两次。请删去一个。', en: 'Row {row}: {day} of {year} stands there twice. Remove one.' },
  'law.holiday-missing': { zh: '第 {row} 行：{year} 年的休息日里没有 {day}，而这一天是法定节假日。一行须写全年的休息日和调休上班日，因为它整行替换这一年。请补全。', en: 'Row {row}: {day} is a public holiday and does not stand among the rest days of {year}. A row takes the place of its whole year, so give all rest days and make-up workdays of it.' },
  'law.rest-too-long': { zh: '第 {row} 行：{year} 年自 {day} 起连续休息 {days} 日，放假通知没有这样长的假期。请对照放假通知核对休息日和上班日。', en: 'Row {row}: from {day} of {year} there would be {days} rest days on end, and no holiday notice gives so many. Check rest days and workdays by the notice.' },
  'law.bands-unordered': { zh: '第 {row} 行的分段不对：各段上限须由小到大，最后一段不写上限（null）。请改正。', en: 'The parts in row {row} are not in order: their ends must rise, and the last has none (null). Correct them.' },
  'law.revision-gone': { zh: '这次更新已经撤回，不能再撤回一次。请刷新后查看。', en: 'This change was already taken back. Refresh to see.' },
};
