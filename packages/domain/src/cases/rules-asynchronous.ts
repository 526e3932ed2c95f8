import { agreed, refused, type Decision } from '../shared/decision.ts';
import type { Procedure } from './rules-procedure.ts';

/** What bears on a hearing that its parties attend at different times. `agreed` has every party, whether it agrees. */
export type Apart = {
  readonly kind: 'civil' | 'administrative';
  readonly procedure: Procedure;
  readonly attendanceDifficult: boolean;
  readonly appliedInWriting: boolean;
  readonly agreed: readonly boolean[];
  readonly exchanged: boolean;
  readonly undisputed: boolean;
};

/** The conditions of an asynchronous hearing 非同步庭审 that are not met, in the order of 在线诉讼规则 (2021), art. 20 (2). */
function missingForAsynchronous(a: Apart): string[] {
  const conditions: readonly (readonly [boolean, string])[] = [
    [a.procedure === 'summary' || (a.procedure === 'small-claims' && a.kind === 'civil'), 'procedure'], [a.attendanceDifficult, 'attendance'], [a.appliedInWriting, 'written'],
    [a.agreed.length > 0 && a.agreed.every((yes) => yes), 'agreed'], [a.exchanged, 'exchanged'], [a.undisputed, 'undisputed'],
  ];
  return conditions.filter(([met]) => !met).map(([, what]) => `cases.asynchronous.${what}`);
}
/** Whether a hearing may be held with each party recording its part in its own time; refused with every condition that is missing. */
export function mayHearAsynchronously(a: Apart): Decision<void> {
  const missing = missingForAsynchronous(a);
  return missing.length === 0 ? agreed(undefined) : refused('cases.not-asynchronous', 'conflict', { missing });
}

/** How one party wants to exchange evidence. */
export type ExchangeChoice = 'synchronous' | 'asynchronous' | 'offline';
/**
 * How evidence is exchanged: all online but not of one mind, at one time (在线诉讼规则 (2021), art. 14 (4)); some online and some not, each in its own way (art. 4 (2), item 3).
 */
export function exchangeMode(choices: readonly ExchangeChoice[]): ExchangeChoice | 'mixed' {
  const offline = choices.filter((c) => c === 'offline').length;
  if (offline === choices.length) return 'offline';
  if (offline > 0) return 'mixed';
  return choices.every((c) => c === 'asynchronous') ? 'asynchronous' : 'synchronous';
}
