import { Refused } from '@microcourt/client/errors';
import { DOCUMENT_KINDS, proveAtCounter } from '@microcourt/domain/identity/contract';
import { numberForm } from '@microcourt/domain/identity/rules-numbers';
import { day } from '@microcourt/domain/shared/calendar';
import { Button, Input } from 'antd';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Desk } from '../shared/chosen-court.ts';
import { today } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { Failure, Field } from '../shared/parts.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { texts } from './texts.ts';
import { takesFocus } from '../shared/focus.ts';

type Document = (typeof DOCUMENT_KINDS)[number];
export type Proved = { readonly personId: string; readonly name: string; readonly mobile: string; readonly documentKind: Document; readonly number: string };
type Props = { readonly desk: Desk; readonly title: string; readonly what: string; readonly labels: { readonly name: string; readonly document: string; readonly number: string; readonly mobile: string; readonly go: string }; readonly onProved: (person: Proved) => void };

/** Records the identity of a person who is present, from the document that the clerk holds. */
export function CounterPerson({ desk, title, what, labels, onProved }: Props) {
  const t = useWords(texts);
  const deed = useDeed();
  const [form, setForm] = useState({ name: '', documentKind: 'resident-id' as Document, number: '', mobile: '' });
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const shape = form.number.trim() === '' ? undefined : numberForm(form.documentKind, form.number, day(today())).form;
  const prove = async (renamed: boolean) => {
    const { mobile, ...rest } = form;
    const proved = await deed.run(proveAtCounter, { courtCode: desk.code, ...rest, ...(mobile.trim() === '' ? {} : { mobile: mobile.trim() }), ...(renamed ? { renamed } : {}) });
    if (proved) onProved({ ...form, personId: proved.personId });
  };
  const differs = deed.failure instanceof Refused && deed.failure.code === 'identity.name-differs';
  const hint: { hint: ReactNode } | Record<string, never> = shape === undefined ? {} : { hint: <span className={`mark ${shape === 'malformed' ? 'mark_bad' : ''}`}>{t(`form.${shape}`)}</span> };
  return (
    <form className="card" onSubmit={(event: FormEvent) => { event.preventDefault(); void prove(false); }}>
      <h2 className="card__title">{title}</h2>
      <p className="dialog__text">{what}</p>
      <div className="fields">
        <Field label={labels.name}>{(id) => <Input id={id} ref={takesFocus} maxLength={60} value={form.name} onChange={({ target }) => change({ name: target.value })} />}</Field>
        <Field label={labels.document}>{(id) => <select id={id} className="control" value={form.documentKind} onChange={({ target }) => change({ documentKind: target.value as Document })}>{DOCUMENT_KINDS.map((kind) => <option key={kind} value={kind}>{t(`document.${kind}`)}</option>)}</select>}</Field>
        <Field label={labels.number} {...hint}>{(id) => <Input id={id} maxLength={40} value={form.number} onChange={({ target }) => change({ number: target.value })} />}</Field>
        <Field label={labels.mobile}>{(id) => <Input id={id} inputMode="tel" maxLength={11} value={form.mobile} onChange={({ target }) => change({ mobile: target.value })} />}</Field>
      </div>
      <Failure error={deed.failure} />
      <div className="dialog__foot">
        {differs && <Button loading={deed.busy} onClick={() => void prove(true)}>{t('counter.renamed')}</Button>}
        <Button type="primary" htmlType="submit" loading={deed.busy} disabled={form.name.trim() === '' || form.number.trim() === ''}>{labels.go}</Button>
      </div>
    </form>
  );
}
