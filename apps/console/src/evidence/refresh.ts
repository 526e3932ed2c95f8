import { list } from '@microcourt/domain/evidence/contract';
import { court } from '../shared/court.ts';

/** The evidence on the screen is asked anew, after something was done to it. */
export const refreshEvidence = (): void => court.cache.refresh(list);
