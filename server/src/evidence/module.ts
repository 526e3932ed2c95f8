import { CASE_ROLES } from '@microcourt/domain/cases/rules';
import * as words from '@microcourt/domain/evidence/contract';
import { evidenceRooms } from '@microcourt/domain/evidence/rules';
import { defineModule, route, type Ctx } from '@microcourt/platform/module';
import { showEvidence } from './show-evidence.ts';
import { submitItems } from './submit-items.ts';
import { withdrawItem } from './withdraw-item.ts';
import { addEvidence, changeItem, orderItems } from './write-item.ts';

const inCase = { caseOf: async (_: Ctx, { caseId }: { caseId: string }) => caseId };
const often = { ...inCase, limit: { per: 'person', most: 600, seconds: 600 } } as const;

/** Evidence 举证质证: catalogues, the period, the exchange with what was said of each item, originals, marks on pages. */
export const evidence = defineModule({
  name: 'evidence',
  tables: {
    'evidence.matter': { dataClass: 'evidence', personal: [] },
    'evidence.item': { dataClass: 'evidence', personal: ['about', 'submitter', 'late_reason', 'decision_reason', 'withdrawn_why'] },
    'evidence.opinion': { dataClass: 'evidence', personal: ['name', 'reason'] },
    'evidence.original': { dataClass: 'evidence', personal: ['place', 'note'] },
    'evidence.issue': { dataClass: 'evidence', personal: ['text'] },
    'evidence.question': { dataClass: 'evidence', personal: ['text', 'answer'] },
    'evidence.exchange': { dataClass: 'evidence', personal: [] },
    'evidence.consent': { dataClass: 'evidence', personal: [] },
    'evidence.extension': { dataClass: 'evidence', personal: ['name', 'reason', 'decision_reason'] },
    'evidence.paper': { dataClass: 'evidence', personal: [] },
    'evidence.annotation': { dataClass: 'evidence', personal: ['text', 'by_name'] },
  },
  permissions: {
    'evidence.list': CASE_ROLES, 'evidence.add': CASE_ROLES, 'evidence.change': CASE_ROLES, 'evidence.order': CASE_ROLES, 'evidence.submit': CASE_ROLES, 'evidence.withdraw': CASE_ROLES,
  },
  routes: [
    route(words.list, showEvidence, inCase), route(words.add, addEvidence, often), route(words.change, changeItem, often), route(words.order, orderItems, inCase),
    route(words.submit, submitItems, often), route(words.withdraw, withdrawItem, inCase),
  ],
  tells: [words.Submitted, words.Withdrawn],
  pushes: [], reacts: [], jobs: [],
  streams: evidenceRooms,
});
