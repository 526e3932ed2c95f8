import { Registered, type FilingView, type register as words } from '@microcourt/domain/filing/contract';
import { afterReduction } from '@microcourt/domain/calculators/fees/fee-aid';
import type { Draft } from '@microcourt/domain/filing/draft';
import { defendantsIdentified } from '@microcourt/domain/filing/problems-parties';
import { register as registering } from '@microcourt/domain/filing/rules-review';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { checkSeats, registerCase, turnAt, type Seats } from '../cases/index.ts';
import { settingsOf } from '../courts/index.ts';
import { personOf } from '../identity/index.ts';
import { takeAddress } from '../service-of-process/index.ts';
import { askFee } from './ask-fee.ts';
import { causeFor } from './cause.ts';
import { feeOf, type FeeOrQuestion } from './fee.ts';
import { note } from './history.ts';
import { partiesOf } from './parties-of.ts';
import { preparePapers } from './prepare-papers.ts';
import { openDraft } from './sealed.ts';
import { lockFiling, saveFiling, type FilingRow } from './store.ts';
import { shown } from './view.ts';
import { about, actorOf, closeReview, columnsOf, placeOf, readFacts, ringFiler } from './work.ts';

type Registration = InputOf<typeof words>;

/** Who sits 分案: at a court that assigns by hand those who are named; by turn those whose turn it is, and whoever is named besides is on record as out of turn. */
async function seatsOf(ctx: Ctx, courtCode: string, r: Registration): Promise<{ seats: Seats; outOfTurn: boolean }> {
  const byTurn = (await settingsOf(ctx, courtCode)).assignment === 'turn', { turn } = await turnAt(ctx, courtCode);
  if (r.judge === null && !byTurn) throw new Refused({ code: 'filing.assign-by-hand', kind: 'invalid' });
  const judge = r.judge ?? turn.judge;
  if (judge === null) throw new Refused({ code: 'filing.no-judge', kind: 'conflict' });
  const seats = { judge, assistant: r.assistant, clerk: r.clerk ?? (byTurn ? turn.clerk : null) };
  await checkSeats(ctx, courtCode, seats);
  return { seats, outOfTurn: byTurn && turn.judge !== null && judge !== turn.judge };
}

/** The fee, or nothing where it is waived. Refused while a question of it is open: no case begins whose fee nobody can say (诉讼费用交纳办法第二十条). */
async function settledFee(ctx: Ctx, f: FilingRow, draft: Draft, waived: boolean): Promise<FeeOrQuestion> {
  const found = await feeOf(ctx, f, draft);
  if (found.fee === null && !waived) throw new Refused({ code: 'filing.fee-open', kind: 'conflict', facts: { question: found.question } });
  return found;
}

/** What is due now, after the court's decision on relief; null where no question of the fee was answered. */
function feeDue({ fee }: FeeOrQuestion, r: Registration, aid: FilingRow['aidKind']): number | null {
  if (fee === null) return null;
  if (r.aid === 'waive' || aid === 'waive') return 0;
  return r.aid === 'reduce' ? agree(afterReduction(fee.fee, r.aidPercent ?? 0)) : fee.fee;
}

/** The parties as participants; a filer who is none of them and no agent of theirs would have filed for nobody. */
async function participants(ctx: Ctx, f: FilingRow, draft: Draft): Promise<ReturnType<typeof partiesOf>> {
  const filer = await personOf(ctx, f.filer);
  if (filer === undefined) throw new Refused({ code: 'filing.identity-unproved', kind: 'conflict' });
  const parties = partiesOf(ctx, draft, filer);
  if (!parties.some((p) => p.personId === f.filer)) throw new Refused({ code: 'filing.filer-not-named', kind: 'conflict' });
  return parties;
}

/**
 * Registers a complaint: number, seats, the people, the fee notice, and the space opens with what was filed. Of two who register at once
 * one wins, the other reads that it is registered: 民事诉讼法（2023）第一百二十六条；行政诉讼法（2017）第五十一条.
 */
export async function registerFiling(ctx: Ctx, r: Registration): Promise<FilingView> {
  const f = await lockFiling(ctx.tx, r.filingId);
  const draft = await openDraft(ctx, f), filer = await personOf(ctx, f.filer);
  const facts = agree(registering(await readFacts(ctx, f), {
    identityProved: filer?.proved ?? false, causeCode: f.causeCode, defendantIdentified: defendantsIdentified(draft, ctx.today),
    aid: r.aid ?? 'none', aidReason: r.aidReason ?? '', plaintiffsArePersons: (draft.plaintiffs ?? []).every((p) => p.kind === 'person'),
  }));
  const parties = await participants(ctx, f, draft), { seats, outOfTurn } = await seatsOf(ctx, f.courtCode!, r);
  const aid = facts.aid?.state === 'granted' ? facts.aid.kind : null;
  const fee = await settledFee(ctx, { ...f, procedure: r.procedure, registeredOn: ctx.today }, draft, aid === 'waive'), feeFen = feeDue(fee, r, aid);
  const { number } = await registerCase(ctx, {
    caseId: f.caseId, courtCode: f.courtCode!, kind: f.kind, procedure: r.procedure, cause: causeFor(ctx, f, f.causeCode)?.name ?? null, number: r.number ?? null,
    registeredOn: ctx.today, parties, seats,
  });
  // Nothing is refused from here on: what was told stays told.
  const changed = { ...columnsOf(facts), number, registeredOn: ctx.today, procedure: r.procedure, judge: seats.judge, feeFen, aidPercent: r.aid === 'reduce' ? r.aidPercent ?? null : null, updatedAt: ctx.now };
  await saveFiling(ctx.tx, f.id, changed);
  await note(ctx, f, 'filing.history.registered', 'court', number);
  if (outOfTurn) await note(ctx, f, 'filing.history.out-of-turn', 'court');
  if (r.aid === 'refused') await note(ctx, f, 'filing.history.aid-declined', 'court', r.aidReason ?? null);
  await closeReview(ctx, f);
  await takeAddress(ctx, f.caseId, f.filer, draft.service);
  const feeAskedOn = await askFee(ctx, { ...f, ...changed }, draft, fee);
  await saveFiling(ctx.tx, f.id, { feeAskedOn, updatedAt: ctx.now });
  await ctx.book(preparePapers, { filingId: f.id, by: actorOf(ctx) }, { key: `filing.papers:${f.id}`, subject: f.caseId });
  await ctx.tell(Registered, { ...about(f), number }, placeOf(f));
  ringFiler(ctx, f);
  return shown(ctx, f.id);
}
