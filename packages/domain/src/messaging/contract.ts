import * as z from 'zod/mini';
import { command, dayText, id, moment, news, query, rowsUpTo, seqNumber, typed, typedOrEmpty } from '../shared/contract.ts';
import { NewsItem } from '../shared/wire.ts';

const files = { fileId: id, name: z.string().check(z.maxLength(200)) };
/** What a person can say in a stream. */
export const Said = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: typed(4000) }),
  z.object({ kind: z.literal('voice'), ...files, seconds: z.int().check(z.minimum(1), z.maximum(60)) }),
  z.object({ kind: z.literal('image'), ...files, width: z.int(), height: z.int() }),
  z.object({ kind: z.literal('file'), ...files, type: z.string().check(z.maxLength(100)), size: z.int() }),
  z.object({ kind: z.literal('location'), label: typed(100), address: typedOrEmpty(200), latitude: z.number().check(z.gte(-90), z.lte(90)), longitude: z.number().check(z.gte(-180), z.lte(180)) }),
  /** A question to the court: queued for office hours with an answer clock; everyone in the stream sees it. */
  z.object({ kind: z.literal('question'), text: typed(1000) }),
]);
export type Said = z.infer<typeof Said>;

/** Says something in a stream (`main`, `side:<side>`, `court`). The answer comes when it is committed. */
export const send = command('messaging.send', {
  input: z.object({
    caseId: id, stream: z.string().check(z.maxLength(60)), said: Said,
    replyTo: z.optional(seqNumber), mentions: z.optional(z.array(id).check(z.maxLength(50))),
  }),
  output: z.object({ seq: z.int(), at: moment }),
});
/** A page of a stream as it may be shown now (recalled words are gone, a mark stays). Without `before`, the newest; with `after`, upwards. Ascending by seq. */
export const history = query('messaging.history', {
  input: z.object({ caseId: id, stream: z.string().check(z.maxLength(60)), before: z.optional(seqNumber), after: z.optional(seqNumber), limit: rowsUpTo(200) }),
  output: z.object({ items: z.array(NewsItem), lastSeq: z.int() }),
});
/** Marks everything up to `seq` as read; of the court's cards, others see that it was read. */
export const mark = command('messaging.mark', { input: z.object({ caseId: id, stream: z.string(), seq: seqNumber }), output: z.object({}) });
/** Takes back one's own words within two minutes; a mark stays. */
export const recall = command('messaging.recall', { input: z.object({ caseId: id, stream: z.string(), seq: seqNumber }), output: z.object({}) });
/** Words found in the streams this person may read, newest first. */
export const search = query('messaging.search', { input: z.object({ caseId: id, q: typed(60) }), output: z.array(NewsItem) });
/** Images, videos and files of the streams this person may read, newest first. */
export const media = query('messaging.media', { input: z.object({ caseId: id, before: z.optional(moment) }), output: z.array(NewsItem) });
/** The first number on or after a day in a stream; null if nothing was said since. And the days on which something was said in a month. */
export const seqOn = query('messaging.seq-on', { input: z.object({ caseId: id, stream: z.string(), day: dayText }), output: z.object({ seq: z.nullable(z.int()) }) });
/** The court folds a message away (insult, data of strangers), on record with the reason; members can open it no more, the court can. */
export const fold = command('messaging.fold', { input: z.object({ caseId: id, stream: z.string(), seq: seqNumber, reason: typed(200) }), output: z.object({}) });

/** A question that waits for the court's answer, with its clock. */
export const QuestionView = z.object({
  questionId: id, caseId: id, seq: z.int(), number: z.nullable(z.string()), title: z.string(), asker: z.string(), text: z.string(), askedAt: moment,
  /** Until when an answer is promised: two working days of office hours (parameter of the court). */
  answerBy: moment, overdue: z.boolean(), takenBy: z.nullable(z.string()),
});
/** The questions that wait for an answer at a court, by the answer clock. */
export const questions = query('messaging.questions', { input: z.object({ courtCode: z.string() }), output: z.array(QuestionView) });
/** Answers a question; the answer stands in the stream as a reply by the court. */
export const answer = command('messaging.answer', { input: z.object({ caseId: id, questionId: id, text: typed(2000) }), output: z.object({ seq: z.int() }) });
/** A court's canned answers, edited by its staff. */
export const canned = query('messaging.canned', { input: z.object({ courtCode: z.string() }), output: z.array(z.object({ cannedId: id, title: z.string(), text: z.string() })) });
/** Keeps, changes or removes an answer that a court gives again and again. */
export const saveCanned = command('messaging.save-canned', { input: z.object({ courtCode: z.string(), cannedId: z.nullable(id), title: typed(40), text: typed(1000), remove: z.optional(z.boolean()) }), output: z.object({}) });
/** Notes that something of the stream was given on paper to a participant who is offline (printed, handed over or posted), or enters what such a participant said on paper. */
export const onPaper = command('messaging.on-paper', {
  input: z.object({ caseId: id, participantId: id, direction: z.enum(['given', 'received']), seq: z.optional(seqNumber), text: typedOrEmpty(4000), how: typed(200), on: dayText }),
  output: z.object({ seq: z.int() }),
});
/** Who has read a card of the court. */
export const readers = query('messaging.readers', { input: z.object({ caseId: id, stream: z.string(), seq: seqNumber }), output: z.array(z.object({ personId: id, name: z.string(), at: moment })) });

/** What stands in place of a message's body once it was taken back, or folded away for those who are not the court; a client shows the mark only. */
export const Veiled = z.union([z.object({ recalled: z.literal(true) }), z.object({ folded: z.literal(true), reason: z.string(), said: z.optional(Said) })]);
export type Veiled = z.infer<typeof Veiled>;
/** A question to the court waits for its answer; told in the court's own room. */
export const Asked = news('messaging.asked', z.object({ questionId: id, caseId: id, courtCode: z.string(), seq: z.int(), askedAt: moment, answerBy: moment }));
/** Something has been said in a room. */
export const Sent = news('messaging.sent', z.object({ said: Said, replyTo: z.optional(z.int()), mentions: z.optional(z.array(id)) }));
/** Its author has taken a message back within the time for it; a mark stays. */
export const Recalled = news('messaging.recalled', z.object({ seq: z.int() }));
/** The court has folded a message away, on record; only the court can still open it. */
export const Folded = news('messaging.folded', z.object({ seq: z.int(), reason: z.string() }));
/** The court has answered a question. */
export const Answered = news('messaging.answered', z.object({ questionSeq: z.int(), text: z.string(), questionId: z.optional(id) }));
/** Something of the talk was given to, or came from, a side on paper. */
export const NotedOnPaper = news('messaging.noted-on-paper', z.object({ participant: z.string(), direction: z.enum(['given', 'received']), seq: z.nullable(z.int()), text: z.string(), how: z.string(), on: dayText }));
/** Someone has read up to a card of the court; told in the stream only for cards. */
export const CardRead = news('messaging.card-read', z.object({ seq: z.int(), personId: id }));
