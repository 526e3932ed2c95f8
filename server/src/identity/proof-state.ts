import { type Proof, provedFor } from '@microcourt/domain/identity/rules-proof';

/** Whether a proof is one by which a person may join cases and sign. */
export const isProof = (proof: Proof): boolean => provedFor('sign', proof);
