import { kinds, list } from '@microcourt/domain/documents/contract';
import { court } from '../shared/court.ts';

/** The documents on the screen are asked anew. */
export function refreshDocuments(): void {
  court.cache.refresh(list);
  court.cache.refresh(kinds);
}
