import * as z from 'zod/mini';
import { FeeAnswer } from '../calculators/contract.ts';
import { Whys } from '../calculators/why.ts';
import { Step } from '../shared/worked.ts';
import { command, dayText, fen, id, moment, news, query, rowsUpTo, typed, typedOrEmpty } from '../shared/contract.ts';
import { Draft } from './draft.ts';
import { FILING_STATES } from './rules.ts';
import { NOTICES } from './rules-service.ts';

const State = z.enum(FILING_STATES);
/** A part of the draft that is missing or not right: `path` leads the screen to it, `code` has a sentence in texts. */
export const Problem = z.object({ path: z.array(z.union([z.string(), z.number()])), code: z.string(), facts: z.optional(z.record(z.string(), z.unknown())), why: z.optional(Whys) });
export type Problem = z.infer<typeof Problem>;

/** A defect named to the filer, once, with all others. */
export const Defect = z.object({ path: z.array(z.union([z.string(), z.number()])), code: typed(60), note: typedOrEmpty(300) });

/** What is due of the fee: `payBy` is null until the notice has reached the payer, since the seven days run from then. */
export const FeeDue = z.object({ fen: z.int(), payBy: z.nullable(dayText), paidOn: z.nullable(dayText), receipt: z.nullable(z.string()), why: z.optional(Whys) });
/** What is due of the fee, until when, and when it was paid. */
export type FeeDue = z.infer<typeof FeeDue>;
/** A notice of the court to the filer. `servedOn` is null while it waits to be served on paper; `how` is null for one that arrived in the app. */
export const NoticeView = z.object({ what: z.enum(NOTICES), madeOn: dayText, servedOn: z.nullable(dayText), how: z.nullable(z.string()) });

/** A filing as its filer (and, without the filer's contact masks, the registry) may see it. */
export const FilingView = z.object({
  filingId: id, caseId: id, state: State, kind: z.enum(['civil', 'administrative']),
  courtCode: z.nullable(z.string()), courtName: z.nullable(z.string()),
  /** Draft's own counter: send it back with the next save. */
  revision: z.int(), draft: Draft,
  /** 服务流水号, from the moment of handing in. */
  serial: z.nullable(z.string()),
  handedInAt: z.nullable(moment), decideBy: z.nullable(dayText),
  defects: z.array(Defect), correctBy: z.nullable(dayText),
  advisedCourt: z.nullable(z.object({ code: z.string(), name: z.string(), reason: z.string() })),
  refusal: z.nullable(z.object({ reasons: z.string(), basis: z.array(z.string()), rulingFileId: z.nullable(id), signedBy: z.nullable(z.string()), appealBy: z.nullable(dayText), why: z.optional(Whys) })),
  number: z.nullable(z.string()), fee: z.nullable(FeeAnswer),
  /** After registration: what is due, until when, and when it was paid. */
  feeDue: z.optional(z.nullable(FeeDue)),
  /** The court's notices and on which day each reached the filer; periods run from then. */
  notices: z.optional(z.array(NoticeView)),
  /** The signed ruling, of non-acceptance or that the case is deemed withdrawn, as a file. */
  rulingFileId: z.optional(z.nullable(id)),
  /** The questions behind `decideBy`, `correctBy` and `fee`. */
  why: z.optional(Whys),
  identityProof: z.enum(['none', 'pending', 'proved', 'declined']),
  atCounter: z.boolean(), insists: z.boolean(),
  /** `why` has the questions behind the days and amounts that the note names. */
  history: z.array(z.object({ at: moment, what: z.string(), by: z.enum(['filer', 'court', 'clock']), note: z.nullable(z.string()), why: z.optional(Whys) })),
  updatedAt: moment,
});
export type FilingView = z.infer<typeof FilingView>;
/** A line of a list of filings. */
export const FilingLine = z.object({
  filingId: id, caseId: id, state: State, kind: z.enum(['civil', 'administrative']), title: z.string(), cause: z.nullable(z.string()), courtCode: z.nullable(z.string()), courtName: z.nullable(z.string()),
  serial: z.nullable(z.string()), number: z.nullable(z.string()), handedInAt: z.nullable(moment), decideBy: z.nullable(dayText), correctBy: z.nullable(dayText), updatedAt: moment,
  level: z.enum(['calm', 'soon', 'last-day', 'overdue']), takenBy: z.nullable(z.string()), identityProof: z.enum(['none', 'pending', 'proved', 'declined']), round: z.int(),
  feeDue: z.optional(z.nullable(FeeDue)), why: z.optional(Whys),
});
export type FilingLine = z.infer<typeof FilingLine>;

