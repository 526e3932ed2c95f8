import { HandedIn, type FilingView, type submit } from '@microcourt/domain/filing/contract';
import type { Draft } from '@microcourt/domain/filing/draft';
import type { Filing } from '@microcourt/domain/filing/rules';
import { reminderDays } from '@microcourt/domain/filing/rules-clock';
import { handIn } from '@microcourt/domain/filing/rules-filer';
import { whyDecideBy } from '@microcourt/domain/filing/whys';
import { whysOf } from '@microcourt/domain/calculators/why';
import type { Day } from '@microcourt/domain/shared/calendar';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { filesIn } from '../files/index.ts';
import { isProved } from '../identity/index.ts';
import { noteTask } from '../worklist/index.ts';
import { noteAssistance } from './assisted.ts';
import { checkDraft } from './check-filing.ts';
import { note } from './history.ts';
import { keepLikeness } from './likeness.ts';
import { dropNotices } from './notices.ts';
import { fresh, ownFilesOnly } from './save-draft.ts';
import { openDraft, openTitle } from './sealed.ts';
import { handedInLabel } from './stood-before.ts';
import { keepHandedIn, lockFiling, nextSerial, saveFiling, type FilingRow } from './store.ts';
import { shown } from './view.ts';
import { watchClock } from './watch-clock.ts';
import { about, atToday, columnsOf, noteReview, placeOf, readFacts, ringFiler } from './work.ts';

/** 服务流水号: the day, the court, and the number of the filing on that day. It is not a case number. */
async function serialFor(ctx: Ctx, courtCode: string): Promise<string> {
  const n = await nextSerial(ctx.tx, courtCode, ctx.today);
  return `${ctx.today.replaceAll('-', '')}-${courtCode}-${String(n).padStart(4, '0')}`;
}

/** An oral complaint comes with its recording and with the page that was read back and signed: 民事诉讼法（2023）第一百二十三条第二款. */
async function heard(ctx: Ctx, f: FilingRow, draft: Draft): Promise<void> {
  if (!f.oral) return;
  const kinds = (await filesIn(ctx, placeOf(f), draft.ownComplaint ?? [])).map((file) => file.kind);
  if (!kinds.includes('audio')) throw new Refused({ code: 'filing.recording-missing', kind: 'invalid' });
  if (!kinds.includes('image') && !kinds.includes('pdf')) throw new Refused({ code: 'filing.signed-record-missing', kind: 'invalid' });
}

/** The facts after handing in today, or the reason for no: the state first, then an older draft, then everything that is missing at once. */
async function decided(ctx: Ctx, f: FilingRow, draft: Draft, revision: number): Promise<Filing> {
  const facts = await readFacts(ctx, f), at = await atToday(ctx);
  agree(handIn(facts, [], at));
  fresh(f, revision);
  const { missing } = await checkDraft(ctx, f, draft);
  const handedIn = agree(handIn(facts, missing, at));
  return { ...handedIn, aid: draft.aid?.kind ? { kind: draft.aid.kind, state: 'pending' } : null };
}

/**
 * Hands a complaint in, or in again after correction: a serial number, the time of receipt, seven days for the court.
 * It is received although the identity of the filer is not proved yet, since limitation runs: 登记立案规定（法释〔2015〕8号）第二条.
 */
export async function submitFiling(ctx: Ctx, { filingId, revision }: InputOf<typeof submit>): Promise<FilingView> {
  const f = await lockFiling(ctx.tx, filingId);
  const draft = await openDraft(ctx, f);
  const facts = await decided(ctx, f, draft, revision);
  await ownFilesOnly(ctx, f, draft);
  await heard(ctx, f, draft);
  const serial = f.serial ?? await serialFor(ctx, f.courtCode!), decideBy = facts.decideBy!;
  // What the registry read out of an earlier complaint for the fee need not hold for this one.
  const changed = { ...columnsOf(facts), serial, handedInAt: ctx.now, feeAmountFen: null, feePropertyFen: null, feeDamagesFen: null, updatedAt: ctx.now };
  await saveFiling(ctx.tx, f.id, changed);
  await keepHandedIn(ctx.tx, { caseId: f.caseId, version: facts.version, filingId: f.id, at: ctx.now, draft: await ctx.seal(f.caseId, handedInLabel(f, facts.version), JSON.stringify(draft)) });
  const now: FilingRow = { ...f, ...changed };
  await keepLikeness(ctx, now, draft);
  await note(ctx, f, facts.version === 1 ? 'filing.history.handed-in' : 'filing.history.handed-in-again', 'filer');
  await noteAssistance(ctx, f);
  await dropNotices(ctx, f);
  if (!(await isProved(ctx, f.filer))) await note(ctx, f, 'filing.history.identity-open', 'clock');
  await onCourtsDesk(ctx, now, draft);
  await ctx.tell(HandedIn, { ...about(now), serial, decideBy, round: facts.version, why: whysOf({ decideBy: whyDecideBy(f, decideBy) }) }, placeOf(f));
  ringFiler(ctx, f);
  return shown(ctx, f.id);
}

/** What the registry has to do from now on, and the days on which the clock is looked at. */
async function onCourtsDesk(ctx: Ctx, f: FilingRow, draft: Draft): Promise<void> {
  await noteReview(ctx, f);
  if (draft.cause?.notSure && !f.causeCode) {
    await noteTask(ctx, { kind: 'cause-to-settle', subjectId: f.id, courtCode: f.courtCode!, caseId: f.caseId, title: await openTitle(ctx, f), number: f.serial, due: f.decideBy, why: whyDecideBy(f, f.decideBy) });
  }
  await watchFrom(ctx, f.id, f.decideBy!);
}

/** Books the looks at the clock for a last day; those of an earlier hand-in are replaced. */
export async function watchFrom(ctx: Ctx, filingId: string, decideBy: Day): Promise<void> {
  for (const { level, on } of reminderDays(decideBy)) {
    await ctx.book(watchClock, { filingId, level, decideBy }, { on, key: `filing.clock:${filingId}:${level}` });
  }
}
