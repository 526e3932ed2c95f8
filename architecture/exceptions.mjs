/**
 * Files and functions that may be longer than the rest, each with its reason: `path` for a file, `path#name` for a function.
 * An entry that is not needed any more fails the check.
 * @type {Readonly<Record<string, string>>}
 */
export const EXCEPTIONS = {};

/**
 * Columns whose name sounds personal and whose text may stand in plain sight, each with its reason.
 * @type {Readonly<Record<string, string>>}
 */
export const PLAIN_TEXT = {
  'migration.applied.name': 'the name of a migration',
  'courts.court_setting.name': 'the name of a setting',
  'cases.import_refusal.column_name': 'the name of a column of an imported sheet',
  'messaging.canned.title': 'an answer that a court gives to everyone',
  'messaging.canned.text': 'an answer that a court gives to everyone',
  'law.article.text': 'public law',
  'law.statute.title': 'public law',
  'law.table_revision.note': 'names a publication or notice; read by administrators alone',
  'law.table_revision.table_name': 'the name of a dated table',
  'law.table_revision.withdrawn_note': 'why a row of a dated table was wrong; read by administrators alone',
  'law.table_state.table_name': 'the name of a dated table',
  'identity.code.address': 'a coarse block of addresses, for limits; removed with the code',
};

/**
 * Lists that do not go through `visibleCases`, each with what bounds them instead.
 * @type {Readonly<Record<string, string>>}
 */
export const OTHER_LISTS = {
  'server/src/filing/store-lists.ts': 'a filing has no members before it is a case: listed by its filer, or at a court by a post held there',
};
