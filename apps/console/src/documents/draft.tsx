import { change, type DocumentView } from '@microcourt/domain/documents/contract';
import { KINDS } from '@microcourt/domain/documents/kinds';
import { readForm, type Typed } from '@microcourt/domain/calculators/form';
import { useEffect, useRef, useState } from 'react';
import { court } from '../shared/court.ts';
import { FormFields } from '../shared/form/form-fields.tsx';
import { useWords } from '../shared/language.ts';
import { Fact, Failure } from '../shared/parts.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { useLater } from '../shared/use-later.ts';
import { draftStands, isBrought, typedOf } from './fields-of.ts';
import { Preview } from './preview.tsx';
import { refreshDocuments } from './refresh.ts';
import { texts } from './texts.ts';

const PAUSE = 900, NONE = {};

type Props = { readonly document: DocumentView; /** Hears whether something typed is not kept by the court yet: until then nothing is issued. */ readonly onWriting: (writing: boolean) => void };

/** A draft: what may vary as a form, saved after each pause, and beside it the very PDF. */
export function Draft({ document: { caseId, documentId, kind, values, known }, onWriting }: Props) {
  const t = useWords(texts);
  const { fields } = KINDS[kind];
  const { run, busy, failure } = useDeed();
  const [typed, setTyped] = useState<Typed>(() => typedOf({ kind, values }));
  const [saved, setSaved] = useState(typed);
  const [refused, setRefused] = useState<Typed>();
  const calm = useLater(typed, PAUSE);
  const reading = readForm(fields, calm), input = reading.ok ? JSON.stringify(reading.input) : '';
  const due = calm !== saved && calm !== refused && input !== '';
  useEffect(() => {
    if (!due) return;
    let left = false;
    void run(change, { caseId, documentId, values: JSON.parse(input) as Record<string, unknown> }).then((fresh) => {
      if (left) return;
      // What was refused is not sent again until something changes or it is asked for.
      if (!fresh) return setRefused(calm);
      setSaved(calm);
      refreshDocuments();
    });
    return () => {
      left = true;
    };
  }, [due, run, caseId, documentId, input, calm]);
  const writing = typed !== saved, last = useRef<() => void>(undefined);
  useEffect(() => onWriting(writing), [onWriting, writing]);
  useEffect(() => {
    const now = readForm(fields, typed);
    last.current = writing && now.ok ? () => void court.ask(change, { caseId, documentId, values: { ...now.input } }).then(refreshDocuments, () => undefined) : undefined;
  });
  // Who goes on to another document before the pause is over loses nothing.
  useEffect(() => () => last.current?.(), []);
  return (
    <>
      <section className="pane pane_half">
        <div className="pane__body">
          <h2 className="card__title">{t('form')} <span className="muted form__told">{t(`form.${draftStands({ busy, typed, calm, saved, refused, complete: reading.ok })}`)}</span></h2>
          {isBrought(kind) && <p className="dialog__text">{t('form.brought')}</p>}
          {Object.keys(fields).length === 0 ? !isBrought(kind) && <p className="muted">{t('form.empty')}</p> : (
            <FormFields fields={fields} typed={typed} onChange={setTyped} problems={!reading.ok && calm === typed ? reading.problems : NONE} needed={reading.ok ? [] : reading.missing} />
          )}
          <Failure error={failure} again={() => setRefused(undefined)} />
          {known.length > 0 && <><h2 className="card__title">{t('form.known')}</h2><dl className="known">{known.map(({ label, text }) => <Fact key={label} name={label}>{text}</Fact>)}</dl></>}
        </div>
      </section>
      <section className="pane pane_half"><Preview caseId={caseId} documentId={documentId} of={JSON.stringify(values)} /></section>
    </>
  );
}
