import * as z from 'zod/mini';
import { command, dayText, id, moment, news, pageNumber, query, typed, typedOrEmpty } from '../shared/contract.ts';
import { Whys } from '../calculators/why.ts';
import { DocumentKind } from '../documents/contract.ts';
import { DELIVERY_STATES } from './rules-standing.ts';
import { WAYS } from './rules.ts';

/** A way to serve. */
export const Way = z.enum(WAYS);
/** How someone came to agree to electronic service: 在线诉讼规则（2021）第二十九条. */
export const CONSENT_BASES = ['express', 'agreed-before', 'given-in-pleadings', 'accepted'] as const;
/** Why mail came back: 法院专递规定（2004）第十一条 and what the carrier notes. */
export const RETURN_CAUSES = ['wrong-address', 'change-not-reported', 'refused', 'carrier', 'unknown'] as const;

/** Where and how someone is served in a case 送达地址确认书. Contact is there for the court and the person alone. */
export const AddressView = z.object({
  participantId: id, name: z.string(), role: z.string(), electronic: z.boolean(), basis: z.nullable(z.enum(CONSENT_BASES)), since: z.nullable(moment), confirmed: z.boolean(),
  mobile: z.nullable(z.string()), email: z.nullable(z.string()), postal: z.nullable(z.string()), recipient: z.nullable(z.string()), platform: z.boolean(), paperWanted: z.boolean(), documentId: z.nullable(id),
});
/** Where and how someone is served. */
export type AddressView = z.infer<typeof AddressView>;

/** Why a presumed service is said to be none: 在线诉讼规则（2021）第三十一条第二款第二项; `no-fault` for mail that came back, 法院专递规定（2004）第十一条第二款. */
export const REBUTTAL_GROUNDS = ['system-error', 'not-my-address', 'not-read-by-me', 'no-fault'] as const;

/** One attempt as it is shown: by which way, to whom, how it stands, with its steps. Addresses are masked. */
export const AttemptView = z.object({
  attemptId: id, way: Way, to: z.string(), on: z.enum(['party', 'agent', 'nominee']), state: z.string(), counts: z.boolean(),
  events: z.array(z.object({ what: z.string(), at: moment, by: z.string(), note: z.string() })), tracking: z.nullable(z.string()), noticeUntil: z.nullable(dayText),
});
/** The service of one version of a document on one party, and its effect in plain words. */
export const DeliveryView = z.object({
  deliveryId: id, documentId: id, kind: DocumentKind, title: z.string(), version: z.int(), participantId: id, name: z.string(), role: z.string(), mine: z.boolean(),
  state: z.enum(DELIVERY_STATES),
  /** The one moment at which it took effect, the attempt that counts, why, and by which article; null where it has none. `rebuttable`: the party may say that it was none. */
  effect: z.nullable(z.object({ at: moment, on: dayText, attemptId: id, presumed: z.boolean(), rebuttable: z.boolean(), reason: z.string(), zh: z.string(), en: z.string(), article: z.string() })),
  /** What hangs on it for this party: last days with the question behind each. */
  clocks: z.array(z.object({ label: z.string(), on: dayText, provisional: z.boolean(), article: z.string(), why: z.optional(Whys) })),
  /** What is to be done next, for the court. */
  next: z.nullable(z.object({ way: z.nullable(Way), reason: z.string() })),
  fileId: z.nullable(id), pages: z.nullable(z.int()), readTo: z.nullable(z.int()), openedAt: z.nullable(moment), acknowledgedAt: z.nullable(moment), code: z.string(),
  certificateId: z.nullable(id), attempts: z.array(AttemptView),
  rebuttal: z.nullable(z.object({ ground: z.enum(REBUTTAL_GROUNDS), reason: z.string(), at: moment, decision: z.nullable(z.enum(['accepted', 'refused'])), decisionReason: z.string() })),
  may: z.array(z.enum(['open', 'acknowledge', 'rebut', 'ask-paper', 'retry', 'note', 'prove-arrival', 'decide-rebuttal'])), at: moment,
});
/** The service of one version of a document on one party. */
export type DeliveryView = z.infer<typeof DeliveryView>;

