import { courts } from '@microcourt/domain/courts/contract';
import { tables as tablesAsk } from '@microcourt/domain/law/contract';
import { mayReviseTables } from '@microcourt/domain/law/revisions';
import { TABLE_NAMES, type TableName } from '@microcourt/domain/law/tables';
import type { MeView } from '@microcourt/domain/identity/contract';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useKeys } from '../shared/keys.ts';
import { useLanguage, useWords } from '../shared/language.ts';
import '../shared/law-sentences.ts';
import { Answered, Key } from '../shared/parts.tsx';
import { go, hrefOf } from '../shared/route.ts';
import { besides } from '../shared/rows.tsx';
import { addSentences } from '../shared/sentences.ts';
import { useAsk } from '../shared/use-ask.ts';
import { AddRows } from './add-rows.tsx';
import { Revisions } from './revisions.tsx';
import type { Loose } from './read-rows.ts';
import { tableName } from '../shared/table-texts.ts';
import { TableRows } from './table-rows.tsx';
import { refusals, texts } from './texts.ts';
import './law.css';

addSentences(refusals);
const NONE = {}, SERVED = { servedOnly: true };

/** The dated tables: the list on the left, beside it the rows of one with the changes that were made here. */
export function TablesPage({ me, rest: [wanted] }: { readonly me: MeView; readonly rest: readonly string[] }) {
  const t = useWords(texts);
  const language = useLanguage();
  const known = useAsk(tablesAsk, NONE);
  const table = TABLE_NAMES.find((name) => name === wanted) ?? TABLE_NAMES[0]!;
  const step = (by: 1 | -1) => go('tables', besides(TABLE_NAMES, (name) => name, table, by) ?? table);
  useKeys([{ key: 'j', label: t('key.next'), run: () => step(1) }, { key: 'k', label: t('key.previous'), run: () => step(-1) }]);
  return (
    <div className="desk">
      <nav className="pane pane_nav tables__nav" aria-label={t('title')}>
        {TABLE_NAMES.map((name) => <a key={name} className="bar__link" href={hrefOf('tables', name)} {...(name === table ? { 'aria-current': 'page' as const } : {})}>{tableName(name, language)}</a>)}
      </nav>
      <main className="page">
        <Answered known={known}>
          {(all) => {
            const found = all.find((one) => one.table === table);
            return <OneTable key={table} me={me} table={table} version={found?.version ?? ''} rows={(found?.rows ?? []) as readonly Loose[]} />;
          }}
        </Answered>
      </main>
    </div>
  );
}

type Props = { readonly me: MeView; readonly table: TableName; readonly version: string; readonly rows: readonly Loose[] };
function OneTable({ me, table, version, rows }: Props) {
  const t = useWords(texts);
  const language = useLanguage();
  const served = useAsk(courts, SERVED).value;
  const may = served !== undefined && mayReviseTables({ system: me.offices.includes('system'), courtsServed: served.length }).ok;
  const [adding, setAdding] = useState(false);
  useKeys([{ key: 'n', label: t('key.add'), run: () => setAdding(true), off: !may }]);
  return (
    <>
      <header className="page__head">
        <div className="tables__title"><h1 className="page__title">{tableName(table, language)}</h1><p className="muted">{[version === '' ? '' : t('version', { version }), t('rows', { count: rows.length })].filter((one) => one !== '').join(' · ')}</p></div>
        {may && <Button type="primary" onClick={() => setAdding(true)}>{t('add')} <Key name="n" /></Button>}
      </header>
      <p className="muted tables__hint">{t('hint')}</p>
      {served !== undefined && !may && <Alert className="failure" type="info" showIcon title={t('several-courts')} />}
      <TableRows table={table} rows={rows} />
      <Revisions table={table} may={may} />
      {adding && <AddRows table={table} rows={rows} onClose={() => setAdding(false)} />}
    </>
  );
}
