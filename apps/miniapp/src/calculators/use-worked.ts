import { explain, type AnyCalculator, type Calculator } from '@microcourt/domain/calculators/calculator';
import { askOf } from '@microcourt/domain/calculators/contract';
import { readForm, type FieldProblem, type Typed } from '@microcourt/domain/calculators/form';
import type { Ground } from '@microcourt/domain/law/tables';
import type { Refusal } from '@microcourt/domain/shared/decision';
import type { Working } from '@microcourt/domain/shared/worked';
import { codeOf } from '@microcourt/client/errors';
import { useEffect, useMemo, useState } from 'react';
import { useAsk } from '../shared/use-court';
import { useGround } from './ground';

/** How a calculation stands while somebody types. */
export type Outcome =
  | { readonly state: 'missing'; readonly missing: readonly string[] }
  | { readonly state: 'wrong'; readonly problems: Readonly<Record<string, FieldProblem>>; readonly missing: readonly string[] }
  | { readonly state: 'refused'; readonly code: string; readonly facts: Readonly<Record<string, unknown>> }
  | { readonly state: 'working' | 'broken' }
  | { readonly state: 'no-figures'; readonly error: unknown }
  | { readonly state: 'done'; readonly input: Readonly<Record<string, unknown>>; readonly working: Working };

const SETTLED = 350;
const asks = new Map<string, ReturnType<typeof askOf>>();
function askNamed(c: AnyCalculator): ReturnType<typeof askOf> {
  const ask = asks.get(c.name) ?? askOf(c);
  asks.set(c.name, ask);
  return ask;
}

const refusedAs = ({ code, facts = {} }: Refusal): Outcome => {
  const at = facts['field'];
  return typeof at === 'string' ? { state: 'wrong', problems: { [at]: { code, facts } }, missing: [] } : { state: 'refused', code, facts };
};

/** Works an input out on this device. */
export function workOut(c: AnyCalculator, input: Readonly<Record<string, unknown>>, ground: Ground): Outcome {
  try {
    const decided = explain(c as unknown as Calculator, c.input.parse(input), ground);
    return decided.ok ? { state: 'done', input, working: decided.value } : refusedAs(decided.refusal);
  } catch {
    // A calculator that breaks over odd facts must not take the form, and what stands in it, along.
    return { state: 'broken' };
  }
}

/** A value once it has stood for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The answer to what stands in the form, as it changes: worked out on this device, or by the server where the device does not keep what it takes. */
export function useWorked(c: AnyCalculator, typed: Typed): { readonly outcome: Outcome; readonly figuresOf?: string; readonly stale: boolean } {
  const { ground, at, error } = useGround();
  const reading = useMemo(() => readForm(c.fields, typed), [c, typed]);
  const asked = useSettled(c.onServer && reading.ok ? JSON.stringify(reading.input) : '');
  const answer = useAsk(askNamed(c), asked === '' ? undefined : (JSON.parse(asked) as never));
  const outcome = useMemo((): Outcome => {
    if (!reading.ok) return Object.keys(reading.problems).length > 0 ? { state: 'wrong', problems: reading.problems, missing: reading.missing } : { state: 'missing', missing: reading.missing };
    if (!c.onServer) return ground ? workOut(c, reading.input, ground) : error === undefined ? { state: 'working' } : { state: 'no-figures', error };
    if (asked !== JSON.stringify(reading.input) || (!answer.value && answer.error === undefined)) return { state: 'working' };
    if (answer.value) return { state: 'done', input: reading.input, working: answer.value as Working };
    const { code, facts } = codeOf(answer.error);
    return refusedAs({ code, kind: 'invalid', facts });
  }, [c, reading, ground, error, asked, answer]);
  return { outcome, stale: error !== undefined && !c.onServer, ...(at === undefined ? {} : { figuresOf: at }) };
}
