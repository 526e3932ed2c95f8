import type { ReviewView } from '@microcourt/domain/filing/contract';
import type { FilingKind } from '@microcourt/domain/filing/rules';

type Choice = ReviewView['defectChoices'][number];
const choice = (code: string, ...path: (string | number)[]): Choice => ({ code: `filing.defect.${code}`, path });

const COMMON: readonly Choice[] = [
  choice('identity', 'identityFiles'), choice('plaintiff', 'plaintiffs', 0), choice('defendant', 'defendants', 0), choice('claims', 'claims'), choice('facts', 'facts'),
  choice('evidence', 'evidence'), choice('unreadable', 'evidence'), choice('agent', 'plaintiffs', 0, 'agents'), choice('language', 'facts'), choice('service', 'service'),
];

/** What a registrar may tick on the one list of defects; each is a sentence in texts and leads to its place in the complaint. */
export const defectChoices = (kind: FilingKind): Choice[] => [...COMMON, ...(kind === 'administrative' ? [choice('act', 'act')] : []), choice('other')];
