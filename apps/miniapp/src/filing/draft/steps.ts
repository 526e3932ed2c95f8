import type { Draft } from '@microcourt/domain/filing/draft';
import { interviewOf } from '@microcourt/domain/filing/interviews/index';
import type { Section } from '@microcourt/domain/filing/interviews/types';
import type { Problem } from '@microcourt/domain/filing/problem';

/** A page of the complaint: a fixed part, or a group of questions of the interview. */
export type Step = { readonly id: 'own' | 'cause' | 'plaintiffs' | 'defendants' | 'act' | 'claims' | 'facts' | 'evidence' | 'service' | 'court' | 'aid' | 'check' } | { readonly id: 'section'; readonly section: Section };

const LAST: readonly Step[] = [{ id: 'evidence' }, { id: 'service' }, { id: 'court' }, { id: 'aid' }, { id: 'check' }];
/** The name of the form of those who bring a complaint that they have written: no interview, no claims or facts to type. */
export const OWN_FORM = 'own-complaint';

/** The pages of a draft, in their order; which questions there are depends on the cause. */
export function stepsOf(draft: Draft): readonly Step[] {
  const act = draft.kind === 'administrative' ? [{ id: 'act' } as const] : [];
  if (draft.formId === OWN_FORM) return [{ id: 'own' }, { id: 'cause' }, { id: 'plaintiffs' }, { id: 'defendants' }, ...act, ...LAST];
  const interview = interviewOf(draft.formId, draft.kind);
  return [
    { id: 'cause' }, { id: 'plaintiffs' }, { id: 'defendants' }, ...act,
    ...interview.sections.map((section) => ({ id: 'section', section }) as const),
    { id: 'claims' }, { id: 'facts' }, ...LAST,
  ];
}

const HOME: Readonly<Record<string, Step['id']>> = { thirdParties: 'defendants', ownComplaint: 'facts', identityFiles: 'evidence', witnesses: 'evidence', fee: 'aid', place: 'court', formId: 'cause' };

/** The page on which the place that a problem or a defect points to can be changed. */
export function stepOfPath(steps: readonly Step[], path: Problem['path']): number {
  const [first, second] = path;
  const found = first === 'answers'
    ? steps.findIndex((one) => one.id === 'section' && one.section.elements.some(({ id }) => id === second))
    : steps.findIndex(({ id }) => id === (HOME[String(first)] ?? first));
  return Math.max(0, found);
}
