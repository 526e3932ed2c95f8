import * as words from '@microcourt/domain/courts/contract';
import { defineModule, route } from '@microcourt/platform/module';
import { listCourts } from './list-courts.ts';
import { listDivisions } from './list-divisions.ts';
import { suggestCourts } from './suggest-courts.ts';

/** Courts: the directory, divisions, which court may have jurisdiction, and how each court is served here. */
export const courts = defineModule({
  name: 'courts',
  tables: { 'courts.court_setting': { dataClass: 'reference', personal: [] }, 'courts.installation': { dataClass: 'operations', personal: [] } },
  permissions: { 'courts.list': ['anyone'], 'courts.divisions': ['anyone'], 'courts.suggest': ['anyone'] },
  routes: [route(words.courts, listCourts), route(words.divisions, listDivisions), route(words.suggest, suggestCourts)],
  tells: [], reacts: [], jobs: [], pushes: [],
});
