import type { AnyCalculator } from '@microcourt/domain/calculators/calculator';
import { askOf } from '@microcourt/domain/calculators/contract';
import { readForm, type Typed } from '@microcourt/domain/calculators/form';
import { neededIn, refusedAs, workOut, type Outcome } from '@microcourt/client/calculators/outcome';
import type { Working } from '@microcourt/domain/shared/worked';
import { codeOf } from '@microcourt/client/errors';
import { useMemo } from 'react';
import { useAsk } from '../shared/use-court';
import { useLater } from '../shared/use-later';
import { useGround } from './ground';

/** Milliseconds for which an input must stand before the server is asked. */
const SETTLED = 350;
const asks = new Map<string, ReturnType<typeof askOf>>();
function askNamed(c: AnyCalculator): ReturnType<typeof askOf> {
  const ask = asks.get(c.name) ?? askOf(c);
  asks.set(c.name, ask);
  return ask;
}

/** The answer to what stands in the form, as it changes: worked out on this device, or by the server where the device does not keep what it takes. */
export function useWorked(c: AnyCalculator, typed: Typed): { readonly outcome: Outcome; readonly needed: readonly string[]; readonly figuresOf?: string; readonly stale: boolean } {
  const { ground, at, error } = useGround();
  const reading = useMemo(() => readForm(c.fields, typed), [c, typed]);
  const asked = useLater(c.onServer && reading.ok ? JSON.stringify(reading.input) : '', SETTLED);
  const answer = useAsk(askNamed(c), asked === '' ? undefined : (JSON.parse(asked) as never));
  const outcome = useMemo((): Outcome => {
    if (!reading.ok) return Object.keys(reading.problems).length > 0 ? { state: 'wrong', problems: reading.problems, missing: reading.missing } : { state: 'missing', missing: reading.missing };
    if (!c.onServer) return ground ? workOut(c, reading.input, ground) : error === undefined ? { state: 'working' } : { state: 'no-figures', error };
    if (asked !== JSON.stringify(reading.input) || (!answer.value && answer.error === undefined)) return { state: 'working' };
    if (answer.value) return { state: 'done', input: reading.input, working: answer.value as Working };
    const { code, facts } = codeOf(answer.error);
    return refusedAs({ code, kind: 'invalid', facts }, c.fields, reading.input);
  }, [c, reading, ground, error, asked, answer]);
  const needed = useMemo(() => neededIn(outcome, c, ground), [outcome, c, ground]);
  return { outcome, needed, stale: error !== undefined && !c.onServer, ...(at === undefined ? {} : { figuresOf: at }) };
}
