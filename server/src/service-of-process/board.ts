import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type * as words from '@microcourt/domain/service-of-process/contract';
import type { Ctx } from '@microcourt/platform/module';
import { caseHead } from '../cases/index.ts';
import { countsOf, deliveriesOf, onBoard } from './store-lists.ts';
import { shown, viewsOf } from './view.ts';

/** The services of a case, the newest first. */
export const showDeliveries = async (ctx: Ctx, { caseId }: { caseId: string }): Promise<words.DeliveryView[]> => viewsOf(ctx, caseId, await deliveriesOf(ctx, caseId));
/** One service. */
export const showDelivery = (ctx: Ctx, { caseId, deliveryId }: InputOf<typeof words.delivery>): Promise<words.DeliveryView> => shown(ctx, caseId, deliveryId);

/** The services of a court that want something done, a page at a time, with how many there are of each. */
export async function showBoard(ctx: Ctx, { courtCode, show, after }: InputOf<typeof words.board>): Promise<OutputOf<typeof words.board>> {
  const rows = await onBoard(ctx, courtCode, show, after), items: OutputOf<typeof words.board>['items'] = [];
  for (const [caseId, own] of Map.groupBy(rows, (d) => d.caseId)) {
    const { number, title } = await caseHead(ctx, caseId);
    for (const delivery of await viewsOf(ctx, caseId, own, true)) items.push({ caseId, number, title, delivery });
  }
  const order = new Map(rows.map((d, i) => [d.deliveryId, i]));
  return { counts: await countsOf(ctx, courtCode), items: items.sort((a, b) => order.get(a.delivery.deliveryId)! - order.get(b.delivery.deliveryId)!) };
}
