// npm run bench -- rules [NAME…]: what the rules cost without a server, one JSON line for each example of each calculator.
// `work` is the answer with its lines unsaid, `said` the same with every step in words; both also as a multiple of a call that does nothing.
import type { AnyCalculator } from '@microcourt/domain/calculators/calculator';
import { CALCULATORS, calculatorNamed } from '@microcourt/domain/calculators/catalogue';
import { groundOn, type Ground } from '@microcourt/domain/law/tables';
import type { Decision } from '@microcourt/domain/shared/decision';
import { day } from '@microcourt/domain/shared/calendar';
import { shown, type Worked } from '@microcourt/domain/shared/worked';
import { baseTables, courtCodes } from '../server/src/law/ground.ts';

const ground = groundOn(day('2026-11-24'), baseTables(), courtCodes());

type Work = (input: never, ground: Ground) => Decision<Worked<unknown>>;
const nothing: Work = () => ({ ok: true, value: undefined as never });
const SLICE_MS = 60, SLICES = 7;
const kept: { last?: unknown } = {};

const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) * 1000; };
/** Nanoseconds of processor time a call, the lowest of several slices: what a busy machine adds is not the rule's. */
function nanoseconds(work: Work, input: unknown): number {
  const slices = Array.from({ length: SLICES + 1 }, () => {
    const began = spent();
    let calls = 0, passed = 0;
    while (passed < SLICE_MS * 1e6) {
      for (let i = 0; i < 200; i++) kept.last = work(input as never, ground);
      calls += 200;
      passed = spent() - began;
    }
    return passed / calls;
  }).slice(1).sort((a, b) => a - b);
  return slices[0]!;
}
const saying = (c: AnyCalculator): Work => (input, at) => {
  const decision = c.work(input, at);
  if (decision.ok) kept.last = shown(decision.value);
  return decision;
};

const wanted = process.argv.slice(2).filter((name) => name !== 'rules');
const chosen = wanted.length === 0 ? CALCULATORS : wanted.flatMap((name) => calculatorNamed(name) ?? []);
const empty = nanoseconds(nothing, {});
process.stdout.write(`${JSON.stringify({ call: 'empty', ns: Math.round(empty * 10) / 10 })}\n`);
for (const c of chosen) {
  for (const [i, example] of c.examples.entries()) {
    const input: unknown = c.input.parse(example), work = nanoseconds(c.work as Work, input), said = nanoseconds(saying(c), input);
    const micro = (ns: number) => Math.round(ns / 10) / 100;
    process.stdout.write(`${JSON.stringify({ call: c.name, example: i, workMicroseconds: micro(work), timesEmpty: Math.round(work / empty), saidMicroseconds: micro(said), saidTimesEmpty: Math.round(said / empty) })}\n`);
  }
}
