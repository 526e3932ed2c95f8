import { filingStates, type FilingState, type FilingStep } from '@microcourt/domain/filing/rules';
import { take } from '@microcourt/domain/shared/states';

/** Why the registry may not take a step in this state; null where it may. The same table decides at the court. */
export function whyNot(state: FilingState, step: FilingStep, by: 'registrar' | 'judge' = 'registrar'): string | null {
  const next = take(filingStates, state, step, by);
  return next.ok ? null : next.refusal.code;
}
