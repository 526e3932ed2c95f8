import * as z from 'zod/mini';
import { command, dayText, id, moment, news, pageNumber, query, seqNumber, typed, typedOrEmpty } from '../shared/contract.ts';
import { Whys } from '../calculators/why.ts';
import { EVIDENCE_KINDS, ITEM_STATES, ORIGINALS, VISIBILITIES } from './rules.ts';
import { EXCHANGE_STATES } from './rules-exchange.ts';
import { LATE_DECISIONS } from './rules-late.ts';
import { ORIGINAL_BASES, ORIGINAL_CAUSES, ORIGINAL_STATES } from './rules-original.ts';

export { EVIDENCE_KINDS, ITEM_STATES, ORIGINALS, VISIBILITIES } from './rules.ts';
export { ORIGINAL_BASES, ORIGINAL_CAUSES } from './rules-original.ts';

/** What a side says of an item: of one of authenticity 真实性, legality 合法性, relevance 关联性. */
export const Said = z.enum(['accepted', 'disputed', 'not-said']);
/** An opinion on an item 质证意见. */
export const OpinionView = z.object({
  side: z.enum(['plaintiff', 'defendant', 'third-party']), name: z.string(), round: z.int(), authenticity: Said, legality: Said, relevance: Said,
  /** Whether it says that the copy differs from the original. */
  differs: z.boolean(), reason: z.string(), at: moment,
  /** Whether it objects that the item came late, and whether the court wrote it down for someone who takes part offline. */
  objectsLate: z.optional(z.boolean()), byCourt: z.optional(z.boolean()),
});
/** An opinion on an item. */
export type OpinionView = z.infer<typeof OpinionView>;

/** What a side says of an item; a draft may lack source and purpose, what is handed in may not. */
const about = {
  name: typed(60), kind: z.enum(EVIDENCE_KINDS), source: typedOrEmpty(200), purpose: typedOrEmpty(500), content: typedOrEmpty(1000), form: z.enum(ORIGINALS), visibility: z.enum(VISIBILITIES),
  /** Pages as the submitter counts them. */
  pages: z.nullable(z.int().check(z.minimum(1), z.maximum(20_000))), copies: z.int().check(z.minimum(0), z.maximum(50)),
  fileIds: z.array(id).check(z.minLength(1), z.maxLength(200)),
};
/** What a side says of an item when it brings it. */
export const ItemFields = z.object(about);
/** What a side says of an item when it brings it. */
export type ItemFields = z.infer<typeof ItemFields>;

/** An item of the catalogue 证据目录, as someone who may see it sees it. `number` is given when it is handed in: side and place, `原告-3`. */
export const ItemView = z.object({
  itemId: id, side: z.enum(['plaintiff', 'defendant', 'third-party', 'court']), number: z.nullable(z.string()), place: z.int(), state: z.enum(ITEM_STATES),
  ...about, submitter: z.string(), submittedAt: z.nullable(moment), revision: z.int(),
  late: z.nullable(z.object({ reason: z.string(), decision: z.nullable(z.enum(LATE_DECISIONS)), decisionReason: z.string() })),
  /** Whether every side that was asked accepts it, disputes it, or has not said yet. */
  standing: z.enum(['not-said', 'undisputed', 'disputed']), /** Undisputed when an exchange closed: not to be disputed again unless the court lists it under an issue. */ fixed: z.optional(z.boolean()), opinions: z.array(OpinionView),
  original: z.nullable(z.object({
    cause: z.enum(ORIGINAL_CAUSES), state: z.enum(ORIGINAL_STATES), at: z.nullable(moment), where: z.string(), basis: z.nullable(z.enum(ORIGINAL_BASES)), note: z.string(),
  })),
  /** The disputed issues under which it stands. */
  issueIds: z.array(id), round: z.int(),
  /** Whether a copy with covered parts is being made of one of its files: it is handed in only then. */
  redacting: z.optional(z.boolean()),
  may: z.array(z.enum(['change', 'submit', 'withdraw', 'opine', 'decide-late', 'require-original', 'settle-original', 'redact'])),
});
/** An item of the catalogue. */
export type ItemView = z.infer<typeof ItemView>;

