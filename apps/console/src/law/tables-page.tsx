import { nameOfTable } from '@microcourt/client/calculators/say';
import { tables as tablesAsk } from '@microcourt/domain/law/contract';
import { TABLE_NAMES, type TableName } from '@microcourt/domain/law/tables';
import { Button } from 'antd';
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
import { TableRows } from './table-rows.tsx';
import { refusals, texts } from './texts.ts';
import './law.css';

addSentences(refusals);
const NONE = {};

/** The dated tables: the list on the left, beside it the rows of one with the changes that were made here. */
export function TablesPage({ rest: [wanted] }: { readonly rest: readonly string[] }) {
  const t = useWords(texts);
  const language = useLanguage();
  const known = useAsk(tablesAsk, NONE);
  const table = TABLE_NAMES.find((name) => name === wanted) ?? TABLE_NAMES[0]!;
  const step = (by: 1 | -1) => go('tables', besides(TABLE_NAMES, (name) => name, table, by) ?? table);
  useKeys([{ key: 'j', label: t('key.next'), run: () => step(1) }, { key: 'k', label: t('key.previous'), run: () => step(-1) }]);
  return (
    <div className="desk">
      <nav className="pane pane_nav tables__nav" aria-label={t('title')}>
        {TABLE_NAMES.map((name) => <a key={name} className="bar__link" href={hrefOf('tables', name)} {...(name === table ? { 'aria-current': 'page' as const } : {})}>{nameOfTable(name, language)}</a>)}
      </nav>
      <main className="page">
        <Answered known={known}>
          {(all) => {
            const found = all.find((one) => one.table === table);
            return <OneTable key={table} table={table} version={found?.version ?? ''} rows={(found?.rows ?? []) as readonly Loose[]} />;
          }}
        </Answered>
      </main>
    </div>
  );
}

type Props = { readonly table: TableName; readonly version: string; readonly rows: readonly Loose[] };
function OneTable({ table, version, rows }: Props) {
  const t = useWords(texts);
  const language = useLanguage();
  const [adding, setAdding] = useState(false);
  useKeys([{ key: 'n', label: t('key.add'), run: () => setAdding(true) }]);
  return (
    <>
      <header className="page__head">
        <div className="tables__title"><h1 className="page__title">{nameOfTable(table, language)}</h1><p className="muted">{[version === '' ? '' : t('version', { version }), t('rows', { count: rows.length })].filter((one) => one !== '').join(' · ')}</p></div>
        <Button type="primary" onClick={() => setAdding(true)}>{t('add')} <Key name="n" /></Button>
      </header>
      <p className="muted tables__hint">{t('hint')}</p>
      <TableRows table={table} rows={rows} />
      <Revisions table={table} />
      {adding && <AddRows table={table} rows={rows} onClose={() => setAdding(false)} />}
    </>
  );
}
