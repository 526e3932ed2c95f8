import { ExchangeClosed, type closeExchange as words, type EvidenceView } from '@microcourt/domain/evidence/contract';
import { mayClose } from '@microcourt/domain/evidence/rules-exchange';
import { askedOf, standingOf, type Standing } from '@microcourt/domain/evidence/rules-opinion';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import { agree, type Ctx } from '@microcourt/platform/module';
import { saidOf } from './item-view.ts';
import { exchangeOf, openMatter } from './matter.ts';
import { peopleOf, type People } from './parties.ts';
import { recordOf, type Examined } from './record.ts';
import { showEvidence } from './show-evidence.ts';
import { itemsOfCase, saveItem, type ItemRow, type OpinionRow } from './store.ts';
import { lastExchange, opinionsOf, saveExchange } from './store-exchange.ts';

/** The items that are examined, with how each stands. */
function examined(items: readonly ItemRow[], opinions: readonly OpinionRow[], people: People): Examined[] {
  return items.filter((row) => row.state === 'submitted' || row.state === 'late').map((row) => {
    const asked = askedOf(row.side, people.parties), said = saidOf(opinions, row.itemId);
    return { row, standing: standingOf(asked, said), everyoneSpoke: asked.every((party) => said.some((o) => o.party === party)) };
  });
}

/** Closes the exchange: what is undisputed is fixed, and the record of what was said goes to all for their signatures. */
export async function closeExchange(ctx: Ctx, { caseId, exchangeId }: InputOf<typeof words>): Promise<EvidenceView> {
  await openMatter(ctx, caseId);
  const exchange = await lastExchange(ctx.tx, caseId);
  if (exchange?.exchangeId !== exchangeId) throw notFound();
  const people = await peopleOf(ctx, caseId), opinions = await opinionsOf(ctx.tx, caseId), all = examined(await itemsOfCase(ctx.tx, caseId), opinions, people);
  agree(mayClose({ ...exchangeOf(exchange)!, mode: exchange.mode }, all.every((one) => one.everyoneSpoke), ctx.now));
  for (const { row, standing } of all) await saveItem(ctx.tx, caseId, row.itemId, { examined: row.examined || opinions.some((o) => o.itemId === row.itemId), fixed: standing === 'undisputed' });
  const recordId = await recordOf(ctx, { exchange, people, opinions, all: all.filter(({ row }) => row.visibility !== 'court-and-agents') });
  await saveExchange(ctx.tx, { ...exchange, state: 'closed', untilAt: ctx.now, recordId });
  // Of what is kept to court and agents not even the count is told in the room of all.
  const open = all.filter(({ row }) => row.visibility !== 'court-and-agents'), count = (standing: Standing): number => open.filter((one) => one.standing === standing).length;
  await ctx.tell(ExchangeClosed, { exchangeId, round: exchange.round, undisputed: count('undisputed'), disputed: count('disputed') }, { caseId, stream: 'main' });
  return showEvidence(ctx, { caseId });
}
