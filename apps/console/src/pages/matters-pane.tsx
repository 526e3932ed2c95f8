import { DocumentsState } from '../documents/documents-state.tsx';
import { EvidenceByIssue } from '../evidence/evidence-by-issue.tsx';
import { ServiceState } from '../service-of-process/service-state.tsx';
import '../shared/case-signs.ts';
import '../shared/matter.css';

/** What stands of a case beside its space: evidence by issue, services, documents; each line leads to its desk. */
export function MattersPane({ caseId }: { readonly caseId: string }) {
  return (
    <div className="pane__body about">
      <EvidenceByIssue caseId={caseId} />
      <ServiceState caseId={caseId} />
      <DocumentsState caseId={caseId} />
    </div>
  );
}