const inCase = { caseId: id };
/** Where people of a case are served: all for the court, one's own for the others. */
export const addresses = query('service-of-process.addresses', { input: z.object(inCase), output: z.array(AddressView) });
/** Confirms where one is served 送达地址确认: per person and case; it holds for second instance, retrial and enforcement unless changed (民诉法解释（2022）第一百三十七条). The court enters it for someone at the counter. */
export const confirmAddress = command('service-of-process.confirm-address', {
  input: z.object({ ...inCase, participantId: id, electronic: z.boolean(), platform: z.boolean(), mobile: typedOrEmpty(20), email: typedOrEmpty(100), postal: typedOrEmpty(200), recipient: typedOrEmpty(60), basis: z.enum(CONSENT_BASES), textVersion: z.string().check(z.maxLength(40)) }),
  output: z.array(AddressView),
});
/** Takes back the consent to electronic service for what is served from now on. */
export const withdrawConsent = command('service-of-process.withdraw-consent', { input: z.object({ ...inCase, participantId: id, reason: typedOrEmpty(200) }), output: z.array(AddressView) });
/** Asks for the paper of what was served: 民事诉讼法（2023）第九十条; it does not move the effect. */
export const askPaper = command('service-of-process.ask-paper', { input: z.object({ ...inCase, deliveryId: id }), output: DeliveryView });

/** The services of a case as this person may see them: the court all of them, a side those of the case without addresses of others. */
export const deliveries = query('service-of-process.deliveries', { input: z.object(inCase), output: z.array(DeliveryView) });
/** One service. */
export const delivery = query('service-of-process.delivery', { input: z.object({ ...inCase, deliveryId: id }), output: DeliveryView });
/** The services on the person who asks, or on whom the person acts for, over all cases, the newest first; with `unopened` those alone that were never opened. `after` is the last service of the page before; a page of fewer than `limit` is the last one. */
export const mine = query('service-of-process.mine', {
  input: z.object({ unopened: z.optional(z.boolean()), limit: z.optional(z.int().check(z.minimum(1), z.maximum(50))), after: z.optional(id) }),
  output: z.array(z.object({ caseId: id, number: z.nullable(z.string()), title: z.string(), delivery: DeliveryView })),
});
/** Serves documents on people, each document on each person, by the best way open or the one named: one click for all. What cannot be served so comes back with its reason; the others go. */
export const serve = command('service-of-process.serve', {
  input: z.object({
    ...inCase, documentIds: z.array(id).check(z.minLength(1), z.maxLength(100)), participantIds: z.array(id).check(z.minLength(1), z.maxLength(100)), way: z.nullable(Way), note: typedOrEmpty(200),
    /** Of a ruling: that it may be appealed (民事诉讼法（2023）第一百五十七条第二款). Of anyone: no domicile in the country, so that the longer periods run (第二百八十五条, 第二百八十六条). */
    appealable: z.optional(z.boolean()), abroad: z.optional(z.boolean()),
  }),
  output: z.object({ begun: z.int(), refused: z.array(z.object({ documentId: id, participantId: id, code: z.string(), facts: z.optional(z.record(z.string(), z.unknown())) })) }),
});
/** What serving these would do, before it is done: the way for each, or why not. */
export const plan = query('service-of-process.plan', {
  input: z.object({ ...inCase, documentIds: z.array(id).check(z.maxLength(100)), participantIds: z.array(id).check(z.maxLength(100)) }),
  output: z.array(z.object({ documentId: id, participantId: id, way: z.nullable(Way), reason: z.nullable(z.string()) })),
});
/** Notes what happened to an attempt outside: a signature on paper, mail posted (tracking number), signed for or come back, left with pictures, a notice published. The moment is the event's own. */
export const noteEvent = command('service-of-process.note', {
  input: z.object({
    ...inCase, deliveryId: id, attemptId: id, what: z.enum(['sent', 'posted', 'signed', 'signed-by-other', 'left', 'returned', 'failed', 'published', 'answered']), at: moment,
    tracking: typedOrEmpty(60), returned: z.optional(z.enum(RETURN_CAUSES)), by: typedOrEmpty(60), note: typedOrEmpty(500), fileIds: z.optional(z.array(id).check(z.maxLength(20))),
  }),
  output: DeliveryView,
});
/** Imports outcomes of mail: lines `tracking,outcome,time,signer or cause`, as carriers export them. Repeated lines change nothing. */
export const importMail = command('service-of-process.import-mail', { input: z.object({ courtCode: z.string(), text: z.string().check(z.minLength(1), z.maxLength(500_000)) }), output: z.object({ taken: z.int(), unchanged: z.int(), refused: z.array(z.object({ line: z.int(), code: z.string() })) }) });
/** Starts the next way of the chain for a service that failed; by public notice only with its guards (reason and course on record; not in summary procedure: AC-24). */
export const retry = command('service-of-process.retry', { input: z.object({ ...inCase, deliveryId: id, way: Way, reason: typedOrEmpty(500), whereaboutsUnknown: z.optional(z.boolean()), refused: z.optional(z.boolean()), witnessed: z.optional(z.boolean()) }), output: DeliveryView });

