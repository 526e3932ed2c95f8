import { Consented, ExchangeOpened, ExchangePlanned, type consent as consentWords, type EvidenceView, type openExchange as openWords, type planExchange as words } from '@microcourt/domain/evidence/contract';
import { mayConsent, mayPlan, modeOf, open } from '@microcourt/domain/evidence/rules-exchange';
import { endWithExchange, isOver, setPeriod } from '@microcourt/domain/evidence/rules-period';
import { dayOf } from '@microcourt/domain/shared/calendar';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import { agree, type Ctx } from '@microcourt/platform/module';
import { caseHead } from '../cases/index.ts';
import { calendarOf } from '../law/index.ts';
import { exchangeOf, openMatter, periodOf, type Matter } from './matter.ts';
import { consentsAmong, offlineNames, peopleOf, voicesOf } from './parties.ts';
import { keepPeriod, triedOf } from './period.ts';
import { showEvidence } from './show-evidence.ts';
import type { ExchangeRow } from './store.ts';
import { consentsOf, lastExchange, saveConsent, saveExchange } from './store-exchange.ts';

/** A further round is for evidence in rebuttal, whose time is set again: 证据规定（2019）第五十一条第三款、第五十八条. */
async function timeForRebuttal(ctx: Ctx, { caseId, row }: Matter, answerBy: Date): Promise<void> {
  const period = periodOf(row);
  if (!isOver(period, ctx.today)) return;
  const wanted = { until: dayOf(answerBy), agreed: false, servedOn: ctx.today, reason: '证据规定（2019）第五十八条' };
  await keepPeriod(ctx, caseId, agree(setPeriod(period, wanted, { tried: triedOf(await caseHead(ctx, caseId)), today: ctx.today, calendar: await calendarOf(ctx) })));
}

/** Asks the parties whether they exchange online, and how; after a closed exchange it is a further round. */
export async function planExchange(ctx: Ctx, { caseId, answerBy }: InputOf<typeof words>): Promise<EvidenceView> {
  const matter = await openMatter(ctx, caseId), last = await lastExchange(ctx.tx, caseId), by = new Date(answerBy);
  const which = agree(mayPlan(exchangeOf(last), by, ctx.now));
  const row: ExchangeRow = which === 'again' ? { ...last!, answerBy: by } : {
    caseId, exchangeId: ctx.newId(), round: (last?.round ?? 0) + 1, state: 'asking', ...modes(), answerBy: by, fromAt: null, untilAt: null, recordId: null,
  };
  await saveExchange(ctx.tx, row);
  if (which === 'further') await timeForRebuttal(ctx, matter, by);
  await ctx.tell(ExchangePlanned, { exchangeId: row.exchangeId, round: row.round, answerBy }, { caseId, stream: 'main' });
  return showEvidence(ctx, { caseId });
}
/** Nobody has agreed to anything yet. */
const modes = (): Pick<ExchangeRow, 'mode' | 'why'> => {
  const { mode, why } = modeOf([]);
  return { mode, why };
};

/** The exchange that is meant, if it is the last of the case; ends the request as for one that never was otherwise. */
async function meant(ctx: Ctx, caseId: string, exchangeId: string): Promise<ExchangeRow> {
  const last = await lastExchange(ctx.tx, caseId);
  if (last?.exchangeId !== exchangeId) throw notFound();
  return last;
}

/** A party's own consent to this exchange alone; an agent's is that of those for whom it stands. */
export async function consentTo(ctx: Ctx, { caseId, exchangeId, online, mode, textVersion }: InputOf<typeof consentWords>): Promise<EvidenceView> {
  await openMatter(ctx, caseId);
  const row = await meant(ctx, caseId, exchangeId), people = await peopleOf(ctx, caseId), voices = voicesOf(people, ctx.actor.personId), before = await consentsOf(ctx.tx, caseId, exchangeId);
  if (voices.length === 0) throw notFound();
  for (const { party, side, name } of voices) {
    agree(mayConsent(exchangeOf(row)!, before.find((c) => c.party === party)?.online ?? null, online));
    await saveConsent(ctx.tx, { caseId, exchangeId, party, online, mode: online ? mode : null, textVersion, givenBy: ctx.actor.personId!, at: ctx.now });
    await ctx.tell(Consented, { exchangeId, side, name, online, mode: online ? mode : null }, { caseId, stream: 'main' });
  }
  // Who comes online while it is open changes how it is held: nobody else has to move for that.
  const held = modeOf(consentsAmong(people, await consentsOf(ctx.tx, caseId, exchangeId)));
  if (row.state === 'open') await saveExchange(ctx.tx, { ...row, mode: held.mode === 'asynchronous' ? row.mode : held.mode, why: held.mode === 'asynchronous' ? row.why : held.why });
  return showEvidence(ctx, { caseId });
}

/** Opens the exchange for a time; the mode follows from the consents, and its day ends the period for evidence. */
export async function openExchange(ctx: Ctx, { caseId, exchangeId, from, until }: InputOf<typeof openWords>): Promise<EvidenceView> {
  const matter = await openMatter(ctx, caseId), row = await meant(ctx, caseId, exchangeId), people = await peopleOf(ctx, caseId), consents = await consentsOf(ctx.tx, caseId, exchangeId);
  const held = agree(open(exchangeOf(row)!, consentsAmong(people, consents), { from: new Date(from), until: new Date(until) }, ctx.now));
  const ends = agree(endWithExchange(periodOf(matter.row), held.day, ctx.today)), { mode, why } = held;
  await saveExchange(ctx.tx, { ...row, state: 'open', mode, why, fromAt: held.from, untilAt: held.until });
  await ctx.tell(ExchangeOpened, { exchangeId, round: row.round, mode, why, from: held.from.toISOString(), until: held.until.toISOString(), offline: offlineNames(people, consents) }, { caseId, stream: 'main' });
  await keepPeriod(ctx, caseId, ends);
  return showEvidence(ctx, { caseId });
}
