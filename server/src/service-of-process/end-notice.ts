import { job } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import { settle } from './settle.ts';
import { lockDelivery } from './store.ts';

/** The last day of a public notice is over: with it the document counts as served (民事诉讼法（2023）第九十五条), unless another way was faster. */
export const endNotice = job('service-of-process.end-notice', z.object({ caseId: z.uuid(), deliveryId: z.uuid() }), async (ctx, { caseId, deliveryId }) => {
  await ctx.within(async (deed) => {
    const d = await lockDelivery(deed.tx, caseId, deliveryId);
    if (d) await settle(deed, d);
  });
});
