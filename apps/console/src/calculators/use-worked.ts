import { askNamed, neededIn, outcomeOf, type Outcome } from '@microcourt/client/calculators/outcome';
import type { AnyCalculator } from '@microcourt/domain/calculators/calculator';
import { readForm, type FormReading, type Typed } from '@microcourt/domain/calculators/form';
import { useMemo } from 'react';
import { useAsk } from '../shared/use-ask.ts';
import { useLater } from '../shared/use-later.ts';
import { useGround } from './figures.ts';

/** Milliseconds for which an input must stand before the server is asked. */
const SETTLED = 350;
/** `needed`: the places that this form cannot leave out, though others can. `oldOf`: the moment of the tables, where newer ones could not be fetched. */
export type Worked = { readonly outcome: Outcome; readonly needed: readonly string[]; readonly oldOf?: string };

/** The answer to an input that was read: worked out in the browser, or by the server where the browser does not keep what it takes. */
export function useAnswer(c: AnyCalculator, reading: FormReading): Worked {
  const { ground, at, error } = useGround();
  const key = c.onServer && reading.ok ? JSON.stringify(reading.input) : '';
  const asked = useLater(key, SETTLED);
  const { value, error: no } = useAsk(askNamed(c), asked === '' ? null : (JSON.parse(asked) as never));
  const outcome = useMemo(() => outcomeOf(c, reading, { ...(ground ? { ground } : {}), error }, asked === key ? { value, error: no } : {}), [c, reading, ground, error, asked, key, value, no]);
  const needed = useMemo(() => neededIn(outcome, c, ground), [outcome, c, ground]);
  return { outcome, needed, ...(error !== undefined && at !== undefined && !c.onServer ? { oldOf: at } : {}) };
}

/** The answer to what stands in the form, as it changes. */
export function useWorked(c: AnyCalculator, typed: Typed): Worked {
  return useAnswer(c, useMemo(() => readForm(c.fields, typed), [c, typed]));
}
