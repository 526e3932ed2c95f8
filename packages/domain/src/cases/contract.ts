import * as z from 'zod/mini';
import { command, dayText, id, moment, news, query, rowsUpTo, typed, typedOrEmpty } from '../shared/contract.ts';
import { Whys } from '../calculators/why.ts';
import { CASE_ROLES } from './rules.ts';
import { TRIAL_STEPS } from './rules-stages.ts';

export { CASE_ROLES, SIDES } from './rules.ts';
export type { Side } from './rules.ts';
/** A role in a case. */
export const CaseRole = z.enum(CASE_ROLES);
/** A role in a case. */
export type CaseRole = z.infer<typeof CaseRole>;

/** A party, agent or member of the court in a case. Phones and addresses are there for staff and the person alone. */
export const ParticipantView = z.object({
  participantId: id, personId: z.nullable(id), role: CaseRole, name: z.string(), kind: z.enum(['person', 'organisation', 'organ', 'staff']),
  /** Joined the space with a proved identity and can sign in; until then reached on paper. */
  joined: z.boolean(),
  /** Proved and in the case, but without a mobile number to sign in with: reached on paper. */
  onPaper: z.optional(z.boolean()),
  represents: z.nullable(id),
  authority: z.nullable(z.enum(['general', 'special'])),
  phone: z.nullable(z.string()), address: z.nullable(z.string()),
});
export type ParticipantView = z.infer<typeof ParticipantView>;

/** A line of 我的案件. */
export const CaseLine = z.object({
  caseId: id, title: z.string(), number: z.nullable(z.string()), courtName: z.string(), stage: z.string(), role: z.string(),
  lastText: z.nullable(z.string()), lastAt: z.nullable(moment), unread: z.int(), muted: z.boolean(), pinned: z.boolean(),
  /** The main stream's last number, by which a client orders and refreshes. */
  lastSeq: z.int(),
});
export type CaseLine = z.infer<typeof CaseLine>;
/** The cases of the person who asks: pinned ones, open ones by the last word said, closed ones; `q` looks in number, title and cause, `after` is the last case of the page before. */
export const mine = query('cases.mine', { input: z.object({ q: z.optional(z.string().check(z.maxLength(60))), limit: z.optional(rowsUpTo(200)), after: z.optional(id) }), output: z.array(CaseLine) });
/** The case's details 案件详情. */
export const CaseView = z.object({
  caseId: id, title: z.string(), number: z.nullable(z.string()), courtCode: z.string(), courtName: z.string(),
  kind: z.enum(['civil', 'administrative', 'enforcement', 'other']), procedure: z.string(), cause: z.nullable(z.string()),
  stage: z.string(), registeredOn: z.nullable(dayText),
  participants: z.array(ParticipantView),
  /** The course of the case, past and to come: `done` with its day, `now`, or `ahead`. */
  progress: z.array(z.object({ step: z.string(), label: z.string(), state: z.enum(['done', 'now', 'ahead']), on: z.nullable(dayText) })),
  /** Deadlines known, each with its article and the question behind its day. */
  deadlines: z.array(z.object({ label: z.string(), on: dayText, article: z.string(), provisional: z.boolean(), why: z.optional(Whys) })),
});
export type CaseView = z.infer<typeof CaseView>;
/** A case with its course, its people and its numbers, as this person may see it. */
export const view = query('cases.view', { input: z.object({ caseId: id }), output: CaseView });
/** Cases of a court for its staff, by number, party, cause or judge, the newest first (`mineOnly`: the open ones first); `after` is the last case of the page before. */
export const find = query('cases.find', { input: z.object({ courtCode: z.string(), q: z.optional(typedOrEmpty(60)), mineOnly: z.optional(z.boolean()), limit: z.optional(rowsUpTo(200)), after: z.optional(id) }), output: z.array(CaseLine) });
/** Sets who sits: presiding judge, assistant, clerk. */
export const assign = command('cases.assign', { input: z.object({ caseId: id, judge: id, assistant: z.nullable(id), clerk: z.nullable(id) }), output: CaseView });
/** Makes a person with proved identity the agent of a party (until powers of attorney exist, the clerk enters what the paper says). */
export const addAgent = command('cases.add-agent', { input: z.object({ caseId: id, partyId: id, name: typed(60), idNumber: typedOrEmpty(40), mobile: typedOrEmpty(20), authority: z.enum(['general', 'special']) }), output: CaseView });
/** Adds a third person to a running case (until applications exist, on the judge's decision); from then on the third person may read and write. */
export const addThirdParty = command('cases.add-third-party', { input: z.object({ caseId: id, kind: z.enum(['person', 'organisation', 'organ']), name: typed(100), idNumber: typedOrEmpty(40), phone: typedOrEmpty(20), address: typedOrEmpty(200) }), output: CaseView });
/** Moves the case on its course by one step of the table of stages; everyone in the space sees where it stands. */
export const moveStage = command('cases.move-stage', { input: z.object({ caseId: id, step: z.enum(TRIAL_STEPS) }), output: CaseView });
/** Ends someone's part in a case: a withdrawn party with its agents, an agent whose mandate ended. From then on nothing of the case is seen any more. */
export const removeParticipant = command('cases.remove-participant', { input: z.object({ caseId: id, participantId: id, reason: typed(200) }), output: CaseView });
/**
 * The court identifies someone who was named without a number, or with a wrong one, from the document it has seen: by number (and name) as the document has
 * them, or by a person whom this very court has proved at its counter. Who is proved joins at once, anyone else on proving that number.
 */