// ── the filer ──
/** Begins a draft. */
export const begin = command('filing.begin', { input: z.object({ kind: z.enum(['civil', 'administrative']), formId: Draft.shape.formId }), output: FilingView });
/** Saves a draft; refused with shared.stale when another device saved since `revision`. */
export const save = command('filing.save', { input: z.object({ filingId: id, revision: z.int(), draft: Draft }), output: z.object({ revision: z.int(), savedAt: moment }) });
/** One filing as its filer may see it. */
export const view = query('filing.view', { input: z.object({ filingId: id }), output: FilingView });
/** The filings of the person who asks, the one last touched first. */
export const mine = query('filing.mine', { input: z.object({}), output: z.array(FilingLine) });
/** What is still missing, what is worth a second thought, and the exact fee. */
export const check = query('filing.check', {
  input: z.object({ filingId: id }),
  output: z.object({ missing: z.array(Problem), warnings: z.array(Problem), fee: z.nullable(FeeAnswer), feeQuestion: z.nullable(z.string()), why: z.optional(Whys) }),
});
/** Hands the complaint in (or in again after correction): receipt with time, seven days begin. */
export const submit = command('filing.submit', { input: z.object({ filingId: id, revision: z.int() }), output: FilingView });
/** Takes a complaint back before the court has decided on it. */
export const withdraw = command('filing.withdraw', { input: z.object({ filingId: id, reason: typedOrEmpty(300) }), output: FilingView });
/** Throws a draft away. */
export const discard = command('filing.discard', { input: z.object({ filingId: id }), output: z.object({}) });
/** Insists on a ruling after a return, a missed correction, or advice to another court. */
export const insist = command('filing.insist', { input: z.object({ filingId: id }), output: FilingView });

