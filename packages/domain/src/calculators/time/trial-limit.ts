import * as z from 'zod/mini';
import { day, daysBetween, type Day } from '../../shared/calendar.ts';
import { ruleOn } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { line, type Line, type Remark, type Words, type Worked } from '../../shared/worked.ts';
import { ASKED_BEFORE, BEGINS, CONVERTED, FOREIGN, PAUSES, PROCEDURES, type Extender, type PauseKind, type ProcedureCode, type TrialTime } from '../../law/trial-limits.ts';
import { before } from '../../law/periods.ts';
import type { Ground } from '../../law/tables.ts';
import { calculator } from '../calculator.ts';
import { choice, flag, maybe, onDay, rare, rows, starting, whole } from '../fields.ts';
import { remark } from '../remark.ts';
import { changedRemark } from './remarks.ts';
import { daysLeft, nextExtender, trialClock, type Added, type TrialAsked, type TrialClock } from './trial-clock.ts';
import { dayWords, spanWords } from './words.ts';

const TrialAnswer = z.object({
  /** Null while the clock stands. */
  lastDay: z.nullable(z.string()), rawEnd: z.string(), rolled: z.boolean(), provisional: z.boolean(),
  pausedDays: z.int(), standing: z.boolean(),
  /** From the day asked about; negative when over; while the clock stands, the days left when it goes on. */
  daysLeft: z.int(),
  /** The latest day to ask for more time. */
  askBy: z.nullable(z.string()),
});
type TrialAnswer = z.infer<typeof TrialAnswer>;
type Input = {
  procedure: ProcedureCode; filedOn: string; convertedOn?: string | undefined; foreign: boolean; onDay?: string | undefined;
  pauses?: { kind: PauseKind; from: string; to?: string | undefined }[] | undefined; presidentMonths: number; presidentDays: number; upperMonths: number; upperDays: number;
};
const DISPUTED = remark(
  'disputed', '审限是对法院的期限，最后一日是休息日的不顺延，此日为提醒日；是否顺延有争议。', 'The time for trial binds the court. Its last day is a warning date and is not moved over rest days; whether it moves is disputed.',
);

const UPPER_SECOND = remark(
  'upper-second', '上级法院批准的延长应当在本院院长批准延长之后；这里没有填写院长批准的延长，请核对。', 'The upper court extends only after the court’s own president has; no extension by the president is given here. Check it.',
);

