import * as z from 'zod/mini';
import { fen, query, type Ask } from '../shared/contract.ts';
import { Working } from '../shared/worked.ts';
import type { AnyCalculator } from './calculator.ts';

/** A fee in fen with its working, as a filing shows it. */
export const FeeAnswer = z.object({ fee: fen, ...Working.shape });
/** A fee in fen with its working, as a filing shows it. */
export type FeeAnswer = z.infer<typeof FeeAnswer>;
const Answered = z.object({ answer: z.record(z.string(), z.unknown()), ...Working.shape });
/** The ask of a calculator, `calculators.<name>`: its fields go in, the answer with its whole working comes out. */
export const askOf = (c: AnyCalculator): Ask<AnyCalculator['input'], typeof Answered> => query(`calculators.${c.name}`, { input: c.input, output: Answered });
