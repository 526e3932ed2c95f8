import { beginAtCounter, save } from '@microcourt/domain/filing/contract';
import { INTERVIEWS } from '@microcourt/domain/filing/interviews/index';
import type { Party } from '@microcourt/domain/filing/draft';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import type { Desk } from '../shared/chosen-court.ts';
import { useLanguage, useWords } from '../shared/language.ts';
import { Failure, Field } from '../shared/parts.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { texts } from './counter-texts.ts';
import { rowKey } from './row-key.ts';
import { takesFocus } from '../shared/focus.ts';

type Kind = 'civil' | 'administrative';
/** Whoever stands at the counter, as just proved: goes into the complaint as its plaintiff. */
export type Present = { readonly personId: string; readonly name: string; readonly mobile: string; readonly documentKind: string; readonly number: string };
type Props = { readonly desk: Desk; readonly person: Present; readonly onBegun: (filingId: string) => void };

/** Begins a complaint for a person who is present: its kind, its interview, whether it is made orally. */
export function BeginForm({ desk, person, onBegun }: Props) {
  const t = useWords(texts);
  const language = useLanguage();
  const deed = useDeed();
  const [kind, setKind] = useState<Kind>('civil');
  const [formId, setFormId] = useState('');
  const [oral, setOral] = useState(false);
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const begun = await deed.run(beginAtCounter, { courtCode: desk.code, personId: person.personId, kind, oral, ...(formId === '' ? {} : { formId }) });
    if (!begun) return;
    const licence = person.documentKind === 'business-licence';
    const plaintiff: Party = {
      key: rowKey(), kind: licence ? 'organisation' : 'person', name: person.name, idKind: licence ? 'credit-code' : (person.documentKind as NonNullable<Party['idKind']>), idNumber: person.number,
      ...(person.mobile === '' ? {} : { phone: person.mobile }),
    };
    const defendant: Party = { key: rowKey(), kind: kind === 'administrative' ? 'organ' : 'person' };
    await deed.run(save, { filingId: begun.filingId, revision: begun.revision, draft: { ...begun.draft, plaintiffs: [plaintiff], defendants: [defendant] } });
    onBegun(begun.filingId);
  };
  return (
    <form className="card" onSubmit={(event) => void begin(event)}>
      <h2 className="card__title">{t('step.kind')}</h2>
      <div className="fields">
        <Field label={t('kind.label')}>{(id) => <select id={id} ref={takesFocus} className="control" value={kind} onChange={({ target }) => { setKind(target.value as Kind); setFormId(''); }}><option value="civil">{t('kind.civil')}</option><option value="administrative">{t('kind.administrative')}</option></select>}</Field>
        <Field label={t('form.label')}>{(id) => <select id={id} className="control" value={formId} onChange={({ target }) => setFormId(target.value)}>{INTERVIEWS.filter((one) => one.kind === kind).map((one) => <option key={one.id} value={one.id}>{one[language]}</option>)}</select>}</Field>
      </div>
      <label className="ticks__one"><input type="checkbox" checked={oral} onChange={({ target }) => setOral(target.checked)} />{t('oral.label')}</label>
      <Failure error={deed.failure} />
      <div className="dialog__foot"><Button type="primary" htmlType="submit" loading={deed.busy}>{t('begin.go')}</Button></div>
    </form>
  );
}
