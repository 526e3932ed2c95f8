import { baseGround } from '../../law/ground.suite.ts';
import { day } from '../../shared/calendar.ts';
import { explain, type Calculator } from '../calculator.ts';
import { calculatorNamed } from '../catalogue.ts';

const ground = baseGround(day('2026-11-24'));
/** Asks a calculator as the wire does: the input is read by its schema first; the answer, or the code of the refusal. */
export function ask(name: string, input: unknown): { answer: Record<string, unknown>; said: string; cited: string; remarks: string[] } | string {
  const c = calculatorNamed(name) as unknown as Calculator, read = c.input.safeParse(input);
  if (!read.success) return read.error.issues[0]?.message ?? 'invalid';
  const found = explain(c, read.data as never, ground);
  if (!found.ok) return found.refusal.code;
  const { answer, steps, articles, remarks } = found.value;
  return { answer: answer as Record<string, unknown>, said: steps.map((s) => s.text).join('\n'), cited: articles.map((a) => `${a.document}（${a.version}）${a.article}`).join('；'), remarks: remarks.map((r) => r.code) };
}
/** One amount of an answer in yuan, or the code of the refusal. */
export function yuan(name: string, input: unknown, key = 'fee'): number | string | null {
  const found = ask(name, input);
  if (typeof found === 'string') return found;
  const fen = found.answer[key];
  return typeof fen === 'number' ? fen / 100 : fen as string | null;
}
