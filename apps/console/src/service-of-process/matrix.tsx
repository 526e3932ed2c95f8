import { useWords } from '../shared/language.ts';
import { useSentences } from '../shared/sentences.ts';
import { cellOf, isFor, turned, type Cell, type Planned, type Row } from './plan.ts';
import { texts } from './texts.ts';

/** Someone who is served. */
export type Column = { readonly key: string; readonly name: string; readonly role: string };
type Props = {
  readonly rows: readonly Row[]; readonly columns: readonly Column[]; readonly chosenRows: ReadonlySet<string>; readonly chosenColumns: ReadonlySet<string>; readonly planned: Planned | undefined;
  readonly onRows: (chosen: ReadonlySet<string>) => void; readonly onColumns: (chosen: ReadonlySet<string>) => void;
};

/** Documents by people: each cell says by which way it would go, or why not. */
export function Matrix({ rows, columns, chosenRows, chosenColumns, planned, onRows, onColumns }: Props) {
  const t = useWords(texts);
  const say = useSentences();
  const everything = chosenRows.size === rows.length && chosenColumns.size === columns.length;
  const all = (on: boolean) => {
    onRows(new Set(on ? rows.map(({ key }) => key) : []));
    onColumns(new Set(on ? columns.map(({ key }) => key) : []));
  };
  return (
    <div className="matrix">
      <table className="grid">
        <thead>
          <tr>
            <td aria-label={t('batch.all')}><label className="tick"><input type="checkbox" checked={everything} onChange={({ target }) => all(target.checked)} /><span>{t('batch.documents')}（{t('batch.all')}）</span></label></td>
            {columns.map(({ key, name, role }) => (
              <th key={key} aria-label={name}><label className="tick"><input type="checkbox" checked={chosenColumns.has(key)} onChange={({ target }) => onColumns(turned(chosenColumns, key, target.checked))} /><span>{name} <span className="muted">{say(`role.${role}`)}</span></span></label></th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { key, title, version, participantId } = row;
            return (
              <tr key={key}>
                <th scope="row" aria-label={title}><label className="tick"><input type="checkbox" checked={chosenRows.has(key)} onChange={({ target }) => onRows(turned(chosenRows, key, target.checked))} /><span>{title} {version > 1 && <span className="mark">{version}</span>} {participantId !== null && <span className="muted">{columns.find((one) => one.key === participantId)?.name}</span>}</span></label></th>
                {columns.map((column) => <td key={column.key}>{isFor(row, column.key) && chosenRows.has(key) && chosenColumns.has(column.key) ? <Way cell={cellOf(planned, key, column.key)} /> : <span className="muted">—</span>}</td>)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Way({ cell }: { readonly cell: Cell }) {
  const t = useWords(texts);
  const say = useSentences();
  if (!cell) return <span className="matrix__waits" aria-busy="true" />;
  return cell.way ? <span className="mark mark_good">{t(`way.${cell.way}`)}</span> : <span className="matrix__no">{cell.reason && say(cell.reason)}</span>;
}
