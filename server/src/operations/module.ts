import * as words from '@microcourt/domain/operations/contract';
import { defineModule, route } from '@microcourt/platform/module';
import type { Machine } from './machine.ts';
import { renewKeys, rotateKeys } from './rotate-keys.ts';
import { searchAudit } from './search-audit.ts';
import { showState } from './show-state.ts';
import { listFailedJobs, retryFailedJob } from './tend-jobs.ts';

/**
 * Operations: what the three administrators of an installation look after, each their own part: system the jobs and the state,
 * security the keys, audit the audit. `machine` is asked when it is needed: it stands only once the server runs.
 */
export const operationsModule = (machine: () => Machine) => {
  const renewal = renewKeys(machine), jobs = ['office:system', 'post:manager'];
  return defineModule({
    name: 'operations',
    tables: {},
    permissions: {
      'operations.failed-jobs': jobs, 'operations.retry-job': jobs, 'operations.audit': ['office:audit'],
      'operations.state': ['office:system', 'office:security'], 'operations.rotate-keys': ['office:security'],
    },
    routes: [
      route(words.failedJobs, listFailedJobs(machine)), route(words.retryJob, retryFailedJob(machine)),
      route(words.audit, searchAudit(machine), { limit: { per: 'person', most: 60, seconds: 60 } }),
      route(words.state, showState(machine)),
      route(words.rotateKeys, rotateKeys(renewal), { limit: { per: 'person', most: 5, seconds: 3_600 } }),
    ],
    tells: [words.AuditRead], reacts: [], jobs: [renewal], pushes: [],
  });
};
