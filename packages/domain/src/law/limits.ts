import type { Limit } from './limit.ts';
import { ADMINISTRATIVE_LIMITS } from './limits-administrative.ts';
import { APPEAL_LIMITS } from './limits-appeals.ts';
import { ENFORCEMENT_LIMITS } from './limits-enforcement.ts';
import { FIRST_INSTANCE_LIMITS } from './limits-first-instance.ts';
import { OTHER_LIMITS } from './limits-other.ts';
import { PRESERVATION_LIMITS } from './limits-preservation.ts';

const LISTED = { ...FIRST_INSTANCE_LIMITS, ...PRESERVATION_LIMITS, ...APPEAL_LIMITS, ...ENFORCEMENT_LIMITS, ...ADMINISTRATIVE_LIMITS, ...OTHER_LIMITS };
/** The code of a limit, as stored facts name it: `T-ANS`. */
export type LimitCode = keyof typeof LISTED;
/** Every limit by its code, in the order of the course of a case. */
export const LIMITS: Readonly<Record<LimitCode, Limit>> = LISTED;
/** The codes of all limits. */
export const LIMIT_CODES = Object.keys(LISTED) as LimitCode[];
/** Whether a text is the code of a limit. */
export const isLimitCode = (text: string): text is LimitCode => Object.hasOwn(LISTED, text);
