import { agreed, refused, type Decision } from '../shared/decision.ts';

/** Who changes whose posts at a court. */
export type PostChange = {
  /** The security administrator acts; otherwise a manager of the court. */
  security: boolean; oneself: boolean; inOffice: boolean; before: readonly string[]; after: readonly string[];
};

/**
 * Whether posts at a court may be changed so. Nobody gives himself a post, an administrator of the installation holds none,
 * and managers are made and unmade by the security administrator alone (GB/T 22239-2019, three administrators apart).
 */
export function mayGivePosts(change: PostChange): Decision<null> {
  if (change.oneself) return refused('identity.not-own-posts', 'forbidden');
  if (change.inOffice && change.after.length > 0) return refused('identity.office-holds-no-post', 'forbidden');
  const manager = change.before.includes('manager') !== change.after.includes('manager');
  if (manager && !change.security) return refused('identity.manager-by-security', 'forbidden');
  return agreed(null);
}