export const identifyParticipant = command('cases.identify-participant', {
  input: z.object({ caseId: id, participantId: id, idNumber: z.optional(typed(40)), name: z.optional(typed(100)), personId: z.optional(id) }), output: CaseView,
});
/** Finds the cases in which this person's proved identity number is named, and joins them. */
export const claimMine = command('cases.claim-mine', { input: z.object({}), output: z.object({ joined: z.int() }) });

/** Begins an import of existing cases (CSV or JSON, an uploaded file of this court). Idempotent by court and number. */
export const importCases = command('cases.import', { input: z.object({ courtCode: z.string(), fileId: id, format: z.enum(['csv', 'json']) }), output: z.object({ importId: id }) });
/** An import of cases that exist already: how far it is, and why rows were refused. */
export const ImportView = z.object({
  importId: id, courtCode: z.string(), state: z.enum(['waiting', 'running', 'done', 'failed']), rows: z.nullable(z.int()), taken: z.int(), unchanged: z.int(), refused: z.int(),
  startedAt: moment, endedAt: z.nullable(moment), report: z.array(z.object({ row: z.int(), number: z.nullable(z.string()), code: z.string(), column: z.nullable(z.string()) })),
});
export type ImportView = z.infer<typeof ImportView>;
/** The imports of a court, the newest first. */
export const imports = query('cases.imports', { input: z.object({ courtCode: z.string() }), output: z.array(ImportView) });

/** A case has begun to exist for the court: number, court, people (ids and roles only). */
export const CaseRegistered = news('cases.registered', z.object({ caseId: id, courtCode: z.string(), title: z.optional(z.string()), number: z.nullable(z.string()), participants: z.array(z.object({ participantId: id, personId: z.nullable(id), role: CaseRole, name: z.string() })) }));
/** A case has reached another stage of its course. */
export const StageChanged = news('cases.stage-changed', z.object({ caseId: id, stage: z.string() }));
/** A case has been given to a judge, an assistant or a clerk, or to others than before. */
export const PanelChanged = news('cases.panel-changed', z.object({ caseId: id, judge: id, assistant: z.nullable(id), clerk: z.nullable(id) }));
/** Someone was added to a running case: an agent, or a third person. */
export const ParticipantNamed = news('cases.participant-named', z.object({ caseId: id, participantId: id, role: CaseRole, name: z.string() }));
/** The court has identified someone named in the case, by the number on a document or as a person proved at its counter; told to the court alone. */
export const ParticipantIdentified = news('cases.participant-identified', z.object({ caseId: id, participantId: id, role: CaseRole, name: z.string(), by: z.enum(['document', 'person']) }));
/** A person has taken a place in a case that was kept for that person. */
export const ParticipantJoined = news('cases.participant-joined', z.object({ caseId: id, participantId: id, personId: id, role: CaseRole, name: z.string() }));
/** A person has no place in the case any more. */
export const ParticipantLeft = news('cases.participant-left', z.object({ caseId: id, participantId: id, personId: z.nullable(id), role: CaseRole, name: z.string(), reason: z.optional(z.string()) }));
