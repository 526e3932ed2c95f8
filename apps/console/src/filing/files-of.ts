import type { Draft } from '@microcourt/domain/filing/draft';
import type { FileGroup } from '../shared/file-viewer.tsx';

/** All files of a complaint, each under what it belongs to, in the order in which a registrar reads them. */
export function filesOf(draft: Draft, names: { readonly identity: string; readonly complaint: string; readonly aid: string; readonly agent: string; readonly evidence: string }): FileGroup[] {
  const agents = [...(draft.plaintiffs ?? []), ...(draft.defendants ?? []), ...(draft.thirdParties ?? [])].flatMap((party) => party.agents ?? []);
  return [
    { label: names.complaint, fileIds: draft.ownComplaint ?? [] },
    { label: names.identity, fileIds: draft.identityFiles ?? [] },
    ...(draft.evidence ?? []).map((item) => ({ label: item.name || names.evidence, fileIds: item.fileIds ?? [] })),
    ...agents.map((agent) => ({ label: `${names.agent} ${agent.name ?? ''}`, fileIds: agent.fileIds ?? [] })),
    { label: names.aid, fileIds: draft.aid?.fileIds ?? [] },
  ].filter(({ fileIds }) => fileIds.length > 0);
}
