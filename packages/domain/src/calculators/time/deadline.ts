import * as z from 'zod/mini';
import { refused, type Decision } from '../../shared/decision.ts';
import type { Words, Worked } from '../../shared/worked.ts';
import type { Limit } from '../../law/limit.ts';
import { LIMITS, LIMIT_CODES, type LimitCode } from '../../law/limits.ts';
import type { Ground } from '../../law/tables.ts';
import { calculator } from '../calculator.ts';
import { choice, flag, maybe, onDay, onMoment, rare, rows } from '../fields.ts';
import { oneStart } from './counting.ts';
import { DeadlineAnswer, deadlineOf } from './deadline-of.ts';

const RULES = Object.fromEntries(LIMIT_CODES.map((code) => [code, LIMITS[code].label])) as Readonly<Record<LimitCode, Words>>;
const HOURLY = LIMIT_CODES.filter((code) => LIMITS[code].rule.some(({ value }) => 'hours' in value)), DAILY = LIMIT_CODES.filter((code) => !HOURLY.includes(code));
const ABROAD = LIMIT_CODES.filter((code) => LIMITS[code].abroad), APPEALS = ['T-APP', 'T-APP-R', 'T-ADM-APP', 'T-ADM-APP-R'];
const PAUSABLE = LIMIT_CODES.filter((code) => { const limit: Limit = LIMITS[code]; return limit.excluded ?? limit.suspended; });
type Input = { rule: LimitCode; from?: string | undefined; at?: string | undefined; abroad: boolean; pauses?: { from: string; to: string }[] | undefined; others?: { on: string; abroad: boolean }[] | undefined; postedOn?: string | undefined; receivedAt?: string | undefined };

function work({ rule, from, at, abroad, others, pauses, postedOn, receivedAt }: Input, ground: Ground): Decision<Worked<DeadlineAnswer>> {
  const hourly = HOURLY.includes(rule), start = hourly ? at : from ?? at, one = oneStart({ from, at }, hourly, 'rule', { days: DAILY, hours: HOURLY });
  if (!one.ok) return one;
  if (start === undefined) return refused(hourly ? 'calculators.moment-missing' : 'calculators.day-missing', 'invalid', { rule: LIMITS[rule].label[0], ruleEn: LIMITS[rule].label[1], field: hourly ? 'at' : 'from' });
  return deadlineOf(rule, start, ground, { abroad, ...(others ? { others } : {}), ...(pauses ? { pauses } : {}), ...(postedOn === undefined ? {} : { postedOn }), ...(receivedAt === undefined ? {} : { receivedAt }) });
}

/** The last day of any limit that the law sets, by the rules of the day of its event. */
export const deadline = calculator({
  name: 'deadline', shelf: 'time',
  title: ['法定期限', 'Limits set by law'],
  about: ['选择期限，填写起算事实发生之日，算出最后一日，并说明依据和顺延的原因。', 'Choose a limit and the day of its event: the last day, by which article, and why it moved.'],
  fields: {
    rule: choice(['期限', 'Limit'], RULES),
    from: maybe(onDay(['起算事实发生之日', 'Day of the event'], { note: ['当日不计入期间；倒数的期限填写开庭、届满等之日', 'Itself not counted; for limits counted back, the day of the hearing or of expiry'], when: { field: 'rule', is: DAILY } })),
    at: maybe(onMoment(['起算事实发生的时间', 'Moment of the event'], { when: { field: 'rule', is: HOURLY } })),
    abroad: rare(flag(['当事人在中国领域内没有住所', 'The party has no domicile in China'], { note: ['住所在香港、澳门、台湾的，法院可以参照适用（民诉法解释（2022）第五百四十九条）', 'A domicile in Hong Kong, Macao or Taiwan may be treated alike: 民诉法解释（2022）第五百四十九条'], when: { field: 'rule', is: ABROAD } })),
    others: rare(maybe(rows(['其他各方的送达', 'Service on the other parties'], { on: onDay(['送达之日', 'Served on']), abroad: flag(['在中国领域内没有住所', 'No domicile in China']) }, { max: 200, when: { field: 'rule', is: APPEALS } }))),
    pauses: rare(maybe(rows(['不计入的期间', 'Times that do not count'], { from: onDay(['开始之日（当日照计）', 'Began on (still counted)']), to: onDay(['结束之日', 'Ended on']) }, { max: 50, when: { field: 'rule', is: PAUSABLE }, note: ['时效因障碍中止的，填写障碍开始之日和消除之日', 'For limitation that an obstacle suspended: the day it arose and the day it was removed'] }))),
    postedOn: rare(maybe(onDay(['交邮之日', 'Posted on'], { note: ['填写后判断是否按期', 'If given, it is said whether this was in time'] }))),
    receivedAt: rare(maybe(onMoment(['系统收到的时间', 'Received by the system at']))),
  },
  answer: DeadlineAnswer as z.ZodMiniType<DeadlineAnswer>,
  examples: [
    { rule: 'T-APP', from: '2026-09-16' }, { rule: 'T-APP', from: '2026-09-16', others: [{ on: '2026-09-20' }] }, { rule: 'T-ANS', from: '2026-09-16', abroad: true }, { rule: 'T-PRES-48', at: '2026-03-02T09:20:00+08:00' },
    { rule: 'T-HNOT', from: '2026-12-04' }, { rule: 'T-EXEC', from: '2024-02-29', receivedAt: '2026-02-28T23:59:58+08:00' },
  ],
  work,
});
