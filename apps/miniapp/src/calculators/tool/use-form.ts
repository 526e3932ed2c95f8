import type { AnyCalculator } from '@microcourt/domain/calculators/calculator';
import type { Typed } from '@microcourt/domain/calculators/form';
import { broughtBack, emptied, nextExample, openForm, typedIn } from '@microcourt/client/calculators/form-state';
import { notedOf, notedText, STANDS, type Kept } from '@microcourt/client/calculators/kept';
import { newId } from '@microcourt/client/ids';
import type { Working } from '@microcourt/domain/shared/worked';
import { useEffect, useRef, useState } from 'react';
import { present } from '../../shared/time';

/** What stands in the form of a calculator on this device: it survives leaving and loading the page. An example or an emptied form takes its place only until it is brought back. */
export function useForm(c: AnyCalculator, kept: Kept) {
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
  return { typed: form.typed, own: form.own, change, showExample: () => setForm(nextExample(form, c)), shown: form.example >= 0, clear, undo };
}

/** Notes a calculation of the person's own in the history of this device; while the page is open it is one and the same. */
export function useNoting(c: AnyCalculator, kept: Kept, own: boolean, done: { readonly input: Readonly<Record<string, unknown>>; readonly working: Working } | undefined): void {
  const id = useRef(newId());
  const made = own ? notedText(done) : '';
  useEffect(() => {
    if (made === '') return undefined;
    const timer = setTimeout(() => kept.note(notedOf(made, id.current, c.name, present().toISOString())), STANDS);
    return () => clearTimeout(timer);
  }, [c, kept, made]);
}
