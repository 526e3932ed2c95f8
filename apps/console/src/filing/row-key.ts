import { newId } from '@microcourt/client/ids';

/** A name for a new row of a list in the draft. */
export const rowKey = (): string => newId();
