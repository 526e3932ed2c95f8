import { sitsForCourt } from '../cases/rules.ts';
import { addDays, dayOf, type Calendar, type Day } from '../shared/calendar.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';

/** Minutes in which one's own words may be taken back, as people know it from WeChat. */
export const RECALL_MINUTES = 2;

/** A message as the rules see it. */
export type SaidOnce = { name: string; actor: string | null; at: Date; kind: string | null; recalled: boolean };

/** Whether words may be taken back now: one's own, once, within two minutes. A question that runs on the court's clock stays. */
export function mayRecall(said: SaidOnce | undefined, by: string, now: Date): Decision<void> {
  if (!said || said.name !== 'messaging.sent') return refused('shared.not-found', 'missing');
  if (said.actor !== by) return refused('messaging.not-yours', 'forbidden');
  if (said.recalled) return agreed(undefined);
  if (now.getTime() - said.at.getTime() > RECALL_MINUTES * 60_000) return refused('messaging.recall-too-late', 'conflict', { minutes: RECALL_MINUTES });
  return said.kind === 'question' ? refused('messaging.question-stays', 'conflict') : agreed(undefined);
}

/** Whether a message may be folded away: by the court, and only talk: a card of the court and an answer stay open. */
export function mayFold(said: SaidOnce | undefined, roles: readonly string[]): Decision<void> {
  if (!sitsForCourt(roles)) return refused('shared.forbidden', 'forbidden');
  if (!said) return refused('shared.not-found', 'missing');
  return said.name === 'messaging.sent' ? agreed(undefined) : refused('messaging.only-talk-folds', 'invalid');
}

/** News that are no lines of their own: they change or mark others, and count as neither unread nor last line. */
export const QUIET_NEWS = ['messaging.recalled', 'messaging.folded', 'messaging.card-read', 'evidence.shown'] as const;
const notCards: readonly string[] = ['messaging.sent', ...QUIET_NEWS];
/** Whether news is a card of the court, whose reading is marked; talk has no read marks, as in WeChat. */
export const isCard = (name: string): boolean => !notCards.includes(name);

/** When a court answers: minutes after midnight in Asia/Shanghai, and how many working days an answer may take. */
export type OfficeHours = { opens: number; closes: number; workingDays: number };
/** 09:00 to 17:00, two working days: what a court promises unless it has set otherwise. */
export const USUAL_HOURS: OfficeHours = { opens: 9 * 60, closes: 17 * 60, workingDays: 2 };

const at = (d: Day, minutes: number): Date => new Date(Date.parse(`${d}T00:00:00Z`) + (minutes - 480) * 60_000);
const minutesInto = (moment: Date, d: Day): number => Math.floor((moment.getTime() - at(d, 0).getTime()) / 60_000);

function nextWorkingDay(d: Day, calendar: Calendar): Day {
  let next = addDays(d, 1);
  while (calendar.isRestDay(next)) next = addDays(next, 1);
  return next;
}

/**
 * Until when a question is to be answered: the promised working days, counted in office hours from the moment the court could have read it.
 * Asked at night or on a rest day, it counts from the opening of the next working day and ends at closing time.
 */
export function answerBy(askedAt: Date, hours: OfficeHours, calendar: Calendar): Date {
  let d = dayOf(askedAt);
  const asked = minutesInto(askedAt, d);
  const early = !calendar.isRestDay(d) && asked <= hours.opens;
  const within = !calendar.isRestDay(d) && asked > hours.opens && asked < hours.closes;
  if (!early && !within) d = nextWorkingDay(d, calendar);
  const whole = within ? hours.workingDays : hours.workingDays - 1;
  for (let i = 0; i < whole; i++) d = nextWorkingDay(d, calendar);
  return at(d, within ? asked : hours.closes);
}

/** To whom an unanswered question belongs: the clerk first, the assistant from half of the time, the judge from the last quarter; the next one where a seat is empty. */
export function turnToAnswer(question: { askedAt: Date; answerBy: Date }, seats: { clerk: string | null; assistant: string | null; judge: string | null }, now: Date): string | null {
  const passed = now.getTime() - question.askedAt.getTime(), time = Math.max(1, question.answerBy.getTime() - question.askedAt.getTime());
  const inTurn = [seats.clerk, seats.assistant, seats.judge];
  const first = passed * 2 < time ? 0 : passed * 4 < time * 3 ? 1 : 2;
  return inTurn.slice(first).find((seat) => seat !== null) ?? inTurn.slice(0, first).reverse().find((seat) => seat !== null) ?? null;
}

/** Whether the answer to this question may be given: by the court, once. */
export function mayAnswer(question: { answered: boolean } | undefined, roles: readonly string[]): Decision<void> {
  if (!sitsForCourt(roles)) return refused('shared.forbidden', 'forbidden');
  if (!question) return refused('shared.not-found', 'missing');
  return question.answered ? refused('messaging.answered-already', 'conflict') : agreed(undefined);
}

/** Whether a note about paper makes sense: what was given names the news or says what it was; what was received is written out; not before today's turn. */
export function mayNotePaper(note: { direction: 'given' | 'received'; seq: number | null; text: string; on: Day }, today: Day, joined: boolean): Decision<void> {
  if (joined) return refused('messaging.reads-online', 'conflict');
  if (note.on > today) return refused('messaging.paper-in-future', 'invalid');
  if (note.text === '' && (note.direction === 'received' || note.seq === null)) return refused('messaging.paper-says-nothing', 'invalid');
  return agreed(undefined);
}
