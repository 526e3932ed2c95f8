import * as z from 'zod/mini';
import { using, type Ground } from '../../law/tables.ts';
import { addDays, day, type Day } from '../../shared/calendar.ts';
import { ruleOn } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { exact, plus, roundFen, times, type Exact } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { line, type Line, type Remark, type Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { choice, maybe, noneOrMore, onDay, rare, starting } from '../fields.ts';
import { remark } from '../remark.ts';
import { counted, monthsOn, sum } from './kit.ts';
import { LABOUR_LAW } from './severance-rules.ts';

const LAW_FROM = '2008-01-01', RULE = '劳动争议解释二（2025）', BY_LAW = '劳动合同法实施条例（2008）';
/** What takes the claim away, each with its article. */
const EXCLUSIONS = {
  none: { label: ['没有', 'None'], article: '' },
  'force-majeure': { label: ['因不可抗力未订立', 'Not signed because of force majeure'], article: `${RULE}第七条第一项` },
  'worker-fault': { label: ['因劳动者故意或者重大过失未订立', 'Not signed by the worker’s intent or gross negligence'], article: `${RULE}第七条第二项` },
  'by-law': { label: ['法律、行政法规规定的其他情形', 'Another case named by statute'], article: `${RULE}第七条第三项` },
  prolonged: { label: ['合同期限依法自动续延', 'The term was prolonged by law'], article: `${RULE}第八条` },
  deemed: { label: ['已视为订立无固定期限合同之后的期间', 'Time after an open-ended contract is deemed signed'], article: `${RULE}第九条；${BY_LAW}第七条` },
} as const;
const exclusions = {
  none: EXCLUSIONS.none.label, 'force-majeure': EXCLUSIONS['force-majeure'].label, 'worker-fault': EXCLUSIONS['worker-fault'].label, 'by-law': EXCLUSIONS['by-law'].label,
  prolonged: EXCLUSIONS.prolonged.label, deemed: EXCLUSIONS.deemed.label,
} as const;
const KINDS = { 'no-contract': ['未订立书面劳动合同', 'No written contract'], 'no-open-ended': ['应当订立而未订立无固定期限合同', 'No open-ended contract although it was due'] } as const;
type Input = {
  kind: keyof typeof KINDS; startDay: string; signedDay?: string | undefined; endDay?: string | undefined; monthlyWage: number; wages: { wage: number }[];
  exclusion: keyof typeof exclusions;
};
type Answer = { extra: number; from: string | null; to: string | null; months: number };

/** The days for which the second wage is due, both counted, and whether the year ended them; undefined where there are none. */
function span({ kind, startDay, signedDay, endDay }: Input, today: Day): { from: Day; to: Day; cut: boolean; byYear: boolean } | undefined {
  const start = day(startDay < LAW_FROM ? LAW_FROM : startDay), from = kind === 'no-contract' ? monthsOn(start, 1) : start, year = addDays(monthsOn(start, 12), -1);
  const last = [...(signedDay ? [addDays(day(signedDay), -1)] : []), day(endDay ?? today)].reduce((a, b) => (b < a ? b : a));
  const byYear = kind === 'no-contract' && year < last, to = byYear ? year : last;
  return to < from ? undefined : { from, to, byYear, cut: !signedDay && !endDay && to === today };
}
function workdays(from: Day, to: Day, ground: Ground): { days: number; provisional: boolean } {
  let days = 0, provisional = false;
  for (let at = from; at <= to; at = addDays(at, 1)) {
    if (!ground.calendar.isRestDay(at)) days += 1;
    provisional ||= ground.calendar.isProvisional(at);
  }
  return { days, provisional };
}

type Sum = { total: Exact; months: number; lines: Line[]; partial: boolean; provisional: boolean };
/** So many months have a line each; the later ones of which none was given a wage of its own share one. */
const SINGLE_MONTHS = 36;
function monthsLine(article: string, { first, count, from, to, wage }: { first: number; count: number; from: Day; to: Day; wage: number }): Line {
  return counted(article, exact(wage * count), () => (count === 1
    ? [`第 ${first} 个月（${from} 至 ${to}）另一倍工资`, `Month ${first} (${from} to ${to}), the second wage`]
    : [`第 ${first} 至 ${first + count - 1} 个月（${from} 至 ${to}）另一倍工资：${yuanText(wage)} 元 × ${count}`, `Months ${first} to ${first + count - 1} (${from} to ${to}), the second wage: CNY ${yuanText(wage)} × ${count}`]));
}
function byMonth(from: Day, to: Day, first: string, input: Input, law: string, ground: Ground): Sum {
  const article = `${law}第八十二条${input.kind === 'no-contract' ? `第一款；${BY_LAW}第六条；${BY_LAW}第七条` : `第二款；${BY_LAW}第三十四条`}`;
  // Counted from the first day of work, so that a start on the 31st still comes to eleven months.
  const edge = (k: number): Day => monthsOn(day(first), k + (input.kind === 'no-contract' ? 1 : 0)), wageOf = (k: number): number => input.wages[k]?.wage ?? input.monthlyWage;
  let months = 0;
  while (addDays(edge(months + 1), -1) <= to) months += 1;
  const single = Math.min(months, Math.max(SINGLE_MONTHS, input.wages.length));
  const row = (k: number, count: number): Line => monthsLine(article, { first: k + 1, count, from: edge(k), to: addDays(edge(k + count), -1), wage: wageOf(k) });
  const lines = [...Array.from({ length: single }, (_, k) => row(k, 1)), ...(months > single ? [row(single, months - single)] : [])];
  const total = [...Array.from({ length: single }, (_, k) => exact(wageOf(k))), exact(input.monthlyWage * (months - single))].reduce(plus, exact(0));
  const start = edge(months), wage = wageOf(months);
  if (start > to) return { total, months, lines, partial: false, provisional: false };
  const part = workdays(start, to, ground), whole = workdays(start, addDays(edge(months + 1), -1), ground), amount = times(exact(wage), exact(part.days, Math.max(whole.days, 1)));
  const last = counted(`${RULE}第六条`, amount, () => [
    `不满一个月（${start} 至 ${to}）：${yuanText(wage)} 元 × 实际工作日 ${part.days} ÷ 该月工作日 ${whole.days}`,
    `Part of a month (${start} to ${to}): CNY ${yuanText(wage)} × ${part.days} working days ÷ ${whole.days} of that month`,
  ]);
  return { total: plus(total, amount), months, lines: [...lines, last], partial: true, provisional: whole.provisional };
}

const nothing = (lines: Line[]): Decision<Worked<Answer>> => agreed({
  answer: { extra: 0, from: null, to: null, months: 0 }, lines, results: () => [{ label: ['应再支付的另一倍工资', 'Second wage due'], fen: 0 }],
});
function remarksOf(s: Sum, cut: boolean): Remark[] {
  return [
    remark('one-fold', '只算应再支付的另一倍；正常工资已付的不在内。', 'Only the second wage; the ordinary wage is not in it.'),
    remark(
      'limitation', '申请仲裁的时效是一年（劳动争议调解仲裁法（2007）第二十七条第一款）：有的自应付期间结束后起算，有的按月分别起算，请尽早申请并核对当地做法。',
      'Arbitration must be sought within a year (art. 27 of the mediation and arbitration law): some count it from the end of the time due, some month by month. Ask early and check the local practice.',
    ),
    ...(s.partial ? [
      remark(
        'working-days', '不满一个月的部分按法院日历的工作日计算；实行其他工时的，按实际工作日另算。规定没有写明怎样折成每日工资，也有按 21.75 天折算的，请核对当地做法。',
        'The part of a month counts the calendar’s working days; where other hours are worked, the days really worked count. No article says how a day is priced; some divide by 21.75.',
      ),
    ] : []),
    ...(s.provisional ? [remark('provisional', '该年放假通知尚未公布，工作日暂按周末和法定固定节日计算。', 'The holiday notice of that year is not out; working days are provisional.')] : []),
    ...(cut ? [remark('until-today', '未填写补订日或离职日，算到今天。', 'Neither the day of signing nor the last day was given; counted until today.')] : []),
  ];
}
function work(input: Input, ground: Ground): Decision<Worked<Answer>> {
  const { startDay, signedDay, endDay } = input, last = endDay ?? ground.today, law = ruleOn(LABOUR_LAW, last < startDay ? startDay : last)?.value;
  for (const to of [signedDay, endDay]) if (to !== undefined && to < startDay) return refused('calculators.days-reversed', 'invalid', { from: startDay, to });
  if (!law) return refused('calculators.no-rule-on-day', 'invalid', { day: last, from: LAW_FROM });
  const out = EXCLUSIONS[input.exclusion];
  // Article 9 takes away only the time after the year, at which a claim without any contract ends anyway: its eleven months stay due.
  if (input.exclusion !== 'none' && !(input.exclusion === 'deemed' && input.kind === 'no-contract')) return nothing([
    line(out.article, exact(0), () => [`${out.label[0]}：不支付二倍工资（由用人单位举证）`, `${out.label[1]}: no second wage (the employer proves it)`]),
  ]);
  const time = span(input, ground.today);
  if (!time) return nothing([
    input.kind === 'no-contract' ? line(`${law}第八十二条第一款；${BY_LAW}第六条`, exact(0), () => [
      '自用工之日起未超过一个月，或者已在此前订立、离职：没有应付二倍工资的期间', 'Not more than a month since work began, or signed or ended before: no time for which it is due',
    ]) : line(`${law}第八十二条第二款`, exact(0), () => [
      '应当订立之日尚未到来，或者当日已经订立：没有应付二倍工资的期间', 'It is not due yet, or was signed on the day it was due: no time for which a second wage is owed',
    ]),
  ]);
  const s = byMonth(time.from, time.to, startDay < LAW_FROM ? LAW_FROM : startDay, input, law, ground), extra = roundFen(s.total);
  const ofYear = input.kind === 'no-contract' ? `${BY_LAW}第六条第二款；${BY_LAW}第七条` : `${law}第八十二条第二款`;
  const spanLine = line(startDay < LAW_FROM && input.kind === 'no-contract' ? `${law}第九十七条第二款；${ofYear}` : ofYear, null, () => [
    `应付期间：${time.from} 至 ${time.to}`, `Due for ${time.from} to ${time.to}`,
  ]);
  const over = line(`${law}第十四条第三款；${BY_LAW}第七条；${RULE}第九条`, null, () => [
    `自 ${addDays(time.to, 1)} 起用工已满一年，视为已订立无固定期限劳动合同，此后不再支付二倍工资`,
    `From ${addDays(time.to, 1)} the work has lasted a year and an open-ended contract is deemed signed: no second wage after that`,
  ]);
  return agreed({
    answer: { extra, from: time.from, to: time.to, months: s.months }, lines: [spanLine, ...s.lines, ...(time.byYear ? [over] : [])], remarks: remarksOf(s, time.cut),
    ...(s.partial ? { tables: [using(ground, 'holidays')] } : {}),
    results: () => [{ label: ['应再支付的另一倍工资', 'Second wage due'], fen: extra }, { label: ['期间', 'Time'], text: [`${time.from} 至 ${time.to}`, `${time.from} to ${time.to}`] }],
  });
}

/** The second wage for months without a written contract: 劳动合同法第八十二条, 实施条例 arts. 6–7, 劳动争议解释二（2025）arts. 6–9. */
export const doubleWage = calculator({
  name: 'double-wage', shelf: 'compensation', title: ['未订书面劳动合同的二倍工资', 'Double wage without a written contract'],
  about: ['自用工满一个月的次日至满一年的前一日，按月计算应再支付的一倍工资。', 'The second wage month by month, from a month after work began to the day before a year.'],
  fields: {
    kind: starting(choice(['情形', 'Case'], KINDS), 'no-contract'),
    startDay: onDay(['用工之日', 'First day of work'], { note: ['无固定期限的，填应当订立之日', 'For an open-ended contract, the day on which it was due'] }),
    signedDay: maybe(onDay(['补订书面合同之日', 'Day of signing'])), endDay: maybe(onDay(['离职日', 'Last day of work'])),
    monthlyWage: sum(['月工资', 'Monthly wage']),
    wages: rare(noneOrMore(['各月工资（依次）', 'Wages month by month, in order'], { wage: sum(['工资', 'Wage']) }, {
      max: 240, note: ['每月不同时填写；缺的月份按月工资', 'Where they differ; a month left out takes the monthly wage'],
    })),
    exclusion: rare(starting(choice(['不支付的情形', 'What excludes it'], exclusions), 'none')),
  },
  answer: z.object({ extra: z.int(), from: z.nullable(z.string()), to: z.nullable(z.string()), months: z.int() }),
  examples: [{ startDay: '2025-01-15', monthlyWage: '1万', endDay: '2026-06-30' }, { startDay: '2025-01-15', monthlyWage: '1万', signedDay: '2025-05-08' }],
  work,
});