// ── the registry ──
/** The registry's queue in the order of the law's clock. */
export const queue = query('filing.queue', { input: z.object({ courtCode: z.string(), states: z.optional(z.array(State)), limit: z.optional(rowsUpTo(200)) }), output: z.array(FilingLine) });
/** Everything for the review: the filing, hints of the machine (duplicates, number forms, jurisdiction), what was listed before, who is on duty. */
export const ReviewView = z.object({
  filing: FilingView,
  problems: z.array(Problem), warnings: z.array(Problem),
  duplicates: z.array(z.object({ title: z.string(), number: z.nullable(z.string()), courtName: z.string(), state: z.string(), /** `same` suit, or one with people of both sides in common. */ likeness: z.optional(z.enum(['same', 'similar'])), /** Found among the cases (imported ones too) rather than among filings. */ source: z.optional(z.enum(['filing', 'case'])) })),
  defectChoices: z.array(z.object({ code: z.string(), path: z.array(z.union([z.string(), z.number()])) })),
  filer: z.object({ personId: id, name: z.nullable(z.string()), mobile: z.nullable(z.string()), proof: z.string() }),
  judges: z.array(z.object({ personId: id, name: z.string(), open: z.int() })), assistants: z.array(z.object({ personId: id, name: z.string() })), clerks: z.array(z.object({ personId: id, name: z.string() })),
  /** 分案 of this court: by hand nobody is proposed and the registrar names the judge; by turn the turn decides. */
  assignment: z.optional(z.enum(['hand', 'turn'])),
  /** Whose turn it is; null where cases are given by hand. */
  turn: z.object({ judge: z.nullable(id), clerk: z.nullable(id) }),
  issuesNumbers: z.boolean(),
  /** Who has taken it. */
  takenBy: z.optional(z.nullable(z.object({ personId: id, name: z.string() }))),
});
export type ReviewView = z.infer<typeof ReviewView>;
/** Opens a filing for review and takes it. Who opens what another has taken only reads who that is, unless `takeOver` puts it on record. */
export const review = command('filing.review', { input: z.object({ filingId: id, takeOver: z.optional(z.boolean()) }), output: ReviewView });
/** The cause, settled by the clerk where the filer was not sure, and the answer to the fee question. */
export const settleCause = command('filing.settle-cause', { input: z.object({ filingId: id, causeCode: z.string(), feeClass: z.optional(z.string()), /** What the registry read out of the complaint for the fee, in fen: the amount claimed, property beside it, damages. */ amountFen: z.optional(fen), propertyFen: z.optional(fen), damagesFen: z.optional(fen) }), output: FilingView });
/** Returns it for correction with the full list of defects, once. */
export const askCorrection = command('filing.ask-correction', { input: z.object({ filingId: id, defects: z.array(Defect).check(z.minLength(1), z.maxLength(50)), correctBy: dayText }), output: FilingView });
/** Registers: number issued (or `number` taken over from the court's case system), judge and clerk assigned, the case space opens. Refusals: filing.identity-unproved, filing.cause-open, filing.deferral-open, filing.fee-open, filing.assign-by-hand, … */
export const register = command('filing.register', {
  input: z.object({ filingId: id, judge: z.nullable(id), assistant: z.nullable(id), clerk: z.nullable(id), procedure: z.enum(['ordinary', 'summary', 'small-claims']), number: z.optional(typed(60)), aid: z.optional(z.enum(['none', 'defer', 'reduce', 'waive', 'refused'])), aidReason: z.optional(typedOrEmpty(300)), /** Of a reduction: how many of a hundred parts are let off, 30 to 99 (Fee Measures 2006, art. 46). */ aidPercent: z.optional(z.int()) }),
  output: FilingView,
});
/** Tells the filer which court has jurisdiction. */
export const advise = command('filing.advise', { input: z.object({ filingId: id, courtCode: z.string(), reason: typed(300) }), output: FilingView });
/** The clerk drafts a ruling of non-acceptance. */
export const draftRefusal = command('filing.draft-refusal', { input: z.object({ filingId: id, reasons: typed(3000), basis: z.array(typed(60)).check(z.minLength(1), z.maxLength(10)) }), output: FilingView });
/** The judge sends the draft of a ruling back to the registry. */
export const returnRefusal = command('filing.return-refusal', { input: z.object({ filingId: id, note: typed(300) }), output: FilingView });
/** The judge signs the ruling (after identity.step-up) with the uploaded document. */
export const signRefusal = command('filing.sign-refusal', { input: z.object({ filingId: id, fileId: id }), output: FilingView });
/** The judge rules that the case is deemed withdrawn for want of the fee. */
export const deemWithdrawn = command('filing.deem-withdrawn', { input: z.object({ filingId: id, fileId: id }), output: FilingView });
/** The clerk notes that the fee was paid (until payment exists): receipt number and day. */
export const noteFee = command('filing.note-fee', { input: z.object({ filingId: id, receipt: typed(60), on: dayText }), output: FilingView });
/** Counter mode: the clerk begins a filing for a person who is present (identity proved at the counter). */
export const beginAtCounter = command('filing.begin-at-counter', { input: z.object({ courtCode: z.string(), personId: id, kind: z.enum(['civil', 'administrative']), formId: Draft.shape.formId, oral: z.boolean() }), output: FilingView });
/** Notes that a notice was served on paper, on this day: to someone who declined electronic service or has no phone. Periods run from that day. */
export const noteServed = command('filing.note-served', { input: z.object({ filingId: id, what: z.enum(NOTICES), on: dayText, how: typed(200) }), output: FilingView });
/** Drafts and corrections that were begun at a court's counter, so that whoever stands there again can be helped on. */
export const begunHere = query('filing.begun-here', { input: z.object({ courtCode: z.string() }), output: z.array(z.extend(FilingLine, { begunBy: z.nullable(z.string()), mine: z.boolean() })) });
/** A number that a court's case system issued for an exported filing; judge and clerk by their user ids at the court. */
const NumberRow = z.object({ serial: typed(60), number: typed(60), judge: z.optional(typed(60)), assistant: z.optional(typed(60)), clerk: z.optional(typed(60)), procedure: z.optional(z.enum(['ordinary', 'summary', 'small-claims'])) });
/** Takes over the numbers issued by the court's case system, every row a registration of its own; a row that cannot be taken says why and holds up no other. */
export const registerNumbers = command('filing.register-numbers', {
  input: z.object({ courtCode: z.string(), rows: z.array(NumberRow).check(z.minLength(1), z.maxLength(100)) }),
  output: z.object({ registered: z.int(), report: z.array(z.object({ row: z.int(), serial: z.string(), filingId: z.nullable(id), number: z.nullable(z.string()), code: z.nullable(z.string()) })) }),
});
/** Exports filings as the file that a court's case system takes (JSON by the deck's fields). */
export const exportFilings = query('filing.export', { input: z.object({ courtCode: z.string(), filingIds: z.array(id).check(z.minLength(1), z.maxLength(200)) }), output: z.object({ name: z.string(), text: z.string() }) });

