import type { TableName } from '@microcourt/domain/law/tables';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage, useWords } from '../shared/language.ts';
import { Field, Nothing } from '../shared/parts.tsx';
import { cellText, headsOf } from './cells.ts';
import { keyOf, type Loose } from './read-rows.ts';
import { texts } from './texts.ts';

const AT_FIRST = 40;
/** Short columns, which are not broken. */
const KEYS = ['from', 'year', 'province', 'currency', 'kind', 'provisional'];
const yearOf = (row: Loose): string => String(row['year'] ?? row['from'] ?? '').slice(0, 4);
const given = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** The rows of a table, the newest first, by province and year. */
export function TableRows({ table, rows }: { readonly table: TableName; readonly rows: readonly Loose[] }) {
  const t = useWords(texts);
  const language = useLanguage();
  const [wanted, setWanted] = useState({ province: '', year: '' });
  const [most, setMost] = useState(AT_FIRST);
  const provinces = given(rows.flatMap(({ province }) => (typeof province === 'string' ? [province] : []))), years = given(rows.map(yearOf)).reverse();
  const found = [...rows].reverse().filter((row) => (wanted.province === '' || row['province'] === wanted.province) && (wanted.year === '' || yearOf(row) === wanted.year));
  const heads = headsOf(table, language);
  const list = (name: 'province' | 'year', all: readonly string[]) => all.length > 1 && (
    <Field label={t(`filter.${name}`)}>
      {(id) => <select id={id} className="control" value={wanted[name]} onChange={({ target }) => setWanted({ ...wanted, [name]: target.value })}><option value="">{t('filter.all')}</option>{all.map((one) => <option key={one}>{one}</option>)}</select>}
    </Field>
  );
  if (rows.length === 0) return <section className="card"><Nothing title={t('rows.none')} hint={t('rows.none.hint')} /></section>;
  return (
    <section className="card">
      <div className="tables__filters">{list('province', provinces)}{list('year', years)}</div>
      {found.length === 0 ? <Nothing title={t('rows.none-fit')} /> : (
        <div className="tables__scroll" tabIndex={0} role="region" aria-label={t('title')}>
          <table className="grid">
            <thead><tr>{heads.map(({ column, name, figure }) => <th key={column} className={figure ? 'figure' : KEYS.includes(column) ? 'tables__key' : ''}>{name}</th>)}</tr></thead>
            <tbody>
              {found.slice(0, most).map((row) => (
                <tr key={keyOf(table, row)}>{heads.map(({ column, figure }) => <td key={column} className={figure ? 'figure' : column === 'source' ? 'tables__source' : KEYS.includes(column) ? 'tables__key' : ''}>{cellText(table, column, row, language)}</td>)}</tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.length > most && <Button className="tables__more" size="small" onClick={() => setMost(most + 200)}>{t('rows.more', { count: Math.min(200, found.length - most) })}</Button>}
    </section>
  );
}
