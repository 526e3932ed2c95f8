import { browserShelf } from '@microcourt/client/browser';
import { broughtBack, emptied, nextExample, openForm, typedIn } from '@microcourt/client/calculators/form-state';
import { Kept, notedOf, notedText, STANDS } from '@microcourt/client/calculators/kept';
import { newId } from '@microcourt/client/ids';
import type { AnyCalculator } from '@microcourt/domain/calculators/calculator';
import { typedForm, type Typed } from '@microcourt/domain/calculators/form';
import type { Working } from '@microcourt/domain/shared/worked';
import { useEffect, useRef, useState } from 'react';

/** What this browser keeps of the calculators. */
export const kept = new Kept(browserShelf);
type Wire = Readonly<Record<string, unknown>>;

/** Puts an input into the form of a calculator, as it is found when the calculator is opened. */
export const fillIn = (c: AnyCalculator, input: Wire): void => kept.keepForm(c.name, typedForm(c.fields, input));

/** What stands in the form: it survives leaving the page. An example or an emptied form takes its place only until it is brought back. */
export function useForm(c: AnyCalculator) {
  const [form, setForm] = useState(() => openForm(c, kept.form(c.name)));
  const change = (typed: Typed) => {
    setForm(typedIn(form, typed));
    kept.keepForm(c.name, typed);
  };
  const clear = () => {
    setForm(emptied(form, c));
    kept.dropForm(c.name);
  };
  const { before } = form, undo = before && (() => {
    setForm(broughtBack(form));
    kept.keepForm(c.name, before);
  });
  return { typed: form.typed, own: form.own, change, showExample: () => setForm(nextExample(form, c)), shown: form.example >= 0, clear, ...(undo ? { undo } : {}) };
}

/** Notes a calculation of the person's own in this browser's history; while the page is open it is one and the same. */
export function useNoting(c: AnyCalculator, own: boolean, done: { readonly input: Wire; readonly working: Working } | undefined): void {
  const id = useRef(newId());
  const made = own ? notedText(done) : '';
  useEffect(() => {
    if (made === '') return;
    const timer = setTimeout(() => kept.note(notedOf(made, id.current, c.name, new Date().toISOString())), STANDS);
    return () => clearTimeout(timer);
  }, [c, made]);
}