const about = { filingId: id, caseId: id, courtCode: z.string() };
/** News keeps the questions behind its days and amounts as they were when it was told; news of old has none. */
const why = z.optional(Whys);
/** A complaint is in the court’s hands; its receipt has a number and the days to decide run. */
export const HandedIn = news('filing.handed-in', z.object({ ...about, serial: z.string(), decideBy: dayText, round: z.int(), why }));
/** A registrar has begun to read the complaint. */
export const UnderReview = news('filing.under-review', z.object(about));
/** The court has named, once and all together, what the complaint lacks. */
export const CorrectionAsked = news('filing.correction-asked', z.object({ ...about, defects: z.array(Defect), /** Null while the list waits to be served on paper. */ correctBy: z.nullable(dayText), why }));
/** A complaint that was not corrected has gone back to its filer. */
export const Returned = news('filing.returned', z.object(about));
/** The court has told the filer which court to turn to instead. */
export const Advised = news('filing.advised', z.object({ ...about, toCourt: z.string(), reason: z.string() }));
/** A registrar has drafted a ruling not to accept; it waits for the judge. */
export const RefusalDrafted = news('filing.refusal-drafted', z.object(about));
/** A judge has signed the ruling not to accept; the days to appeal run. */
export const NotAccepted = news('filing.not-accepted', z.object({ ...about, fileId: id, /** Null while the ruling waits to be served on paper. */ appealBy: z.nullable(dayText), why }));
/** What was filed, as the case space shows it first: no contact data, no identity documents. */
export const FiledView = z.object({
  plaintiffs: z.array(z.string()), defendants: z.array(z.string()), thirdParties: z.array(z.string()), cause: z.nullable(z.string()),
  claims: z.array(z.string()), facts: z.string(), complaint: z.array(id),
  evidence: z.array(z.object({ name: z.string(), source: z.string(), purpose: z.string(), fileIds: z.array(id) })),
});
export type FiledView = z.infer<typeof FiledView>;
/** Registered. In the main stream of the case it carries what was filed. */
export const Registered = news('filing.registered', z.object({ ...about, number: z.nullable(z.string()), filed: z.optional(FiledView) }));
/** The filer has taken the complaint back. */
export const Withdrawn = news('filing.withdrawn', z.object(about));
/** The law treats the complaint as taken back: what was asked for did not come in time. */
export const DeemedWithdrawn = news('filing.deemed-withdrawn', z.object({ ...about, fileId: z.optional(id) }));
/** The days to decide are running out, or have. */
export const Escalated = news('filing.escalated', z.object({ ...about, level: z.enum(['soon', 'last-day', 'overdue']) }));
/** Its filer wants a ruling although the court returned it or named another court. */
export const Insisted = news('filing.insisted', z.object(about));
/** The registry has settled the cause. */
export const CauseSettled = news('filing.cause-settled', z.object({ ...about, causeCode: z.string() }));
/** The fee was noted as paid. */
export const FeeNoted = news('filing.fee-noted', z.object({ ...about, on: dayText }));
/** A line of the working of a fee. News of old carries one article, as a text, and no English. */
const FeeStep = z.union([Step, z.object({ text: z.string(), amount: z.nullable(z.int()), article: z.string() })]);
/** The fee was asked for, in the room of the plaintiff's side: how much and why, until when (null while the notice waits to be served on paper), and where to pay. Told again when the day is known. */
export const FeeAsked = news('filing.fee-asked', z.object({ ...about, number: z.nullable(z.string()), amountFen: fen, payBy: z.nullable(dayText), article: z.string(), steps: z.array(FeeStep), /** Until payment is built: at this court's counter, with the number of the case. */ payAt: z.string(), why }));
/** The last day to pay has passed and no payment was noted; the judge decides. */
export const FeeOverdue = news('filing.fee-overdue', z.object({ ...about, payBy: dayText, why }));
/** A notice was served on paper. */
export const NoticeServed = news('filing.notice-served', z.object({ ...about, what: z.enum(NOTICES), on: dayText }));
/** The judge did not sign the draft of the ruling. */
export const RefusalSentBack = news('filing.refusal-sent-back', z.object(about));
/** A draft that nobody touched for long will be thrown away on this day. */
export const DraftExpiring = news('filing.draft-expiring', z.object({ filingId: id, caseId: id, on: dayText }));