/** A time for trial with the extension by the president, as far as a change of it matters. */
const timeWords = ({ length, president, total }: TrialTime): Words => {
  const [most, all] = [president?.most ? spanWords(president.most) : null, total ? spanWords(total) : null];
  return [`${spanWords(length)[0]}${most ? `，可延长${most[0]}` : ''}${all ? `，累计至多${all[0]}` : ''}`, `${spanWords(length)[1]}${most ? `, ${most[1]} more at most` : ''}${all ? `, ${all[1]} in all` : ''}`];
};
const addedWords = ({ months, days }: Added): Words => [`${months > 0 ? `${months}个月` : ''}${days > 0 ? `${days}日` : ''}`, [...(months > 0 ? [spanWords({ months })[1]] : []), ...(days > 0 ? [spanWords({ days })[1]] : [])].join(' and ')];
function extensionLines(clock: TrialClock, president: Added, upper: Added): Line[] {
  const parts = [...(president.months + president.days > 0 ? [[addedWords(president), ['本院院长', 'the court’s president']] as const] : []), ...(upper.months + upper.days > 0 ? [[addedWords(upper), ['上级法院', 'the upper court']] as const] : [])];
  if (parts.length === 0) return [];
  return [line(clock.article, null, () => [`${parts.map(([length, by]) => `经${by[0]}批准延长${length[0]}`).join('，')}，届满日为${dayWords(clock.extended)[0]}`, `Extended ${parts.map(([length, by]) => `${length[1]} by ${by[1]}`).join(', ')}: it ends on ${dayWords(clock.extended)[1]}`])];
}
function pauseLines({ pauses, moved }: TrialClock, filedOn: Day): Line[] {
  const once: Words = pauses.length > 1 ? ['重叠的只计一次，', 'Overlaps count once; '] : ['', ''];
  return [
    ...pauses.map(({ kind, from, to, article, cut }) => line(article, null, () => {
      const [zh, en] = PAUSES[kind].label;
      if (to !== null && to <= filedOn) return [`${zh}：${dayWords(to)[0]}已经结束，不在立案之后，不影响届满日`, `${en}: it was over on ${dayWords(to)[1]}, not after the filing, and moves nothing`];
      if (moved.end !== null && from >= moved.end) return [`${zh}：${dayWords(from)[0]}开始时期间已经届满，不影响届满日`, `${en}: it began on ${dayWords(from)[1]}, when the time was over, and moves nothing`];
      return to === null ? [`${zh}：自${dayWords(from)[0]}起，尚未结束`, `${en}: since ${dayWords(from)[1]}, not over`]
        : [`${zh}：${dayWords(from)[0]}至${dayWords(to)[0]}，${daysBetween(from, to)}日${cut ? '（至多扣除一个月）' : ''}`, `${en}: ${dayWords(from)[1]} to ${dayWords(to)[1]}, ${spanWords({ days: daysBetween(from, to) })[1]}${cut ? ' (a month at most)' : ''}`];
    })),
    ...(pauses.length === 0 ? [] : [line(pauses[0]?.article ?? BEGINS, null, (): Words => (moved.end === null
      ? [`${once[0]}已扣除${moved.paused}日；期间停止计算，恢复后还剩${moved.left ?? 0}日`, `${once[1]}${spanWords({ days: moved.paused })[1]} left out so far; the clock stands, with ${spanWords({ days: moved.left ?? 0 })[1]} left when it goes on`]
      : [`${once[0]}审限内共扣除${moved.paused}日，届满日为${dayWords(moved.end)[0]}`, `${once[1]}${spanWords({ days: moved.paused })[1]} left out: it ends on ${dayWords(moved.end)[1]}`]))]),
  ];
}
const BY: Readonly<Record<Extender, Words>> = { president: ['本院院长', 'the court’s president'], upper: ['上级法院', 'the upper court'] };
/** Until when more time may be asked for, and of whom; or that none may be added any more. */
function askLines(asked: TrialAsked, clock: TrialClock, { calendar }: Ground): { askBy: Day | null; lines: Line[] } {
  const by = nextExtender(asked, clock), { end } = clock.moved, { track } = PROCEDURES[asked.procedure];
  if (end === null || track === 'enforcement') return { askBy: null, lines: [] };
  if (by === null) return { askBy: null, lines: [line(clock.article, null, () => ['这一审限依法不能再延长', 'No article lets this time be extended any more'])] };
  const rule = ruleOn(ASKED_BEFORE[track][by] ?? [], end);
  if (!rule) return { askBy: null, lines: [] };
  const { last, safe } = before(end, { days: rule.value }, calendar);
  return { askBy: last, lines: [line(rule.article, null, (): Words => [
    `需要延长的，应当在届满${rule.value}日前报${BY[by][0]}批准，最迟${dayWords(last)[0]}；稳妥的最迟工作日：${dayWords(safe)[0]}`,
    `More time is to be asked of ${BY[by][1]} ${rule.value} days before the end: by ${dayWords(last)[1]}; to be sure, by the working day ${dayWords(safe)[1]}`,
  ])] };
}
function conversion(input: Input, filedOn: Day): Decision<{ lines: Line[]; remarks: Remark[] }> {
  const { convertedOn } = input, { track } = PROCEDURES[input.procedure];
  if (convertedOn === undefined) return agreed({ lines: [], remarks: [] });
  if (input.procedure !== 'civil.ordinary' && input.procedure !== 'administrative.ordinary') return refused('calculators.not-converted', 'invalid');
  if (convertedOn < filedOn) return refused('calculators.days-reversed', 'invalid', { from: filedOn, to: convertedOn });
  const article = ruleOn(CONVERTED[track], convertedOn)?.article;
  if (article === undefined) return refused('calculators.no-rule-on-day', 'invalid', { day: convertedOn, from: CONVERTED[track].at(-1)?.from });
  const simple = trialClock({ procedure: `${track}.summary` as ProcedureCode, filedOn, pauses: input.pauses ?? [], president: { months: 0, days: 0 }, upper: { months: 0, days: 0 } });
  const end = simple.ok ? simple.value.moved.end : null;
  return agreed({
    lines: [line(article, null, () => [`${dayWords(convertedOn as Day)[0]}由简易程序转为普通程序，审限仍自原立案之日起连续计算`, `Changed to the ordinary procedure on ${dayWords(convertedOn as Day)[1]}; the time goes on from the first filing`])],
    remarks: end !== null && convertedOn > end ? [remark('converted-late', `转为普通程序应当在简易程序审限届满（${dayWords(end)[0]}，未计延长）之前裁定。`, `The change has to be ruled before the time of the summary procedure is over (${end}, extensions apart).`)] : [],
  });
}
function work(input: Input, ground: Ground): Decision<Worked<TrialAnswer>> {
  const filedOn = day(input.filedOn), procedure: (typeof PROCEDURES)[ProcedureCode] & { notForeign?: true } = PROCEDURES[input.procedure];
  const foreign = input.foreign && procedure.notForeign ? ruleOn(FOREIGN, filedOn) : undefined;
  if (foreign) return refused('calculators.no-trial-limit', 'invalid', { article: foreign.article });
  const president = { months: input.presidentMonths, days: input.presidentDays }, upper = { months: input.upperMonths, days: input.upperDays };
  const asked: TrialAsked = { procedure: input.procedure, filedOn, pauses: input.pauses ?? [], president, upper }, clocked = trialClock(asked);
  if (!clocked.ok) return clocked;
  const converted = conversion(input, filedOn);
  if (!converted.ok) return converted;
  const clock = clocked.value, { moved } = clock, end = moved.end, more = askLines(asked, clock, ground);
  const { askBy } = more, today = (input.onDay ?? ground.today) as Day, left = daysLeft(clock, today);
  return agreed({
    answer: { lastDay: end, rawEnd: clock.plain, rolled: false, provisional: false, pausedDays: moved.paused, standing: end === null, daysLeft: left, askBy },
    results: () => [
      { label: ['审限届满日', 'Last day'], text: end === null ? ['期间停止计算', 'The clock stands'] : dayWords(end) }, { label: ['剩余', 'Left'], text: left < 0 ? [`已超过${-left}日`, `over by ${spanWords({ days: -left })[1]}`] : spanWords({ days: left }) },
      ...(askBy === null ? [] : [{ label: ['最迟申请延长之日', 'Latest day to ask for more time'] as const, text: dayWords(askBy) }]),
    ],
    lines: [
      line(BEGINS, null, () => [`立案：${dayWords(filedOn)[0]}，当日不计入，从次日起算`, `Filed on ${dayWords(filedOn)[1]}, which is not counted`]), ...converted.value.lines,
      line(clock.article, null, () => [`${procedure.label[0]}${spanWords(clock.time.length)[0]}，届满日为${dayWords(clock.plain)[0]}`, `${procedure.label[1]}: ${spanWords(clock.time.length)[1]}, to ${dayWords(clock.plain)[1]}`]),
      ...extensionLines(clock, president, upper), ...pauseLines(clock, filedOn),
      ...more.lines,
    ],
    remarks: [DISPUTED, ...(clock.time.president && president.months + president.days === 0 && upper.months + upper.days > 0 ? [UPPER_SECOND] : []), ...converted.value.remarks, ...changedRemark<TrialTime>(procedure.rule, clock.time, timeWords, filedOn, end ?? today)],
  });
}