/** Opens what was served on this person: gives its file and notes that it was opened. Where arrival sufficed this changes nothing, and the card says so. */
export const open = command('service-of-process.open', { input: z.object({ ...inCase, deliveryId: id }), output: DeliveryView });
/** How far it was read: read-before-continue. */
export const readTo = command('service-of-process.read-to', { input: z.object({ ...inCase, deliveryId: id, page: pageNumber }), output: DeliveryView });
/** Acknowledges receipt 签收. */
export const acknowledge = command('service-of-process.acknowledge', { input: z.object({ ...inCase, deliveryId: id }), output: DeliveryView });
/** Says that a presumed service was none (在线诉讼规则（2021）第三十一条第二款): the judge decides. */
export const rebut = command('service-of-process.rebut', { input: z.object({ ...inCase, deliveryId: id, ground: z.enum(REBUTTAL_GROUNDS), reason: typed(1000) }), output: DeliveryView });
/** The judge's decision on that. */
export const decideRebuttal = command('service-of-process.decide-rebuttal', { input: z.object({ ...inCase, deliveryId: id, accepted: z.boolean(), reason: typed(500) }), output: DeliveryView });
/** The judge finds another moment of arrival proved: 民诉法解释（2022）第一百三十五条第二款. */
export const proveArrival = command('service-of-process.prove-arrival', { input: z.object({ ...inCase, deliveryId: id, attemptId: id, at: moment, reason: typed(500) }), output: DeliveryView });

/** The services of a court that failed or wait, with what is next, the most pressing first. */
export const board = query('service-of-process.board', {
  input: z.object({ courtCode: z.string(), show: z.enum(['failed', 'waiting', 'notice', 'rebuttals', 'all']), after: z.optional(id) }),
  output: z.object({ counts: z.record(z.string(), z.int()), items: z.array(z.object({ caseId: id, number: z.nullable(z.string()), title: z.string(), delivery: DeliveryView })) }),
});
/** Whether a message that someone got is the court's: by the code in it. Open to anyone; gives no names. */
export const checkCode = query('service-of-process.check-code', { input: z.object({ code: typed(40) }), output: z.object({ found: z.boolean(), courtName: z.nullable(z.string()), kind: z.nullable(DocumentKind), sentAt: z.nullable(moment), way: z.nullable(Way) }) });

const told = { deliveryId: id, documentId: id, kind: DocumentKind, title: z.string(), version: z.int(), participantId: id, name: z.string(), role: z.string() };
/** A document is on its way to someone: the card in the space, which changes with the service. */
export const Sent = news('service-of-process.sent', z.object({ ...told, way: Way }));
/** A service took effect, or its effect moved or fell away; with what hangs on it. */
export const Effective = news('service-of-process.effective', z.object({
  ...told, effect: z.nullable(z.object({ at: moment, on: dayText, presumed: z.boolean(), rebuttable: z.boolean(), reason: z.string(), article: z.string() })), moved: z.boolean(),
  clocks: z.array(z.object({ label: z.string(), on: dayText, article: z.string(), provisional: z.boolean(), why: z.optional(Whys) })),
}));
/** A way failed; the court has the next one to do. */
export const Failed = news('service-of-process.failed', z.object({ ...told, way: Way, next: z.nullable(Way), reason: z.string() }));
/** Someone says that a presumed service was none; or the judge decided that. */
export const Rebutted = news('service-of-process.rebutted', z.object({ ...told, decision: z.nullable(z.enum(['accepted', 'refused'])), reason: z.string() }));
/** Where someone is served was confirmed or changed. */
export const AddressConfirmed = news('service-of-process.address-confirmed', z.object({ participantId: id, name: z.string(), electronic: z.boolean() }));
/** A mediation statement has taken effect with the last signature; or every way to that is closed. */
export const StatementEffective = news('service-of-process.statement-effective', z.object({ documentId: id, title: z.string(), on: dayText, article: z.string() }));
