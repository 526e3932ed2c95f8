import * as z from 'zod/mini';
import { dayText, fen, id, typedOrEmpty } from '../shared/contract.ts';
import { FILING_KINDS, SUIT_KINDS } from './rules.ts';

/** A name of a row in a list of the draft, made by the client, so that screens and defects can point to it. */
const key = z.string().check(z.regex(/^[A-Za-z0-9-]{1,36}$/));
const opt = z.optional;
const code = z.string().check(z.regex(/^[A-Za-z0-9.-]{1,40}$/));
const list = <T extends z.ZodMiniType>(of: T, most: number) => z.array(of).check(z.maxLength(most));

/** What kind of someone a party is. */
export const PARTY_KINDS = ['person', 'organisation', 'organ'] as const;
/** Documents by which a party is told from others. */
export const ID_KINDS = ['resident-id', 'passport', 'hk-macao-permit', 'taiwan-permit', 'foreign-permanent-residence', 'military', 'credit-code', 'other'] as const;

/** A place where someone lives or sits: a division code of six digits and the rest in words. */
export const Address = z.object({ division: opt(z.string().check(z.regex(/^\d{6}$/))), text: opt(typedOrEmpty(200)) });

/** Who acts for a party: CPL (2023), arts. 60 to 62. */
export const Agent = z.object({
  key, kind: opt(z.enum(['statutory', 'lawyer', 'legal-worker', 'relative', 'staff', 'recommended'])), name: opt(typedOrEmpty(100)),
  idKind: opt(z.enum(ID_KINDS)), idNumber: opt(typedOrEmpty(40)), firm: opt(typedOrEmpty(100)), licence: opt(typedOrEmpty(40)),
  phone: opt(typedOrEmpty(30)), power: opt(z.enum(['general', 'special'])), fileIds: opt(list(id, 10)),
});

/** A party as the complaint names it: CPL (2023), art. 124 (1), (2). Everything may be missing while the draft is written. */
export const Party = z.object({
  key, kind: z.enum(PARTY_KINDS), name: opt(typedOrEmpty(100)), idKind: opt(z.enum(ID_KINDS)), idNumber: opt(typedOrEmpty(40)),
  gender: opt(z.enum(['male', 'female'])), birthDate: opt(dayText), ethnicity: opt(typedOrEmpty(20)), occupation: opt(typedOrEmpty(50)),
  workUnit: opt(typedOrEmpty(100)), domicile: opt(Address), residence: opt(Address), phone: opt(typedOrEmpty(30)),
  /** Anything else that tells this person from others of the same name: 解释 (2022), art. 209. */
  otherDetails: opt(typedOrEmpty(500)),
  representative: opt(z.object({ name: opt(typedOrEmpty(100)), post: opt(typedOrEmpty(50)), phone: opt(typedOrEmpty(30)) })),
  agents: opt(list(Agent, 4)),
});

/** What a claim asks for; the amounts feed the fee. */
export const CLAIM_KINDS = ['money', 'thing', 'conduct', 'status', 'declare', 'revoke', 'order-act', 'declare-unlawful', 'declare-void', 'compensation', 'agreement', 'review-rule', 'costs', 'other'] as const;
/** One claim: text, and an amount in fen where it has one. */
export const Claim = z.object({ key, text: opt(typedOrEmpty(2_000)), amountFen: opt(fen), kind: opt(z.enum(CLAIM_KINDS)), fromElement: opt(code) });

/** One item of the list of evidence: CPL (2023), art. 124 (4). */
export const EvidenceItem = z.object({
  key, name: opt(typedOrEmpty(200)), source: opt(typedOrEmpty(200)), purpose: opt(typedOrEmpty(500)), form: opt(z.enum(['original', 'copy', 'electronic'])),
  pages: opt(z.int().check(z.minimum(1), z.maximum(10_000))), fileIds: opt(list(id, 50)),
});
/** A witness: name and domicile, CPL (2023), art. 124 (4). */
export const Witness = z.object({ key, name: opt(typedOrEmpty(100)), address: opt(typedOrEmpty(200)), phone: opt(typedOrEmpty(30)) });

/** The confirmation of the address for service (送达地址确认书); electronic service is asked here and may be refused. */
export const ServiceAddress = z.object({
  recipient: opt(typedOrEmpty(100)), address: opt(Address), postcode: opt(z.string().check(z.regex(/^\d{0,6}$/))), phone: opt(typedOrEmpty(30)),
  electronic: opt(z.enum(['agreed', 'declined'])),
  channels: opt(z.object({ app: opt(z.boolean()), sms: opt(typedOrEmpty(30)), email: opt(typedOrEmpty(100)) })),
  confirmed: opt(z.boolean()),
});

