import { baseGround } from '../../law/ground.suite.ts';
import { day } from '../../shared/calendar.ts';
import type { Worked } from '../../shared/worked.ts';
import type { AnyCalculator } from '../calculator.ts';

/** Worked examples: the derivation, the input on the wire (a year of 365 days unless it says otherwise), and what the answer must hold. */
export type Rows = (readonly [derivation: string, input: Readonly<Record<string, unknown>>, answer: Readonly<Record<string, unknown>>])[];
const ground = baseGround(day('2026-11-24'));
/** What a calculator works out of an input on 24 November 2026; throws the code of a refusal. */
export function worked(calculator: unknown, input: Readonly<Record<string, unknown>>): Worked<unknown> {
  const { fields, input: schema, work } = calculator as AnyCalculator, decision = work(schema.parse(fields['basis']?.required ? { basis: '365', ...input } : input) as never, ground);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value;
}
/** The answer alone. */
export const answered = (calculator: unknown, input: Readonly<Record<string, unknown>>): unknown => worked(calculator, input).answer;
