import type { staff } from '@microcourt/domain/identity/contract';
import type { OutputOf } from '@microcourt/domain/shared/contract';

/** A member of a court's staff as its administrators see one. */
export type Member = OutputOf<typeof staff>[number];