/** A request for relief from the fee: Fee Measures (2006), arts. 44 to 48. */
export const AidRequest = z.object({ kind: opt(z.enum(['defer', 'reduce', 'waive'])), grounds: opt(code), reason: opt(typedOrEmpty(1_000)), fileIds: opt(list(id, 10)) });

/**
 * What an administrative complaint attacks and when the plaintiff learnt of it: 行政诉讼法 (2017), arts. 44 to 47. `agreement` is an agreement that the
 * organ does not keep, under civil limitation; an agreement that it changed or ended is an `act` (法释〔2019〕17号, art. 25).
 */
export const AdministrativeAct = z.object({
  what: opt(z.enum(['act', 'inaction', 'reconsideration', 'agreement', 'compensation'])), name: opt(typedOrEmpty(200)), number: opt(typedOrEmpty(100)),
  madeOn: opt(dayText), knownOn: opt(dayText), toldOfPeriod: opt(z.boolean()), knewPeriodOn: opt(dayText), immovable: opt(z.boolean()), personalFreedom: opt(z.boolean()),
  reconsideration: opt(z.enum(['none', 'pending', 'upheld', 'changed', 'not-accepted', 'no-answer', 'withdrawn'])), reconsiderationOrgan: opt(typedOrEmpty(100)),
  decisionReceivedOn: opt(dayText), reconsiderationDueOn: opt(dayText), appliedOn: opt(dayText), dutyDueOn: opt(dayText), urgent: opt(z.boolean()),
  delayCause: opt(z.enum(['none', 'force-majeure', 'not-own-fault', 'other'])), delayReason: opt(typedOrEmpty(1_000)), obstacleEndedOn: opt(dayText),
});

const plain = z.union([typedOrEmpty(5_000), z.boolean(), z.int()]);
const few = z.refine<Record<string, unknown>>((r) => Object.keys(r).length <= 200, 'too-many-answers');
/** The answer to one element of the interview; a list is rows of answers. */
export const Answer = z.union([plain, list(z.record(code, plain), 50)]);
/** The cause: a code of the official list, or 'not sure' with the plain answers that led to the suggestions. */
export const CauseChoice = z.object({ code: opt(code), notSure: opt(z.boolean()), path: opt(list(code, 12)), inOwnWords: opt(typedOrEmpty(500)) });

/** A complaint while it is written. Every part may be missing; `problemsOf` says what still is. */
export const Draft = z.object({
  kind: z.enum(FILING_KINDS), suit: opt(z.enum(SUIT_KINDS)), formId: opt(code), court: opt(z.string().check(z.maxLength(20))), cause: opt(CauseChoice),
  plaintiffs: opt(list(Party, 50)), defendants: opt(list(Party, 50)), thirdParties: opt(list(Party, 50)),
  claims: opt(list(Claim, 50)), facts: opt(typedOrEmpty(20_000)), answers: opt(z.record(code, Answer).check(few)),
  evidence: opt(list(EvidenceItem, 200)), noEvidenceYet: opt(z.boolean()), witnesses: opt(list(Witness, 30)),
  service: opt(ServiceAddress), aid: opt(AidRequest), ownComplaint: opt(list(id, 30)), identityFiles: opt(list(id, 10)),
  act: opt(AdministrativeAct), place: opt(z.object({ performance: opt(Address), tort: opt(Address), immovable: opt(Address), deceased: opt(Address), agreedCourt: opt(typedOrEmpty(50)) })),
  /** Answers to the questions on which the fee depends; amounts in fen. */
  fee: opt(z.object({ feeClass: opt(code), propertyFen: opt(fen), damagesFen: opt(fen) })),
});
/** A complaint while it is written. */
export type Draft = z.infer<typeof Draft>;
/** A party of a draft. */
export type Party = z.infer<typeof Party>;
/** A claim of a draft. */
export type Claim = z.infer<typeof Claim>;
/** An item of evidence of a draft. */
export type EvidenceItem = z.infer<typeof EvidenceItem>;
/** An act attacked by an administrative complaint. */
export type AdministrativeAct = z.infer<typeof AdministrativeAct>;
/** A place in a draft. */
export type Address = z.infer<typeof Address>;
/** An answer to an element. */
export type Answer = z.infer<typeof Answer>;
