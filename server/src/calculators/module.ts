import * as words from '@microcourt/domain/calculators/contract';
import { defineModule, route } from '@microcourt/platform/module';
import { feeFor } from './compute-fee.ts';

/** Calculators: what a case costs, by the province's dated figures. */
export const calculators = defineModule({
  name: 'calculators', tables: {},
  permissions: { 'calculators.fee': ['anyone'] },
  routes: [route(words.fee, feeFor)],
  tells: [], reacts: [], jobs: [], pushes: [],
});
