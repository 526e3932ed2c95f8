import { DocumentsState } from '../documents/documents-state.tsx';
import { EvidenceByIssue } from '../evidence/evidence-by-issue.tsx';
import { ServiceState } from '../service-of-process/service-state.tsx';
import { useWords } from '../shared/language.ts';
import { Key } from '../shared/parts.tsx';
import { hrefOf } from '../shared/route.ts';
import { DESKS, LETTERS } from './desks.ts';
import { texts } from './texts.ts';
import '../shared/case-signs.ts';
import '../shared/matter.css';

/** What stands of a case beside its space: evidence by issue, services, documents; each line leads to its desk. */
export function MattersPane({ caseId }: { readonly caseId: string }) {
  const t = useWords(texts);
  return (
    <div className="pane__body about">
      <nav className="panel__desks" aria-label={t('matter.desks')}>{DESKS.map((one) => <a key={one} href={hrefOf('cases', caseId, one)}>{t(`matter.${one}`)} <Key name={`Alt ${LETTERS[one]}`} /></a>)}</nav>
      <EvidenceByIssue caseId={caseId} />
      <ServiceState caseId={caseId} />
      <DocumentsState caseId={caseId} />
    </div>
  );
}
