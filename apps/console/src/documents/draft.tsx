import { change, type DocumentView } from '@microcourt/domain/documents/contract';
import { KINDS } from '@microcourt/domain/documents/kinds';
import { readForm, type Typed } from '@microcourt/domain/calculators/form';
import { useEffect, useState } from 'react';
import { FormFields } from '../shared/form/form-fields.tsx';
import { useWords } from '../shared/language.ts';
import { Fact, Failure } from '../shared/parts.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { useLater } from '../shared/use-later.ts';
import { isBrought, typedOf } from './fields-of.ts';
import { Preview } from './preview.tsx';
import { refreshDocuments } from './refresh.ts';
import { texts } from './texts.ts';

const PAUSE = 900, NONE = {};

/** A draft: what may vary as a form, saved after each pause, and beside it the very PDF. */
export function Draft({ document: { caseId, documentId, kind, values, known } }: { readonly document: DocumentView }) {
  const t = useWords(texts);
  const { fields } = KINDS[kind];
  const { run, busy, failure } = useDeed();
  const [typed, setTyped] = useState<Typed>(() => typedOf({ kind, values }));
  const [saved, setSaved] = useState(typed);
  const calm = useLater(typed, PAUSE);
  const reading = readForm(fields, calm), input = reading.ok ? JSON.stringify(reading.input) : '';
  const due = calm !== saved && input !== '';
  useEffect(() => {
    if (!due) return;
    let left = false;
    void run(change, { caseId, documentId, values: JSON.parse(input) as Record<string, unknown> }).then((fresh) => {
      if (left) return;
      // What was refused is not sent again until something changes.
      setSaved(calm);
      if (fresh) refreshDocuments();
    });
    return () => {
      left = true;
    };
  }, [due, run, caseId, documentId, input, calm]);
  return (
    <>
      <section className="pane pane_half">
        <div className="pane__body">
          <h2 className="card__title">{t('form')} <span className="muted form__told">{t(busy ? 'form.saving' : typed === saved ? 'form.saved' : calm === typed && !reading.ok ? 'form.missing' : 'form.unsaved')}</span></h2>
          {isBrought(kind) && <p className="dialog__text">{t('form.brought')}</p>}
          {Object.keys(fields).length === 0 ? !isBrought(kind) && <p className="muted">{t('form.empty')}</p> : (
            <FormFields fields={fields} typed={typed} onChange={setTyped} problems={!reading.ok && calm === typed ? reading.problems : NONE} needed={reading.ok ? [] : reading.missing} />
          )}
          <Failure error={failure} />
          {known.length > 0 && <><h2 className="card__title">{t('form.known')}</h2><dl className="known">{known.map(({ label, text }) => <Fact key={label} name={label}>{text}</Fact>)}</dl></>}
        </div>
      </section>
      <section className="pane pane_half"><Preview caseId={caseId} documentId={documentId} of={JSON.stringify(values)} /></section>
    </>
  );
}
