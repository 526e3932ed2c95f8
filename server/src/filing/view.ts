import { whysOf, type Why } from '@microcourt/domain/calculators/why';
import type { FilingLine, FilingView } from '@microcourt/domain/filing/contract';
import { payBy } from '@microcourt/domain/filing/rules-fee';
import { whyAppealed, whyCorrected, whyDecideBy, whyFeeDue, whyPayBy, whysOfLine } from '@microcourt/domain/filing/whys';
import type { Day } from '@microcourt/domain/shared/calendar';
import { levelOfDay } from '@microcourt/domain/worklist/rules';
import { CLOCK_STATES, type FilingState } from '@microcourt/domain/filing/rules';
import type { Ctx } from '@microcourt/platform/module';
import { aidGranted, feeOf } from './fee.ts';
import { historyOf } from './history.ts';
import { courtByCode, courtName } from '../courts/index.ts';
import { namesOf, personOf } from '../identity/index.ts';
import { causeFor } from './cause.ts';
import { openAdvice, openDefects, openDraft, openRefusal, openTitle } from './sealed.ts';
import { noticesSeen } from './notices.ts';
import { atToday } from './work.ts';
import { noticesOf, noticesOfAll, type NoticeRow } from './store-notices.ts';
import { readFiling, type FilingRow } from './store.ts';

const PROOF = { none: 'none', pending: 'pending', reviewed: 'proved', counter: 'proved', declined: 'declined' } as const;
/** How the identity of a filing's filer stands. */
export const identityProof = async (ctx: Ctx, personId: string): Promise<FilingView['identityProof']> => PROOF[(await personOf(ctx, personId))?.proof ?? 'none'];

/** The name a person goes by. */
export const nameOf = async (ctx: Ctx, personId: string): Promise<string> => (await namesOf(ctx, [personId])).get(personId) ?? '';
/** States in which a judge has signed a ruling that the filer may read. */
const SIGNED: readonly FilingState[] = ['not-accepted', 'deemed-withdrawn'];
/** Whether this is for the court's eyes: its registry, or the judge who has a ruling to sign. */
const forCourt = (ctx: Ctx): boolean => ['registry', 'ruling-judge', 'judge', 'assistant', 'clerk'].some((role) => ctx.actor.roles.includes(role));
/** A draft of a ruling is the court's own until the judge has signed: for its filer the complaint is still under review. */
const stateFor = (state: FilingState, court: boolean): FilingState => (state === 'refusal-drafted' && !court ? 'under-review' : state);

/** A filing as its filer and its registry see it. */
export async function viewOf(ctx: Ctx, f: FilingRow): Promise<FilingView> {
  const draft = await openDraft(ctx, f);
  const court = f.courtCode === null ? null : await courtByCode(ctx, f.courtCode), notices = f.version === 0 ? [] : await noticesOf(ctx.tx, f.caseId);
  const { fee, why: feeWhy } = await feeOf(ctx, f, draft), feeDue = await feeDueOf(ctx, f, feeWhy), history = await historyOf(ctx, f.caseId, forCourt(ctx));
  return {
    filingId: f.id, caseId: f.caseId, state: stateFor(f.state, forCourt(ctx)), kind: f.kind, courtCode: f.courtCode, courtName: court?.name ?? null, feeDue, notices: await noticesSeen(ctx, notices),
    rulingFileId: SIGNED.includes(f.state) ? f.rulingFile : null,
    revision: f.revision, draft, serial: f.serial, handedInAt: f.handedInAt?.toISOString() ?? null, decideBy: f.decideBy,
    defects: (await openDefects(ctx, f)).map((d) => ({ ...d, path: [...d.path] })), correctBy: f.correctBy,
    advisedCourt: await advisedOf(ctx, f), refusal: await refusalOf(ctx, f, notices), why: { ...whysBy(f, notices), ...whysOf({ fee: feeWhy }) }, number: f.number, fee,
    identityProof: await identityProof(ctx, f.filer), atCounter: f.begunBy !== null, insists: f.insisted,
    history: history.map((line) => ({ ...line, why: whysOfLine(line, f.kind, notices, feeDue ?? null) })), updatedAt: f.updatedAt.toISOString(),
  };
}

/** The filing read anew and shown: the answer of every deed that changed it. */
export const shown = async (ctx: Ctx, filingId: string): Promise<FilingView> => viewOf(ctx, await readFiling(ctx.tx, filingId));

