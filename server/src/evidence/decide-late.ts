import { LateDecided, type decideLate as words, type ItemView } from '@microcourt/domain/evidence/contract';
import { countsAsTimely, decideLate as decide, unobjected } from '@microcourt/domain/evidence/rules-late';
import { askedOf, latest } from '@microcourt/domain/evidence/rules-opinion';
import { texts } from '@microcourt/domain/evidence/texts';
import { sentence } from '@microcourt/domain/shared/texts';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { agree, type Ctx } from '@microcourt/platform/module';
import { caseHead } from '../cases/index.ts';
import { closeTask } from '../worklist/index.ts';
import { numberOfRow, saidOf } from './item-view.ts';
import { openMatter, seenItem } from './matter.ts';
import { peopleOf, type People } from './parties.ts';
import { openAbout, sealed } from './sealed.ts';
import { showItem } from './show-evidence.ts';
import { saveItem, type ItemRow } from './store.ts';
import { opinionsOf } from './store-exchange.ts';
import { tellOf } from './telling.ts';

async function keep(ctx: Ctx, row: ItemRow, people: People, about: Pick<ItemRow, 'state'> & { decision: NonNullable<ItemRow['lateDecision']>; reason: string }): Promise<void> {
  const { caseId, itemId } = row, { state, decision, reason } = about;
  await saveItem(ctx.tx, caseId, itemId, { state, lateDecision: decision, decisionReason: await sealed(ctx, caseId, 'item.decision-reason', itemId, reason) });
  await closeTask(ctx, 'evidence-late', itemId);
  await tellOf(ctx, caseId, row, people, LateDecided, { itemId, number: numberOfRow(row) ?? '', name: (await openAbout(ctx, row)).name, decision, reason });
}

/** The judge's decision on late evidence, with its reason. */
export async function decideLate(ctx: Ctx, { caseId, itemId, decision, reason }: InputOf<typeof words>): Promise<ItemView> {
  const matter = await openMatter(ctx, caseId), row = await seenItem(ctx, matter, itemId);
  const state = agree(decide(row.state, decision, (await caseHead(ctx, caseId)).kind));
  await keep(ctx, row, await peopleOf(ctx, caseId), { state, decision, reason });
  return showItem(ctx, caseId, itemId);
}

/** Lets late items count as in time of which every party that was asked has spoken without objecting: 民诉法解释（2022）第一百零一条第二款. */
export async function settleUnobjected(ctx: Ctx, rows: readonly ItemRow[], people: People): Promise<void> {
  const late = rows.filter((row) => row.state === 'late'), [first] = late;
  if (first === undefined) return;
  const said = await opinionsOf(ctx.tx, first.caseId), { kind } = await caseHead(ctx, first.caseId), reason = sentence([texts], 'evidence.unobjected');
  for (const row of late) {
    if (!countsAsTimely(kind, askedOf(row.side, people.parties), latest(saidOf(said, row.itemId)))) continue;
    await keep(ctx, row, people, { state: agree(unobjected(row.state)), decision: 'not-late', reason });
  }
}