/** The period in which evidence is brought 举证期限. */
export const PeriodView = z.object({ until: z.nullable(dayText), provisional: z.boolean(), over: z.boolean(), suspended: z.boolean(), why: z.optional(Whys), requests: z.array(z.object({ requestId: id, side: z.string(), name: z.string(), until: dayText, reason: z.string(), at: moment, state: z.enum(['open', 'granted', 'refused']), decisionReason: z.string() })) });
/** A disputed issue 争议焦点, with what is undisputed beside it. */
export const IssueView = z.object({ issueId: id, text: z.string(), undisputed: z.boolean(), itemIds: z.array(id) });
/** A question of the judge to a side, a card with its last moment. */
export const QuestionView = z.object({ questionId: id, side: z.string(), text: z.string(), itemId: z.nullable(id), answerBy: moment, answer: z.nullable(z.string()), answeredAt: z.nullable(moment), overdue: z.boolean() });
/** An exchange of evidence 证据交换. */
export const ExchangeView = z.object({
  exchangeId: id, round: z.int(), state: z.enum(EXCHANGE_STATES),
  /** How it is held, or would be by what was said so far; `why` is the code of a sentence in `texts.ts`. */
  mode: z.enum(['synchronous', 'asynchronous', 'mixed', 'offline']), why: z.string(),
  answerBy: z.optional(moment), from: z.nullable(moment), until: z.nullable(moment),
  /** What each side agreed to: online or not, and in which mode. */
  consents: z.array(z.object({ side: z.string(), name: z.string(), online: z.nullable(z.boolean()), mode: z.nullable(z.enum(['synchronous', 'asynchronous'])), at: z.nullable(moment) })),
  recordId: z.nullable(id),
});
/** An exchange of evidence. */
export type ExchangeView = z.infer<typeof ExchangeView>;
/** Everything of a case's evidence that this person may see, and what may be done now. */
export const EvidenceView = z.object({
  items: z.array(ItemView), period: PeriodView, issues: z.array(IssueView), questions: z.array(QuestionView), exchange: z.nullable(ExchangeView), rounds: z.int(),
  may: z.array(z.enum(['add', 'set-period', 'ask-extension', 'decide-extension', 'plan-exchange', 'open-exchange', 'close-exchange', 'consent', 'set-issues', 'ask', 'answer', 'order'])),
  listId: z.nullable(id), receiptId: z.nullable(id),
});
/** Everything of a case's evidence that this person may see. */
export type EvidenceView = z.infer<typeof EvidenceView>;

const inCase = { caseId: id }, ofItem = { caseId: id, itemId: id };
/** The evidence of a case. */
export const list = query('evidence.list', { input: z.object(inCase), output: EvidenceView });
/** Begins an item in the side's own catalogue; the files stand in the side's room (`side:<side>`) until it is handed in. */
export const add = command('evidence.add', { input: z.object({ ...inCase, fields: ItemFields }), output: ItemView });
/** Changes a draft; `revision` is the one that was shown. */
export const change = command('evidence.change', { input: z.object({ ...ofItem, revision: z.int(), fields: ItemFields }), output: ItemView });
/** The order of one's own items. */
export const order = command('evidence.order', { input: z.object({ ...inCase, itemIds: z.array(id).check(z.minLength(1), z.maxLength(500)) }), output: EvidenceView });
/** Hands items in: they get numbers, the other sides see them, the court's receipt is made. After the period `lateReason` is required (AC-18). */
export const submit = command('evidence.submit', { input: z.object({ ...inCase, itemIds: z.array(id).check(z.minLength(1), z.maxLength(500)), lateReason: z.optional(typed(1000)) }), output: EvidenceView });
/** Takes an item back: a draft is thrown away, what was handed in stays on record as taken back. */
export const withdraw = command('evidence.withdraw', { input: z.object({ ...ofItem, reason: typedOrEmpty(200) }), output: EvidenceView });
/** Makes an item of something said in the space: an image, a file or a voice message. */
export const fromTalk = command('evidence.from-talk', { input: z.object({ ...inCase, stream: z.string(), seq: seqNumber, name: typed(60) }), output: ItemView });
/** The judge's decision on late evidence: 民事诉讼法（2023）第六十八条; 民诉法解释（2022）第一百零一条、第一百零二条. */
export const decideLate = command('evidence.decide-late', { input: z.object({ ...ofItem, decision: z.enum(LATE_DECISIONS), reason: typed(500) }), output: ItemView });
/** The court sets the period, or agrees to what the sides settled: 民诉法解释（2022）第九十九条. `servedOn` is the day on which the notice reached the last of them (today without it); `reason` is needed for a second period, and for more than seven days in small claims. */
export const setPeriod = command('evidence.set-period', { input: z.object({ ...inCase, until: dayText, agreed: z.boolean(), servedOn: z.optional(dayText), reason: z.optional(typedOrEmpty(500)) }), output: EvidenceView });
/** A side asks for more time before the period ends: 民诉法解释（2022）第一百条. */
export const askExtension = command('evidence.ask-extension', { input: z.object({ ...inCase, until: dayText, reason: typed(500) }), output: EvidenceView });
/** The court decides; an extension counts for all sides: 证据规定（2019）第五十四条. */
export const decideExtension = command('evidence.decide-extension', { input: z.object({ ...inCase, requestId: id, granted: z.boolean(), until: z.optional(dayText), reason: typedOrEmpty(500) }), output: EvidenceView });

