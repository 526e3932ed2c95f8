import type { AnyCalculator } from '@microcourt/domain/calculators/calculator';
import { blankForm, typedForm, type Typed } from '@microcourt/domain/calculators/form';
import { newId } from '@microcourt/client/ids';
import type { Working } from '@microcourt/domain/shared/worked';
import { useEffect, useRef, useState } from 'react';
import { present } from '../../shared/time';
import type { Kept, Past } from '@microcourt/client/calculators/kept';

/** A calculation is noted once it has stood for so long (milliseconds), so that half a number is none. */
const STANDS = 1_500;

type Wire = Readonly<Record<string, unknown>>;
/** What stands in the form of a calculator on this device: it survives leaving and loading the page. An example does not replace it. */
export function useForm(c: AnyCalculator, kept: Kept) {
  const [typed, setTyped] = useState<Typed>(() => ({ ...blankForm(c.fields), ...kept.form(c.name) }));
  const [before, setBefore] = useState<Typed>();
  const [own, setOwn] = useState(false);
  const [example, setExample] = useState(-1);
  const change = (next: Typed) => {
    setTyped(next);
    setOwn(true);
    kept.keepForm(c.name, next);
  };
  /** Puts something else in its place, which can be taken back. */
  const replace = (next: Typed) => {
    if (example < 0 && own) setBefore(typed);
    setTyped(next);
    setOwn(false);
  };
  return {
    typed, change, own,
    showExample: () => {
      const next = (example + 1) % c.examples.length;
      setExample(next);
      replace(typedForm(c.fields, c.examples[next] as Wire));
    },
    clear: () => {
      replace(blankForm(c.fields));
      setExample(-1);
      kept.dropForm(c.name);
    },
    undo: before && (() => {
      change(before);
      setBefore(undefined);
      setExample(-1);
    }),
    example,
  };
}

/** Notes a calculation of the person's own in the history of this device; while the page is open it is one and the same. */
export function useNoting(c: AnyCalculator, kept: Kept, own: boolean, done: { readonly input: Wire; readonly working: Working } | undefined): void {
  const id = useRef(newId());
  const head = done?.working.results[0];
  // As a text: the answer is a new object at each drawing, and only another answer is another calculation.
  const made = own && done && head ? JSON.stringify({ input: done.input, head: { label: head.label, text: head.text } }) : '';
  useEffect(() => {
    if (made === '') return undefined;
    const timer = setTimeout(() => kept.note({ ...(JSON.parse(made) as Pick<Past, 'input' | 'head'>), id: id.current, name: c.name, at: present().toISOString() }), STANDS);
    return () => clearTimeout(timer);
  }, [c, kept, made]);
}
