import { inLanguage, nameOfTable } from '@microcourt/client/calculators/say';
import { namesOf } from '@microcourt/client/calculators/outcome';
import { blankForm, type Typed } from '@microcourt/domain/calculators/form';
import { reviseTable, tableRevisions, tables } from '@microcourt/domain/law/contract';
import type { TableName } from '@microcourt/domain/law/tables';
import { Alert, Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { court } from '../shared/court.ts';
import { Dialog } from '../shared/dialog.tsx';
import { FormFields } from '../shared/form/form-fields.tsx';
import { useLanguage, useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { rowText } from './cells.ts';
import { COLUMNS } from './columns.ts';
import { PastedRows } from './pasted-rows.tsx';
import { factsOf, keyOf, readFormRow, readPasted, type FormRow, type Loose } from './read-rows.ts';
import { texts } from './texts.ts';

/** The most rows that are kept at once, as the ask has it. */
const MOST = 400;
type Props = { readonly table: TableName; readonly rows: readonly Loose[]; readonly onClose: () => void };

/** Rows for a table: one by a form, or many as they come out of a spreadsheet; with the reason, and the owner proved again. */
export function AddRows({ table, rows, onClose }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const language = useLanguage();
  const deed = useDeed();
  const [way, setWay] = useState<'form' | 'paste'>('form');
  const [typed, setTyped] = useState<Typed>(() => blankForm(COLUMNS[table]));
  const [pasted, setPasted] = useState('');
  const [note, setNote] = useState('');
  const read = readFormRow(table, typed), lines = readPasted(table, pasted);
  const ready = way === 'form' ? (read.row ? [read.row] : []) : lines.some(({ wrong }) => wrong.length > 0) ? [] : lines.map(({ row }) => row);
  const known = new Map(rows.map((row) => [keyOf(table, row), row]));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const done = await deed.run(reviseTable, { table, rows: [...ready], note: note.trim() });
    if (!done) return;
    notice(t('saved', done));
    court.cache.refresh(tables);
    court.cache.refresh(tableRevisions);
    onClose();
  };
  return (
    <Dialog title={t('add.title', { table: nameOfTable(table, language) })} wide onClose={onClose}>
      <form onSubmit={(event) => void save(event)}>
        <div className="chips add__ways" role="group" aria-label={t('add')}>
          {(['form', 'paste'] as const).map((one) => <button key={one} type="button" className="chip" aria-pressed={way === one} onClick={() => setWay(one)}>{t(`add.${one}`)}</button>)}
        </div>
        {way === 'form' ? <OneRow table={table} typed={typed} read={read} known={known} onChange={setTyped} /> : (
          <>
            <Field label={t('paste.label')} hint={t('paste.hint', { columns: Object.values(COLUMNS[table]).map(({ label }) => inLanguage(label, language)).join(language === 'zh' ? '、' : ', ') })}>
              {(id) => <textarea id={id} className="control area add__paste" rows={5} spellCheck={false} value={pasted} onChange={({ target }) => setPasted(target.value)} />}
            </Field>
            {lines.length > 0 && <PastedRows table={table} lines={lines} known={known} />}
            {lines.length > MOST && <Alert type="warning" showIcon title={t('paste.too-many')} />}
          </>
        )}
        <Field label={t('note')} hint={t('note.hint')}>{(id) => <Input id={id} required maxLength={200} value={note} onChange={({ target }) => setNote(target.value)} />}</Field>
        <p className="muted">{t('step-up.hint')}</p>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={ready.length === 0 || ready.length > MOST || note.trim() === ''}>{t('save', { count: ready.length })}</Button>
        </div>
      </form>
    </Dialog>
  );
}

type OneProps = { readonly table: TableName; readonly typed: Typed; readonly read: FormRow; readonly known: ReadonlyMap<string, Loose>; readonly onChange: (typed: Typed) => void };
/** The form of one row, what is still missing, and the row whose place it would take. */
function OneRow({ table, typed, read, known, onChange }: OneProps) {
  const t = useWords(texts);
  const say = useSentences();
  const language = useLanguage();
  const old = read.row && known.get(keyOf(table, read.row));
  return (
    <>
      <FormFields fields={COLUMNS[table]} typed={typed} onChange={onChange} problems={read.problems} />
      {read.whole.map((wrong) => <Alert key={wrong.code} className="failure" type="warning" showIcon title={say(wrong.code, factsOf(table, wrong, 1, language))} />)}
      {read.missing.length > 0 && <p className="muted add__missing">{t('missing', { names: namesOf(COLUMNS[table], read.missing, language, t('row')) })}</p>}
      {old && <Alert className="failure" type="info" showIcon title={t('add.replaces', { old: rowText(table, old, language) })} />}
    </>
  );
}