/** Asks the sides whether they exchange online, and how; or plans a further round for rebuttal: 在线诉讼规则（2021）第十四条. */
export const planExchange = command('evidence.plan-exchange', { input: z.object({ ...inCase, answerBy: moment }), output: EvidenceView });
/** A side's own consent to this one step. */
export const consent = command('evidence.consent', { input: z.object({ ...inCase, exchangeId: id, online: z.boolean(), mode: z.nullable(z.enum(['synchronous', 'asynchronous'])), textVersion: z.string().check(z.maxLength(40)) }), output: EvidenceView });
/** Opens the exchange: the mode follows from the consents; who did not agree is offline, the others online. */
export const openExchange = command('evidence.open-exchange', { input: z.object({ ...inCase, exchangeId: id, from: moment, until: moment }), output: EvidenceView });
/** Says what one holds of items; said again within the round it takes the place of what was said. The court enters for `participantId` what a party that is offline said. */
export const opine = command('evidence.opine', {
  input: z.object({ ...inCase, participantId: z.optional(id), opinions: z.array(z.object({ itemId: id, authenticity: Said, legality: Said, relevance: Said, differs: z.boolean(), objectsLate: z.optional(z.boolean()), reason: typedOrEmpty(2000) })).check(z.minLength(1), z.maxLength(500)) }), output: EvidenceView,
});
/** The court writes down the issues and what is undisputed, each with its items. */
export const setIssues = command('evidence.set-issues', { input: z.object({ ...inCase, issues: z.array(z.object({ issueId: z.nullable(id), text: typed(500), undisputed: z.boolean(), itemIds: z.array(id).check(z.maxLength(500)) })).check(z.maxLength(100)) }), output: EvidenceView });
/** The judge asks a side, with the last moment for the answer. */
export const ask = command('evidence.ask', { input: z.object({ ...inCase, side: z.enum(['plaintiff', 'defendant', 'third-party']), text: typed(1000), itemId: z.nullable(id), answerBy: moment }), output: EvidenceView });
/** Answers the judge's question. */
export const answer = command('evidence.answer', { input: z.object({ ...inCase, questionId: id, text: typed(4000) }), output: EvidenceView });
/** Closes the exchange; its record is drafted from what was said, to be read and signed by all: 证据规定（2019）第五十七条. */
export const closeExchange = command('evidence.close-exchange', { input: z.object({ ...inCase, exchangeId: id }), output: EvidenceView });

/** Requires the original of an item, and appoints when and where it is looked at. */
export const requireOriginal = command('evidence.require-original', { input: z.object({ ...ofItem, cause: z.enum(ORIGINAL_CAUSES), at: z.nullable(moment), where: typedOrEmpty(200) }), output: ItemView });
/** Settles it: compared or excused, with the basis; or that it was not brought. */
export const settleOriginal = command('evidence.settle-original', { input: z.object({ ...ofItem, basis: z.nullable(z.enum(ORIGINAL_BASES)), note: typedOrEmpty(500) }), output: ItemView });

/** A mark on a page of a file of the case, in thousandths of its width and height. */
export const AnnotationView = z.object({ annotationId: id, fileId: id, page: z.int(), x: z.int(), y: z.int(), w: z.int(), h: z.int(), text: z.string(), shared: z.boolean(), by: z.string(), mine: z.boolean(), at: moment });
/** A mark on a page. */
export type AnnotationView = z.infer<typeof AnnotationView>;
const box = { page: pageNumber, x: z.int().check(z.minimum(0), z.maximum(1000)), y: z.int().check(z.minimum(0), z.maximum(1000)), w: z.int().check(z.minimum(1), z.maximum(1000)), h: z.int().check(z.minimum(1), z.maximum(1000)) };
/** One's own marks on a file, and those shared with all. */
export const annotations = query('evidence.annotations', { input: z.object({ caseId: id, fileId: id }), output: z.array(AnnotationView) });
/** Puts a mark on a page, or changes one's own; an empty text removes it. */
export const annotate = command('evidence.annotate', { input: z.object({ caseId: id, fileId: id, annotationId: z.nullable(id), ...box, text: typedOrEmpty(1000), shared: z.boolean() }), output: z.array(AnnotationView) });
/** Covers parts of an item's file for good in the copy that the others get: a new file without a trace of what lies beneath; the court keeps the whole one. */
export const redact = command('evidence.redact', { input: z.object({ ...ofItem, fileId: id, boxes: z.array(z.object(box)).check(z.minLength(1), z.maxLength(2_000)), reason: typed(200) }), output: ItemView });
/** Shows all who follow which page of which file is spoken of. */
export const show = command('evidence.show', { input: z.object({ caseId: id, fileId: id, page: pageNumber, x: z.optional(z.int()), y: z.optional(z.int()) }), output: z.object({}) });