async function advisedOf(ctx: Ctx, f: FilingRow): Promise<FilingView['advisedCourt']> {
  if (f.advisedCourt === null) return null;
  return { code: f.advisedCourt, name: await courtName(ctx, f.advisedCourt), reason: await openAdvice(ctx, f) };
}

/** The ruling as it may be seen: its words are the court's own until the judge has signed. */
async function refusalOf(ctx: Ctx, f: FilingRow, notices: readonly NoticeRow[]): Promise<FilingView['refusal']> {
  const words = f.state === 'not-accepted' || forCourt(ctx) ? await openRefusal(ctx, f) : null;
  if (words === null) return null;
  return { reasons: words.reasons, basis: words.basis, rulingFileId: f.rulingFile, signedBy: f.signedBy === null ? null : await nameOf(ctx, f.signedBy), appealBy: f.appealBy, why: whysOf({ appealBy: whyAppealed(f.kind, f.appealBy, notices) }) };
}

/** What lines of a list look up once, however many they are: courts, and people with name and proof. */
async function lookUp(ctx: Ctx, rows: readonly FilingRow[]): Promise<{ courts: Map<string, string>; names: Map<string, string>; proofs: Map<string, FilingView['identityProof']>; notices: Map<string, NoticeRow[]> }> {
  const courts = new Map<string, string>(), proofs = new Map<string, FilingView['identityProof']>();
  for (const code of new Set(rows.flatMap((f) => f.courtCode ?? []))) courts.set(code, await courtName(ctx, code));
  for (const filer of new Set(rows.map((f) => f.filer))) proofs.set(filer, await identityProof(ctx, filer));
  const notices = Map.groupBy(await noticesOfAll(ctx.tx, rows.flatMap((f) => (f.state === 'correction' ? f.caseId : []))), (n) => n.caseId);
  return { courts, proofs, notices, names: await namesOf(ctx, rows.flatMap((f) => f.takenBy ?? [])) };
}

/** Filings as lines of a list, each with the level of its clock today; for their filer, or for the court. */
export async function linesOf(ctx: Ctx, rows: readonly FilingRow[], reader: 'filer' | 'court'): Promise<FilingLine[]> {
  const { courts, names, proofs, notices } = await lookUp(ctx, rows);
  return Promise.all(rows.map(async (f): Promise<FilingLine> => ({
    filingId: f.id, caseId: f.caseId, state: stateFor(f.state, reader === 'court'), kind: f.kind, title: await openTitle(ctx, f),
    cause: causeFor(ctx, f, f.causeCode)?.name ?? null, courtCode: f.courtCode, courtName: f.courtCode === null ? null : (courts.get(f.courtCode) ?? null),
    serial: f.serial, number: f.number, handedInAt: f.handedInAt?.toISOString() ?? null, decideBy: f.decideBy, correctBy: f.correctBy, updatedAt: f.updatedAt.toISOString(),
    level: levelOfDay(clockOf(f), ctx.today), takenBy: f.takenBy === null ? null : (names.get(f.takenBy) ?? null), identityProof: proofs.get(f.filer) ?? 'none', round: f.version, feeDue: f.feeFen === null ? null : await feeDueOf(ctx, f, (await feeOf(ctx, f, await openDraft(ctx, f))).why), why: whysBy(f, notices.get(f.caseId) ?? []),
  })));
}

/** What is due of the fee after registration, until when, and whether it was paid. */
async function feeDueOf(ctx: Ctx, f: FilingRow, fee: Why | null): Promise<FilingView['feeDue']> {
  if (f.feeFen === null) return null;
  const last = f.feeAskedOn && payBy(f.feeAskedOn, await atToday(ctx));
  return { fen: f.feeFen, payBy: last, paidOn: f.feePaidOn, receipt: f.feeReceipt, why: whysOf({ fen: whyFeeDue(f.feeFen, fee, aidGranted(f)), payBy: last && f.feeAskedOn && whyPayBy(f.feeAskedOn, last) }) };
}

/** The questions behind the days of a filing. */
const whysBy = (f: FilingRow, notices: readonly NoticeRow[]): NonNullable<FilingView['why']> =>
  whysOf({ decideBy: whyDecideBy(f, f.decideBy), correctBy: whyCorrected(f.correctBy, notices) });

/** The last day whose clock runs now: the court's to decide, or the filer's to correct. */
const clockOf = (f: FilingRow): Day | null => (CLOCK_STATES.includes(f.state) ? f.decideBy : f.state === 'correction' ? f.correctBy : null);
