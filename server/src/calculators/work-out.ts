import { explain, type AnyCalculator, type Calculator } from '@microcourt/domain/calculators/calculator';
import { askOf } from '@microcourt/domain/calculators/contract';
import { agree, route, type Route } from '@microcourt/platform/module';
import { groundOf } from '../law/index.ts';

/** Answers the ask of a calculator, on the tables as this installation has them. */
export function workedOut(c: AnyCalculator): Route {
  const known = c as unknown as Calculator;
  return route(askOf(c), async (ctx, input) => {
    const { answer, ...working } = agree(explain(known, input, await groundOf(ctx)));
    return { answer: answer as Record<string, unknown>, ...working };
  });
}