/** Items were handed in: a card with each. */
export const Submitted = news('evidence.submitted', z.object({ side: z.string(), name: z.string(), items: z.array(z.object({ itemId: id, number: z.string(), name: z.string(), purpose: z.string(), fileIds: z.array(id) })), late: z.boolean(), until: z.nullable(dayText) }));
/** An item was taken back. */
export const Withdrawn = news('evidence.withdrawn', z.object({ itemId: id, number: z.string(), name: z.string() }));
/** The judge decided on late evidence. */
export const LateDecided = news('evidence.late-decided', z.object({ itemId: id, number: z.string(), name: z.string(), decision: z.string(), reason: z.string() }));
/** The period was set, extended or begun anew, for all. */
export const PeriodSet = news('evidence.period-set', z.object({ until: dayText, why: z.optional(Whys), cause: z.enum(['set', 'agreed', 'extended', 'begun-anew', 'resumed']) }));
/** A side asked for more time, or the court decided on that. */
export const ExtensionAsked = news('evidence.extension-asked', z.object({ requestId: id, side: z.string(), name: z.string(), until: dayText, reason: z.string() }));
/** The court decided on a request for more time. */
export const ExtensionDecided = news('evidence.extension-decided', z.object({ requestId: id, granted: z.boolean(), until: z.nullable(dayText), reason: z.string() }));
/** An exchange is planned: each side says whether and how it takes part. */
export const ExchangePlanned = news('evidence.exchange-planned', z.object({ exchangeId: id, round: z.int(), answerBy: moment }));
/** A side agreed, or not. */
export const Consented = news('evidence.consented', z.object({ exchangeId: id, side: z.string(), name: z.string(), online: z.boolean(), mode: z.nullable(z.string()) }));
/** The exchange is open. */
export const ExchangeOpened = news('evidence.exchange-opened', z.object({ exchangeId: id, round: z.int(), mode: z.string(), why: z.string(), from: moment, until: moment, offline: z.array(z.string()) }));
/** A side has said what it holds of items. */
export const Opined = news('evidence.opined', z.object({ side: z.string(), name: z.string(), items: z.array(z.object({ itemId: id, number: z.string(), disputed: z.boolean() })) }));
/** The issues stand, or stand otherwise. */
export const IssuesSet = news('evidence.issues-set', z.object({ issues: z.array(z.object({ text: z.string(), undisputed: z.boolean(), numbers: z.array(z.string()) })) }));
/** The judge asked a side: a card with its last moment. */
export const Asked = news('evidence.asked', z.object({ questionId: id, side: z.string(), text: z.string(), answerBy: moment, number: z.nullable(z.string()) }));
/** The question was answered. */
export const Answered = news('evidence.answered', z.object({ questionId: id, side: z.string(), name: z.string(), text: z.string() }));
/** The exchange is closed; its record is being made. */
export const ExchangeClosed = news('evidence.exchange-closed', z.object({ exchangeId: id, round: z.int(), undisputed: z.int(), disputed: z.int() }));
/** The original of an item must be brought; or that was settled. */
export const OriginalRequired = news('evidence.original-required', z.object({ itemId: id, number: z.string(), name: z.string(), cause: z.string(), at: z.nullable(moment), where: z.string() }));
/** How the question of the original was settled. */
export const OriginalSettled = news('evidence.original-settled', z.object({ itemId: id, number: z.string(), name: z.string(), basis: z.nullable(z.string()), note: z.string() }));
/** Which page is spoken of; no line of its own. */
export const Shown = news('evidence.shown', z.object({ fileId: id, page: z.int(), x: z.optional(z.int()), y: z.optional(z.int()) }));
