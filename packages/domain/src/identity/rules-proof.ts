import { agreed, refused, type Decision } from '../shared/decision.ts';

/** How a person's identity is proved. A number that only has the right form, or that an opponent typed, proves nothing. */
export type Proof = 'none' | 'pending' | 'reviewed' | 'counter' | 'declined';

/** What a person wants to do that may need a proved identity. */
export type IdentityAct = 'draft' | 'hand-in' | 'be-registered' | 'join-case' | 'sign';

/**
 * Whether identity is proved well enough for an act: OLR (2021), art. 7.
 * A complaint is received and timed while proof is pending (Provisions on Registration, art. 2); registration, joining a case and signing wait for it.
 */
export function provedFor(act: IdentityAct, proof: Proof): boolean {
  return act === 'draft' || act === 'hand-in' || proof === 'reviewed' || proof === 'counter';
}

/** How strong a proof is: 0 nothing, 1 documents wait for review, 2 photographed documents reviewed by a clerk, 3 person and document seen at the counter. */
export function proofLevel(proof: Proof): 0 | 1 | 2 | 3 {
  if (proof === 'counter') return 3;
  if (proof === 'reviewed') return 2;
  return proof === 'pending' ? 1 : 0;
}

/**
 * Whether someone may stand for an organisation whose licence he shows: its legal representative (of an unincorporated one its principal) acts for it,
 * CPL (2023), art. 51 (2). There is one at a time: whoever comes later with the same licence acts as an agent, by power of attorney, CPL (2023), arts. 61, 62.
 */
export const mayRepresent = ({ byAnother }: { byAnother: boolean }): Decision<null> => (byAnother ? refused('identity.organisation-stands', 'conflict') : agreed(null));
