import type { AnyCalculator } from '@microcourt/domain/calculators/calculator';
import { readForm, type Typed } from '@microcourt/domain/calculators/form';
import { askNamed, neededIn, outcomeOf, type Outcome } from '@microcourt/client/calculators/outcome';
import { useMemo } from 'react';
import { useAsk } from '../shared/use-court';
import { useLater } from '../shared/use-later';
import { useGround } from './ground';

/** Milliseconds for which an input must stand before the server is asked. */
const SETTLED = 350;
/** `needed`: the places that this form cannot leave out, though others can. `oldOf`: the moment of the tables, where newer ones could not be fetched. */
type Worked = { readonly outcome: Outcome; readonly needed: readonly string[]; readonly oldOf?: string };

/** The answer to what stands in the form, as it changes: worked out on this device, or by the server where the device does not keep what it takes. */
export function useWorked(c: AnyCalculator, typed: Typed): Worked {
  const { ground, at, error } = useGround();
  const reading = useMemo(() => readForm(c.fields, typed), [c, typed]);
  const key = c.onServer && reading.ok ? JSON.stringify(reading.input) : '';
  const asked = useLater(key, SETTLED);
  const { value, error: no } = useAsk(askNamed(c), asked === '' ? undefined : (JSON.parse(asked) as never));
  const outcome = useMemo(() => outcomeOf(c, reading, { ...(ground ? { ground } : {}), error }, asked === key ? { value, error: no } : {}), [c, reading, ground, error, asked, key, value, no]);
  const needed = useMemo(() => neededIn(outcome, c, ground), [outcome, c, ground]);
  return { outcome, needed, ...(error !== undefined && at !== undefined && !c.onServer ? { oldOf: at } : {}) };
}
