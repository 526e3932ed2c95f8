import { tableRevisions, tables, withdrawRevision, type TableRevision } from '@microcourt/domain/law/contract';
import type { TableName } from '@microcourt/domain/law/tables';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { court } from '../shared/court.ts';
import { Dialog } from '../shared/dialog.tsx';
import { momentText } from '../shared/format.ts';
import { useLanguage, useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Answered, Failure, Field } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { rowText } from './cells.ts';
import type { Loose } from './read-rows.ts';
import { texts } from './texts.ts';

const SHOWN_ROWS = 3;

/** The changes of a table that were made here: who, when, what and why; each can be taken back. */
export function Revisions({ table }: { readonly table: TableName }) {
  const t = useWords(texts);
  const known = useAsk(tableRevisions, { table });
  const [leaving, setLeaving] = useState<TableRevision>();
  return (
    <section className="card">
      <h2 className="card__title">{t('revisions')}</h2>
      <Answered known={known} lines={2}>
        {(all) => (all.length === 0 ? <p className="muted">{t('revisions.none')}</p> : (
          <div className="tables__scroll">
            <table className="grid">
              <thead><tr><th>{t('revision.at')}</th><th>{t('revision.by')}</th><th>{t('revision.what')}</th><th>{t('revision.note')}</th><th>{t('revision.state')}</th></tr></thead>
              <tbody>{all.map((one) => <One key={one.id} revision={one} onWithdraw={() => setLeaving(one)} />)}</tbody>
            </table>
          </div>
        ))}
      </Answered>
      {leaving && <Withdraw revision={leaving} onClose={() => setLeaving(undefined)} />}
    </section>
  );
}

function One({ revision, onWithdraw }: { readonly revision: TableRevision; readonly onWithdraw: () => void }) {
  const t = useWords(texts);
  const language = useLanguage();
  const { table, at, by, note, withdrawnAt, withdrawnBy, withdrawnNote } = revision, rows = revision.rows as readonly Loose[];
  return (
    <tr className={withdrawnAt === null ? '' : 'revision_gone'}>
      <td className="tables__key">{momentText(at)}</td>
      <td className="tables__key">{by}</td>
      <td>
        {rows.slice(0, SHOWN_ROWS).map((row) => <div key={JSON.stringify(row)}>{rowText(table, row, language)}</div>)}
        {rows.length > SHOWN_ROWS && <div className="muted">{t('revision.more', { count: rows.length })}</div>}
      </td>
      <td>{note}</td>
      <td>
        {withdrawnAt === null ? <span className="mark mark_good">{t('revision.holds')}</span> : <span className="mark">{t('revision.withdrawn')}</span>}
        {withdrawnAt === null ? <div><Button className="revision__back" size="small" onClick={onWithdraw}>{t('withdraw')}</Button></div>
          : <div className="muted">{t('revision.withdrawn-by', { by: withdrawnBy, at: momentText(withdrawnAt), note: withdrawnNote })}</div>}
      </td>
    </tr>
  );
}

/** Takes a change back, with the reason, once the consequences were read. */
function Withdraw({ revision, onClose }: { readonly revision: TableRevision; readonly onClose: () => void }) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const [note, setNote] = useState('');
  const go = async (event: FormEvent) => {
    event.preventDefault();
    const done = await deed.run(withdrawRevision, { id: revision.id, note: note.trim() });
    if (!done) return;
    notice(t('withdraw.done', done));
    court.cache.refresh(tables);
    court.cache.refresh(tableRevisions);
    onClose();
  };
  return (
    <Dialog title={t('withdraw.title')} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{t('withdraw.why', { count: revision.rows.length })}</p>
        <Field label={t('withdraw.reason')}>{(id) => <Input id={id} data-first required maxLength={200} value={note} onChange={({ target }) => setNote(target.value)} />}</Field>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button danger type="primary" htmlType="submit" loading={deed.busy} disabled={note.trim() === ''}>{t('withdraw')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
