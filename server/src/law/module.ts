import * as words from '@microcourt/domain/law/contract';
import { defineModule, route } from '@microcourt/platform/module';
import { findCauses } from './find-causes.ts';
import { showHolidays } from './show-holidays.ts';
import { showTables } from './show-tables.ts';

/** Law: causes of action, holidays and what provinces fixed; reference tables of the programme, no table of its own. */
export const law = defineModule({
  name: 'law', tables: {},
  permissions: { 'law.causes': ['anyone'], 'law.holidays': ['anyone'], 'law.tables': ['anyone'] },
  routes: [route(words.causes, findCauses), route(words.holidays, showHolidays), route(words.tables, showTables)],
  tells: [], reacts: [], jobs: [], pushes: [],
});
