import { CALCULATORS } from '@microcourt/domain/calculators/catalogue';
import * as words from '@microcourt/domain/calculators/contract';
import { defineModule, route } from '@microcourt/platform/module';
import { feeFor } from './compute-fee.ts';
import { workedOut } from './work-out.ts';

/** Calculators: what the law comes to in numbers and days, on the dated tables, for anyone who asks. */
export const calculators = defineModule({
  name: 'calculators', tables: {},
  permissions: { 'calculators.fee': ['anyone'], ...Object.fromEntries(words.ASKS.map(({ name }) => [name, ['anyone']])) },
  routes: [route(words.fee, feeFor), ...CALCULATORS.map(workedOut)],
  tells: [], reacts: [], jobs: [], pushes: [],
});
