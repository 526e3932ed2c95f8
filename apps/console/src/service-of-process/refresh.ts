import { view as caseView } from '@microcourt/domain/cases/contract';
import { addresses, board, deliveries, delivery, plan } from '@microcourt/domain/service-of-process/contract';
import { court } from '../shared/court.ts';

/** The services on the screen are asked anew, with the days that hang on them. */
export function refreshServed(): void {
  for (const ask of [deliveries, delivery, board, plan, addresses, caseView]) court.cache.refresh(ask);
}
