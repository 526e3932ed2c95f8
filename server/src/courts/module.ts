import * as words from '@microcourt/domain/courts/contract';
import { defineModule, route } from '@microcourt/platform/module';
import { changeSettings, showSettings, type SteppedUp } from './change-settings.ts';
import { listCourts } from './list-courts.ts';
import { listDivisions } from './list-divisions.ts';
import { suggestCourts } from './suggest-courts.ts';

const atCourt = { courtOf: async (_: unknown, { courtCode }: { courtCode: string }): Promise<string> => courtCode };
const administrators = ['office:system', 'post:manager'];

/** Courts: the directory, divisions, which court may have jurisdiction, and how each court is served here. `steppedUp`: whether who acts has just proved again who asks. */
export const courtsModule = (steppedUp: SteppedUp) => defineModule({
  name: 'courts',
  tables: { 'courts.court_setting': { dataClass: 'reference', personal: [] }, 'courts.installation': { dataClass: 'operations', personal: [] } },
  permissions: { 'courts.list': ['anyone'], 'courts.divisions': ['anyone'], 'courts.suggest': ['anyone'], 'courts.settings': administrators, 'courts.change-settings': administrators },
  routes: [
    route(words.courts, listCourts), route(words.divisions, listDivisions), route(words.suggest, suggestCourts),
    route(words.settings, showSettings, atCourt), route(words.changeSettings, changeSettings(steppedUp), atCourt),
  ],
  tells: [], reacts: [], jobs: [], pushes: [],
});
