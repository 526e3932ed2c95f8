import type { TaskView } from '@microcourt/domain/worklist/contract';

const DESKS: Partial<Record<TaskView['kind'], string>> = {
  'evidence-late': 'evidence', 'evidence-extension': 'evidence', 'evidence-original': 'evidence', 'service-failed': 'service', 'service-rebutted': 'service', 'statement-unsigned': 'service', 'document-failed': 'documents', 'record-objection': 'documents',
};
/** Where a thing to do is done, as the parts of an address: the desk of its case, opened at its subject; undefined for what is done at the desk itself. */
export function placeOf({ kind, caseId, subjectId }: Pick<TaskView, 'kind' | 'caseId' | 'subjectId'>): readonly string[] | undefined {
  const desk = DESKS[kind];
  if (desk === undefined || caseId === null) return undefined;
  return ['cases', caseId, desk, kind === 'evidence-extension' ? 'exchange' : subjectId];
}
