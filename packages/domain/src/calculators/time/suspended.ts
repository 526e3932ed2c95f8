import type { Day } from '../../shared/calendar.ts';
import { ruleOn } from '../../shared/citation.ts';
import { line, type Line, type Remark, type Words } from '../../shared/worked.ts';
import { nextWorkday, type CourtCalendar } from '../../law/calendar.ts';
import type { Suspended } from '../../law/limit.ts';
import { suspendedEnd, type Obstacle, type SuspendedEnd, type Suspending } from '../../law/suspension.ts';
import { remark } from '../remark.ts';
import { dayWords, spanWords } from './words.ts';

/** Where obstacles leave the end of a limit, as counted, and the working of it. */
export type Moved = { readonly raw: Day; readonly lines: Line[]; readonly remarks: Remark[] };

function fateWords({ from, to, fate, by, left, end }: Suspending, since: Day): Words {
  const [began, gone, over] = [dayWords(from), dayWords(to), dayWords(end)], zh = `障碍自${began[0]}起，${gone[0]}消除`, en = `An obstacle from ${began[1]}, removed on ${gone[1]}`;
  if (fate === 'late') return [`${zh}：开始时期间已经届满，不发生中止`, `${en}: when it arose the time was over; nothing is suspended`];
  if (fate === 'early') {
    return by === 'rest' ? [`${zh}：消除时期间尚未起算，不发生中止`, `${en}: it was gone before the time ran; nothing is suspended`]
      : [`${zh}：在期间的最后六个月（自${dayWords(since)[0]}起）之前已经消除，不发生中止`, `${en}, before the last six months, which begin on ${dayWords(since)[1]}: nothing is suspended`];
  }
  if (by === 'six-months') return [`${zh}：存在于期间的最后六个月内，时效中止；自消除之日起满六个月届满：${over[0]}`, `${en}, stood within the last six months: the time is suspended and ends six months after that day, on ${over[1]}`];
  const within: Words = by === 'rest' ? ['', ''] : ['存在于期间的最后六个月内，', 'within the last six months, '];
  return [`${zh}：${within[0]}时效中止，已经过的期间有效；自消除之日起继续计算剩余的${left}日：${over[0]}`, `${en}: ${within[1]}the time stood; the ${spanWords({ days: left })[1]} left run on from that day, to ${over[1]}`];
}
/** Says that another text in force counts the same suspension otherwise, and the earlier day by it. */
function otherwiseRemark(end: Day, { end: other, told }: SuspendedEnd, calendar: CourtCalendar): Remark[] {
  const article = [...told].reverse().find(({ fate }) => fate === 'counted')?.article, sure = dayWords(nextWorkday(other, calendar));
  return other === end || article === undefined ? [] : [remark(
    'suspension-disputed', `${article}写的是自障碍消除之日起“继续计算”剩余的期间，与这里所依据的法律（消除之日起满六个月届满）不同；照此计算，最后一日是${sure[0]}。为稳妥起见，请不迟于这一日提出。`,
    `By ${article} what was left runs on after the obstacle, where the law used here grants six months; by it the last day is ${sure[1]}. To be sure, file on that day at the latest.`,
  )];
}
/** The end of a limit after the obstacles that suspended it, with a line for each; as counted, before any move to a working day. */
export function suspendedBy({ rule, otherwise, longest }: Suspended, start: Day, plain: Day, obstacles: readonly Obstacle[], calendar: CourtCalendar): Moved {
  const { end, since, told } = suspendedEnd(start, plain, obstacles, rule, calendar), most = longest && ruleOn(longest, end)?.article;
  return {
    raw: end, lines: told.map((one) => line(one.article, null, () => fateWords(one, since))),
    remarks: [
      ...(otherwise ? otherwiseRemark(end, suspendedEnd(start, plain, obstacles, otherwise, calendar), calendar) : []),
      ...(end === plain || most === undefined ? [] : [remark(
        'longest-apart', `自权利受到损害之日起二十年的最长保护期间不因中止而延长（${most}），请另选“最长权利保护期间”核对。`, `Suspension does not lengthen the twenty years from the day of the harm (${most}); check them with “Longest protection of claims”.`,
      )]),
    ],
  };
}
/** The article, the same in the General Rules and the Civil Code, that lets limitation begin again with the end of proceedings. */
const AFTER_PROCEEDINGS = '第一百九十五条';
/** Says that an interruption lets the whole limit run anew, and how to count it; nothing where no article is kept. */
export function anewRemark(suspended: Suspended | undefined, onDay: string): Remark[] {
  const article = suspended && ruleOn(suspended.anew, onDay)?.article;
  const ended: Words = article?.includes(AFTER_PROCEEDINGS) ? ['（因起诉、仲裁等程序中断的，程序终结之日）', ', or, where a suit or arbitration did it, from the end of the proceedings'] : ['', ''];
  return article === undefined ? [] : [remark(
    'count-anew', `中断的，自中断之日${ended[0]}起重新计算（${article}）：请把这一日填作起算之日。中止的，在“不计入的期间”填写障碍存在的期间。`,
    `After an interruption it is counted anew from that day${ended[1]} (${article}): give that day as the day of the event. If it was suspended, give the time of the obstacle.`,
  )];
}
