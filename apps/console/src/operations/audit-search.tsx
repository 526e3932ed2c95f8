import { audit, type AuditRowView } from '@microcourt/domain/operations/contract';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { Button, Checkbox, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { exactText, today } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { Failure, Field, Nothing } from '../shared/parts.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { texts } from './texts.ts';

type Wanted = { readonly from: string; readonly to: string; readonly personId: string; readonly caseId: string; readonly ask: string; readonly denied: boolean };
const DAY_MS = 86_400_000;
const given = <K extends string>(name: K, value: string): Partial<Record<K, string>> => (value.trim() === '' ? {} : { [name]: value.trim() } as Record<K, string>);
/** Days in China, the last one to its end. */
const inputOf = ({ from, to, personId, caseId, ask, denied }: Wanted, before?: string): InputOf<typeof audit> => ({
  from: new Date(`${from}T00:00:00+08:00`).toISOString(), to: new Date(Date.parse(`${to}T00:00:00+08:00`) + DAY_MS).toISOString(),
  ...given('personId', personId), ...given('caseId', caseId), ...given('ask', ask), ...(denied ? { denied } : {}), ...(before ? { before } : {}),
});

/** Searches the audit; asked only when the button is pressed, since every look is noted. */
export function AuditSearch() {
  const t = useWords(texts);
  const deed = useDeed();
  const [wanted, setWanted] = useState<Wanted>({ from: today(), to: today(), personId: '', caseId: '', ask: '', denied: false });
  const [found, setFound] = useState<{ readonly of: Wanted; readonly rows: readonly AuditRowView[]; readonly next: string | null }>();
  const search = async (event: FormEvent) => {
    event.preventDefault();
    const page = await deed.run(audit, inputOf(wanted));
    if (page) setFound({ of: wanted, ...page });
  };
  const more = async () => {
    if (!found?.next) return;
    const page: OutputOf<typeof audit> | undefined = await deed.run(audit, inputOf(found.of, found.next));
    if (page) setFound({ of: found.of, rows: [...found.rows, ...page.rows], next: page.next });
  };
  return (
    <section className="card">
      <h2 className="card__title">{t('audit.title')}</h2>
      <p className="muted">{t('audit.hint')}</p>
      <AuditForm wanted={wanted} busy={deed.busy} onChange={setWanted} onSearch={(event) => void search(event)} />
      <Failure error={deed.failure} />
      {found && (found.rows.length === 0 ? <Nothing title={t('audit.none')} /> : <AuditRows rows={found.rows} />)}
      {found?.next && <Button loading={deed.busy} onClick={() => void more()}>{t('audit.more')}</Button>}
    </section>
  );
}

type FormProps = { readonly wanted: Wanted; readonly busy: boolean; readonly onChange: (wanted: Wanted) => void; readonly onSearch: (event: FormEvent) => void };
function AuditForm({ wanted, busy, onChange, onSearch }: FormProps) {
  const t = useWords(texts);
  return (
    <form className="audit__form" onSubmit={onSearch}>
      {(['from', 'to'] as const).map((name) => <Field key={name} label={t(`audit.${name}`)}>{(id) => <Input id={id} type="date" required value={wanted[name]} onChange={({ target }) => onChange({ ...wanted, [name]: target.value })} />}</Field>)}
      <Field label={t('audit.ask')}>{(id) => <Input id={id} allowClear value={wanted.ask} onChange={({ target }) => onChange({ ...wanted, ask: target.value })} />}</Field>
      <Field label={t('audit.person')}>{(id) => <Input id={id} allowClear className="audit__id" value={wanted.personId} onChange={({ target }) => onChange({ ...wanted, personId: target.value })} />}</Field>
      <Field label={t('audit.case')}>{(id) => <Input id={id} allowClear className="audit__id" value={wanted.caseId} onChange={({ target }) => onChange({ ...wanted, caseId: target.value })} />}</Field>
      <div>
        <Checkbox checked={wanted.denied} onChange={({ target }) => onChange({ ...wanted, denied: target.checked })}>{t('audit.denied')}</Checkbox>{' '}
        <Button type="primary" htmlType="submit" loading={busy}>{t('audit.search')}</Button>
      </div>
    </form>
  );
}

function AuditRows({ rows }: { readonly rows: readonly AuditRowView[] }) {
  const t = useWords(texts);
  return (
    <table className="grid">
      <thead><tr><th>{t('audit.at')}</th><th>{t('audit.who')}</th><th>{t('audit.what')}</th><th>{t('audit.about')}</th></tr></thead>
      <tbody>
        {rows.map(({ rowId, at, ask, denied, caseId, personId, name, told }) => (
          <tr key={rowId}>
            <td>{exactText(at)}</td>
            <td>{name ?? (personId === null ? t('audit.machine') : '')}<div className="audit__id muted">{personId}</div></td>
            <td>{ask} {denied && <span className="mark mark_bad">{t('audit.turned-away')}</span>}{told && <div className="muted">{told.stream} {told.seq}</div>}</td>
            <td className="audit__id">{caseId}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
