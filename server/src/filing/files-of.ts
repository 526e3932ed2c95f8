import type { Draft } from '@microcourt/domain/filing/draft';

/** Every file that a draft names, once, wherever in it. */
export function filesOf(draft: Draft): string[] {
  const parties = [...(draft.plaintiffs ?? []), ...(draft.defendants ?? []), ...(draft.thirdParties ?? [])];
  const agents = parties.flatMap((party) => party.agents ?? []);
  return [...new Set([
    ...(draft.ownComplaint ?? []), ...(draft.identityFiles ?? []), ...(draft.aid?.fileIds ?? []),
    ...(draft.evidence ?? []).flatMap((item) => item.fileIds ?? []), ...agents.flatMap((agent) => agent.fileIds ?? []),
  ])];
}
