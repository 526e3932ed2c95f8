import * as z from 'zod/mini';
import { fen, query, type Ask } from '../shared/contract.ts';
import { Working } from '../shared/worked.ts';
import type { AnyCalculator } from './calculator.ts';
import { CALCULATORS } from './catalogue.ts';

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
const Answered = z.object({ answer: z.record(z.string(), z.unknown()), ...Working.shape });
/** The ask of a calculator, `calculators.<name>`: its fields go in, the answer with its whole working comes out. */
export const askOf = (c: AnyCalculator): Ask<AnyCalculator['input'], typeof Answered> => query(`calculators.${c.name}`, { input: c.input, output: Answered });
/** The asks of all calculators, in the order of the tools page. */
export const ASKS = CALCULATORS.map(askOf);

/** The case acceptance fee, with its steps and articles. */
export const fee = query('calculators.fee', { input: FeeQuestion, output: FeeAnswer });
