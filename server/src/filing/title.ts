import { titleOf as headingOf } from '@microcourt/domain/cases/rules';
import type { Draft } from '@microcourt/domain/filing/draft';

/** Who against whom and what about, as far as the draft says it. */
export const titleOf = (draft: Draft, cause: string | null): string => {
  const names = (parties: Draft['plaintiffs']): string[] => (parties ?? []).map((p) => p.name ?? '').filter((name) => name !== '');
  return headingOf({ plaintiffs: names(draft.plaintiffs), defendants: names(draft.defendants) }, cause);
};
