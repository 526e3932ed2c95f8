import { Opined, type EvidenceView, type opine as words } from '@microcourt/domain/evidence/contract';
import { maySpeak } from '@microcourt/domain/evidence/rules-exchange';
import { disputes, mayOpine } from '@microcourt/domain/evidence/rules-opinion';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { checkProvedAgain } from '../identity/index.ts';
import { settleUnobjected } from './decide-late.ts';
import { numberOfRow, opinionId } from './item-view.ts';
import { exchangeOf, openMatter, seenItem, type Matter } from './matter.ts';
import { requireByDispute } from './originals.ts';
import { consentsAmong, nameOf, peopleOf, voicesOf, type Party, type People } from './parties.ts';
import { sealed } from './sealed.ts';
import { showEvidence } from './show-evidence.ts';
import { itemOf, type ItemRow } from './store.ts';
import { consentsOf, lastExchange, saveOpinion } from './store-exchange.ts';
import { tellOf } from './telling.ts';

type Input = InputOf<typeof words>;
type Speaking = { parties: readonly Party[]; round: number; byCourt: boolean };

/** For whom the actor speaks now: a party online for itself; the court for one that is offline and is named. */
async function speaking(ctx: Ctx, { caseId, viewer }: Matter, people: People, participantId: string | undefined): Promise<Speaking> {
  const exchange = await lastExchange(ctx.tx, caseId), consents = exchange === undefined ? [] : consentsAmong(people, await consentsOf(ctx.tx, caseId, exchange.exchangeId));
  const online = (party: string): boolean => consents.some((c) => c.party === party && c.online === true), round = exchange?.round ?? 0;
  if (!viewer.court) {
    const own = voicesOf(people, ctx.actor.personId);
    if (own.length === 0 || participantId !== undefined) throw notFound();
    agree(maySpeak(exchangeOf(exchange), 'side', own.some((p) => online(p.party)), ctx.now));
    // Once in each exchange and on each device: 在线诉讼规则（2021）第七条第三款.
    await checkProvedAgain(ctx, exchange?.fromAt ?? undefined);
    return { parties: own.filter((p) => online(p.party)), round, byCourt: false };
  }
  if (participantId === undefined) throw new Refused({ code: 'evidence.nobody-to-speak-for', kind: 'invalid' });
  const party = people.parties.find((p) => p.party === participantId);
  if (!party) throw notFound();
  agree(maySpeak(exchangeOf(exchange), 'court', online(party.party), ctx.now));
  return { parties: [party], round, byCourt: true };
}

/** Keeps what is said of one item for each of the parties that speak of it. */
async function keep(ctx: Ctx, row: ItemRow, o: Input['opinions'][number], { parties, round, byCourt }: Speaking, name: string): Promise<void> {
  const { caseId, itemId } = row, { authenticity, legality, relevance, differs, reason } = o, objectsLate = o.objectsLate ?? false, about = { authenticity, legality, relevance, differs, objectsLate };
  for (const { party, side } of parties) {
    agree(mayOpine(row, side, { ...about, reason }));
    const rowId = opinionId({ itemId, party, round });
    await saveOpinion(ctx.tx, {
      caseId, itemId, party, round, side, ...about, name: await sealed(ctx, caseId, 'opinion.name', rowId, name), reason: await sealed(ctx, caseId, 'opinion.reason', rowId, reason),
      byCourt, saidBy: ctx.actor.personId!, at: ctx.now,
    });
  }
}

async function tellSaid(ctx: Ctx, caseId: string, people: People, by: { party: Party; name: string }, said: readonly { row: ItemRow; disputed: boolean }[]): Promise<void> {
  const items = (part: typeof said) => part.map(({ row, disputed }) => ({ itemId: row.itemId, number: numberOfRow(row) ?? '', disputed }));
  const open = said.filter(({ row }) => row.visibility !== 'court-and-agents'), { side } = by.party;
  if (open.length > 0) await ctx.tell(Opined, { side, name: by.name, items: items(open) }, { caseId, stream: 'main' });
  for (const one of said) if (one.row.visibility === 'court-and-agents') await tellOf(ctx, caseId, one.row, people, Opined, { side, name: by.name, items: items([one]) });
}

/** Says what one holds of items; a dispute that the material is like its original requires the original by itself. */
export async function opine(ctx: Ctx, { caseId, participantId, opinions }: Input): Promise<EvidenceView> {
  const matter = await openMatter(ctx, caseId), people = await peopleOf(ctx, caseId), by = await speaking(ctx, matter, people, participantId), said: { row: ItemRow; disputed: boolean }[] = [];
  const [party] = by.parties, name = by.byCourt ? party!.name : nameOf(people, ctx.actor.personId);
  for (const one of opinions) {
    const row = await seenItem(ctx, matter, one.itemId);
    await keep(ctx, row, one, by, name);
    if (one.differs) await requireByDispute(ctx, row, people);
    said.push({ row, disputed: disputes(one) });
  }
  await tellSaid(ctx, caseId, people, { party: party!, name }, said);
  await settleUnobjected(ctx, (await Promise.all(said.map(({ row }) => itemOf(ctx.tx, caseId, row.itemId)))).filter((row) => row !== undefined), people);
  return showEvidence(ctx, { caseId });
}
