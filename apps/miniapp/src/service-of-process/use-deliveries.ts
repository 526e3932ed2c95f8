import { addresses, deliveries, delivery, mine, Effective, Failed, Rebutted, Sent, AddressConfirmed } from '@microcourt/domain/service-of-process/contract';
import type { DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { texts } from '@microcourt/domain/service-of-process/texts';
import { court } from '../court';
import { addSentences } from '../shared/refusals';
import { useAsk, useSession } from '../shared/use-court';

addSentences(texts);
court.cache.refreshOn('me', [deliveries, delivery, mine, addresses]);
for (const { news } of [Sent, Effective, Failed, Rebutted]) court.cache.refreshOn(news, [deliveries, delivery, mine]);
court.cache.refreshOn(AddressConfirmed.news, [addresses]);

/** The services of a case as this person may see them. */
export function useDeliveries(caseId: string) {
  const session = useSession();
  return useAsk(deliveries, session && caseId ? { caseId } : undefined);
}

/** One service. */
export function useDelivery(caseId: string, deliveryId: string) {
  const session = useSession();
  return useAsk(delivery, session && caseId && deliveryId ? { caseId, deliveryId } : undefined);
}

/** Keeps the answer of a deed, so that every screen that shows this service shows it as it is now. */
export function know(caseId: string, one: DeliveryView): void {
  court.cache.put(delivery, { caseId, deliveryId: one.deliveryId }, one);
  court.cache.refresh(deliveries);
  court.cache.refresh(mine);
}
