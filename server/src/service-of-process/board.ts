import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type * as words from '@microcourt/domain/service-of-process/contract';
import type { Ctx } from '@microcourt/platform/module';
import { caseHead } from '../cases/index.ts';
import type { DeliveryRow } from './store.ts';
import { countsOf, deliveriesOf, onBoard, ownDeliveries } from './store-lists.ts';
import { shown, viewsOf } from './view.ts';

/** The services of a case, the newest first. */
export const showDeliveries = async (ctx: Ctx, { caseId }: { caseId: string }): Promise<words.DeliveryView[]> => viewsOf(ctx, caseId, await deliveriesOf(ctx, caseId));
/** One service. */
export const showDelivery = (ctx: Ctx, { caseId, deliveryId }: InputOf<typeof words.delivery>): Promise<words.DeliveryView> => shown(ctx, caseId, deliveryId);

type Item = OutputOf<typeof words.mine>[number];
/** Services of many cases, each with its case, in the order given. */
async function withCases(ctx: Ctx, rows: readonly DeliveryRow[], asCourt: boolean): Promise<Item[]> {
  const items: Item[] = [], order = new Map(rows.map((d, i) => [d.deliveryId, i]));
  for (const [caseId, own] of Map.groupBy(rows, (d) => d.caseId)) {
    const { number, title } = await caseHead(ctx, caseId);
    for (const delivery of await viewsOf(ctx, caseId, own, asCourt)) items.push({ caseId, number, title, delivery });
  }
  return items.sort((a, b) => order.get(a.delivery.deliveryId)! - order.get(b.delivery.deliveryId)!);
}

/** So many services are on a page of one's own where none is asked for. */
const PAGE = 20;
/** A page of the services on whoever asks, over all cases, the newest first. */
export const showMine = async (ctx: Ctx, { unopened = false, limit = PAGE, after }: InputOf<typeof words.mine>): Promise<Item[]> => withCases(ctx, await ownDeliveries(ctx, { unopened, limit, after }), false);

/** The services of a court that want something done, a page at a time, with how many there are of each. */
export async function showBoard(ctx: Ctx, { courtCode, show, after }: InputOf<typeof words.board>): Promise<OutputOf<typeof words.board>> {
  return { counts: await countsOf(ctx, courtCode), items: await withCases(ctx, await onBoard(ctx, courtCode, show, after), true) };
}
