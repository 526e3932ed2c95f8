import { browserShelf } from '@microcourt/client/browser';
import { Kept, type Past } from '@microcourt/client/calculators/kept';
import { newId } from '@microcourt/client/ids';
import type { AnyCalculator } from '@microcourt/domain/calculators/calculator';
import { blankForm, typedForm, type Typed } from '@microcourt/domain/calculators/form';
import type { Working } from '@microcourt/domain/shared/worked';
import { useEffect, useRef, useState } from 'react';

/** What this browser keeps of the calculators. */
export const kept = new Kept(browserShelf);
/** A calculation is noted once it has stood for so long (milliseconds), so that half a number is none. */
const STANDS = 1_500;
type Wire = Readonly<Record<string, unknown>>;

/** Puts an input into the form of a calculator, as it is found when the calculator is opened. */
export const fillIn = (c: AnyCalculator, input: Wire): void => kept.keepForm(c.name, typedForm(c.fields, input));

/** What stands in the form: it survives leaving the page. An example or an emptied form takes its place only until it is brought back. */
export function useForm(c: AnyCalculator) {
  const [typed, setTyped] = useState<Typed>(() => ({ ...blankForm(c.fields), ...kept.form(c.name) }));
  const [mine, setMine] = useState(() => kept.form(c.name) !== undefined);
  const [before, setBefore] = useState<Typed>();
  const [example, setExample] = useState(-1);
  const change = (next: Typed) => {
    setTyped(next);
    setMine(true);
    kept.keepForm(c.name, next);
  };
  const replace = (next: Typed, shown: number) => {
    if (mine) setBefore(typed);
    setTyped(next);
    setMine(false);
    setExample(shown);
  };
  const showExample = () => {
    const next = (example + 1) % c.examples.length;
    replace(typedForm(c.fields, c.examples[next] as Wire), next);
  };
  const clear = () => {
    replace(blankForm(c.fields), -1);
    kept.dropForm(c.name);
  };
  const undo = before && (() => {
    change(before);
    setBefore(undefined);
    setExample(-1);
  });
  return { typed, mine, change, showExample, shown: example >= 0, clear, ...(undo ? { undo } : {}) };
}

/** Notes a calculation of the person's own in this browser's history; while the page is open it is one and the same. */
export function useNoting(c: AnyCalculator, mine: boolean, done: { readonly input: Wire; readonly working: Working } | undefined): void {
  const id = useRef(newId());
  const head = done?.working.results[0];
  // As a text: only another answer is another calculation.
  const made = mine && done && head ? JSON.stringify({ input: done.input, head: { label: head.label, text: head.text } }) : '';
  useEffect(() => {
    if (made === '') return;
    const timer = setTimeout(() => kept.note({ ...(JSON.parse(made) as Pick<Past, 'input' | 'head'>), id: id.current, name: c.name, at: new Date().toISOString() }), STANDS);
    return () => clearTimeout(timer);
  }, [c, made]);
}
