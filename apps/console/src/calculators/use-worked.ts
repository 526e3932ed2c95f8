import { codeOf } from '@microcourt/client/errors';
import { neededIn, refusedAs, workOut, type Outcome } from '@microcourt/client/calculators/outcome';
import type { AnyCalculator } from '@microcourt/domain/calculators/calculator';
import { askOf } from '@microcourt/domain/calculators/contract';
import { readForm, type FormReading, type Typed } from '@microcourt/domain/calculators/form';
import type { Working } from '@microcourt/domain/shared/worked';
import { useMemo } from 'react';
import { useAsk } from '../shared/use-ask.ts';
import { useLater } from '../shared/use-later.ts';
import { useGround } from './figures.ts';

/** Milliseconds for which an input must stand before the server is asked. */
const SETTLED = 350;
const asks = new Map<string, ReturnType<typeof askOf>>();
function askNamed(c: AnyCalculator): ReturnType<typeof askOf> {
  const ask = asks.get(c.name) ?? askOf(c);
  asks.set(c.name, ask);
  return ask;
}

/** `needed`: the places that this form cannot leave out, though others can. */
export type Worked = { readonly outcome: Outcome; readonly needed: readonly string[]; readonly oldOf?: string };
const unread = (reading: FormReading & { ok: false }): Outcome =>
  (Object.keys(reading.problems).length > 0 ? { state: 'wrong', problems: reading.problems, missing: reading.missing } : { state: 'missing', missing: reading.missing });

/** The answer to an input that was read: worked out in the browser, or by the server where the browser does not keep what it takes. */
export function useAnswer(c: AnyCalculator, reading: FormReading): Worked {
  const { ground, at, error } = useGround();
  const key = reading.ok ? JSON.stringify(reading.input) : '';
  const asked = useLater(c.onServer ? key : '', SETTLED);
  const known = useAsk(askNamed(c), asked === '' ? null : (JSON.parse(asked) as never));
  const outcome = useMemo((): Outcome => {
    if (!reading.ok) return unread(reading);
    if (!c.onServer) return ground ? workOut(c, reading.input, ground) : error === undefined ? { state: 'working' } : { state: 'no-figures', error };
    if (asked === key && known.value) return { state: 'done', input: reading.input, working: known.value as Working };
    if (asked !== key || known.error === undefined) return { state: 'working' };
    const { code, facts } = codeOf(known.error);
    return refusedAs({ code, kind: 'invalid', facts }, c.fields, reading.input);
  }, [c, reading, ground, error, asked, key, known.value, known.error]);
  const needed = useMemo(() => neededIn(outcome, c, ground), [outcome, c, ground]);
  return { outcome, needed, ...(error !== undefined && at !== undefined ? { oldOf: at } : {}) };
}

/** The answer to what stands in the form, as it changes. */
export function useWorked(c: AnyCalculator, typed: Typed): Worked {
  return useAnswer(c, useMemo(() => readForm(c.fields, typed), [c, typed]));
}
