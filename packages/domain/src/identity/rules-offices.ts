import { agreed, refused, type Decision } from '../shared/decision.ts';

/** Someone to whom an office of the installation is to be given. */
export type Candidate = { oneself: boolean; active: boolean; office: string | null; posts: number };

/**
 * Whether someone may be given an office of the installation. System, security and audit are three people (GB/T 22239-2019, 8.1.5): nobody holds two
 * offices, nobody in office holds a post at a court, and nobody gives one to himself.
 */
export function mayGiveOffice({ oneself, active, office, posts }: Candidate): Decision<null> {
  if (oneself) return refused('identity.not-own-office', 'forbidden');
  if (!active) return refused('identity.not-in-service', 'conflict');
  if (office !== null) return refused('identity.office-held', 'conflict');
  if (posts > 0) return refused('identity.office-holds-no-post', 'conflict');
  return agreed(null);
}

/** Whether an office may be taken from someone, or someone who holds one locked out. `others`: how many more hold the same office and are in service. */
export function mayTakeOffice({ oneself, office, others }: { oneself: boolean; office: string | null; others: number }): Decision<null> {
  if (oneself) return refused('identity.not-own-office', 'forbidden');
  if (office === null) return refused('identity.holds-no-office', 'conflict');
  if (others === 0) return refused('identity.last-in-office', 'conflict');
  return agreed(null);
}
