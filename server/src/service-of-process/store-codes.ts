import type { Tx } from '@microcourt/platform/module';
import type { DeliveryRow } from './store.ts';

/** Of what kind the document of a service is. */
export async function readKind(tx: Tx, caseId: string, deliveryId: string): Promise<DeliveryRow['kind'] | null> {
  const found = await tx.withTables<{ 'serviceOfProcess.delivery': DeliveryRow }>().selectFrom('serviceOfProcess.delivery').select('kind').where('caseId', '=', caseId).where('deliveryId', '=', deliveryId).executeTakeFirst();
  return found?.kind ?? null;
}
