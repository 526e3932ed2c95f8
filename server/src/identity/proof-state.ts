import { type Proof, provedFor } from '@microcourt/domain/identity/rules-proof';

/** Whether a proof is one by which a person may join cases and sign. */
export const isProof = (proof: Proof): boolean => provedFor('sign', proof);

/** What a document said, and at which court and how it was looked at. */
export type Seen = { personId: string; name: string; documentKind: string; number: string; courtCode: string; by: 'reviewed' | 'counter' };
