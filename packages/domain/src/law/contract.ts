import * as z from 'zod/mini';
import { query, rowsUpTo } from '../shared/contract.ts';

/** A cause of action of the tree. */
export const CauseView = z.object({
  code: z.string(), name: z.string(), level: z.int(), parent: z.nullable(z.string()),
  /** Names from the root to it. */
  path: z.array(z.string()),
  feeClass: z.enum(['property', 'divorce', 'personality', 'ip', 'labour', 'other-non-property', 'administrative', 'administrative-special', 'none', 'ask']),
  more: z.boolean(),
  /** Where the class is `ask`: the code of the question that decides it, in `calculators/fee-questions`. */
  feeQuestion: z.optional(z.string()),
});
export type CauseView = z.infer<typeof CauseView>;
/** Causes by words of the name (any part, in order of closeness) or below a parent. */
export const causes = query('law.causes', {
  input: z.object({ kind: z.enum(['civil', 'administrative']), q: z.optional(z.string().check(z.maxLength(40))), under: z.optional(z.nullable(z.string())), limit: z.optional(rowsUpTo(100)) }),
  output: z.array(CauseView),
});
/** Rest days and make-up workdays of a year, with the version of the table; provisional where the State Council's notice is not out. */
export const holidays = query('law.holidays', { input: z.object({ year: z.int() }), output: z.object({ year: z.int(), provisional: z.boolean(), rest: z.array(z.string()), work: z.array(z.string()), version: z.string() }) });