const labels = <K extends string>(of: Readonly<Record<K, { readonly label: Words }>>): Readonly<Record<K, Words>> => Object.fromEntries(Object.entries<{ readonly label: Words }>(of).map(([key, { label }]) => [key, label])) as Readonly<Record<K, Words>>;
const length = (zh: string, en: string, max: number) => starting(whole([zh, en], { max }), 0);
/** The time that a court has to try or enforce a case, with pauses, extensions and a change of procedure. */
export const trialLimit = calculator({
  name: 'trial-limit', shelf: 'time',
  title: ['审理、执行期限', 'Time for trial and enforcement'],
  about: ['按程序和立案日计算审限，扣除公告、鉴定、中止等不计入的期间，加上批准的延长，说明还剩多少日。', 'The time for trial from the day of filing, without the times that do not count, with extensions granted, and the days left.'],
  fields: {
    procedure: choice(['程序', 'Procedure'], labels(PROCEDURES)), filedOn: onDay(['立案之日', 'Filed on'], { note: ['转为普通程序的，仍填最初的立案之日；再审案件填再审立案之日；特别程序有公告的，填公告期满之日', 'After a change of procedure still the first filing; in a retrial its own filing; in a special procedure with a public notice the end of the notice'] }),
    convertedOn: maybe(onDay(['简易转普通之日', 'Changed to ordinary on'], { when: { field: 'procedure', is: ['civil.ordinary', 'administrative.ordinary'] } })),
    pauses: maybe(rows(['不计入的期间', 'Times that do not count'], { kind: choice(['事由', 'Why'], labels(PAUSES)), from: onDay(['开始之日（当日照计）', 'Began on (still counted)']), to: maybe(onDay(['结束之日（未结束的不填）', 'Ended on (empty while it lasts)'])) }, { max: 100 })),
    presidentMonths: length('院长批准延长（月）', 'Added by the president (months)', 120), presidentDays: length('院长批准延长（日）', 'Added by the president (days)', 3650),
    upperMonths: length('上级法院批准延长（月）', 'Added by the upper court (months)', 120), upperDays: length('上级法院批准延长（日）', 'Added by the upper court (days)', 3650),
    foreign: rare(flag(['涉外案件', 'Foreign element'], { when: { field: 'procedure', is: ['civil.ordinary', 'civil.second', 'civil.second-ruling'] } })), onDay: rare(maybe(onDay(['算到哪一日', 'Days left as of']))),
  },
  answer: TrialAnswer as z.ZodMiniType<TrialAnswer>,
  examples: [
    { procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: [{ kind: 'notice', from: '2026-06-20', to: '2026-07-20' }, { kind: 'appraisal', from: '2026-07-10', to: '2026-08-10' }] },
    { procedure: 'civil.summary', filedOn: '2026-09-01', presidentMonths: 1 }, { procedure: 'administrative.summary', filedOn: '2026-10-20' }, { procedure: 'civil.ordinary', filedOn: '2026-06-08', convertedOn: '2026-09-01', pauses: [{ kind: 'suspended', from: '2026-10-10' }] },
  ],
  work,
});
