import type { TableName } from '@microcourt/domain/law/tables';
import { useLanguage, useWords } from '../shared/language.ts';
import { useSentences } from '../shared/sentences.ts';
import { cellText, headsOf } from './cells.ts';
import { factsOf, keyOf, type Loose, type ReadRow } from './read-rows.ts';
import { texts } from './texts.ts';

type Props = { readonly table: TableName; readonly lines: readonly ReadRow[]; readonly known: ReadonlyMap<string, Loose> };

/** Pasted lines as they would be kept; each wrong cell is marked, and beneath its line stands what is wrong. */
export function PastedRows({ table, lines, known }: Props) {
  const t = useWords(texts);
  const language = useLanguage();
  const heads = headsOf(table, language), bad = lines.filter(({ wrong }) => wrong.length > 0).length;
  return (
    <section className="preview" aria-label={t('add.paste')}>
      <p role="status" className={bad > 0 ? 'preview__sum preview__sum_bad' : 'preview__sum'}>{t(bad > 0 ? 'paste.preview.bad' : 'paste.preview', { good: lines.length - bad, bad })}</p>
      <div className="tables__scroll preview__scroll" tabIndex={0} role="region" aria-label={t('add.paste')}>
        <table className="grid">
          <thead><tr><th>{t('preview.line')}</th><th>{t('preview.state')}</th>{heads.map(({ column, name, figure }) => <th key={column} className={figure ? 'figure' : ''}>{name}</th>)}</tr></thead>
          <tbody>{lines.map((one) => <Line key={one.at} table={table} line={one} heads={heads} replaces={known.has(keyOf(table, one.row))} />)}</tbody>
        </table>
      </div>
    </section>
  );
}

function Line({ table, line: { at, cells, row, wrong }, heads, replaces }: { readonly table: TableName; readonly line: ReadRow; readonly heads: ReturnType<typeof headsOf>; readonly replaces: boolean }) {
  const t = useWords(texts);
  const say = useSentences();
  const language = useLanguage();
  const isWrong = (column: string) => wrong.some((one) => one.column === column);
  return (
    <>
      <tr>
        <td>{at}</td>
        <td>{wrong.length > 0 ? <span className="mark mark_bad">×</span> : <span className={replaces ? 'mark mark_warn' : 'mark mark_good'}>{t(replaces ? 'preview.replaces' : 'preview.new')}</span>}</td>
        {heads.map(({ column, figure }) => <td key={column} className={`${figure ? 'figure' : ''} ${isWrong(column) ? 'preview__bad' : ''}`}>{isWrong(column) || row[column] === undefined ? (cells[column] ?? '') : cellText(table, column, row, language)}</td>)}
      </tr>
      {wrong.map((one) => {
        const head = heads.find(({ column }) => column === one.column), sentence = say(one.code, factsOf(table, one, at, language));
        return <tr key={`${one.column ?? ''} ${one.code}`} className="preview__why"><td colSpan={heads.length + 2}>{head ? t('column.says', { column: head.name, sentence }) : sentence}</td></tr>;
      })}
    </>
  );
}
