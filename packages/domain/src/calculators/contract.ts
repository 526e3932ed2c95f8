import * as z from 'zod/mini';
import { fen, query } from '../shared/contract.ts';

/** What decides a case acceptance fee. */
export const FeeQuestion = z.object({
  feeClass: z.enum(['property', 'divorce', 'personality', 'ip', 'labour', 'other-non-property', 'administrative', 'administrative-special', 'none']),
  /** Amount in dispute, fen; null where there is none. For divorce the couple's property, for personality the damages. */
  amount: z.nullable(fen),
  halved: z.boolean(),
  onDay: z.optional(z.iso.date()),
});
/** A fee with its working. */
export const FeeAnswer = z.object({
  fee: fen,
  steps: z.array(z.object({ text: z.string(), amount: z.nullable(z.int()), article: z.string() })),
  tableVersion: z.string(),
});
export type FeeAnswer = z.infer<typeof FeeAnswer>;
/** The case acceptance fee, with its steps and articles. */
export const fee = query('calculators.fee', { input: FeeQuestion, output: FeeAnswer });
