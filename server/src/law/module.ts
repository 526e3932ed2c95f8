import * as words from '@microcourt/domain/law/contract';
import { defineModule, route } from '@microcourt/platform/module';
import { findCauses } from './find-causes.ts';
import { listRevisions, reviseTable, withdrawRevision, type Staff } from './revise-table.ts';
import { showArticle } from './show-article.ts';
import { showHolidays } from './show-holidays.ts';
import { showTables } from './show-tables.ts';

const all = ['anyone'], administrators = ['office:system', 'post:manager'];

/** Law: causes of action, dated tables that the programme brings and managers keep up, statutes that were imported. `staff` stands above and is handed in. */
export const lawModule = (staff: Staff) => defineModule({
  name: 'law',
  tables: {
    'law.table_revision': { dataClass: 'reference', personal: [] }, 'law.table_state': { dataClass: 'reference', personal: [] },
    'law.statute': { dataClass: 'reference', personal: [] }, 'law.article': { dataClass: 'reference', personal: [] },
  },
  permissions: {
    'law.causes': all, 'law.holidays': all, 'law.tables': all, 'law.article': all,
    'law.table-revisions': administrators, 'law.revise-table': administrators, 'law.withdraw-revision': administrators,
  },
  routes: [
    route(words.causes, findCauses), route(words.holidays, showHolidays), route(words.tables, showTables), route(words.article, showArticle),
    route(words.tableRevisions, listRevisions(staff)), route(words.reviseTable, reviseTable(staff)), route(words.withdrawRevision, withdrawRevision(staff)),
  ],
  tells: [], reacts: [], jobs: [], pushes: [],
});
