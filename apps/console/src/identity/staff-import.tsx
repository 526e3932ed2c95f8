import { importStaff } from '@microcourt/domain/identity/contract';
import type { OutputOf } from '@microcourt/domain/shared/contract';
import { Alert, Button } from 'antd';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { Area } from '../shared/area.tsx';
import type { Desk } from '../shared/chosen-court.ts';
import { Dialog } from '../shared/dialog.tsx';
import { saveText } from '../shared/download.ts';
import { useWords } from '../shared/language.ts';
import { Failure, Field } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { readSheet } from './sheet.ts';
import { texts } from './texts.ts';

type Result = OutputOf<typeof importStaff>;
type Props = { readonly desk: Desk; readonly onClose: () => void; readonly onDone: () => void };

/** Takes staff from a pasted sheet or a CSV file; refused rows are named, first passwords shown once. */
export function StaffImport({ desk, onClose, onDone }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const chooser = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [result, setResult] = useState<Result>();
  const { rows, unread } = useMemo(() => readSheet(text), [text]);
  const go = async (event: FormEvent) => {
    event.preventDefault();
    const taken = await deed.run(importStaff, { courtCode: desk.code, rows });
    if (!taken) return;
    setResult(taken);
    onDone();
  };
  if (result) return <Dialog title={t('import.title')} wide onClose={onClose}><Taken result={result} /><div className="dialog__foot"><Button type="primary" onClick={onClose}>{s('close')}</Button></div></Dialog>;
  return (
    <Dialog title={t('import.title')} wide onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{t('import.how')}</p>
        <input ref={chooser} className="upload__input" type="file" accept=".csv,.tsv,.txt" tabIndex={-1} aria-hidden onChange={({ target }) => void target.files?.[0]?.text().then(setText)} />
        <Button size="small" onClick={() => chooser.current?.click()}>{t('import.file')}</Button>
        <Field label={t('import.text')}>{(id) => <Area id={id} data-first rows={8} spellCheck={false} placeholder={t('import.example')} value={text} onChange={({ target }) => setText(target.value)} />}</Field>
        {unread.map(({ row, why, post }) => <p key={row} className="level level_overdue">{t('import.unread', { row, why: t(`import.unread.${why}`, { post }) })}</p>)}
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={rows.length === 0 || unread.length > 0}>{t('import.go', { count: rows.length })}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function Taken({ result: { taken, refused } }: { readonly result: Result }) {
  const t = useWords(texts);
  const say = useSentences();
  const fresh = taken.filter(({ firstPassword }) => firstPassword !== null);
  const save = () => saveText('first-passwords.csv', `\uFEFFuserId,password\n${fresh.map(({ userId, firstPassword }) => `${userId},${firstPassword}`).join('\n')}`, 'text/csv;charset=utf-8');
  return (
    <>
      <p className="dialog__text">{t('import.taken', { count: taken.length })} {refused.length > 0 && t('import.refused', { count: refused.length })}</p>
      {refused.map(({ row, code }) => <p key={row}><span className="mark mark_bad">{t('import.row', { row })}</span> {say(code)}</p>)}
      {fresh.length > 0 && <Alert type="warning" showIcon title={t('import.passwords')} action={<Button size="small" onClick={save}>{t('import.download')}</Button>} />}
      <table className="grid">
        <thead><tr><th>{t('staff.user')}</th><th>{t('import.password')}</th></tr></thead>
        <tbody>{taken.map(({ userId, firstPassword }) => <tr key={userId}><td>{userId}</td><td>{firstPassword === null ? <span className="muted">{t('import.known')}</span> : <code>{firstPassword}</code>}</td></tr>)}</tbody>
      </table>
    </>
  );
}
